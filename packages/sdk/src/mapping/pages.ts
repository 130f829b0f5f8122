import type { PageRequest, Total } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import { byToken, onward, paging, totalAt } from './paging.ts';
import type { PageLens, WithTotal } from './paging.ts';
import { get } from './paths.ts';

// Ways of paging other than Relay's.

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
