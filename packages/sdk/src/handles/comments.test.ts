import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AddComment, Comment, CommentCount, Written } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import {
  activity,
  comment,
  later,
  pageOf,
  person,
  settled,
  setup,
  text,
  valueOf,
  viewer,
  watch,
} from '../testing/setup.ts';

const subject = 'urn:doc:1';
const countOf = (count: number): CommentCount => ({ type: 'comment-count', id: subject, count });

async function thread() {
  const world = setup();
  const { backend, client, clock } = world;
  backend.on('comments.page', () => pageOf([comment('c1'), comment('c2')]));
  backend.on('comments.counts', () => new Map([[subject, countOf(2)]]));
  const comments = client.comments({ subject });
  const count = client.commentCount(subject);
  await watch(client.viewer, clock);
  await watch(comments, clock);
  await watch(count, clock);
  return { ...world, comments, count };
}

test('the same question gives the same handle, another question another', () => {
  const { client } = setup();
  assert.equal(client.comments({ subject }), client.comments({ subject }));
  assert.notEqual(client.comments({ subject }), client.comments({ subject, sort: 'newest' }));
  assert.equal(client.comment('c1'), client.comment('c1'));
});

test('a thread is loading, then ready with its ids and total', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', () => pageOf([comment('c1')], undefined, 1));
  const comments = client.comments({ subject });
  assert.equal(comments.state.status, 'loading');
  await watch(comments, clock);
  assert.deepEqual(valueOf(comments), { ids: ['c1'], total: { exact: 1 }, hasMore: false });
  assert.equal(valueOf(client.comment('c1')).author?.displayName, 'Name of ada');
});

test('nothing is asked before somebody subscribes, and once however many do', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', () => pageOf([]));
  const comments = client.comments({ subject });
  await clock.pass(100);
  assert.equal(backend.count('comments.page'), 0);
  comments.subscribe(() => {});
  comments.subscribe(() => {});
  await clock.pass(100);
  assert.equal(backend.count('comments.page'), 1);
});

test('pages follow each other without repeating an item', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', (_query: unknown, { after }: { after?: string }) =>
    after
      ? pageOf([comment('c2'), comment('c3')], undefined, 3)
      : pageOf([comment('c1'), comment('c2')], 'n', 3),
  );
  const comments = client.comments({ subject }, { pageSize: 2 });
  await watch(comments, clock);
  assert.equal(valueOf(comments).hasMore, true);
  await Promise.all([comments.loadMore(), comments.loadMore()]);
  assert.deepEqual(valueOf(comments).ids, ['c1', 'c2', 'c3']);
  assert.equal(valueOf(comments).hasMore, false);
  assert.equal(backend.count('comments.page'), 2);
  await comments.loadMore();
  assert.equal(backend.count('comments.page'), 2);
});

test('a page that fails says so and may be asked for again', async () => {
  const { backend, client, clock } = setup();
  let broken = true;
  backend.on('comments.page', (_query: unknown, { after }: { after?: string }) => {
    if (!after) return pageOf([comment('c1')], 'n', 2);
    if (broken) throw new SocialError('server');
    return pageOf([comment('c2')], undefined, 2);
  });
  const comments = client.comments({ subject }, { pageSize: 1 });
  await watch(comments, clock);
  await comments.loadMore();
  assert.equal(comments.state.status === 'ready' && comments.state.more, 'failed');
  broken = false;
  await comments.loadMore();
  assert.deepEqual(valueOf(comments).ids, ['c1', 'c2']);
});

test('a page that came short stays when the rest of it fails: the failure is told, and going on is offered', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', (_: unknown, { after }: { after?: string }) => {
    if (after !== undefined) throw new SocialError('not-found');
    return pageOf([comment('c1')], 'on');
  });
  const comments = client.comments({ subject });
  await watch(comments, clock);
  assert.deepEqual(valueOf(comments).ids, ['c1']);
  assert.equal(valueOf(comments).hasMore, true);
  assert.deepEqual(comments.state.status === 'ready' && comments.state.problems.map(({ kind }) => kind), [
    'not-found',
  ]);
});

