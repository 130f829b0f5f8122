import { conformanceSuite, conformanceTests } from '@maillon/contract/conformance';
import type { ConformanceContext } from '@maillon/contract/conformance';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as m from '../define-backend.ts';
import { backendFromJson, mappingToJson } from '../json.ts';
import { gazette } from './gazette.fixture.ts';

// A whole mapping of a backend that has only one thing at a time, as an integrator would write it.
const user = 'id: login displayName: name avatarUrl: picture';
const note = `id: no author: user { ${user} } body: content createdAt updatedAt likes likedByMe`;
const answer = 'noteNo responseResult { succeeded slug message }';
const readBack = m.op(`query ($id: Int!) { notes { single(no: $id) { ${note} } } }`, {
  from: 'notes.single',
});

/** What both kinds of subjects have: pages and notes. */
const kinds = {
  page: { field: 'pages', argument: 'slug', type: 'String!' },
  note: { field: 'notes', argument: 'no', type: 'Int!' },
} as const;
const likesOf = ({ field, argument, type }: (typeof kinds)['page' | 'note']) =>
  m.each({
    width: 4,
    variable: `$id: ${type}`,
    select: (id) => `${field} { single(${argument}: ${id}) { likes likedByMe } }`,
    path: 'single',
  });
const like = ({ field, argument, type }: (typeof kinds)['page' | 'note']) =>
  m.guardedToggle({
    read: m.op(
      `query ($subject: ${type}) { ${field} { single(${argument}: $subject) { likes likedByMe } } }`,
      {
        from: `${field}.single`,
      },
    ),
    is: `${field}.single.likedByMe`,
    toggle: m.op(
      `mutation ($subject: ${type}) { ${field} { toggleLike(${argument}: $subject) { ${answer} } } }`,
      { from: `${field}.toggleLike.noteNo` },
    ),
  });

const wiki = m.defineBackend({
  name: 'gazette',
  errors: [
    m.fromErrorsArray(),
    m.fromStatus('*.*.responseResult', {
      ok: 'succeeded',
      code: 'slug',
      kinds: {
        NoteEmpty: { code: 'required', field: 'body.value' },
        NoteNotFound: 'not-found',
        NoteForbidden: 'forbidden',
      },
    }),
  ],
  idempotency: m.readBack(),
  addresses: m.addresses({
    ids: { person: 'user:{id}', comment: 'note:{id}' },
    subjects: { 'note:{id}': { type: 'note' }, 'https://wiki.example/{id}': { type: 'page' } },
  }),
  types: {
    comment: {
      body: m.text('markdown'),
      parent: m.value(null),
      editedAt: m.later('updatedAt', 'createdAt'),
      reactions: m.likes('likes', 'likedByMe'),
    },
    reactions: { groups: m.likes('likes', 'likedByMe') },
  },
  operations: {
    viewer: m.op(`{ users { current { ${user} } } }`, {
      from: 'users.current',
    }),
    'people.byIds': m.each({
      width: 10,
      variable: '$login: String!',
      select: (login) => `users { single(login: ${login}) { ${user} } }`,
      path: 'single',
    }),
    'comments.page': m.op(
      `query ($subject: String!, $page: Int!, $first: Int!) {
        notes { list(page: $subject, index: $page, size: $first) { docs { ${note} } total } } }`,
      { page: m.pageNumber('notes.list.docs', { total: 'notes.list.total' }) },
    ),
    'comments.counts': m.branchBy('subject__type', {
      page: m.each({
        width: 4,
        variable: '$slug: String!',
        select: (slug) => `pages { single(slug: ${slug}) { count: noteCount } }`,
        path: 'single',
      }),
    }),
    'comments.add': m.op(
      `mutation ($subject: String!, $text: String!) { notes { create(page: $subject, content: $text) { ${answer} } } }`,
      { from: 'notes.create.noteNo', readBack },
    ),
    'comments.edit': m.op(
      `mutation ($id: Int!, $text: String!) { notes { update(no: $id, content: $text) { ${answer} } } }`,
      { from: 'notes.update.noteNo', readBack },
    ),
    'comments.remove': m.op(`mutation ($id: Int!) { notes { remove(no: $id) { ${answer} } } }`, {
      from: 'notes.remove.noteNo',
    }),
    'reactions.summaries': m.branchBy('subject__type', {
      page: likesOf(kinds.page),
      note: likesOf(kinds.note),
    }),
    'reactions.set': m.branchBy('kind', {
      like: m.branchBy('subject__type', { page: like(kinds.page), note: like(kinds.note) }),
    }),
  },
});

function setup(
  backend = wiki,
): ConformanceContext & { readonly wire: ReturnType<ReturnType<typeof gazette>['as']> } {
  const api = gazette();
  const wire = api.as('ada');
  const as = (login: string | null) => backend.connect({ transport: api.as(login) });
  let made = 0;
  return {
    wire,
    backend: backend.connect({ transport: wire }),
    other: as('grace'),
    anonymous: as(null),
    newSubject: () => `https://wiki.example/p${++made}`,
    newKey: () => `key-${++made}`,
    idempotency: false,
    known: {
      person: 'user:grace',
      personKey: 'grace',
      personQuery: 'Grace',
      missingPerson: 'user:nobody',
      missingComment: 'note:404',
      missingActivity: 'post:404',
    },
  };
}

describe('a backend that has one thing at a time keeps what every backend promises:', () => {
  conformanceTests(conformanceSuite, setup(), test);
});

describe('and so it does where its mapping is JSON:', async () => {
  const copy = await backendFromJson(JSON.parse(mappingToJson(wiki.mapping)));
  conformanceTests(conformanceSuite, setup(copy), test);
});

describe('a backend that has one thing at a time', () => {
  const body = { format: 'markdown', value: 'hello' } as const;

  test('offers what was mapped, and nothing else', () => {
    assert.deepEqual(Object.keys(setup().backend.capabilities).sort(), [
      'comments.add',
      'comments.counts',
      'comments.edit',
      'comments.read',
      'comments.remove',
      'people.read',
      'reactions.read',
      'reactions.set',
      'viewer',
    ]);
  });

  test('is asked about many things in few documents, each the same text', async () => {
    const { backend, wire } = setup();
    const subjects = Array.from({ length: 9 }, (_, index) => `https://wiki.example/q${index}`);
    assert.equal((await backend.comments.counts(subjects, {})).size, 9);
    assert.equal(wire.requests.length, 3);
    assert.equal(new Set(wire.requests.map(({ document }) => document)).size, 1);
  });

  test('keeps what waits for a moderator', async () => {
    const { backend } = setup();
    const subject = 'https://wiki.example/held';
    const { value } = await backend.comments.add({ subject, body, idempotencyKey: 'k' }, {});
    assert.equal(value, null);
  });

  test('is looked at before a write whose answer was lost is done again', () => {
    const { backend } = setup();
    assert.equal(backend.once?.('comments.add'), 'read-back');
    assert.equal(backend.once?.('kudos.give'), 'none');
  });

  test('never repeats what it says, which may be people’s words', async () => {
    const { backend } = setup();
    const refusal = backend.comments.edit({ id: 'note:404', body, idempotencyKey: 'k' }, {});
    await assert.rejects(refusal, (error: Error) => {
      assert.equal(error.message, 'comments.edit: the backend refused (note-not-found)');
      assert.ok(!JSON.stringify(error).includes('secret'));
      return true;
    });
  });
});
