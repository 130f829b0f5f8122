import type { SocialBackend } from '@maillon/contract';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  buildSchema,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import type { GraphQLFieldResolver, GraphQLOutputType } from 'graphql';
import type { SocialError } from '../errors.ts';
import { executing } from '../mapping/executing-transport.fixture.ts';
import { maillon } from './maillon.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../contract/schema.graphql', import.meta.url), 'utf8'),
);

/** A small generator with a seed (mulberry32), so that a failing answer can be had again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Answers anything the schema allows: a quarter of what may be null is null. */
function anyAnswer(random: () => number): GraphQLFieldResolver<unknown, unknown> {
  const make = (type: GraphQLOutputType, field: string, args: Record<string, unknown>): unknown => {
    if (!isNonNullType(type) && random() < 0.25) return null;
    const known = getNullableType(type);
    if (isListType(known)) {
      const asked = args.ids ?? args.keys;
      const length = Array.isArray(asked)
        ? asked.length
        : field === 'userErrors'
          ? 0
          : Math.floor(random() * 4);
      return Array.from({ length }, () => make(known.ofType, field, {}));
    }
    if (isEnumType(known)) {
      const values = known.getValues();
      return values[Math.floor(random() * values.length)]?.name;
    }
    if (isScalarType(known)) {
      if (known.name === 'Boolean') return random() < 0.5;
      if (known.name === 'Int') return Math.floor(random() * 100);
      if (known.name === 'DateTime') return new Date(1.7e12 + Math.floor(random() * 1e11)).toISOString();
      if (/url$/i.test(field))
        return random() < 0.5 ? '/a/relative/path.svg' : 'https://elsewhere.example/x?y=é';
      return `${field}-${Math.floor(random() * 1000)}`;
    }
    if (isAbstractType(known)) {
      const [possible] = schema.getPossibleTypes(known);
      return { __typename: possible?.name };
    }
    return { __typename: known.name };
  };
  return (_source, args, _context, info) => make(info.returnType, info.fieldName, args);
}

const meta = { idempotencyKey: 'k-1' };
const body = { format: 'markdown', value: 'words' } as const;
const page = { first: 3 };

/** Every verb of the port once. */
const verbs: Record<
  string,
  (backend: SocialBackend, report: (problem: unknown) => void) => Promise<unknown>
