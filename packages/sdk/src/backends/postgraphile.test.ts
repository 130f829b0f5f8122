import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answering } from '../mapping/answering.fixture.ts';
import { op, relay } from '../define-backend.ts';
import { connection, postgraphile, rowsBy } from './postgraphile.ts';

const body = { format: 'text', value: 'secret words' } as const;
const command = { subject: 's1', body, idempotencyKey: 'key-1' };
const add = { 'comments.add': op('mutation ($text: String!) { addNote(body: $text) { result { id } } }') };

/** What becomes of a comment that PostgreSQL refuses with this code. */
const refused = (extensions: object, options = {}) =>
  answering(
    add,
    { data: { addNote: null }, errors: [{ message: 'secret words', extensions }] },
    postgraphile(options),
  ).backend.comments.add(command, {});

describe('a code of PostgreSQL', () => {
  for (const [errcode, kind] of [
    ['28000', 'auth-required'],
    ['42501', 'forbidden'],
    ['P0002', 'not-found'],
    ['23505', 'conflict'],
    ['40001', 'conflict'],
    ['23514', 'invalid'],
    ['57014', 'timeout'],
    ['XX000', 'server'],
  ] as const) {
    test(`${errcode} is ${kind}`, async () => {
      await assert.rejects(refused({ errcode }), { kind });
    });
  }

  test('that PostGraphile hides is a failure of the server', async () => {
    await assert.rejects(refused({ errorId: 'K4H9ZQ' }), { kind: 'server' });
  });

  test('may stand where version 4 puts it', async () => {
    const extensions = { exception: { errcode: '42501' } };
    await assert.rejects(refused(extensions, { errcode: 'extensions.exception.errcode' }), {
      kind: 'forbidden',
    });
  });

  test('of one’s own goes before PostgreSQL’s, and may name a field', async () => {
    const kinds = { 23514: { code: 'too-long', field: 'body.value', limit: 500 } };
    await assert.rejects(refused({ errcode: '23514' }, { kinds }), {
      kind: 'invalid',
      fields: [{ field: 'body.value', code: 'too-long', message: '', limit: 500 }],
    });
  });
});

test('rows are found by a column, in whatever order they come', async () => {
  const people = rowsBy('allEmployees', 'number', '$ids: [Int!]!', 'id: number displayName: name');
  const { backend, requests } = answering(
    { 'people.byIds': people },
    {
      allEmployees: {
        nodes: [
          { id: 8, displayName: 'Noor' },
          { id: 7, displayName: 'Inès' },
        ],
      },
    },
  );
  const found = await backend.people.byIds(['7', '8', '9'], {});
  assert.deepEqual(requests[0]?.variables, { ids: [7, 8, 9] });
  assert.match(requests[0].document, /allEmployees\(filter: { number: { in: \$ids } }\)/);
  assert.deepEqual(
    [...found.values()].map((each) => ('displayName' in each ? each.displayName : each.type)),
    ['Inès', 'Noor', 'absent'],
  );
});

test('a connection is read page by page', async () => {
  const search = op(
    `query ($search: String, $first: Int!, $after: Cursor) {
      findEmployees(words: $search, first: $first, after: $after) { ${connection('id displayName: name')} } }`,
    { page: relay('findEmployees') },
  );
  const page = {
    nodes: [{ id: 'a', displayName: 'Inès' }],
    pageInfo: { hasNextPage: true, endCursor: 'WyI3Il0=' },
    totalCount: 2,
  };
  const { backend } = answering({ 'people.search': search }, { findEmployees: page });
  const found = await backend.people.search('i', { first: 1 }, {});
  assert.deepEqual([found.items[0]?.id, found.next, found.total], ['a', 'WyI3Il0=', { exact: 2 }]);
});
