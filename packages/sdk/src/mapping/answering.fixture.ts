import * as m from '../define-backend.ts';
import type { SocialError } from '../errors.ts';
import type { Transport, TransportOperation, TransportResponse } from '../transport/types.ts';

type Answered = Partial<TransportResponse> | object;

/** A mapping over a transport that answers as told, and keeps what it was asked. A thrown answer is a rejection. */
export function answering(
  operations: m.Mapping['operations'],
  answer: Answered | ((operation: TransportOperation) => Answered | Promise<Answered>),
  rest: Partial<m.Mapping> = {},
) {
  const requests: TransportOperation[] = [];
  const transport: Transport = {
    endpoint: 'https://intranet.example/graphql',
    request: async (operation) => {
      requests.push(operation);
      const given = typeof answer === 'function' ? await answer(operation) : answer;
      const response = 'data' in given || 'errors' in given ? given : { data: given };
      return { data: null, errors: [], status: 200, ...response };
    },
  };
  const backend = m.defineBackend({ name: 'acme', operations, ...rest }).connect({ transport });
  const problems: SocialError[] = [];
  const context = { report: (problem: unknown) => void problems.push(problem as SocialError) };
  return { backend, requests, problems, context };
}

/** The `errors` of an answer with one error in it. */
export const refusing = (code: string, path?: readonly (string | number)[]) => ({
  errors: [{ message: 'secret words', extensions: { code }, ...(path ? { path } : {}) }],
});
