import type { Capabilities, Capability } from '@maillon/contract';
import type { Addresses } from './addresses.ts';
import { readHead } from './documents.ts';
import type { DocumentHead } from './documents.ts';
import type { ErrorChannel } from './failures.ts';
import type { Idempotency } from './idempotency.ts';
import type { Fields, Lens, TimeUnit } from './lenses.ts';
import type { PageLens } from './paging.ts';
import { steps } from './paths.ts';

/** The port's verbs, as operations of a mapping are named. */
export type Verb =
  | 'viewer'
  | `people.${'byIds' | 'byKeys' | 'search' | 'setFollow'}`
  | `feed.${'page' | 'byIds' | 'post' | 'edit' | 'remove'}`
  | `comments.${'page' | 'counts' | 'add' | 'edit' | 'remove'}`
  | `reactions.${'summaries' | 'set'}`
  | `kudos.${'page' | 'summaries' | 'values' | 'allowance' | 'give' | 'withdraw'}`;

/**
 * The variables that documents may use: our names. The table in `docs/guides/mapping.md` says what each holds, and where
 * it has a value; a test compares. Parts of a subject are `$subject__part` beside them.
 */
export const variableNames =
  'viewer ids keys subjects id person recipients recipient subject parent search text format title kind kinds on value scope scopeId sort preview withPreview audienceKind audienceId key version first after offset page';

/** How the answer to a plural question says which item answers which key. */
export interface PluralLens {
  readonly lens: 'plural';
  readonly path: string;
  /** Where an item says what it answers; absent: items come in the order asked, null where nothing is. */
  readonly key?: string;
  /** How many keys one question may hold; 100 if not said. */
  readonly max?: number;
}

/** Lenses for one document. */
export interface OperationLenses {
  /** Of reads that come in pages. */
  readonly page?: PageLens;
  /** Where the result is; absent: the first field of the answer. */
  readonly from?: string | PluralLens;
  /** Lenses for the fields of the result, or of each of its items. */
  readonly item?: Fields | Lens;
  /** Variables by other names or in other forms than ours: lenses over our variables. */
  readonly variables?: Readonly<Record<string, Lens | string>>;
}

/** A document and its lenses. */
export interface Operation extends OperationLenses {
  readonly document: string;
}

/** One of several operations, chosen by the value of a variable. */
export interface Branch {
  readonly branch: string;
  readonly cases: Readonly<Record<string, Operation | Branch>>;
}

/**
 * A GraphQL document against the backend's own schema, whose aliases give our names and whose variables are ours; what
 * aliases cannot say, lenses do.
 */
export const op = (document: string, lenses: OperationLenses = {}): Operation => ({ document, ...lenses });

/** Two operations for one desired state: `reactions.set` and `people.setFollow` where on and off are two mutations. */
export const branch = (cases: { readonly on: Operation; readonly off: Operation }): Branch => ({
  branch: 'on',
  cases: { true: cases.on, false: cases.off },
});

/**
 * Other operations for other values of a variable: `branchBy('scope', { home: op(…), group: op(…) })`. A value that is
 * not among them is `unsupported`.
 */
export const branchBy = (variable: string, cases: Readonly<Record<string, Operation | Branch>>): Branch => ({
  branch: variable,
  cases,
});

/** The answer to a plural question: a list at `path`, in the order asked, or told apart by `key`. */
export const plural = (
  path: string,
  options: { readonly key?: string; readonly max?: number } = {},
): PluralLens => {
  for (const each of [path, options.key ?? '']) steps(each);
  return { lens: 'plural', path, ...options };
};