test('an own comment shows at once as saving, and then as the backend stored it', async () => {
  const { backend, client, comments, count } = await thread();
  const answer = later<Written<Comment>>();
  backend.on('comments.add', () => answer.promise);
  const added = comments.add({ body: text('Thank you') });

  const [, , local = ''] = valueOf(comments).ids;
  const shown = valueOf(client.comment(local));
  assert.equal(shown.local, 'saving');
  assert.equal(shown.body?.value, 'Thank you');
  assert.equal(shown.author?.displayName, 'Name of me');
  assert.equal(valueOf(count).count, 3);
  assert.deepEqual(valueOf(comments).total, { exact: 3 });

  answer.resolve({ value: comment('c3', { author: person('me'), body: text('Thank you') }) });
  assert.equal((await added)?.id, 'c3');
  assert.deepEqual(valueOf(comments).ids, ['c1', 'c2', 'c3']);
  assert.equal(valueOf(client.comment('c3')).local, undefined);
  assert.equal(valueOf(count).count, 3);
});

test('a refused comment leaves no trace and the refusal reaches who wrote it', async () => {
  const { backend, comments, count } = await thread();
  const before = [valueOf(comments), valueOf(count)];
  backend.on('comments.add', () => {
    throw new SocialError('invalid', { fields: [{ field: 'body.value', code: 'too-long', message: '' }] });
  });
  await assert.rejects(
    comments.add({ body: text('…') }),
    (error: SocialError) => error.fields[0]?.code === 'too-long',
  );
  assert.deepEqual([valueOf(comments), valueOf(count)], before);
});

test('an own comment shows in the preview and the count of its activity', async () => {
  const { backend, client, clock } = setup();
  const comments = { type: 'comment-count', id: 'a1', count: 5 } as const;
  const preview = [comment('c1', { subject: 'a1' }), comment('c2', { subject: 'a1' })];
  backend.on('feed.byIds', () => new Map([['a1', activity('a1', { comments, commentsPreview: preview })]]));
  backend.on('comments.add', () => ({ value: comment('c3', { subject: 'a1' }) }));
  const handle = client.activity('a1');
  await watch(handle, clock);
  await client.comments({ subject: 'a1' }).add({ body: text('Yes') });
  assert.equal(valueOf(handle).comments?.count, 6);
  assert.deepEqual(
    valueOf(handle).commentsPreview?.map(({ id }) => id),
    ['c2', 'c3'],
  );
});

test('an answer to a reply is sent and listed under the comment at the top', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', ({ parent }: { parent?: string }) =>
    parent ? pageOf([comment('r1', { parent: 'c1' })]) : pageOf([comment('c1', { replyCount: 1 })]),
  );
  backend.on('comments.add', ({ parent }: AddComment) => ({
    value: comment('r2', { parent: parent ?? null }),
  }));
  const top = client.comments({ subject });
  const replies = client.comments({ subject, parent: 'c1' });
  await watch(top, clock);
  await watch(replies, clock);
  await top.add({ body: text('Indeed'), parent: 'r1' });
  assert.equal((backend.last('comments.add')[0] as AddComment).parent, 'c1');
  assert.deepEqual(valueOf(replies).ids, ['r1', 'r2']);
  assert.deepEqual(valueOf(top).ids, ['c1']);
  assert.equal(valueOf(client.comment('c1')).replyCount, 2);
});

