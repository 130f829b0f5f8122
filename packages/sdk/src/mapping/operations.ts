import type { Capabilities, Capability, FurtherVerb } from '@maillon/contract';
import type { Addresses } from './plain-addresses.ts';
import { readHead } from './documents.ts';
import type { DocumentHead } from './documents.ts';
import type { ErrorChannel } from './failures.ts';
import type { Idempotency } from './idempotency.ts';
import { isLens } from './lens.ts';
import type { Fields, Lens, TimeUnit } from './lens.ts';
import type { PageLens } from './paging.ts';
import { isObject, own, steps } from './paths.ts';
import type { PluralLens } from './plural.ts';

/** The port's verbs, as operations of a mapping are named. */
export type Verb =
  | 'viewer'
  | 'live'
  | `people.${'byIds' | 'byKeys' | 'search' | 'setFollow'}`
  | `feed.${'page' | 'byIds' | 'post' | 'edit' | 'remove'}`
  | `comments.${'page' | 'counts' | 'add' | 'edit' | 'remove'}`
  | `reactions.${'summaries' | 'set'}`
  | `kudos.${'page' | 'summaries' | 'values' | 'allowance' | 'give' | 'withdraw'}`
  | FurtherVerb;

/**
 * The variables that documents may use: our names. The table in `docs/guides/mapping.md` says what each holds, and where
 * it has a value; a test compares. Parts of a subject are `$subject__part` beside them.
 */
export const variableNames =
  'viewer ids keys subjects id person recipients recipient subject parent search text format title kind kinds on until options answer comment reason note value scope scopeId sort preview withPreview audienceKind audienceId attachments descriptions pollOptions pollClosesAt pollMultiple key version topics since first after offset page group department team consent weeks url';

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
  /** Of a write that answers with no more than an id (`from` leads to it): the read, by `$id`, that gives the rest. */
  readonly readBack?: Operation;
  /**
   * Codes of refusals that are none: of a write of a desired state, that it is so already; of `viewer`, that nobody is
   * signed in.
   */
  readonly ok?: {
    readonly on?: readonly string[];
    readonly off?: readonly string[];
    readonly nobody?: readonly string[];
  };
  /** How this write says that it is the same as before, where not as the others. */
  readonly idempotency?: Idempotency;
  /** Says to `maillon check` that the backend has no page size of its own, which would cut lists without a word. */
  readonly pageDefault?: 'none';
}

/** A document and its lenses. */
export interface Operation extends OperationLenses {
  readonly document: string;
}

/** A desired state over a backend that can only turn it round. */
export interface GuardedToggle {
  readonly guardedToggle: {
    /** Reads how it is. What its `from` leads to, if it has one, answers the write where nothing is to be done. */
    readonly read: Operation;
    /** Where in that answer a boolean says how it is. */
    readonly is: string;
    readonly toggle: Operation;
  };
}

/** A desired state over a table: a row is there, or it is not. */
export interface GuardedRow {
  readonly guardedRow: {
    /** Reads whether there is a row. What its `from` leads to answers the write where nothing is to be done. */
    readonly read: Operation;
    /** Where in that answer the id of the row is, or of the first: `reactions.0.id`. */
    readonly row: string;
    readonly add: Operation;
    /** Uses the row's id as `$id`. */
    readonly remove: Operation;
  };
}

/** One of several operations, chosen by the value of a variable. */
export interface Branch {
  readonly branch: string;
  readonly cases: Readonly<Record<string, Mapped>>;
}

/** What a verb may be mapped to. */
export type Mapped = Operation | Branch | GuardedToggle | GuardedRow;

/**
 * A GraphQL document against the backend's own schema, whose aliases give our names and whose variables are ours; what
 * aliases cannot say, lenses do.
 */
export const op = (document: string, lenses: OperationLenses = {}): Operation => ({ document, ...lenses });

/** Two operations for one desired state: `reactions.set` and `people.setFollow` where on and off are two mutations. */
export const branch = (cases: { readonly on: Mapped; readonly off: Mapped }): Branch => ({
  branch: 'on',
  cases: { true: cases.on, false: cases.off },
});

/**
 * Other operations for other values of a variable: `branchBy('scope', { home: op(…), group: op(…) })`. The case `''` is
 * for no value, `'*'` for any that is not among them; without it, those are `unsupported`.
 */
export const branchBy = (variable: string, cases: Readonly<Record<string, Mapped>>): Branch => ({
  branch: variable,
  cases,
});

/**
 * For a backend that has only a switch: looks first, and turns it round only where it is not as wished. The switch is
 * never sent twice.
 */
