import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity, PostActivity, Written } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import { activity, later, pageOf, settled, setup, text, valueOf, watch } from '../testing/setup.ts';

const home = { scope: { name: 'home' } } as const;

/** A feed over a list that the test changes, newest first. */
async function feedOf(ids: string[], pageSize = 3) {
  const world = setup();
  const all = [...ids];
  world.backend.on('feed.page', (_query: unknown, { first, after }: { first: number; after?: string }) => {
    const start = after ? all.indexOf(after) + 1 : 0;
    const items = all.slice(start, start + first);
    const more = start + first < all.length;
    return pageOf(
      items.map((id) => activity(id)),
      more ? items.at(-1) : undefined,
      all.length,
    );
  });
  const feed = world.client.feed(home, { pageSize });
  await watch(world.client.viewer, world.clock);
  const watched = await watch(feed, world.clock);
  return { ...world, all, feed, watched };
}

const idsOf = (feed: Parameters<typeof valueOf>[0]) => (valueOf(feed) as { ids: readonly string[] }).ids;

test('pages on, and knows when it is at the end', async () => {
  const { feed } = await feedOf(['a5', 'a4', 'a3', 'a2', 'a1']);
  assert.deepEqual(valueOf(feed), {
    ids: ['a5', 'a4', 'a3'],
    total: { exact: 5 },
    hasMore: true,
    waiting: 0,
  });
  await feed.loadMore();
  assert.deepEqual(idsOf(feed), ['a5', 'a4', 'a3', 'a2', 'a1']);
  assert.equal(valueOf(feed).hasMore, false);
});

test('new items wait, and nothing moves until they are shown', async () => {
  const { feed, all, clock } = await feedOf(['a3', 'a2', 'a1']);
  const stop = feed.keepLive();
  all.unshift('a5', 'a4');
  await clock.pass(15_000);
  assert.deepEqual(idsOf(feed), ['a3', 'a2', 'a1']);
  assert.equal(valueOf(feed).waiting, 2);
  feed.showNew();
  assert.deepEqual(idsOf(feed), ['a5', 'a4', 'a3', 'a2', 'a1']);
  assert.equal(valueOf(feed).waiting, 0);
  stop();
});

test('when more came than fit on a page, showing them starts anew from the top', async () => {
  const { feed, all, clock } = await feedOf(['a3', 'a2', 'a1']);
  feed.keepLive();
  all.unshift('b4', 'b3', 'b2', 'b1');
  await clock.pass(15_000);
  assert.equal(valueOf(feed).waiting, 3);
  feed.showNew();
  assert.deepEqual(idsOf(feed), ['b4', 'b3', 'b2']);
  await feed.loadMore();
  assert.deepEqual(idsOf(feed), ['b4', 'b3', 'b2', 'b1', 'a3', 'a2']);
});

test('an own post stays where it is when the news from before it are shown', async () => {
  const { backend, feed, all, clock } = await feedOf(['a1']);
  feed.keepLive();
  all.unshift('a2');
  await clock.pass(15_000);
  backend.on('feed.post', () => {
    all.unshift('a3');
    return { value: activity('a3') };
  });
  await feed.post({ body: text('Hello') });
  assert.deepEqual(idsOf(feed), ['a3', 'a1']);
  feed.showNew();
  assert.deepEqual(idsOf(feed), ['a3', 'a2', 'a1']);
});

test('what moves up when something is removed is not called new', async () => {
  const { feed, all, clock } = await feedOf(['a4', 'a3', 'a2', 'a1']);
  feed.keepLive();
  all.splice(1, 1);
  await clock.pass(15_000);
  assert.deepEqual(valueOf(feed), {
    ids: ['a4', 'a2', 'a1'],
    total: { exact: 3 },
    hasMore: false,
    waiting: 0,
  });
});

test('an item that is gone leaves the feed, one that changed changes in its place', async () => {
  const { backend, client, feed, all, clock } = await feedOf(['a3', 'a2', 'a1']);
  await watch(client.activity('a1'), clock);
  feed.keepLive();
  all.splice(1, 1);
  backend.on('feed.page', () => pageOf([activity('a3'), activity('a1', { title: 'New title' })]));
  await clock.pass(15_000);
  assert.deepEqual(idsOf(feed), ['a3', 'a1']);
  assert.equal(valueOf(client.activity('a1')).title, 'New title');
});

test('items that are gone leave the feed also when everything else in it is new', async () => {
  const { feed, all, clock } = await feedOf(['a2', 'a1']);
  feed.keepLive();
  all.splice(0, 2, 'b1');
  await clock.pass(15_000);
  feed.showNew();
  assert.deepEqual(idsOf(feed), ['b1']);
});

test('a feed that was empty shows what comes', async () => {
  const { feed, all, clock } = await feedOf([]);
  feed.keepLive();
  all.push('a1');
  await clock.pass(15_000);
  assert.deepEqual(valueOf(feed), { ids: ['a1'], total: { exact: 1 }, hasMore: false, waiting: 0 });
});

