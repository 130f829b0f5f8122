import { existsSync } from 'node:fs';
import { checkMapping } from './check/check-mapping.ts';
import { Failure, UsageError, type Command } from './command.ts';
import { commonHelp, readAddress, readOptions } from './options.ts';
import { save } from './pull.ts';
import { loadSchema } from './schema-source.ts';
import type { GraphQLSchema } from 'graphql';
import { propose, words, type Scaffold } from './scaffold/propose.ts';
import { mappingOf, writeMapping } from './scaffold/write-mapping.ts';

/** Proposes a first mapping for a schema that nobody has mapped yet. */
export const scaffold: Command = {
  summary: 'propose a first mapping for a schema',
  help: `Usage: maillon scaffold --schema <file or URL> | --endpoint <url> [--out <file>] [options]

Looks through the schema for people, comments and posts, by names (English and French), structure and types, and writes
a first mapping: how sure it is of each field, and a question wherever it is not. What maillon check then finds is the
list of what is left to do.

  --schema    a file of SDL, or the answer to an introspection
  --endpoint  instead: the address of the API
  --out       the file to write; mapping.mjs when not given, - for standard output
  --name      the mapping's name; acme when not given
${commonHelp}

Examples:
  maillon scaffold --schema schema.graphql
  maillon scaffold --endpoint https://intranet.example/graphql --header "Authorization: Bearer $TOKEN" --out acme.mjs`,
  async run(args, output) {
    const {
      values,
      words: given,
      headers,
      json,
    } = readOptions(args, {
      schema: { type: 'string' },
      endpoint: { type: 'string' },
      out: { type: 'string' },
      name: { type: 'string' },
    });
    if (given[0] !== undefined)
      throw new UsageError(`“${given[0]}” is one word too many: write --schema <file>`);
    if ((values.schema === undefined) === (values.endpoint === undefined)) {
      throw new UsageError('say either --schema <file> or --endpoint <url>: which API shall be mapped?');
    }
    const place = values.schema ?? readAddress('--endpoint', values.endpoint, 'which API?').href;
    const out = values.out ?? 'mapping.mjs';
    const name = values.name ?? 'acme';
    if (!/^[\w-]+$/.test(name)) throw new UsageError(`--name is one word, not “${name}”`);
    if (out !== '-' && existsSync(out))
      throw new Failure(`${out} is there already: say another --out, or move it away.`);
    const schema = await loadSchema(place, headers);
    const found = checked(propose(schema), name, schema);
    const code = writeMapping(found, name, place);
    if (out !== '-') await save(out, code);
    const verdicts = new Map(found.proposals.map(({ verb, wrong }) => [verb, wrong ? 'wrong' : 'valid']));
    if (json) {
      const proposed = found.proposals.map(({ verb, sure, questions }) => ({
        operation: verb,
        sure,
        questions,
        verdict: verdicts.get(verb),
      }));
      output.print(
        JSON.stringify(
          { ...(out === '-' ? { mapping: code } : { file: out }), operations: proposed, open: found.open },
          null,
          2,
        ),
      );
      return 0;
    }
    if (out === '-') output.print(code);
    else {
      const lines = found.proposals.map(({ verb, sure, questions }) => {
        const asked = questions.length > 0 ? `, ${questions.length} to answer` : '';
        return `  ${verb.padEnd(18)} ${words(sure).padEnd(5)} ${verdicts.get(verb) ?? ''}${asked}`;
      });
      for (const line of lines) output.print(line);
      for (const { verb, question } of found.open) output.print(`  ${verb.padEnd(18)} ?     ${question}`);
      const valid = [...verdicts.values()].filter((verdict) => verdict === 'valid').length;
      output.print(
        `\n${out} written: ${valid} of ${found.proposals.length} operations valid as they are, ${found.open.length} left open.`,
      );
      output.print(`Next: maillon check ${out} --schema ${place}`);
    }
    return 0;
  },
};

/** What check finds wrong in a proposal is a question, and nothing to be sure of. */
function checked(found: Scaffold, name: string, schema: GraphQLSchema): Scaffold {
  const { operations } = checkMapping(mappingOf(found, name), schema, () => ({ file: '', line: 1 }));
  const proposals = found.proposals.map((proposal) => {
    const verdict = operations.find(({ operation }) => operation === proposal.verb);
    const wrong = verdict?.findings.filter(({ severity }) => severity === 'error') ?? [];
    if (wrong.length === 0) return proposal;
    const asked = wrong.map(({ what, remedy }) => `${what}. ${remedy}`);
    const questions = [...proposal.questions, ...asked];
    return { ...proposal, questions, sure: Math.min(proposal.sure, 0.5), wrong: true };
  });
  return { ...found, proposals };
}