test('an own comment beyond what was read stays at the end until the reading arrives there', async () => {
  const { backend, client, clock } = setup();
  const all = ['c1', 'c2', 'c3'];
  backend.on('comments.page', (_query: unknown, { after, first }: { after?: string; first: number }) => {
    const start = Number(after ?? 0);
    const end = start + first;
    return pageOf(
      all.slice(start, end).map((id) => comment(id)),
      end < all.length ? String(end) : undefined,
      all.length,
    );
  });
  backend.on('comments.add', () => {
    all.push('own');
    return { value: comment('own') };
  });
  const comments = client.comments({ subject }, { pageSize: 2 });
  await watch(comments, clock);
  await comments.add({ body: text('Here') });
  assert.deepEqual(valueOf(comments).ids, ['c1', 'c2', 'own']);
  await comments.refresh();
  assert.deepEqual(valueOf(comments).ids, ['c1', 'c2', 'own']);
  await comments.loadMore();
  assert.deepEqual(valueOf(comments).ids, ['c1', 'c2', 'c3', 'own']);
  assert.deepEqual(valueOf(comments).total, { exact: 4 });
});

test('an answer to a question from before the own comment does not take it away', async () => {
  const { backend, comments } = await thread();
  const slow = later<unknown>();
  backend.on('comments.page', () => slow.promise);
  const refreshed = comments.refresh();
  backend.on('comments.add', () => ({ value: comment('c3') }));
  await comments.add({ body: text('Quick') });
  backend.on('comments.page', () => pageOf([comment('c1'), comment('c2'), comment('c3')]));
  slow.resolve(pageOf([comment('c1'), comment('c2')]));
  await refreshed;
  assert.deepEqual(valueOf(comments).ids, ['c1', 'c2', 'c3']);
});

test('what somebody else wrote while an own comment was on its way shows once that has arrived', async () => {
  const { backend, client, comments, clock } = await thread();
  const answer = later<Written<Comment>>();
  backend.on('comments.add', () => answer.promise);
  const added = comments.add({ body: text('Mine') });
  await clock.pass(100);
  backend.on('comments.page', () => pageOf([comment('c1'), comment('c2'), comment('theirs')]));
  await comments.refresh();
  answer.resolve({ value: comment('mine', { author: person('me') }) });
  await added;
  backend.on('comments.page', () =>
    pageOf([comment('c1'), comment('c2'), comment('theirs'), comment('mine')]),
  );
  await clock.pass(5_000);
  assert.deepEqual(valueOf(comments).ids, ['c1', 'c2', 'theirs', 'mine']);
  const asked = backend.count('comments.page');
  await clock.pass(60_000);
  assert.equal(backend.count('comments.page'), asked);
  client.dispose();
});

test('an own comment that the list knew before it was acknowledged is not asked for again', async () => {
  const { backend, comments, clock } = await thread();
  const answer = later<Written<Comment>>();
  backend.on('comments.add', () => answer.promise);
  const added = comments.add({ body: text('Mine') });
  await clock.pass(100);
  backend.on('comments.page', () => pageOf([comment('c1'), comment('c2'), comment('mine')]));
  await comments.refresh();
  const asked = backend.count('comments.page');
  answer.resolve({ value: comment('mine', { author: person('me') }) });
  await added;
  await clock.pass(60_000);
  assert.equal(backend.count('comments.page'), asked);
});

test('a comment whose answer was lost is sent again by itself, as the same write', async () => {
  const { backend, comments, clock } = await thread();
  const keys: string[] = [];
  backend.on('comments.add', ({ idempotencyKey }: AddComment) => {
    keys.push(idempotencyKey);
    if (keys.length === 1) throw new SocialError('network');
    return { value: comment('c3'), replayed: true };
  });
  const once = comments.add({ body: text('Once') });
  await clock.pass(1_000);
  await once;
  await comments.add({ body: text('Once') });
  assert.equal(keys[0], keys[1]);
  assert.notEqual(keys[1], keys[2]);
});

test('an edit shows at once, carries the version, and is taken back when somebody was faster', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', () => pageOf([comment('c1', { version: '7' })]));
  await watch(client.comments({ subject }), clock);
  const answer = later<never>();
  backend.on('comments.edit', () => answer.promise);
  const edited = client.comment('c1').edit({ body: text('Better') });
  assert.equal(valueOf(client.comment('c1')).body?.value, 'Better');
  await settled();
  assert.equal((backend.last('comments.edit')[0] as { expectedVersion: string }).expectedVersion, '7');
  answer.reject(new SocialError('conflict'));
  await assert.rejects(edited, { kind: 'conflict' });
  assert.equal(valueOf(client.comment('c1')).body?.value, 'Words of c1');
});

