/**
 * The closed list of what can go wrong, as a person or a program needs to tell it apart.
 *
 * - `offline` this browser has no network; `network` it has, but the server was not reached
 * - `timeout`, `aborted` (never shown to anyone)
 * - `auth-required` sign in first; `forbidden` signed in, but not allowed; `not-found`
 * - `conflict` somebody changed it meanwhile; `invalid` the input was refused, see `fields`
 * - `rate-limited` see `retryAfterMs`; `server` the server failed
 * - `protocol` the answer was not GraphQL; `mapping` it was, but not of the shape the mapping promised
 * - `unsupported` this backend cannot do it
 */
export type SocialErrorKind =
  | 'offline'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'auth-required'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'rate-limited'
  | 'server'
  | 'protocol'
  | 'mapping'
  | 'unsupported';

/** One refused field: `code` is for programs, `message` for a developer's console. */
export interface InvalidField {
  /** The field of the command, dotted: `body.value`. Empty: the command as a whole. */
  readonly field: string;
  /** `required`, `too-long`, `too-short`, `not-found`, `not-allowed`, `expired`, `malformed`, or the backend's own. */
  readonly code: string;
  readonly message: string;
  /** A bound that was passed, e.g. 4000 characters. */
  readonly limit?: number;
}

/** The shape of every failure of a `SocialBackend`: an `Error` with these fields. The SDK's `SocialError` is one. */
export interface BackendFailure extends Error {
  readonly kind: SocialErrorKind;
  readonly retryable: boolean;
  readonly fields?: readonly InvalidField[];
  readonly retryAfterMs?: number;
  /** The request was refused before anything of it was looked at, say because it is too large: less may be answered. */
  readonly refusedWhole?: boolean;
}
