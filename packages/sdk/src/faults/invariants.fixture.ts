import { creations, type Stored } from './intranet.fixture.ts';
import { expectedOf, screenOf, type Screen } from './screen.fixture.ts';
import type { Sent } from './wire.fixture.ts';
import { fieldOf, isKept, type Intent, type Tab, type World } from './world.fixture.ts';

/**
 * What must hold of every history once its author is back, the network heals and nothing is on its way. Each breach is a
 * sentence; none means that all holds.
 */
export async function brokenInvariants(world: World, tab: Tab): Promise<string[]> {
  const stored = await world.intranet.stored();
  const kept = await wordsKept(world, tab);
  const mine = world.intents.filter(({ by }) => by === tab.who);
  return [
    ...mine.flatMap((intent) => [
      ...lost(world, tab, intent, stored),
      ...doubled(world, intent, stored),
      ...wordsLost(intent, stored, kept),
      ...notUndone(intent, stored),
      ...wronglyRefused(world, tab, intent, stored),
      ...silentDoubt(world, tab, intent, stored),
      ...resentInDoubt(world, intent),
    ]),
    ...wrongStates(world, tab, stored),
    ...outOfOrder(world, tab, stored),
    ...impatient(world),
    ...shownToOthers(world),
    ...greedyForTokens(world),
    ...screenOff(world, stored),
  ];
}

const told = (intent: Intent) => `${intent.verb} ${intent.number} of ${intent.by}`;

/** In any tab of theirs: where the browser keeps nothing, each tab has an outbox of its own. */
const entryOf = (world: World, tab: Tab, intent: Intent) =>
  world.living
    .filter(({ who }) => who === tab.who)
    .flatMap(({ client }) => client.outbox.state)
    .find((entry) => world.intentOf(entry) === intent);

/** The person was told that it is kept, or that it is done. */
export const isAcknowledged = ({ ended, shown }: Intent): boolean => ended === 'done' || shown.some(isKept);

/** The person was told that it was refused, or decided that it should not be. */
const isGivenUp = ({ ended, forgotten }: Intent): boolean =>
  forgotten === true || (ended !== undefined && ended !== 'done');

const rowsOf = (stored: Stored, intent: Intent) => {
  const family = intent.verb.split('.')[0];
  return family === 'comments' ? stored.comments : family === 'feed' ? stored.posts : stored.kudos;
};

const hasWords = (stored: Stored, intent: Intent): number =>
  rowsOf(stored, intent).filter(({ words }) => words === intent.words).length;

const isCreation = ({ verb }: Intent) => creations.has(verb);
const isEdit = ({ verb }: Intent) => verb.endsWith('.edit');
const isRemoval = ({ verb }: Intent) => /remove|withdraw/.test(verb);

/** Another write to the same thing came after it: what this one left need not show any more. */
function isSucceeded(world: World, intent: Intent): boolean {
  return world.intents.some(
    (other) =>
      other !== intent &&
      other.target === intent.target &&
      !isCreation(other) &&
      (other.number > intent.number || !sharesQueue(other, intent)),
  );
}

/** Tabs that can share nothing have queues of their own. */
const sharesQueue = (one: Intent, other: Intent): boolean =>
  one.tab === other.tab || (isOnDevice(one) && isOnDevice(other));

const isOnDevice = ({ shown }: Intent): boolean => shown.every(({ kept }) => kept === 'device');

function lost(world: World, tab: Tab, intent: Intent, stored: Stored): string[] {
  if (!isAcknowledged(intent) || isGivenUp(intent) || entryOf(world, tab, intent)) return [];
  const done =
    (isCreation(intent) && hasWords(stored, intent) > 0) ||
    (isEdit(intent) && (hasWords(stored, intent) > 0 || isSucceeded(world, intent))) ||
    (isRemoval(intent) && !rowsOf(stored, intent).some(({ id }) => id === intent.target)) ||
    intent.kind !== undefined;
  return done ? [] : [`lost: ${told(intent)} was acknowledged and is nowhere`];
}

