import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as m from '../define-backend.ts';
import { SocialError } from '../errors.ts';
import type { TransportOperation } from '../transport/types.ts';
import { answering, refusing } from './answering.fixture.ts';

const body = { format: 'markdown', value: 'secret words' } as const;
const note = { id: 'c1', author: null, body: 'hi', createdAt: '2026-11-23T08:30:00.000Z' };
const addCommand = { subject: 's1', body, idempotencyKey: 'key-1' };
const reaction = (on: boolean) => ({ subject: 's1', kind: 'like', on, idempotencyKey: 'key-1' });

describe('a write that answers with an id', () => {
  const add = m.op('mutation ($subject: ID!, $text: String!) { notes { add(on: $subject) { ref } } }', {
    from: 'notes.add.ref',
    readBack: m.op('query ($id: Int!) { note(no: $id) { id author body createdAt } }'),
  });

  test('is read back', async () => {
    const { backend, requests } = answering({ 'comments.add': add }, ({ kind }) =>
      kind === 'mutation' ? { notes: { add: { ref: 7 } } } : { note },
    );
    const { value } = await backend.comments.add(addCommand, {});
    assert.deepEqual([value?.id, value?.subject], ['c1', 's1']);
    assert.deepEqual(requests[1]?.variables, { id: 7 });
    assert.equal(requests[1].name, 'CommentsAddBack');
  });

  test('or with none, until a moderator has looked, is not', async () => {
    const { backend, requests } = answering({ 'comments.add': add }, { notes: { add: { ref: null } } });
    assert.equal((await backend.comments.add(addCommand, {})).value, null);
    assert.equal(requests.length, 1);
  });

  test('is done, even if it cannot be read back', async () => {
    for (const failure of [refusing('FORBIDDEN'), { note: { id: 'c1' } }]) {
      const { backend, problems, context } = answering({ 'comments.add': add }, ({ kind }) =>
        kind === 'mutation' ? { notes: { add: { ref: 7 } } } : failure,
      );
      assert.equal((await backend.comments.add(addCommand, context)).value, null);
      assert.equal(problems.length, 1);
    }
  });
});

describe('a refusal that says "so it is already"', () => {
  const set = m.op('mutation ($subject: ID!, $on: Boolean!) { react(to: $subject) { thing { groups } } }', {
    from: 'react.thing',
    ok: { on: ['DUPLICATE_KEY'], off: ['NOT_FOUND'] },
  });

  test('is no failure of a desired state', async () => {
    for (const [code, on] of [
      ['DUPLICATE_KEY', true],
      ['duplicateKey', true],
      ['NOT_FOUND', false],
    ] as const) {
      const { backend } = answering({ 'reactions.set': set }, refusing(code));
      assert.equal((await backend.reactions.set(reaction(on), {})).value, null);
    }
  });

  test('counts for its own state, alone, and for the codes that were named', async () => {
    for (const [code, on, kind] of [
      ['DUPLICATE_KEY', false, 'server'],
      ['NOT_FOUND', true, 'not-found'],
      ['OTHER', true, 'server'],
    ] as const) {
      const { backend } = answering({ 'reactions.set': set }, refusing(code));
      await assert.rejects(backend.reactions.set(reaction(on), {}), { kind });
    }
  });

  test('may stand beside what arrived', async () => {
    const { backend } = answering(
      { 'reactions.set': set },
      { data: { react: { thing: null } }, ...refusing('DUPLICATE_KEY', ['react', 'thing']) },
    );
    assert.equal((await backend.reactions.set(reaction(true), {})).value, null);
  });

  test('may be a refusal of the payload, if all of them say so', async () => {
    const errors = [m.fromPayload('*.problems[]')];
    const given = (...codes: string[]) =>
      answering(
        { 'reactions.set': set },
        { react: { thing: null, problems: codes.map((code) => ({ code })) } },
        { errors },
      ).backend.reactions.set(reaction(true), {});
    assert.equal((await given('DUPLICATE_KEY')).value, null);
    await assert.rejects(given('DUPLICATE_KEY', 'TOO_LATE'), { kind: 'invalid' });
  });
});

