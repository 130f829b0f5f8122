import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as m from './define-backend.ts';
import type { SocialError } from './errors.ts';
import type { Transport, TransportOperation, TransportResponse } from './transport/types.ts';

type Operations = m.Mapping['operations'];

/** A mapping over a transport that answers what it is told and keeps what it was asked. */
function setup(
  operations: Operations,
  answer: Partial<TransportResponse> | object,
  rest: Partial<m.Mapping> = {},
) {
  const requests: TransportOperation[] = [];
  const transport: Transport = {
    endpoint: 'https://intranet.example/graphql',
    request: (operation) => {
      requests.push(operation);
      const response = 'data' in answer || 'errors' in answer ? answer : { data: answer };
      return Promise.resolve({ data: null, errors: [], status: 200, ...response });
    },
  };
  const backend = m.defineBackend({ name: 'acme', operations, ...rest }).connect({ transport });
  const problems: SocialError[] = [];
  const context = { report: (problem: unknown) => void problems.push(problem as SocialError) };
  return { backend, requests, problems, context };
}

const body = { format: 'markdown', value: 'secret words' } as const;
const note = { id: 'c1', author: null, body: 'hi', createdAt: '2026-11-23T08:30:00.000Z' };
const add = m.op(
  `mutation ($subject: ID!, $text: String!) { add(to: $subject, text: $text) { comment { id } problems } }`,
  {
    from: 'add.comment',
  },
);
const addCommand = { subject: 's1', body, idempotencyKey: 'key-1' };

describe('a mapping that cannot work is refused:', () => {
  const define = (operations: object) => m.defineBackend({ name: 'acme', operations });

  test('a variable that we do not have', () => {
    assert.throws(
      () => define({ viewer: m.op('query ($who: ID) { a }') }),
      /"viewer" of acme uses \$who, which is none of: viewer ids /,
    );
  });

  test('a document that holds no operation', () => {
    assert.throws(() => define({ viewer: m.op('fragment F on T { a }') }), /should begin with its operation/);
  });

  test('an operation that we do not have', () => {
    const transport = { request: () => Promise.reject(new Error('unused')) };
    assert.throws(
      () => define({ 'comment.page': m.op('{ a }') }).connect({ transport }),
      /"comment.page", which is no operation/,
    );
  });
});

describe('capabilities', () => {
  test('follow from what is mapped, and can be corrected', () => {
    const page = m.op('query ($subject: ID!, $parent: ID, $sort: S, $first: Int!) { a }');
    const { backend } = setup(
      {
        'comments.page': page,
        'comments.add': m.op('mutation ($subject: ID!, $parent: ID) { a }'),
        'feed.byIds': add,
      },
      {},
      { capabilities: { 'comments.sort': false, 'people.lookup': true } },
    );
    assert.deepEqual(backend.capabilities, {
      'comments.read': true,
      'comments.add': true,
      'comments.reply': true,
      'people.lookup': true,
    });
  });

  test('answering needs both sides', () => {
    const { backend } = setup(
      { 'comments.page': m.op('query ($subject: ID!, $parent: ID) { a }'), 'comments.add': add },
      {},
    );
    assert.ok(!('comments.reply' in backend.capabilities));
  });
});

