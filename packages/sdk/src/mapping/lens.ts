import { get, isObject, steps } from './paths.ts';

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
export function each(raw: unknown, read: (member: unknown) => unknown): unknown {
  return Array.isArray(raw) ? raw.map(read) : (raw ?? undefined) === undefined ? raw : read(raw);
}

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
