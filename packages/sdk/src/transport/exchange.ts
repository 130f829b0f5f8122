import { GraphQLClient } from 'graphql-request';
import { isPlain } from '../store/same.ts';
import type { Answer, Silence } from './failures.ts';
import type { GraphQLErrorLike, TransportOperation, TransportResponse } from './types.ts';

export interface Exchange {
  readonly answer: Answer;
  /** Absent: the answer is not GraphQL. */
  readonly response?: TransportResponse;
}

/**
 * One question over HTTP, and whatever came back; rejects only when nothing did, with a `Silence`. The one place that knows
 * graphql-request: its errors carry documents, variables and bodies in their message, so none of them gets out.
 */
export async function exchange(
  endpoint: string,
  { name, document, variables }: TransportOperation,
  init: Pick<RequestInit, 'credentials' | 'redirect'> & {
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
  fetcher: typeof fetch,
): Promise<Exchange> {
  let answer: Answer | undefined;
  let reached = false;
  const watched: typeof fetch = async (input, request) => {
    const response = await fetcher(input, request);
    reached = true;
    // A redirect we were told not to follow has status 0, which no `Response` can be made with.
    const body = response.type === 'opaqueredirect' ? '' : await response.text();
    const { status, headers } = response;
    answer = { status, headers, body, redirected: response.redirected };
    // GraphQL is read whatever the status and content type say; what they mean is ours to decide.
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  };
  const { headers, signal, ...rest } = init;
  const client = new GraphQLClient(endpoint, {
    ...rest,
    fetch: watched,
    headers: { accept: 'application/graphql-response+json, application/json;q=0.9', ...headers },
    errorPolicy: 'all',
    // The name is excluded, and then put back, because graphql-request would parse the document to find it.
    excludeOperationName: true,
    jsonSerializer: {
      parse: (text) => JSON.parse(text) as unknown,
      stringify: (body: object) => JSON.stringify({ ...body, operationName: name }),
    },
  });
  const sent = client.rawRequest({ query: document, variables, signal });
  const { data, errors } = await sent.catch((thrown: unknown): { data?: unknown; errors?: unknown } => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- it is read where it is caught, and goes no further
    if (!answer) throw { cause: thrown, reached } satisfies Silence;
    return {};
  });
  const came = answer as unknown as Answer;
  const list = Array.isArray(errors) ? errors.filter(isGraphQLError) : [];
  if (data === undefined && list.length === 0) return { answer: came };
  const { status, headers: told } = came;
  return { answer: came, response: { data: data ?? null, errors: list, status, headers: told } };
}

function isGraphQLError(value: unknown): value is GraphQLErrorLike {
  return isPlain(value) && typeof value['message'] === 'string';
}
