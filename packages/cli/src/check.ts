import { UsageError, type Command } from './command.ts';
import { usualBudget } from './check/budget.ts';
import { checkMapping, type CheckReport } from './check/check-mapping.ts';
import { refusedReport } from './check/refused.ts';
import { count, writeReport } from './check/report.ts';
import { loadMapping, MappingRefused } from './mapping-source.ts';
import { commonHelp, onlyWord, readNumber, readOptions } from './options.ts';
import { painter } from './paint.ts';
import { loadSchema } from './schema-source.ts';

/** Compares a mapping with the schema of its backend and with what the elements need. */
export const check: Command = {
  summary: 'compare a mapping with the schema of its backend',
  help: `Usage: maillon check <mapping> --schema <file or URL> [options]

Says of each operation whether it is valid; where it is wrong: where, because of what, and what to do; and what is not
mapped, with what the elements will hide. <mapping> is a module that exports what defineBackend made, or JSON with
.graphql files. The schema is a file of SDL, the answer to an introspection as JSON, or the address of the API.

  --schema       where the schema is
  --strict       risks and warnings count as findings too
  --max-aliases  how many aliases the server accepts in a document (${usualBudget.aliases})
  --max-tokens   how many tokens (${usualBudget.tokens})
  --max-depth    how many levels (${usualBudget.depth})
${commonHelp}

Ends with 0 when nothing is wrong, 1 when something is, 2 when the arguments make no sense.

Examples:
  maillon check mapping.mjs --schema schema.graphql
  maillon check mapping.json --schema https://intranet.example/graphql --header "Authorization: Bearer $TOKEN"
  maillon check mapping.mjs --schema schema.graphql --strict --json > report.json`,
  async run(args, output) {
    const { values, words, headers, json } = readOptions(args, {
      schema: { type: 'string' },
      strict: { type: 'boolean' },
      'max-aliases': { type: 'string' },
      'max-tokens': { type: 'string' },
      'max-depth': { type: 'string' },
    });
    const given = onlyWord(words, 'the mapping to check');
    if (values.schema === undefined)
      throw new UsageError('--schema is missing: a file, or the address of the API');
    const budget = {
      aliases: readNumber('--max-aliases', values['max-aliases'], usualBudget.aliases),
      tokens: readNumber('--max-tokens', values['max-tokens'], usualBudget.tokens),
      depth: readNumber('--max-depth', values['max-depth'], usualBudget.depth),
    };
    const schema = await loadSchema(values.schema, headers);
    let report: CheckReport;
    let file = given;
    try {
      const source = await loadMapping(given);
      file = source.file;
      report = checkMapping(source.mapping, schema, source.locate, budget);
    } catch (error) {
      if (!(error instanceof MappingRefused)) throw error;
      report = refusedReport(error);
    }
    if (json)
      output.print(JSON.stringify({ ...report, schema: values.schema, counts: count(report) }, null, 2));
    else for (const line of writeReport(report, file, values.schema, painter(output))) output.print(line);
    const { error, risk, warning } = count(report);
    return error + (values.strict ? risk + warning : 0) > 0 ? 1 : 0;
  },
};
