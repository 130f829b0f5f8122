import {
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isTypeSubTypeOf,
  Kind,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import type { FindingCode } from './codes.ts';
import type { Note } from './finding.ts';
import type { Ground } from './ground.ts';
import { fieldNames, plain } from './names.ts';
import { didYouMean, enumerate } from './nearest.ts';

interface Words {
  readonly code: FindingCode;
  readonly what: string;
  readonly because: string;
  readonly remedy: string;
  /** Where, when the place of the node does not tell. */
  readonly schema?: string;
  /** What the answer looks like cannot be told. */
  readonly blocks?: boolean;
}

type Rephrase = (parts: readonly string[], schema: GraphQLSchema) => Words;

/** A type that wants a value wherever the one it replaces did. */
const required = (type: string, replaced: string): string =>
  replaced.endsWith('!') && !type.endsWith('!') ? `${type}!` : type;

const refused = 'the backend would refuse the whole document';

function fieldsOfType(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  return (isCompositeType(type) && 'getFields' in type) || isInputObjectType(type)
    ? Object.keys(type.getFields())
    : [];
}

/** A field that means the same as one that does not exist: `displayName` for `name`. */
function sameMeaning(name: string, fields: readonly string[]): string | undefined {
  for (const names of Object.values(fieldNames).flatMap((type) => Object.values(type))) {
    if (!names.some((each) => plain(each) === plain(name))) continue;
    const found = names.map((each) => fields.find((field) => plain(field) === plain(each))).find(Boolean);
    if (found) return found;
  }
  return undefined;
}

/** What graphql-js says, in words that also say what to do. */
const phrases: readonly (readonly [RegExp, Rephrase])[] = [
  [
    /^Cannot query field "(\w+)" on type "(\w+)"/,
    ([field = '', type = ''], schema) => {
      const fields = fieldsOfType(schema, type);
      const meant = sameMeaning(field, fields);
      const wider = `it has ${enumerate(fields, 12)}`;
      const implementing = fields.length > 0 ? possibleWith(schema, type, field) : [];
      return {
        code: 'unknown-field',
        what: `${type} has no field “${field}”`,
        because: refused,
        remedy:
          implementing[0] !== undefined
            ? `${enumerate(implementing)} ${implementing.length > 1 ? 'have' : 'has'} it: write … on ${implementing[0]} { ${field} }`
            : didYouMean(
                field,
                fields,
                meant
                  ? `did you mean “${meant}”?`
                  : fields.length > 0
                    ? wider
                    : 'name a type it may be: … on Type { }',
              ),
        schema: `${type}.${field}`,
        blocks: true,
      };
    },
  ],
  [
    /^Unknown argument "(\w+)" on field "(\w+)\.(\w+)"/,
    ([argument = '', type = '', field = ''], schema) => {
      const parent = schema.getType(type);
      const there =
        isCompositeType(parent) && 'getFields' in parent ? (parent.getFields()[field]?.args ?? []) : [];
      const names = there.map(({ name }) => name);
      return {
        code: 'unknown-argument',
        what: `${type}.${field} has no argument “${argument}”`,
        because: refused,
        remedy: didYouMean(
          argument,
          names,
          names.length > 0 ? `it has ${enumerate(names, 12)}` : 'it has no arguments: take it out',
        ),
        schema: `${type}.${field}(${argument}:)`,
      };
    },
  ],
  [
    /^(?:Unknown argument "(\w+)" on directive "@(\w+)"|Directive "@(\w+)" argument "(\w+)" of type .+ is required)/,
    ([given = '', one = '', other = '', wanted = '']) => ({
      code: given ? 'unknown-argument' : 'missing-argument',
      what: given ? `@${one} has no argument “${given}”` : `@${other} needs its argument “${wanted}”`,
      because: refused,
      remedy: `write @${one || other}(if: …)`,
    }),
  ],
  [
    /^Field "(\w+)" argument "(\w+)" of type "(.+)" is required/,
    ([field = '', argument = '', type = '']) => ({
      code: 'missing-argument',
      what: `${field} needs its argument “${argument}”`,
      because: `the schema requires it (${type})`,
      remedy: `give it a value: ${field}(${argument}: …)`,
    }),
  ],
  [
    /^Variable "\$(\w+)" of type "(.+)" used in position expecting type "(.+)"\./,
    ([name = '', given = '', wanted = '']) => ({
      code: 'wrong-variable-type',
      what: `$${name} is declared as ${given}, where ${wanted} is wanted`,
      because: refused,
      remedy:
        given.startsWith('[') && !wanted.startsWith('[')
          ? `$${name} is a list: give it to an argument that takes one, or ask for each by itself with each({ … })`
          : `declare $${name}: ${required(wanted, given)}`,
    }),
  ],
  [
    /^Variable "\$(\w+)" is never used/,
    ([name = '']) => ({
      code: 'unused-variable',
      what: `$${name} is declared and never used`,
      because: refused,
      remedy: `give it to an argument, or take it out`,
    }),
  ],
  [
    /^Variable "\$(\w+)" is not defined/,
    ([name = '']) => ({
      code: 'undeclared-variable',
      what: `$${name} is used and not declared`,
      because: refused,
      remedy: `declare it at the top, with its type: ($${name}: …)`,
    }),
  ],
  [
    /^Variable "\$(\w+)" cannot be non-input type "(.+)"\./,
    ([name = '', type = '']) => ({
      code: 'wrong-variable-type',
      what: `$${name} cannot be ${type}`,
      because: 'that type is for answers, and not for arguments',
      remedy: `declare it as the type of the argument it is given to`,
      schema: type.replace(/[[\]!]/g, ''),
    }),
  ],
  [
    /^Fields "(\w+)" conflict because (.+?)\. Use different aliases/s,
    ([alias = '', why = '']) => ({
      code: 'alias-conflict',
      what: `two fields are both called “${alias}”`,
      because: `${why}: one name cannot stand for both`,
      remedy:
        /differing nullability|different types|returning different|returns? conflicting|conflicting types/.test(
          why,
        )
          ? 'use one alias for each type, and byType({ … }) to bring them together'
          : 'give one of them another alias',
      blocks: true,
    }),
  ],
  [
    /^Field "(\w+)" of type "(.+)" must have a selection of subfields/,
    ([field = '', type = ''], schema) => {
      const fields = fieldsOfType(schema, type.replace(/[[\]!]/g, ''));
      return {
        code: 'no-selection',
        what: `“${field}” is an object (${type}), of which nothing is selected`,
        because: refused,
        remedy:
          fields.length > 0
            ? `select its fields: ${field} { ${fields.slice(0, 3).join(' ')} }`
            : `name a type it may be: ${field} { … on Type { } }`,
        blocks: true,
      };
    },
  ],
  [
    /^Field "(\w+)" must not have a selection since type "(.+)" has no subfields/,
    ([field = '', type = '']) => ({
      code: 'wrong-selection',
      what: `“${field}” is a single value (${type}), of which nothing can be selected`,
      because: refused,
      remedy: `write “${field}” alone`,
      blocks: true,
    }),
  ],
  [
    /^Unknown type "(\w+)"/,
    ([type = ''], schema) => ({
      code: 'unknown-type',
      what: `the schema has no type “${type}”`,
      because: refused,
      remedy: didYouMean(
        type,
        Object.keys(schema.getTypeMap()),
        'take it out, or use the type that took its place',
      ),
      schema: type,
      blocks: true,
    }),
  ],
  [
    /^Fragment (?:"\w+" )?cannot be spread here as objects of type "(\w+)" can never be of type "(\w+)"/,
    ([parent = '', type = ''], schema) => {
      const parentType = schema.getType(parent);
      const possible =
        isCompositeType(parentType) && !('isTypeOf' in parentType)
          ? schema.getPossibleTypes(parentType).map(({ name }) => name)
          : [parent];
      return {
        code: 'wrong-type-condition',
        what: `what comes here is never ${type}`,
        because: `it is ${enumerate(possible)}`,
        remedy: didYouMean(type, possible, `write … on ${possible[0] ?? parent}`),
        schema: parent,
        blocks: true,
      };
    },
  ],
  [
    /^Unknown fragment "(\w+)"/,
    ([name = '']) => ({
      code: 'unknown-fragment',
      what: `there is no fragment “${name}” in the document`,
      because: 'each document must bring all the fragments that it uses',
      remedy: 'put it after the operation',
      blocks: true,
    }),
  ],
  [
    /^Fragment "(\w+)" is never used/,
    ([name = '']) => ({
      code: 'unused-fragment',
      what: `the fragment “${name}” is never used`,
      because: refused,
      remedy: 'take it out',
    }),
  ],
  [
    /^Value "(\w+)" does not exist in "(\w+)" enum/,
    ([member = '', type = ''], schema) => {
      const known = schema.getType(type);
      const members = known && 'getValues' in known ? known.getValues().map(({ name }) => name) : [];
      return {
        code: 'unknown-enum-member',
        what: `${type} has no member ${member}`,
        because: refused,
        remedy: didYouMean(member, members, `it has ${enumerate(members, 12)}`),
        schema: type,
      };
    },
  ],
  [
    /^Field "(\w+)" is not defined by type "(\w+)"/,
    ([field = '', type = ''], schema) => ({
      code: 'unknown-input-field',
      what: `${type} has no field “${field}”`,
      because: refused,
      remedy: didYouMean(
        field,
        fieldsOfType(schema, type),
        `it has ${enumerate(fieldsOfType(schema, type), 12)}`,
      ),
      schema: `${type}.${field}`,
    }),
  ],
  [
    /^Field "(\w+)\.(\w+)" of required type "(.+)" was not provided/,
    ([type = '', field = '', wanted = '']) => ({
      code: 'missing-input-field',
      what: `${type} needs its field “${field}”`,
      because: `the schema requires it (${wanted})`,
      remedy: `give it a value: ${field}: …`,
      schema: `${type}.${field}`,
    }),
  ],
  [
    /^(?:Expected value of type "(.+?)", found (.+?)[.;]|(\w+) cannot represent (.+?)\s*:|Enum "(\w+)" cannot represent)/,
    ([type = '', , scalar = '', , enumeration = '']) => ({
      code: 'wrong-constant',
      what: `a constant in the document is no ${type || scalar || enumeration}`,
      because: refused,
      remedy: `write ${constantOf(type || scalar || enumeration)}`,
    }),
  ],
];

/** How a constant of a type is written. */
function constantOf(type: string): string {
  const forms: Readonly<Record<string, string>> = {
    Int: 'a whole number without quotes',
    Float: 'a number without quotes',
    ID: 'text in quotes, or a whole number',
    String: 'text in quotes',
    Boolean: 'true or false',
  };
  return forms[type.replace(/!$/, '')] ?? `it as the schema describes ${type}`;
}

function possibleWith(schema: GraphQLSchema, name: string, field: string): string[] {
  const type = schema.getType(name);
  if (!isCompositeType(type) || 'isTypeOf' in type) return [];
  return schema
    .getPossibleTypes(type)
    .filter((possible) => possible.getFields()[field] && isTypeSubTypeOf(schema, possible, type))
    .map((possible) => possible.name);
}

function rephrase(error: GraphQLError, schema: GraphQLSchema): Words {
  for (const [pattern, words] of phrases) {
    const found = pattern.exec(error.message);
    if (found) return words(found.slice(1), schema);
  }
  return {
    code: 'invalid-document',
    what: error.message.replace(/\.$/, ''),
    because: refused,
    remedy: 'correct the document: the rule is one of GraphQL’s own',
    blocks: true,
  };
}

/** Where in the schema the nodes of a document are. */
function placesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  nodes: ReadonlySet<ASTNode>,
): Map<ASTNode, string> {
  const info = new TypeInfo(schema);
  const found = new Map<ASTNode, string>();
  const fields = new Map<ASTNode, string>();
  visit(
    document,
    visitWithTypeInfo(info, {
      enter(node, _key, _parent, _path, ancestors) {
        if (node.kind === Kind.FIELD)
          fields.set(node, `${info.getParentType()?.name ?? ''}.${node.name.value}`);
        if (!nodes.has(node)) return;
        const around = ancestors.findLast(
          (each): each is FieldNode => 'kind' in each && each.kind === Kind.FIELD,
        );
        if (node.kind === Kind.SELECTION_SET && around) {
          found.set(node, fields.get(around) ?? '');
          return;
        }
        const parent = info.getParentType()?.name ?? getNamedType(info.getType())?.name ?? '';
        const field = info.getFieldDef()?.name;
        const argument = info.getArgument()?.name ?? argumentAround(ancestors);
        const place =
          node.kind === Kind.FIELD ? `${parent}.${node.name.value}` : field ? `${parent}.${field}` : parent;
        const atArgument = node.kind !== Kind.FIELD && node.kind !== Kind.INLINE_FRAGMENT && argument;
        found.set(node, atArgument ? `${place}(${argument}:)` : place);
      },
    }),
  );
  return found;
}

