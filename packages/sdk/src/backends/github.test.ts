import type { BackendFailure } from '@maillon/contract';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse, validate } from 'graphql';
import { leavesOf, prepare } from '../mapping/operations.ts';
import { github as madeUpGitHub } from '../testing/mocked-products.ts';
import { askEverything, mockedTransport } from '../testing/random-answers.ts';
import { schemaOf } from '../testing/schemas.ts';
import { answering as answer } from '../mapping/answering.fixture.ts';
import { github } from './github.ts';

const posting = { repositoryId: 'R_1', categoryId: 'DIC_1' };
const repository = { owner: 'tervanche', name: 'intranet' };

const comment = {
  id: 'DC_1',
  discussion: { id: 'D_1' },
  replyTo: null,
  author: { id: 'U_1', login: 'camille', name: 'Camille Rouvray', avatarUrl: 'https://a.example/1', url: '' },
  body: '**Done.**',
  createdAt: '2026-11-23T08:30:00Z',
  editedAt: null,
  deletedAt: null,
  reactionGroups: [
    { content: 'THUMBS_UP', viewerHasReacted: true, reactors: { totalCount: 2 } },
    { content: 'HOORAY', viewerHasReacted: false, reactors: { totalCount: 0 } },
  ],
  viewerCanUpdate: true,
  viewerCanDelete: false,
  viewerCanReact: true,
};

const discussion = {
  __typename: 'Discussion',
  id: 'D_1',
  title: 'Which valve?',
  url: 'https://github.example/d/1',
  author: null,
  body: 'The blue one?',
  createdAt: '2026-11-22T08:30:00Z',
  editedAt: null,
  category: { isAnswerable: true },
  labels: { nodes: [{ name: 'hydraulics' }] },
  comments: { totalCount: 3 },
  reactionGroups: null,
  viewerCanUpdate: false,
  viewerCanDelete: false,
  viewerCanReact: false,
  poll: null,
  answer: comment,
};

/** GitHub that gives the same answer to everything. */
function answering(data: unknown, errors: readonly object[] = []) {
  const { mapping } = github({ ...repository, posting });
  return answer(mapping.operations, { data, errors }, mapping);
}

const page = (nodes: unknown[], totalCount = nodes.length) => ({
  nodes,
  pageInfo: { hasNextPage: false, endCursor: null },
  totalCount,
});

