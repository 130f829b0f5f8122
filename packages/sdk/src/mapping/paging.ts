import type { PageRequest, Total } from '@maillon/contract';
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

export interface WithTotal {
  /** Where the answer says how many there are in all. */
  readonly total?: string;
}

/** As in `lenses.ts`, the reader rides along where JSON does not see it. */
export function paging(lens: string, path: string, options: object, reads: Pager): PageLens {
  [path, ...(Object.values(options) as unknown[])].forEach((each) => steps(String(each)));
  return Object.defineProperty({ lens, path, ...options }, pager, { value: reads }) as PageLens;
}

export const pagerOf = (lens: PageLens): Pager => lens[pager];

export function totalAt(data: unknown, path: string | undefined): Total {
  const count = path === undefined ? undefined : get(data, path);
  const figure = typeof count === 'string' && /^\d+$/.test(count) ? Number(count) : count;
  return typeof figure === 'number' ? { exact: figure } : { unknown: true };
}

/** A place to go on from. One that was just asked for would have readers turn in a circle. */
export function onward(place: unknown, { after }: PageRequest): string | undefined {
  const next = typeof place === 'number' ? String(place) : place;
  return typeof next === 'string' && next !== '' && next !== after ? next : undefined;
}

export const byToken = ({ first, after }: PageRequest) => ({ first, after });

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
