import { isForbidden, isObject, steps } from './paths.ts';

export type Data = Readonly<Record<string, unknown>>;

/** Where in a mapping something stands: the operation, and the way inside it. */
export interface Place {
  readonly operation?: string;
  readonly keys: readonly string[];
}

export const within = (place: Place, ...keys: readonly string[]): Place => ({
  ...place,
  keys: [...place.keys, ...keys],
});

/** `maillon: "comments.page", item.body: what is wrong; what to do`. Throws a TypeError. */
export function refuse({ operation, keys }: Place, problem: string): never {
  const place = [operation === undefined ? '' : `"${operation}"`, keys.join('.')].filter(
    (part) => part !== '',
  );
  throw new TypeError(`maillon: ${place.join(', ') || 'the mapping'}: ${problem}`);
}

export function typeName(value: unknown): string {
  if (value === undefined) return 'nothing';
  return value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : isObject(value)
        ? 'an object'
        : `a ${typeof value}`;
}

/** A record without names that lead to a prototype. */
export function record(value: unknown, place: Place, what = 'an object'): Data {
  if (!isObject(value) || Array.isArray(value))
    refuse(place, `this should be ${what}, but is ${typeName(value)}`);
  const bad = Object.keys(value).find(isForbidden);
  if (bad !== undefined) refuse(place, `the name "${bad}" is not allowed; give it another`);
  return value;
}

/** Refuses names that nothing reads: most of them are misspelt. */
export function onlyKnown(data: Data, known: readonly string[], place: Place): void {
  const stranger = Object.keys(data).find((name) => !known.includes(name));
  if (stranger !== undefined) refuse(place, `there is no "${stranger}" here; there is ${known.join(', ')}`);
}

const list = (value: unknown, isGood: (member: unknown) => boolean) =>
  Array.isArray(value) && value.every(isGood);
const isText = (value: unknown) => typeof value === 'string';
const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

/** What a field of our plain data may be, by a word of its table. */
const kinds: Readonly<Record<string, readonly [what: string, isGood: (value: unknown) => boolean]>> = {
  path: ['a path', isText],
  paths: ['a list of paths', (value) => list(value, isText)],
  somePaths: ['a path or a list of paths', (value) => isText(value) || list(value, isText)],
  text: ['text', isText],
  texts: ['a list of texts', (value) => list(value, isText)],
  count: ['a whole number', (value) => Number.isInteger(value)],
  flag: ['true or false', (value) => typeof value === 'boolean'],
  scalar: ['text, a number, true or false', isScalar],
  anything: ['a value', (value) => value !== undefined],
  members: [
    'our names, each with theirs or a list of theirs',
    (value) =>
      isObject(value) &&
      !Array.isArray(value) &&
      Object.values(value).every((member) => isScalar(member) || list(member, isScalar)),
  ],
  record: ['an object', (value) => isObject(value) && !Array.isArray(value)],
};

/** Reads the fields of plain data by a table: `path:path total?:path`; `a|b` is one of these words. */
export function fieldsBy(table: string, data: Data, place: Place, tag?: string): void {
  const fields = table
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [, name = '', optional = '', kind = ''] = /^(\w+)(\??):(.+)$/.exec(word) ?? [];
      return { name, isOptional: optional === '?', kind };
    });
  onlyKnown(data, [...(tag === undefined ? [] : [tag]), ...fields.map(({ name }) => name)], place);
  for (const { name, isOptional, kind } of fields) {
    const value = data[name];
    if (value === undefined && isOptional) continue;
    const words = kind.split('|');
    const [what, isGood] = kinds[kind] ?? [
      `one of ${words.map((word) => `"${word}"`).join(', ')}`,
      (given: unknown) => isText(given) && words.includes(given),
    ];
    if (!isGood(value)) refuse(within(place, name), `this should be ${what}, but is ${typeName(value)}`);
    if (/path/i.test(kind)) {
      for (const path of [value as string | string[]].flat()) soundPath(path, within(place, name));
    }
    if (kind === 'members' || kind === 'record') record(value, within(place, name));
  }
}

export function soundPath(path: string, place: Place): void {
  try {
    steps(path);
  } catch {
    refuse(place, `the path "${path}" is not allowed; a path leads to fields of the answer`);
  }
}

/** What data says it is, among those there are: a lens by its name, a channel, a way of paging. */
export function chosen<T>(
  tag: string,
  table: Readonly<Record<string, T>>,
  data: Data,
  place: Place,
  what: string,
): T {
  const name = data[tag];
  const known = Object.keys(table);
  if (typeof name === 'string' && Object.hasOwn(table, name)) return table[name]!;
  if (typeof name !== 'string') {
    refuse(place, `"${tag}" should name ${what}, but is ${typeName(name)}; there is ${known.join(', ')}`);
  }
  return refuse(place, `there is no ${what} "${name}"; there is ${known.join(', ')}`);
}
