import {
  conformanceSuite,
  runConformance,
  type ConformanceContext,
  type ConformanceReport,
} from '@maillon/contract/conformance';
import { UsageError, type Command } from './command.ts';
import { loadBackend } from './live-backend.ts';
import { commonHelp, headersOf, onlyWord, readAddress, readNumber, readOptions } from './options.ts';
import { painter, type Paint } from './paint.ts';

/** Something that a case needs was not said on the command line. */
class NotGiven extends Error {
  override readonly name = 'NotGiven';
}

/** The options that say what is known of the backend, by what the suite calls it. */
const known = {
  person: 'person',
  personKey: 'person-key',
  personQuery: 'person-query',
  missingPerson: 'missing-person',
  missingComment: 'missing-comment',
  missingActivity: 'missing-activity',
  link: 'link',
} as const;

const text = { type: 'string' } as const;

/** As many subjects are enough for the whole suite, with some to spare for cases to come; a test tries. */
const mostSubjects = 70;

/** Puts a live backend through the promises of the contract. */
export const conform: Command = {
  summary: 'put a live backend through the promises of the contract',
  help: `Usage: maillon conform <mapping> --endpoint <url> --subject <ref> [--write] [options]

Runs the conformance suite of @maillon/contract against the endpoint, through the mapping. Cases that write run only
with --write, and only on subjects made from --subject: use one that is there for it. A case that lacks something is
not applicable, and says what.

  --endpoint          the address of the GraphQL API
  --subject           a subject for the purpose. With --write it must hold {n}, a new number for each case:
                      urn:test:page:{n}. Where subjects must be there first, repeat it: each is used once, up to ${mostSubjects}
                      by a backend that can do everything; without --write, one is enough
  --write             also run the cases that write
  --person            the id of a colleague of who is looking
  --person-key        their mail address or login
  --person-query      a search that finds them
  --missing-person    a well-formed id of nobody; also --missing-comment, --missing-activity
  --link              the address of a page of which the backend has something to tell
  --other-header      a header of a colleague without special rights, as --header
  --anonymous-header  a header that is sent where nobody is signed in; none when not given
  --comment-limit     the longest comment, in characters; also --activity-limit
  --no-idempotency    the backend does not know idempotency keys
${commonHelp}

Ends with 0 when nothing failed, 1 when something did, 2 when the arguments make no sense.

Examples:
  maillon conform mapping.mjs --endpoint https://test.example/graphql --subject urn:test:page:{n} --person u-2
  maillon conform mapping.mjs --endpoint https://test.example/graphql --subject urn:test:page:{n} --write \\
    --header "Authorization: Bearer $TOKEN" --other-header "Authorization: Bearer $OTHER" --json`,
  async run(args, output) {
    const { values, words, headers, json } = readOptions(args, {
      endpoint: text,
      subject: { type: 'string', multiple: true },
      write: { type: 'boolean' },
      person: text,
      'person-key': text,
      'person-query': text,
      'missing-person': text,
      'missing-comment': text,
      'missing-activity': text,
      link: text,
      'other-header': { type: 'string', multiple: true },
      'anonymous-header': { type: 'string', multiple: true },
      'comment-limit': text,
      'activity-limit': text,
      'no-idempotency': { type: 'boolean' },
    });
    const given = onlyWord(words, 'the mapping to run');
    const endpoint = readAddress('--endpoint', values.endpoint, 'which API shall be asked?');
    const subjects = values.subject ?? [];
    if (subjects.length === 0)
      throw new UsageError('--subject is missing: on what may the suite try things?');
    const readOnly = values.write !== true;
    if (!readOnly && subjects.length === 1 && !subjects[0]!.includes('{n}')) {
      throw new UsageError(
        `with --write, --subject must hold {n}, or be repeated, up to ${mostSubjects} times: each case begins on a subject of its own`,
      );
    }
    const loaded = await loadBackend(given);
    const as = (who: Headers) => loaded.connect({ endpoint, headers: who, readOnly });
    const other = values['other-header'];
    const backend = as(headers);
    const keys = newKeys();
    const context: ConformanceContext = {
      backend,
      ...(other ? { other: as(headersOf(other, '--other-header')) } : {}),
      ...([...headers].length > 0
        ? { anonymous: as(headersOf(values['anonymous-header'] ?? [], '--anonymous-header')) }
        : {}),
      newSubject: subjectsFrom(subjects, readOnly),
      newKey: keys,
      known: knownFrom(values),
      limits: {
        ...(values['comment-limit']
          ? { comment: readNumber('--comment-limit', values['comment-limit'], 0) }
          : {}),
        ...(values['activity-limit']
          ? { activity: readNumber('--activity-limit', values['activity-limit'], 0) }
          : {}),
      },
      idempotency: values['no-idempotency'] !== true && (backend.once?.('comments.add') ?? 'key') === 'key',
    };
    const report = await runSuite(context, readOnly);
    if (json) output.print(JSON.stringify(asData(loaded.name, endpoint, report), null, 2));
    else for (const line of writeReport(loaded.name, endpoint, report, painter(output))) output.print(line);
    return report.failed.length > 0 ? 1 : 0;
  },
};

