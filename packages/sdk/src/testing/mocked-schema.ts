import { addMocksToSchema } from '@graphql-tools/mock';
import type { IMocks, IMockStore } from '@graphql-tools/mock';
import {
  getNullableType,
  graphql,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';

/** How a made-up server behaves. */
export interface Oddities {
  /** The same seed answers the same questions in the same way. */
  readonly seed: number;
  /** How many of the fields that may be null are null; 0.25 if not said. */
  readonly nulls?: number;
  /** How many of all fields fail, with an error beside the data; none if not said. */
  readonly failures?: number;
}

/** What a schema alone does not tell of a product. */
export interface Product {
  readonly schema: GraphQLSchema;
  /** Values by type and field, where not anything would do: `{ User: { avatar: () => '…' }, Time: () => '…' }`. */
  mocks(random: Random): Readonly<Record<string, FieldMocks | (() => unknown)>>;
  /** Root fields that give what was asked for, out of what the server has made up. */
  find(store: IMockStore): Readonly<Record<string, (source: unknown, args: Arguments) => unknown>>;
  /** How the product says that something broke: what stands beside an error's message and path. */
  fail(random: Random): Readonly<Record<string, unknown>>;
}

/** A request as it comes over the wire. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export type Arguments = Readonly<Record<string, unknown>>;

type FieldMocks = Readonly<Record<string, () => unknown>>;

/** Chance that a seed decides. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 1_103_515 + 12_345) % 2_147_483_647 || 1;
  }

  /** At least 0, less than `limit`, whole. */
  below(limit: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % limit;
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** True that often. */
  chance(share: number): boolean {
    return this.below(1_000_000) < share * 1_000_000;
  }

  /** An instant of the last year, in ISO 8601. */
  instant(): string {
    return new Date(Date.UTC(2026, 10, 24) - this.below(31_536_000) * 1000).toISOString();
  }

  /** Words as people write them, with what breaks careless code; sometimes none. */
  sentence(): string {
    return Array.from({ length: this.below(9) }, () => this.of(words)).join(' ');
  }
}

const words = [
  'valve',
  'atelier',
  '日本',
  'plan',
  'café',
  '<b>bold</b>',
  '&',
  '👍🏽',
  'نص',
  'Montbrun',
  '**',
  '`x`',
  '#4',
  '\n\n',
];

/**
 * A server that answers by chance, but as its types say: every member of unions and enums, lists of none to
 * five, nulls wherever they may be, failures anywhere. What has an id says the same again when asked again.
 */
export function mockedServer(product: Product, oddities: Oddities): (asked: Asked) => Promise<unknown> {
  const schema = mockedSchema(product, oddities);
  return async ({ query, operationName, variables }) => {
    const answer = await graphql({ schema, source: query, operationName, variableValues: variables });
    const errors = answer.errors?.map(({ message, path, extensions }) => ({ message, path, ...extensions }));
    return { ...('data' in answer ? { data: answer.data } : {}), ...(errors ? { errors } : {}) };
  };
}

function mockedSchema(product: Product, { seed, nulls = 0.25, failures = 0 }: Oddities): GraphQLSchema {
  const random = new Random(seed);
  const schema = addMocksToSchema({
    schema: product.schema,
    mocks: merged(anything(product.schema, random), product.mocks(random)) as IMocks,
    resolvers: (store) => ({ Query: product.find(store) }),
  });
  const isNull = new Map<string, boolean>();
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      const nullable = !isNonNullType(field.type);
      field.resolve = (source: unknown, args: Record<string, unknown>, context, info) => {
        if (random.chance(failures)) throw new GraphQLError('it broke', { extensions: product.fail(random) });
        if (nullable) {
          const place = JSON.stringify([source, type.name, field.name, args]);
          const chosen = isNull.get(place) ?? random.chance(nulls);
          // What a question at the root did not find may be there the next time, or a whole run might hear only null.
          if (source !== undefined || !chosen) isNull.set(place, chosen);
          if (chosen) return null;
        }
        return resolve?.(source, args, context, info);
      };
    }
  }
  return schema;
}

/** Values for every scalar, enum, union, interface, list and id. */
function anything(schema: GraphQLSchema, random: Random): Record<string, FieldMocks | (() => unknown)> {
  const mocks: Record<string, FieldMocks | (() => unknown)> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isScalarType(type)) mocks[type.name] = () => random.sentence();
    else if (isEnumType(type)) mocks[type.name] = () => random.of(type.getValues()).value as unknown;
    else if (isAbstractType(type))
      mocks[type.name] = () => ({ __typename: random.of(schema.getPossibleTypes(type)).name });
    else if (isObjectType(type)) mocks[type.name] = fieldsOf(type, random);
  }
  let made = 0;
  return {
    ...mocks,
    Int: () => random.below(200),
    Float: () => random.below(2000) / 10,
    Boolean: () => random.chance(0.5),
    ID: () => `id-${++made}`,
  };
}

function fieldsOf(type: GraphQLObjectType, random: Random): FieldMocks {
  const mocks: Record<string, () => unknown> = {};
  let made = 0;
  for (const field of Object.values(type.getFields())) {
    if (isListType(getNullableType(field.type)))
      mocks[field.name] = () => Array.from({ length: random.below(6) });
  }
  if (type.getFields().id) mocks.id = () => `${type.name}-${++made}`;
  return mocks;
}

function merged(
  general: Record<string, FieldMocks | (() => unknown)>,
  special: Readonly<Record<string, FieldMocks | (() => unknown)>>,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...general };
  for (const [name, mock] of Object.entries(special))
    result[name] = typeof mock === 'function' ? mock : { ...general[name], ...mock };
  return result;
}

const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
