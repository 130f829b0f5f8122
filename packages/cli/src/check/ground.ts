import type { GraphQLSchema } from 'graphql';
import type { Seen } from './answer.ts';
import type { Clue, Note } from './finding.ts';
import { anything, follow, type Followed } from './follow.ts';
import { isRecord, textOf, type Data, type Leaf } from './mapping-data.ts';
import { didYouMean, enumerate } from './nearest.ts';

/** What became of the path of a lens that several documents share. */
export interface SharedPath {
  /** Whether it led somewhere in one of them. */
  led: boolean;
  /** If not: the path is wrong. */
  wrong?: Note;
  /** If so: the documents lack something that do not select it and cannot do without it. */
  readonly lacking: (() => void)[];
}

/** Types of ours whose ids are numbers: of each, the types of the schema that these come from, and where in the mapping. */
export type Numbered = Map<string, Map<string, Clue>>;

/** What the checks of one document stand on. */
export interface Ground {
  readonly schema: GraphQLSchema;
  readonly mapping: Data;
  readonly leaf: Leaf;
  /** Offsets of the fields that somebody reads. */
  readonly read: Set<number>;
  /**
   * Paths of lenses that count for a type wherever it comes, by their place in the mapping: what is to be said depends
   * on whether any document selects what they read.
   */
  readonly shared: Map<string, SharedPath>;
  /** Types of ours whose ids are numbers. */
  readonly numbered: Numbered;
  note(note: Note): void;
}

/** Something about a field of the document or, where it has no place there, about what `keys` lead to. */
export const clueTo = (ground: Ground, seen: Seen | undefined, keys: readonly string[]): Clue =>
  seen?.at === undefined
    ? { keys }
    : { keys: [...ground.leaf.keys, 'document'], document: ground.leaf.operation.document, at: seen.at };

export const touch =
  (ground: Ground) =>
  (seen: Seen): void => {
    if (seen.at !== undefined) ground.read.add(seen.at);
  };

/** Everything below counts as read: who knows what a function looks at. */
export function touchAll(ground: Ground, seen: Seen): void {
  touch(ground)(seen);
  if (seen.of.kind === 'list') touchAll(ground, seen.of.item);
  if (seen.of.kind !== 'object') return;
  for (const { fields } of seen.of.variants) for (const field of fields.values()) touchAll(ground, field);
}

/** Follows a path; one that leads nowhere is noted, and from there on nothing is known. */
export function walk(
  ground: Ground,
  over: Seen,
  path: string,
  keys: readonly string[],
  optional = false,
): { readonly found: Seen; readonly owner?: Seen | undefined; readonly nowhere: boolean } {
  const followed = follow(over, path, touch(ground));
  const place = JSON.stringify(keys);
  const isShared = keys[0] === 'types';
  const shared = isShared ? sharedAt(ground, place) : undefined;
  if (followed.found) {
    if (shared) shared.led = true;
    return { found: followed.found, owner: followed.owner, nowhere: false };
  }
  const note = nowhere(ground, path, followed, keys);
  if (!shared) ground.note(note);
  else {
    shared.wrong ??= note;
    if (!optional)
      shared.lacking.push(() => ground.note({ ...note, clue: clueTo(ground, followed.from, keys) }));
  }
  return { found: anything, nowhere: true };
}

function sharedAt({ shared }: Ground, place: string): SharedPath {
  const found = shared.get(place) ?? { led: false, lacking: [] };
  shared.set(place, found);
  return found;
}

function nowhere(
  ground: Ground,
  path: string,
  { step, from, fields }: Extract<Followed, { found?: undefined }>,
  keys: readonly string[],
): Note {
  const name = step.replace('[]', '');
  const isList = from.of.kind === 'list';
  const inSchema = fieldsInSchema(ground, from);
  const because = isList
    ? `there is a list at that place, and “${name}” is no position in it`
    : from.of.kind !== 'object'
      ? step.endsWith('[]')
        ? 'there is one value at that place, and no list'
        : `there is a single value at that place, without a field “${name}”`
      : fields.length > 0
        ? `the document selects ${enumerate(fields)} there`
        : 'nothing is selected there';
  const remedy = isList
    ? `write “${path.replace(`.${step}`, `[].${step}`)}” for all of its members`
    : step.endsWith('[]')
      ? `write “${path.replace('[]', '')}”`
      : inSchema.includes(name)
        ? `select “${name}” in the document`
        : didYouMean(name, fields, `select it in the document, or correct the path “${path}”`);
  return {
    severity: 'error',
    code: 'path-nowhere',
    what: `the path “${path}” leads nowhere: there is no “${name}”`,
    because,
    remedy,
    schema: from.of.kind === 'object' ? `${from.of.type}.${name}` : from.schema,
    clue: { keys },
  };
}

/** The fields that the schema has at a place of an answer. */
export function fieldsInSchema(ground: Ground, seen: Seen): readonly string[] {
  const of = seen.of.kind === 'list' ? seen.of.item.of : seen.of;
  if (of.kind !== 'object') return [];
  const type = ground.schema.getType(of.type);
  return type && 'getFields' in type ? Object.keys(type.getFields()) : [];
}

/** The unit that instants are written in, where a lens does not say another. */
export function instantsOf(mapping: Data): 'iso' | 's' | 'ms' {
  const unit = isRecord(mapping.scalars) ? textOf(mapping.scalars.Instant) : undefined;
  return unit === 's' || unit === 'ms' ? unit : 'iso';
}
