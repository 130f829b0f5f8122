import type { Seen } from './answer.ts';
import { anything, follow, make, makeObject } from './follow.ts';
import { clueTo, touchAll, walk, type Ground } from './ground.ts';
import { isLensData, isRecord, listOf, recordOf, textOf, type LensData } from './mapping-data.ts';
import { didYouMean, enumerate } from './nearest.ts';
import { familyOf, fits } from './scalars.ts';

/** Where a lens stands, and what it looks at. */
export interface Standing {
  readonly ground: Ground;
  readonly over: Seen;
  /** The field it is for. */
  readonly name: string;
  readonly sending: boolean;
  /** Whether the field may do without it. */
  readonly optional?: boolean;
  /** Where it is in the mapping. */
  readonly keys: readonly string[];
}

/** What a lens gives: several possibilities where it chooses by type. */
type LensType = (lens: LensData, standing: Standing) => readonly Seen[];

const see = (standing: Standing, path: string, key = 'path'): Seen =>
  walk(standing.ground, standing.over, path, [...standing.keys, key], standing.optional).found;

/** Several paths of which one that leads somewhere is enough. */
function seeSome(paths: unknown, { ground, over, keys, optional }: Standing): readonly Seen[] {
  const there = listOf(paths).map(String);
  const enough = optional || there.some((path) => follow(over, path).found);
  return there
    .map((path, index) => walk(ground, over, path, [...keys, 'paths', String(index)], enough))
    .filter((each) => !each.nowhere)
    .map(({ found }) => found);
}

const pathOf = (lens: LensData, { name }: Standing): string => textOf(lens.path) ?? name;

/** A list is read member by member. */
function each(seen: Seen, read: (member: Seen) => Seen): Seen {
  if (seen.of.kind !== 'list') return read(seen);
  return { ...seen, of: { kind: 'list', item: read(seen.of.item) } };
}

/** Notes a value that a lens cannot read. */
function expectFamily(
  seen: Seen,
  wanted: string,
  lens: string,
  standing: Standing,
  remedy: string,
  unit: 'iso' | 's' | 'ms' = 'iso',
): void {
  const { of } = seen;
  if (of.kind === 'anything' || of.kind === 'constant' || of.kind === 'ours') return;
  const isMember = of.kind === 'leaf' && of.members !== undefined && wanted === 'string';
  const fit = isMember ? 'yes' : of.kind === 'leaf' ? fits(wanted, familyOf(of.type), unit) : 'no';
  if (fit !== 'no') return;
  const found =
    of.kind === 'leaf'
      ? of.type
      : of.kind === 'list'
        ? 'a list'
        : `an object (${of.kind === 'object' ? of.type : ''})`;
  standing.ground.note({
    severity: 'error',
    code: wanted === 'time' ? 'wrong-date-unit' : 'wrong-type',
    what: `${lens} for “${standing.name}” cannot read ${found}`,
    because: `${seen.schema} is ${found} in the schema`,
    remedy,
    schema: seen.schema,
    clue: clueTo(standing.ground, seen, standing.keys),
  });
}

const unitOf = (given: unknown): 'iso' | 's' | 'ms' => (given === 's' || given === 'ms' ? given : 'iso');

function instant(seen: Seen, unit: unknown, lens: string, standing: Standing): Seen {
  const remedy =
    unit === 's' || unit === 'ms'
      ? 'leave out the unit, or say "iso"'
      : 'say how it is written: time(path, "s") for seconds, "ms" for milliseconds';
  return each(seen, (member) => {
    expectFamily(member, 'time', lens, standing, remedy, unitOf(unit));
    return { ...member, of: { kind: 'leaf', type: '@instant' } };
  });
}