describe('variables', () => {
  test('are sent as far as the document declares them, in its types', async () => {
    const search = m.op('query ($search: String!, $first: Int!, $after: String) { a { nodes { id } } }', {
      page: m.relay('a'),
    });
    const { backend, requests } = setup({ 'people.search': search }, { a: { nodes: [] } });
    await backend.people.search('ada', { first: 3 }, {});
    assert.deepEqual(requests[0]?.variables, { search: 'ada', first: 3 });
    assert.equal(requests[0]?.name, 'PeopleSearch');
  });

  test('that name numbers are numbers; what cannot be one is nobody, and is not asked for', async () => {
    const byIds = m.op('query ($ids: [Int!]!) { users(nos: $ids) { id displayName: name } }', {
      from: m.plural('users', { key: 'id' }),
    });
    const { backend, requests } = setup(
      { 'people.byIds': byIds },
      { users: [{ id: 2, displayName: 'Grace' }] },
    );
    const found = await backend.people.byIds(['1', '2', 'p-nobody'], {});
    assert.deepEqual(requests[0]?.variables, { ids: [1, 2] });
    assert.deepEqual(
      [...found.values()].map(({ type, id }) => [type, id]),
      [
        ['absent', '1'],
        ['person', '2'],
        ['absent', 'p-nobody'],
      ],
    );
    const none = await backend.people.byIds(['p-nobody'], {});
    assert.equal(none.get('p-nobody')?.type, 'absent');
    assert.equal(requests.length, 1);
  });

  test('may be named and built anew', async () => {
    const give = m.op('mutation ($input: GiveInput!) { give(input: $input) { id } }', {
      variables: {
        input: m.build({
          to: 'recipients',
          with: m.build({ scope: m.caps('audienceKind') }),
          clientMutationId: 'key',
        }),
      },
    });
    const { backend, requests } = setup({ 'kudos.give': give }, { give: null });
    await backend.kudos.give({ recipients: ['p1'], audience: { kind: 'everyone' }, idempotencyKey: 'k' }, {});
    assert.deepEqual(requests[0]?.variables, {
      input: { to: ['p1'], with: { scope: 'EVERYONE' }, clientMutationId: 'k' },
    });
    assert.equal(requests[0]?.repeatable, true);
  });

  test('can hold the viewer, who is asked for once', async () => {
    const { backend, requests } = setup(
      {
        viewer: m.op('{ me { id displayName } }'),
        'kudos.allowance': m.op('query ($viewer: ID!) { left(of: $viewer) { remaining total refillsAt } }', {
          from: 'left',
        }),
      },
      { me: { id: 'p1', displayName: 'Ada' }, left: null },
    );
    assert.equal(await backend.kudos.allowance({}), null);
    assert.equal(await backend.kudos.allowance({}), null);
    assert.deepEqual(
      requests.map(({ name }) => name),
      ['Viewer', 'KudosAllowance', 'KudosAllowance'],
    );
    assert.deepEqual(requests[1]?.variables, { viewer: 'p1' });
  });

  test('choose a document by whether they have a value', async () => {
    const { backend, requests } = setup(
      {
        'comments.page': m.branchBy('parent', {
          '': m.op('query ($subject: ID!) { notes(on: $subject) { nodes { id } } }'),
          '*': m.op('query ($parent: ID!) { answers(to: $parent) { nodes { id } } }'),
        }),
      },
      { notes: { nodes: [] } },
    );
    await backend.comments.page({ subject: 's' }, { first: 5 }, {});
    await backend.comments.page({ subject: 's', parent: 'n1' }, { first: 5 }, {}).catch(() => undefined);
    assert.deepEqual(
      requests.map(({ name, variables }) => [name, variables]),
      [
        ['CommentsPage', { subject: 's' }],
        ['CommentsPageOther', { parent: 'n1' }],
      ],
    );
  });

  test('hold the parts of a subject', async () => {
    const page = (field: string) =>
      m.op(
        `query ($subject: Int!, $subject__site: String!) { ${field}(id: $subject, site: $subject__site) { nodes { id } } }`,
      );
    const { backend, requests } = setup(
      { 'comments.page': m.branchBy('subject__type', { page: page('pageNotes'), deal: page('dealNotes') }) },
      { dealNotes: { nodes: [] } },
      {
        addresses: m.addresses({
          subjects: {
            'urn:{site}:page:{id}': { type: 'page' },
            'urn:{site}:deal:{id}': { type: 'deal' },
            'x:{id}': {},
          },
        }),
      },
    );
    await backend.comments.page({ subject: 'urn:nantes:deal:42' }, { first: 5 }, {});
    assert.match(requests[0]?.document ?? '', /dealNotes/);
    assert.deepEqual(requests[0]?.variables, { subject: 42, subject__site: 'nantes' });
    for (const subject of ['x:1', 'urn:elsewhere']) {
      await assert.rejects(backend.comments.page({ subject }, { first: 5 }, {}), { kind: 'unsupported' });
    }
    await assert.rejects(backend.comments.page({ subject: 'urn:nantes:deal:x' }, { first: 5 }, {}), {
      kind: 'not-found',
    });
  });
});

