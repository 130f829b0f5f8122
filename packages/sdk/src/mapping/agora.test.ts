import { conformanceSuite, conformanceTests } from '@maillon/contract/conformance';
import type { ConformanceContext } from '@maillon/contract/conformance';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as m from '../define-backend.ts';
import type { SocialError } from '../errors.ts';
import { backendFromJson, mappingToJson } from '../json.ts';
import { agora } from './agora.fixture.ts';

// A whole mapping of a discussion service, as an integrator would write it.
const post = `id: ref parent: underRef authorName body: bodyHtml createdAt: postedAt editedAt: changedAt
  deletedAt: hiddenAt replyCount: answers revision { id } reactions myReactions`;
const problems = 'problems { code path message max }';

/** A write to a post: its address has two parts, and only the revision that was read can be written to. */
const change = (mutation: string, type: string, more: string, moreInput: string) =>
  m.op(
    `mutation ($id__story: ID!, $id__no: Int!, $id__revision: ID!, $key: String! ${more}) {
      ${mutation}(input: { story: $id__story, no: $id__no, revision: $id__revision, clientMutationId: $key ${moreInput} }) {
        post { ${post} } ${problems} } }`,
    { from: `${mutation}.post` },
  );

const given = 'reactions myReactions';
const ok = { on: ['ALREADY_THERE'], off: ['NOTHING_THERE'] };
const react = (mutation: string) =>
  m.branchBy('subject__type', {
    page: m.op(
      `mutation ($subject__storyId: ID!, $kind: String!, $key: String!) {
        ${mutation}(input: { story: $subject__storyId, reaction: $kind, clientMutationId: $key }) {
          story { ${given} } ${problems} } }`,
      { from: `${mutation}.story`, ok },
    ),
    post: m.op(
      `mutation ($input: ReactInput!) { ${mutation}(input: $input) { post { ${given} } ${problems} } }`,
      {
        from: `${mutation}.post`,
        ok,
        variables: {
          input: m.build({
            story: 'subject__story',
            no: m.fn(({ subject__no }: { subject__no: string }) => Number(subject__no)),
            revision: 'subject__revision',
            reaction: m.map({ like: 'up', celebrate: 'party' }, 'kind'),
            clientMutationId: 'key',
          }),
        },
      },
    ),
  });

const entry = (kind: string, title: string) => ({
  id: 'uid',
  kind: m.value(kind),
  title,
  author: m.stub({ displayName: 'signed' }),
  createdAt: m.time('atMs', 'ms'),
});

const mapping: m.Mapping = {
  name: 'agora',
  scalars: { Instant: 's' },
  errors: [
    m.fromErrorsArray({ kinds: { LOGIN_NEEDED: 'auth-required' } }),
    m.fromPayload('*.problems[]', {
      field: 'path',
      limit: 'max',
      kinds: {
        BLANK: { code: 'required', field: 'body.value' },
        TOO_LONG: { code: 'too-long', field: 'body.value' },
        POST_GONE: 'not-found',
        NOT_YOURS: 'forbidden',
        STALE_REVISION: 'conflict',
      },
    }),
  ],
  // What it calls clientMutationId is an echo, and no key.
  idempotency: m.none(),
  addresses: m.addresses({
    subjects: { 'post:{story}.{no}': { type: 'post' }, 'https://news.example/{slug}': { type: 'page' } },
  }),
  resolve: {
    storyId: m.op('query ($subject: String!) { story(url: $subject) { id } }', { from: 'story.id' }),
    revision: m.op('query ($subject: ID!) { post(ref: $subject) { revision { id } } }', {
      from: 'post.revision.id',
    }),
  },
  variables: { kind: m.map({ like: 'up', celebrate: 'party' }) },
  types: {
    comment: {
      author: m.stub({ displayName: 'authorName' }),
      body: m.text('markdown'),
      reactions: m.tally({
        counts: 'reactions',
        mine: 'myReactions',
        members: { like: 'up', celebrate: 'party' },
      }),
      _revision: 'revision.id',
    },
    reactions: {
      groups: m.tally({
        counts: 'reactions',
        mine: 'myReactions',
        members: { like: 'up', celebrate: 'party' },
      }),
    },
  },
  operations: {
    viewer: m.op('{ me { id: handle fullName } }', {
      item: {
        person: m.stub({ displayName: 'fullName' }),
        reactionKinds: m.value(['like', 'celebrate']),
        reactionMode: m.value('many'),
      },
    }),
    'feed.page': m.op(
      `query ($first: Int!, $after: String) { wall(first: $first, after: $after) { edges { node { __typename
        ... on Announcement { uid headline text signed atMs } ... on Survey { uid asks: question signed atMs meta } } }
        pageInfo { hasNextPage endCursor } } }`,
      {
        page: m.relay('wall'),
        item: m.only({
          Announcement: { ...entry('article', 'headline'), body: m.text('text', 'text') },
          Survey: {
            ...entry('poll', 'asks'),
            audience: { label: m.json('meta', 'place.floor') },
          },
        }),
      },
    ),
    'comments.page': m.op(
      `query ($subject: String!, $parent__no: Int, $first: Int!, $after: String) {
        story(url: $subject) { posts(under: $parent__no, first: $first, after: $after) {
          edges { node { ${post} } } pageInfo { hasNextPage endCursor } } } }`,
      { page: m.relay('story.posts') },
    ),
    'comments.counts': m.each({
      width: 5,
      variable: '$url: String!',
      select: (url) => `story(url: ${url}) { count: postCount }`,
    }),
    'comments.add': m.op(
      `mutation ($subject__storyId: ID!, $parent__no: Int, $text: String!, $key: String!) {
        writePost(input: { story: $subject__storyId, under: $parent__no, bodyHtml: $text, clientMutationId: $key }) {
          post { ${post} } ${problems} } }`,
      { from: 'writePost.post' },
    ),
    'comments.edit': change('changePost', 'ChangeInput', ', $text: String!', ', bodyHtml: $text'),
    'comments.remove': change('hidePost', 'HideInput', '', ''),
    'reactions.summaries': m.branchBy('subject__type', {
      page: m.each({
        width: 5,
        variable: '$url: String!',
        select: (url) => `story(url: ${url}) { ${given} }`,
      }),
      post: m.each({ width: 5, variable: '$ref: ID!', select: (ref) => `post(ref: ${ref}) { ${given} }` }),
    }),
    'reactions.set': m.branch({ on: react('addReaction'), off: react('removeReaction') }),
  },
};

