import type { Page, PageRequest } from '@maillon/contract';
import { refuse } from './demo-refusals.ts';

/** Where an item stands in a list: compared number by number, smallest first. */
export type Place = readonly number[];

/**
 * One page of a list that is kept in memory. A cursor holds the name of the list and the place of the last item seen, so
 * that what is added or removed meanwhile moves nothing.
 *
 * @param list names the list and its order; a cursor of another one is refused
 */
export function pageOf<Item, Shown>(
  items: readonly Item[],
  list: string,
  placeOf: (item: Item) => Place,
  { first, after }: PageRequest,
  show: (item: Item) => Shown,
): Page<Shown> {
  if (!Number.isInteger(first) || first < 1 || first > 100)
    refuse('malformed', 'first', 'A whole number from 1 to 100.', 100);
  const placed = items
    .map((item) => ({ item, place: placeOf(item) }))
    .sort((one, other) => comparePlaces(one.place, other.place));
  const last = after === undefined ? null : placeIn(after, list);
  const rest = last ? placed.filter(({ place }) => comparePlaces(place, last) > 0) : placed;
  const shown = rest.slice(0, first);
  const end = shown.at(-1);
  const page = { items: shown.map(({ item }) => show(item)), total: { exact: items.length } };
  return rest.length > first && end ? { ...page, next: `${list} ${end.place.join(' ')}` } : page;
}

function comparePlaces(one: Place, other: Place): number {
  for (const [index, part] of one.entries()) {
    const difference = part - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function placeIn(cursor: string, list: string): Place {
  const place = cursor.startsWith(`${list} `)
    ? cursor
        .slice(list.length + 1)
        .split(' ')
        .map(Number)
    : [NaN];
  if (place.some(Number.isNaN)) refuse('malformed', 'after', 'A cursor of another list.');
  return place;
}
