import { get, isForbidden, isObject, own, steps } from './paths.ts';

/** What a lens sees in an object: `name` is the field it is for; `sending` means towards the backend. */
type Read = (raw: unknown, name: string, sending: boolean) => unknown;

const reader = Symbol.for('maillon/lens/1');

/**
 * Where a value comes from: plain data, made by the functions below. A string is short for `at(string)`; a lens without
 * a path reads the field of its own name.
 */
export interface Lens {
  readonly lens: string;
  readonly [reader]: Read;
}

/** Lenses for the fields of one domain type. A nested record holds the lenses of a nested object. */
export interface Fields {
  readonly [field: string]: Lens | string | Fields;
}

/** Our name to theirs. Where several of theirs mean the same, the first is the one that is sent. */
export type MapMembers = Readonly<
  Record<string, string | number | boolean | readonly (string | number | boolean)[]>
>;

/** How a backend writes instants: ISO 8601, seconds or milliseconds since 1970. */
export type TimeUnit = 'iso' | 's' | 'ms';

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
function typeName(value: unknown): string {
  if (value === undefined) return 'nothing';
  return value === null ? 'null' : Array.isArray(value) ? `list of ${value.length}` : typeof value;
}

/**
 * The reader rides along where JSON does not see it: a page loads only the lenses that its mapping uses. Throws a
 * TypeError for a path that could reach a prototype.
 */
export function lens(name: string, data: object, paths: readonly (string | undefined)[], read: Read): Lens {
  paths.forEach((path) => steps(path ?? ''));
  return Object.defineProperty({ lens: name, ...data }, reader, { value: read }) as Lens;
}

export function isLens(candidate: unknown): candidate is Lens {
  return isObject(candidate) && reader in candidate;
}

/** What a lens sees in an object; an `Unreadable` where that makes no sense. `sending`: towards the backend. */
export function look(lens: Lens | string, raw: unknown, name: string, sending = false): unknown {
  return typeof lens === 'string' ? get(raw, lens) : lens[reader](raw, name, sending);
}

/** A list is read member by member; what is not there stays so. */
function each(raw: unknown, read: (member: unknown) => unknown): unknown {
  return Array.isArray(raw) ? raw.map(read) : (raw ?? undefined) === undefined ? raw : read(raw);
}

/** The value at a path: `writer.name`, `tags[].label`. */
export const at = (path: string): Lens => lens('at', { path }, [path], (raw) => get(raw, path));

/** The same value for every item. */
export const value = (constant: unknown): Lens => lens('value', { value: constant }, [], () => constant);

/** People's words, written in `format`. */
export const text = (format: 'text' | 'markdown' | 'html', path?: string): Lens =>
  lens('text', { format, path }, [path], (raw, name) =>
    each(get(raw, path ?? name), (words) => ({ format, value: words })),
  );

/** The first path that leads to something other than null. */
export const first = (...paths: string[]): Lens =>
  lens('first', { paths }, paths, (raw) =>
    paths.map((path) => get(raw, path)).find((found) => found != null),
  );

/**
 * Members of an enum, our name to theirs, read and sent: `map({ like: 'HEART', thanks: ['CLAP', 'PRAY'] })`. Total: a
 * member that is not in it is an error of kind `mapping` when read, `unsupported` when sent.
 */
export const map = (members: MapMembers, path?: string): Lens =>
  lens('map', { members, path }, [path], (raw, name, sending) =>
    each(get(raw, path ?? name), (member) => {
      const found = sending
        ? [own(members, String(member))].flat()[0]
        : Object.keys(members).find((ours) => [members[ours]].flat().includes(member as string));
      return found ?? new Unreadable('one of the mapped members', member);
    }),
  );

/** Our enum members as GraphQL writes them: `in-person` is sent as `IN_PERSON`. Reading needs no lens for it. */
export const caps = (path?: string): Lens =>
  lens('caps', { path }, [path], (raw, name) =>
    each(get(raw, path ?? name), (member) => String(member).replace(/-/g, '_').toUpperCase()),
  );

/** An instant written in seconds or milliseconds since 1970, or in ISO 8601. */
export const time = (path: string, unit: TimeUnit): Lens =>
  lens('time', { path, unit }, [path], (raw) => each(get(raw, path), (moment) => instant(moment, unit)));

