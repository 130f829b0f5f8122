import type { WriteVerb } from '@maillon/contract';
import fc from 'fast-check';
import type { Intranet, Rung } from './intranet.fixture.ts';
import { brokenInvariants, gaps, twice } from './invariants.fixture.ts';
import { between, wireRows, type Row } from './rows.fixture.ts';
import { familyOf, undoMs, World, type Spoilt, type Tab, type Who } from './world.fixture.ts';

/** What may happen besides the fault that a history is about. */
export type Step =
  | { readonly do: 'write'; readonly verb: WriteVerb }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'fault'; readonly row: number }
  | { readonly do: 'kill' }
  | { readonly do: 'another tab' }
  | { readonly do: 'look away' }
  | { readonly do: 'return' }
  | { readonly do: 'decide' }
  | { readonly do: 'undo' }
  | { readonly do: 'sign-in expires' }
  | { readonly do: 'sign out' }
  | { readonly do: 'somebody else' };

/** One history, as a value that can be printed, shrunk and run again. */
export interface Script {
  readonly row: string;
  readonly verb: WriteVerb;
  readonly rung: Rung;
  /** Of all chance in it. */
  readonly seed: number;
  readonly plainHttp: boolean;
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

/** Verbs that write to the same things, and those that share a screen with them. */
const companions: Readonly<Record<string, readonly WriteVerb[]>> = {
  comments: ['comments.add', 'comments.add', 'comments.edit', 'reactions.set'],
  feed: ['feed.post', 'feed.edit', 'feed.remove'],
  reactions: ['reactions.set', 'reactions.set', 'comments.add'],
  people: ['people.setFollow', 'people.setFollow'],
  kudos: ['kudos.give', 'kudos.withdraw'],
  saved: ['saved.set', 'saved.set'],
  kudosConsent: ['kudosConsent.set', 'kudosConsent.set'],
  reports: ['reports.add', 'saved.set'],
};

const stepFor = (verb: WriteVerb): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        verb: fc.constantFrom(verb, ...companions[familyOf(verb)]!),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(0, 30, 2_000, 45_000) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('fault' as const), row: fc.nat(wireRows.length - 1) }),
    },
    ...(
      [
        'kill',
        'another tab',
        'look away',
        'return',
        'decide',
        'sign-in expires',
        'sign out',
        'somebody else',
      ] as const
    ).map((what) => ({ weight: 1, arbitrary: fc.constant<Step>({ do: what }) })),
    // Only thanks wait for it here.
    ...(familyOf(verb) === 'kudos' ? [{ weight: 2, arbitrary: fc.constant<Step>({ do: 'undo' }) }] : []),
  );

export const scriptFor = (row: Row, verb: WriteVerb, rung: Rung): fc.Arbitrary<Script> =>
  fc.record({
    row: fc.constant(row.name),
    verb: fc.constant(verb),
    rung: fc.constant(rung),
    seed: fc.nat(),
    plainHttp: fc.boolean(),
    before: fc.array(stepFor(verb), { maxLength: 2 }),
    after: fc.array(stepFor(verb), { maxLength: 5 }),
  });

/**
 * So long a list may wait for the outcome of a write before it shows what the server says: a minute, after which it is
 * read again within five seconds.
 */
const stillMs = 67_000;
/** Longer than any wait there is: a day of trying. */
const healingMs = 24 * 3_600_000;

export interface Outcome {
  readonly world: World;
  /** Whether the fault that this history is about really happened. */
  readonly met: boolean;
  readonly broken: readonly string[];
}

/** Lives through one history and judges it. */
export async function live(
  script: Script,
  row: Row,
  intranet: Intranet,
  spoilt: Spoilt = {},
): Promise<Outcome> {
  const { verb } = script;
  const verbs = [verb, ...companions[familyOf(verb)]!];
  const families = new Set([...verbs.map(familyOf), ...(row.shows ?? [])]);
  const world = new World(intranet, script.seed, families, spoilt);
  world.machine.hasLocks = !script.plainHttp;
  await world.prepare(verbs);
  row.settle?.(world);
  if (world.isLive) world.seen = (tab) => world.note(twice(tab, world));
  await world.open('ann');
  for (const step of script.before) await take(step, world);
  const tab = await presentTab(world, 'ann');
  const before = world.mishaps;
  await row.arm(world, tab, verb);
  world.write(tab, verb);
  await row.follow?.(world, tab, verb);
  for (const step of script.after) await take(step, world);
  // The fault must have had its chance before all is well again.
  if (world.mishaps === before) await world.timeline.pass(1_000);
  if (world.mishaps === before && verb === 'kudos.give') await world.timeline.pass(undoMs);
  const met = world.mishaps > before;
  const broken = await heal(world);
  world.close();
  return { world, met, broken };
}

/** The tab in which somebody sits; a new one if the last is dead, or somebody else's. */
async function presentTab(world: World, who: Who): Promise<Tab> {
  const last = world.living.at(-1);
  if (last && last.who !== who) await world.leave(last);
  const tab = last?.who === who ? last : await world.open(who);
  // Until it is known who is looking, nothing can be written.
  const { viewer } = tab.client;
  for (let tries = 0; viewer.state.status !== 'ready' && tries < 100; tries++)
    await world.timeline.pass(1_000);
  return tab;
}

