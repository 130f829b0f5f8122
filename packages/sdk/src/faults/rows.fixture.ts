import type { WriteVerb } from '@maillon/contract';
import * as faults from './faults.fixture.ts';
import type { Fault } from './wire.fixture.ts';
import { unknown, unmapped } from './edition.fixture.ts';
import { isKept, type Family, type Intent, type Tab, type World } from './world.fixture.ts';

/** One row of the fault matrix of `docs/reliability.md`: how it is brought about, around one write. */
export interface Row {
  readonly name: string;
  /** What a page shows besides what it writes to. */
  readonly shows?: readonly Family[];
  /** Before the page is opened. */
  readonly settle?: (world: World) => void;
  /** Just before the write. */
  readonly arm: (world: World, tab: Tab, verb: WriteVerb) => void | Promise<void>;
  /** Just after it. */
  readonly follow?: (world: World, tab: Tab, verb: WriteVerb) => Promise<void>;
}

const forEver = 1_000_000;

/** A number from `low` to `high`, from the history's own chance. */
export const between = (world: World, low: number, high: number): number =>
  low + Math.floor(world.timeline.random() * (high - low + 1));

const either = <T>(world: World, ...choices: readonly T[]): T =>
  choices[between(world, 0, choices.length - 1)]!;

const once = (name: string, fault: (world: World) => Fault, most = 1): Row => ({
  name,
  arm: (world) => world.wire.arm({ fault: fault(world), times: between(world, 1, most) }),
});

/** Nothing gets through, reads neither, until time has passed. */
function down(world: World, ms: number): void {
  const until = world.timeline.now() + ms;
  const fault: Fault = (passage) =>
    world.timeline.now() < until ? faults.refused(passage) : passage.deliver();
  world.wire.arm({ fault, times: forEver, hits: 'all' });
}

/** A late delivery can only be told from a second write by who knows keys or chose the id. */
const isToldApart = ({ intranet: { rung } }: World) => rung === 'key' || rung === 'client-id';

const wire: readonly Row[] = [
  { name: 'connection refused', arm: (world) => down(world, between(world, 1, 90_000)) },
  once('reset before commit', () => faults.resetBefore, 3),
  once('reset after commit', () => faults.resetAfter, 2),
  once('truncated body', (world) => either(world, faults.truncated, faults.brokenOff)),
  once('30 s latency', (world) => faults.late(either(world, 29_900, 30_000, 31_000))),
  once('timeout', (world) =>
    isToldApart(world)
      ? either(
          world,
          faults.unanswered,
          faults.stuckBefore(between(world, 31_000, 200_000), (ms, task) => world.timeline.after(ms, task)),
        )
      : faults.unanswered,
  ),
  once('429 with seconds', (world) => faults.limitedForSeconds(either(world, 0, 1, 4, 30, 120)), 3),
  once(
    '429 with a date',
    (world) => faults.limitedUntil(either(world, 1, 4, 30, 120), () => world.timeline.now()),
    2,
  ),
  {
    name: '503 burst',
    arm: (world) => world.wire.arm({ fault: faults.unavailable, times: between(world, 2, 8), hits: 'all' }),
  },
  {
    name: '401 in a batch',
    arm(world, tab) {
      world.expire(tab.who);
      void tab.refreshAll();
    },
  },
  once('403', () => faults.forbidden),
  {
    name: 'sign-in page with status 200',
    arm: (world) => world.wire.arm({ fault: faults.signInPage, times: between(world, 1, 2), hits: 'all' }),
  },
  once('JSON that is not GraphQL', () => faults.notGraphql, 2),
  once('data with errors', () => faults.dataWithErrors),
  once('duplicate delivery', () => faults.twice),
  {
    name: 'reordered answers',
    arm(world, tab) {
      world.wire.arm({ fault: faults.late(between(world, 50, 20_000)), times: 2, hits: 'reads' });
      void tab.refreshAll();
      if (world.timeline.random() < 0.5) world.wire.arm({ fault: faults.late(between(world, 50, 20_000)) });
    },
  },
];

const kills: readonly Row[] = [
  {
    name: 'tab killed: saving',
    arm: (_, tab) => void (tab.storage.onWriting = () => tab.kill()),
  },
  {
    name: 'tab killed: queued',
    arm: (world) => down(world, between(world, 20_000, 40_000)),
    async follow(world, tab) {
      await world.timeline.pass(5_000);
      tab.kill();
    },
  },
  once('tab killed: sending', () => faults.killedBefore),
  once('tab killed: done, not told', () => faults.killedAfter),
  {
    name: 'tab killed: told, not noted',
    arm(world, tab) {
      world.wire.arm({
        fault: async (passage) => {
          const response = await passage.deliver();
          tab.storage.onWriting = () => tab.kill();
          return response;
        },
      });
    },
  },
  {
    name: 'tab killed: waiting to try again',
    arm: (world) => world.wire.arm({ fault: faults.limitedForSeconds(between(world, 10, 60)) }),
    async follow(world, tab) {
      await world.timeline.pass(between(world, 0, 5_000));
      tab.kill();
    },
  },
  {
    name: 'tab killed: in doubt',
    arm: (world) => world.wire.arm({ fault: faults.resetAfter }),
    async follow(world, tab) {
      await world.timeline.pass(between(world, 0, 3_000));
      tab.kill();
    },
  },
];