export const guardedToggle = (parts: GuardedToggle['guardedToggle']): GuardedToggle => {
  steps(parts.is);
  return { guardedToggle: parts };
};

/** For a backend that keeps a row for what is so: looks first, then adds the row or removes it where it is not as wished. */
export const guardedRow = (parts: GuardedRow['guardedRow']): GuardedRow => {
  steps(parts.row);
  return { guardedRow: parts };
};

/** Files are sent one by one by a form (`multipart/form-data`), not by GraphQL: so they may be large, and tell how far they are. */
export interface FilesMapping {
  /** Where to; `{endpoint}` stands for the endpoint's address. Tokens and headers go there only on the endpoint's own host. */
  readonly url: string;
  /** The field that holds the file; `file` if not said. */
  readonly field?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where in the answer the attachment is, as `data.0`; the answer itself if not said. `types.attachment` has its lenses. */
  readonly from?: string;
}

/** One file that says how a backend speaks. Plain data, but for `fn`. */
export interface Mapping {
  /** Short and stable: clients that name the same backend are shared on a page. */
  readonly name: string;
  readonly operations: { readonly [V in Verb]?: Mapped };
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
  /**
   * Reads, by `$subject`, that give further parts of a subject or item: `{ storyId: op(…, { from: 'story.id' }) }` for
   * documents that use `$subject__storyId`, `$id__storyId` or `$parent__storyId`. Asked once for each, and only for what
   * did not come with the item; asked again after a failure.
   */
  readonly resolve?: Readonly<Record<string, Operation>>;
  /** As in `OperationLenses`, for all operations. */
  readonly variables?: Readonly<Record<string, Lens | string>>;
  /** How files are sent, where they are. */
  readonly files?: FilesMapping;
  /** How `live` comes; `sse` if not said. */
  readonly live?: 'sse' | 'ws';
  /** Corrects what follows from the operations: `{ 'comments.sort': false }`. */
  readonly capabilities?: { readonly [C in Capability]?: boolean };
}

/** An operation that was understood. */
export interface Prepared extends Omit<OperationLenses, 'readBack'> {
  readonly head: DocumentHead;
  /** It needs what few backends need. */
  readonly further: boolean;
  /** Names like `id__revision` that its variables, or their lenses, use. */
  readonly parts: readonly string[];
  readonly readBack?: Prepared;
  /** Reads for the parts of a subject that its document uses. */
  readonly resolve: Readonly<Record<string, Prepared>>;
}

export interface PreparedToggle {
  readonly guardedToggle: { readonly read: Prepared; readonly is: string; readonly toggle: Prepared };
}

export interface PreparedRow {
  readonly guardedRow: {
    readonly read: Prepared;
    readonly row: string;
    readonly add: Prepared;
    readonly remove: Prepared;
  };
}

export interface PreparedBranch {
  readonly branch: string;
  readonly cases: Readonly<Record<string, PreparedNode>>;
}

export type PreparedNode = Prepared | PreparedBranch | PreparedToggle | PreparedRow;
export type PreparedVerbs = ReadonlyMap<Verb, PreparedNode>;

/** Every operation of a verb. */
export function leavesOf(node: PreparedNode | undefined): readonly Prepared[] {
  if (!node) return [];
  if ('head' in node) return [node];
  if ('cases' in node) return Object.values(node.cases).flatMap(leavesOf);
  const parts = Object.values(node).flatMap((guard: object) => Object.values(guard) as unknown[]);
  return parts.filter((part): part is Prepared => isObject(part));
}

/** Paths and operations, by their part. */
type Guard = Readonly<Record<string, string | Operation>>;

/** Reads the heads of all documents. Throws a TypeError for a variable that does not exist. */
export function prepare(mapping: Mapping): PreparedVerbs {
  soundPaths([mapping.types, mapping.variables]);
  const prepareOne = (mapped: Mapped, verb: string, name: string): PreparedNode => {
    if ('cases' in mapped) {
      const cases = Object.entries(mapped.cases).map(
        ([value, each]) =>
          [value, prepareOne(each, verb, `${name} ${value === '*' ? 'other' : value}`.trim())] as const,
      );
      return { branch: mapped.branch, cases: Object.fromEntries(cases) };
    }
    if (!('document' in mapped)) {
      const parts = Object.entries(mapped).map(([kind, guard]) => [
        kind,
        prepareGuard(guard as Guard, verb, name),
      ]);
      return Object.fromEntries(parts) as PreparedToggle | PreparedRow;
    }
    return prepareOperation(mapping, mapped, verb, name);
  };
  /** Paths stay, operations are prepared. */
  const prepareGuard = (guard: Guard, verb: string, name: string) =>
    Object.fromEntries(
      Object.entries(guard).map(([part, each]) => {
        soundPaths(typeof each === 'string' ? each : '');
        return [
          part,
          typeof each === 'string' ? each : prepareOperation(mapping, each, verb, `${name} ${part}`),
        ];
      }),
    );
  const operations = Object.entries(mapping.operations) as [Verb, Mapped][];
  return new Map(operations.map(([verb, mapped]) => [verb, prepareOne(mapped, verb, verb)]));
}

