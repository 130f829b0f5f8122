import { codeOf } from './store/start-error.ts';

/** Where a server writes what went wrong. */
export type Log = (line: string) => void;

/**
 * An unexpected failure in one entry: where, and what kind, but no message: a database's messages quote the values of the
 * row that it refused, and those are people's words.
 */
export function describeFailure(error: unknown): string {
  const cause = originOf(error);
  const path = isRecord(error) && Array.isArray(error['path']) ? ` at ${error['path'].join('.')}` : '';
  const facts = isRecord(cause)
    ? ['code', 'table', 'constraint', 'routine'].flatMap((name) =>
        typeof cause[name] === 'string' ? `${name}=${cause[name]}` : [],
      )
    : [];
  const isFromDatabase = isRecord(cause) && 'severity' in cause;
  const name = cause instanceof Error ? cause.name : typeof cause;
  const message =
    cause instanceof Error && !isFromDatabase && codeOf(cause) === '' ? `: ${cause.message}` : '';
  const frames =
    cause instanceof Error ? (cause.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line)) : [];
  return [`${name}${path} ${facts.join(' ')}${message}`.trimEnd(), ...frames].join('\n');
}

function originOf(error: unknown): unknown {
  const inner = isRecord(error) ? error['originalError'] : undefined;
  return inner === undefined || inner === null ? error : originOf(inner);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
