import type { GraphQLSchema } from 'graphql';
import { usualBudget, type Budget } from './budget.ts';
import { checkCollisions } from './collisions.ts';
import type { Clue, Finding, Note } from './finding.ts';
import type { Ground, Numbered, SharedPath } from './ground.ts';
import { leavesOf, recordOf, textOf, type Data, type Leaf } from './mapping-data.ts';
import { checkKeys } from './mapping-keys.ts';
import { didYouMean, enumerate } from './nearest.ts';
import { checkOperation } from './operation.ts';
import { unusedChannels } from './refusals.ts';
import { unsupportedBy, type Unsupported } from './unsupported.ts';
import { isDesiredState, ruleOf, verbNames } from './verb-rules.ts';

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
  readonly unsupported: readonly Unsupported[];
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
  const found: { verb: string; findings: Finding[] }[] = [];
  const channels = new Set<number>();
  const shared = new Map<string, SharedPath>();
  const numbered: Numbered = new Map();
  const around = { mapping, schema, locate, budget, channels, shared, numbered };
  for (const [verb, node] of Object.entries(recordOf(mapping.operations))) {
    if (ruleOf(verb)) found.push(checkVerb(verb, node, ['operations', verb], around));
    else noteGeneral(strangeVerb(verb, schema));
  }
  for (const [part, node] of Object.entries(recordOf(mapping.resolve))) {
    found.push(checkVerb(`resolve.${part}`, node, ['resolve', part], around));
  }
  for (const { led, wrong, lacking } of shared.values()) {
    if (led) for (const say of lacking) say();
    else if (wrong) noteGeneral(wrong);
  }
  const operations = found.map(verdictOf);
  const root = schema.getMutationType()?.name ?? schema.getQueryType()?.name ?? 'Query';
  if (operations.some(({ operation }) => ruleOf(operation)?.kind === 'mutation')) {
    unusedChannels({ mapping, note: noteGeneral }, channels, root);
    checkIdempotency(mapping, operations, root, noteGeneral);
  }
  checkKeys(mapping, root, noteGeneral);
  checkCollisions(mapping, numbered, noteGeneral);
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
  readonly numbered: Numbered;
}

function checkVerb(
  verb: string,
  node: unknown,
  keys: readonly string[],
  { mapping, schema, locate, budget, channels, shared, numbered }: Around,
): { verb: string; findings: Finding[] } {
  const findings: Finding[] = [];
  const { leaves, strangers } = leavesOf(verb, node, keys);
  const root = schema.getRootType((ruleOf(verb)?.kind ?? 'query') as never)?.name ?? 'Query';
  for (const keys of strangers) {
    const note: Note = {
      severity: 'error',
      code: 'no-document',
      what: `${verb} has no document`,
      because: 'it is neither op(…), nor branch(…), branchBy(…), guardedToggle(…) or guardedRow(…)',
      remedy: 'write op(`query …`), or take it out',
      schema: root,
      clue: { keys },
    };
    findings.push(placed(note, locate, verb));
  }
  for (const leaf of leaves) {
    const ground = groundOf(leaf, { mapping, schema, shared, numbered }, (note) =>
      findings.push(placed(note, locate, leaf.name)),
    );
    for (const index of checkOperation(ground, budget)) channels.add(index);
  }
  return { verb, findings };
}

function verdictOf({
  verb,
  findings,
}: {
  readonly verb: string;
  readonly findings: readonly Finding[];
}): Verdict {
  const all = unique(findings).sort(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line,
  );
  const verdict = all.some(({ severity }) => severity === 'error') ? 'wrong' : 'valid';
  return { operation: verb, verdict, findings: all };
}

const groundOf = (
  leaf: Leaf,
  around: Pick<Ground, 'mapping' | 'schema' | 'shared' | 'numbered'>,
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
    remedy: didYouMean(verb, verbNames, `use one of ${verbNames.join(', ')}`),
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
    ({ operation }) => ruleOf(operation)?.kind === 'mutation' && !isDesiredState(operation),
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
