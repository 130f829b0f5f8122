import type { GraphQLSchema } from 'graphql';
import { capabilities as allCapabilities } from '@maillon/contract';
import { usualBudget, type Budget } from './budget.ts';
import { domainTypes, fieldsOf, isDomainType } from './domain.ts';
import type { Clue, Finding, Note } from './finding.ts';
import { noteStrangeField } from './fit.ts';
import type { Ground } from './ground.ts';
import {
  isLensData,
  isRecord,
  leavesOf,
  listOf,
  recordOf,
  textOf,
  type Data,
  type Leaf,
} from './mapping-data.ts';
import { didYouMean, enumerate } from './nearest.ts';
import { checkOperation } from './operation.ts';
import { unusedChannels } from './refusals.ts';
import { featureOf, isDesiredState, verbRules } from './verb-rules.ts';
import { lensTypes } from './lens-types.ts';

/** What `maillon check` says of one verb of the port. */
export interface Verdict {
  readonly operation: string;
  readonly verdict: 'valid' | 'wrong';
  readonly findings: readonly Finding[];
}

export interface CheckReport {
  readonly mapping: string;
  readonly operations: readonly Verdict[];
  /** About the mapping as a whole. */
  readonly general: readonly Finding[];
  /** What is not mapped, and what people will miss. */
  readonly unsupported: readonly { readonly capability: string; readonly features: string }[];
}

/** Says in which file and line of a mapping something stands. */
export type Locate = (clue: Clue) => { readonly file: string; readonly line: number };

/** Checks a mapping, given as plain data, against the schema of its backend. */
export function checkMapping(
  mapping: Data,
  schema: GraphQLSchema,
  locate: Locate,
  budget: Budget = usualBudget,
): CheckReport {
  const general: Finding[] = [];
  const noteGeneral = (note: Note) => void general.push(placed(note, locate));
  const operations: Verdict[] = [];
  const channels = new Set<number>();
  const shared = new Map<string, Note | null>();
  for (const [verb, node] of Object.entries(recordOf(mapping.operations))) {
    if (!verbRules[verb]) {
      noteGeneral(strangeVerb(verb, schema));
      continue;
    }
    operations.push(checkVerb(verb, node, { mapping, schema, locate, budget, channels, shared }));
  }
  for (const note of shared.values()) if (note) noteGeneral(note);
  const root = schema.getMutationType()?.name ?? schema.getQueryType()?.name ?? 'Query';
  if (operations.some(({ operation }) => verbRules[operation]!.kind === 'mutation')) {
    unusedChannels({ mapping, note: noteGeneral }, channels, root);
    checkIdempotency(mapping, operations, root, noteGeneral);
  }
  checkKeys(mapping, root, noteGeneral);
  return {
    mapping: textOf(mapping.name) ?? 'unnamed',
    operations,
    general: unique(general),
    unsupported: unsupportedBy(mapping),
  };
}

const placed = ({ clue, ...note }: Note, locate: Locate, operation?: string): Finding => ({
  ...note,
  ...(operation === undefined ? {} : { operation }),
  ...locate(clue),
});

