import { readFile } from 'node:fs/promises';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  GraphQLError,
  type GraphQLSchema,
  type IntrospectionOptions,
  type IntrospectionQuery,
} from 'graphql';
import { Failure } from './command.ts';
import { reason } from './reason.ts';

/**
 * A schema from where a person says it is: a file of SDL, a file that holds the answer to an introspection, or an
 * address to ask. @throws {Failure}
 */
export async function loadSchema(place: string, headers: Headers): Promise<GraphQLSchema> {
  if (/^https?:\/\//.test(place)) return buildClientSchema(await introspect(new URL(place), headers));
  const text = await readFile(place, 'utf8').catch((error: unknown) => {
    throw new Failure(`${place} could not be read: ${reason(error)}`, { cause: error });
  });
  try {
    // What backends export is not always by the book; their own server accepts it, and that is what counts.
    return /^\s*\{\s*"/.test(text)
      ? buildClientSchema(readIntrospection(text))
      : buildSchema(text, { assumeValidSDL: true, assumeValid: true });
  } catch (error) {
    const line = error instanceof GraphQLError ? error.locations?.[0]?.line : undefined;
    const where = line === undefined ? place : `${place}:${String(line)}`;
    throw new Failure(`${where} is not a GraphQL schema: ${reason(error)}`, { cause: error });
  }
}

function readIntrospection(text: string): IntrospectionQuery {
  const answer = JSON.parse(text) as { data?: IntrospectionQuery } & IntrospectionQuery;
  return answer.data ?? answer;
}

/** Older servers refuse the newer questions of introspection, so it is asked for less and less. */
const questions: IntrospectionOptions[] = [
  { inputValueDeprecation: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
  {},
];

/** Asks a backend for its schema. @throws {Failure} */
export async function introspect(endpoint: URL, headers: Headers): Promise<IntrospectionQuery> {
  let said = '';
  for (const options of questions) {
    const { data, errors } = await ask(endpoint, headers, getIntrospectionQuery(options));
    if (data?.__schema !== undefined) return data;
    said = errors?.[0]?.message ?? 'no data and no error';
  }
  throw new Failure(
    `${endpoint.host} does not tell its schema: ${said}\nIntrospection is often off in production: ask a test instance, or its owners for the SDL file.`,
  );
}

interface Answer {
  readonly data?: IntrospectionQuery | null;
  readonly errors?: readonly { readonly message?: string }[];
}

async function ask(endpoint: URL, given: Headers, query: string): Promise<Answer> {
  const headers = new Headers(given);
  headers.set('content-type', 'application/json');
  headers.set('accept', 'application/graphql-response+json, application/json;q=0.9');
  const body = JSON.stringify({ query, operationName: 'IntrospectionQuery' });
  const response = await fetch(endpoint, { method: 'POST', headers, body }).catch((error: unknown) => {
    throw new Failure(`${endpoint.host} could not be reached: ${reason(error)}`, { cause: error });
  });
  if (response.status === 401 || response.status === 403) {
    throw new Failure(
      `${endpoint.host} wants to know who asks (${String(response.status)}). Send a token with --header "Authorization: Bearer …".`,
    );
  }
  const text = await response.text();
  const answer = parseAnswer(text);
  if (answer === undefined) throw new Failure(describeStranger(endpoint, response, text));
  return answer;
}

function parseAnswer(text: string): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    const isGraphql =
      typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
    return isGraphql ? (answer as Answer) : undefined;
  } catch {
    return undefined;
  }
}

function describeStranger(endpoint: URL, response: Response, text: string): string {
  const isPage = /^\s*<(!doctype|html)/i.test(text);
  const what = isPage ? 'a web page, perhaps a sign-in page' : 'something that is not GraphQL';
  return `${endpoint.href} answered ${String(response.status)} with ${what}. Is this the address of the API?`;
}