/** How many keys one question of a plural verb may hold, where its mapping says. */
export function mostOf(prepared: PreparedNode | undefined): number | undefined {
  const most = leavesOf(prepared).flatMap(({ from }) => (typeof from === 'object' && from.max) || []);
  return most.length ? Math.min(...most) : undefined;
}

function prepareOperation(mapping: Mapping, mapped: Operation, verb: string, name: string): Prepared {
  const { document, readBack, ...lenses } = mapped;
  const { from = '', item, ok, variables, idempotency = mapping.idempotency } = lenses;
  const { resolve = {}, ...without } = mapping;
  soundPaths([typeof from === 'string' ? from : '', item, variables]);
  const head = readHead(document, name);
  const used = [...head.variables.keys()];
  const ours = { ...mapping.variables, ...variables };
  const sources = JSON.stringify(used.map((each) => ours[each] ?? each));
  const parts = sources.match(/\b(subject|id|parent)__\w+/g) ?? [];
  const known = [...variableNames.split(' '), ...Object.keys(ours)];
  // Parts of a subject and what was carried; and the places of `each`.
  const others =
    typeof from === 'object' && from.width ? /^(subject|id|parent)__\w|^e\d+$/ : /^(subject|id|parent)__\w/;
  for (const variable of used) {
    if (!known.includes(variable) && !others.test(variable)) {
      throw new TypeError(
        `maillon: "${verb}" of ${mapping.name} uses $${variable}, which is none of: ${variableNames}`,
      );
    }
  }
  const nested = ([part, read]: readonly [string, Operation]) =>
    [part, prepareOperation(without, read, verb, `${name} ${part}`)] as const;
  return {
    ...lenses,
    head,
    parts,
    further: Boolean(readBack ?? ok ?? (idempotency?.idempotency === 'clientId' || parts.length)),
    resolve: Object.fromEntries(Object.entries(resolve).map(nested)),
    ...(readBack && { readBack: nested(['back', readBack])[1] }),
  };
}

/** Strings among lenses are paths: one that could reach a prototype is refused before it is ever followed. */
function soundPaths(fields: unknown): void {
  if (typeof fields === 'string') steps(fields);
  else if (isLens(fields)) soundPaths([own(fields, 'types'), own(fields, 'fields')]);
  else if (isObject(fields)) Object.values(fields).forEach(soundPaths);
}

/** The reactions that can be sent, where the mapping names them: a reaction on offer that fails is none. */
export function kindsOf(mapping: Mapping, node: PreparedNode | undefined): readonly string[] | undefined {
  const [leaf] = leavesOf(node);
  const named =
    node && 'cases' in node && node.branch === 'kind'
      ? node.cases
      : own({ ...mapping.variables, ...leaf?.variables }.kind, 'members');
  return isObject(named) && !('*' in named) ? Object.keys(named) : undefined;
}

/** What an operation offers, where that has another name; empty: nothing by itself. */
export const capabilityOf: Readonly<Record<string, string>> = {
  'feed.page': 'feed.read',
  'feed.byIds': '',
  live: '',
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
    leavesOf(prepared.get(verb)).some(
      ({ head, parts }) =>
        head.variables.has(variable) || parts.some((part) => part.startsWith(`${variable}__`)),
    );
  const found = Object.fromEntries([...prepared.keys()].map((verb) => [capabilityOf[verb] ?? verb, true]));
  const offered = Object.entries({
    ...found,
    'feed.sort': uses('feed.page', 'sort'),
    'feed.kinds': uses('feed.page', 'kinds'),
    'comments.sort': uses('comments.page', 'sort'),
    'kudos.filter': uses('kudos.page', 'since'),
    'kudos.team': uses('kudos.give', 'team'),
    'comments.reply': uses('comments.page', 'parent') && uses('comments.add', 'parent'),
    'files.add': mapping.files !== undefined,
    'feed.attachments': uses('feed.post', 'attachments'),
    'comments.attachments': uses('comments.add', 'attachments'),
    'feed.polls': uses('feed.post', 'pollOptions'),
    'words.markdown': uses('feed.post', 'format') || uses('comments.add', 'format'),
    ...mapping.capabilities,
  });
  return Object.fromEntries(offered.filter(([name, there]) => name && there));
}
