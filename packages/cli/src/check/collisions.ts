import {
  getNamedType,
  isIntrospectionType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Seen } from './answer.ts';
import type { Clue, Note } from './finding.ts';
import { clueTo, type Ground, type Numbered } from './ground.ts';
import { recordOf, type Data } from './mapping-data.ts';
import { enumerate } from './nearest.ts';

const numbers = /^(Int|Long|BigInt|Bigint|bigint|Int64|UnsignedInt|PositiveInt)$/;

/** What elements keep by its id, and ask about by it. */
const kept = /^(person|comment|activity|kudos)$/;

/** Remembers that the ids of a type of ours are numbers. */
export function noteNumber(
  ground: Ground,
  type: string,
  id: Seen | undefined,
  keys: readonly string[],
): void {
  if (!kept.test(type) || id?.of.kind !== 'leaf' || !numbers.test(id.of.type)) return;
  const owners = ground.numbered.get(type) ?? new Map<string, Clue>();
  const [owner = ''] = id.schema.split('.');
  if (!owners.has(owner)) owners.set(owner, clueTo(ground, id, keys));
  ground.numbered.set(type, owners);
}

/** Things of several types whose ids are numbers, and so perhaps the same: one would be taken for the other. */
export function checkCollisions(mapping: Data, numbered: Numbered, note: (note: Note) => void): void {
  const { ids } = recordOf(mapping.addresses);
  const bare = [...numbered].filter(([type]) => !Object.hasOwn(recordOf(ids), type)).sort();
  const owners = new Map(bare.flatMap(([, each]) => [...each]));
  const [first, ...others] = [...owners.keys()].sort();
  if (first === undefined || others.length === 0) return;
  note({
    severity: 'warning',
    code: 'colliding-ids',
    what: `${enumerate([first, ...others])} have numbers for ids, which may be the same`,
    because:
      'ids differ across types: a post, a comment and a person with the number 1 would be taken for one thing',
    remedy: `put a word before each: addresses: addresses({ ids: { ${bare.map(([type]) => `${type}: '${type}:{id}'`).join(', ')} } })`,
    schema: `${first}.id`,
    clue: owners.get(first) ?? { keys: ['operations'] },
  });
}

/** The types of which a document gives a number as `id`. */
export function numberedIn(document: string, schema: GraphQLSchema): readonly string[] {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  try {
    visit(
      parse(document),
      visitWithTypeInfo(info, {
        Field(field) {
          const type = getNamedType(info.getType());
          const parent = info.getParentType();
          if ((field.alias ?? field.name).value !== 'id' || !type || !parent) return;
          if (!isIntrospectionType(parent) && numbers.test(type.name)) found.add(parent.name);
        },
      }),
    );
  } catch {
    // A document that is none is told elsewhere.
  }
  return [...found];
}