describe('a switch', () => {
  const toggled = (from?: string) => ({
    'reactions.set': m.guardedToggle({
      read: m.op(
        'query ($subject: ID!) { thing(ref: $subject) { likedByMe groups } }',
        from === undefined ? {} : { from },
      ),
      is: 'thing.likedByMe',
      toggle: m.op('mutation ($subject: ID!, $key: ID) { toggleLike(ref: $subject) { thing { groups } } }', {
        from: 'toggleLike.thing',
      }),
    }),
  });
  const groups = (mine: boolean) =>
    mine ? [{ kind: 'like', count: 1, viewerHasReacted: true }] : [{ kind: 'like', count: 0 }];
  const thing = (liked: boolean) => (operation: TransportOperation) =>
    operation.kind === 'query'
      ? { thing: { likedByMe: liked, groups: groups(liked) } }
      : { toggleLike: { thing: { groups: groups(!liked) } } };

  test('is turned round only where it is not as wished', async () => {
    for (const [liked, on, kinds] of [
      [false, true, ['query', 'mutation']],
      [true, false, ['query', 'mutation']],
      [true, true, ['query']],
      [false, false, ['query']],
    ] as const) {
      const { backend, requests } = answering(toggled('thing'), thing(liked));
      const { value } = await backend.reactions.set(reaction(on), {});
      assert.deepEqual(
        requests.map(({ kind }) => kind),
        kinds,
      );
      assert.deepEqual(
        value?.groups.map(({ count }) => count),
        on ? [1] : [],
      );
    }
  });

  test('that is as wished needs no answer of its own', async () => {
    const { backend } = answering(toggled(), thing(true));
    assert.equal((await backend.reactions.set(reaction(true), {})).value, null);
  });

  test('is never flipped twice by a network that repeats', async () => {
    const keyless = m.guardedToggle({
      read: m.op('query ($subject: ID!) { mine }'),
      is: 'mine',
      toggle: m.op('mutation ($subject: ID!) { toggle { groups } }'),
    });
    const { backend, requests } = answering({ 'reactions.set': keyless }, { mine: false, toggle: null });
    await backend.reactions.set(reaction(true), {});
    assert.equal(requests[1]?.repeatable, false);
  });

  test('of which nobody can say how it is stays as it is', async () => {
    const { backend, requests } = answering(toggled(), { thing: null });
    await assert.rejects(backend.reactions.set(reaction(true), {}), {
      kind: 'mapping',
      message: 'reactions.set: thing.likedByMe should be a boolean, but is nothing',
    });
    assert.equal(requests.length, 1);
  });

  test('may be one of several, by kind', async () => {
    const { backend } = answering(
      { 'reactions.set': m.branchBy('kind', { like: toggled()['reactions.set'] }) },
      thing(true),
    );
    assert.equal((await backend.reactions.set(reaction(true), {})).value, null);
    await assert.rejects(backend.reactions.set({ ...reaction(true), kind: 'star' }, {}), {
      kind: 'unsupported',
    });
  });
});

describe('what came with an item, and is not shown,', () => {
  const comments = {
    'comments.page': m.op(
      'query ($subject: ID!) { notes { nodes { id author body createdAt _revision: rev } } }',
      { page: m.relay('notes'), item: { _thread: 'place.thread' } },
    ),
    'comments.edit': m.op(
      'mutation ($id: ID!, $id__revision: ID!, $text: String!) { edit(id: $id, rev: $id__revision) { id } }',
    ),
    'comments.add': m.op(
      'mutation ($subject: ID!, $parent: ID, $parent__thread: ID) { add(to: $parent, in: $parent__thread) { id } }',
    ),
    'reactions.set': m.op(
      'mutation ($subject: ID!, $subject__revision: ID!) { like(id: $subject, rev: $subject__revision) { groups } }',
    ),
  };
  const answer = {
    notes: { nodes: [{ ...note, _revision: 'r9', place: { thread: 't1' }, __typename: 'Note' }] },
    edit: null,
    add: null,
    like: null,
  };

  test('goes along when the item is written to', async () => {
    const { backend, requests } = answering(comments, answer);
    const { items } = await backend.comments.page({ subject: 's1' }, { first: 1 }, {});
    assert.ok(!Object.keys(items[0] ?? {}).some((name) => name.startsWith('_')));
    assert.ok(!JSON.stringify(items).includes('r9'));
    await backend.comments.edit({ id: 'c1', body, idempotencyKey: 'k' }, {});
    await backend.comments.add({ ...addCommand, parent: 'c1' }, {});
    await backend.reactions.set({ ...reaction(true), subject: 'c1' }, {});
    assert.deepEqual(
      requests.slice(1).map(({ variables }) => variables),
      [
        { id: 'c1', id__revision: 'r9', text: 'secret words' },
        { subject: 's1', parent: 'c1', parent__thread: 't1' },
        { subject: 'c1', subject__revision: 'r9' },
      ],
    );
  });

  test('is missed by name where the item was never read', async () => {
    const { backend, requests } = answering(comments, answer);
    await assert.rejects(backend.comments.edit({ id: 'c1', body, idempotencyKey: 'k' }, {}), {
      kind: 'mapping',
      message:
        'comments.edit: $id__revision should be a value that came with the item as "_revision", but is nothing',
    });
    assert.equal(requests.length, 0);
    await backend.comments.add({ ...addCommand, parent: 'c1' }, {});
    assert.deepEqual(requests[0]?.variables, { subject: 's1', parent: 'c1' }, 'what may be absent is');
  });

  test('is known to its own connection only', async () => {
    const first = answering(comments, answer);
    await first.backend.comments.page({ subject: 's1' }, { first: 1 }, {});
    const second = answering(comments, answer);
    await assert.rejects(second.backend.comments.edit({ id: 'c1', body, idempotencyKey: 'k' }, {}), {
      kind: 'mapping',
    });
  });
});