describe('an idempotency key travels', () => {
  const input = m.op('mutation ($input: I!) { add(input: $input) { id } }', {
    variables: { input: m.build({ to: 'subject' }) },
  });

  test('in a header', async () => {
    const { backend, requests } = setup(
      { 'comments.add': add },
      { add: {} },
      { idempotency: m.header('Idempotency-Key') },
    );
    await backend.comments.add(addCommand, {});
    assert.deepEqual(requests[0]?.headers, { 'Idempotency-Key': 'key-1' });
    assert.equal(requests[0].repeatable, true);
  });

  test('in a field of an input', async () => {
    const { backend, requests } = setup(
      { 'comments.add': input },
      { add: null },
      { idempotency: m.inputField('input.meta.key') },
    );
    await backend.comments.add(addCommand, {});
    assert.deepEqual(requests[0]?.variables, { input: { to: 's1', meta: { key: 'key-1' } } });
  });

  test('or not at all, and then the write is never repeated', async () => {
    for (const idempotency of [m.none(), m.variable()]) {
      const { backend, requests } = setup({ 'comments.add': add }, { add: {} }, { idempotency });
      await backend.comments.add(addCommand, {});
      assert.equal(requests[0]?.repeatable, false);
    }
  });

  test('and the answer may say that it was seen before', async () => {
    const idempotency = m.variable({ replayed: '*.again' });
    const { backend } = setup(
      { 'comments.add': add },
      { add: { comment: null, again: true } },
      { idempotency },
    );
    assert.deepEqual(await backend.comments.add(addCommand, {}), { value: null, replayed: true });
  });
});

describe('errors', () => {
  const viewer = { viewer: m.op('{ me { id displayName } }') };
  const failing = (extensions: object, status = 200, rest: Partial<m.Mapping> = {}) =>
    setup(
      viewer,
      { errors: [{ message: 'secret words', extensions: { ...extensions } }], status },
      rest,
    ).backend.viewer({});

  test('mean what their code says', async () => {
    for (const [code, kind] of [
      ['UNAUTHENTICATED', 'auth-required'],
      ['FORBIDDEN', 'forbidden'],
      ['NOT_FOUND', 'not-found'],
      ['BAD_USER_INPUT', 'invalid'],
      ['RATE_LIMITED', 'rate-limited'],
      ['CONFLICT', 'conflict'],
      ['INTERNAL_SERVER_ERROR', 'server'],
      ['GRAPHQL_VALIDATION_FAILED', 'mapping'],
      ['SOMETHING_ELSE', 'server'],
      ['constructor', 'server'],
    ] as const) {
      await assert.rejects(failing({ code }), { kind }, code);
    }
  });

  test('or what the mapping says, or else the status', async () => {
    const errors = [m.fromErrorsArray({ code: 'extensions.reason', kinds: { LOGIN: 'auth-required' } })];
    await assert.rejects(failing({ reason: 'LOGIN' }, 200, { errors }), { kind: 'auth-required' });
    await assert.rejects(failing({}, 401), { kind: 'auth-required' });
    await assert.rejects(failing({}, 400), { kind: 'mapping' });
    await assert.rejects(failing({ code: 'THROTTLED', retryAfter: 3 }), {
      kind: 'rate-limited',
      retryAfterMs: 3000,
    });
  });

  test('never repeat what the backend says, which may be people’s words', async () => {
    await assert.rejects(failing({ code: 'FORBIDDEN' }), (error: SocialError) => {
      assert.equal(error.message, 'viewer: the backend refused (forbidden)');
      assert.ok(!JSON.stringify(error).includes('secret'));
      return true;
    });
  });

  test('in a payload name fields', async () => {
    const { backend } = setup(
      { 'comments.add': add },
      {
        add: {
          comment: null,
          problems: [{ tag: 'TooLong', at: ['input', 'text'], info: 'Too long.', max: 10 }, { tag: 'odd' }],
        },
      },
      {
        errors: [
          m.fromPayload('*.problems[]', {
            code: 'tag',
            field: 'at',
            message: 'info',
            limit: 'max',
            kinds: { odd: 'conflict' },
          }),
        ],
      },
    );
    await assert.rejects(backend.comments.add(addCommand, {}), (error: SocialError) => {
      assert.equal(error.kind, 'invalid');
      assert.deepEqual(error.fields, [
        { field: 'input.text', code: 'too-long', message: 'Too long.', limit: 10 },
        { field: '', code: 'odd', message: '' },
      ]);
      return true;
    });
  });

  test('in a payload may be plain words', async () => {
    const errors = [
      m.fromPayload('*.problems[]', {
        kinds: { 'Text is blank': { code: 'required', field: 'body.value' } },
      }),
    ];
    const refuse = (problem: string) =>
      setup({ 'comments.add': add }, { add: { problems: [problem] } }, { errors });
    await assert.rejects(
      refuse('Text is blank').backend.comments.add(addCommand, {}),
      (error: SocialError) => {
        assert.deepEqual(error.fields, [{ field: 'body.value', code: 'required', message: 'Text is blank' }]);
        return true;
      },
    );
    await assert.rejects(refuse('No').backend.comments.add(addCommand, {}), { kind: 'invalid' });
  });

  test('beside data are told, and the data counts', async () => {
    const page = m.op('query ($subject: ID!) { notes { nodes { id } } }', { page: m.relay('notes') });
    const { backend, context, problems } = setup(
      { 'comments.page': page },
      {
        data: { notes: { nodes: [note] } },
        errors: [{ message: '', path: ['notes', 'nodes', 0, 'author'] }],
      },
    );
    const { items } = await backend.comments.page({ subject: 's' }, { first: 1 }, context);
    assert.equal(items.length, 1);
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['notes.nodes.0.author'],
    );
  });

  test('of one thing among many concern that thing', async () => {
    const people = {
      'people.byIds': m.op('query ($ids: [ID!]!) { people { id } }', { from: m.plural('people') }),
    };
    const answer = (code: string) => ({
      data: { people: [null, { id: 'b', displayName: 'B' }] },
      errors: [{ message: '', path: ['people', 0], extensions: { code } }],
    });
    const { backend } = setup(people, answer('FORBIDDEN'));
    const found = await backend.people.byIds(['a', 'b'], {});
    assert.deepEqual(found.get('a'), { type: 'absent', id: 'a', reason: 'forbidden' });
    assert.equal(found.get('b')?.type, 'person');
    const nested = { ...answer(''), errors: [{ message: '', path: ['people', 1, 'skills', 0] }] };
    const other = await setup(people, nested).backend.people.byIds(['a', 'b'], {});
    assert.deepEqual(
      other.get('a'),
      { type: 'absent', id: 'a', reason: 'not-found' },
      'the failure is another’s',
    );
    const failed = setup(people, answer('INTERNAL_SERVER_ERROR')).backend;
    await assert.rejects(
      failed.people.byIds(['a', 'b'], {}),
      { kind: 'server' },
      'a failure is not an absence',
    );
  });
});