function argumentAround(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string | undefined {
  const around = ancestors.findLast(
    (each) => !Array.isArray(each) && (each as ASTNode).kind === Kind.ARGUMENT,
  );
  return around && (around as { name: { value: string } }).name.value;
}

/** Of a variable whose type does not exist: the type of the argument that it is given to. */
function variableMeant(
  schema: GraphQLSchema,
  document: DocumentNode,
  { nodes }: GraphQLError,
): string | undefined {
  const at = nodes?.[0]?.loc?.start ?? -1;
  let declared: VariableDefinitionNode | undefined;
  let type: string | undefined;
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      VariableDefinition(node) {
        if (node.loc && node.loc.start <= at && at < node.loc.end) declared = node;
        return false;
      },
      Variable(node) {
        const wanted = info.getInputType();
        if (node.name.value === declared?.variable.name.value && wanted) type ??= String(wanted);
      },
    }),
  );
  if (!declared || type === undefined) return undefined;
  const name = declared.variable.name.value;
  return `its argument takes ${type}: declare $${name}: ${required(type, print(declared.type))}`;
}

/** What a GraphQL server would refuse. Answers whether what is answered can be told all the same. */
export function validateDocument(ground: Ground, document: DocumentNode, root: string): boolean {
  const errors = validate(ground.schema, document);
  if (errors.length === 0) return true;
  const nodes = new Set(errors.flatMap(({ nodes: each }) => each ?? []));
  const places = placesOf(ground.schema, document, nodes);
  let sound = true;
  for (const error of errors) {
    const words = rephrase(error, ground.schema);
    const wanted = words.code === 'unknown-type' ? variableMeant(ground.schema, document, error) : undefined;
    const place = (error.nodes ?? []).map((node) => places.get(node)).findLast((each) => each);
    const node =
      /^Variable/.test(error.message) && /position/.test(error.message)
        ? error.nodes?.at(-1)
        : error.nodes?.[0];
    const note: Note = {
      severity: 'error',
      code: words.code,
      what: words.what,
      because: words.because,
      remedy: wanted ?? words.remedy,
      schema: words.schema ?? (place || root),
      clue: {
        keys: [...ground.leaf.keys, 'document'],
        document: ground.leaf.operation.document,
        at: node?.loc?.start ?? error.positions?.[0] ?? 0,
      },
    };
    ground.note(note);
    if (words.blocks) sound = false;
  }
  return sound;
}
