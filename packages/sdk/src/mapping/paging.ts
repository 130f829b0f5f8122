import type { Page, PageRequest, Total } from '@maillon/contract';
import { Unreadable } from './lenses.ts';
import { get, own, steps } from './paths.ts';

/** How a backend cuts lists into pages. Plain data; what it needs of the document is said at each constructor. */
export type PageLens =
  | { readonly lens: 'relay'; readonly path: string; readonly total?: string }
  | { readonly lens: 'offset'; readonly path: string; readonly total?: string }
  | { readonly lens: 'pageNumber'; readonly path: string; readonly total?: string; readonly start?: number }
  | { readonly lens: 'nextToken'; readonly path: string; readonly token: string; readonly total?: string }
  | { readonly lens: 'list'; readonly path: string };

interface WithTotal {
  /** Where the answer says how many there are in all. */
  readonly total?: string;
}

function paged<L extends PageLens>(lens: L): L {
  for (const path of [lens.path, 'total' in lens ? lens.total : '', 'token' in lens ? lens.token : ''])
    steps(path ?? '');
  return lens;
}

/** A connection: `nodes` or `edges { node }`, `pageInfo { hasNextPage endCursor }`, `totalCount`. Uses `$first $after`. */
export const relay = (path: string, options: WithTotal = {}): PageLens =>
  paged({ lens: 'relay', path, ...options });

/** A list cut by how many to skip. Uses `$first $offset`. Without a total, a full page means that there may be more. */
export const offset = (path: string, options: WithTotal = {}): PageLens =>
  paged({ lens: 'offset', path, ...options });

/** A list cut by page number, from `start` (1). Uses `$first $page`. */
export const pageNumber = (path: string, options: WithTotal & { readonly start?: number } = {}): PageLens =>
  paged({ lens: 'pageNumber', path, ...options });

/** A list that comes with a token for its next page, at the path `token`. Uses `$first $after`. */
export const nextToken = (path: string, options: WithTotal & { readonly token: string }): PageLens =>
  paged({ lens: 'nextToken', path, ...options });

/** A list that always comes whole. It is cut into pages here. */
export const list = (path: string): PageLens => paged({ lens: 'list', path });

/** The place that a cursor of ours stands for: an offset or page number, and the page size it was counted with. */
function placeOf({ after, first }: PageRequest, start: number): { place: number; size: number } {
  const [place = '', size = ''] = (after ?? '').split('/');
  return { place: Number.parseInt(place, 10) || start, size: Number.parseInt(size, 10) || first };
}

/** The variables that ask for a page. */
export function pageVariables(lens: PageLens, request: PageRequest): Record<string, unknown> {
  const { first, after } = request;
  if (lens.lens === 'offset') return { first, offset: placeOf(request, 0).place };
  if (lens.lens === 'pageNumber') {
    const { place, size } = placeOf(request, lens.start ?? 1);
    return { first: size, page: place };
  }
  return lens.lens === 'list' ? { first } : { first, after };
}

/**
 * The raw items of a page, where the next one begins and how many there are in all; undefined or `Unreadable` items are
 * for the caller to refuse.
 */
export function readPage(
  lens: PageLens,
  data: unknown,
  request: PageRequest,
): {
  readonly items: unknown;
  readonly path: string;
  readonly next: string | undefined;
  readonly total: Total;
} {
  const found = get(data, lens.path);
  const count =
    'total' in lens && lens.total !== undefined ? get(data, lens.total) : own(found, 'totalCount');
  const figure = typeof count === 'string' && /^\d+$/.test(count) ? Number(count) : count;
  const total: Total = typeof figure === 'number' ? { exact: figure } : { unknown: true };
  const page = (items: unknown, next: string | undefined, sum: Total = total, path: string = lens.path) => ({
    items,
    path,
    next,
    total: sum,
  });

  if (lens.lens === 'relay') {
    const nodes = own(found, 'nodes');
    const edges = get(found, 'edges');
    const items =
      nodes ?? (Array.isArray(edges) ? edges.map((edge) => own(edge, 'node') ?? null) : undefined);
    const end = get(found, 'pageInfo.endCursor');
    // A backend that gives the place it was asked for would have readers turn in a circle.
    const more =
      get(found, 'pageInfo.hasNextPage') === true && typeof end === 'string' && end !== request.after;
    return page(items, more ? end : undefined, total, `${lens.path}.${nodes ? 'nodes' : 'edges'}`);
  }
  if (!Array.isArray(found)) return page(found ?? new Unreadable('a list', found), undefined);
  if (lens.lens === 'nextToken') {
    const token = get(data, lens.token);
    const usable = (typeof token === 'string' && token !== '') || typeof token === 'number';
    return page(found, usable && String(token) !== request.after ? String(token) : undefined);
  }
  if (lens.lens === 'list') {
    const { place } = placeOf(request, 0);
    const end = place + request.first;
    return page(found.slice(place, end), end < found.length ? String(end) : undefined, {
      exact: found.length,
    });
  }
  const counted = lens.lens === 'pageNumber';
  const { place, size } = placeOf(request, counted ? (lens.start ?? 1) : 0);
  const seen = (counted ? (place - (lens.start ?? 1)) * size : place) + found.length;
  const more = 'exact' in total ? seen < total.exact && found.length > 0 : found.length >= size;
  const sum: Total = 'exact' in total ? total : more ? { atLeast: seen } : { exact: seen };
  return page(found, more ? (counted ? `${place + 1}/${size}` : String(seen)) : undefined, sum);
}

/** The items of a page as they are given to callers. */
export function asPage<T>(items: readonly T[], next: string | undefined, total: Total): Page<T> {
  return { items, total, ...(next === undefined ? {} : { next }) };
}
