import type { GraphQLErrorLike, Transport, TransportOperation } from '../transport/types.ts';

export interface ScriptedTransport extends Transport {
  readonly asked: TransportOperation[];
}

/** A transport that gives the same answer to everything, and remembers what was asked. */
export function scripted(data: unknown, errors: readonly GraphQLErrorLike[] = []): ScriptedTransport {
  const asked: TransportOperation[] = [];
  return {
    endpoint: 'https://api.example/graphql',
    asked,
    request: (operation) => {
      asked.push(operation);
      return Promise.resolve({ data, errors: [...errors], status: 200 });
    },
  };
}
