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
  /** The bound that was passed, where the backend does not tell it. */
  readonly limit?: number;
}

export const reader = Symbol.for('maillon/channel/1');

/** What a call came to: an answer, or an error that the transport names. */
export interface Outcome {
  readonly data?: unknown;
  readonly response?: TransportResponse;
  readonly error?: unknown;
}

type Read = (outcome: Outcome, operation: string) => SocialError | undefined;

/** How a backend says that something went wrong. Plain data. */
export type ErrorChannel =
  | { readonly channel: 'errors'; readonly code?: string | readonly string[]; readonly kinds?: Kinds }
  | {
      readonly channel: 'payload';
      readonly path: string;
      readonly code?: string;
      readonly field?: string;
      readonly message?: string;
      readonly limit?: string;
      readonly kinds?: Kinds;
      readonly [reader]?: Read;
    }
  | {
      readonly channel: 'status';
      readonly path: string;
      readonly ok: string;
      readonly when?: string | number | boolean;
      readonly code?: string;
      readonly message?: string;
      readonly kinds?: Kinds;
      readonly [reader]?: Read;
    }
  | {
      readonly channel: 'details';
      readonly path: string;
      readonly [reader]?: Read;
    }
  | {
      readonly channel: 'http';
      readonly kinds: Readonly<Record<string, SocialErrorKind>>;
      readonly [reader]?: Read;
    };

/** `[fromErrorsArray()]`, which every GraphQL backend has. */
export const plainChannels: readonly ErrorChannel[] = [{ channel: 'errors' }];

/** The first refusal that a channel reads in an outcome. As with lenses, what a channel needs comes with it. */
export function readChannels(
  channels: readonly ErrorChannel[],
  operation: string,
  outcome: Outcome,
): SocialError | undefined {
  for (const channel of channels) {
    const found = reader in channel && channel[reader]?.(outcome, operation);
    if (found) return found;
  }
  return undefined;
}

/**
 * The `errors` beside `data`. `code` is the path of the code in one of them, or several of which the first counts that is
 * there; `extensions.code` if not said.
 */
export const fromErrorsArray = (
  options: { readonly code?: string | readonly string[]; readonly kinds?: Kinds } = {},
): ErrorChannel => {
  [options.code ?? ''].flat().forEach(steps);
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
  return reading({ channel: 'payload', path, ...options }, ({ data, response }, operation) =>
    refusal(
      all(data, path).filter((each) => each !== null),
      options,
      operation,
      response,
    ),
  );
};

/** A channel with what reads it. */
export const reading = (channel: ErrorChannel, read: Read): ErrorChannel =>
  Object.defineProperty(channel, reader, { value: read });

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
export function kebab(code: unknown): string {
  const words = typeof code === 'string' || typeof code === 'number' ? String(code) : '';
  return words
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[^a-zA-Z\d]+/g, '-')
    .toLowerCase();
}

/** A code as our messages repeat it: one word, for where a backend has sentences they may be people's. */
const word = (code: unknown) => (/^[\w.:-]{1,40}$/.test(String(code)) ? kebab(code) : '');

const codes = new WeakMap<SocialError, readonly unknown[]>();

/** The backend's own codes, or words, behind an error. */
export const codesOf = (error: SocialError): readonly unknown[] => codes.get(error) ?? [];

function meaningOf(code: unknown, kinds: Kinds | undefined): Meaning {
  const told = own(kinds, String(code)) as SocialErrorKind | Meaning | undefined;
  if (typeof told === 'object') return { kind: 'invalid', ...told };
  const kind = told ?? usual.find(([codes]) => codes.test(kebab(code)))?.[1];
  return kind ? { kind } : {};
}

function withRequestId(response?: TransportResponse): { readonly requestId?: string } {
  const requestId = response?.headers?.get('x-request-id');
  return requestId ? { requestId } : {};
}

/** A GraphQL error as one of ours. Its message stays behind: backends repeat variables in it, and so people's words. */
export function fromGraphQLError(
  error: GraphQLErrorLike,
  channels: readonly ErrorChannel[],
  operation: string,
  response: TransportResponse,
): SocialError {
  const { code: places = 'extensions.code', kinds } = find(channels, 'errors') ?? {};
  const code = [places]
    .flat()
    .map((place) => get(error, place))
    .find((told) => told != null);
  const { status, retryAfterMs } = response;
  const meant = own(find(channels, 'http')?.kinds, String(status)) as SocialErrorKind | undefined;
  const meaning = meaningOf(code, kinds);
  const kind = meaning.kind ?? meant ?? byStatus[status] ?? 'server';
  const seconds = Number(get(error, 'extensions.retryAfter') ?? Number.NaN);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : retryAfterMs;
  const said = word(code);
  const failure = new SocialError(kind, {
    message: `${operation}: the backend refused${said ? ` (${said})` : ''}`,
    operation,
    ...withRequestId(response),
    ...(error.path ? { path: error.path.join('.') } : {}),
    ...(kind === 'invalid' ? { fields: fieldsOf(meaning, said) } : {}),
    // Limits of aliases, cost or depth are told so, often with status 200 and no code.
    refusedWhole: !error.path?.length && response.status < 500 && !lasting.has(kind),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
  codes.set(failure, [code]);
  return failure;
}

/** What the mapping says of a refused field. */
function fieldsOf({ field, code, limit }: Meaning, said: string): InvalidField[] | undefined {
  if (field === undefined && code === undefined) return undefined;
  return [
    {
      field: field ?? '',
      code: code ?? (said || 'refused'),
      message: '',
      ...(limit === undefined ? {} : { limit }),
    },
  ];
}

function find<C extends ErrorChannel['channel']>(channels: readonly ErrorChannel[], name: C) {
  return channels.find((each): each is ErrorChannel & { channel: C } => each.channel === name);
}

interface RefusalPaths {
  readonly code?: string | undefined;
  readonly field?: string | undefined;
  readonly message?: string | undefined;
  readonly limit?: string | undefined;
  readonly kinds?: Kinds | undefined;
}

/** Refusals in an answer as one error; undefined where there are none. The first one says the kind. */
export function refusal(
  refusals: readonly unknown[],
  { code: place = 'code', field = 'field', message = 'message', limit = 'limit', kinds }: RefusalPaths,
  operation: string,
  response: TransportResponse | undefined,
): SocialError | undefined {
  if (refusals.length === 0) return undefined;
  const given = refusals.map((each) => (isObject(each) ? get(each, place) : each));
  const meant = given.map((code) => meaningOf(code, kinds));
  const fields = refusals.map((each, index): InvalidField => {
    const { code, field: told, limit: known } = meant[index] ?? {};
    const where = told ?? get(each, field);
    const words = isObject(each) ? get(each, message) : each;
    const bound = get(each, limit) ?? known;
    return {
      field: Array.isArray(where) ? where.join('.') : typeof where === 'string' ? where : '',
      code: code ?? ((isObject(each) && word(given[index])) || 'refused'),
      message: typeof words === 'string' ? words : '',
      ...(typeof bound === 'number' ? { limit: bound } : {}),
    };
  });
  const failure = new SocialError(meant[0]?.kind ?? 'invalid', {
    message: `${operation}: the backend refused (${fields.map(({ code }) => code).join(', ')})`,
    operation,
    fields,
    ...withRequestId(response),
  });
  codes.set(failure, given);
  return failure;
}
