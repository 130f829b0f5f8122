import type { PageRequest, Total } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import { get, own, steps } from './paths.ts';

/** The raw items of a page, where the next one begins and how many there are in all. */
export interface Cut {
  /** A list, unless the answer is not of the shape that was promised. */
  readonly items: unknown;
  /** Where the items were. */
  readonly path: string;
  readonly next: string | undefined;
  readonly total: Total;
}

interface Pager {
  /** The variables that ask for a page. */
  ask(request: PageRequest): Record<string, unknown>;
  cut(data: unknown, request: PageRequest): Cut;
}

const pager = Symbol.for('maillon/pager/1');

/** How a backend cuts lists into pages. Plain data; what it needs of the document is said at each constructor. */
export interface PageLens {
  readonly lens: string;
  readonly path: string;
  readonly [pager]: Pager;
}

interface WithTotal {
  /** Where the answer says how many there are in all. */
  readonly total?: string;
}

/** As in `lenses.ts`, the reader rides along where JSON does not see it. */
function paging(lens: string, path: string, options: object, reads: Pager): PageLens {
  [path, ...(Object.values(options) as unknown[])].forEach((each) => steps(String(each)));
  return Object.defineProperty({ lens, path, ...options }, pager, { value: reads }) as PageLens;
}

export const pagerOf = (lens: PageLens): Pager => lens[pager];

function totalAt(data: unknown, path: string | undefined): Total {
  const count = path === undefined ? undefined : get(data, path);
  const figure = typeof count === 'string' && /^\d+$/.test(count) ? Number(count) : count;
  return typeof figure === 'number' ? { exact: figure } : { unknown: true };
}

/** A place to go on from. One that was just asked for would have readers turn in a circle. */
function onward(place: unknown, { after }: PageRequest): string | undefined {
  const next = typeof place === 'number' ? String(place) : place;
  return typeof next === 'string' && next !== '' && next !== after ? next : undefined;
}

const byToken = ({ first, after }: PageRequest) => ({ first, after });

/** A connection: `nodes` or `edges { node }`, `pageInfo { hasNextPage endCursor }`, `totalCount`. Uses `$first $after`. */
export const relay = (path: string, options: WithTotal = {}): PageLens =>
  paging('relay', path, options, {
    ask: byToken,
    cut: (data, request) => {
      const found = get(data, path);
      const edges = own(found, 'edges');
      const nodes = Array.isArray(edges) ? edges.map((edge) => own(edge, 'node') ?? null) : undefined;
      const more = get(found, 'pageInfo.hasNextPage') === true;
      return {
        items: own(found, 'nodes') ?? nodes,
        path: `${path}.${nodes ? 'edges' : 'nodes'}`,
        next: more ? onward(get(found, 'pageInfo.endCursor'), request) : undefined,
        total: totalAt(data, options.total ?? `${path}.totalCount`),
      };
    },
  });

/** A list that comes with a token for its next page, at the path `token`. Uses `$first $after`. */
export const nextToken = (path: string, options: WithTotal & { readonly token: string }): PageLens =>
  paging('nextToken', path, options, {
    ask: byToken,
    cut: (data, request) => ({
      items: get(data, path),
      path,
      next: onward(get(data, options.token), request),
      total: totalAt(data, options.total),
    }),
  });

/** The place that a cursor of ours stands for: an offset or page number, and the page size it was counted with. */
function placeOf({ after, first }: PageRequest, start: number): readonly [place: number, size: number] {
  if (after === undefined) return [start, first];
  const [, place, size] = /^(\d+)(?:\/(\d+))?$/.exec(after) ?? [];
  if (place === undefined) {
    throw new SocialError('invalid', { message: 'this cursor was never given', retryable: false });
  }
  return [Number(place), Number(size ?? first)];
}

/** Without a total, a full page means that there may be more. */
function counted(items: unknown, before: number, size: number, total: Total) {
  const length = Array.isArray(items) ? items.length : 0;
  const seen = before + length;
  const more = length > 0 && ('exact' in total ? seen < total.exact : length >= size);
  return {
    more,
    seen,
    total: 'exact' in total ? total : more ? { atLeast: seen } : { exact: seen },
  } as const;
}

/** A list cut by how many to skip. Uses `$first $offset`. */
export const offset = (path: string, options: WithTotal = {}): PageLens =>
  paging('offset', path, options, {
    ask: (request) => ({ first: request.first, offset: placeOf(request, 0)[0] }),
    cut: (data, request) => {
      const items = get(data, path);
      const { more, seen, total } = counted(
        items,
        placeOf(request, 0)[0],
        request.first,
        totalAt(data, options.total),
      );
      return { items, path, next: more ? String(seen) : undefined, total };
    },
  });

/** A list cut by page number, from `start` (1). Uses `$first $page`. */
export const pageNumber = (path: string, options: WithTotal & { readonly start?: number } = {}): PageLens => {
  const { start = 1 } = options;
  return paging('pageNumber', path, options, {
    ask: (request) => {
      const [page, first] = placeOf(request, start);
      return { first, page };
    },
    cut: (data, request) => {
      const items = get(data, path);
      const [page, size] = placeOf(request, start);
      const { more, total } = counted(items, (page - start) * size, size, totalAt(data, options.total));
      return { items, path, next: more ? `${page + 1}/${size}` : undefined, total };
    },
  });
};

/** A list that always comes whole. It is cut into pages here. */
export const list = (path: string): PageLens =>
  paging(
    'list',
    path,
    {},
    {
      ask: ({ first }) => ({ first }),
      cut: (data, request) => {
        const items = get(data, path);
        if (!Array.isArray(items)) return { items, path, next: undefined, total: { unknown: true } };
        const [from] = placeOf(request, 0);
        const end = from + request.first;
        return {
          items: items.slice(from, end),
          path,
          next: end < items.length ? String(end) : undefined,
          total: { exact: items.length },
        };
      },
    },
  );