test('an item with an address of several parts is written to by its parts', async () => {
  const { backend, requests } = answering(
    {
      'feed.edit': m.op(
        'mutation ($id__kind: Kind!, $id__no: Int!, $text: String!) { edit(kind: $id__kind, no: $id__no) { id } }',
      ),
    },
    { edit: null },
    { addresses: m.addresses({ subjects: { '{kind}/{no}': {} } }) },
  );
  await backend.feed.edit({ id: 'NEWS/12', body, idempotencyKey: 'k' }, {});
  assert.deepEqual(requests[0]?.variables, { id__kind: 'NEWS', id__no: 12, text: 'secret words' });
  await assert.rejects(backend.feed.edit({ id: 'NEWS', body, idempotencyKey: 'k' }, {}), { kind: 'mapping' });
});

describe('a part of a subject that has to be asked for', () => {
  const mapping = {
    resolve: {
      storyId: m.op('query ($subject: ID!) { story(url: $subject) { id } }', { from: 'story.id' }),
    },
  };
  const add = {
    'comments.add': m.op(
      'mutation ($subject__storyId: ID!, $text: String!) { add(to: $subject__storyId) { id } }',
    ),
  };

  test('is asked for once for each subject', async () => {
    const { backend, requests } = answering(
      add,
      ({ kind, variables }) =>
        kind === 'query' ? { story: { id: `story ${String(variables?.subject)}` } } : { add: null },
      mapping,
    );
    await Promise.all([backend.comments.add(addCommand, {}), backend.comments.add(addCommand, {})]);
    await backend.comments.add({ ...addCommand, subject: 's2' }, {});
    assert.deepEqual(
      requests.filter(({ kind }) => kind === 'query').map(({ name, variables }) => [name, variables]),
      [
        ['CommentsAddStoryId', { subject: 's1' }],
        ['CommentsAddStoryId', { subject: 's2' }],
      ],
    );
    assert.deepEqual(requests.at(-1)?.variables, { subject__storyId: 'story s2', text: 'secret words' });
  });

  test('that could not be had is asked for again', async () => {
    let failing = true;
    const { backend } = answering(
      add,
      ({ kind }) => {
        if (kind === 'mutation') return { add: null };
        if (failing) throw new SocialError('network');
        return { story: { id: '1' } };
      },
      mapping,
    );
    await assert.rejects(backend.comments.add(addCommand, {}), { kind: 'network' });
    failing = false;
    assert.equal((await backend.comments.add(addCommand, {})).value, null);
  });

  test('is asked for again where the write that used it failed', async () => {
    let revision = 1;
    const { backend, requests } = answering(
      { 'comments.edit': m.op('mutation ($id: ID!, $id__rev: Int!) { edit { id } }') },
      ({ kind, variables }) =>
        kind === 'query'
          ? { note: { rev: revision } }
          : variables?.id__rev === 2
            ? { edit: null }
            : refusing('CONFLICT'),
      {
        resolve: { rev: m.op('query ($subject: ID!) { note(id: $subject) { rev } }', { from: 'note.rev' }) },
      },
    );
    const edit = () => backend.comments.edit({ id: 'c1', body, idempotencyKey: 'k' }, {});
    await assert.rejects(edit(), { kind: 'conflict' });
    revision = 2;
    assert.equal((await edit()).value, null);
    assert.deepEqual(requests[0]?.variables, { subject: 'c1' });
  });

  test('is found in the lenses of variables, too', async () => {
    const input = { variables: { input: m.build({ story: 'subject__storyId', words: 'text' }) } };
    const { backend, requests } = answering(
      { 'comments.add': m.op('mutation ($input: I!) { add(input: $input) { id } }', input) },
      ({ kind }) => (kind === 'query' ? { story: { id: '7' } } : { add: null }),
      mapping,
    );
    await backend.comments.add(addCommand, {});
    assert.deepEqual(requests[1]?.variables, { input: { story: '7', words: 'secret words' } });
  });

  test('of a thing that nobody knows is not found', async () => {
    const { backend, requests } = answering(add, { story: null }, mapping);
    await assert.rejects(backend.comments.add(addCommand, {}), { kind: 'not-found' });
    assert.equal(requests.length, 1);
  });

  test('is not asked for by documents that do not use it', async () => {
    const page = { 'comments.page': m.op('query ($subject: ID!) { notes { nodes { id } } }') };
    const { backend, requests } = answering(page, { notes: { nodes: [] } }, mapping);
    await backend.comments.page({ subject: 's1' }, { first: 1 }, {});
    assert.equal(requests.length, 1);
  });
});
