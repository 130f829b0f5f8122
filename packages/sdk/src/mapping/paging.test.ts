import type { PageRequest, Total } from '@maillon/contract';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { list, nextToken, offset, pageNumber } from './pages.ts';
import { pagerOf, relay } from './paging.ts';
import type { PageLens } from './paging.ts';

type Ask = Record<string, unknown>;
const all = Array.from({ length: 7 }, (_, index) => index);

/** Walks a backend to its end, as the SDK does: by nothing but `next`. */
function walk(lens: PageLens, backend: (ask: Ask) => unknown, first = 3) {
  const { ask, cut } = pagerOf(lens);
  const pages: unknown[] = [];
  const totals: Total[] = [];
  let request: PageRequest = { first };
  for (;;) {
    const { items, next, total } = cut(backend(ask(request)), request);
    pages.push(items);
    totals.push(total);
    if (next === undefined) return { pages, totals };
    assert.ok(pages.length < 10, 'the walk ends');
    request = { first, after: next };
  }
}

const wholly = [[0, 1, 2], [3, 4, 5], [6]];
const slice = (from: number, size: number) => all.slice(from, from + size);

describe('a list is read to its end, each item once:', () => {
  const connection = ({ first, after }: Ask) => {
    const from = after === undefined ? 0 : Number(after);
    const end = from + Number(first);
    return {
      items: slice(from, Number(first)),
      pageInfo: { hasNextPage: end < all.length, endCursor: String(end) },
    };
  };

  test('relay, by nodes', () => {
    const { pages, totals } = walk(relay('feed'), (ask) => {
      const { items, pageInfo } = connection(ask);
      return { feed: { nodes: items, pageInfo, totalCount: 7 } };
    });
    assert.deepEqual(pages, wholly);
    assert.deepEqual(totals[0], { exact: 7 });
  });

  test('relay, by edges, with no total', () => {
    const { pages, totals } = walk(relay('node.notes'), (ask) => {
      const { items, pageInfo } = connection(ask);
      return { node: { notes: { edges: items.map((node) => ({ node })), pageInfo } } };
    });
    assert.deepEqual(pages, wholly);
    assert.deepEqual(totals[0], { unknown: true });
  });

  test('relay, from a backend that turns in a circle', () => {
    const { pages } = walk(relay('feed'), () => ({
      feed: { nodes: [1], pageInfo: { hasNextPage: true, endCursor: 'same' } },
    }));
    assert.equal(pages.length, 2);
  });

  test('offset, with a total', () => {
    const { pages, totals } = walk(offset('rows', { total: 'meta.count' }), ({ first, offset: from }) => ({
      rows: slice(Number(from), Number(first)),
      meta: { count: '7' },
    }));
    assert.deepEqual(pages, wholly);
    assert.deepEqual(totals[0], { exact: 7 });
  });

  test('offset, with no total: a full page promises another', () => {
    const { pages, totals } = walk(offset('rows'), ({ first, offset: from }) => ({
      rows: slice(Number(from), Number(first)),
    }));
    assert.deepEqual(pages, wholly);
    assert.deepEqual(totals, [{ atLeast: 3 }, { atLeast: 6 }, { exact: 7 }]);
  });

  for (const start of [0, 1]) {
    test(`page number, from ${start}`, () => {
      const { pages } = walk(pageNumber('docs', { start }), ({ first, page }) => ({
        docs: slice((Number(page) - start) * Number(first), Number(first)),
      }));
      assert.deepEqual(pages, wholly);
    });
  }

  test('page number: the size of the first page stays, so that nothing is skipped', () => {
    const { ask, cut } = pagerOf(pageNumber('docs'));
    const { next } = cut({ docs: [0, 1, 2] }, { first: 3 });
    assert.deepEqual(ask({ first: 50, after: next! }), { first: 3, page: 2 });
  });

  test('next token', () => {
    const { pages, totals } = walk(
      nextToken('items', { token: 'meta.next', total: 'meta.sum' }),
      ({ first, after }) => {
        const from = after === undefined ? 0 : Number((after as string).slice(1));
        const end = from + Number(first);
        return {
          items: slice(from, Number(first)),
          meta: { next: end < all.length ? `t${end}` : '', sum: 7 },
        };
      },
    );
    assert.deepEqual(pages, wholly);
    assert.deepEqual(totals[0], { exact: 7 });
  });

  test('a whole list', () => {
    const { pages, totals } = walk(list('groups'), () => ({ groups: all }));
    assert.deepEqual(pages, wholly);
    assert.deepEqual(totals[0], { exact: 7 });
  });
});

test('a cursor that was never given is refused', () => {
  for (const lens of [offset('a'), pageNumber('a')]) {
    for (const after of ['x', '-1', '', '1e3', '1/x']) {
      assert.throws(() => pagerOf(lens).ask({ first: 3, after }), { kind: 'invalid' });
    }
  }
  assert.throws(() => pagerOf(list('a')).cut({ a: [] }, { first: 3, after: 'x' }), { kind: 'invalid' });
});