function doubled(world: World, intent: Intent, stored: Stored): string[] {
  if (!isCreation(intent)) return [];
  const copies = hasWords(stored, intent);
  const { rung } = world.intranet;
  // Without keys or ids of ours, nobody can tell a second delivery by the network, and the person may insist.
  const byOthers =
    rung === 'key' || rung === 'client-id'
      ? 0
      : intent.asked +
        world.wire.sent
          .filter((sent) => isOf(sent, intent))
          .reduce((sum, { delivered }) => sum + Math.max(0, delivered - 1), 0);
  return copies > 1 + byOthers ? [`doubled: ${told(intent)} is there ${copies} times`] : [];
}

/** What was sent a moment ago may still be on its way from another tab's field to its outbox. */
const recoveryMs = 6_000;

/** Words are never gone: they are on the server, in the outbox, or in the field. */
function wordsLost(intent: Intent, stored: Stored, kept: ReadonlySet<string>): string[] {
  const { words, garbled } = intent;
  if (garbled !== undefined) return [`garbled: the words of ${told(intent)} came back as others`];
  if (!words || intent.forgotten || intent.ended === 'done' || kept.has(words)) return [];
  return hasWords(stored, intent) > 0 || intent.overwritten ? [] : [`words lost: those of ${told(intent)}`];
}

/** What was taken back before anybody heard of it has reached nobody. */
function notUndone(intent: Intent, stored: Stored): string[] {
  return intent.undone && hasWords(stored, intent) > 0
    ? [`not undone: ${told(intent)} was taken back in time, and is there`]
    : [];
}

async function wordsKept(world: World, tab: Tab): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  for (const { client, who } of world.living) {
    if (who !== tab.who) continue;
    const inOutbox = client.outbox.state.flatMap(({ words }) => words ?? []);
    for (const words of inOutbox) kept.add(words);
    const missing = world.intents.filter(({ by, words }) => by === who && words && !kept.has(words));
    for (const { number } of missing) void client.drafts.recover(fieldOf(number)).catch(() => {});
    if (missing.length > 0) await world.timeline.pass(recoveryMs);
    for (const { number, words = '' } of missing) {
      if (client.drafts.get(fieldOf(number))?.includes(words)) kept.add(words);
    }
  }
  return kept;
}

function wronglyRefused(world: World, tab: Tab, intent: Intent, stored: Stored): string[] {
  if (!isCreation(intent) || intent.forgotten || intent.asked > 0) return [];
  const refused =
    entryOf(world, tab, intent)?.state === 'failed' ||
    (intent.ended !== undefined && intent.ended !== 'done');
  // Who goes by hearsay, an error in the answer, may be told the wrong thing by the backend itself.
  return refused && intent.ended !== 'aborted' && hasWords(stored, intent) > 0
    ? [`told wrong: ${told(intent)} is said to be refused, and it is there`]
    : [];
}

/** What somebody wrote, in the variables of any of the mappings. */
function wordsOf({ variables }: Sent): string | undefined {
  const { text, input } = variables as { text?: string; input?: { words?: string } };
  return text ?? input?.words;
}

/** Whether this request was this write. */
export function isOf(sent: Sent, intent: Intent): boolean {
  if (!sent.write) return false;
  const words = wordsOf(sent);
  if (intent.words) return words === intent.words;
  return intent.target !== undefined && sent.variables['id'] === intent.target && words === undefined;
}

const cameToNothing = ({ outcome }: Sent) =>
  outcome === 'nothing' || outcome === 'given-up' || outcome === 'pending';

function silentDoubt(world: World, tab: Tab, intent: Intent, stored: Stored): string[] {
  if (world.intranet.rung !== 'none' || !isCreation(intent)) return [];
  if (intent.forgotten || intent.found || intent.asked > 0) return [];
  // What only one tab kept, and said so, goes with that tab; its words are in the field again.
  const isGone = !world.living.some(({ name }) => name === intent.tab);
  if (isGone && !isOnDevice(intent)) return [];
  const last = world.wire.sent.findLast((sent) => isOf(sent, intent));
  if (!last || !cameToNothing(last) || intent.ended === 'done') return [];
  if (entryOf(world, tab, intent)?.state === 'doubtful') return [];
  const known = hasWords(stored, intent) > 0 && intent.ended !== undefined;
  return known ? [] : [`silent: nobody knows what became of ${told(intent)}, and nobody says so`];
}

