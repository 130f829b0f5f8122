import type { ClientOptions } from '../api.ts';
import type { Clock } from '../clock.ts';
import { SocialError } from '../errors.ts';
import type { PageSignals } from '../page-signals.ts';
import { exchange, type Exchange } from './exchange.ts';
import { failureOf, retryAfter, type Answer, type Silence } from './failures.ts';
import { Patience } from './retry.ts';
import { Tokens } from './tokens.ts';
import type {
  StreamOperation,
  StreamSink,
  Transport,
  TransportOperation,
  TransportResponse,
  Upload,
} from './types.ts';

export type HttpOptions = Pick<
  ClientOptions,
  'token' | 'credentials' | 'headers' | 'fetch' | 'timeoutMs' | 'live' | 'liveEndpoint'
> & {
  /** Absolute. */
  readonly endpoint: string;
};

const usualTimeoutMs = 30_000;
/** The words for a failure may come over the same broken network: it is told without them, rather than late. */
const namingMs = 2_000;

/** GraphQL over HTTP, with tokens, patience and names for what goes wrong. */
export class HttpTransport implements Transport {
  readonly #options: HttpOptions;
  readonly endpoint: string;
  readonly #endpoint: URL;
  readonly #clock: Clock;
  readonly #page: PageSignals;
  readonly #tokens: Tokens | undefined;
  readonly #patience: Patience;
  /** What was seen of failures, for naming them. */
  readonly #seen = new WeakMap<SocialError, Answer | Silence>();
  /** Why nothing comes back, found out once until something does. */
  #silence: Promise<SocialError> | undefined;
  /** Equal questions in flight are one. */
  readonly #flights = new Map<
    string,
    { readonly signal: AbortSignal | undefined; readonly outcome: Promise<TransportResponse> }
  >();

  constructor(options: HttpOptions, clock: Clock, page: PageSignals) {
    this.#options = options;
    this.#endpoint = new URL(options.endpoint);
    this.endpoint = this.#endpoint.href;
    this.#clock = clock;
    this.#page = page;
    this.#patience = new Patience(clock);
    this.#tokens = options.token && new Tokens(options.token);
  }

  request(operation: TransportOperation): Promise<TransportResponse> {
    const { name, document, variables, headers, kind, signal } = operation;
    const ask = () =>
      this.#patience
        .persist(operation, () => this.#authorised(operation))
        .catch(async (error: SocialError) => {
          throw await this.#named(error);
        });
    if (kind === 'mutation') return ask();
    const key = JSON.stringify([name, document, variables, headers]);
    const flight = this.#flights.get(key);
    // Only who would stop it together may share it.
    if (flight && flight.signal === signal) return flight.outcome;
    const outcome = ask().finally(() => this.#flights.delete(key));
    this.#flights.set(key, { signal, outcome });
    return outcome;
  }

  /** The code comes with the first file. */
  async upload(upload: Upload): Promise<unknown> {
    return (await import('./upload.ts')).sendFile(upload, this.#here);
  }

  /** What code that comes later needs of this. */
  get #here() {
    return {
      endpoint: this.#endpoint,
      options: this.#options,
      tokens: this.#tokens,
      clock: this.#clock,
      page: this.#page,
    };
  }

  /** The code comes with the first stream. */
  subscribe(operation: StreamOperation, sink: StreamSink): () => void {
    let stop = () => {};
    let stopped = false;
    import('../live/stream.ts').then(
      ({ openStream }) => {
        if (!stopped) stop = openStream(this.#here, operation, sink);
      },
      (cause) => sink.error(new SocialError('network', { operation: operation.name, cause })),
    );
    return () => {
      stopped = true;
      stop();
    };
  }

  /** Another person signed in. */
  forgetToken(): void {
    this.#tokens?.forget();
  }

  /** Asks with the token we have, and once more with a new one where that is refused. */
  async #authorised(operation: TransportOperation): Promise<TransportResponse> {
    const tokens = this.#tokens;
    const token = await this.#token(operation, () => tokens?.current());
    let outcome = await this.#send(operation, token);
    if (tokens && isRefused(outcome, operation)) {
      const other = await this.#token(operation, () => tokens.other(token));
      outcome = await this.#send(operation, other);
    }
    this.#silence = undefined;
    const { answer, response } = outcome;
    const retryAfterMs = retryAfter(answer.headers, this.#clock.now());
    // Too many requests is no answer, even in GraphQL: it may be asked for again.
    if (response && (answer.status !== 429 || response.data !== null)) return { ...response, retryAfterMs };
    throw this.#noted(failureOf(answer, operation.name, this.#clock.now()), answer);
  }

  #noted(error: SocialError, seen: Answer | Silence): SocialError {
    this.#seen.set(error, seen);
    return error;
  }

  /** The error in words that help; as it is where they cannot be loaded. */
  async #named(error: SocialError): Promise<SocialError> {
    const seen = this.#seen.get(error);
    if (!seen) return error;
    if ('status' in seen || error.kind === 'offline') return this.#name(error, seen);
    this.#silence ??= this.#name(error, seen);
    const { kind, message } = await this.#silence;
    return new SocialError(kind, { ...error, message, cause: error.cause });
  }

  async #name(error: SocialError, seen: Answer | Silence): Promise<SocialError> {
    const naming = await new Promise<typeof import('./naming.ts') | undefined>((resolve) => {
      const cancel = this.#clock.after(namingMs, () => resolve(undefined));
      void import('./naming.ts')
        .catch(() => undefined)
        .then(resolve)
        .finally(cancel);
    });
    if (!naming) return error;
    const browser = this.#options.fetch ? undefined : naming.thisBrowser();
    return naming.named(error, seen, { endpoint: this.#endpoint, page: this.#page, browser });
  }

  async #token({ name }: TransportOperation, ask: () => Promise<string | undefined> | undefined) {
    try {
      return await ask();
    } catch (cause) {
      throw new SocialError('auth-required', { message: 'no token was given', cause, operation: name });
    }
  }

  async #send(operation: TransportOperation, token: string | undefined): Promise<Exchange> {
    const { name, signal: stop } = operation;
    const { timeoutMs = usualTimeoutMs } = this.#options;
    const own = await this.#options.headers?.();
    const timeout = new AbortController();
    const cancel = this.#clock.after(timeoutMs, () => timeout.abort());
    const carriesSecrets = Boolean(token ?? own);
    try {
      return await exchange(
        this.endpoint,
        operation,
        {
          headers: { ...own, ...operation.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
          credentials: this.#options.credentials ?? 'same-origin',
          // What is secret goes to its own origin and nowhere it may point to.
          redirect: carriesSecrets ? 'manual' : 'follow',
          signal: stop ? AbortSignal.any([stop, timeout.signal]) : timeout.signal,
        },
        this.#options.fetch ?? globalThis.fetch,
      );
    } catch (silence) {
      if (stop?.aborted) throw new SocialError('aborted', { operation: name });
      if (timeout.signal.aborted) {
        throw new SocialError('timeout', { message: `no answer in ${timeoutMs / 1000} s`, operation: name });
      }
      const { cause } = silence as Silence;
      const error = new SocialError(this.#page.online ? 'network' : 'offline', {
        message: 'the server was not reached',
        operation: name,
        cause,
      });
      throw this.#noted(error, silence as Silence);
    } finally {
      cancel();
    }
  }
}

/** Some servers say it by HTTP status, some only in the answer; a write that did a part is not sent again. */
function isRefused({ answer, response }: Exchange, { kind }: TransportOperation): boolean {
  if (answer.status === 401) return true;
  if (!response || (kind === 'mutation' && response.data !== null)) return false;
  return response.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
}