const writes = /\.(add|edit|remove|post|set|give|withdraw|follow)$/;

/** Cases that write are not even begun where nothing may be written. */
async function runSuite(context: ConformanceContext, readOnly: boolean): Promise<ConformanceReport> {
  const isWrite = ({ needs }: { needs: readonly string[] }) => needs.some((need) => writes.test(need));
  const suite = readOnly ? conformanceSuite.filter((each) => !isWrite(each)) : conformanceSuite;
  const report = await runConformance(suite, context);
  const lacking = report.failed.filter(({ error }) => error instanceof NotGiven);
  const left = readOnly ? conformanceSuite.filter(isWrite) : [];
  return {
    passed: report.passed,
    failed: report.failed.filter(({ error }) => !(error instanceof NotGiven)),
    notApplicable: [
      ...report.notApplicable,
      ...lacking.map(({ name, reason }) => ({ name, because: [reason] })),
      ...left.map(({ name }) => ({ name, because: ['--write'] })),
    ],
  };
}

function subjectsFrom(given: readonly string[], readOnly: boolean): () => string {
  const [pattern = ''] = given;
  // Another run must not find what this one wrote.
  let number = Math.floor(Date.now() / 1000);
  let used = 0;
  return () => {
    if (given.length === 1 && pattern.includes('{n}')) return pattern.replaceAll('{n}', String(number++));
    if (given.length === 1 && readOnly) return pattern;
    const next = given[used++];
    if (next === undefined)
      throw new NotGiven(
        `another --subject (${given.length} were given, ${mostSubjects} are enough), or one with {n}`,
      );
    return next;
  };
}

function newKeys(): () => string {
  let count = 0;
  const run = crypto.randomUUID();
  return () => `${run}-${count++}`;
}

function knownFrom(values: Readonly<Record<string, unknown>>): ConformanceContext['known'] {
  const found = {};
  for (const [name, option] of Object.entries(known)) {
    Object.defineProperty(found, name, {
      enumerable: true,
      get() {
        const value = values[option];
        if (typeof value === 'string') return value;
        throw new NotGiven(`--${option}`);
      },
    });
  }
  return found as ConformanceContext['known'];
}

function asData(
  mapping: string,
  endpoint: URL,
  { passed, failed, notApplicable }: ConformanceReport,
): unknown {
  return {
    ...{ mapping, endpoint: endpoint.href, passed },
    failed: failed.map(({ name, reason }) => ({ name, reason })),
    notApplicable,
  };
}

function writeReport(
  mapping: string,
  endpoint: URL,
  { passed, failed, notApplicable }: ConformanceReport,
  paint: Paint,
): string[] {
  return [
    `${paint('bold', mapping)} at ${endpoint.href}`,
    '',
    ...passed.map((name) => `${paint('green', '✓')} ${name}`),
    ...failed.flatMap(({ name, reason }) => [`${paint('red', '✗')} ${name}`, `    ${reason}`]),
    ...notApplicable.map(({ name, because }) => paint('dim', `– ${name} (needs ${because.join(', ')})`)),
    '',
    `${passed.length} passed, ${failed.length} failed, ${notApplicable.length} not applicable.`,
  ];
}