describe('an answer', () => {
  test('to a plural question that lost an item is not trusted', async () => {
    const counts = m.op('query ($subjects: [ID!]!) { a { count } }', { from: m.plural('a') });
    const { backend } = setup({ 'comments.counts': counts }, { a: [{ count: 1 }] });
    await assert.rejects(backend.comments.counts(['x', 'y'], {}), {
      kind: 'mapping',
      message: 'comments.counts: a should be a list of 2, but is list of 1',
    });
  });

  test('to a plural question stands under the keys that were asked', async () => {
    const counts = m.op('query ($subjects: [ID!]!) { a { about count } }', {
      from: m.plural('a', { key: 'about' }),
    });
    const { backend } = setup({ 'comments.counts': counts }, { a: [{ about: 'y', count: 2 }] });
    const found = await backend.comments.counts(['X', 'Y'], {});
    assert.deepEqual([...found], [['Y', { type: 'comment-count', id: 'Y', count: 2 }]]);
  });

  test('that ends in null says that there is nothing', async () => {
    const page = m.op('query ($subject: ID!) { node { notes { nodes { id } } } }', {
      page: m.relay('node.notes'),
    });
    const read = (answer: object) =>
      setup({ 'comments.page': page }, answer).backend.comments.page({ subject: 's' }, { first: 1 }, {});
    await assert.rejects(read({ node: null }), { kind: 'not-found' });
    await assert.rejects(read({ node: {} }), {
      kind: 'mapping',
      message: 'comments.page: node.notes.nodes should be a list, but is nothing',
    });
  });

  test('to a removal may hold no comment: then nothing is left of it, and nothing is wrong', async () => {
    for (const answer of [{ deleteNote: { noteId: 'n1' } }, { deleteNote: true }, { deleteNote: null }]) {
      const { backend } = setup(
        { 'comments.remove': m.op('mutation ($id: ID!) { deleteNote(id: $id) }') },
        answer,
      );
      const problems: unknown[] = [];
      const command = { id: 'n1', idempotencyKey: 'k' };
      const context = { report: (problem: unknown) => void problems.push(problem) };
      assert.equal((await backend.comments.remove(command, context)).value, null);
      assert.deepEqual(problems, []);
    }
  });

  test('to a write that cannot be read is no reason to write again', async () => {
    const { backend, context, problems } = setup({ 'comments.add': add }, { add: { comment: { id: 'c1' } } });
    assert.deepEqual(await backend.comments.add(addCommand, context), { value: null, replayed: false });
    assert.equal(problems[0]?.path, 'add.comment.author');
  });

  test('to an edit need not say where the comment stands', async () => {
    const { backend } = setup(
      {
        'comments.page': m.op('query ($subject: ID!, $parent: ID) { notes { nodes { id } } }', {
          page: m.relay('notes'),
        }),
        'comments.edit': m.op('mutation ($id: ID!) { edit { id } }', { from: 'edit' }),
      },
      { notes: { nodes: [note] }, edit: note },
    );
    await backend.comments.page({ subject: 's', parent: 'c0' }, { first: 1 }, {});
    const { value } = await backend.comments.edit({ id: 'c1', body, idempotencyKey: 'k' }, {});
    assert.deepEqual([value?.subject, value?.parent], ['s', 'c0']);
  });
});

