import { each, instant, isLens, lens, look, Unreadable } from './lens.ts';
import type { Fields, Lens, MapMembers, TimeUnit } from './lens.ts';
import { get, isForbidden, isObject, own, steps } from './paths.ts';

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

/** What no other lens can say. Gets the object as it came. */
export const fn = (read: (raw: never) => unknown): Lens =>
  lens('fn', { fn: read }, [], (raw) => {
    try {
      return read(raw as never);
    } catch (cause) {
      return new Unreadable('a value', undefined, cause ?? 'thrown');
    }
  });
