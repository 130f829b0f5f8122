import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  type IntrospectionOptions,
  type IntrospectionQuery,
} from 'graphql';
import { Failure, UsageError, type Command, type Output } from './command.ts';

/** Asks a backend for its schema and writes it as SDL, sorted, so that two pulls are easy to compare. */
export const pull: Command = {
  summary: 'save the schema of a GraphQL endpoint as a file',
  help: `Usage: maillon pull --endpoint <url> [--out <file>] [--header "Name: value"]

Asks the endpoint for its schema (introspection) and writes it as SDL, sorted.

  --endpoint  the address of the GraphQL API, e.g. https://intranet.example/graphql
  --out       the file to write; schema.graphql when not given, - for standard output
  --header    a header to send, e.g. "Authorization: Bearer …"; may be repeated`,
  async run(args, output) {
    const { endpoint, out, headers } = read(args);
    const sdl = printSchema(lexicographicSortSchema(buildClientSchema(await introspect(endpoint, headers))));
    if (out === '-') output.print(sdl);
    else await save(out, `${sdl}\n`, output);
  },
};

function read(args: string[]): { endpoint: URL; out: string; headers: Headers } {
  const { endpoint, out = 'schema.graphql', header = [] } = parse(args);
  if (endpoint === undefined) throw new UsageError('--endpoint is missing: which API shall be asked?');
  if (!URL.canParse(endpoint)) {
    throw new UsageError(`“${endpoint}” is not an address: write it whole, with https://`);
  }
  const headers = new Headers();
  for (const line of header) {
    const [, name, value] = /^([^:\s]+):\s*(.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      throw new UsageError('a --header is written as "Name: value"');
    }
    headers.set(name, value);
  }
  return { endpoint: new URL(endpoint), out, headers };
}

function parse(args: string[]): { endpoint?: string; out?: string; header?: string[] } {
  try {
    return parseArgs({
      args,
      options: {
        endpoint: { type: 'string' },
        out: { type: 'string' },
        header: { type: 'string', multiple: true },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

/** Older servers refuse the newer questions of introspection, so it is asked for less and less. */
const questions: IntrospectionOptions[] = [
  { inputValueDeprecation: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
  {},
];

async function introspect(endpoint: URL, headers: Headers): Promise<IntrospectionQuery> {
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

async function save(file: string, text: string, output: Output): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    throw new Failure(`${file} could not be written: ${reason(error)}`, { cause: error });
  });
  output.print(`${file} written.`);
}

/** What went wrong, in the system's words; fetch hides them in the cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
