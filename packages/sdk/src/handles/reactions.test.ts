import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ReactionSummary, SetReaction, Written } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import {
  activity,
  later,
  pageOf,
  person,
  reactions,
  settled,
  setup,
  valueOf,
  viewer,
  watch,
} from '../testing/setup.ts';

const liked = (count: number, mine: boolean) => ({ kind: 'like', count, viewerHasReacted: mine });

async function reacting(mode: 'one' | 'many' = 'many') {
  const world = setup();
  const { backend, client, clock } = world;
  backend.on('viewer', () => viewer('me', { reactionMode: mode }));
  backend.on('reactions.summaries', () => new Map([['a1', reactions('a1', [liked(2, false)])]]));
  const sent: { kind: string; on: boolean; answer: ReturnType<typeof later<Written<ReactionSummary>>> }[] =
    [];
  backend.on('reactions.set', ({ kind, on }: SetReaction) => {
    const answer = later<Written<ReactionSummary>>();
    sent.push({ kind, on, answer });
    return answer.promise;
  });
  const handle = client.reactions('a1');
  await watch(client.viewer, clock);
  await watch(handle, clock);
  return { ...world, handle, sent, groups: () => valueOf(handle).groups };
}

test('a reaction counts at once, names the viewer first, and becomes what the backend says', async () => {
  const { backend, client, clock, sent } = await reacting();
  backend.on(
    'reactions.summaries',
    () => new Map([['a2', reactions('a2', [{ ...liked(1, false), people: [person('bob')] }])]]),
  );
  const handle = client.reactions('a2');
  await watch(handle, clock);
  const done = handle.set('like', true);
  assert.deepEqual(valueOf(handle).groups, [{ ...liked(2, true), people: [person('me'), person('bob')] }]);
  await settled();
  sent[0]?.answer.resolve({ value: reactions('a2', [liked(7, true)]) });
  await done;
  assert.deepEqual(valueOf(handle).groups, [liked(7, true)]);
});

test('a refused reaction is taken back', async () => {
  const { handle, groups, sent } = await reacting();
  const done = handle.set('celebrate', true);
  assert.equal(groups().length, 2);
  await settled();
  sent[0]?.answer.reject(new SocialError('forbidden'));
  await assert.rejects(done, { kind: 'forbidden' });
  assert.deepEqual(groups(), [liked(2, false)]);
});

test('clicking faster than the network sends only the last wish', async () => {
  const { handle, groups, sent } = await reacting();
  const first = handle.set('like', true);
  await settled();
  const clicks = [first, ...[false, true, false].map((on) => handle.set('like', on))];
  assert.deepEqual(groups(), [liked(2, false)]);
  sent[0]?.answer.resolve({ value: reactions('a1', [liked(3, true)]) });
  await settled();
  assert.deepEqual(
    sent.map(({ on }) => on),
    [true, false],
  );
  assert.deepEqual(groups(), [liked(2, false)]);
  sent[1]?.answer.resolve({ value: reactions('a1', [liked(2, false)]) });
  await Promise.all(clicks);
  assert.deepEqual(groups(), [liked(2, false)]);
});

test('clicked there and back before anything was sent, nothing is', async () => {
  const { handle, groups, sent } = await reacting();
  await Promise.all([true, false].map((on) => handle.set('like', on)));
  await settled();
  assert.equal(sent.length, 0);
  assert.deepEqual(groups(), [liked(2, false)]);
});

test('a wish that is fulfilled by then is not sent', async () => {
  const { handle, groups, sent } = await reacting();
  const first = handle.set('like', true);
  await settled();
  const clicks = [first, ...[false, true].map((on) => handle.set('like', on))];
  sent[0]?.answer.resolve({ value: reactions('a1', [liked(3, true)]) });
  await Promise.all(clicks);
  assert.equal(sent.length, 1);
  assert.deepEqual(groups(), [liked(3, true)]);
});

test('where one reaction is allowed, another takes its place', async () => {
  const { handle, groups, sent } = await reacting('one');
  const first = handle.set('like', true);
  await settled();
  const second = handle.set('celebrate', true);
  const shown = groups().map(({ kind, count, viewerHasReacted }) => [kind, count, viewerHasReacted]);
  assert.deepEqual(shown, [
    ['like', 2, false],
    ['celebrate', 1, true],
  ]);
  sent[0]?.answer.resolve({ value: reactions('a1', [liked(3, true)]) });
  await first;
  await settled();
  sent[1]?.answer.resolve({
    value: reactions('a1', [liked(2, false), { kind: 'celebrate', count: 1, viewerHasReacted: true }]),
  });
  await second;
  assert.deepEqual(
    groups().map(({ kind, count }) => [kind, count]),
    [
      ['like', 2],
      ['celebrate', 1],
    ],
  );
});