async function take(step: Step, world: World): Promise<void> {
  const who = world.present;
  switch (step.do) {
    case 'write':
      world.write(await presentTab(world, who), step.verb);
      await world.timeline.quiet();
      return;
    case 'pass':
      return world.timeline.pass(step.ms);
    case 'fault': {
      const tab = await presentTab(world, who);
      return wireRows[step.row]!.arm(world, tab, 'comments.add');
    }
    case 'kill':
      world.living.at(-1)?.kill();
      return;
    case 'another tab':
      await world.open(who);
      return;
    case 'look away':
      for (const { page } of world.living) await page.hide();
      return;
    case 'return':
      for (const { page } of world.living) await page.return();
      return;
    case 'decide':
      return decide(world, await presentTab(world, who));
    case 'undo':
      return undo(world, await presentTab(world, who));
    case 'sign-in expires':
      return world.expire(who);
    case 'sign out':
      return signOut(world, await presentTab(world, who));
    case 'somebody else':
      world.present = who === 'ann' ? 'bob' : 'ann';
      await presentTab(world, world.present);
      return;
  }
}

/** The person looks at what was refused or is in doubt, and says what should become of it. */
async function decide(world: World, tab: Tab): Promise<void> {
  const { outbox } = tab.client;
  for (const entry of outbox.state) {
    const intent = world.intentOf(entry);
    if (!intent || (entry.state !== 'failed' && entry.state !== 'doubtful')) continue;
    const choice = between(world, 0, 2);
    const asked =
      choice === 0
        ? outbox.check(entry.id).then((there) => {
            if (there) intent.found = true;
          })
        : choice === 1
          ? ((intent.asked += 1), outbox.retry(entry.id))
          : outbox.discard(entry.id).then((words) => {
              if (words !== undefined || !intent.words) intent.forgotten = true;
              if (words !== undefined && words !== intent.words) intent.garbled = words;
            });
    asked.catch(() => {});
  }
  await world.timeline.pass(1_000);
}

/** The person takes back what nobody has heard of yet. */
async function undo(world: World, { client }: Tab): Promise<void> {
  for (const entry of client.outbox.state) {
    const intent = world.intentOf(entry);
    if (!intent || entry.undoUntil === undefined) continue;
    const undone = client.outbox.undo(entry.id).then((isUndone) => {
      if (isUndone) intent.undone = intent.forgotten = true;
    });
    undone.catch(() => {});
  }
  await world.timeline.pass(1_000);
}

/** Says what is unsent, and once the person agrees, forgets it; then the other one signs in. */
async function signOut(world: World, tab: Tab): Promise<void> {
  const { client, who } = tab;
  let leaving: Awaited<ReturnType<typeof client.signOut>> | undefined;
  void client.signOut().then((told) => (leaving = told));
  await world.timeline.pass(1_000);
  if (!leaving || !tab.alive) return;
  const { unsent, wipe } = leaving;
  const told = new Set(unsent.flatMap((entry) => world.intentOf(entry) ?? []));
  world.forget(who, told);
  let wiped = false;
  tab.resets += 1;
  void wipe().then(() => (wiped = true));
  // What is on screen is asked for again, and the network may be down.
  for (let tries = 0; !wiped && tries < 60; tries++) await world.timeline.pass(2_000);
  if (!wiped) world.note(`signing out of ${who} did not come to an end`);
  world.present = who === 'ann' ? 'bob' : 'ann';
  for (const other of world.living) await world.leave(other);
  await world.open(world.present);
}

/** Everything works again: whoever wrote comes back, waits, and finds it as it should be. */
async function heal(world: World): Promise<string[]> {
  const broken: string[] = [];
  world.wire.heal();
  world.machine.keeping = 'kept';
  const authors = new Set<Who>(['ann', ...world.intents.map(({ by }) => by), world.present]);
  for (const who of [...authors].sort((one) => (one === world.present ? -1 : 1))) {
    world.present = who;
    let tab: Tab;
    do {
      tab = await presentTab(world, who);
      // Some page of theirs is as new as they come, beside the others.
      if (tab.edition) tab = await world.open(who);
      for (const each of world.living) {
        await each.page.return();
        // A sign-in page came where the viewer was asked for: signed in again, the page says so.
        if (each.client.viewer.state.status !== 'failed') continue;
        each.resets += 1;
        void each.client.reset();
      }
      await settle(world, tab);
      // What was to kill it may come only now.
    } while (!tab.alive);
    broken.push(...(await brokenInvariants(world, tab)));
  }
  return [...new Set([...world.notes, ...broken])];
}

/** Waits until nothing is on its way any more, then looks at everything anew. */
async function settle(world: World, tab: Tab): Promise<void> {
  // What a page cannot send waits until its writer has another one.
  const able = () => world.living.filter(({ edition, who }) => !edition || who === tab.who);
  const moving = () =>
    able().some(({ client }) =>
      client.outbox.state.some(({ state }) => state === 'saving' || state === 'queued'),
    );
  // Nothing is asked before the time that the backend named.
  const retryAt = Math.max(0, ...world.wire.sent.map((sent) => sent.retryAt ?? 0));
  await world.timeline.pass(Math.max(2_000, retryAt - world.timeline.now()));
  for (let waited = 2_000; moving() && waited < healingMs; waited *= 1.5)
    await world.timeline.pass(waited / 2);
  for (const { client, name } of able()) {
    const stuck = client.outbox.state.find(({ state }) => state === 'saving' || state === 'queued');
    if (stuck) world.note(`stuck: ${stuck.verb} still waits in ${name}, a day after all was well again`);
  }
  // Lists that an open write touches keep still.
  await world.timeline.pass(stillMs);
  if (world.isLive) for (const breach of await gaps(world)) world.note(breach);
  let fresh = false;
  void Promise.all(world.living.map((each) => each.refreshAll())).then(() => (fresh = true));
  for (let tries = 0; !fresh && tries < 60; tries++) await world.timeline.pass(1_000);
  if (!fresh) world.note(`${tab.name} does not come to show what is there`);
}
