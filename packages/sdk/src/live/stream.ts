import type { Clock } from '../clock.ts';
import { SocialError, toSocialError } from '../errors.ts';
import { failureOf } from '../transport/failures.ts';
import type { HttpOptions } from '../transport/http.ts';
import type { Tokens } from '../transport/tokens.ts';
import type { StreamOperation, StreamSink, TransportResponse } from '../transport/types.ts';

/** How a line to the server begins. */
export interface Dial {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: RequestCredentials;
  /** What is secret travels. */
  readonly isSecret: boolean;
  readonly fetch: typeof fetch;
}

/** What a line tells, in either protocol. */
export interface LineSink {
  open(): void;
  next(response: TransportResponse): void;
  /** It ended; `status` is the server's, where it refused. */
  end(status: number | undefined, cause: unknown): void;
}

export type Line = (dial: Dial, operation: StreamOperation, sink: LineSink) => () => void;

interface Connection {
  readonly endpoint: URL;
  readonly options: HttpOptions;
  readonly tokens: Tokens | undefined;
  readonly clock: Clock;
}

/** Opens a stream, with the token we have, and once more with a new one where that is refused. */
export function openStream(connection: Connection, operation: StreamOperation, sink: StreamSink): () => void {
  let stop = () => {};
  let stopped = false;
  const fail = (error: unknown) => {
    if (stopped) return;
    stopped = true;
    sink.error(toSocialError(error, operation.name));
  };
  const begin = async (refused?: { readonly token: string | undefined }) => {
    const { tokens, clock } = connection;
    const token = await ask(() => (refused ? tokens?.other(refused.token) : tokens?.current()), operation);
    const dial = await dialOf(connection, token, operation);
    const line = dial.url.startsWith('ws')
      ? (await import('./ws.ts')).openWs
      : (await import('./sse.ts')).openSse;
    if (stopped) return;
    const mayTryAgain = Boolean(tokens) && !refused;
    const tryAgain = () => {
      stop();
      begin({ token }).catch(fail);
    };
    stop = line(dial, operation, {
      open: () => !stopped && sink.open(),
      next(response) {
        if (stopped) return;
        if (mayTryAgain && isRefused(response)) tryAgain();
        else sink.next(response);
      },
      end(status, cause) {
        if (stopped) return;
        if (mayTryAgain && status === 401) tryAgain();
        else fail(endOf(status, cause, operation, clock));
      },
    });
  };
  begin().catch(fail);
  return () => {
    stopped = true;
    stop();
  };
}

async function ask(token: () => Promise<string | undefined> | undefined, { name }: StreamOperation) {
  try {
    return await token();
  } catch (cause) {
    throw new SocialError('auth-required', { message: 'no token was given', cause, operation: name });
  }
}

/** What is secret goes to the endpoint's own host, also where the stream is elsewhere. */
async function dialOf(
  { endpoint, options }: Connection,
  token: string | undefined,
  { via, name }: StreamOperation,
): Promise<Dial> {
  const own = await options.headers?.();
  const isSecret = Boolean(token ?? own);
  const url = new URL(options.liveEndpoint ?? endpoint.href, endpoint);
  const isWs = (options.live ?? via) === 'ws' || url.protocol.startsWith('ws');
  if (isWs) url.protocol = url.protocol.replace(/^http/, 'ws');
  if (isSecret && url.host !== endpoint.host) {
    throw new SocialError('forbidden', {
      message: 'liveEndpoint has another host than the endpoint: tokens and headers do not go there',
      operation: name,
    });
  }
  return {
    url: url.href,
    headers: { ...own, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    credentials: options.credentials ?? 'same-origin',
    isSecret,
    fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
  };
}

function endOf(
  status: number | undefined,
  cause: unknown,
  { name }: StreamOperation,
  clock: Clock,
): SocialError {
  if (status === undefined)
    return new SocialError('network', { message: 'the stream ended', operation: name, cause });
  const answer = { status, headers: new Headers(), body: '', redirected: false };
  return failureOf(answer, name, clock.now());
}

const isRefused = ({ data, errors }: TransportResponse): boolean =>
  (data ?? null) === null && errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
