import type { BackendFailure, Comment, SocialBackend } from '@maillon/contract';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GraphQLError, parse, validate } from 'graphql';
import type { TransportOperation } from '../transport/types.ts';
import { executing } from './executing-transport.fixture.ts';
import { leavesOf, prepare } from './operations.ts';
import { recipes } from '../../../../scripts/lib/recipes.ts';

const ada = { login: 'ada', name: 'Ada', photo: null };
const at = '2026-11-23T08:30:00.000Z';
const noteOf = (id: string, more: object = {}) => ({
  id,
  text: `Words of ${id}`,
  writer: ada,
  writtenAt: at,
  ...more,
});
const three = ['n1', 'n2', 'n3'].map((id) => noteOf(id));
const list = { rows: three.slice(0, 2), count: 3 };
const body = { format: 'text', value: 'Hello' } as const;
const write = { body, idempotencyKey: 'k' };
const add = { ...write, subject: 's1' };
const like = { subject: 's1', kind: 'like', on: true, idempotencyKey: 'k' };

interface Asked {
  readonly backend: SocialBackend;
  readonly requests: readonly TransportOperation[];
  readonly problems: readonly BackendFailure[];
  readonly context: { readonly report: (problem: BackendFailure) => void };
}

type Use = (asked: Asked) => Promise<void>;

const read =
  (subject = 's1', more: object = {}) =>
  async ({ backend, context }: Asked) =>
    (await backend.comments.page({ subject, ...more }, { first: 2 }, context)).items;

/** The comments of a page arrive whole, with their author. */
const reads =
  (...ids: string[]): Use =>
  async (asked) => {
    const items = await read()(asked);
    assert.deepEqual(
      items.map(({ id }) => id),
      ids,
    );
    for (const { author, body: words, createdAt } of items) {
      assert.equal(author?.displayName, 'Ada');
      assert.ok(words?.value);
      assert.equal(createdAt, at);
    }
    assert.deepEqual(asked.problems, []);
  };

/** All pages of a list, two by two. */
const pages =
  (total: object): Use =>
  async ({ backend, context }) => {
    const first = await backend.comments.page({ subject: 's1' }, { first: 2 }, context);
    assert.deepEqual(first.total, total);
    const next = await backend.comments.page({ subject: 's1' }, { first: 2, after: first.next! }, context);
    assert.deepEqual(
      [...first.items, ...next.items].map(({ id }) => id),
      ['n1', 'n2', 'n3'],
    );
    assert.equal(next.next, undefined);
  };

/** A comment that was written comes back. */
const adds: Use = async ({ backend, context }) => {
  const { value } = await backend.comments.add(add, context);
  assert.equal(value?.id, 'new');
  assert.equal(value.author?.displayName, 'Ada');
};

const refused =
  (kind: string, code?: string): Use =>
  async ({ backend, context }) => {
    await assert.rejects(backend.comments.add(add, context), (error: BackendFailure) => {
      assert.equal(error.kind, kind);
      if (code) assert.equal(error.fields?.[0]?.code, code);
      return true;
    });
  };

const fresh = noteOf('new');
const refusing = (extensions: object) => () => {
  throw new GraphQLError('no', { extensions: { ...extensions } });
};

