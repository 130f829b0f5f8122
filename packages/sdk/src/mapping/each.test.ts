import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as m from '../define-backend.ts';
import { answering } from './answering.fixture.ts';

const people = (width = 3) => ({
  'people.byIds': m.each({
    width,
    variable: '$id: Int!',
    select: (id) => `user(no: ${id}) { id: no displayName: name }`,
  }),
});

/** Answers each alias with a user of its number; numbers over 100 are nobody. */
const users = ({ variables = {} }: { variables?: Readonly<Record<string, unknown>> }) =>
  Object.fromEntries(
    Object.entries(variables).map(([place, no]) => [
      place,
      Number(no) > 100 ? null : { id: no, displayName: `User ${String(no)}` },
    ]),
  );

describe('a backend without a plural read', () => {
  test('is asked by documents of one width, filled up by repeating a key', async () => {
    const { backend, requests } = answering(people(), users);
    const found = await backend.people.byIds(['1', '2', '3', '4'], {});
    assert.deepEqual([...found.keys()], ['1', '2', '3', '4']);
    assert.deepEqual(
      requests.map(({ variables }) => variables),
      [
        { e0: 1, e1: 2, e2: 3 },
        { e0: 4, e1: 4, e2: 4 },
      ],
    );
    assert.equal(requests[0]?.document, requests[1]?.document);
    assert.match(requests[0]?.document ?? '', /^query PeopleByIds \(\$e0: Int!, \$e1: Int!, \$e2: Int!\)/);
    assert.match(requests[0]?.document ?? '', /\ne1: user\(no: \$e1\) \{ id: no displayName: name \}\n/);
  });

  test('is asked all at once, not one document after the other', async () => {
    let open = 0;
    let most = 0;
    const { backend } = answering(people(1), async (operation) => {
      most = Math.max(most, ++open);
      await Promise.resolve();
      open--;
      return users(operation);
    });
    await backend.people.byIds(['1', '2', '3'], {});
    assert.equal(most, 3);
  });

  test('says of whom it does not know that they are not there', async () => {
    const { backend } = answering(people(), users);
    const found = await backend.people.byIds(['1', '101', 'x'], {});
    assert.deepEqual(
      [...found.values()].map(({ type }) => type),
      ['person', 'absent', 'absent'],
    );
  });

  test('that fails for one key fails for that key alone', async () => {
    const { backend } = answering(people(), (operation) => ({
      data: { ...users(operation), e1: null },
      errors: [{ message: '', path: ['e1', 'name'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    }));
    await assert.rejects(backend.people.byIds(['1', '2', '3'], {}), { kind: 'server', path: 'e1.name' });
    const failed: string[] = [];
    const rest = await backend.people.byIds(['1', '2', '3'], { failed: (key) => failed.push(key) });
    assert.deepEqual([failed, [...rest.keys()]], [['2'], ['1', '3']]);
    const forbidding = answering(people(), (operation) => ({
      data: { ...users(operation), e1: null },
      errors: [{ message: '', path: ['e1'], extensions: { code: 'FORBIDDEN' } }],
    }));
    const found = await forbidding.backend.people.byIds(['1', '2', '3'], {});
    assert.deepEqual(found.get('2'), { type: 'absent', id: '2', reason: 'forbidden' });
    assert.equal(found.get('3')?.type, 'person');
  });

  test('whose fields may not be null is asked key by key where one is missing', async () => {
    const { backend, requests } = answering(people(), (operation) => {
      const entries = Object.entries(users(operation));
      const [missing] = entries.find(([, user]) => user === null) ?? [];
      if (missing === undefined) return Object.fromEntries(entries);
      return { data: null, errors: [{ message: '', path: [missing], extensions: { code: 'NOT_FOUND' } }] };
    });
    const found = await backend.people.byIds(['1', '101', '3'], {});
    assert.deepEqual(
      [...found.values()].map(({ type }) => type),
      ['person', 'absent', 'person'],
    );
    assert.equal(requests.length, 4);
  });

  test('that refuses a document as a whole has not answered any of its keys, but those of others', async () => {
    const { backend } = answering(people(1), (operation) =>
      operation.variables?.e0 === 2
        ? { data: null, errors: [{ message: '', extensions: { code: 'X' } }] }
        : users(operation),
    );
    await assert.rejects(backend.people.byIds(['1', '2'], {}), { kind: 'server' });
  });

  test('may have its answer further inside, and any plural verb', async () => {
    const counts = m.each({
      width: 2,
      variable: '$ref: String!',
      select: (ref) => `pages { notes(ref: ${ref}) { count: total } }`,
      path: 'notes',
    });
    const { backend } = answering(
      { 'comments.counts': counts },
      { e0: { notes: { count: 3 } }, e1: { notes: null } },
    );
    const found = await backend.comments.counts(['a', 'b'], {});
    assert.deepEqual([...found], [['a', { type: 'comment-count', id: 'a', count: 3 }]]);
  });
});

describe('a plural read that fits no document is refused:', () => {
  const make = (options: Partial<Parameters<typeof m.each>[0]>) => () =>
    m.each({ width: 2, variable: '$id: ID!', select: (id) => `a(id: ${id}) { b }`, ...options });

  test('a variable without a type', () => {
    assert.throws(make({ variable: 'id' }), /each: the variable should be like "\$id: ID!", not "id"/);
  });

  test('a width that is no number of keys', () => {
    for (const width of [0, 1.5, Number.NaN]) {
      assert.throws(make({ width }), /each: the width should be a whole number, 1 or more/);
    }
  });

  test('a field that has an alias, or selects nothing', () => {
    for (const field of ['x: a { b }', '{ a }', 'a']) {
      assert.throws(make({ select: () => field }), /each: what is selected should begin with a field/);
    }
  });

  test('a path to a prototype', () => {
    assert.throws(make({ path: 'a.constructor' }), /is not allowed/);
  });
});

test('subjects of several kinds are asked about in the documents of each', async () => {
  const counts = (field: string) =>
    m.op(`query ($subjects: [ID!]!) { ${field}(ids: $subjects) { count } }`, { from: m.plural(field) });
  const { backend, requests } = answering(
    { 'comments.counts': m.branchBy('subject__type', { page: counts('pages'), deal: counts('deals') }) },
    ({ document }) =>
      document.includes('pages')
        ? { pages: [{ count: 1 }, { count: 2 }] }
        : { data: null, errors: [{ message: '', extensions: { code: 'X' } }] },
    {
      addresses: m.addresses({
        subjects: { 'page:{id}': { type: 'page' }, 'deal:{id}': { type: 'deal' }, 'x:{id}': { type: 'x' } },
      }),
    },
  );
  const asked = ['page:1', 'deal:1', 'page:2', 'x:1'];
  const failed: string[] = [];
  const some = await backend.comments.counts(asked, { failed: (key) => failed.push(key) });
  assert.deepEqual([failed, [...some.keys()]], [['deal:1'], ['page:1', 'page:2']]);
  assert.deepEqual(
    requests.map(({ variables }) => variables),
    [{ subjects: ['1', '2'] }, { subjects: ['1'] }],
  );
  const found = await backend.comments.counts(['page:1', 'page:2', 'x:1'], {});
  assert.deepEqual(
    [...found].map(([key, { count }]) => [key, count]),
    [
      ['page:1', 1],
      ['page:2', 2],
    ],
  );
});