/** Where the backend cannot tell a second time from a first, only the person may send again. */
function resentInDoubt(world: World, intent: Intent): string[] {
  // A change or removal made again is the same, and of a change the thing itself tells.
  if (world.intranet.rung !== 'none' || !isCreation(intent)) return [];
  const sent = world.wire.sent.filter((each) => isOf(each, intent));
  const doubtful = sent.slice(0, -1).filter(cameToNothing).length;
  return doubtful > intent.asked ? [`resent: ${told(intent)} went again though it may have been done`] : [];
}

/** The end is what was wanted last: of what was acknowledged, or of what came after it. */
function wrongStates(world: World, tab: Tab, stored: Stored): string[] {
  const ends = [
    ['reactions.set', stored.reactions, 'like'],
    ['people.setFollow', stored.follows, world.intranet.people.cleo],
    ['saved.set', stored.saved, world.news],
    ['kudosConsent.set', stored.consents, 'true'],
    ['reports.add', stored.reports, world.news],
  ] as const;
  const isMisled = !world.machine.hasLocks && world.wire.sent.some(({ write, skew }) => write && skew !== 0);
  return ends.flatMap(([verb, states, what]) => {
    const wishes = world.intents.filter((intent) => intent.verb === verb && intent.by === tab.who);
    const on = states.includes(`${tab.me} ${what}`);
    const last = wishes.findLastIndex((wish) => isAcknowledged(wish) && !isGivenUp(wish));
    // Tabs that can share nothing send in the order of their luck, and say that it is kept in this tab only. So do tabs
    // without Web Locks where the clock, all that tells whether the other still sends, is put right meanwhile.
    const isApart = (wish: Intent) =>
      !sharesQueue(wish, wishes[last]!) || (isMisled && wish.tab !== wishes[last]!.tab);
    const byOthers = wishes.slice(0, Math.max(0, last)).filter(isApart);
    const possible = [...byOthers, ...wishes.slice(Math.max(0, last))].map((wish) => wish.on);
    if (last < 0) possible.push(false);
    const pending = wishes.some((wish) => entryOf(world, tab, wish));
    return possible.includes(on) || pending || wishes.length === 0
      ? []
      : [`wrong state: ${verb} of ${tab.who} ended as ${on}`];
  });
}

/** What one person wrote in one place stands there in the order of writing. */
function outOfOrder(world: World, tab: Tab, stored: Stored): string[] {
  const places = [stored.comments, stored.posts, stored.kudos];
  return places.flatMap((rows) => {
    const written = rows.flatMap(({ words }) => {
      const intent = world.intents.find(
        (each) => each.words === words && isCreation(each) && each.by === tab.who,
      );
      // What the person sent again comes when they said so.
      return intent && intent.asked === 0 ? [intent] : [];
    });
    const wrong = written.find((intent, index) => {
      const next = written[index + 1];
      return next && next.number < intent.number && sharesQueue(intent, next);
    });
    return wrong ? [`out of order: ${told(wrong)} came before what was written before it`] : [];
  });
}

function impatient(world: World): string[] {
  return world.wire.sent.flatMap(({ retryAt = 0, write, operation, variables, skew, as }, index) => {
    if (!write) return [];
    const again = world.wire.sent.slice(index + 1).find(
      (sent) =>
        sent.write &&
        sent.at < retryAt &&
        // Somebody else has not been asked for patience.
        sent.as === as &&
        // Whose clock is put right meanwhile no longer knows what it noted.
        sent.skew === skew &&
        sent.operation === operation &&
        JSON.stringify(sent.variables) === JSON.stringify(variables) &&
        !world.intents.some((intent) => isOf(sent, intent) && intent.asked > 0),
    );
    return again ? [`impatient: ${operation} went again ${retryAt - again.at} ms too soon`] : [];
  });
}