/** Total, both ways: what the schema has and the map lacks, and the reverse. */
function checkMembers(members: Readonly<Record<string, unknown>>, seen: Seen, standing: Standing): void {
  const { ground, keys } = standing;
  const theirs = Object.values(members)
    .flatMap((each) => (Array.isArray(each) ? (each as unknown[]) : [each]))
    .map(String);
  const { of } = seen;
  if (of.kind !== 'leaf') return;
  const family = familyOf(of.type);
  const known = of.members ?? (family === 'flag' ? ['true', 'false'] : undefined);
  if (!known) return;
  const lacking = known.filter((member) => !theirs.includes(member));
  if (lacking.length > 0) {
    ground.note({
      severity: 'error',
      code: 'missing-enum-member',
      what: `map for “${standing.name}” lacks ${enumerate(lacking)} of ${of.type}`,
      because: 'a member that is not in the map cannot be read: what holds it is left out',
      remedy: `add ${lacking.length === 1 ? 'it' : 'them'}: map({ …, ours: '${lacking[0]!}' })`,
      schema: of.members ? `${of.type}.${lacking[0]!}` : seen.schema,
      clue: { keys: [...keys, 'members'] },
    });
  }
  noteStrangers(
    theirs.filter((member) => !known.includes(member)),
    known,
    of.type,
    standing,
  );
}

function noteStrangers(
  strangers: readonly string[],
  known: readonly string[],
  type: string,
  standing: Standing,
): void {
  const [stranger] = strangers;
  if (stranger === undefined) return;
  standing.ground.note({
    severity: 'error',
    code: 'unknown-enum-member',
    what: `map for “${standing.name}” names ${enumerate(strangers)}, which ${type} does not have`,
    because: `the schema says ${type} is ${enumerate(known)}`,
    remedy: didYouMean(stranger, known, 'take it out of the map'),
    schema: type,
    clue: { keys: [...standing.keys, 'members', stranger] },
  });
}

const words = (type: string): readonly string[] => type.split('|').filter((word) => word !== '*');

/**
 * What each lens of the SDK gives, by its name in the data. A test asserts that every lens that there is has its line
 * here.
 */
