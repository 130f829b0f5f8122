import type { InvalidField, SocialErrorKind } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import type { GraphQLErrorLike, TransportResponse } from '../transport/types.ts';
import { all, get, isObject, own, steps } from './paths.ts';

/**
 * What a code of the backend means, or the words of a backend that has no codes: one of our kinds, or also the code and
 * field that a person is told about: `{ 'Body is blank': { code: 'required', field: 'body.value' } }`.
 */
export type Kinds = Readonly<Record<string, SocialErrorKind | Meaning>>;

interface Meaning {
  /** `invalid` if not said. */
  readonly kind?: SocialErrorKind;
  readonly code?: string;
  readonly field?: string;
}

/** How a backend says that something went wrong. Plain data. */
export type ErrorChannel =
  | { readonly channel: 'errors'; readonly code?: string; readonly kinds?: Kinds }
  | {
      readonly channel: 'payload';
      readonly path: string;
      readonly code?: string;
      readonly field?: string;
      readonly message?: string;
      readonly limit?: string;
      readonly kinds?: Kinds;
    };

/** The `errors` beside `data`. `code` is the path of the code in one of them; `extensions.code` if not said. */
export const fromErrorsArray = (
  options: { readonly code?: string; readonly kinds?: Kinds } = {},
): ErrorChannel => {
  steps(options.code ?? '');
  return { channel: 'errors', ...options };
};

/**
 * Refusals that are part of the answer: `fromPayload('*.userErrors[]')`. They may be objects (the options say at which
 * path is what; `code field message limit` if not said), or plain strings.
 */
export const fromPayload = (
  path: string,
  options: {
    readonly code?: string;
    readonly field?: string;
    readonly message?: string;
    readonly limit?: string;
    readonly kinds?: Kinds;
  } = {},
): ErrorChannel => {
  for (const each of [path, options.code, options.field, options.message, options.limit]) steps(each ?? '');
  return { channel: 'payload', path, ...options };
};

/**
 * What the usual codes mean. A code that is not here nor in the mapping's `kinds` says nothing: then the HTTP status
 * decides, and of a payload, `invalid`. `expired` and `not-allowed` are `forbidden`: no other words would be accepted.
 */
const usual: readonly (readonly [RegExp, SocialErrorKind])[] = [
  [/^un(authenticated|authorized)$/, 'auth-required'],
  [/^(forbidden|not-allowed|expired)$/, 'forbidden'],
  [/^not-found$/, 'not-found'],
  [/^conflict$/, 'conflict'],
  [/^bad-user-input$/, 'invalid'],
  [/^(rate-limited|too-many-requests|throttled)$/, 'rate-limited'],
  [/^timeout$/, 'timeout'],
  [/^internal-server-error$/, 'server'],
  [/^graphql-(validation|parse)-failed$/, 'mapping'],
];

const byStatus: Readonly<Record<number, SocialErrorKind>> = {
  400: 'mapping',
  401: 'auth-required',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  422: 'mapping',
  429: 'rate-limited',
};

/** What a smaller request would meet, too. */
const lasting = new Set<SocialErrorKind>(['auth-required', 'rate-limited', 'timeout']);

/** `TOO_LONG`, `tooLong` and `Too long` are all `too-long`. */
function kebab(code: unknown): string {
  const words = typeof code === 'string' || typeof code === 'number' ? String(code) : '';
  return words
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[^a-zA-Z\d]+/g, '-')
    .toLowerCase();
}

function meaningOf(code: unknown, kinds: Kinds | undefined): Meaning {
  const told = own(kinds, String(code)) as SocialErrorKind | Meaning | undefined;
  if (typeof told === 'object') return { kind: 'invalid', ...told };
  const kind = told ?? usual.find(([codes]) => codes.test(kebab(code)))?.[1];
  return kind ? { kind } : {};
}

function withRequestId(response: TransportResponse): { readonly requestId?: string } {
  const requestId = response.headers?.get('x-request-id');
  return requestId ? { requestId } : {};
}

/** A GraphQL error as one of ours. Its message stays behind: backends repeat variables in it, and so people's words. */
export function fromGraphQLError(
  error: GraphQLErrorLike,
  channels: readonly ErrorChannel[],
  operation: string,
  response: TransportResponse,
): SocialError {
  const channel = channels.find((each) => each.channel === 'errors');
  const code = get(error, channel?.code ?? 'extensions.code');
  const kind = meaningOf(code, channel?.kinds).kind ?? byStatus[response.status] ?? 'server';
  const seconds = Number(
    get(error, 'extensions.retryAfter') ?? response.headers?.get('retry-after') ?? Number.NaN,
  );
  const word = kebab(code);
  return new SocialError(kind, {
    message: `${operation}: the backend refused${word ? ` (${word})` : ''}`,
    operation,
    ...withRequestId(response),
    ...(error.path ? { path: error.path.join('.') } : {}),
    // Limits of aliases, cost or depth are told so, often with status 200 and no code.
    refusedWhole: !error.path?.length && response.status < 500 && !lasting.has(kind),
    ...(kind === 'rate-limited' && Number.isFinite(seconds) ? { retryAfterMs: seconds * 1000 } : {}),
  });
}

/** The refusals in the answer as one error; undefined where there are none. The first one says the kind. */
export function fromPayloads(
  data: unknown,
  channels: readonly ErrorChannel[],
  operation: string,
  response: TransportResponse,
): SocialError | undefined {
  for (const channel of channels) {
    if (channel.channel !== 'payload') continue;
    const refusals = all(data, channel.path).filter((refusal) => refusal !== null);
    if (refusals.length === 0) continue;
    const meant = refusals.map((refusal) => {
      const code = isObject(refusal) ? get(refusal, channel.code ?? 'code') : refusal;
      return { ...meaningOf(code, channel.kinds), given: isObject(refusal) ? kebab(code) : '' };
    });
    const fields = refusals.map((refusal, index): InvalidField => {
      const { code, field: told, given } = meant[index] ?? {};
      const field = told ?? get(refusal, channel.field ?? 'field');
      const message = isObject(refusal) ? get(refusal, channel.message ?? 'message') : refusal;
      const limit = get(refusal, channel.limit ?? 'limit');
      return {
        field: Array.isArray(field) ? field.join('.') : typeof field === 'string' ? field : '',
        code: code ?? (given || 'refused'),
        message: typeof message === 'string' ? message : '',
        ...(typeof limit === 'number' ? { limit } : {}),
      };
    });
    return new SocialError(meant[0]?.kind ?? 'invalid', {
      message: `${operation}: the backend refused (${fields.map(({ code }) => code).join(', ')})`,
      operation,
      fields,
      ...withRequestId(response),
    });
  }
  return undefined;
}
