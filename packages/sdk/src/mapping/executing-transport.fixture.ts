import { graphql } from 'graphql';
import type { ExecutionResult, GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { SocialError } from '../errors.ts';
import type { GraphQLErrorLike, Transport, TransportOperation } from '../transport/types.ts';

/** For tests: a transport that ends at graphql-js in this process. JSON travels, as over a wire. */
export interface ExecutingTransport extends Transport {
  readonly requests: TransportOperation[];
}

export function executing(
  schema: GraphQLSchema,
  options: {
    readonly rootValue?: unknown;
    readonly context?: () => unknown;
    readonly fieldResolver?: GraphQLFieldResolver<unknown, unknown>;
  } = {},
): ExecutingTransport {
  const requests: TransportOperation[] = [];
  return {
    endpoint: 'https://intranet.example/api/graphql',
    requests,
    request: async (operation) => {
      requests.push(operation);
      const abortable = () => {
        if (operation.signal?.aborted) throw new SocialError('aborted');
      };
      abortable();
      const result = await graphql({
        schema,
        source: operation.document,
        operationName: operation.name,
        variableValues: operation.variables ?? {},
        rootValue: options.rootValue,
        contextValue: options.context?.(),
        ...(options.fieldResolver ? { fieldResolver: options.fieldResolver } : {}),
      });
      abortable();
      const { data = null, errors = [] } = JSON.parse(JSON.stringify(result)) as ExecutionResult;
      return { data, errors: errors as unknown as GraphQLErrorLike[], status: 200 };
    },
  };
}
