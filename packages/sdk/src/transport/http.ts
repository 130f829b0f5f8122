import type { ClientOptions } from '../api.ts';
import type { Clock } from '../clock.ts';
import { SocialError } from '../errors.ts';
import type { PageSignals } from '../page-signals.ts';
import { exchange, type Exchange } from './exchange.ts';
import { failureOf, unreachable } from './failures.ts';
import { persist } from './retry.ts';
import { Tokens } from './tokens.ts';
import type { Transport, TransportOperation, TransportResponse } from './types.ts';

export type HttpOptions = Pick<ClientOptions, 'token' | 'credentials' | 'headers' | 'fetch'> & {
  /** Absolute. */
  readonly endpoint: string;
};

const timeoutMs = 30_000;

/** GraphQL over HTTP, with tokens, patience and names for what goes wrong. */
export class HttpTransport implements Transport {
  readonly #options: HttpOptions;
  readonly endpoint: string;
  readonly #endpoint: URL;
  readonly #clock: Clock;
  readonly #page: PageSignals;
  readonly #tokens: Tokens | undefined;
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
    this.#tokens = options.token && new Tokens(options.token);
  }

  request(operation: TransportOperation): Promise<TransportResponse> {
    const { name, document, variables, headers, kind, signal } = operation;
    const ask = () => persist(this.#clock, operation, () => this.#authorised(operation));
    if (kind === 'mutation') return ask();
    const key = JSON.stringify([name, document, variables, headers]);
    const flight = this.#flights.get(key);
    // Only who would stop it together may share it.
    if (flight && flight.signal === signal) return flight.outcome;
    const outcome = ask().finally(() => this.#flights.delete(key));
    this.#flights.set(key, { signal, outcome });
    return outcome;
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
    if (tokens && isRefused(outcome)) {
      const other = await this.#token(operation, () => tokens.other(token));
      outcome = await this.#send(operation, other);
    }
    const { answer, response } = outcome;
    if (response) return response;
    throw failureOf(answer, operation.name, this.#clock.now());
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
    } catch (cause) {
      if (stop?.aborted) throw new SocialError('aborted', { operation: name });
      if (timeout.signal.aborted) {
        throw new SocialError('timeout', { message: `no answer in ${timeoutMs / 1000} s`, operation: name });
      }
      throw unreachable(cause, this.#endpoint, this.#page.online, name);
    } finally {
      cancel();
    }
  }
}

/** Some servers say it by HTTP status, some only in the answer. */
function isRefused({ answer, response }: Exchange): boolean {
  return (
    answer.status === 401 ||
    (response?.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED') ?? false)
  );
}