> = {
  viewer: (b, report) => b.viewer({ report }),
  'people.byIds': (b, report) => b.people.byIds(['p-1', 'p-2', 'p-3'], { report }),
  'people.byKeys': (b, report) => b.people.byKeys(['a@x.example', 'b'], { report }),
  'people.search': (b, report) => b.people.search('cam', page, { report }),
  'people.setFollow': (b, report) => b.people.setFollow({ person: 'p-1', on: true, ...meta }, { report }),
  'feed.page': (b, report) => b.feed.page({ scope: { name: 'home' }, commentsPreview: 2 }, page, { report }),
  'feed.byIds': (b, report) => b.feed.byIds(['a-1', 'a-2'], { report }),
  'feed.post': (b, report) =>
    b.feed.post({ body, audience: { kind: 'site', id: 's-1' }, ...meta }, { report }),
  'feed.edit': (b, report) => b.feed.edit({ id: 'a-1', body, expectedVersion: '1', ...meta }, { report }),
  'feed.remove': (b, report) => b.feed.remove({ id: 'a-1', ...meta }, { report }),
  'comments.page': (b, report) => b.comments.page({ subject: 'a-1', sort: 'newest' }, page, { report }),
  'comments.counts': (b, report) => b.comments.counts(['a-1', 'urn:crm:deal:42'], { report }),
  'comments.add': (b, report) => b.comments.add({ subject: 'a-1', parent: 'c-1', body, ...meta }, { report }),
  'comments.edit': (b, report) => b.comments.edit({ id: 'c-1', body, ...meta }, { report }),
  'comments.remove': (b, report) => b.comments.remove({ id: 'c-1', ...meta }, { report }),
  'reactions.summaries': (b, report) => b.reactions.summaries(['a-1', 'c-1'], { report }),
  'reactions.set': (b, report) =>
    b.reactions.set({ subject: 'a-1', kind: 'like', on: true, ...meta }, { report }),
  'kudos.page': (b, report) => b.kudos.page({ recipient: 'p-1' }, page, { report }),
  'kudos.summaries': (b, report) => b.kudos.summaries(['p-1'], { report }),
  'kudos.values': (b, report) => b.kudos.values({ report }),
  'kudos.allowance': (b, report) => b.kudos.allowance({ report }),
  'kudos.give': (b, report) => b.kudos.give({ recipients: ['p-1'], message: body, ...meta }, { report }),
  'kudos.withdraw': (b, report) => b.kudos.withdraw({ id: 'k-1', ...meta }, { report }),
  'kudosConsent.set': (b, report) =>
    b.further!['kudosConsent.set']!({ id: 'k-1', on: true, ...meta }, { report }),
  'kudos.unthanked': (b, report) => b.further!['kudos.unthanked']!({ weeks: 8 }, { report }),
  'kudos.ranking': (b, report) => b.further!['kudos.ranking']!({ group: 'g-1' }, { report }),
  'teams.search': (b, report) => b.further!['teams.search']!({ search: 'x' }, { report }),
  'saved.set': (b, report) => b.further!['saved.set']!({ id: 'a-1', on: true, ...meta }, { report }),
  'votes.set': (b, report) => b.further!['votes.set']!({ id: 'a-1', options: ['o-1'], ...meta }, { report }),
  'support.set': (b, report) => b.further!['support.set']!({ id: 'a-1', on: true, ...meta }, { report }),
  'attendance.set': (b, report) =>
    b.further!['attendance.set']!({ id: 'a-1', answer: 'in-person', ...meta }, { report }),
  'bestAnswers.set': (b, report) =>
    b.further!['bestAnswers.set']!({ id: 'a-1', comment: 'c-1', on: true, ...meta }, { report }),
  'pins.set': (b, report) =>
    b.further!['pins.set']!({ id: 'a-1', on: true, until: '2026-12-01T08:00:00.000Z', ...meta }, { report }),
  'resolution.set': (b, report) =>
    b.further!['resolution.set']!({ subject: 'a-1', on: true, ...meta }, { report }),
  'subscriptions.set': (b, report) =>
    b.further!['subscriptions.set']!({ subject: 'a-1', on: true, ...meta }, { report }),
  'readMarks.set': (b, report) =>
    b.further!['readMarks.set']!({ subject: 'a-1', until: '2026-12-01T08:00:00.000Z', ...meta }, { report }),
  'comments.place': (b, report) =>
    b.further!['comments.place']!({ subject: 'a-1', id: 'c-1', sort: 'newest' }, { report }),
  'mutes.set': (b, report) => b.further!['mutes.set']!({ id: 'a-1', on: true, ...meta }, { report }),
  'reports.add': (b, report) =>
    b.further!['reports.add']!({ subject: 'a-1', reason: 'unkind', note: 'words', ...meta }, { report }),
  'linkPreviews.get': (b, report) =>
    b.further!['linkPreviews.get']!({ url: 'https://wiki.example/' }, { report }),
  'topics.search': (b, report) => b.further!['topics.search']!({ search: 'se' }, { report }),
  'audiences.outside': (b, report) =>
    b.further!['audiences.outside']!({ ids: ['p-1'], audience: { kind: 'site', id: 's-1' } }, { report }),
  'comments.history': (b, report) => b.further!['comments.history']!({ id: 'c-1' }, { report }),
};

test('every operation of the port is mapped', () => {
  assert.deepEqual(Object.keys(maillon.mapping.operations).sort(), ['live', ...Object.keys(verbs)].sort());
});

for (const [verb, call] of Object.entries(verbs)) {
  test(`${verb}: any answer that obeys the schema is read whole`, async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const backend = maillon.connect({
        transport: executing(schema, { fieldResolver: anyAnswer(randomFrom(seed)) }),
      });
      const problems: SocialError[] = [];
      await call(backend, (problem) => problems.push(problem as SocialError)).catch((error: unknown) =>
        assert.fail(`seed ${seed}: ${String(error)}`),
      );
      assert.deepEqual(
        problems.map(({ message }) => `seed ${seed}: ${message}`),
        [],
      );
    }
  });
}