describe('people of whom no more is known than their name', () => {
  test('are never asked for', async () => {
    const { backend, requests } = setup(
      {
        'comments.page': m.op('query ($subject: ID!) { notes { nodes { id } } }', {
          page: m.relay('notes'),
          item: { author: m.stub({ displayName: 'by' }) },
        }),
        'people.byIds': m.op('query ($ids: [ID!]!) { people { id } }', { from: m.plural('people') }),
      },
      { notes: { nodes: [{ ...note, by: 'Ada' }] } },
      { addresses: m.addresses({ ids: { person: 'user/{id}' } }) },
    );
    const { items } = await backend.comments.page({ subject: 's' }, { first: 1 }, {});
    const id = items[0]?.author?.id ?? '';
    assert.equal(id, 'user/stub:Ada');
    assert.equal((await backend.people.byIds([id], {})).get(id)?.type, 'absent');
    assert.equal(requests.length, 1);
  });
});

describe('the reactions on offer', () => {
  const set = m.op('mutation ($subject: ID!, $kind: K!) { react { groups } }');
  const offered = async (operations: Operations, rest: Partial<m.Mapping> = {}, more: object = {}) => {
    const viewer = m.op('{ me { id displayName } }');
    const { backend } = setup(
      { viewer, ...operations },
      { me: { id: 'p1', displayName: 'Ada', ...more } },
      rest,
    );
    return (await backend.viewer({}))?.reactionKinds;
  };

  test('are those that can be sent, where the mapping names them', async () => {
    const members = m.map({ like: 'HEART', thanks: 'CLAP' });
    assert.deepEqual(await offered({ 'reactions.set': set }, { variables: { kind: members } }), [
      'like',
      'thanks',
    ]);
    assert.deepEqual(await offered({ 'reactions.set': m.branchBy('kind', { like: set }) }), ['like']);
    const own = m.op('mutation ($kind: K!) { react { groups } }', { variables: { kind: members } });
    assert.deepEqual(await offered({ 'reactions.set': m.branch({ on: own, off: own }) }), ['like', 'thanks']);
  });

  test('are all of them where it takes any, and those that the backend names', async () => {
    assert.equal(await offered({ 'reactions.set': set }), undefined);
    assert.equal(await offered({ 'reactions.set': m.branchBy('kind', { like: set, '*': set }) }), undefined);
    const named = await offered(
      { 'reactions.set': m.branchBy('kind', { like: set }) },
      {},
      { reactionKinds: ['star'] },
    );
    assert.deepEqual(named, ['star']);
  });
});
