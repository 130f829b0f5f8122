import type { BackendFailure, InvalidField, SocialErrorKind } from '@maillon/contract';

const brand = Symbol.for('maillon/error/1');

const retryableKinds: ReadonlySet<SocialErrorKind> = new Set([
  'offline',
  'network',
  'timeout',
  'rate-limited',
  'server',
  'protocol',
]);

export interface SocialErrorDetails {
  /** Fixed words: never a variable, never somebody's words. */
  readonly message?: string;
  readonly cause?: unknown;
  readonly operation?: string;
  readonly requestId?: string;
  readonly fields?: readonly InvalidField[];
  readonly retryAfterMs?: number;
  readonly retryable?: boolean;
  /** The request was refused before anything of it was looked at: less of it may be answered. */
  readonly refusedWhole?: boolean;
  /** HTTP status, where an answer had one and held no GraphQL. */
  readonly status?: number;
  /** Of a `mapping` error: where the answer did not fit, what was expected, what came instead (types, not values). */
  readonly path?: string;
  readonly expected?: string;
  readonly got?: string;
}

/** The one error of the SDK. `kind` says who can do something about it; nothing in it repeats what a person wrote. */
export class SocialError extends Error implements BackendFailure {
  readonly kind: SocialErrorKind;
  readonly retryable: boolean;
  readonly operation: string | undefined;
  readonly requestId: string | undefined;
  readonly fields: readonly InvalidField[];
  readonly retryAfterMs: number | undefined;
  readonly refusedWhole: boolean;
  readonly status: number | undefined;
  readonly path: string | undefined;
  readonly expected: string | undefined;
  readonly got: string | undefined;

  constructor(kind: SocialErrorKind, details: SocialErrorDetails = {}) {
    super(details.message ?? kind, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'SocialError';
    this.kind = kind;
    this.retryable = details.retryable ?? retryableKinds.has(kind);
    this.operation = details.operation;
    this.requestId = details.requestId;
    this.fields = details.fields ?? [];
    this.retryAfterMs = details.retryAfterMs;
    this.refusedWhole = details.refusedWhole ?? false;
    this.status = details.status;
    this.path = details.path;
    this.expected = details.expected;
    this.got = details.got;
    Object.defineProperty(this, brand, { value: true });
  }

  /** For logs. Holds no variables, and of `cause` only its name. */
  toJSON(): Record<string, unknown> {
    const { kind, message, operation, requestId, retryable, retryAfterMs, path, expected, got } = this;
    const cause = this.cause instanceof Error ? this.cause.name : undefined;
    const fields = this.fields.map(({ field, code }) => ({ field, code }));
    return {
      kind,
      message,
      operation,
      requestId,
      retryable,
      retryAfterMs,
      path,
      expected,
      got,
      fields,
      cause,
    };
  }
}

/** Recognises errors of every copy of the library on the page: `instanceof` would only know its own. */
export function isSocialError(value: unknown): value is SocialError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** Any thrown value as a `SocialError`: its own kind if it has one, `aborted` for an abort, else `server`. */
export function toSocialError(value: unknown, operation?: string): SocialError {
  if (isSocialError(value)) return value;
  const details = { cause: value, ...(operation ? { operation } : {}) };
  if (value instanceof Error && value.name === 'AbortError') return new SocialError('aborted', details);
  if (isBackendFailure(value)) {
    const { kind, retryable, fields, retryAfterMs, refusedWhole } = value;
    return new SocialError(kind, {
      ...details,
      retryable,
      ...(fields ? { fields } : {}),
      ...(refusedWhole ? { refusedWhole } : {}),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
  return new SocialError('server', { ...details, message: 'the backend failed in a way it did not name' });
}

/** A backend of somebody else's need not use our class. */
function isBackendFailure(value: unknown): value is BackendFailure {
  return value instanceof Error && 'kind' in value && typeof value.kind === 'string' && 'retryable' in value;
}