test('names, enums, labels, addresses and summaries arrive as the domain knows them', async () => {
  const transport = executing(schema, {
    rootValue: {
      feed: ({ scope, kinds }: { scope: unknown; kinds: unknown }) => {
        assert.deepEqual({ ...(scope as object) }, { name: 'group', id: 'g-1' });
        assert.deepEqual(kinds, ['EVENT']);
        return {
          nodes: [
            {
              id: 'a-1',
              kind: 'EVENT',
              author: { id: 'p-1', displayName: 'Camille', avatarUrl: '/avatars/c.svg', headline: null },
              createdAt: '2026-11-23T08:30:00.000Z',
              audience: {
                kind: 'GROUP',
                id: 'g-1',
                label: { value: 'Methods', translations: [{ language: 'fr', value: 'Méthodes' }] },
              },
              topics: [],
              attachments: [],
              pinned: false,
              viewerSaved: false,
              viewerMuted: false,
              event: {
                startsAt: '2026-12-01T08:00:00.000Z',
                online: true,
                goingCount: 3,
                goingOnlineCount: 1,
                viewerAnswer: 'IN_PERSON',
                going: [],
              },
              permissions: { edit: false, remove: false, comment: true, react: true, reply: true },
              version: '7',
              commentCount: 4,
              reactions: [{ kind: 'like', count: 2, viewerHasReacted: true }],
            },
          ],
          pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: 'c1' },
          totalCount: null,
        };
      },
    },
  });
  const read = await maillon
    .connect({ transport })
    .feed.page({ scope: { name: 'group', id: 'g-1' }, kinds: ['event'] }, page, {});
  assert.equal(read.next, 'c1');
  assert.deepEqual(read.total, { unknown: true });
  const [item] = read.items;
  assert.equal(item?.kind, 'event');
  assert.equal(item?.author?.avatarUrl, 'https://intranet.example/avatars/c.svg');
  assert.deepEqual(item?.audience?.label, { value: 'Methods', translations: { fr: 'Méthodes' } });
  assert.equal(item?.event?.viewerAnswer, 'in-person');
  assert.deepEqual(item?.reactions, {
    type: 'reactions',
    id: 'a-1',
    groups: [{ kind: 'like', count: 2, viewerHasReacted: true }],
  });
  assert.deepEqual(item?.comments, { type: 'comment-count', id: 'a-1', count: 4 });
  assert.ok(!('commentsPreview' in item), 'comments that were not asked for are absent, not empty');
});

test('a refusal is an error with its fields, and carries no words', async () => {
  const transport = executing(schema, {
    rootValue: {
      addComment: () => ({
        comment: null,
        userErrors: [
          { code: 'TOO_LONG', field: 'body.value', message: 'At most 4,000 characters.', limit: 4000 },
        ],
        replayed: false,
      }),
    },
  });
  const adding = maillon
    .connect({ transport })
    .comments.add({ subject: 'a-1', body: { format: 'text', value: 'secret words' }, ...meta }, {});
  await assert.rejects(adding, (error: SocialError) => {
    assert.equal(error.kind, 'invalid');
    assert.deepEqual(error.fields, [
      { field: 'body.value', code: 'too-long', message: 'At most 4,000 characters.', limit: 4000 },
    ]);
    assert.ok(!JSON.stringify(error).includes('secret'));
    return true;
  });
});

test('an optional input that is absent is not sent, and a write can be repeated safely', async () => {
  const transport = executing(schema, { fieldResolver: anyAnswer(() => 0.99) });
  const backend = maillon.connect({ transport });
  await backend.kudos.give({ recipients: ['p-1'], ...meta }, {});
  const [request] = transport.requests;
  assert.deepEqual(request?.variables, { recipients: ['p-1'], key: 'k-1' });
  assert.equal(request?.repeatable, true);
  assert.equal(request?.kind, 'mutation');
});
