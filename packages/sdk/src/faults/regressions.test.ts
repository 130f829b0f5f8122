import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as faults from './faults.fixture.ts';
import { live, type Script, type Step } from './history.fixture.ts';
import type { Rung } from './intranet.fixture.ts';
import { openBoard } from './intranets.fixture.ts';
import { rows } from './rows.fixture.ts';
import { World } from './world.fixture.ts';

/*
 * What the fault suite has found, one history for each: they go on running whatever seed the suite has.
 */
const like: Step = { do: 'write', verb: 'reactions.set' };
const anotherTab: Step = { do: 'another tab' };

const write = (verb: Script['verb']): Step => ({ do: 'write', verb });
const save = write('saved.set');
const pass = (ms: number): Step => ({ do: 'pass', ms });
const fault = (row: number): Step => ({ do: 'fault', row });

const found: readonly (Omit<Script, 'seed' | 'plainHttp' | 'rung'> & {
  readonly held: string;
  readonly rung: Exclude<Rung, 'key'>;
  readonly seed?: number;
  readonly plainHttp?: boolean;
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
  {
    held: 'and so does one whose predecessor was asked to wait after a try of which nothing came back',
    row: 'tab killed: waiting to try again',
    verb: 'saved.set',
    rung: 'set-state',
    seed: 0,
    plainHttp: false,
    before: [fault(1), save],
    after: [save],
  },
  {
    held: 'a write that may have been done is not said to be refused, though the transport was refused at once',
    row: 'reset after commit',
    verb: 'kudos.give',
    rung: 'client-id',
    seed: 789_357_672,
    before: [write('kudos.give')],
    after: [fault(10), pass(2_000), anotherTab, pass(2_000), fault(4)],
  },
  {
    held: 'what a full disk no longer keeps stays before what was written after it',
    row: 'IndexedDB full',
    verb: 'feed.post',
    rung: 'client-id',
    seed: 1_105_475_830,
    plainHttp: false,
    before: [fault(6), write('feed.post')],
    after: [{ do: 'look away' }, write('feed.edit'), fault(9), pass(45_000), pass(45_000)],
  },
  {
    held: 'the last click counts on a full disk too',
    row: 'IndexedDB full',
    verb: 'reactions.set',
    rung: 'set-state',
    seed: 742_908_548,
    plainHttp: false,
    before: [fault(11), like],
    after: [fault(0), { do: 'return' }],
  },
  {
    held: 'a pause that was noted by a wrong clock stops no question about who is looking',
    row: 'clock skew',
    verb: 'comments.add',
    rung: 'client-id',
    seed: 384_764_993,
    plainHttp: false,
    before: [write('comments.add'), { do: 'return' }],
    after: [write('comments.add')],
  },
  {
    held: 'a click does not take over a pause that was noted by a wrong clock',
    row: 'clock skew',
    verb: 'reactions.set',
    rung: 'set-state',
    seed: 1_556_137_683,
    before: [],
    after: [{ do: 'decide' }, like],
  },
  {
    held: 'a pause that another tab was told of outlives clicks that come to nothing',
    row: 'tab killed: waiting to try again',
    verb: 'saved.set',
    rung: 'set-state',
    seed: 827_624_996,
    plainHttp: false,
    before: [save],
    after: [save, { do: 'kill' }, save, save, save],
  },
  {
    held: 'a pause that a wrong clock noted is not made to last by the next one',
    row: 'clock skew',
    verb: 'reports.add',
    rung: 'set-state',
    seed: 1_797_897_551,
    before: [fault(7)],
    after: [{ do: 'look away' }, write('reports.add')],
  },
  {
    held: 'of two clicks of which the last was never kept, the first is sent',
    row: 'tab killed: saving',
    verb: 'reactions.set',
    rung: 'set-state',
    seed: 1_219_527_673,
    plainHttp: false,
    before: [fault(7), like],
    after: [fault(0)],
  },
];

for (const { held, seed = 1_163_568_138, plainHttp = true, ...script } of found) {
  test(held, async () => {
    const row = rows.find(({ name }) => name === script.row)!;
    const { broken } = await live({ ...script, seed, plainHttp }, row, openBoard(script.rung));
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
