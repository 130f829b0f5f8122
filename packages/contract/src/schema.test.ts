import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import type { GraphQLNamedType } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

/** Arguments whose name says all: what they are is said by the field. */
const plainArguments = ['id', 'ids', 'keys', 'input', 'first'];

interface Part {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** A type, its fields, values and arguments, by their full names. */
function partsOf(type: GraphQLNamedType): Part[] {
  const inside: Part[] = [];
  if (isEnumType(type)) inside.push(...type.getValues());
  if (isInputObjectType(type)) inside.push(...Object.values(type.getFields()));
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      const said = field.args.filter((argument) => !plainArguments.includes(argument.name));
      inside.push(
        field,
        ...said.map(({ name, description }) => ({ name: `${field.name}.${name}`, description })),
      );
    }
  }
  return [type, ...inside.map(({ name, description }) => ({ name: `${type.name}.${name}`, description }))];
}

describe('the schema', () => {
  test('describes every type, field, value and argument', () => {
    const mute = types.flatMap(partsOf).filter((part) => !part.description?.trim());
    assert.deepEqual(
      mute.map((part) => part.name),
      [],
    );
  });

  test('describes in whole sentences', () => {
    const ragged = types
      .flatMap(partsOf)
      .filter((part) => !/^[A-Z`0-9].*[.:]$/s.test(part.description?.trim() ?? ''));
    assert.deepEqual(
      ragged.map((part) => `${part.name}: ${part.description}`),
      [],
    );
  });

  test('answers every write with what was refused and whether it was a repetition', () => {
    const writes = Object.values(schema.getMutationType()?.getFields() ?? {});
    assert.ok(writes.length >= 10);
    for (const write of writes) {
      const payload = schema.getType(String(write.type).replace('!', ''));
      assert.ok(
        isObjectType(payload) && payload.getInterfaces().some((face) => face.name === 'MutationPayload'),
        write.name,
      );
      const input = schema.getType(String(write.args[0]?.type).replace('!', ''));
      assert.ok(isInputObjectType(input) && 'meta' in input.getFields(), write.name);
    }
  });
});
