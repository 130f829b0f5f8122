import { get, isObject, own, steps } from './paths.ts';

/**
 * Where a value comes from. Lenses are plain data, so a mapping may live in a JSON file; only `fn` cannot. A string is
 * short for `at(string)`; a lens without a path reads the field of its own name.
 */
export type Lens =
  | { readonly lens: 'at'; readonly path: string }
  | { readonly lens: 'value'; readonly value: unknown }
  | { readonly lens: 'text'; readonly format: 'text' | 'markdown' | 'html'; readonly path?: string }
  | { readonly lens: 'first'; readonly paths: readonly string[] }
  | { readonly lens: 'map'; readonly members: MapMembers; readonly path?: string }
  | { readonly lens: 'caps'; readonly path?: string }
  | { readonly lens: 'time'; readonly path: string; readonly unit: TimeUnit }
  | { readonly lens: 'later'; readonly path: string; readonly than: string }
  | { readonly lens: 'join'; readonly separator: string; readonly paths: readonly string[] }
  | { readonly lens: 'template'; readonly template: string }
  | { readonly lens: 'byType'; readonly types: Readonly<Record<string, Lens | string>> }
  | { readonly lens: 'build'; readonly fields: Readonly<Record<string, Lens | string>> }
  | { readonly lens: 'fn'; readonly fn: (raw: never) => unknown };

/** Our name to theirs. Where several of theirs mean the same, the first is the one that is sent. */
export type MapMembers = Readonly<
  Record<string, string | number | boolean | readonly (string | number | boolean)[]>
>;

/** How a backend writes instants: ISO 8601, seconds or milliseconds since 1970. */
export type TimeUnit = 'iso' | 's' | 'ms';

/** Lenses for the fields of one domain type. A nested record holds the lenses of a nested object. */
export interface Fields {
  readonly [field: string]: Lens | string | Fields;
}

/** A reason why a lens gives no value: what it expected, and the type of what it found. */
export class Unreadable {
  readonly expected: string;
  readonly got: string;
  readonly cause: unknown;

  constructor(expected: string, got: unknown, cause?: unknown) {
    this.expected = expected;
    this.got = cause === undefined ? typeName(got) : 'an exception';
    this.cause = cause;
  }
}

/** The type of a value, never the value: answers hold people's words. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'nothing';
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
}

function checked(path: string): string {
  steps(path);
  return path;
}

/** The value at a path: `writer.name`, `tags[].label`. */
export const at = (path: string): Lens => ({ lens: 'at', path: checked(path) });

/** The same value for every item. */
export const value = (constant: unknown): Lens => ({ lens: 'value', value: constant });

/** People's words, written in `format`. */
export const text = (format: 'text' | 'markdown' | 'html', path?: string): Lens => ({
  lens: 'text',
  format,
  ...(path === undefined ? {} : { path: checked(path) }),
});

/** The first path that leads to something other than null. */
export const first = (...paths: string[]): Lens => ({ lens: 'first', paths: paths.map(checked) });

/**
 * Members of an enum, our name to theirs, read and sent: `map({ like: 'HEART', thanks: ['CLAP', 'PRAY'] })`. Total: a
 * member that is not in it is an error of kind `mapping` when read, `unsupported` when sent.
 */
export const map = (members: MapMembers, path?: string): Lens => ({
  lens: 'map',
  members,
  ...(path === undefined ? {} : { path: checked(path) }),
});

/** Our enum members as GraphQL writes them: `in-person` is sent as `IN_PERSON`. Reading needs no lens for it. */
export const caps = (path?: string): Lens => ({
  lens: 'caps',
  ...(path === undefined ? {} : { path: checked(path) }),
});

/** An instant written in seconds or milliseconds since 1970, or in ISO 8601. */
export const time = (path: string, unit: TimeUnit): Lens => ({ lens: 'time', path: checked(path), unit });

/** An instant that counts only when it is later than another: `later('updatedAt', 'createdAt')` is when it was edited. */
export const later = (path: string, than: string): Lens => ({
  lens: 'later',
  path: checked(path),
  than: checked(than),
});

/** Several texts in one, those that are null or empty left out: `join(' ', 'firstName', 'lastName')`. */
export const join = (separator: string, ...paths: string[]): Lens => ({
  lens: 'join',
  separator,
  paths: paths.map(checked),
});

/** A text with values in it: `template('post:{postId}')`. Null where one of them is null. */
export const template = (pattern: string): Lens => ({ lens: 'template', template: pattern });

/** Another lens, or other lenses, for each `__typename`. Total: a type that is not in it cannot be read. */
export const byType = <T extends Lens | string | Fields>(types: Readonly<Record<string, T>>) =>
  ({ lens: 'byType', types }) as const;

/** The lenses of the types that are wanted, by `__typename`; members of other types are left out without a word. */
export const only = (types: Readonly<Record<string, Fields>>) => ({ lens: 'only', types }) as const;

/** An input object, for variables: its fields come from our variables. Not sent when all of them are absent. */
export const build = (fields: Readonly<Record<string, Lens | string>>): Lens => ({ lens: 'build', fields });

