import { badInput } from './refusals.ts';
import { isStorable } from './words.ts';

/** A page as asked for: Relay's forward arguments. */
export interface PageArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** A page of rows, with the cursor of each. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly cursorOf: (row: Row) => string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** How many in all; asked for only when a client wants to know. Null: not counted. */
  readonly count: () => Promise<number> | null;
}

/** The sort key of a row: what its place in the list depends on, the id last. */
export type SortKey = readonly (string | number | boolean)[];

/** What the parts of a sort key are; an instant is written in ISO 8601. */
export type SortKeyShape = readonly ('instant' | 'string' | 'number' | 'boolean')[];

/**
 * A list that is read by where the last page ended, never by how many were skipped. Cursors hold the sort key of a row,
 * and the name of the order, so that a cursor of another list is refused.
 */
export async function readPage<Row>(
  { first, after }: PageArgs,
  list: {
    readonly order: string;
    readonly shape: SortKeyShape;
    readonly keyOf: (row: Row) => SortKey;
    readonly read: (limit: number, after: SortKey | null) => Promise<readonly Row[]>;
    readonly count: () => Promise<number> | null;
  },
): Promise<RowPage<Row>> {
  if (!Number.isInteger(first) || first < 1 || first > 100)
    throw badInput('`first` is a number from 1 to 100.');
  const rows = await list.read(first + 1, after == null ? null : decode(after, list));
  return {
    rows: rows.slice(0, first),
    cursorOf: (row) => encode(list.order, list.keyOf(row)),
    hasNextPage: rows.length > first,
    hasPreviousPage: after != null,
    count: list.count,
  };
}

/** The cursor of a row by its sort key. */
export function encode(order: string, key: SortKey): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString('base64url');
}

function decode(cursor: string, { order, shape }: { order: string; shape: SortKeyShape }): SortKey {
  const [name, ...key] = parse(cursor);
  const fits = key.length === shape.length && shape.every((kind, index) => isOfKind(key[index], kind));
  if (name !== order || !fits) throw badInput('`after` is not a cursor of this list in this order.');
  return key as SortKey;
}

function parse(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isOfKind(part: unknown, kind: SortKeyShape[number]): boolean {
  if (kind !== 'string' && kind !== 'instant') return typeof part === kind;
  if (typeof part !== 'string' || !isStorable(part)) return false;
  return kind === 'string' || !Number.isNaN(Date.parse(part));
}
