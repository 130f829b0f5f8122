import type { Capabilities, Capability } from '@maillon/contract';
import { readHead } from './documents.ts';
import type { DocumentHead } from './documents.ts';
import type { ErrorChannel } from './failures.ts';
import type { Fields, Lens, TimeUnit } from './lenses.ts';
import { steps } from './paths.ts';
import type { PageLens } from './paging.ts';
import type { ItemFields } from './shapes.ts';
import type { SubjectPatterns } from './addresses.ts';
import { factsOf } from './verbs.ts';
import type { Verb } from './verbs.ts';

/** How the answer to a plural question says which item answers which key. */
export interface PluralLens {
  readonly lens: 'plural';
  readonly path: string;
  /** Where an item says what it answers; absent: items come in the order asked, null where nothing is. */
  readonly key?: string;
}

/** Lenses for one document. */
export interface OperationLenses {
  /** Of reads that come in pages. */
  readonly page?: PageLens;
  /** Where the result is; absent: the only field at the top of the answer. */
  readonly from?: string | Lens | PluralLens;
  /** Lenses for the fields of the result, or of each of its items. */
  readonly item?: ItemFields;
  /** Variables by other names or in other forms than ours; lenses over our variables. */
  readonly variables?: Readonly<Record<string, Lens | string>>;
}

/** A document and its lenses. */
export interface Operation extends OperationLenses {
  readonly document: string;
}

/** One of several operations, chosen by the value of a variable. */
export interface Branch {
  readonly branch: string;
  readonly cases: Readonly<Record<string, Operation>>;
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

/** Other operations for other values of a variable: `branchBy('scope', { home: op(…), group: op(…) })`. */
export const branchBy = (variable: string, cases: Readonly<Record<string, Operation>>): Branch => ({
  branch: variable,
  cases,
});

/** The answer to a plural question: a list at `path`, in the order asked, or told apart by `key`. */
export const plural = (path: string, options: { readonly key?: string } = {}): PluralLens => {
  for (const each of [path, options.key ?? '']) steps(each);
  return { lens: 'plural', path, ...options };
};

/** How a write says that it is the same as before. */
export type Idempotency =
  /** The documents use `$key`. */
  | { readonly idempotency: 'variable'; readonly replayed?: string }
  /** A request header carries the key. */
  | { readonly idempotency: 'header'; readonly name: string; readonly replayed?: string }
  /** A field of an input object carries the key: `input.clientMutationKey`. */
  | { readonly idempotency: 'inputField'; readonly path: string; readonly replayed?: string }
  /** Not at all: a write whose answer was lost is never sent again. */
  | { readonly idempotency: 'none'; readonly replayed?: undefined };

interface Replayed {
  /** Where the answer says that it is a repetition: `*.replayed`. */
  readonly replayed?: string;
}
export const variable = (options: Replayed = {}): Idempotency => ({ idempotency: 'variable', ...options });
export const header = (name: string, options: Replayed = {}): Idempotency => ({
  idempotency: 'header',
  name,
  ...options,
});
export const inputField = (path: string, options: Replayed = {}): Idempotency => {
  steps(path);
  return { idempotency: 'inputField', path, ...options };
};
export const none = (): Idempotency => ({ idempotency: 'none' });

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
  /**
   * Our id for each domain type, where the backend's own are not unique across types: `{ person: 'user:{id}' }`. Put on
   * as answers come in, taken off as variables go out.
   */
  readonly ids?: Readonly<Record<string, string>>;
  /**
   * Outside things that can be commented and thanked, by the pattern of their URN or URL. `{id}` is sent as `$subject`,
   * other parts and the constants given here as `$subject__part`. Absent: any reference is sent as it stands.
   */
  readonly subjects?: SubjectPatterns;
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

export interface PreparedVerb {
  readonly verb: Verb;
  readonly type: string;
  /** The variable that chooses, if any; else the only case is under `''`. */
  readonly branch: string | undefined;
  readonly cases: Readonly<Record<string, Prepared>>;
}

/** Reads the heads of all documents. Throws a TypeError for a verb or a variable that does not exist. */
export function prepare(mapping: Mapping): ReadonlyMap<Verb, PreparedVerb> {
  const prepared = new Map<Verb, PreparedVerb>();
  for (const [verb, mapped] of Object.entries(mapping.operations)) {
    const facts = factsOf(verb);
    if (!facts) throw new TypeError(`maillon: "${mapping.name}" maps "${verb}", which is no operation`);
    const cases = 'document' in mapped ? { '': mapped } : mapped.cases;
    prepared.set(verb as Verb, {
      verb: verb as Verb,
      type: facts.type,
      branch: 'document' in mapped ? undefined : mapped.branch,
      cases: Object.fromEntries(
        Object.entries(cases).map(([name, operation]) => {
          const head = readHead(operation.document, name ? `${verb} ${name}` : verb);
          const offered = ['viewer', ...facts.variables];
          const own = { ...mapping.variables, ...operation.variables };
          for (const used of head.variables.keys()) {
            const part = used.startsWith('subject__') && offered.includes('subject');
            if (!part && !offered.includes(used) && !Object.hasOwn(own, used)) {
              throw new TypeError(
                `maillon: "${mapping.name}" uses $${used} in "${verb}"; there it may use ${offered.map((each) => `$${each}`).join(' ')}`,
              );
            }
          }
          return [name, { ...operation, head }] as const;
        }),
      ),
    });
  }
  return prepared;
}

/** What can be done with the operations there are. Sorting and answering show in the variables of their documents. */
export function capabilitiesOf(mapping: Mapping, prepared: ReadonlyMap<Verb, PreparedVerb>): Capabilities {
  const uses = (verb: Verb, variable: string) =>
    Object.values(prepared.get(verb)?.cases ?? {}).some(({ head }) => head.variables.has(variable));
  const found: Partial<Record<Capability, true>> = {};
  const set = (capability: Capability | undefined, there: boolean) => {
    if (capability && there) found[capability] = true;
    else if (capability) delete found[capability];
  };
  for (const verb of prepared.keys()) set(factsOf(verb)?.capability, true);
  set('comments.sort', uses('comments.page', 'sort'));
  set('comments.reply', uses('comments.page', 'parent') && uses('comments.add', 'parent'));
  for (const [capability, there] of Object.entries(mapping.capabilities ?? {}))
    set(capability as Capability, there);
  return found;
}