function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, what, line, file }) => {
    const key = JSON.stringify([code, what, line, file]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Around {
  readonly mapping: Data;
  readonly schema: GraphQLSchema;
  readonly locate: Locate;
  readonly budget: Budget;
  readonly channels: Set<number>;
  readonly shared: Ground['shared'];
}

function checkVerb(
  verb: string,
  node: unknown,
  { mapping, schema, locate, budget, channels, shared }: Around,
): Verdict {
  const findings: Finding[] = [];
  const { leaves, strangers } = leavesOf(verb, node);
  const root =
    schema.getRootType((verbRules[verb]!.kind === 'mutation' ? 'mutation' : 'query') as never)?.name ??
    'Query';
  for (const keys of strangers) {
    const note: Note = {
      severity: 'error',
      code: 'no-document',
      what: `${verb} has no document`,
      because: 'it is neither op(…), nor branch(…), branchBy(…) or guardedToggle(…)',
      remedy: 'write op(`query …`), or take it out',
      schema: root,
      clue: { keys },
    };
    findings.push(placed(note, locate, verb));
  }
  for (const leaf of leaves) {
    const ground = groundOf(leaf, { mapping, schema, shared }, (note) =>
      findings.push(placed(note, locate, leaf.name)),
    );
    for (const index of checkOperation(ground, budget)) channels.add(index);
  }
  const all = unique(findings).sort(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line,
  );
  return {
    operation: verb,
    verdict: all.some(({ severity }) => severity === 'error') ? 'wrong' : 'valid',
    findings: all,
  };
}

const groundOf = (
  leaf: Leaf,
  around: Pick<Ground, 'mapping' | 'schema' | 'shared'>,
  note: Ground['note'],
): Ground => ({
  ...{ ...around, leaf, note },
  read: new Set<number>(),
});

function strangeVerb(verb: string, schema: GraphQLSchema): Note {
  return {
    severity: 'error',
    code: 'unknown-verb',
    what: `there is no operation “${verb}”`,
    because: 'no element would ever ask for it',
    remedy: didYouMean(verb, Object.keys(verbRules), `use one of ${Object.keys(verbRules).join(', ')}`),
    schema: schema.getQueryType()?.name ?? 'Query',
    clue: { keys: ['operations', verb] },
  };
}

/** Writes of which nobody said how they are told from their repetition. */
function checkIdempotency(
  mapping: Data,
  operations: readonly Verdict[],
  root: string,
  note: (note: Note) => void,
): void {
  if (mapping.idempotency !== undefined) return;
  const writes = operations.filter(
    ({ operation }) => verbRules[operation]!.kind === 'mutation' && !isDesiredState(operation),
  );
  const silent = writes.filter(({ operation }) => {
    const text = JSON.stringify(recordOf(mapping.operations)[operation]);
    return !text.includes('$key') && !text.includes('"idempotency"');
  });
  const [first] = silent;
  if (!first) return;
  note({
    severity: 'warning',
    code: 'no-idempotency',
    what: 'nothing says how the backend tells a write from its repetition',
    because: `${enumerate(silent.map(({ operation }) => operation))} ${silent.length === 1 ? 'does' : 'do'} not use $key: after a lost answer the reader would be asked`,
    remedy:
      'use $key in the documents, say header(…), inputField(…), clientId(…) or readBack(), or, if it does not know keys, none()',
    schema: root,
    clue: { keys: ['operations', first.operation] },
  });
}

/** Names in the mapping that nobody would ever read. */
function checkKeys(mapping: Data, root: string, note: (note: Note) => void): void {
  const noteStrange = (
    what: string,
    because: string,
    word: string,
    words: readonly string[],
    keys: readonly string[],
  ) =>
    note({
      severity: 'error',
      code: 'unknown-name',
      what,
      because,
      remedy: didYouMean(word, words, `use one of ${enumerate(words, 40)}, or take it out`),
      schema: root,
      clue: { keys },
    });
  for (const [type, fields] of Object.entries(recordOf(mapping.types))) {
    if (!isDomainType(type)) {
      noteStrange(
        `types has lenses for “${type}”, which is no type of ours`,
        'they would never be used',
        type,
        domainTypes,
        ['types', type],
      );
    } else if (!isLensData(fields)) {
      const names = fieldsOf(type).map(({ name }) => name);
      for (const name of Object.keys(recordOf(fields))) {
        if (!names.includes(name)) noteStrangeField({ note }, type, name, ['types', type, name], root);
      }
    }
  }
  const known: readonly string[] = allCapabilities;
  for (const name of Object.keys(recordOf(mapping.capabilities))) {
    if (known.includes(name)) continue;
    noteStrange(`there is no capability “${name}”`, 'correcting it changes nothing', name, known, [
      'capabilities',
      name,
    ]);
  }
  const { ids } = recordOf(mapping.addresses);
  for (const [type, pattern] of Object.entries(recordOf(ids))) {
    if (!isDomainType(type)) {
      noteStrange(
        `addresses names ids of “${type}”, which is no type of ours`,
        'they would stay as they are',
        type,
        domainTypes,
        ['addresses', 'ids', type],
      );
    } else if (typeof pattern === 'string' && !pattern.includes('{id}')) {
      note({
        severity: 'error',
        code: 'wrong-address',
        what: `the address of ${type}, “${pattern}”, has no {id} in it`,
        because: `every ${type} would have the same id`,
        remedy: `write “${type}:{id}”`,
        schema: root,
        clue: { keys: ['addresses', 'ids', type] },
      });
    }
  }
  const channels = ['errors', 'payload', 'status', 'http'];
  listOf(mapping.errors).forEach((each, index) => {
    const name = isRecord(each) ? textOf(each.channel) : undefined;
    if (name === undefined || channels.includes(name)) return;
    noteStrange(`there is no error channel “${name}”`, 'what it should hear is never heard', name, channels, [
      'errors',
      String(index),
    ]);
  });
  checkVariableLenses(mapping, noteStrange);
}

function checkVariableLenses(
  mapping: Data,
  noteStrange: (
    what: string,
    because: string,
    word: string,
    words: readonly string[],
    keys: readonly string[],
  ) => void,
): void {
  const documents = JSON.stringify(mapping.operations ?? {});
  const declared = [...new Set([...documents.matchAll(/\$(\w+)\s*:/g)].map(([, name = '']) => name))];
  for (const [name, lens] of Object.entries(recordOf(mapping.variables))) {
    // A lens without a path reads the variable of its own name: `sort: caps()` is no stranger where one has $sort.
    const reads = isLensData(lens) && Object.hasOwn(lensTypes, lens.lens);
    if (declared.includes(name) || (reads && declared.some((each) => each === name))) continue;
    noteStrange(
      `variables has a lens for $${name}, which no document declares`,
      'it would never be used',
      name,
      declared,
      ['variables', name],
    );
  }
}

const capabilityOf: Readonly<Record<string, string>> = {
  'feed.page': 'feed.read',
  'comments.page': 'comments.read',
  'reactions.summaries': 'reactions.read',
  'people.byIds': 'people.read',
  'people.byKeys': 'people.lookup',
  'people.setFollow': 'people.follow',
  'kudos.page': 'kudos.read',
};

function unsupportedBy(mapping: Data): CheckReport['unsupported'] {
  const operations = recordOf(mapping.operations);
  const told = recordOf(mapping.capabilities);
  const uses = (verb: string, variable: string) =>
    leavesOf(verb, operations[verb]).leaves.some(({ operation }) =>
      new RegExp(`\\$${variable}\\b`).test(operation.document),
    );
  const offered = new Set(Object.keys(operations).map((verb) => capabilityOf[verb] ?? verb));
  if (uses('comments.page', 'sort')) offered.add('comments.sort');
  if (uses('comments.page', 'parent') && uses('comments.add', 'parent')) offered.add('comments.reply');
  return Object.entries(featureOf)
    .filter(
      ([capability]) => told[capability] === false || (!offered.has(capability) && told[capability] !== true),
    )
    .map(([capability, features]) => ({ capability, features }));
}
