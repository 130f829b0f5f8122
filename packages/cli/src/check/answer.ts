import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  Kind,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What will stand at one place of an answer, by the schema and the document. */
export interface Seen {
  readonly of: SeenOf;
  /** The schema lets it be null. */
  readonly nullable: boolean;
  /** Why it may be absent altogether, and not only null: `@include`, or other types than those it was asked of. */
  readonly absent?: string;
  /** `Note.words`. */
  readonly schema: string;
  /** Where in the document it is asked for. */
  readonly at?: number;
}

export type SeenOf =
  | { readonly kind: 'leaf'; readonly type: string; readonly members?: readonly string[] }
  /** One of our own variables. */
  | { readonly kind: 'ours'; readonly type: string }
  | { readonly kind: 'list'; readonly item: Seen }
  | { readonly kind: 'object'; readonly type: string; readonly variants: readonly Variant[] }
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'anything' };

/** The fields of an object, where it is of one of these types. */
export interface Variant {
  readonly types: readonly string[];
  readonly fields: ReadonlyMap<string, Seen>;
}

/** A selection, and why it may not count. */
interface Asked {
  readonly set: SelectionSetNode;
  readonly absent?: string;
}

interface AskedField {
  readonly node: FieldNode;
  readonly parent: GraphQLCompositeType;
  readonly absent?: string;
}

const conditional = new Set(['include', 'skip', 'defer']);

function conditionOf(node: SelectionNode): string | undefined {
  const found = node.directives?.find(({ name }) => conditional.has(name.value));
  return found && `@${found.name.value}`;
}

/** The shape of what an operation answers. The document must be valid but for what its variables are. */
export function answerOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Seen {
  const root = schema.getRootType(operation.operation);
  if (!root) return { of: { kind: 'anything' }, nullable: false, schema: operation.operation };

  const inside = (selection: SelectionNode) =>
    selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : undefined;

  const conditionType = (
    selection: SelectionNode,
    otherwise: GraphQLCompositeType,
  ): GraphQLCompositeType | undefined => {
    if (selection.kind === Kind.FIELD) return otherwise;
    const named =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.typeCondition : inside(selection)?.typeCondition;
    if (!named) return otherwise;
    const type = typeFromAST(schema, named);
    return isCompositeType(type) ? type : undefined;
  };

  const setOf = (selection: SelectionNode): SelectionSetNode | undefined =>
    selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : inside(selection)?.selectionSet;

  const includes = (condition: GraphQLCompositeType, type: GraphQLObjectType) =>
    condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));

  /** The types that fragments ask for, at any depth of fragments in fragments. */
  function conditions(sets: readonly Asked[], found = new Set<GraphQLCompositeType>()): typeof found {
    for (const { set } of sets) {
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) continue;
        const type = conditionType(selection, root!);
        if (type) found.add(type);
        const inner = setOf(selection);
        if (inner) conditions([{ set: inner }], found);
      }
    }
    return found;
  }

  /** Object types for which the same fragments count are one case. */
  function casesOf(type: GraphQLCompositeType, sets: readonly Asked[]): GraphQLObjectType[][] {
    if (isObjectType(type)) return [[type]];
    const asked = [...conditions(sets)];
    const groups = new Map<string, GraphQLObjectType[]>();
    for (const possible of schema.getPossibleTypes(type)) {
      const key = asked.map((condition) => (includes(condition, possible) ? '1' : '0')).join('');
      groups.set(key, [...(groups.get(key) ?? []), possible]);
    }
    return [...groups.values()];
  }

  function collect(
    asked: Asked,
    type: GraphQLObjectType,
    parent: GraphQLCompositeType,
    fields: Map<string, AskedField[]>,
  ): void {
    for (const selection of asked.set.selections) {
      const absent = asked.absent ?? conditionOf(selection);
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const one = { node: selection, parent, ...(absent === undefined ? {} : { absent }) };
        fields.set(key, [...(fields.get(key) ?? []), one]);
        continue;
      }
      const condition = conditionType(selection, parent);
      const set = setOf(selection);
      if (!condition || !set || !includes(condition, type)) continue;
      collect({ set, ...(absent === undefined ? {} : { absent }) }, type, condition, fields);
    }
  }

  function variantsOf(type: GraphQLCompositeType, sets: readonly Asked[]): Variant[] {
    return casesOf(type, sets).map((types) => {
      const [first] = types;
      const fields = new Map<string, AskedField[]>();
      if (first) for (const asked of sets) collect(asked, first, types.length > 1 ? type : first, fields);
      const names = types.map(({ name }) => name);
      const seen = [...fields].map(([key, nodes]) => [key, seeField(nodes, types)] as const);
      return {
        types: names,
        fields: new Map(seen.filter(([, found]) => found !== undefined)) as Variant['fields'],
      };
    });
  }

  function seeField(asked: readonly AskedField[], types: readonly GraphQLObjectType[]): Seen | undefined {
    const [{ node, parent }] = asked as [AskedField];
    const name = node.name.value;
    // A single type may promise more than the interface it was asked through.
    const owner = types.length === 1 ? types[0]! : parent;
    const at = node.loc?.start;
    const place = { schema: `${owner.name}.${name}`, ...(at === undefined ? {} : { at }) };
    const absent = asked.every((each) => each.absent !== undefined) ? asked[0]?.absent : undefined;
    const rest = { ...place, ...(absent === undefined ? {} : { absent }) };
    if (name === '__typename') {
      const members = types.map((type) => type.name);
      return { of: { kind: 'leaf', type: 'String', members }, nullable: false, ...rest };
    }
    const field = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[name] : undefined;
    if (!field) return undefined;
    const sets = asked.flatMap((each): Asked[] =>
      each.node.selectionSet
        ? [{ set: each.node.selectionSet, ...(each.absent && !absent ? { absent: each.absent } : {}) }]
        : [],
    );
    return seeType(field.type, sets, rest);
  }

  function seeType(
    type: GraphQLOutputType,
    sets: readonly Asked[],
    rest: Omit<Seen, 'of' | 'nullable'>,
  ): Seen {
    const nullable = !isNonNullType(type);
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const { absent: _, ...place } = rest;
      return { of: { kind: 'list', item: seeType(bare.ofType, sets, place) }, nullable, ...rest };
    }
    if (isCompositeType(bare)) {
      return {
        of: { kind: 'object', type: bare.name, variants: variantsOf(bare, sets) },
        nullable,
        ...rest,
      };
    }
    const members = isEnumType(bare) ? bare.getValues().map(({ name }) => name) : undefined;
    const named = getNamedType(bare).name;
    return { of: { kind: 'leaf', type: named, ...(members ? { members } : {}) }, nullable, ...rest };
  }

  return seeType(root, [{ set: operation.selectionSet }], { schema: root.name });
}