test('a failed wish does not take the next one with it', async () => {
  const { handle, groups, sent } = await reacting();
  const like = handle.set('like', true);
  const celebrate = handle.set('celebrate', true);
  await settled();
  sent[0]?.answer.reject(new SocialError('forbidden'));
  await assert.rejects(like);
  await settled();
  sent[1]?.answer.resolve({
    value: reactions('a1', [liked(2, false), { kind: 'celebrate', count: 1, viewerHasReacted: true }]),
  });
  await celebrate;
  assert.deepEqual(
    groups().map(({ kind, count }) => [kind, count]),
    [
      ['like', 2],
      ['celebrate', 1],
    ],
  );
});

test('a reaction changes the item it is on, and no other', async () => {
  const { backend, client, clock, sent } = await reacting();
  const items = ['a1', 'a2', 'a3'].map((id) => activity(id, { reactions: reactions(id, [liked(0, false)]) }));
  backend.on('feed.page', () => pageOf(items));
  const feed = client.feed({ scope: { name: 'home' } });
  const list = await watch(feed, clock);
  const watched = await Promise.all(['a1', 'a2', 'a3'].map((id) => watch(client.activity(id), clock)));
  const before = valueOf(client.activity('a2'));
  const done = client.reactions('a1').set('like', true);
  assert.deepEqual(
    watched.map(({ changes }) => changes),
    [1, 0, 0],
  );
  assert.equal(list.changes, 0);
  assert.equal(valueOf(client.activity('a2')), before);
  await settled();
  sent[0]?.answer.resolve({ value: reactions('a1', [liked(1, true)]) });
  await done;
  assert.equal(valueOf(client.activity('a1')).reactions?.groups[0]?.count, 1);
});

test('what came with a feed is not asked for again', async () => {
  const { backend, client, clock } = await reacting();
  backend.on('feed.page', () => pageOf([activity('a9', { reactions: reactions('a9') })]));
  await watch(client.feed({ scope: { name: 'home' } }), clock);
  const before = backend.calls.length;
  await watch(client.activity('a9'), clock);
  await watch(client.reactions('a9'), clock);
  await watch(client.people.get('me'), clock);
  assert.deepEqual(
    backend.calls.slice(before).map(({ verb }) => verb),
    ['people.byIds'],
  );
});

/* However clicks, answers and refusals fall, the screen ends with what the backend has; without refusals, with the last clicks. */
for (const mode of ['one', 'many'] as const) {
  test(`any clicking ends with the last wish (${mode} reaction per person)`, async () => {
    const step = fc.oneof(
      fc.record({
        click: fc.constantFrom('like', 'celebrate', 'thanks'),
        on: fc.boolean(),
        pause: fc.boolean(),
      }),
      fc.record({ answer: fc.constantFrom('yes', 'yes', 'yes', 'no') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.boolean(), async (steps, mayRefuse) => {
        const { handle, groups, sent } = await reacting(mode);
        const stored = new Set<string>();
        let wanted = new Set<string>();
        let refused = false;
        let answered = 0;
        const wish = (all: Set<string>, kind: string, on: boolean) => {
          const others = mode === 'one' && on ? [] : [...all].filter((other) => other !== kind);
          return new Set(on ? [...others, kind] : others);
        };
        const answer = async (refuse: boolean) => {
          const next = sent[answered];
          if (!next) return;
          answered++;
          if (refuse) {
            refused = true;
            next.answer.reject(new SocialError('forbidden'));
          } else {
            const now = wish(stored, next.kind, next.on);
            stored.clear();
            for (const kind of now) stored.add(kind);
            const mine = [...now].map((kind) => ({ kind, count: 1, viewerHasReacted: true }));
            next.answer.resolve({ value: reactions('a1', mine) });
          }
          await settled();
        };
        for (const each of steps) {
          if ('answer' in each) await answer(mayRefuse && each.answer === 'no');
          else {
            wanted = wish(wanted, each.click, each.on);
            handle.set(each.click, each.on).catch(() => {});
            if (each.pause) await settled();
          }
        }
        await settled();
        while (sent.length > answered) await answer(false);
        const shown = groups().flatMap(({ kind, viewerHasReacted }) => (viewerHasReacted ? [kind] : []));
        assert.deepEqual(new Set(shown), stored);
        if (!refused) assert.deepEqual(stored, wanted);
      }),
      { numRuns: 150 },
    );
  });
}
