import { getNamedType, isInputObjectType, type GraphQLField } from 'graphql';
import type { Ground } from './ground.ts';
import { isLensData, recordOf, type Data, type Leaf } from './mapping-data.ts';
import type { FieldOnPath } from './lists.ts';

/** What backends call the argument, or the field of a filter, by which a feed is narrowed to kinds. */
const kindNames = /^_?(kinds?|types?|activityTypes?|itemTypes?|contentTypes?|categor(y|ies)|nature|genre)$/i;

function kindPlace({ args }: GraphQLField<unknown, unknown>): string | undefined {
  for (const { name, type } of args) {
    if (kindNames.test(name)) return name;
    const named = getNamedType(type);
    if (!isInputObjectType(named) || !/filter|where|condition|input/i.test(name)) continue;
    const inside = Object.keys(named.getFields()).find((field) => kindNames.test(field));
    if (inside) return `${name}.${inside}`;
  }
  return undefined;
}

/** A feed can be asked for some kinds only: `<social-feed types="question idea">`. */
export function checkKinds(ground: Ground, along: readonly FieldOnPath[], isUsed: boolean): void {
  const { leaf, mapping } = ground;
  if (leaf.verb !== 'feed.page' || isUsed || isOfOneKind(leaf, mapping)) return;
  for (const { field, node, owner } of along) {
    const place = kindPlace(field);
    if (place === undefined) continue;
    return ground.note({
      severity: 'warning',
      code: 'missing-variable',
      what: 'the document does not use $kinds',
      because: 'a feed of some kinds, <social-feed types="question idea">, would show all of them',
      remedy: `give $kinds to “${place}”, or, where all are of one kind, say kind: value('…')`,
      schema: `${owner}.${field.name}(${place.split('.')[0] ?? ''}:)`,
      clue: {
        keys: [...leaf.keys, 'document'],
        document: leaf.operation.document,
        ...(node.loc ? { at: node.loc.start } : {}),
      },
    });
  }
}

/** Whether all activities of a feed are of one constant kind: then there is nothing to choose from. */
export function isOfOneKind({ operation: { item } }: Pick<Leaf, 'operation'>, mapping: Data): boolean {
  const cases = isLensData(item) ? Object.values(recordOf(item.types)) : [item];
  const usual = recordOf(recordOf(mapping.types).activity).kind;
  const kinds = cases.map((each) => recordOf(each).kind ?? usual);
  const words = kinds.map((kind) => (isLensData(kind) && kind.lens === 'value' ? kind.value : undefined));
  return words.length > 0 && words.every((word) => word !== undefined && word === words[0]);
}