/** What the server of each recipe answers, and what a reader of the recipe may expect. */
const uses: Readonly<Record<string, readonly [server: object, use: Use]>> = {
  'A connection': [
    {
      notes: ({ after }: { after?: string }) => ({
        edges: (after ? three.slice(2) : three.slice(0, 2)).map((node) => ({ node })),
        pageInfo: { hasNextPage: !after, endCursor: after ? 'end' : 'two' },
        totalCount: 3,
      }),
    },
    pages({ exact: 3 }),
  ],
  'How many to skip': [
    {
      notes: ({ skip, take }: { skip: number; take: number }) => ({
        rows: three.slice(skip, skip + take),
        count: 3,
      }),
    },
    pages({ exact: 3 }),
  ],
  'A page number': [
    {
      notes: ({ where, page, limit }: { where: object; page: number; limit: number }) => {
        assert.deepEqual(JSON.parse(JSON.stringify(where)), { page: { equals: 's1' } });
        return { docs: three.slice((page - 1) * limit, page * limit), totalDocs: 3 };
      },
    },
    pages({ exact: 3 }),
  ],
  'A token for the next page': [
    {
      notes: ({ token }: { token?: string }) => ({
        items: token ? three.slice(2) : three.slice(0, 2),
        nextToken: token ? null : 'more',
      }),
    },
    pages({ unknown: true }),
  ],
  'A list that comes whole': [{ notes: three }, pages({ exact: 3 })],
  'No total': [
    { notes: ({ skip, take }: { skip: number; take: number }) => three.slice(skip, skip + take) },
    pages({ atLeast: 2 }),
  ],
  'Lists in lists': [
    { posts: [{ ...noteOf('p1'), notes: list }] },
    async ({ backend, context, problems }) => {
      const { items } = await backend.feed.page({ scope: { name: 'home' } }, { first: 2 }, context);
      assert.equal(items[0]?.kind, 'post');
      assert.equal(items[0].comments?.count, 3);
      assert.deepEqual(
        items[0].commentsPreview?.map(({ id }) => id),
        ['n1', 'n2'],
      );
      assert.deepEqual(problems, []);
    },
  ],
  'No plural read': [
    { user: ({ login }: { login: string }) => (login === 'nobody' ? null : { ...ada, login }) },
    async ({ backend, context, requests }) => {
      const ids = ['a', 'b', 'c', 'd', 'e', 'nobody'];
      const people = await backend.people.byIds(ids, context);
      assert.deepEqual(
        ids.map((id) => people.get(id)?.type),
        ['person', 'person', 'person', 'person', 'person', 'absent'],
      );
      assert.equal(requests.length, 1);
    },
  ],
  Counting: [
    { countNotes: ({ page }: { page: string }) => (page === 's3' ? null : { totalDocs: page.length }) },
    async ({ backend, context, requests }) => {
      const counts = await backend.comments.counts(['s1', 's22', 's3'], context);
      assert.deepEqual(
        [...counts].map(([id, { count }]) => [id, count]),
        [
          ['s1', 2],
          ['s22', 3],
        ],
      );
      assert.equal(requests.length, 1);
    },
  ],
  'Plural in another order': [
    {
      users: [
        { ...ada, login: 'b' },
        { ...ada, login: 'a' },
      ],
    },
    async ({ backend, context }) => {
      const people = await backend.people.byIds(['a', 'c', 'b'], context);
      assert.deepEqual(
        [...people].map(([id, found]) => [id, found.type]),
        [
          ['a', 'person'],
          ['c', 'absent'],
          ['b', 'person'],
        ],
      );
    },
  ],
  'The same number twice': [
    { threads: [{ no: 7, text: 'x', by: { no: 7, name: 'Ada' }, writtenAt: at }] },
    async (asked) => {
      const [comment] = await read('urn:acme:page:12')(asked);
      assert.deepEqual([comment?.id, comment?.author?.id], ['note:7', 'user:7']);
      assert.equal(asked.requests[0]?.variables?.subject, 12);
      await assert.rejects(read('urn:other:1')(asked), { kind: 'unsupported' });
    },
  ],
  'An address of several parts': [
    { notes: three },
    async (asked) => {
      await read('urn:acme:nantes:document:42')(asked);
      assert.deepEqual(asked.requests[0]?.variables, {
        subject: '42',
        subject__site: 'nantes',
        subject__kind: 'DOCUMENT',
      });
    },
  ],
  'Read by address, written by id': [
    { story: { id: 'story-1', notes: three }, addNote: fresh },
    async (asked) => {
      const subject = 'https://intranet.example/docs/1';
      await asked.backend.comments.add({ ...add, subject }, asked.context);
      await asked.backend.comments.add({ ...add, subject }, asked.context);
      assert.deepEqual(
        asked.requests.map(({ variables }) => variables?.subject__storyId),
        [undefined, 'story-1', 'story-1'],
      );
      assert.equal((await read(subject)(asked)).length, 2);
    },
  ],
  'A revision': [
    { notes: [noteOf('n1', { revision: 4 })], changeNote: noteOf('n1', { revision: 5 }) },
    async (asked) => {
      const [comment] = await read()(asked);
      assert.ok(!JSON.stringify(comment).includes('revision'));
      for (const revision of [4, 5]) {
        await asked.backend.comments.edit({ ...write, id: 'n1' }, asked.context);
        assert.equal(asked.requests.at(-1)?.variables?.id__revision, revision);
      }
    },
  ],
  'One input object': [{ addNote: { note: fresh } }, adds],
  'Mutations in a namespace': [{ notes: { add: fresh } }, adds],
  'Save or update': [
    { saveNote: ({ id, page }: { id?: string; page?: string }) => noteOf(id ?? (page ? 'new' : '?')) },
    async (asked) => {
      await adds(asked);
      const { value } = await asked.backend.comments.edit({ ...write, id: 'new' }, asked.context);
      assert.equal(value?.id, 'new');
      assert.deepEqual(asked.requests[1]?.variables, { id: 'new', text: 'Hello' });
    },
  ],
  'One mutation for comments, another for replies': [
    { addNote: fresh, answerNote: noteOf('answer') },
    async (asked) => {
      await adds(asked);
      const { value } = await asked.backend.comments.add({ ...add, parent: 'n1' }, asked.context);
      assert.equal(value?.id, 'answer');
      assert.equal(value.parent, 'n1');
    },
  ],
  'Only an id comes back': [{ addNote: 'new', note: ({ id }: { id: string }) => noteOf(id) }, adds],
  Removing: [
    {
      notes: [noteOf('n1'), noteOf('n2', { text: null, deletedAt: at })],
      deleteNote: ({ id }: { id: string }) => noteOf(id, { text: null, deletedAt: at }),
      deletePost: { postId: 'p1' },
    },
    async (asked) => {
      const [, gone] = await read()(asked);
      assert.deepEqual([gone?.body, gone?.deletedAt], [null, at]);
      const { value } = await asked.backend.comments.remove({ id: 'n1', idempotencyKey: 'k' }, asked.context);
      assert.equal(value?.deletedAt, at);
      await asked.backend.feed.remove({ id: 'p1', idempotencyKey: 'k' }, asked.context);
      assert.deepEqual(asked.problems, []);
    },
  ],
  'Null until a moderator has looked': [
    { addNote: { ...fresh, state: 'WAITING' } },
    async ({ backend, context }) => {
      assert.equal((await backend.comments.add(add, context)).value?.pending, true);
    },
  ],
  'On and off are two mutations': [
    {
      react: ({ emoji }: { emoji: string }) => ({ likes: emoji === 'THUMBS_UP' ? 1 : 0, mine: true }),
      unreact: { likes: 0, mine: false },
    },
    async ({ backend, context }) => {
      const on = await backend.reactions.set(like, context);
      assert.deepEqual(on.value?.groups, [{ kind: 'like', count: 1, viewerHasReacted: true }]);
      const off = await backend.reactions.set({ ...like, on: false }, context);
      assert.deepEqual(off.value?.groups, []);
      await assert.rejects(backend.reactions.set({ ...like, kind: 'other' }, context), {
        kind: 'unsupported',
      });
    },
  ],
  'Already so': [
    { insertLike: refusing({ code: 'UNIQUE_VIOLATION' }), deleteLike: refusing({ code: 'FORBIDDEN' }) },
    async ({ backend, context }) => {
      assert.equal((await backend.reactions.set(like, context)).value, null);
      await assert.rejects(backend.reactions.set({ ...like, on: false }, context), { kind: 'forbidden' });
    },
  ],
  'Only a switch': [
    { page: { likes: 2, likedByMe: true }, toggleLike: { likes: 1, likedByMe: false } },
    async ({ backend, context, requests }) => {
      const same = await backend.reactions.set(like, context);
      assert.equal(same.value?.groups[0]?.count, 2);
      assert.ok(requests.every(({ kind }) => kind === 'query'));
      const off = await backend.reactions.set({ ...like, on: false }, context);
      assert.equal(off.value?.groups[0]?.count, 1);
    },
  ],
  'A write that is sent twice': [
    { notes: three, addNote: fresh },
    async (asked) => {
      assert.equal(asked.backend.once?.('comments.add'), 'read-back');
      await adds(asked);
      assert.equal(asked.requests[0]?.repeatable, false);
    },
  ],
  'Errors beside the data': [
    { notes: refusing({ reason: 'SESSION_OVER' }) },
    (asked) => assert.rejects(read()(asked), { kind: 'auth-required' }),
  ],
  'Errors in the payload': [
    { addNote: { note: null, problems: [{ slug: 'blank', at: 'text', text: 'write something' }] } },
    refused('invalid', 'required'),
  ],
  'A status object': [
    { notes: { add: { note: null, result: { succeeded: false, slug: 'NoteClosed', message: 'no' } } } },
    refused('forbidden'),
  ],
  'An HTTP status': [{ notes: three }, reads('n1', 'n2')],
  'Data and errors together': [
    { notes: [noteOf('n1'), noteOf('n2', { writer: refusing({ code: 'INTERNAL_SERVER_ERROR' }) })] },
    async (asked) => {
      assert.equal((await read()(asked)).length, 2);
      assert.deepEqual(
        asked.problems.map(({ kind }) => kind),
        ['server'],
      );
    },
  ],
  'In which format': [
    {
      notes: [noteOf('n1', { html: '<p>Hi</p>' })],
      addNote: ({ markdown }: { markdown: string }) => noteOf('new', { html: `<p>${markdown}</p>` }),
    },
    async (asked) => {
      assert.deepEqual((await read()(asked))[0]?.body, { format: 'html', value: '<p>Hi</p>' });
      const { value } = await asked.backend.comments.add(add, asked.context);
      assert.deepEqual(value?.body, { format: 'html', value: '<p>Hello</p>' });
    },
  ],
  'Rich text as a tree': [
    {
      notes: [noteOf('n1', { content: [{ type: 'paragraph', children: [{ text: 'Hi', bold: true }] }] })],
      addNote: ({ content }: { content: unknown }) => noteOf('new', { content }),
    },
    async (asked) => {
      assert.deepEqual((await read()(asked))[0]?.body, { format: 'markdown', value: '**Hi**' });
      const { value } = await asked.backend.comments.add(add, asked.context);
      assert.equal(value?.body?.value, 'Hello');
    },
  ],
  'A text that needs a title': [
    { addPost: ({ title }: { title: string }) => noteOf('new', { title }) },
    async ({ backend, context }) => {
      const command = { body: { format: 'text', value: 'First line\nSecond' }, idempotencyKey: 'k' } as const;
      assert.equal((await backend.feed.post(command, context)).value?.title, 'First line');
      assert.equal((await backend.feed.post({ ...command, title: 'T' }, context)).value?.title, 'T');
    },
  ],
  'Who is looking': [
    { session: { user: { id: 'u1', fullName: 'Ada', picture: { url: '/photos/1.png' } } } },
    async ({ backend, context, problems }) => {
      const viewer = await backend.viewer(context);
      assert.equal(viewer?.person.displayName, 'Ada');
      assert.equal(viewer.person.avatarUrl, 'https://intranet.example/photos/1.png');
      assert.deepEqual(problems, []);
    },
  ],
  'An author who is gone': [
    { notes: [noteOf('n1', { writer: null })] },
    async (asked) => {
      assert.equal((await read()(asked))[0]?.author, null);
      assert.deepEqual(asked.problems, []);
    },
  ],
  'A name beside the words': [
    { remarks: [{ id: 'n1', text: 'x', authorName: 'Ada', authorPhoto: null, writtenAt: at }] },
    async (asked) => {
      const [comment] = await read()(asked);
      assert.equal(comment?.author?.displayName, 'Ada');
    },
  ],
  'Two names': [
    { whoami: { uid: 'u1', firstName: 'Ada', lastName: null, job: 'Analyst', place: 'Nantes' } },
    async ({ backend, context }) => {
      const viewer = await backend.viewer(context);
      assert.equal(viewer?.person.displayName, 'Ada');
      assert.equal(viewer.person.headline, 'Analyst · Nantes');
    },
  ],
  'Groups of an enum': [
    { pages: [{ reactions: [{ emoji: 'TADA', total: 3, mine: true }] }, null] },
    async ({ backend, context }) => {
      const summaries = await backend.reactions.summaries(['s1', 's2'], context);
      assert.deepEqual([...summaries.keys()], ['s1']);
      assert.deepEqual(summaries.get('s1')?.groups, [
        { kind: 'celebrate', count: 3, viewerHasReacted: true },
      ]);
    },
  ],
  'One like': [
    { notes: [noteOf('n1', { likeCount: 2, likedByMe: null })] },
    async (asked) => {
      const groups = (await read()(asked))[0]?.reactions?.groups;
      assert.deepEqual(groups, [{ kind: 'like', count: 2, viewerHasReacted: false }]);
    },
  ],
  'A row for each reaction': [
    {
      me: ada,
      reactions: ({ where }: { where: { owner?: string } }) => ({
        docs: [
          { id: 'r1', subject: 's1', emoji: 'HEART', owner: ada },
          { id: 'r2', subject: 's1', emoji: 'HEART', owner: { ...ada, login: 'bob' } },
        ].slice(0, where.owner ? 1 : 2),
        totalDocs: 2,
      }),
      createReaction: { id: 'r3' },
      deleteReaction: { id: 'r1' },
    },
    async ({ backend, context, requests }) => {
      const summary = (await backend.reactions.summaries(['s1'], context)).get('s1');
      assert.deepEqual(summary?.groups, [{ kind: 'support', count: 2, viewerHasReacted: true }]);
      await backend.reactions.set({ ...like, kind: 'support', on: false }, context);
      assert.deepEqual(requests.at(-1)?.variables, { id: 'r1' });
    },
  ],
  'Reactions in JSON': [
    { notes: [noteOf('n1', { reactions: { '👍': 2 }, myReactions: ['👍'] })] },
    async (asked) => {
      const groups = (await read()(asked))[0]?.reactions?.groups;
      assert.deepEqual(groups, [{ kind: 'like', count: 2, viewerHasReacted: true }]);
    },
  ],
  'Several types in one feed': [
    {
      stream: [
        { __typename: 'Article', id: 'a1', headline: 'H', intro: 'I', editor: ada, publishedAt: at },
        { __typename: 'Advert', id: 'x1' },
        { __typename: 'Birthday', id: 'b1', who: ada, on: at },
      ],
    },
    async ({ backend, context, problems }) => {
      const { items } = await backend.feed.page({ scope: { name: 'home' } }, { first: 5 }, context);
      assert.deepEqual(
        items.map(({ id, kind, title, author }) => [id, kind, title, author?.displayName]),
        [
          ['a1', 'article', 'H', 'Ada'],
          ['b1', 'birthday', undefined, 'Ada'],
        ],
      );
      assert.deepEqual(problems, []);
    },
  ],
  'A filter without “in”': [
    { stories: [{ id: 'v1', kind: 'VACANCY', headline: 'H', writer: ada, publishedAt: at }] },
    async ({ backend, context, requests, problems }) => {
      const home = { scope: { name: 'home' } } as const;
      const { items } = await backend.feed.page(
        { ...home, kinds: ['article', 'job'] },
        { first: 5 },
        context,
      );
      assert.deepEqual(
        items.map(({ id, kind }) => [id, kind]),
        [['v1', 'job']],
      );
      assert.deepEqual(requests[0]?.variables?.['filter'], {
        or: [{ kind: { equals: 'NEWS' } }, { kind: { equals: 'VACANCY' } }],
      });
      await backend.feed.page(home, { first: 5 }, context);
      assert.equal(requests[1]?.variables?.['filter'] ?? null, null, 'all kinds');
      assert.deepEqual(problems, []);
    },
  ],
  'A feed of one kind': [
    { announcements: [{ id: 'n1', headline: 'H', writer: ada, publishedAt: at }] },
    async ({ backend, context, problems }) => {
      const { items } = await backend.feed.page({ scope: { name: 'home' } }, { first: 5 }, context);
      assert.deepEqual(
        items.map(({ id, kind, title }) => [id, kind, title]),
        [['n1', 'article', 'H']],
      );
      assert.deepEqual(problems, []);
      const group = { scope: { name: 'group', id: 'g1' } } as const;
      await assert.rejects(backend.feed.page(group, { first: 5 }, context), /has no case for this/);
    },
  ],
  'Seconds since 1970': [
    { notes: [{ id: 'n1', text: 'x', writer: ada, created: 1_795_000_000, changed: 1_795_000_000 }] },
    async (asked) => {
      const [comment] = (await read()(asked)) as [Comment];
      assert.equal(comment.createdAt, '2026-11-18T11:06:40.000Z');
      assert.equal(comment.editedAt, null);
    },
  ],
  'A JSON scalar': [
    { people: [{ login: 'ada', meta: '{"name":{"full":"Ada L."},"job":"Analyst"}' }] },
    async ({ backend, context }) => {
      const person = (await backend.people.byIds(['ada'], context)).get('ada');
      assert.ok(person?.type === 'person');
      assert.deepEqual([person.displayName, person.jobTitle], ['Ada L.', 'Analyst']);
    },
  ],
  'What one may do': [
    { notes: [noteOf('n1', { canEdit: true, canDelete: false })] },
    async (asked) => {
      assert.deepEqual((await read()(asked))[0]?.permissions, { edit: true, remove: false });
    },
  ],
  'What is behind a link': [
    {
      unfurl: ({ address }: { address: string }) =>
        address.includes('nowhere')
          ? null
          : {
              href: address,
              heading: 'Valves',
              summary: 'How to seal them',
              thumbnail: null,
              publisher: 'Wiki',
            },
    },
    async ({ backend, context }) => {
      const ask = backend.further!['linkPreviews.get']!;
      assert.deepEqual(await ask({ url: 'https://wiki.example/valves' }, context), {
        url: 'https://wiki.example/valves',
        title: 'Valves',
        description: 'How to seal them',
        imageUrl: null,
        site: 'Wiki',
      });
      assert.equal(await ask({ url: 'https://wiki.example/nowhere' }, context), null);
    },
  ],
  'Without a build': [
    { notes: ({ skip, take }: { skip: number; take: number }) => three.slice(skip, skip + take) },
    reads('n1', 'n2'),
  ],
};

const all = await recipes();

describe('the cookbook', () => {
  test('has a test for every recipe', () => {
    assert.deepEqual(
      all.map(({ title }) => title),
      Object.keys(uses),
    );
  });

  for (const { title, schema, backend: mapped } of all) {
    test(title, async () => {
      for (const [verb, prepared] of prepare(mapped.mapping)) {
        for (const { head, readBack } of leavesOf(prepared)) {
          for (const { document } of readBack ? [head, readBack.head] : [head]) {
            const faults = validate(schema, parse(document)).map(({ message }) => message);
            assert.deepEqual(faults, [], verb);
          }
        }
      }
      const [rootValue, use] = uses[title] ?? [];
      const transport = executing(schema, { rootValue });
      const problems: BackendFailure[] = [];
      const context = { report: (problem: BackendFailure) => void problems.push(problem) };
      await use?.({
        backend: mapped.connect({ transport }),
        requests: transport.requests,
        problems,
        context,
      });
    });
  }
});
