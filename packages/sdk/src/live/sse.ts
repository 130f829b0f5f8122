import { createClient, NetworkError } from 'graphql-sse';
import type { Line } from './stream.ts';
import { answered } from './answered.ts';

/** Server-sent events. The one place that knows graphql-sse. */
export const openSse: Line = ({ url, headers, credentials, isSecret, fetch }, operation, sink) => {
  const { name, document, variables } = operation;
  const client = createClient({
    url,
    headers: { ...headers },
    credentials,
    // We try again ourselves: where to go on from changes meanwhile.
    retryAttempts: 0,
    fetchFn: (input: RequestInfo, init: RequestInit) =>
      fetch(input, { ...init, redirect: isSecret ? 'manual' : 'follow' }),
  });
  const stop = client.subscribe(
    { operationName: name, query: document, variables: { ...variables } },
    {
      next: (result) => sink.next(answered(result)),
      error: (error) =>
        sink.end(error instanceof NetworkError ? (error as NetworkError).response?.status : undefined, error),
      complete: () => sink.end(undefined, undefined),
    },
    { connected: () => sink.open() },
  );
  return () => {
    stop();
    client.dispose();
  };
};
