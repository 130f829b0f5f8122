import type { BackendFailure } from '@maillon/contract';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isInputObjectType, isObjectType, parse, validate } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { answering as answer, refusing } from '../mapping/answering.fixture.ts';
import { leavesOf, prepare } from '../mapping/operations.ts';
import { coral as madeUpCoral } from '../testing/mocked-products.ts';
import { askEverything, mockedTransport } from '../testing/random-answers.ts';
import { hasWholeCoral, schemaOf } from '../testing/schemas.ts';
import type { TransportOperation } from '../transport/types.ts';
import { coral } from './coral.ts';

const page = 'https://intranet.example/docs/12';

const raw = {
  id: 'c1',
  rootParent: null,
  author: { id: 'u1', username: 'Camille', avatar: null },
  body: '<div>Done.</div>',
  status: 'NONE',
  deleted: null,
  createdAt: '2026-11-23T08:30:00Z',
  editing: { editableUntil: '2026-11-23T08:35:00Z' },
  canReply: true,
  replyCount: 2,
  actionCounts: { reaction: { total: 3 } },
  viewerActionPresence: { reaction: true },
  revision: { id: 'r1', createdAt: '2026-11-23T08:30:00Z' },
};

const list = (...nodes: object[]) => ({ nodes, pageInfo: { hasNextPage: false, endCursor: null } });

/** Coral that answers each operation as told; `stream` has the story's id and comments. */
function answering(answers: Readonly<Record<string, object>>) {
  const { mapping } = coral();
  return answer(mapping.operations, ({ name }: TransportOperation) => answers[name] ?? {}, mapping);
}

const told = { stream: { id: 's1', comments: list(raw) } };
const write = { body: { format: 'text', value: 'a < b\nc' }, idempotencyKey: 'key' } as const;

/** Every field and argument, with its type: `Story.comments(first: Int): CommentsConnection!`. */
function signatures(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map(
        (field) => `${type.name}.${field.name}: ${String(field.type)}`,
      );
    if (!isObjectType(type)) return [type.name];
    return Object.values(type.getFields()).flatMap((field) => [
      `${type.name}.${field.name}: ${String(field.type)}`,
      ...field.args.map((arg) => `${type.name}.${field.name}(${arg.name}: ${String(arg.type)})`),
    ]);
  });
}