test('an edit may say which words it changes, when others have come in since', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', () => pageOf([comment('c1', { version: '7' })]));
  await watch(client.comments({ subject }), clock);
  backend.on('comments.edit', () => ({ value: null }));
  await client.comment('c1').edit({ body: text('Better'), version: '6' });
  assert.equal((backend.last('comments.edit')[0] as { expectedVersion: string }).expectedVersion, '6');
});

test('a removed comment leaves its list; one with replies keeps its place', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', () => pageOf([comment('c1'), comment('c2', { replyCount: 1 })]));
  const comments = client.comments({ subject });
  await watch(comments, clock);
  backend.on('comments.remove', ({ id }: { id: string }) => ({
    value:
      id === 'c2'
        ? comment('c2', { body: null, deletedAt: '2026-11-23T08:00:00.000Z', replyCount: 1 })
        : null,
  }));
  await client.comment('c1').remove();
  const { state } = client.comment('c1');
  assert.equal(state.status === 'failed' && state.error.kind, 'not-found');
  assert.deepEqual(valueOf(comments), { ids: ['c2'], total: { exact: 1 }, hasMore: false });
  await client.comment('c2').remove();
  assert.deepEqual(valueOf(comments).ids, ['c2']);
  assert.equal(valueOf(client.comment('c2')).body, null);
});

test('a comment that waits for a moderator is not invented', async () => {
  const { backend, comments, clock } = await thread();
  backend.on('comments.add', () => ({ value: null }));
  assert.equal(await comments.add({ body: text('Hm') }), null);
  await clock.pass(16);
  assert.deepEqual(valueOf(comments).ids, ['c1', 'c2']);
});

test('writes are not offered before the viewer is known, and then as far as the viewer may', async () => {
  const { backend, client, clock } = setup();
  backend.on('viewer', () => viewer('me', { capabilities: ['comments.read', 'comments.add'] }));
  assert.equal(client.capabilities['comments.read'], true);
  assert.equal(client.capabilities['comments.add'], undefined);
  await watch(client.viewer, clock);
  assert.deepEqual(client.capabilities, { 'comments.read': true, 'comments.add': true });
  assert.equal(client.capabilities, client.capabilities);
});

test('what the backend cannot do is never asked of it', async () => {
  const { backend, client, clock } = setup();
  backend.capabilities = {};
  const comments = client.comments({ subject });
  await watch(comments, clock);
  assert.equal(comments.state.status === 'failed' && comments.state.error.kind, 'unsupported');
  await assert.rejects(comments.add({ body: text('x') }), { kind: 'unsupported' });
  assert.equal(backend.calls.length, 0);
});

test('a comment that was asked for before its list came is there when it comes', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', () => pageOf([comment('c1')]));
  const handle = client.comment('c1');
  await watch(handle, clock);
  const before = handle.state;
  assert.equal(before.status, 'failed');
  await watch(client.comments({ subject }), clock);
  const { state } = handle;
  assert.ok(state.status === 'ready');
  assert.deepEqual([state.freshness, state.problems], ['fresh', []]);
});

test('an edit whose answer does not say how it is now is read again, and what was wrong is told', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', () => pageOf([comment('c1')]));
  const comments = client.comments({ subject });
  await watch(comments, clock);
  const handle = client.comment('c1');
  await watch(handle, clock);
  backend.on('comments.page', () => pageOf([comment('c1', { body: text('Better') })]));
  backend.on('comments.edit', (_command: unknown, context: { report(problem: unknown): void }) => {
    context.report(new SocialError('mapping', { path: 'editComment.comment' }));
    return { value: null };
  });
  assert.equal(await handle.edit({ body: text('Better') }), null);
  await settled();
  assert.equal(valueOf(handle).body?.value, 'Better');
});
