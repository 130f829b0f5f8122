import {
  getNamedType,
  isIntrospectionType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Note } from './finding.ts';
import { leavesOf, recordOf, type Data } from './mapping-data.ts';
import { enumerate } from './nearest.ts';

const numbers = /^(Int|Long|BigInt|Bigint|bigint|Int64|UnsignedInt|PositiveInt)$/;

/** Things of several types whose ids are numbers, and so perhaps the same: one would be taken for the other. */
export function checkCollisions(mapping: Data, schema: GraphQLSchema, note: (note: Note) => void): void {
  if (Object.keys(recordOf(recordOf(mapping.addresses).ids)).length > 0) return;
  const numbered = new Map<string, readonly string[]>();
  for (const [verb, node] of Object.entries(recordOf(mapping.operations))) {
    for (const { operation, keys } of leavesOf(verb, node).leaves) {
      for (const type of numberedIn(operation.document, schema)) {
        if (!numbered.has(type)) numbered.set(type, keys);
      }
    }
  }
  const types = [...numbered.keys()].sort();
  if (types.length < 2) return;
  note({
    severity: 'warning',
    code: 'colliding-ids',
    what: `${enumerate(types)} have numbers for ids, which may be the same`,
    because:
      'ids differ across types: a post, a comment and a person with the number 1 would be taken for one thing',
    remedy:
      "put a word before each: addresses: addresses({ ids: { person: 'person:{id}', comment: 'comment:{id}' } })",
    schema: `${types[0] ?? ''}.id`,
    clue: { keys: numbered.get(types[0] ?? '') ?? ['operations'] },
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
