import { createClient } from 'graphql-ws/client';
import { answered } from './answered.ts';
import type { Line } from './stream.ts';

const beatMs = 12_000;
const patienceMs = 6_000;

/** What servers say when they close, as the HTTP status that means the same. */
const statusOf: Readonly<Record<number, number>> = { 4400: 400, 4401: 401, 4403: 403, 4500: 500 };

/** A WebSocket. The one place that knows graphql-ws. Browsers send no headers: they go with the greeting. */
export const openWs: Line = ({ url, headers }, { name, document, variables }, sink) => {
  let isGreeted = false;
  let dead: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url,
    connectionParams: { ...headers },
    retryAttempts: 0,
    shouldRetry: () => false,
    // A line that is dead without a word is noticed by the beat that is not answered.
    keepAlive: beatMs,
    on: {
      connected() {
        isGreeted = true;
        sink.open();
      },
      ping: (received) => {
        if (!received) dead = setTimeout(() => client.terminate(), patienceMs);
      },
      pong: (received) => {
        if (received) clearTimeout(dead);
      },
      closed: () => clearTimeout(dead),
    },
  });
  const stop = client.subscribe(
    { operationName: name, query: document, variables: { ...variables } },
    {
      next: (result) => sink.next(answered(result)),
      error(error) {
        // Errors of the operation itself come as a list.
        if (Array.isArray(error)) sink.next(answered({ errors: error }));
        else {
          const { code = 0 } = (error ?? {}) as Partial<CloseEvent>;
          // Servers made with graphql-ws refuse a greeting, so a token, with "forbidden".
          sink.end(code === 4403 && !isGreeted ? 401 : statusOf[code], error);
        }
      },
      complete: () => sink.end(undefined, undefined),
    },
  );
  return () => {
    clearTimeout(dead);
    stop();
    void client.dispose();
  };
};