/** What no other lens can say. Gets the object as it came. */
export const fn = (read: (raw: never) => unknown): Lens => ({ lens: 'fn', fn: read });

export function isLens(lens: unknown): lens is Lens {
  return isObject(lens) && typeof lens.lens === 'string';
}

const toCaps = (member: string) => member.replace(/-/g, '_').toUpperCase();

/** A list is read member by member. */
function each(raw: unknown, read: (member: unknown) => unknown): unknown {
  return Array.isArray(raw) ? raw.map(read) : raw === null || raw === undefined ? raw : read(raw);
}

type Readers = {
  [K in Lens['lens']]: (
    lens: Extract<Lens, { lens: K }>,
    raw: unknown,
    name: string,
    sending: boolean,
  ) => unknown;
};

const readers: Readers = {
  at: ({ path }, raw) => get(raw, path),
  value: (lens) => lens.value,
  text: ({ format, path }, raw, name) => each(get(raw, path ?? name), (words) => ({ format, value: words })),
  first: ({ paths }, raw) =>
    paths.map((path) => get(raw, path)).find((found) => found !== undefined && found !== null),
  map: ({ members, path }, raw, name, sending) =>
    each(get(raw, path ?? name), (member) => {
      if (sending) {
        const theirs = own(members, String(member)) ?? new Unreadable('one of the mapped members', member);
        return Array.isArray(theirs) ? theirs[0] : theirs;
      }
      const ours = Object.keys(members).find((key) => [members[key]].flat().includes(member as string));
      return ours ?? new Unreadable('one of the mapped members', member);
    }),
  caps: ({ path }, raw, name) => each(get(raw, path ?? name), (member) => toCaps(String(member))),
  time: ({ path, unit }, raw) => each(get(raw, path), (moment) => instant(moment, unit)),
  later: ({ path, than }, raw) => {
    const [one, other] = [get(raw, path), get(raw, than)];
    return instantOf(one) > instantOf(other) ? one : null;
  },
  join: ({ separator, paths }, raw) =>
    paths
      .map((path) => get(raw, path))
      .filter((part) => part !== undefined && part !== null && part !== '')
      .join(separator) || null,
  template: ({ template }, raw) => {
    const holes = [...template.matchAll(/\{([^}]+)\}/g)].map(([, path]) => get(raw, path ?? ''));
    if (holes.some((hole) => hole === undefined || hole === null)) return null;
    let next = 0;
    return template.replace(/\{[^}]+\}/g, () => String(holes[next++]));
  },
  byType: ({ types }, raw, name, sending) => {
    const typename = own(raw, '__typename');
    const lens = own(types, String(typename)) as Lens | string | undefined;
    return lens === undefined
      ? new Unreadable('one of the mapped types', typename)
      : look(lens, raw, name, sending);
  },
  build: ({ fields }, raw, _, sending) => {
    const entries = Object.entries(fields).map(
      ([key, lens]) => [key, look(lens, raw, key, sending)] as const,
    );
    const unreadable = entries.find(([, part]) => part instanceof Unreadable);
    if (unreadable) return unreadable[1];
    const present = entries.filter(([, part]) => part !== undefined && part !== null);
    return present.length ? Object.fromEntries(present) : undefined;
  },
  fn: (lens, raw) => {
    try {
      return lens.fn(raw as never);
    } catch (cause) {
      return new Unreadable('a value', undefined, cause ?? 'thrown');
    }
  },
};

/** What a lens sees in an object; an `Unreadable` where that makes no sense. `sending`: towards the backend. */
export function look(lens: Lens | string, raw: unknown, name: string, sending = false): unknown {
  if (typeof lens === 'string') return get(raw, lens);
  const reader = readers[lens.lens] as (lens: Lens, raw: unknown, name: string, sending: boolean) => unknown;
  return reader(lens, raw, name, sending);
}

function instantOf(moment: unknown): number {
  return moment === undefined || moment === null ? Number.NaN : new Date(moment as string | number).getTime();
}

/** An instant in ISO 8601, UTC; text without a time zone counts as UTC, or readers would see different hours. */
export function instant(raw: unknown, unit: TimeUnit): unknown {
  let moment = Number.NaN;
  if (unit !== 'iso') {
    if (typeof raw === 'number' || (typeof raw === 'string' && /^-?\d+(\.\d+)?$/.test(raw))) {
      moment = Number(raw) * (unit === 's' ? 1000 : 1);
    }
  } else if (typeof raw === 'string' && /^\d{4}-\d\d/.test(raw)) {
    const zoned = /(Z|[+-]\d\d(:?\d\d)?)$/i.test(raw.slice(10)) || raw.length <= 10;
    moment = Date.parse(zoned ? raw : `${raw.replace(' ', 'T')}Z`);
  }
  return Number.isFinite(moment) && Math.abs(moment) <= 864e13
    ? new Date(moment).toISOString()
    : new Unreadable(unit === 'iso' ? 'an instant in ISO 8601' : `an instant (${unit})`, raw);
}
