import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kudos, KudosSummary, Written } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import { activity, later, pageOf, person, setup, text, valueOf, watch } from '../testing/setup.ts';

const kudos = (id: string, more: Partial<Kudos> = {}): Kudos => ({
  type: 'kudos',
  id,
  from: person('ada'),
  recipients: [person('bob')],
  createdAt: '2026-11-23T07:00:00.000Z',
  ...more,
});

async function thanking() {
  const world = setup();
  const { backend, client, clock } = world;
  backend.on(
    'people.byIds',
    (ids: string[]) => new Map(ids.map((id) => [id, person(id, { kudosCount: 4 })])),
  );
  backend.on('kudos.page', () => pageOf([kudos('k1')]));
  backend.on('kudos.summaries', (subjects: string[]) => {
    const summary = { type: 'kudos-summary', count: 4, viewerHasGiven: false } as const;
    return new Map<string, KudosSummary>(subjects.map((id) => [id, { ...summary, id }]));
  });
  backend.on('kudos.allowance', () => ({ remaining: 3, total: 5, refillsAt: '2026-11-30T00:00:00.000Z' }));
  const everybody = client.kudos.list({});
  const bobs = client.kudos.list({ recipient: 'bob' });
  const eves = client.kudos.list({ recipient: 'eve' });
  const summary = client.kudos.summary('bob');
  const allowance = client.kudos.allowance();
  for (const handle of [client.viewer, everybody, bobs, eves, summary, allowance, client.people.get('bob')]) {
    await watch(handle, clock);
  }
  return { ...world, everybody, bobs, eves, summary, allowance };
}

test('a thank-you shows at once wherever it belongs, and nowhere else', async () => {
  const { backend, client, clock, everybody, bobs, eves, summary, allowance } = await thanking();
  const answer = later<Written<Kudos>>();
  backend.on('kudos.give', () => answer.promise);
  const given = client.kudos.give({ recipients: ['bob'], message: text('Thank you') });
  const [local = ''] = valueOf(everybody).ids;
  const saving = valueOf(client.kudos.get(local));
  assert.deepEqual([saving.local, saving.from?.id, saving.recipients[0]?.id], ['saving', 'me', 'bob']);
  assert.deepEqual(
    [everybody, bobs, eves].map((list) => valueOf(list).ids.length),
    [2, 2, 1],
  );
  assert.deepEqual([valueOf(summary).count, valueOf(summary).viewerHasGiven], [5, true]);
  assert.equal(valueOf(client.people.get('bob')).kudosCount, 5);

  backend.on('kudos.allowance', () => ({ remaining: 2, total: 5, refillsAt: '2026-11-30T00:00:00.000Z' }));
  answer.resolve({ value: kudos('k2', { from: person('me') }) });
  assert.equal((await given)?.id, 'k2');
  await clock.pass(16);
  assert.deepEqual(valueOf(bobs).ids, ['k2', 'k1']);
  assert.equal(valueOf(summary).count, 5);
  assert.equal(valueOf(client.people.get('bob')).kudosCount, 5);
  assert.equal(valueOf(allowance)?.remaining, 2);
});

test('a refused thank-you is taken back everywhere', async () => {
  const { backend, client, everybody, bobs, summary } = await thanking();
  const before = [everybody, bobs, summary].map((handle) => valueOf<unknown>(handle as never));
  backend.on('kudos.give', () => {
    throw new SocialError('invalid');
  });
  await assert.rejects(client.kudos.give({ recipients: ['bob'] }), { kind: 'invalid' });
  assert.deepEqual(
    [everybody, bobs, summary].map((handle) => valueOf<unknown>(handle as never)),
    before,
  );
  assert.equal(valueOf(client.people.get('bob')).kudosCount, 4);
});

test('a withdrawn thank-you takes its feed entry and its counts with it', async () => {
  const { backend, client, clock, everybody, summary } = await thanking();
  backend.on('kudos.page', () => pageOf([kudos('k1', { activityId: 'a1' })]));
  await everybody.refresh();
  backend.on('feed.page', () => pageOf([activity('a1'), activity('a0')]));
  const feed = client.feed({ scope: { name: 'home' } });
  await watch(feed, clock);
  backend.on('kudos.withdraw', () => ({ value: { id: 'k1' } }));
  await client.kudos.withdraw('k1');
  assert.deepEqual(valueOf(everybody).ids, []);
  assert.deepEqual(valueOf(feed).ids, ['a0']);
  assert.equal(valueOf(summary).count, 3);
  const { state } = client.kudos.get('k1');
  assert.equal(state.status === 'failed' && state.error.kind, 'not-found');
});

test('where nobody counts, the allowance is null', async () => {
  const { backend, client, clock } = setup();
  backend.capabilities = { 'kudos.give': true };
  await watch(client.kudos.allowance(), clock);
  assert.equal(valueOf(client.kudos.allowance()), null);
});
