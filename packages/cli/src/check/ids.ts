import { getNamedType, isCompositeType } from 'graphql';
import type { Seen } from './answer.ts';
import { say } from './domain.ts';
import { clueTo, type Ground } from './ground.ts';
import { plain } from './names.ts';

const entities = /^(person|comment|activity|kudos|kudos-value|group|attachment|option)$/;

/** Words before `id` that do not name another thing. */
const ownStems = new Set(
  [
    '',
    'row',
    'global',
    'node',
    'document',
    'database',
    'db',
    'raw',
    'relay',
    'external',
    'internal',
    'object',
  ].concat(['record', 'unique', 'uu', 'gu', 'public', 'legacy', 'full', 'short', 'item', 'entity']),
);

/** `authorId`, `author_id`, `idAuteur`, `id_auteur`: whose id it is. Undefined for what is no id by its name. */
function stemOf(field: string): string | undefined {
  if (/^id$/i.test(field)) return '';
  const [, before] = /^(.+?)_?(?:Id|ID|id)$/.exec(field) ?? [];
  const [, after] = /^id_?([A-Z_]\w*)$/.exec(field) ?? [];
  const stem = before ?? after;
  return stem === undefined ? undefined : plain(stem);
}

function ownerAndField({ schema }: Seen): readonly [owner: string, field: string] {
  const [owner = '', field = ''] = schema.split('.');
  return [owner, field];
}

/** The type that most of what is said about an item comes from. */
function homeOf(raw: Seen, places: ReadonlyMap<string, Seen>): ReadonlySet<string> {
  const { of } = raw;
  if (of.kind !== 'object') return new Set();
  const types = [of.type, ...of.variants.flatMap((variant) => variant.types)];
  const owners = new Map<string, number>();
  for (const [name, seen] of places) {
    const [owner] = ownerAndField(seen);
    if (name !== 'id') owners.set(owner, (owners.get(owner) ?? 0) + 1);
  }
  // Some backends wrap what is said in another object: `attributes`, `node`.
  const [most] = [...owners].sort((one, other) => other[1] - one[1]);
  return new Set(most && most[1] > 1 ? [...types, most[0]] : types);
}

/** Ids that are those of another thing, and moments that every item would have. */
export function checkIds(
  ground: Ground,
  type: string,
  raw: Seen,
  places: ReadonlyMap<string, Seen>,
  keys: readonly string[],
): void {
  if (!entities.test(type)) return;
  const homes = homeOf(raw, places);
  const home = raw.of.kind === 'object' ? raw.of.type : '';
  const id = places.get('id');
  if (id && id.of.kind === 'leaf') checkOwnId(ground, type, id, homes, home, keys);
  for (const name of ['parent', 'subject', 'version', 'activityId']) {
    const seen = places.get(name);
    if (seen?.of.kind === 'leaf' && id)
      checkReference(ground, type, name, seen, { id, places, homes, home, keys });
  }
  checkMoments(ground, type, places, keys);
}

/** Whether a type is the home, an interface of it, or what a wrapper holds. */
function isHome(ground: Ground, owner: string, homes: ReadonlySet<string>): boolean {
  if (homes.has(owner)) return true;
  const type = ground.schema.getType(owner);
  if (!isCompositeType(type) || !('getInterfaces' in type)) return false;
  const inside = [...homes].map((name) => ground.schema.getType(name));
  return inside.some(
    (each) =>
      isCompositeType(each) &&
      'getInterfaces' in each &&
      each.getInterfaces().some(({ name }) => name === owner),
  );
}

function fieldType(ground: Ground, owner: string, stem: string): string | undefined {
  const type = ground.schema.getType(owner);
  if (!isCompositeType(type) || !('getFields' in type)) return undefined;
  const field = Object.values(type.getFields()).find(({ name }) => plain(name) === stem);
  const named = field && getNamedType(field.type);
  return named && isCompositeType(named) ? named.name : undefined;
}

function ownIdOf(ground: Ground, owner: string, but: string): string | undefined {
  const type = ground.schema.getType(owner);
  if (!isCompositeType(type) || !('getFields' in type)) return undefined;
  return Object.keys(type.getFields()).find((name) => {
    const stem = stemOf(name);
    return name !== but && stem !== undefined && (ownStems.has(stem) || plain(owner).includes(stem));
  });
}

