import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as m from '../define-backend.ts';
import type { TransportOperation } from '../transport/types.ts';
import { answering } from './answering.fixture.ts';

const question = `query ($subjects: [String!]!, $first: Int!, $page: Int!) {
  signs(about: $subjects, size: $first, page: $page) { nodes { about mood person { id name } } total } }`;
const row = (about: string, mood: string, id: string) => ({ about, mood, person: { id, name: id } });

/** A table of signs, cut into pages as the question wants. */
function table(rows: readonly object[], options: Partial<Parameters<typeof m.rows>[1]> = {}) {
  return answering(
    {
      viewer: m.op('{ me { id displayName: name } }'),
      'reactions.summaries': m.op(question, {
        from: m.rows('signs.nodes', {
          key: 'about',
          total: 'signs.total',
          kind: 'mood',
          mine: 'person.id',
          ...options,
        }),
        item: { groups: { kind: m.map({ like: 'LIKE', thanks: 'MERCI' }), people: 'rows[].person' } },
      }),
      'kudos.summaries': m.op(question, {
        from: m.rows('signs.nodes', { key: 'about', total: 'signs.total', mine: 'person.id', ...options }),
      }),
    },
    ({ variables, document }: TransportOperation) => {
      if (document.includes('me {')) return { me: { id: 'ana', name: 'Ana' } };
      const { first, page } = variables as { first: number; page: number };
      return {
        signs: { nodes: rows.slice((page - 1) * first, page * first), total: rows.length },
      };
    },
    { types: { person: { displayName: 'name' } } },
  );
}

describe('a table of rows', () => {
  const rows = [
    row('s1', 'LIKE', 'ana'),
    row('s1', 'LIKE', 'bo'),
    row('s1', 'MERCI', 'bo'),
    row('s2', 'LIKE', 'bo'),
  ];

  test('is counted by subject and kind, and says which are the viewer’s', async () => {
    const { backend } = table(rows);
    const found = await backend.reactions.summaries(['s1', 's2', 's3'], {});
    const told = [...found].map(([subject, { groups }]) => [
      subject,
      groups.map(({ kind, count, viewerHasReacted, people }) => [
        ...[kind, count, viewerHasReacted],
        people?.map(({ displayName }) => displayName),
      ]),
    ]);
    assert.deepEqual(told, [
      [
        's1',
        [
          ['like', 2, true, ['ana', 'bo']],
          ['thanks', 1, false, ['bo']],
        ],
      ],
      ['s2', [['like', 1, false, ['bo']]]],
      ['s3', []],
    ]);
  });

  test('counts thank-yous', async () => {
    const { backend } = table(rows);
    const found = await backend.kudos.summaries(['s1', 's2', 's3'], {});
    assert.deepEqual(
      [...found.values()].map(({ count, viewerHasGiven }) => [count, viewerHasGiven]),
      [
        [3, true],
        [1, false],
        [0, false],
      ],
    );
  });

  test('is read to its end, page by page, since a page that is cut would be counted wrong', async () => {
    const { backend, requests } = table(rows, { size: 2 });
    const found = await backend.kudos.summaries(['s1', 's2'], {});
    assert.deepEqual([found.get('s1')?.count, found.get('s2')?.count], [3, 1]);
    assert.equal(requests.filter(({ name }) => name !== 'Viewer').length, 2);
  });

  test('that is too long to be counted here says so', async () => {
    const many = Array.from({ length: 21 }, (_, index) => row('s1', 'LIKE', `p${index}`));
    await assert.rejects(table(many, { size: 1 }).backend.kudos.summaries(['s1'], {}), {
      kind: 'unsupported',
      message:
        'kudos.summaries: there are too many rows to count them here; let the backend count, with each',
    });
  });

  test('that does not tell its length is not trusted', async () => {
    const { backend } = table(rows, { total: 'signs.count' });
    await assert.rejects(backend.kudos.summaries(['s1'], {}), {
      kind: 'mapping',
      message: 'kudos.summaries: signs.nodes should be a list, and signs.count its whole length',
    });
  });

  test('is plain data', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(m.rows('a', { key: 'b', total: 'c' }))), {
      lens: 'rows',
      path: 'a',
      key: 'b',
      total: 'c',
    });
  });
});

describe('a row for what is so', () => {
  /** A backend that keeps the viewer's rows; `unseen`: the look comes before another tab's row. */
  function keeping(there: Set<string>, unseen = false) {
    return answering(
      {
        'reactions.set': m.guardedRow({
          read: m.op('query ($subject: ID!) { mine(about: $subject) { id } }'),
          row: 'mine.0.id',
          add: m.op('mutation ($subject: ID!) { add(about: $subject) { id } }', { ok: { on: ['TAKEN'] } }),
          remove: m.op('mutation ($id: ID!) { remove(id: $id) { id } }'),
        }),
      },
      ({ document, variables }: TransportOperation) => {
        if (document.includes('mine(')) return { mine: unseen ? [] : [...there].map((id) => ({ id })) };
        if (document.includes('remove(')) return { remove: { id: there.delete(String(variables?.['id'])) } };
        if (there.size > 0) return { errors: [{ message: '', extensions: { code: 'TAKEN' } }] };
        there.add('r1');
        return { add: { id: 'r1' } };
      },
    );
  }
  const set = (backend: ReturnType<typeof keeping>['backend'], on: boolean) =>
    backend.reactions.set({ subject: 's1', kind: 'like', on, idempotencyKey: 'k' }, {});

  test('is added once and removed once, however often it is wished', async () => {
    const there = new Set<string>();
    const { backend, requests } = keeping(there);
    for (const on of [true, true, false, false]) {
      assert.equal((await set(backend, on)).value, null);
      assert.equal(there.size, on ? 1 : 0);
    }
    assert.equal(requests.filter(({ kind }) => kind === 'mutation').length, 2);
  });

  test('that another tab added meanwhile is there, which is what was wished', async () => {
    const there = new Set(['r1']);
    await set(keeping(there, true).backend, true);
    assert.equal(there.size, 1);
  });
});
