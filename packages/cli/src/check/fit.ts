import type { Seen } from './answer.ts';
import { fieldsOf, isDomainType, say, type DomainField } from './domain.ts';
import { fieldOf } from './follow.ts';
import { clueTo, fieldsInSchema, instantsOf, touch, touchAll, type Ground } from './ground.ts';
import { noteNumber } from './collisions.ts';
import { checkIds } from './ids.ts';
import { casesOf, typeOf } from './lens-types.ts';
import { isLensData, isRecord, recordOf, type Data } from './mapping-data.ts';
import { bestName } from './names.ts';
import { enumerate } from './nearest.ts';
import { familyOf, fits } from './scalars.ts';

/** Lenses for an object, and where in the mapping they are. */
export interface Lenses {
  readonly data: unknown;
  readonly keys: readonly string[];
}

const none: Lenses = { data: undefined, keys: [] };

/** Compares what will come with a domain type, as the SDK will when it comes. */
export function fit(ground: Ground, type: string, seen: Seen, path: string, lenses: Lenses = none): void {
  touch(ground)(seen);
  if (seen.of.kind === 'anything') return;
  if (type.startsWith('[')) fitList(ground, type, seen, path, lenses);
  else if (isDomainType(type)) fitRecord(ground, type, seen, path, lenses);
  else fitValue(ground, type, seen, path);
}

function fitList(ground: Ground, type: string, seen: Seen, path: string, lenses: Lenses): void {
  const { of } = seen;
  if (of.kind === 'list') fit(ground, type.slice(1, -1), of.item, `${path}[]`, lenses);
  else if (of.kind === 'constant') {
    if (!Array.isArray(of.value)) noteType(ground, type, seen, path, 'give a list: value([…])');
  } else {
    const lists = of.kind === 'object' ? listsIn(seen) : [];
    noteType(
      ground,
      type,
      seen,
      path,
      lists[0] === undefined ? 'give the path of the list' : `the list is in “${lists[0]}”: give its path`,
    );
  }
}

function listsIn(seen: Seen): string[] {
  if (seen.of.kind !== 'object') return [];
  return seen.of.variants.flatMap(({ fields }) =>
    [...fields].filter(([, field]) => field.of.kind === 'list').map(([name]) => name),
  );
}

/** Plain values that stand for our small types without a lens. */
function shorthand(type: string, seen: Seen): boolean {
  const { of } = seen;
  const isLeaf = of.kind === 'leaf' || of.kind === 'constant' || of.kind === 'ours';
  if (type === 'rich' || type === 'label') return isLeaf;
  if (type === 'comment-count') return isLeaf;
  return false;
}

function fitRecord(ground: Ground, type: string, whole: Seen, path: string, lenses: Lenses): void {
  if (type === 'reactions' && whole.of.kind === 'list') {
    return fit(ground, '[reaction]', whole, path, { data: recordOf(lenses.data).groups, keys: lenses.keys });
  }
  if (shorthand(type, whole))
    return fitValue(ground, type === 'comment-count' ? 'number' : 'string', whole, path);
  if (whole.of.kind === 'constant') {
    if (!isRecord(whole.of.value)) noteType(ground, type, whole, path, 'give an object');
    return;
  }
  if (whole.of.kind !== 'object') {
    const remedy =
      whole.of.kind === 'list'
        ? `take one of them: “${path.replace(/^\[\]\./, '')}.0”, or give the path of the object`
        : 'give the path of the object, or select its fields';
    return noteType(ground, type, whole, path, remedy);
  }
  if (isLensData(lenses.data)) {
    const standing = { ground, over: whole, name: type, sending: false, keys: lenses.keys };
    if (lenses.data.lens === 'byType' || lenses.data.lens === 'only') {
      for (const each of casesOf(lenses.data, standing)) {
        const inner = isLensData(each.lens) || typeof each.lens === 'string' ? undefined : each.lens;
        fitFields(ground, type, each.over, path, { data: inner, keys: each.keys });
      }
    } else {
      for (const found of typeOf(lenses.data, standing)) touchAll(ground, found);
      touchAll(ground, whole);
    }
    return;
  }
  fitFields(ground, type, whole, path, lenses);
}

function fitFields(ground: Ground, type: string, whole: Seen, path: string, lenses: Lenses): void {
  const own = { data: recordOf(recordOf(ground.mapping.types)[type]), keys: ['types', type] };
  const raw = type === 'viewer' ? withPerson(whole) : whole;
  const merged = { own, given: { data: recordOf(lenses.data), keys: lenses.keys } };
  noteStrangeLenses(ground, type, lenses, raw);
  const places = new Map<string, Seen>();
  for (const field of fieldsOf(type)) {
    for (const found of fitField(ground, type, field, raw, path, merged)) places.set(field.name, found);
  }
  followCarried(ground, raw, merged);
  checkIds(ground, type, raw, places, lenses.keys);
  noteNumber(ground, type, places.get('id'), lenses.keys);
}