/** One file that says how a backend speaks. Plain data, but for `fn`. */
export interface Mapping {
  /** Short and stable: clients that name the same backend are shared on a page. */
  readonly name: string;
  readonly operations: { readonly [V in Verb]?: Operation | Branch };
  /** How instants are written; `{ Instant: 'iso' }` if not said. */
  readonly scalars?: { readonly Instant?: TimeUnit };
  /** `[fromErrorsArray()]` if not said. */
  readonly errors?: readonly ErrorChannel[];
  /** `variable()` if not said. */
  readonly idempotency?: Idempotency;
  /** How ids and subjects are written, where not as we do. */
  readonly addresses?: Addresses;
  /** Lenses for a domain type wherever it comes: `{ person: { displayName: join(' ', 'first', 'last') } }`. */
  readonly types?: Readonly<Record<string, Fields>>;
  /** As in `OperationLenses`, for all operations. */
  readonly variables?: Readonly<Record<string, Lens | string>>;
  /** Corrects what follows from the operations: `{ 'comments.sort': false }`. */
  readonly capabilities?: { readonly [C in Capability]?: boolean };
}

/** An operation that was understood. */
export interface Prepared extends OperationLenses {
  readonly head: DocumentHead;
}

export interface PreparedBranch {
  readonly branch: string;
  readonly cases: Readonly<Record<string, Prepared | PreparedBranch>>;
}

export type PreparedVerbs = ReadonlyMap<Verb, Prepared | PreparedBranch>;

/** Every operation of a verb. */
export function leavesOf(node: Prepared | PreparedBranch | undefined): readonly Prepared[] {
  return !node ? [] : 'head' in node ? [node] : Object.values(node.cases).flatMap(leavesOf);
}

/** Reads the heads of all documents. Throws a TypeError for a variable that does not exist. */
export function prepare(mapping: Mapping): PreparedVerbs {
  const known = variableNames.split(' ');
  const prepareOne = (mapped: Operation | Branch, verb: string, name: string): Prepared | PreparedBranch => {
    if ('cases' in mapped) {
      const cases = Object.entries(mapped.cases);
      return {
        branch: mapped.branch,
        cases: Object.fromEntries(
          cases.map(([value, each]) => [value, prepareOne(each, verb, `${name} ${value}`)]),
        ),
      };
    }
    const head = readHead(mapped.document, name);
    const extra = { ...mapping.variables, ...mapped.variables };
    for (const used of head.variables.keys()) {
      if (!known.includes(used) && !used.startsWith('subject__') && !Object.hasOwn(extra, used)) {
        throw new TypeError(
          `maillon: "${verb}" of ${mapping.name} uses $${used}, which is none of: ${variableNames}`,
        );
      }
    }
    return { ...mapped, head };
  };
  const operations = Object.entries(mapping.operations) as [Verb, Operation | Branch][];
  return new Map(operations.map(([verb, mapped]) => [verb, prepareOne(mapped, verb, verb)]));
}

/** How many keys one question of a plural verb may hold, where its mapping says. */
export function mostOf(prepared: Prepared | PreparedBranch | undefined): number | undefined {
  const most = leavesOf(prepared).flatMap(({ from }) => (typeof from === 'object' && from.max) || []);
  return most.length ? Math.min(...most) : undefined;
}

const capabilityOf: Readonly<Record<string, string>> = {
  'feed.page': 'feed.read',
  'feed.byIds': '',
  'comments.page': 'comments.read',
  'reactions.summaries': 'reactions.read',
  'people.byIds': 'people.read',
  'people.byKeys': 'people.lookup',
  'people.setFollow': 'people.follow',
  'kudos.page': 'kudos.read',
};

/** What can be done with the operations there are. Sorting and answering show in the variables of their documents. */
export function capabilitiesOf(mapping: Mapping, prepared: PreparedVerbs): Capabilities {
  const uses = (verb: Verb, variable: string) =>
    leavesOf(prepared.get(verb)).some(({ head }) => head.variables.has(variable));
  const found = Object.fromEntries([...prepared.keys()].map((verb) => [capabilityOf[verb] ?? verb, true]));
  const offered = Object.entries({
    ...found,
    'comments.sort': uses('comments.page', 'sort'),
    'comments.reply': uses('comments.page', 'parent') && uses('comments.add', 'parent'),
    ...mapping.capabilities,
  });
  return Object.fromEntries(offered.filter(([name, there]) => name && there));
}