describe('Coral', () => {
  test('our excerpt says what its schema says', (t) => {
    if (!hasWholeCoral)
      t.diagnostic('Coral’s schema is not beside the repository: only our excerpt was looked at.');
    const whole = new Set(signatures(schemaOf('coral')));
    const excerpt = signatures(schemaOf('coral excerpt'));
    assert.deepEqual(
      excerpt.filter((signature) => !whole.has(signature)),
      [],
    );
  });

  for (const schema of ['coral', 'coral excerpt'] as const) {
    test(`every document is valid (${schema})`, () => {
      for (const [verb, prepared] of prepare(coral().mapping)) {
        for (const { head, resolve } of leavesOf(prepared)) {
          for (const { document } of [head, ...Object.values(resolve).map((read) => read.head)]) {
            const faults = validate(schemaOf(schema), parse(document)).map(({ message }) => message);
            assert.deepEqual(faults, [], verb);
          }
        }
      }
    });
  }

  for (const [seed, failures] of [
    [1, 0],
    [2, 0],
    [3, 0.02],
    [4, 0.1],
  ] as const) {
    test(`thousands of answers its schema allows, none of which breaks the contract (seed ${seed})`, async () => {
      const transport = mockedTransport(madeUpCoral, { seed, failures });
      const subjects = ['1', '2', '3', '4'].map((id) => `https://intranet.example/docs/${id}`);
      const outcome = await askEverything(coral(), transport, 80, subjects);
      assert.deepEqual(outcome.breaches, []);
      for (const type of ['comment', 'comment-count', 'reactions', 'viewer'])
        assert.ok((outcome.items[type] ?? 0) > 20, `${type}: ${outcome.items[type] ?? 0}`);
      const kinds = new Set(outcome.problems.map(({ kind }) => kind));
      // A comment without a revision cannot be answered or reacted to.
      if (failures === 0) assert.deepEqual([...kinds].sort(), ['mapping', 'not-found']);
      else assert.ok(kinds.has('forbidden') && kinds.has('server') && kinds.has('rate-limited'));
      const misfits = outcome.problems.filter(({ kind }) => kind === 'mapping').map(({ path }) => path ?? '');
      assert.deepEqual(
        misfits.filter((path) => !/^\$(subject|parent)__revision$/.test(path)),
        [],
      );
    });
  }

  test('a comment says who, what, when, and what one may do', async () => {
    const { backend, problems, context } = answering({ CommentsPage: told });
    const { items } = await backend.comments.page({ subject: page }, { first: 5 }, context);
    assert.deepEqual(items, [
      {
        type: 'comment',
        id: 'comment:c1',
        subject: page,
        parent: null,
        author: { type: 'person', id: 'user:u1', displayName: 'Camille', avatarUrl: null },
        body: { format: 'html', value: '<div>Done.</div>' },
        createdAt: '2026-11-23T08:30:00.000Z',
        editedAt: null,
        deletedAt: null,
        pending: false,
        replyCount: 2,
        reactions: {
          type: 'reactions',
          id: 'comment:c1',
          groups: [{ kind: 'like', count: 3, viewerHasReacted: true }],
        },
        permissions: { reply: true },
        editableUntil: '2026-11-23T08:35:00.000Z',
      },
    ]);
    assert.deepEqual(problems, []);
  });

  test('what waits for a moderator is pending, what was deleted keeps its place, who has no name is nobody', async () => {
    const { backend, context } = answering({
      CommentsPage: {
        stream: {
          comments: list(
            { ...raw, status: 'PREMOD' },
            { ...raw, id: 'c2', body: null, deleted: true, author: null, viewerActionPresence: null },
            { ...raw, id: 'c3', author: { id: 'u2', username: null, avatar: null } },
          ),
        },
      },
    });
    const { items } = await backend.comments.page({ subject: page }, { first: 5 }, context);
    assert.deepEqual(
      items.map(({ pending, deletedAt, author }) => [pending, deletedAt !== null, author?.displayName]),
      [
        [true, false, 'Camille'],
        [false, true, undefined],
        [false, false, undefined],
      ],
    );
    assert.equal(items[1]?.reactions?.groups[0]?.viewerHasReacted, false, 'nobody is signed in');
  });

  test('is read by the address of the page, and written by the id it gave to it, asked for once', async () => {
    const edge = { node: { ...raw, id: 'c9' } };
    const { backend, requests, context } = answering({
      CommentsAddStoryId: told,
      CommentsAdd: { createComment: { edge } },
    });
    const written = await backend.comments.add({ ...write, subject: page }, context);
    await backend.comments.add({ ...write, subject: page }, context);
    assert.equal(written.value?.id, 'comment:c9');
    assert.equal(written.value.subject, page);
    const [resolve, first, second, ...rest] = requests;
    assert.deepEqual(resolve?.variables, { subject: page });
    assert.deepEqual(first?.variables, { subject__storyId: 's1', body: 'a &#60; b<br>c' });
    assert.equal(first.repeatable, false, 'an echo is no key');
    assert.equal(second?.name, first.name);
    assert.deepEqual(rest, []);
  });

  test('an answer and a reaction name the revision that was read', async () => {
    const { backend, requests, context } = answering({
      CommentsPage: told,
      CommentsAddOtherStoryId: told,
      CommentsAddOther: {
        createCommentReply: { edge: { node: { ...raw, id: 'c2', rootParent: { id: 'c1' } } } },
      },
      ReactionsSetCommentLikeTrue: {
        createCommentReaction: { comment: { ...raw, actionCounts: { reaction: { total: 4 } } } },
      },
    });
    await backend.comments.page({ subject: page }, { first: 5 }, context);
    const reply = await backend.comments.add({ ...write, subject: page, parent: 'comment:c1' }, context);
    assert.equal(reply.value?.parent, 'comment:c1');
    const reaction = { subject: 'comment:c1', kind: 'like', on: true, idempotencyKey: 'k' };
    const reacted = await backend.reactions.set(reaction, context);
    assert.equal(reacted.value?.groups[0]?.count, 4);
    const sent = Object.fromEntries(
      requests.map(({ document, variables }) => [/{ (\w+)/.exec(document)?.[1], variables]),
    );
    assert.equal(sent['createCommentReply']?.parent__revision, 'r1');
    assert.deepEqual(sent['createCommentReaction'], { subject: 'c1', subject__revision: 'r1' });
  });

  test('a page has no reactions of its own, and no other kind is there', async () => {
    const { backend, requests, context } = answering({});
    const reaction = { subject: page, kind: 'like', on: true, idempotencyKey: 'k' };
    await assert.rejects(backend.reactions.set(reaction, context), { kind: 'unsupported' });
    assert.equal((await backend.reactions.summaries([page], context)).size, 0);
    assert.deepEqual(requests, []);
    const respect = coral({ reaction: 'respect' });
    assert.notEqual(respect.name, coral().name);
  });

  for (const [code, kind, field] of [
    ['USER_BANNED', 'forbidden', undefined],
    ['STORY_CLOSED', 'forbidden', undefined],
    ['COMMENT_NOT_FOUND', 'not-found', undefined],
    ['COMMENT_EDIT_WINDOW_EXPIRED', 'invalid', 'expired'],
    ['COMMENT_BODY_TOO_SHORT', 'invalid', 'required'],
    ['COMMENT_BODY_EXCEEDS_MAX_LENGTH', 'invalid', 'too-long'],
    ['TOXIC_COMMENT', 'invalid', undefined],
    ['RATE_LIMIT_EXCEEDED', 'rate-limited', undefined],
    ['TOKEN_INVALID', 'auth-required', undefined],
    ['RAW_QUERY_NOT_AUTHORIZED', 'mapping', undefined],
    ['INTERNAL_ERROR', 'server', undefined],
  ] as const) {
    test(`${code} is ${kind}`, async () => {
      const { backend } = answering({ CommentsEdit: { ...refusing(code), data: null } });
      await assert.rejects(
        backend.comments.edit({ ...write, id: 'comment:c1' }, {}),
        (error: BackendFailure) => {
          assert.equal(error.kind, kind);
          assert.equal(error.fields?.[0]?.code, field);
          return true;
        },
      );
    });
  }
});