/** What is kept for later calls may be anything, but its path must lead somewhere. */
function followCarried(ground: Ground, raw: Seen, { own, given }: Given): void {
  for (const { data, keys } of [own, given]) {
    for (const [name, lens] of Object.entries(data)) {
      if (!/^_[^_]/.test(name) || !(typeof lens === 'string' || isLensData(lens))) continue;
      typeOf(lens, { ground, over: raw, name, sending: false, optional: true, keys: [...keys, name] });
    }
  }
}

/** A viewer that does not name its person is one. */
function withPerson(whole: Seen): Seen {
  if (whole.of.kind !== 'object' || fieldOf(whole.of.variants, 'person')) return whole;
  const variants = whole.of.variants.map((variant) => ({
    ...variant,
    fields: new Map([...variant.fields, ['person', { ...whole, nullable: false }]]),
  }));
  return { ...whole, of: { ...whole.of, variants } };
}

type Given = {
  readonly own: { data: Data; keys: readonly string[] };
  readonly given: { data: Data; keys: readonly string[] };
};

function fitField(
  ground: Ground,
  type: string,
  field: DomainField,
  raw: Seen,
  path: string,
  { own, given }: Given,
): readonly Seen[] {
  const from = Object.hasOwn(given.data, field.name) ? given : own;
  const lens: unknown = Object.hasOwn(from.data, field.name) ? from.data[field.name] : undefined;
  const keys = [...from.keys, field.name];
  const here = path ? `${path}.${field.name}` : field.name;
  const isLens = typeof lens === 'string' || isLensData(lens);
  let found: readonly Seen[];
  if (isLens) {
    const optional = field.presence === 'sometimes';
    found = typeOf(lens, { ground, over: raw, name: field.name, sending: false, optional, keys });
  } else {
    const seen = raw.of.kind === 'object' ? fieldOf(raw.of.variants, field.name) : undefined;
    if (!seen) {
      noteMissing(ground, type, field, raw, here);
      return [];
    }
    found = [seen];
  }
  for (const seen of found) {
    if (seen.of.kind === 'anything') continue;
    noteNullable(ground, type, field, seen, here, keys);
    const nested = isLens || !isRecord(lens) ? none : { data: lens, keys };
    const kind = field.name === 'id' && field.type === 'id' ? `id.${type}` : field.type;
    fit(ground, kind, seen, here, nested);
  }
  return found;
}

/** The type that an object is known to be of, or the one that all it may be have in common. */
function soleType({ type, variants }: Extract<Seen['of'], { kind: 'object' }>): string {
  const types = variants.flatMap((variant) => variant.types);
  return types.length === 1 ? types[0]! : type;
}

/** What the question, or the thing around it, tells about an item. */
function isTold(type: string, name: string): boolean {
  if (type === 'comment') return name === 'subject' || name === 'parent';
  return name === 'id' && /^(reactions|comment-count|kudos-summary)$/.test(type);
}

function noteMissing(ground: Ground, type: string, field: DomainField, raw: Seen, here: string): void {
  if (field.presence === 'sometimes' || isTold(type, field.name)) return;
  const there = fieldsInSchema(ground, raw);
  const named = bestName(type, field.name, there);
  const home = raw.of.kind === 'object' ? soleType(raw.of) : raw.schema;
  const alias = named && (named.name === field.name ? named.name : `${field.name}: ${named.name}`);
  ground.note({
    severity: 'error',
    code: 'missing-field',
    what: `${here} is missing: ${say(type)} must have ${field.name}`,
    because: `the document selects no “${field.name}” of ${home || 'what the lens makes'}, and no lens gives it`,
    remedy:
      alias === undefined
        ? `select it under that name (${field.name}: …), or say a lens: item: { ${field.name}: … }`
        : `select “${alias}”`,
    schema: named ? `${home}.${named.name}` : home || raw.schema,
    clue: clueTo(ground, raw, [...ground.leaf.keys, 'document']),
  });
}