/** An instant that counts only when it is later than another: `later('updatedAt', 'createdAt')` is when it was edited. */
export const later = (path: string, than: string, unit: TimeUnit = 'iso'): Lens =>
  lens('later', { path, than, unit }, [path, than], (raw) => {
    const [one, other] = [path, than].map((each) => instant(get(raw, each), unit));
    return typeof one === 'string' && typeof other === 'string' && one > other ? one : null;
  });

/** Several texts in one, those that are null or empty left out: `join(' ', 'firstName', 'lastName')`. */
export const join = (separator: string, ...paths: string[]): Lens =>
  lens('join', { separator, paths }, paths, (raw) => {
    const parts = paths.map((path) => get(raw, path)).filter((part) => part != null && part !== '');
    return parts.join(separator) || null;
  });

/** A text with values in it: `template('post:{postId}')`. Null where one of them is. */
export const template = (pattern: string): Lens => {
  const parts = pattern.split(/\{([^}]+)\}/);
  const paths = parts.filter((_, index) => index % 2);
  return lens('template', { pattern }, paths, (raw) => {
    const filled = parts.map((part, index) => (index % 2 ? get(raw, part) : part));
    return filled.some((part) => part == null) ? null : filled.join('');
  });
};

/** Another lens, or other lenses, for each `__typename`. Total: a type that is not in it cannot be read. */
export const byType = (types: Readonly<Record<string, Lens | string | Fields>>): Lens =>
  lens('byType', { types }, [], (raw, name, sending) => {
    const typename = own(raw, '__typename');
    const found = own(types, String(typename)) as Lens | string | Fields | undefined;
    if (found === undefined) return new Unreadable('one of the mapped types', typename);
    return typeof found === 'string' || isLens(found) ? look(found, raw, name, sending) : found;
  });

/** The lenses of the types that are wanted, by `__typename`; items of other types are left out without a word. */
export const only = (types: Readonly<Record<string, Fields>>): Lens =>
  lens('only', { types }, [], (raw) => own(types, String(own(raw, '__typename'))) ?? null);

/** How many there are in a list. */
export const count = (path: string): Lens =>
  lens('count', { path }, [path], (raw) => {
    const found = get(raw, path);
    return Array.isArray(found) ? found.length : found;
  });

/** A single like as our reactions: how many, and whether the viewer is among them; null is nobody who is signed in. */
export const likes = (count: string, mine: string, kind = 'like'): Lens =>
  lens('likes', { count, mine, kind }, [count, mine], (raw) => {
    const figure = get(raw, count);
    if (figure == null) return figure;
    return figure === 0 ? [] : [{ kind, count: figure, viewerHasReacted: get(raw, mine) ?? false }];
  });

/** An address that may be relative to `base`: `url('slug', 'https://intranet.example/news/')`. */
export const url = (path: string, base: string): Lens => {
  if (!URL.canParse(base)) {
    throw new TypeError(`maillon: url: the base should be a whole address, not "${base}"`);
  }
  return lens('url', { path, base }, [path], (raw) => {
    const address = get(raw, path);
    if (address == null || address === '') return null;
    return typeof address === 'string' && URL.canParse(address, base)
      ? new URL(address, base).href
      : new Unreadable('a web address', address);
  });
};

/** What JSON says that travels as text; what came as JSON already is taken as it is. */
export function parsed(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return new Unreadable('JSON', raw);
  }
}

/** A value inside a JSON scalar: `json('meta', 'place.floor')`. */
export const json = (path: string, inside = ''): Lens =>
  lens('json', { path, ...(inside ? { inside } : {}) }, [path, inside], (raw) => {
    const found = parsed(get(raw, path));
    return found instanceof Unreadable || found == null ? found : get(found, inside);
  });

/** Where a JSON scalar says how often which reaction was given, and which are the viewer's. */
export interface TallyPaths {
  /** A record: kind to number, or to a list of those who gave it. */
  readonly counts: string;
  /** A list of kinds, a record of kind to boolean, or one kind. */
  readonly mine: string;
  /** Our kinds to theirs, as in `map`; their own words if not said. */
  readonly members?: MapMembers;
}

