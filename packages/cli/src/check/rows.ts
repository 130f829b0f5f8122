import type { DocumentNode } from 'graphql';
import type { Seen } from './answer.ts';
import { anything, make, makeObject } from './follow.ts';
import { walk, type Ground } from './ground.ts';
import { checkPluralKey, checkSize, listItems } from './lists.ts';
import { textOf, type LensData } from './mapping-data.ts';
import type { Use } from './variables.ts';

/** A table of rows, and what is made of it for each key. */
export function checkRows(
  ground: Ground,
  answer: Seen,
  from: LensData,
  uses: readonly Use[],
  document: DocumentNode,
): Seen | undefined {
  const { keys } = ground.leaf;
  const path = textOf(from.path) ?? '';
  const place = walk(ground, answer, path, [...keys, 'from', 'path']);
  if (place.nowhere) return undefined;
  const items = listItems(ground, place.found, { lens: 'plural', path }, [...keys, 'from']);
  checkSize(ground, document, path, uses, 'plural');
  walk(ground, answer, textOf(from.total) ?? '', [...keys, 'from', 'total']);
  if (items?.of.kind !== 'list') return undefined;
  const row = items.of.item;
  const inRow = (name: string) => walk(ground, row, textOf(from[name]) ?? '', [...keys, 'from', name]);
  const told = inRow('key');
  if (!told.nowhere) checkPluralKey(ground, told.found, row, textOf(from.key) ?? '', 'subjects');
  if (from.mine !== undefined) inRow('mine');
  const leaf = (type: string) => make({ kind: 'leaf', type }, row);
  const group = {
    kind: { ...(from.kind === undefined ? anything : inRow('kind').found), nullable: false },
    count: leaf('Int'),
    viewerHasReacted: leaf('Boolean'),
    rows: make({ kind: 'list', item: { ...row, nullable: false } }, row),
  };
  const groups = make({ kind: 'list', item: makeObject(group, row) }, row);
  const summary = { count: leaf('Int'), viewerHasGiven: leaf('Boolean') };
  const item = makeObject(from.kind === undefined ? summary : { ...summary, groups }, row);
  return { ...items, of: { kind: 'list', item } };
}
