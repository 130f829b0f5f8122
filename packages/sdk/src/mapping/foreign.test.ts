import { conformanceSuite, conformanceTests } from '@maillon/contract/conformance';
import type { ConformanceContext } from '@maillon/contract/conformance';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as m from '../define-backend.ts';
import { foreignIntranet } from './foreign.fixture.ts';

// A whole mapping, as an integrator would write it. `me` and the rest of this file are all there is: no private door.
const user = 'id: no givenName familyName avatarUrl: portrait jobs { title }';
const note = `id: no author: writer { ${user} } body: words createdAt: writtenAt changedAt deletedAt: droppedAt
  replyCount: answers likes likedByMe`;

const setLike = (mutation: string) =>
  m.op(`mutation ($subject: String!) { ${mutation}(ref: $subject) { thing { likes likedByMe } errors } }`, {
    from: `${mutation}.thing`,
  });

const wiki = m.defineBackend({
  name: 'wiki',
  scalars: { Instant: 's' },
  errors: [
    m.fromErrorsArray({ code: 'extensions.reason', kinds: { LOGIN: 'auth-required' } }),
    m.fromPayload('*.errors[]', {
      kinds: {
        'words may not be blank': { code: 'required', field: 'body.value' },
        'no such note': 'not-found',
        'not your note': 'forbidden',
      },
    }),
  ],
  idempotency: m.none(),
  addresses: m.addresses({
    ids: { person: 'user/{id}', comment: 'note/{id}' },
    subjects: { 'urn:wiki:{id}': {}, 'note/{number}': {} },
  }),
  types: {
    person: { displayName: m.join(' ', 'givenName', 'familyName'), headline: 'jobs.0.title' },
    comment: {
      body: m.text('markdown'),
      editedAt: m.later('changedAt', 'createdAt', 's'),
      reactions: m.likes('likes', 'likedByMe'),
    },
    reactions: { groups: m.likes('likes', 'likedByMe') },
  },
  operations: {
    viewer: m.op(`{ me { ${user} } }`, { item: { reactionKinds: m.value(['like']) } }),
    'people.byIds': m.op(`query ($ids: [Int!]!) { users(nos: $ids) { ${user} } }`, {
      from: m.plural('users', { key: 'id' }),
    }),
    'comments.page': m.op(
      `query ($subject: String!, $parent: Int, $offset: Int!, $first: Int!) {
        notes(about: $subject, under: $parent, skip: $offset, take: $first) { rows { ${note} } count } }`,
      { page: m.offset('notes.rows', { total: 'notes.count' }) },
    ),
    'comments.counts': m.op(
      `query ($subjects: [String!]!) { things(refs: $subjects) { ref count: notes } }`,
      {
        from: m.plural('things', { key: 'ref' }),
      },
    ),
    'comments.add': m.op(
      `mutation ($subject: String!, $parent: Int, $text: String!) {
        writeNote(about: $subject, under: $parent, words: $text) { note { ${note} } errors } }`,
      { from: 'writeNote.note' },
    ),
    'comments.edit': m.op(
      `mutation ($id: Int!, $text: String!) { changeNote(no: $id, words: $text) { note { ${note} } errors } }`,
      { from: 'changeNote.note' },
    ),
    'comments.remove': m.op(`mutation ($id: Int!) { dropNote(no: $id) { errors } }`, {
      from: 'dropNote.note',
    }),
    'reactions.summaries': m.op(
      `query ($subjects: [String!]!) { things(refs: $subjects) { ref likes likedByMe } }`,
      { from: m.plural('things', { key: 'ref' }) },
    ),
    'reactions.set': m.branchBy('kind', {
      like: m.branch({ on: setLike('like'), off: setLike('unlike') }),
    }),
  },
});

function setup(): ConformanceContext {
  const intranet = foreignIntranet();
  const as = (person: number | null) => wiki.connect({ transport: intranet.as(person) });
  let made = 0;
  return {
    backend: as(1),
    other: as(2),
    anonymous: as(null),
    newSubject: () => `urn:wiki:page/${++made}`,
    newKey: () => `key-${++made}`,
    idempotency: false,
    known: {
      person: 'user/2',
      personKey: 'grace',
      personQuery: 'Grace',
      missingPerson: 'user/404',
      missingComment: 'note/404',
      missingActivity: 'post/404',
    },
  };
}

describe('a backend of another make, mapped in forty lines, keeps what every backend promises:', () => {
  conformanceTests(conformanceSuite, setup(), test);
});

describe('a backend of another make', () => {
  test('offers what was mapped, and nothing else', () => {
    assert.deepEqual(Object.keys(setup().backend.capabilities).sort(), [
      'comments.add',
      'comments.counts',
      'comments.edit',
      'comments.read',
      'comments.remove',
      'comments.reply',
      'people.read',
      'reactions.read',
      'reactions.set',
      'viewer',
    ]);
  });

  test('keeps its numbers apart: person 1 is not note 1', async () => {
    const { backend } = setup();
    const body = { format: 'markdown', value: 'hello' } as const;
    const written = await backend.comments.add({ subject: 'urn:wiki:page/1', body, idempotencyKey: '1' }, {});
    assert.equal(written.value?.id, 'note/1');
    assert.equal(written.value.author?.id, 'user/1');
    assert.equal(written.value.author.displayName, 'Ada Lovelace');
    assert.equal(written.value.author.headline, 'Analyst');
    assert.equal(written.value.author.avatarUrl, 'https://intranet.example/api/img/1.png');
    assert.equal(written.value.createdAt, '2026-11-18T11:06:40.000Z');
    assert.equal(written.value.editedAt, null);
  });

  test('is not asked about subjects that are not its own', async () => {
    const { backend } = setup();
    await assert.rejects(backend.comments.page({ subject: 'urn:crm:deal:1' }, { first: 5 }, {}), {
      kind: 'unsupported',
    });
    const counts = await backend.comments.counts(['urn:crm:deal:1', 'urn:wiki:page/1'], {});
    assert.deepEqual([...counts.keys()], ['urn:wiki:page/1']);
  });

  test('is not asked for what it does not have', async () => {
    const { backend } = setup();
    await assert.rejects(backend.kudos.values({}), { kind: 'unsupported' });
    await assert.rejects(
      backend.reactions.set(
        { subject: 'urn:wiki:page/1', kind: 'celebrate', on: true, idempotencyKey: '1' },
        {},
      ),
      { kind: 'unsupported' },
    );
  });
});