function checkOwnId(
  ground: Ground,
  type: string,
  id: Seen,
  homes: ReadonlySet<string>,
  home: string,
  keys: readonly string[],
): void {
  // Who stands beside their words only has no place to take an id from.
  if (home === '') return;
  const [owner, field] = ownerAndField(id);
  const elsewhere = !isHome(ground, owner, homes);
  const stem = stemOf(field);
  const foreign =
    stem !== undefined && !ownStems.has(stem) && !plain(owner).includes(stem) && !stem.includes(plain(owner));
  const other = ownIdOf(ground, elsewhere ? home : owner, field);
  if (!elsewhere && !(foreign && (other !== undefined || fieldType(ground, owner, stem)))) return;
  noteSwapped(
    ground,
    id,
    keys,
    `the id of ${say(type)} is taken from ${id.schema}`,
    elsewhere
      ? `that is the id of ${owner}, and not of ${home}`
      : `by its name that is the id of another thing`,
    other
      ? `take it from ${elsewhere ? home : owner}: “${other === 'id' ? '' : 'id: '}${other}”`
      : `take it from ${home}`,
  );
}

interface Around {
  readonly id: Seen;
  readonly places: ReadonlyMap<string, Seen>;
  readonly homes: ReadonlySet<string>;
  readonly home: string;
  readonly keys: readonly string[];
}

function checkReference(ground: Ground, type: string, name: string, seen: Seen, around: Around): void {
  const { id, places, homes, home, keys } = around;
  const [owner, field] = ownerAndField(seen);
  const what = `${name} of ${say(type)} is taken from ${seen.schema}`;
  // The thing itself, by whatever path: the same field of the same object.
  if (seen.schema === id.schema && seen.at !== undefined && isDirect(name, seen, around)) {
    const because =
      name === 'version' ? 'an id stays the same when the words change' : `that is the ${type}’s own id`;
    return noteSwapped(
      ground,
      seen,
      keys,
      what,
      because,
      `take it from another field of ${home}, or leave it out`,
    );
  }
  const stem = stemOf(field);
  const pointed = stem === undefined ? undefined : fieldType(ground, owner, stem);
  const author = places.get('author') ?? places.get('from');
  const person = author?.of.kind === 'object' ? author.of.type : undefined;
  const target = pointed ?? (isHome(ground, owner, homes) ? undefined : owner);
  const other = stem === undefined || name !== 'parent' ? undefined : ownIdOf(ground, owner, field);
  if (
    other !== undefined &&
    !ownStems.has(stem!) &&
    !/parent|reply|answer|thread|root|ancestor|reponse/.test(stem!) &&
    !plain(owner).includes(stem!)
  ) {
    noteSwapped(
      ground,
      seen,
      keys,
      what,
      'by its name that is the id of another thing',
      `take the id of the ${home} that is answered: “${other}”`,
    );
  } else if (name === 'parent' && target !== undefined && !isHome(ground, target, homes)) {
    noteSwapped(
      ground,
      seen,
      keys,
      what,
      `that leads to ${target}, and a parent is another ${home}`,
      `take the id of the ${home} that is answered`,
    );
  } else if (name === 'subject' && target !== undefined && target === person) {
    noteSwapped(
      ground,
      seen,
      keys,
      what,
      `that leads to the author (${target})`,
      'take the id of what is commented, or leave it out: the question tells it',
    );
  }
}

/** `parent { id }` is of the same type as the comment, and not the comment itself. */
function isDirect(name: string, seen: Seen, { id, places }: Around): boolean {
  if (name === 'version') return true;
  const inside = places.get(name);
  if (inside?.at === id.at) return true;
  // Two aliases of one field of the same object.
  return inside !== undefined && seen.absent === undefined && seen.nullable === id.nullable;
}

function noteSwapped(
  ground: Ground,
  seen: Seen,
  keys: readonly string[],
  what: string,
  because: string,
  remedy: string,
): void {
  ground.note({
    severity: 'error',
    code: 'swapped-id',
    what,
    because,
    remedy,
    schema: seen.schema,
    clue: clueTo(ground, seen, keys),
  });
}

function checkMoments(
  ground: Ground,
  type: string,
  places: ReadonlyMap<string, Seen>,
  keys: readonly string[],
): void {
  for (const name of ['editedAt', 'deletedAt']) {
    const seen = places.get(name);
    if (!seen || seen.of.kind !== 'leaf' || seen.nullable || seen.absent !== undefined) continue;
    const isDeletion = name === 'deletedAt';
    ground.note({
      severity: isDeletion ? 'error' : 'warning',
      code: isDeletion ? 'always-deleted' : 'always-edited',
      what: `${name} of ${say(type)} always has a value`,
      because: `${seen.schema} is never null, so every ${type} would look ${isDeletion ? 'deleted' : 'edited'}`,
      remedy: isDeletion
        ? 'take it from a field that is null until then, or leave it out'
        : `say later('${ownerAndField(seen)[1]}', …): it counts only when it is later than createdAt`,
      schema: seen.schema,
      clue: clueTo(ground, seen, keys),
    });
  }
}
