import { writeFile } from 'node:fs/promises';
import { buildClientSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { Failure, UsageError, type Command } from './command.ts';
import { commonHelp, readAddress, readOptions } from './options.ts';
import { reason } from './reason.ts';
import { introspect } from './schema-source.ts';

/** Asks a backend for its schema and writes it as SDL, sorted, so that two pulls are easy to compare. */
export const pull: Command = {
  summary: 'save the schema of a GraphQL endpoint as a file',
  help: `Usage: maillon pull --endpoint <url> [--out <file>] [options]

Asks the endpoint for its schema (introspection) and writes it as SDL, sorted.

  --endpoint  the address of the GraphQL API, e.g. https://intranet.example/graphql
  --out       the file to write; schema.graphql when not given, - for standard output
${commonHelp}

Examples:
  maillon pull --endpoint https://intranet.example/graphql
  maillon pull --endpoint https://intranet.example/graphql --header "Authorization: Bearer $TOKEN" --out - | less`,
  async run(args, output) {
    const { values, words, headers, json } = readOptions(args, {
      endpoint: { type: 'string' },
      out: { type: 'string' },
    });
    if (words[0] !== undefined) {
      throw new UsageError(`“${words[0]}” is one word too many: write --endpoint <url>`);
    }
    const endpoint = readAddress('--endpoint', values.endpoint, 'which API shall be asked?');
    const out = values.out ?? 'schema.graphql';
    const schema = buildClientSchema(await introspect(endpoint, headers));
    const sdl = printSchema(lexicographicSortSchema(schema));
    if (out !== '-') await save(out, `${sdl}\n`);
    if (json) {
      const types = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__')).length;
      output.print(JSON.stringify({ types, ...(out === '-' ? { schema: sdl } : { file: out }) }));
    } else output.print(out === '-' ? sdl : `${out} written.`);
    return 0;
  },
};

/** @throws {Failure} */
export async function save(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    throw new Failure(`${file} could not be written: ${reason(error)}`, { cause: error });
  });
}