export const lensTypes: Readonly<Record<string, LensType>> = {
  at: (lens, standing) => [see(standing, textOf(lens.path) ?? '')],

  value: (lens, { over }) => [
    { ...make({ kind: 'constant', value: lens.value }, over, lens.value === null), schema: over.schema },
  ],

  text: (lens, standing) => {
    const found = see(standing, pathOf(lens, standing));
    return [
      each(found, (member) => {
        expectFamily(member, 'string', 'text()', standing, 'give the path of the words themselves');
        const format = make({ kind: 'constant', value: lens.format }, member);
        return makeObject({ format, value: { ...member, nullable: false } }, member, member.nullable);
      }),
    ];
  },

  first: (lens, standing) => {
    const found = seeSome(lens.paths, standing);
    if (found.length === 0) return [anything];
    const sure = found.some((seen) => !seen.nullable && seen.absent === undefined);
    return found.map(({ absent: _, ...seen }) => ({ ...seen, nullable: !sure }));
  },

  map: (lens, standing) => {
    const members = recordOf(lens.members);
    const found = see(standing, pathOf(lens, standing));
    return [
      each(found, (seen) => {
        if (standing.sending) {
          const sent = Object.values(members).map((each) => String(Array.isArray(each) ? each[0] : each));
          return { ...seen, of: { kind: 'leaf', type: '@mapped', members: sent } };
        }
        checkMembers(members, seen, standing);
        return { ...seen, of: { kind: 'leaf', type: '@mapped', members: Object.keys(members) } };
      }),
    ];
  },

  caps: (lens, standing) => [
    each(see(standing, pathOf(lens, standing)), (seen) => {
      const { of } = seen;
      const members = of.kind === 'ours' ? words(of.type) : of.kind === 'leaf' ? (of.members ?? []) : [];
      const shouted = members.map((word) => word.replaceAll('-', '_').toUpperCase());
      return { ...seen, of: { kind: 'leaf', type: '@caps', members: shouted } };
    }),
  ],

  time: (lens, standing) => [instant(see(standing, pathOf(lens, standing)), lens.unit, 'time()', standing)],

  later: (lens, standing) => {
    const found = see(standing, textOf(lens.path) ?? '');
    instant(see(standing, textOf(lens.than) ?? '', 'than'), lens.unit, 'later()', standing);
    return [{ ...instant(found, lens.unit, 'later()', standing), nullable: true }];
  },

  join: (lens, standing) => {
    const found = seeSome(lens.paths, standing);
    if (found.length === 0) return [anything];
    for (const seen of found) {
      if (seen.of.kind === 'object')
        expectFamily(seen, 'string', 'join()', standing, 'give the path of a text in it');
    }
    const of = { kind: 'leaf', type: 'String' } as const;
    return [
      make(
        of,
        found[0] ?? standing.over,
        found.every((seen) => seen.nullable),
      ),
    ];
  },

  template: (lens, standing) => {
    const parts = (textOf(lens.pattern) ?? '').split(/\{([^}]+)\}/).filter((_, index) => index % 2);
    const found = parts.map((path) => see(standing, path, 'pattern'));
    const nullable = found.some((seen) => seen.nullable);
    return [make({ kind: 'leaf', type: 'String' }, found[0] ?? standing.over, nullable)];
  },

  byType: (lens, standing) => choose(lens, standing, true),
  only: (lens, standing) => choose(lens, standing, false),

  likes: (lens, standing) => {
    const count = see(standing, textOf(lens.count) ?? '', 'count');
    const mine = see(standing, textOf(lens.mine) ?? '', 'mine');
    const kind = make({ kind: 'constant', value: textOf(lens.kind) ?? 'like' }, standing.over);
    const group = makeObject(
      { kind, count: { ...count, nullable: false }, viewerHasReacted: { ...mine, nullable: false } },
      standing.over,
    );
    return [make({ kind: 'list', item: group }, count, count.nullable)];
  },

  count: (lens, standing) => {
    const found = see(standing, textOf(lens.path) ?? '');
    return [make({ kind: 'leaf', type: 'Int' }, found, found.nullable)];
  },

  url: (lens, standing) => {
    const found = see(standing, textOf(lens.path) ?? '');
    expectFamily(found, 'string', 'url()', standing, 'give the path of an address, or of the end of one');
    return [make({ kind: 'leaf', type: 'String' }, found, found.nullable)];
  },

  // What is inside a JSON scalar no schema says.
  json: (lens, standing) => {
    see(standing, textOf(lens.path) ?? '');
    return [anything];
  },

  tally: (lens, standing) => {
    const counts = see(standing, textOf(lens.counts) ?? '', 'counts');
    see(standing, textOf(lens.mine) ?? '', 'mine');
    const members = lens.members === undefined ? undefined : Object.keys(recordOf(lens.members));
    const kind = make({ kind: 'leaf', type: '@mapped', ...(members ? { members } : {}) }, standing.over);
    const count = make({ kind: 'leaf', type: 'Int' }, standing.over);
    const viewerHasReacted = make({ kind: 'leaf', type: 'Boolean' }, standing.over);
    const group = makeObject({ kind, count, viewerHasReacted }, standing.over);
    return [make({ kind: 'list', item: group }, counts, counts.nullable)];
  },

  stub: (lens, standing) => {
    const fields = Object.entries(recordOf(lens.fields)).map(([name, part]) => {
      const inner = { ...standing, name, keys: [...standing.keys, 'fields', name] };
      return [name, typeOf(part, inner)[0] ?? anything] as const;
    });
    const { displayName = anything, ...rest } = Object.fromEntries(fields);
    const id = make({ kind: 'leaf', type: 'ID' }, standing.over);
    const named = { ...displayName, nullable: false };
    return [makeObject({ id, displayName: named, ...rest }, standing.over, displayName.nullable)];
  },

  blocks: (lens, standing) => {
    const found = see(standing, pathOf(lens, standing));
    if (standing.sending) return [anything];
    const format = make({ kind: 'constant', value: 'markdown' }, found);
    const value = make({ kind: 'leaf', type: 'String' }, found);
    return [makeObject({ format, value }, found, found.nullable)];
  },

  build: (lens, standing) => {
    const fields = Object.entries(recordOf(lens.fields)).map(([name, part]) => {
      const inner = { ...standing, name, keys: [...standing.keys, 'fields', name] };
      return [name, typeOf(part, inner)[0] ?? anything] as const;
    });
    const object = (parts: readonly (readonly [string, Seen])[]) =>
      makeObject(Object.fromEntries(parts), standing.over);
    if (!fields.every(([, seen]) => seen.absent !== undefined)) return [object(fields)];
    // Absent together, and then not sent at all: inside an object that is sent, its parts are there.
    const there = fields.map(([name, { absent: _, ...seen }]) => [name, seen] as const);
    return [{ ...object(there), absent: 'at times' }];
  },

  fn: (_, { ground, over }) => {
    touchAll(ground, over);
    return [anything];
  },
};

