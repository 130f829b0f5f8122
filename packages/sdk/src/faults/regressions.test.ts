import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as faults from './faults.fixture.ts';
import { live, type Script, type Step } from './history.fixture.ts';
import { openBoard } from './intranets.fixture.ts';
import { rows } from './rows.fixture.ts';
import { World } from './world.fixture.ts';

/*
 * What the fault suite has found, one history for each: they go on running whatever seed the suite has.
 */
const like: Step = { do: 'write', verb: 'reactions.set' };
const anotherTab: Step = { do: 'another tab' };

const found: readonly (Omit<Script, 'seed' | 'plainHttp'> & {
  readonly held: string;
  readonly seed?: number;
})[] = [
  {
    held: 'clicks that cancel each other out are sent after all once another tab has begun to send',
    row: 'tab killed: done, not told',
    verb: 'reactions.set',
    rung: 'set-state',
    before: [anotherTab, like],
    after: [like, anotherTab, like, like],
  },
  {
    held: 'a click that takes the place of another waits as long as that one had to',
    row: 'tab killed: waiting to try again',
    verb: 'reactions.set',
    rung: 'set-state',
    before: [anotherTab, like],
    after: [like, anotherTab, like, like],
  },
];

for (const { held, seed = 1_163_568_138, ...script } of found) {
  test(held, async () => {
    const row = rows.find(({ name }) => name === script.row)!;
    const { broken } = await live({ ...script, seed, plainHttp: true }, row, openBoard('set-state'));
    assert.deepEqual(broken, []);
  });
}

test('what somebody discards by signing out in one tab is not said to be done in another', async () => {
  const world = new World(openBoard('none'), 1, ['comments']);
  const tab = await world.open('ann');
  world.wire.arm({ fault: faults.refused, times: 100 });
  world.wire.arm({ fault: faults.limitedForSeconds(600), times: 100 });
  const intent = world.write(tab, 'comments.add');
  await world.timeline.pass(5_000);
  const other = await world.open('ann');
  const { unsent, wipe } = await settledIn(world, other.client.signOut());
  assert.equal(unsent.length, 1);
  await settledIn(world, wipe());
  await world.timeline.pass(1_000);
  assert.equal(intent?.ended, 'aborted');
});

/** Waits for something while the time of a history passes. */
async function settledIn<T>(world: World, promise: Promise<T>): Promise<T> {
  let settled = false;
  const end = () => (settled = true);
  promise.then(end, end);
  while (!settled) await world.timeline.pass(100);
  return promise;
}
