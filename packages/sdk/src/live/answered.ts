import { isPlain } from '../store/same.ts';
import type { GraphQLErrorLike, TransportResponse } from '../transport/types.ts';

/** What came over a stream, as other answers are. */
export function answered(result: unknown): TransportResponse {
  const { data = null, errors } = (isPlain(result) ? result : {}) as { data?: unknown; errors?: unknown };
  const list = Array.isArray(errors) ? (errors as unknown[]).filter(isGraphQLError) : [];
  return { data, errors: list, status: 200 };
}

function isGraphQLError(value: unknown): value is GraphQLErrorLike {
  return isPlain(value) && typeof value['message'] === 'string';
}
