import type { RowPage } from '../service/paging.ts';

/** A page of rows as a Relay connection; the total is counted only when somebody asks for it. */
export function connection<Row>({ rows, cursorOf, hasNextPage, hasPreviousPage, count }: RowPage<Row>) {
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    nodes: rows,
    edges: rows.map((node) => ({ node, cursor: cursorOf(node) })),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: first === undefined ? null : cursorOf(first),
      endCursor: last === undefined ? null : cursorOf(last),
    },
    totalCount: count,
  };
}

/** A number of things asked for, within its bounds. */
export function atMost(first: number, most: number): number {
  return Math.max(0, Math.min(first, most));
}