function setup(backend = m.defineBackend(mapping)) {
  const api = agora();
  const wire = api.as('ada');
  const as = (handle: string | null) => backend.connect({ transport: api.as(handle) });
  let made = 0;
  const context: ConformanceContext = {
    backend: backend.connect({ transport: wire }),
    other: as('grace'),
    anonymous: as(null),
    newSubject: () => `https://news.example/n${++made}`,
    newKey: () => `key-${++made}`,
    idempotency: false,
    limits: { comment: 2000 },
    known: {
      person: 'stub:Grace Hopper',
      personKey: 'grace',
      personQuery: 'Grace',
      missingPerson: 'nobody',
      missingComment: 'post:s1.404',
      missingActivity: 'w404',
    },
  };
  return { ...context, wire };
}

describe('a backend of revisions, stubs and JSON keeps what every backend promises:', () => {
  conformanceTests(conformanceSuite, setup(), test);
});

describe('a backend of revisions, stubs and JSON', () => {
  const body = { format: 'markdown', value: 'hello' } as const;

  test('shows of its wall what was mapped, in any type, and leaves the rest out without a word', async () => {
    const { backend } = setup();
    const told: unknown[] = [];
    const page = await backend.feed.page(
      { scope: { name: 'home' } },
      { first: 3 },
      { report: (problem) => told.push(problem.message) },
    );
    assert.deepEqual(
      page.items.map(({ id, kind, title, author, createdAt }) => [
        id,
        kind,
        title,
        author?.displayName,
        createdAt,
      ]),
      [
        ['w1', 'article', 'Canteen', 'Ada Lovelace', '2026-11-18T11:06:40.000Z'],
        ['w2', 'poll', 'Tea or coffee?', undefined, '2026-11-06T21:20:00.000Z'],
      ],
    );
    assert.deepEqual(told, []);
    const rest = await backend.feed.page({ scope: { name: 'home' } }, { first: 3, after: page.next! }, {});
    assert.deepEqual(
      [rest.items.map(({ id }) => id), rest.next, rest.total],
      [['w3'], undefined, { unknown: true }],
    );
  });

  test('is asked once which story a page has, and never again', async () => {
    const { backend, wire } = setup();
    const subject = 'https://news.example/x';
    for (const idempotencyKey of ['1', '2'])
      await backend.comments.add({ subject, body, idempotencyKey }, {});
    assert.equal(wire.requests.filter(({ kind }) => kind === 'query').length, 1);
    await assert.rejects(
      backend.comments.add({ subject: 'https://news.example/unknown', body, idempotencyKey: '3' }, {}),
      { kind: 'not-found' },
    );
  });

  test('says that somebody was faster, and takes the revision that is read then', async () => {
    const { backend, other } = setup();
    const subject = 'https://news.example/y';
    const { value } = await backend.comments.add({ subject, body, idempotencyKey: '1' }, {});
    const id = value?.id ?? '';
    await other!.comments.page({ subject }, { first: 5 }, {});
    await backend.comments.edit({ id, body, idempotencyKey: '2' }, {});
    await backend.comments.edit({ id, body, idempotencyKey: '3' }, {});
    await assert.rejects(
      other!.reactions.set({ subject: id, kind: 'like', on: true, idempotencyKey: '4' }, {}),
      { kind: 'conflict', message: 'reactions.set: the backend refused (stale-revision)' },
    );
    await other!.comments.page({ subject }, { first: 5 }, {});
    const written = await other!.reactions.set(
      { subject: id, kind: 'like', on: true, idempotencyKey: '5' },
      {},
    );
    assert.deepEqual(
      written.value?.groups.map(({ kind, count }) => [kind, count]),
      [['like', 1]],
    );
  });

  test('is not believed where it tells the old words beside the refusal', async () => {
    const { backend, other } = setup();
    const subject = 'https://news.example/z';
    const { value } = await backend.comments.add({ subject, body, idempotencyKey: '1' }, {});
    await other!.comments.page({ subject }, { first: 5 }, {});
    await assert.rejects(
      other!.comments.edit({ id: value?.id ?? '', body, idempotencyKey: '2' }, {}),
      (error: SocialError) => {
        assert.equal(error.kind, 'forbidden');
        assert.ok(!JSON.stringify([error, error.message]).includes('secret'));
        return true;
      },
    );
  });

  test('names the one place where its mapping needs a module', () => {
    assert.throws(
      () => mappingToJson(mapping),
      /"reactions\.set", cases\.true\.cases\.post\.variables\.input\.fields\.no: fn is nothing that JSON can hold/,
    );
  });

  test('is the same as JSON but for that', async () => {
    const { 'reactions.set': _, ...operations } = mapping.operations;
    const copy = await backendFromJson(JSON.parse(mappingToJson({ ...mapping, operations })));
    const { backend } = setup(copy);
    const { value } = await backend.comments.add(
      { subject: 'https://news.example/j', body, idempotencyKey: '1' },
      {},
    );
    assert.equal(value?.id, 'post:s1.1');
  });
});