function noteNullable(
  ground: Ground,
  type: string,
  field: DomainField,
  seen: Seen,
  here: string,
  keys: readonly string[],
): void {
  const mayBeAbsent = seen.absent !== undefined && field.presence !== 'sometimes';
  if (mayBeAbsent && !isTold(type, field.name)) {
    ground.note({
      severity: seen.absent.startsWith('@') ? 'error' : 'risk',
      code: 'may-be-absent',
      what: `${here} may be absent (${seen.absent})`,
      because: `${say(type)} must have ${field.name}: without it, it is left out`,
      remedy: seen.absent.startsWith('@')
        ? `take ${seen.absent} off it`
        : 'select it for every type, or say byType({ … }) or only({ … })',
      schema: seen.schema,
      clue: clueTo(ground, seen, keys),
    });
  } else if (seen.nullable && field.presence === 'always' && !isTold(type, field.name)) {
    ground.note({
      severity: 'risk',
      code: 'nullable',
      what: `${here} may be null`,
      because: `${say(type)} must have ${field.name}: one without it is left out, and the schema lets ${seen.schema} be null`,
      remedy: standIn(field),
      schema: seen.schema,
      clue: clueTo(ground, seen, keys),
    });
  }
}

/** What may take the place of a value that is not there: never an instant or an id that somebody made up. */
function standIn({ name, type }: DomainField): string {
  const other = `${name}: first('…', '…')`;
  const [kind = ''] = type.split('.');
  if (kind === 'id')
    return `take it from a field that is never null: an id cannot be made up, and what has none stays out`;
  if (kind === 'time') return `give another moment that stands in for it: ${other}; what has none stays out`;
  if (kind === 'person')
    return `say who stands in: ${other}, or, of whom only the name is known, ${name}: stub({ displayName: '…' })`;
  const forAll = type.startsWith('[') ? 'none at all' : 'the same for all';
  const constant = type.startsWith('[') ? 'value([])' : 'value(…)';
  const isPlain = !isDomainType(kind) || kind === 'label' || kind === 'rich';
  const instead = `give another that stands in for it: ${other}`;
  return isPlain ? `${instead}, or ${forAll}: ${name}: ${constant}` : instead;
}

function fitValue(ground: Ground, type: string, seen: Seen, path: string): void {
  const { of } = seen;
  if (of.kind === 'anything' || of.kind === 'ours') return;
  if (type === 'words') return fitTranslations(ground, seen, path);
  if (of.kind === 'list') return noteType(ground, type, seen, path, `take one of them: “….0”`);
  if (of.kind === 'object') {
    const inside = [...new Set(of.variants.flatMap(({ fields }) => [...fields.keys()]))];
    const id = type.startsWith('id') && inside.includes('id') ? 'id' : inside[0];
    return noteType(
      ground,
      type,
      seen,
      path,
      id ? `give the path of a value in it, such as “${id}”` : 'give the path of a value in it',
    );
  }
  if (of.kind === 'constant') return fitConstant(ground, type, seen, path, of.value);
  if (of.type === '@instant' && type === 'time') return;
  if (type.includes('|')) return fitMembers(ground, type, seen, path);
  if (of.type.startsWith('@')) {
    if (type !== 'string' && type !== 'id' && type !== of.type.slice(1))
      noteType(ground, type, seen, path, 'use a lens that gives it');
    return;
  }
  if (of.members) {
    if (type !== 'string' && type !== 'id')
      noteType(ground, type, seen, path, 'give the path of another field');
    return;
  }
  const fitting = fits(type, familyOf(of.type), instantsOf(ground.mapping));
  if (fitting === 'no') noteType(ground, type, seen, path, remedyFor(type, of.type));
}

/** An object of words by language, or a list of `{ language value }`. */
function fitTranslations(ground: Ground, seen: Seen, path: string): void {
  touchAll(ground, seen);
  const { of } = seen;
  if (of.kind === 'list') {
    const inside = of.item.of;
    if (inside.kind !== 'object')
      return inside.kind === 'anything'
        ? undefined
        : noteType(ground, 'words', seen, path, 'select “language value” of each');
    const names = inside.variants.flatMap(({ fields }) => [...fields.keys()]);
    if (names.includes('language') && names.includes('value')) return;
    return noteType(ground, 'words', seen, path, 'select “language value” of each, by these names');
  }
  if (of.kind === 'leaf' && fits('words', familyOf(of.type), 'iso') === 'no') {
    noteType(ground, 'words', seen, path, 'select a list of { language value }, or leave it out');
  }
}

function remedyFor(type: string, scalar: string): string {
  const family = familyOf(scalar);
  if (type === 'time') {
    return family === 'whole' || family === 'figure'
      ? `say the unit: time(path, 's') or 'ms', or scalars: { Instant: 's' } for all`
      : family === 'instant'
        ? `it is no number: take the unit off, scalars: { Instant: 'iso' }`
        : 'select the field that holds the moment';
  }
  if (type === 'string' && (family === 'whole' || family === 'figure'))
    return `make it a text: template('{path}')`;
  return `select a field that is ${say(type)}`;
}