/** Nothing of one person is sent in the name of another, or shown to them before the server has it. */
function shownToOthers(world: World): string[] {
  const broken: string[] = [];
  for (const sent of world.wire.sent) {
    const author = / of (ann|bob)$/.exec(wordsOf(sent) ?? '')?.[1];
    if (author && sent.as !== world.intranet.people[author as 'ann' | 'bob']) {
      broken.push(`mixed up: words of ${author} were sent in the name of ${sent.as}`);
    }
  }
  for (const { tab: name, as } of world.wire.lines.open) {
    const tab = world.living.find((each) => each.name === name);
    if (tab?.me !== as) broken.push(`mixed up: ${name} listens in the name of ${as}`);
  }
  for (const tab of world.living) {
    for (const entry of tab.client.outbox.state) {
      const intent = world.intentOf(entry);
      if (entry.words && intent && intent.by !== tab.who) {
        broken.push(`mixed up: ${told(intent)} is in the outbox of ${tab.who}`);
      }
    }
    const screen = screenOf(tab, world.families);
    for (const { words, local } of [screen.comments, screen.posts, screen.kudos].flatMap(
      (lines) => lines ?? [],
    )) {
      if (local && !words.endsWith(` of ${tab.who}`)) {
        broken.push(`mixed up: unsent words of somebody else are on the screen of ${tab.who}`);
      }
    }
  }
  return broken;
}

/** One question for a token per expiry, however many requests were refused. */
function greedyForTokens(world: World): string[] {
  return world.tabs
    .filter(({ tokensAsked, resets }) => tokensAsked > 1 + resets + world.expired)
    .map(({ name, tokensAsked }) => `greedy: ${name} asked ${tokensAsked} times for a token`);
}

/**
 * What others wrote has come by itself, once each and in its place, and nothing that they took back is left. The reader of
 * a feed is told that something is new, and asks to see it.
 */
export async function gaps(world: World): Promise<string[]> {
  const stored = await world.intranet.stored();
  return world.living.flatMap((tab) => {
    const { viewer, outbox } = tab.client;
    if (viewer.state.status !== 'ready') return [];
    tab.feed.showNew();
    const unsettled = new Set(outbox.state.map(({ item }) => item));
    const { comments, posts } = bare(screenOf(tab, world.families), unsettled, true);
    const expected = bare(expectedOf(world, tab, stored), unsettled, true);
    const shown = { comments, posts };
    const there = { comments: expected.comments, posts: expected.posts };
    return JSON.stringify(shown) === JSON.stringify(there)
      ? []
      : [`gap: unasked, ${tab.name} shows ${JSON.stringify(shown)}, the server has ${JSON.stringify(there)}`];
  });
}

/** What somebody wrote elsewhere is never on screen twice, however its coming was told. */
export function twice(tab: Tab, { families }: World): string | undefined {
  const { comments = [], posts = [] } = screenOf(tab, families);
  const words = [...comments, ...posts].map((line) => line.words);
  const again = words.find((each, i) => each.startsWith('Elsewhere') && words.indexOf(each) !== i);
  return again && `twice: ${tab.name} shows ${again} more than once`;
}

function screenOff(world: World, stored: Stored): string[] {
  return world.living.flatMap((tab) => {
    const unsettled = new Set(tab.client.outbox.state.map(({ item }) => item));
    const waits = tab.client.outbox.state.length > 0;
    const shown = bare(screenOf(tab, world.families), unsettled, waits);
    const expected = bare(expectedOf(world, tab, stored), unsettled, waits);
    return JSON.stringify(shown) === JSON.stringify(expected)
      ? []
      : [`screen: ${tab.name} shows ${JSON.stringify(shown)}, the server has ${JSON.stringify(expected)}`];
  });
}

/** Without what the outbox still holds: that is shown as it should become. */
function bare(screen: Screen, unsettled: ReadonlySet<string>, waits: boolean) {
  const lines = (all: Screen['comments']) =>
    all?.filter(({ id, local }) => !local && !unsettled.has(id)).map(({ words }) => words);
  return {
    comments: lines(screen.comments),
    posts: lines(screen.posts),
    kudos: lines(screen.kudos),
    ...(waits
      ? {}
      : { liked: screen.liked, followed: screen.followed, saved: screen.saved, consent: screen.consent }),
  };
}
