import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Seen } from './answer.ts';
import type { FindingCode } from './codes.ts';
import { say } from './domain.ts';
import { didYouMean, enumerate } from './nearest.ts';
import { familyOf, type ScalarFamily } from './scalars.ts';

/** Why something cannot be sent as a type of the schema. */
export interface Refusal {
  readonly code: FindingCode;
  readonly because: string;
  readonly remedy: string;
  readonly schema: string;
  readonly severity: 'error' | 'warning';
}

const refuse = (
  code: FindingCode,
  schema: string,
  because: string,
  remedy: string,
  severity: Refusal['severity'] = 'error',
): Refusal => ({ code, schema, because, remedy, severity });

/** Scalars that take a value of ours. The SDK sends text as a number where Int or Float is declared. */
const takes: Readonly<Record<string, readonly ScalarFamily[]>> = {
  id: ['id', 'text', 'whole', 'figure', 'address', 'unknown', 'json'],
  string: ['text', 'id', 'address', 'json', 'unknown'],
  number: ['whole', 'figure', 'id', 'json', 'unknown'],
  boolean: ['flag', 'json', 'unknown'],
  time: ['instant', 'text', 'json', 'unknown'],
};

/** Whether a value of ours, as a lens leaves it, can be sent as this type of the schema. */
export function refusalOf(type: GraphQLInputType, seen: Seen, name: string): Refusal | undefined {
  if (seen.of.kind === 'anything') return undefined;
  const bare: GraphQLInputType = isNonNullType(type) ? type.ofType : type;
  if (isNonNullType(type) && seen.absent !== undefined) {
    return refuse(
      'may-be-unset',
      String(type),
      `${name} has no value ${seen.absent}`,
      `declare it as ${String(bare)}, or give it a default`,
    );
  }
  if (isListType(bare)) {
    const item = seen.of.kind === 'list' ? seen.of.item : seen;
    return refusalOf(bare.ofType, { ...item, nullable: false }, name);
  }
  if (seen.of.kind === 'list') {
    return refuse(
      'wrong-variable-type',
      String(type),
      `${name} is a list, and ${String(type)} takes one value`,
      `declare it as [${String(bare)}!]${isNonNullType(type) ? '!' : ''}, at an argument that takes a list`,
    );
  }
  if (isInputObjectType(bare)) {
    const { of } = seen;
    if (of.kind === 'constant') return undefined;
    if (of.kind !== 'object') {
      return refuse(
        'wrong-variable-type',
        bare.name,
        `${name} is ${sayOurs(seen)}, and ${bare.name} is an input object`,
        `make it with build({ … }) under variables`,
      );
    }
    const given = of.variants[0]?.fields ?? new Map<string, Seen>();
    for (const [field, value] of given) {
      const known = bare.getFields()[field];
      if (!known) {
        return refuse(
          'unknown-input-field',
          `${bare.name}.${field}`,
          `${bare.name} has no field “${field}”`,
          didYouMean(
            field,
            Object.keys(bare.getFields()),
            `it has ${enumerate(Object.keys(bare.getFields()))}`,
          ),
        );
      }
      const inner = refusalOf(known.type, value, `${name}.${field}`);
      if (inner) return { ...inner, schema: `${bare.name}.${field}` };
    }
    const lacking = Object.values(bare.getFields()).find(
      (field) => isRequiredInputField(field) && !given.has(field.name),
    );
    return (
      lacking &&
      refuse(
        'missing-input-field',
        `${bare.name}.${lacking.name}`,
        `${bare.name} must have “${lacking.name}”`,
        `add ${lacking.name} to build({ … })`,
      )
    );
  }
  if (isEnumType(bare))
    return refusalOfEnum(
      bare.name,
      bare.getValues().map((each) => each.name),
      seen,
      name,
    );
  return refusalOfScalar(bare.name, seen, name);
}

function refusalOfEnum(
  type: string,
  members: readonly string[],
  seen: Seen,
  name: string,
): Refusal | undefined {
  const { of } = seen;
  if (of.kind === 'ours') {
    const words = of.type.split('|').filter((word) => word !== '*');
    const example = `map({ ${words.length > 1 ? words[0]! : 'ours'}: '${members[0] ?? ''}', … })`;
    const capitals = words.filter((word) => members.includes(word.replaceAll('-', '_').toUpperCase()));
    const lens = capitals.length > 0 && capitals.length === words.length ? 'caps()' : example;
    const remedy = `translate it: ${lensFor(name, lens)}`;
    return refuse(
      'wrong-variable-type',
      type,
      `our words are not members of ${type} (${enumerate(members)})`,
      remedy,
    );
  }
  const sent = of.kind === 'constant' ? [String(of.value)] : of.kind === 'leaf' ? (of.members ?? []) : [];
  const strangers = sent.filter((member) => !members.includes(member));
  if (strangers[0] === undefined) return undefined;
  return refuse(
    'unknown-enum-member',
    type,
    `${enumerate(strangers)} ${strangers.length === 1 ? 'is no member' : 'are no members'} of ${type} (${enumerate(members)})`,
    didYouMean(
      strangers[0],
      members,
      `translate it: ${lensFor(name, `map({ ours: '${members[0] ?? ''}', … })`)}`,
    ),
  );
}

/** Where a lens goes: `$sort` is a variable, `$input.sort` a field of one that is built. */
function lensFor(name: string, lens: string): string {
  const [variable = '', ...fields] = name.replace('$', '').split('.');
  return `variables: { ${variable}: ${fields.reduceRight((inner, field) => `build({ ${field}: ${inner} })`, lens)} }`;
}

function refusalOfScalar(scalar: string, seen: Seen, name: string): Refusal | undefined {
  const { of } = seen;
  const family = familyOf(scalar);
  if (of.kind === 'object') {
    if (family === 'json' || family === 'unknown') return undefined;
    return refuse(
      'wrong-variable-type',
      scalar,
      `${name} is an object, and ${scalar} takes a single value`,
      'give the path of one value',
    );
  }
  if (of.kind === 'constant') {
    const kind =
      typeof of.value === 'string' ? 'string' : typeof of.value === 'number' ? 'number' : typeof of.value;
    if (!takes[kind] || takes[kind].includes(family)) return undefined;
    return refuse(
      'wrong-variable-type',
      scalar,
      `${JSON.stringify(of.value)} cannot be sent as ${scalar}`,
      `give another constant, or declare another type`,
    );
  }
  const kind = of.kind === 'ours' ? kindOf(of.type) : 'string';
  if (takes[kind]!.includes(family)) return undefined;
  const better = { id: 'ID', string: 'String', number: 'Int', boolean: 'Boolean', time: 'String' }[kind];
  return refuse(
    'wrong-variable-type',
    scalar,
    `${name} is ${sayOurs(seen)}, and ${scalar} takes something else`,
    `declare it as ${better!}, at an argument that takes that`,
  );
}

const kindOf = (type: string) => (type.includes('|') ? 'string' : (type.split('.')[0] ?? 'string'));

const sayOurs = ({ of }: Seen): string =>
  of.kind === 'ours' ? say(of.type) : of.kind === 'list' ? 'a list' : 'what a lens makes';
