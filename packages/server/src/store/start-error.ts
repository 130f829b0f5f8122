/** The server cannot start, and the message says why and what to do. Shown without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The code of a system or database error (`EACCES`, `3D000`), or an empty string. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