/** Reactions in a JSON scalar: `tally({ counts: 'reactions', mine: 'myReactions', members: { like: '👍' } })`. */
export const tally = ({ counts, mine, members }: TallyPaths): Lens =>
  lens('tally', { counts, mine, ...(members ? { members } : {}) }, [counts, mine], (raw) => {
    const figures = parsed(get(raw, counts));
    const given = parsed(get(raw, mine));
    if (figures == null || figures instanceof Unreadable) return figures;
    if (!isObject(figures) || Array.isArray(figures)) return new Unreadable('a record of counts', figures);
    const groups = new Map<unknown, { kind: unknown; count: unknown; viewerHasReacted: boolean }>();
    for (const [theirs, figure] of Object.entries(figures)) {
      const count: unknown = Array.isArray(figure) ? figure.length : figure;
      if (count === 0 || count === null) continue;
      const kind = ourMember(theirs, members);
      const mineToo = Array.isArray(given)
        ? given.includes(theirs)
        : given === theirs || own(given, theirs) === true;
      const known = groups.get(kind);
      const sum = typeof known?.count === 'number' && typeof count === 'number' ? known.count + count : count;
      groups.set(kind, {
        kind,
        count: sum,
        viewerHasReacted: mineToo || (known?.viewerHasReacted ?? false),
      });
    }
    return [...groups.values()];
  });

function ourMember(theirs: string, members: MapMembers | undefined): unknown {
  const ours = members && Object.keys(members).find((each) => [members[each]].flat().includes(theirs));
  if (ours !== undefined) return ours;
  return members || isForbidden(theirs) ? new Unreadable('one of the mapped members', theirs) : theirs;
}

/**
 * A person of whom no more is known than what stands beside their words: `author: stub({ displayName: 'author_name' })`.
 * Such people are never asked for. Null where there is no name.
 */
export const stub = (
  fields: { readonly displayName: Lens | string } & Readonly<Record<string, Lens | string>>,
): Lens => {
  Object.values(fields).forEach((field) => typeof field === 'string' && steps(field));
  return lens('stub', { fields }, [], (raw) => {
    const parts = Object.entries(fields).map(([name, field]) => [name, look(field, raw, name)] as const);
    const { displayName, ...rest } = Object.fromEntries(parts);
    if (displayName == null || displayName === '') return null;
    const told = [displayName, ...Object.values(rest)].filter((part) => typeof part === 'string');
    return { id: `stub:${told.join('|')}`, displayName, ...rest };
  });
};

/** An input object, for variables: its fields come from our variables. Not sent when all of them are absent. */
export const build = (fields: Readonly<Record<string, Lens | string>>): Lens =>
  lens('build', { fields }, [], (raw, _, sending) => {
    const parts = Object.entries(fields).map(
      ([name, part]) => [name, look(part, raw, name, sending)] as const,
    );
    const present = parts.filter(([, part]) => part != null);
    const unreadable = parts.find(([, part]) => part instanceof Unreadable);
    return unreadable ? unreadable[1] : present.length ? Object.fromEntries(present) : undefined;
  });

/** What no other lens can say. Gets the object as it came. */
export const fn = (read: (raw: never) => unknown): Lens =>
  lens('fn', { fn: read }, [], (raw) => {
    try {
      return read(raw as never);
    } catch (cause) {
      return new Unreadable('a value', undefined, cause ?? 'thrown');
    }
  });

/** An instant in ISO 8601, UTC; text without a time zone counts as UTC, or readers would see different hours. */
export function instant(raw: unknown, unit: TimeUnit): unknown {
  const words = String(raw);
  let moment = Number.NaN;
  if (unit === 'iso') {
    // `2026-11-23 08:30:00+01` is how PostgreSQL writes it.
    const [, day, hour = '00:00', zone = 'Z'] =
      /^(\d{4}-\d\d-\d\d)(?:[T ]([\d:.]+))?(Z|[+-]\d\d(?::?\d\d)?)?$/i.exec(words) ?? [];
    moment = Date.parse(`${day}T${hour}${zone.length === 3 ? `${zone}:00` : zone}`);
  } else if (/^-?\d+(\.\d+)?$/.test(words)) moment = Number(words) * (unit === 's' ? 1000 : 1);
  return Math.abs(moment) <= 864e13
    ? new Date(moment).toISOString()
    : new Unreadable(`an instant (${unit})`, raw);
}