function fitConstant(ground: Ground, type: string, seen: Seen, path: string, value: unknown): void {
  if (value === null || value === undefined) return;
  const [kind = ''] = type.split('.');
  const expected: Record<string, string> = {
    string: 'string',
    number: 'number',
    boolean: 'boolean',
    url: 'string',
  };
  if (type.includes('|')) {
    const words = type.split('|');
    if (words.includes('*') || (typeof value === 'string' && words.includes(value))) return;
    return noteType(ground, type, seen, path, `write one of ${words.join(', ')}`);
  }
  if (expected[kind] !== undefined && typeof value !== expected[kind]) {
    noteType(ground, type, seen, path, `give ${say(type)}: value(…)`);
  }
}

/** GraphQL writes members in capitals: the SDK reads `IN_PERSON` as our `in-person`. */
function fitMembers(ground: Ground, type: string, seen: Seen, path: string): void {
  if (seen.of.kind !== 'leaf') return;
  const words = type.split('|');
  const open = words.includes('*');
  const { members, type: scalar } = seen.of;
  if (!members) {
    const family = familyOf(scalar);
    if (family !== 'text' && family !== 'id' && family !== 'unknown') {
      noteType(ground, type, seen, path, `translate it: map({ ${words[0]!}: … })`);
    }
    return;
  }
  const ours = (member: string) =>
    scalar === '@mapped' ? member : member.toLowerCase().replaceAll('_', '-');
  const strangers = members.filter((member) => !words.includes(ours(member)));
  if (open || strangers[0] === undefined) return;
  ground.note({
    severity: 'error',
    code: scalar === '@mapped' ? 'unknown-word' : 'missing-enum-member',
    what: `${path} may be ${enumerate(strangers)}, which we have no word for`,
    because: `${path} must be ${say(type)}`,
    remedy:
      scalar === '@mapped'
        ? `use our words in the map: ${enumerate(words)}`
        : `translate it: map({ ${words[0]!}: '${members[0]!}', … })`,
    schema: scalar === '@mapped' ? seen.schema : `${scalar}.${strangers[0]}`,
    clue: clueTo(ground, seen, [...ground.leaf.keys, 'document']),
  });
}

function noteType(ground: Ground, type: string, seen: Seen, path: string, remedy: string): void {
  const { of } = seen;
  const found =
    of.kind === 'list'
      ? 'a list'
      : of.kind === 'object'
        ? of.type
          ? `an object (${of.type})`
          : 'an object'
        : of.kind === 'constant'
          ? `the constant ${JSON.stringify(of.value)}`
          : of.kind === 'leaf'
            ? of.type.startsWith('@')
              ? `what a lens makes of it`
              : of.type
            : 'something else';
  const isTime = type === 'time' && of.kind === 'leaf';
  ground.note({
    severity: 'error',
    code: isTime ? 'wrong-date-unit' : 'wrong-type',
    what: `${path || 'the result'} should be ${say(type)}, but is ${found}`,
    because:
      of.kind === 'constant' ? 'the lens gives that to all' : `${seen.schema} is ${found} in the schema`,
    remedy,
    schema: seen.schema,
    clue: clueTo(ground, seen, [...ground.leaf.keys, 'document']),
  });
}

/** Lenses for fields that the domain type does not have: they would never be used. */
function noteStrangeLenses(ground: Ground, type: string, lenses: Lenses, raw: Seen): void {
  const names = fieldsOf(type).map(({ name }) => name);
  for (const name of Object.keys(recordOf(lenses.data))) {
    if (names.includes(name)) continue;
    noteStrangeField(ground, type, name, [...lenses.keys, name], raw.schema);
  }
}

export function noteStrangeField(
  ground: Pick<Ground, 'note'>,
  type: string,
  name: string,
  keys: readonly string[],
  schema: string,
): void {
  // What is told apart by an underscore is kept for later calls.
  if (/^_[^_]/.test(name)) return;
  const names = fieldsOf(type).map((field) => field.name);
  const near = names.find((known) => bestName(type, known, [name]) !== undefined);
  const isPersons = type === 'viewer' && fieldsOf('person').some((field) => field.name === name);
  ground.note({
    severity: 'error',
    code: 'unknown-domain-field',
    what: `there is a lens for “${name}”, which is no field of ${say(type)}`,
    because: 'nobody would ever read it',
    remedy: isPersons
      ? `it is a field of the viewer’s person: person: { ${name}: … }`
      : near
        ? `did you mean “${near}”?`
        : `take it out, or name one of ${enumerate(names, 30)}`,
    schema,
    clue: { keys },
  });
}
