import { Kind, parse, print, type FieldNode, type SelectionNode } from 'graphql';
import { clueTo, type Ground } from './ground.ts';

/** Of fields that stand side by side, `e0 e1 …`, each answers one key: all must ask the same. */
export function checkPlaces(ground: Ground): void {
  const [operation] = parse(ground.leaf.operation.document).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return;
  const fields = operation.selectionSet.selections.filter((each) => each.kind === Kind.FIELD);
  const [first, ...others] = fields;
  if (!first) return;
  for (const other of others) {
    const different = firstDifference(first, other, true);
    if (!different) continue;
    const root = ground.schema.getQueryType()?.name ?? 'Query';
    ground.note({
      severity: 'error',
      code: 'uneven-places',
      what: `“${other.alias?.value ?? other.name.value}” does not ask the same as “${first.alias?.value ?? first.name.value}”`,
      because: 'the fields side by side answer one key each: what comes would depend on its place',
      remedy: 'write the document with each({ … }), which writes all of them alike',
      schema: `${root}.${other.name.value}`,
      clue: {
        ...clueTo(ground, undefined, [...ground.leaf.keys, 'document']),
        document: ground.leaf.operation.document,
        at: different.loc?.start ?? 0,
      },
    });
  }
}

function firstDifference(one: FieldNode, other: FieldNode, outermost = false): SelectionNode | undefined {
  const head = ({ alias, name, arguments: given, directives }: FieldNode) =>
    [outermost ? '' : alias?.value, name.value, ...(given ?? []).map(print), ...(directives ?? []).map(print)]
      .join(' ')
      .replace(/\$e\d+/g, '$e');
  if (head(one) !== head(other)) return other;
  const [here, there] = [one.selectionSet?.selections ?? [], other.selectionSet?.selections ?? []];
  for (const [index, selection] of there.entries()) {
    const same = here[index];
    if (same?.kind === Kind.FIELD && selection.kind === Kind.FIELD) {
      const inside = firstDifference(same, selection);
      if (inside) return inside;
    } else if (!same || print(same) !== print(selection)) return selection;
  }
  return here.length > there.length ? other : undefined;
}
