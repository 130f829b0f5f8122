import { GraphQLError } from 'graphql';

/** The closed list of the schema's `UserErrorCode`. */
export type RefusalCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'MALFORMED'
  | 'NOT_FOUND'
  | 'NOT_ALLOWED'
  | 'EXPIRED'
  | 'CONFLICT'
  | 'LIMIT_REACHED'
  | 'KEY_REUSED';

/** One reason why a write was refused. Holds no word of the input. */
export interface Refused {
  readonly code: RefusalCode;
  readonly field: string;
  readonly message: string;
  readonly limit: number | null;
}

export function refusal(code: RefusalCode, field: string, message: string, limit?: number): Refused {
  return { code, field, message, limit: limit ?? null };
}

/** Ends a write: nothing is kept, and the answer says why. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reasons: readonly Refused[];

  constructor(reasons: readonly Refused[]) {
    super(reasons.map(({ code, field }) => `${code} ${field}`).join(', '));
    this.reasons = reasons;
  }
}

/** Ends a write for one reason. */
export function refuse(code: RefusalCode, field: string, message: string, limit?: number): never {
  throw new Refusal([refusal(code, field, message, limit)]);
}

/** Ends a write when there is a reason. */
export function refuseFor(reasons: readonly Refused[]): void {
  if (reasons.length > 0) throw new Refusal(reasons);
}

/** A read was asked in a way that has no answer. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400, spec: true } },
  });
}

/** A read that is not for this viewer. */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

/** Nobody is signed in. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, spec: true } },
  });
}

/** Somebody asks for more than is done for one person. */
export function tooOften(): GraphQLError {
  return new GraphQLError('Too many at once. Try again in a minute.', {
    extensions: { code: 'RATE_LIMITED', retryAfter: 60 },
  });
}