/** The lens that stands for a field, `typeOf` a value in an answer, or, when sending, of a variable. */
export function typeOf(lens: unknown, standing: Standing): readonly Seen[] {
  if (typeof lens === 'string') {
    return [walk(standing.ground, standing.over, lens, standing.keys, standing.optional).found];
  }
  if (!isLensData(lens)) return [anything];
  const type = Object.hasOwn(lensTypes, lens.lens) ? lensTypes[lens.lens] : undefined;
  if (type) return type(lens, standing);
  standing.ground.note({
    severity: 'error',
    code: 'unknown-lens',
    what: `there is no lens “${lens.lens}”`,
    because: `it stands for “${standing.name}”`,
    remedy: didYouMean(lens.lens, Object.keys(lensTypes), `use one of ${Object.keys(lensTypes).join(', ')}`),
    schema: standing.over.schema,
    clue: { keys: [...standing.keys, 'lens'] },
  });
  return [anything];
}

/** What an object is where it is of one of these types. */
function narrowed(over: Seen, types: readonly string[]): Seen {
  if (over.of.kind !== 'object') return over;
  const variants = over.of.variants
    .map((variant) => ({ ...variant, types: variant.types.filter((type) => types.includes(type)) }))
    .filter((variant) => variant.types.length > 0);
  return { ...over, of: { ...over.of, variants } };
}

/** The lenses that count for each type, and the object as that type has it. */
export function casesOf(
  lens: LensData,
  standing: Standing,
): readonly {
  readonly type: string;
  readonly over: Seen;
  readonly lens: unknown;
  readonly keys: readonly string[];
}[] {
  const { over, ground, keys } = standing;
  const types = recordOf(lens.types);
  if (over.of.kind !== 'object') return [];
  const possible = over.of.variants.flatMap((variant) => variant.types);
  const told = follow(over, '__typename', (seen) => void (seen.at !== undefined && ground.read.add(seen.at)));
  if (!told.found) {
    ground.note({
      severity: 'error',
      code: 'no-typename',
      what: `${lens.lens} needs __typename, which the document does not select`,
      because: 'without it nobody can tell which type came',
      remedy: `select __typename beside the fields of ${over.of.type}`,
      schema: `${over.of.type}.__typename`,
      clue: clueTo(ground, over, keys),
    });
  }
  const strangers = Object.keys(types).filter((type) => !possible.includes(type));
  if (strangers[0] !== undefined && possible.length > 0) {
    ground.note({
      severity: 'error',
      code: 'unknown-type',
      what: `${lens.lens} names ${enumerate(strangers)}, which cannot come here`,
      because: `${over.of.type} is ${enumerate(possible)}`,
      remedy: didYouMean(strangers[0], possible, 'take it out'),
      schema: over.of.type,
      clue: { keys: [...keys, 'types', strangers[0]] },
    });
  }
  const lacking = possible.filter((type) => !Object.hasOwn(types, type));
  if (lens.lens === 'byType' && lacking[0] !== undefined) {
    ground.note({
      severity: 'error',
      code: 'type-not-covered',
      what: `byType lacks ${enumerate(lacking)} of ${over.of.type}`,
      because: 'what comes of a type that is not named cannot be read, and is left out with an error',
      remedy: `name ${lacking.length === 1 ? 'it' : 'them'}, or write only({ … }) if other types are not wanted`,
      schema: lacking[0],
      clue: { keys: [...keys, 'types'] },
    });
  }
  return Object.entries(types)
    .filter(([type]) => possible.includes(type))
    .map(([type, inner]) => ({
      type,
      over: narrowed(over, [type]),
      lens: inner,
      keys: [...keys, 'types', type],
    }));
}

/** byType where a single value is wanted. Lenses for several fields are for `fit` to choose. */
function choose(lens: LensData, standing: Standing, total: boolean): readonly Seen[] {
  const found = casesOf(lens, standing).flatMap(({ over, lens: inner, keys }) =>
    typeof inner === 'string' || isLensData(inner) ? typeOf(inner, { ...standing, over, keys }) : [],
  );
  if (!total) return [];
  return found.length > 0 || !isRecord(lens.types) ? found : [anything];
}