describe('GitHub', () => {
  test('every document is valid against its schema', () => {
    const { mapping } = github({ ...repository, posting });
    for (const [verb, prepared] of prepare(mapping)) {
      for (const { head } of leavesOf(prepared)) {
        const faults = validate(schemaOf('github'), parse(head.document)).map(({ message }) => message);
        assert.deepEqual(faults, [], verb);
      }
    }
  });

  for (const [seed, failures] of [
    [1, 0],
    [2, 0],
    [3, 0.02],
    [4, 0.05],
  ] as const) {
    test(`thousands of answers its schema allows, none of which breaks the contract (seed ${seed})`, async () => {
      const transport = mockedTransport(madeUpGitHub, { seed, failures });
      const outcome = await askEverything(github({ ...repository, posting }), transport, 60, []);
      assert.deepEqual(outcome.breaches, []);
      for (const type of ['activity', 'comment', 'comment-count', 'person', 'reactions', 'viewer'])
        assert.ok((outcome.items[type] ?? 0) > (failures ? 0 : 10), `${type}: ${outcome.items[type] ?? 0}`);
      // All that may be missing without the schema being broken, and without a part of it having failed.
      const misfits = outcome.problems.filter(({ kind }) => kind === 'mapping').map(({ path }) => path ?? '');
      assert.deepEqual(
        misfits.filter(
          (path) =>
            !/(poll\.options|^nodes\[\d+\]\.groups|Reaction\.groups|Comment\.comment\.(parent|subject))$/.test(
              path,
            ),
        ),
        [],
      );
      const kinds = new Set(outcome.problems.map(({ kind }) => kind));
      if (failures === 0) assert.deepEqual([...kinds].sort(), ['mapping', 'not-found']);
      else assert.ok(kinds.has('forbidden') && kinds.has('server'));
    });
  }

  test('a discussion is a post, or a question where its category takes answers', async () => {
    const { backend, context, problems } = answering({ repository: { discussions: page([discussion], 41) } });
    const { items, total } = await backend.feed.page({ scope: { name: 'home' } }, { first: 5 }, context);
    const [question] = items;
    assert.deepEqual(total, { exact: 41 });
    assert.equal(question?.kind, 'question');
    assert.equal(question.author, null, 'a ghost');
    assert.deepEqual(question.topics, ['hydraulics']);
    assert.equal(question.comments?.count, 3);
    assert.equal(question.question?.bestAnswer?.author?.displayName, 'Camille Rouvray');
    assert.equal(question.permissions?.comment, false, 'locked');
    assert.equal(question.poll ?? null, null);
    assert.deepEqual(problems, []);
  });

  test('one category is a group', async () => {
    const { backend, requests, context } = answering({ repository: { discussions: page([]) } });
    await backend.feed.page({ scope: { name: 'group', id: 'DIC_9' }, sort: 'active' }, { first: 5 }, context);
    const { variables } = requests[0] ?? {};
    assert.equal(variables?.scopeId, 'DIC_9');
    assert.equal(variables.order, 'UPDATED_AT');
    await assert.rejects(backend.feed.page({ scope: { name: 'home' }, sort: 'top' }, { first: 5 }, context), {
      kind: 'unsupported',
    });
  });

  test('replies are read at their comment, in the same words', async () => {
    const reply = { ...comment, id: 'DC_2', replyTo: { id: 'DC_1' }, replies: { totalCount: 0 } };
    const { backend, requests, context } = answering({ node: { thread: page([reply]) } });
    const query = { subject: 'D_1', parent: 'DC_1' };
    const { items } = await backend.comments.page(query, { first: 5 }, context);
    assert.equal(requests[0]?.variables?.place, 'DC_1');
    assert.equal(items[0]?.parent, 'DC_1');
    assert.equal(items[0].subject, 'D_1');
    assert.deepEqual(items[0].permissions, { edit: true, remove: false, react: true, reply: true });
    assert.deepEqual(items[0].body, { format: 'markdown', value: '**Done.**' });
    assert.deepEqual(
      items[0].reactions?.groups.map(({ kind, count }) => [kind, count]),
      [['like', 2]],
      'groups that nobody is in are left out',
    );
  });

  test('an id that is nobody’s is absent, whatever else has it', async () => {
    const { backend, context } = answering({ nodes: [{ __typename: 'Discussion', id: 'D_1' }, null] });
    const people = await backend.people.byIds(['D_1', 'U_2'], context);
    assert.deepEqual(
      [...people.values()].map(({ type }) => type),
      ['absent', 'absent'],
    );
    const counts = await answering({ nodes: [{ __typename: 'User' }] }).backend.comments.counts(['U_1'], {});
    assert.equal(counts.size, 0);
  });

  test('a first line becomes the title that a discussion must have', async () => {
    const { backend, requests } = answering({ createDiscussion: { discussion } });
    const value = `\nA first line that is longer than any title should be, so that it has to be cut somewhere\nMore.`;
    await backend.feed.post({ body: { format: 'markdown', value }, idempotencyKey: 'k' }, {});
    assert.deepEqual(requests[0]?.variables, {
      repositoryId: 'R_1',
      category: 'DIC_1',
      heading: 'A first line that is longer than any title should be, so that it has to be cut…',
      text: value,
    });
  });

  test('nobody is offered to post where no category was named', () => {
    const { mapping } = github(repository);
    const { capabilities } = answer(mapping.operations, {}, mapping).backend;
    assert.equal(capabilities['feed.post'], undefined);
    assert.equal(capabilities['feed.edit'], true);
  });

  for (const [type, kind] of [
    ['NOT_FOUND', 'not-found'],
    ['FORBIDDEN', 'forbidden'],
    ['INSUFFICIENT_SCOPES', 'forbidden'],
    ['UNPROCESSABLE', 'invalid'],
    ['RATE_LIMITED', 'rate-limited'],
    ['SERVICE_UNAVAILABLE', 'server'],
  ] as const) {
    test(`${type} is ${kind}`, async () => {
      const { backend } = answering({ repository: null }, [{ message: 'private words', type }]);
      await assert.rejects(
        backend.feed.page({ scope: { name: 'home' } }, { first: 5 }, {}),
        (error: BackendFailure) => error.kind === kind && !error.message.includes('private'),
      );
    });
  }
});