const surroundings: readonly Row[] = [
  {
    name: 'IndexedDB full',
    arm(world) {
      world.machine.keeping = 'full';
      world.wire.arm({ fault: either(world, faults.refused, faults.resetAfter, faults.unavailable) });
    },
  },
  {
    name: 'IndexedDB absent',
    settle: (world) => void (world.machine.keeping = 'absent'),
    arm: (world) =>
      world.wire.arm({ fault: either(world, faults.refused, faults.resetAfter, faults.unavailable) }),
  },
  {
    name: 'clock skew',
    arm(world, tab) {
      tab.skew = either(world, -1, 1) * between(world, 60_000, 3 * 24 * 3_600_000);
      const date = faults.limitedUntil(between(world, 2, 60), () => world.timeline.now());
      world.wire.arm({ fault: either(world, date, faults.resetAfter, faults.refused) });
    },
    async follow(world, tab) {
      await world.timeline.pass(between(world, 0, 10_000));
      if (world.timeline.random() < 0.5) tab.skew = 0;
    },
  },
  {
    name: 'server restart',
    arm(world) {
      world.wire.arm({ fault: either(world, faults.resetBefore, faults.resetAfter) });
      down(world, between(world, 5_000, 60_000));
    },
  },
];

/** The person was told that it is kept, and no page is there that could send it. */
function isLeftBehind(world: World, { shown, ended }: Intent): boolean {
  const last = shown.at(-1);
  return last !== undefined && isKept(last) && !ended && world.living.every(({ edition }) => edition);
}

/** What a page that cannot send something must say of it. */
function notKept(world: World, { client, name }: Tab, intent: Intent): string | undefined {
  const { viewer, outbox } = client;
  if (viewer.state.status !== 'ready' || viewer.state.value === null) return undefined;
  const entry = outbox.state.find((each) => world.intentOf(each) === intent);
  const isSaid = entry?.state === 'queued' || entry?.state === 'doubtful';
  return isSaid && entry.kept === 'device' && entry.words === intent.words
    ? undefined
    : `unkept: ${name} cannot send ${intent.verb}, and has it as ${entry?.state ?? 'nothing'}`;
}

const versions: Row = {
  name: 'two library versions',
  async arm(world, tab, verb) {
    const isBefore = world.timeline.random() < 0.5;
    if (isBefore) await world.open(tab.who, await olderThan(world, verb));
    const until = world.timeline.now() + between(world, 10_000, 60_000);
    world.wire.arm({
      fault: (passage) => (world.timeline.now() < until ? faults.refused(passage) : passage.deliver()),
      times: forEver,
    });
  },
  async follow(world, tab, verb) {
    const intent = world.intents.at(-1);
    await world.timeline.pass(5_000);
    if (world.timeline.random() < 0.7) tab.kill();
    if (!world.living.some(({ edition }) => edition)) await world.open(tab.who, await olderThan(world, verb));
    // The network is back, and only the other page is there.
    await world.timeline.pass(between(world, 60_000, 120_000));
    if (!intent || !isLeftBehind(world, intent)) return;
    for (const page of world.living) world.note(notKept(world, page, intent));
  },
};

const olderThan = (world: World, verb: WriteVerb) =>
  world.timeline.random() < 0.5 ? unmapped(verb) : unknown(verb);

const elsewhere = async (world: World, most: number) => {
  for (let left = between(world, 0, most); left > 0; left--)
    await world.elsewhere(either(world, 'comments', 'feed'));
};

const stream: Row = {
  name: 'live stream drop and resume',
  shows: ['comments', 'feed'],
  settle(world) {
    world.isLive = true;
    // Without them there is no stream, but polling.
    world.machine.hasLocks = true;
  },
  async arm(world, tab) {
    await elsewhere(world, 2);
    for (let tries = 0; world.wire.lines.open.size === 0 && tries < 30; tries++)
      await world.timeline.pass(1_000);
    await world.timeline.pass(between(world, 0, 2_000));
    world.wire.lines.areDown = world.timeline.random() < 0.8;
    world.wire.lines.cutAll(either(world, 'broken', 'broken', 'ended', 'dead'));
    await elsewhere(world, 3);
    if (world.timeline.random() < 0.2) world.intranet.forgetChanges?.();
    if (world.timeline.random() < 0.2) world.expire(tab.who);
    const fault = either(world, undefined, faults.resetAfter, faults.resetBefore, faults.late(20_000));
    if (fault) world.wire.arm({ fault });
  },
  async follow(world) {
    await elsewhere(world, 2);
    await world.timeline.pass(either(world, 0, 300, 5_000, 100_000));
    await elsewhere(world, 2);
    world.wire.lines.areDown = false;
    await world.timeline.pass(between(world, 0, 3_000));
    await elsewhere(world, 1);
  },
};

export const rows: readonly Row[] = [...wire, ...kills, ...surroundings, versions, stream];
export const wireRows: readonly Row[] = wire;