test('asks ever less often while nothing changes, and often again when something does', async () => {
  const { backend, feed, all, clock } = await feedOf(['a1']);
  feed.keepLive();
  const before = backend.count('feed.page');
  await clock.pass(15_000 + 22_500 + 33_750 + 45_000 + 45_000);
  assert.equal(backend.count('feed.page') - before, 5);
  all.unshift('a2');
  await clock.pass(45_000);
  await clock.pass(15_000);
  assert.equal(backend.count('feed.page') - before, 7);
});

test('asks nothing in a hidden tab, and at once when the reader is back', async () => {
  const { backend, feed, all, clock, page } = await feedOf(['a1']);
  feed.keepLive();
  page.hidden = true;
  const before = backend.count('feed.page');
  await clock.pass(600_000);
  assert.equal(backend.count('feed.page'), before);
  all.unshift('a2');
  await page.return();
  assert.equal(valueOf(feed).waiting, 1);
  await clock.pass(15_000);
  assert.equal(backend.count('feed.page'), before + 2);
});

test('polling stops with the last who wanted it', async () => {
  const { backend, feed, clock } = await feedOf(['a1']);
  const [one, two] = [feed.keepLive(), feed.keepLive()];
  one();
  one();
  const before = backend.count('feed.page');
  await clock.pass(15_000);
  assert.equal(backend.count('feed.page'), before + 1);
  two();
  await clock.pass(120_000);
  assert.equal(backend.count('feed.page'), before + 1);
});

test('an own post shows at once under what is pinned, and then as stored', async () => {
  const { backend, client, feed, clock } = await feedOf(['a1']);
  backend.on('feed.page', () => pageOf([activity('pin', { pinned: true }), activity('a1')]));
  await feed.refresh();
  const answer = later<Written<Activity>>();
  backend.on('feed.post', () => answer.promise);
  const posted = feed.post({ body: text('Hello') });
  const [, local = ''] = idsOf(feed);
  const saving = client.activity(local);
  await watch(saving, clock);
  assert.equal(valueOf(saving).local, 'saving');
  assert.equal(valueOf(saving).body?.value, 'Hello');
  assert.deepEqual((backend.last('feed.post')[0] as PostActivity).scope, home.scope);
  answer.resolve({ value: activity('a2') });
  assert.equal((await posted)?.id, 'a2');
  assert.deepEqual(idsOf(feed), ['pin', 'a2', 'a1']);
  assert.deepEqual(valueOf(feed).total, { exact: 3 });
});

test('a refused post is taken back', async () => {
  const { backend, feed } = await feedOf(['a1']);
  const before = valueOf(feed);
  backend.on('feed.post', () => {
    throw new SocialError('forbidden');
  });
  await assert.rejects(feed.post({ body: text('Hello') }), { kind: 'forbidden' });
  assert.deepEqual(valueOf(feed), before);
});

test('a removed activity leaves every feed, and an answer from before does not bring it back', async () => {
  const { backend, client, feed, all } = await feedOf(['a2', 'a1']);
  const group = client.feed({ scope: { name: 'group', id: 'g1' } }, { pageSize: 3 });
  group.subscribe(() => {});
  await group.refresh();
  const slow = later<unknown>();
  backend.on('feed.page', () => slow.promise);
  const refreshed = feed.refresh();
  backend.on('feed.remove', () => ({ value: { id: 'a2' } }));
  await client.activity('a2').remove();
  all.shift();
  slow.resolve(pageOf([activity('a2'), activity('a1')]));
  backend.on('feed.page', () => pageOf([activity('a1')]));
  await refreshed;
  assert.deepEqual(idsOf(feed), ['a1']);
  assert.deepEqual(idsOf(group), ['a1']);
  const { state } = client.activity('a2');
  assert.equal(state.status === 'failed' && state.error.kind, 'not-found');
});

test('an activity that could not be removed is back in its place', async () => {
  const { backend, client, feed } = await feedOf(['a3', 'a2', 'a1']);
  const answer = later<never>();
  backend.on('feed.remove', () => answer.promise);
  const removed = client.activity('a2').remove();
  assert.deepEqual(idsOf(feed), ['a3', 'a1']);
  await settled();
  answer.reject(new SocialError('forbidden'));
  await assert.rejects(removed, { kind: 'forbidden' });
  assert.deepEqual(idsOf(feed), ['a3', 'a2', 'a1']);
});

test('a kudos just given shows in the feed without waiting', async () => {
  const { backend, client, feed, all } = await feedOf(['a1']);
  backend.on('kudos.give', () => {
    all.unshift('a2');
    const given = {
      type: 'kudos',
      id: 'k1',
      from: null,
      recipients: [],
      createdAt: '2026-11-23T08:00:00.000Z',
    };
    return { value: { ...given, activityId: 'a2' } };
  });
  await client.kudos.give({ recipients: ['bob'] });
  await settled();
  assert.deepEqual(idsOf(feed), ['a2', 'a1']);
});

test('a post that the backend does not tell of is looked for', async () => {
  const { backend, feed, all } = await feedOf(['a1']);
  backend.on('feed.post', () => {
    all.unshift('a2');
    return { value: null };
  });
  assert.equal(await feed.post({ body: text('Hello') }), null);
  await settled();
  assert.equal(valueOf(feed).waiting, 1);
});
