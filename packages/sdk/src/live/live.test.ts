import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, Comment, LiveSink, SocialBackend } from '@maillon/contract';
import type { CommentsHandle, SocialClient } from '../api.ts';
import { createClient } from '../client.ts';
import { SocialError } from '../errors.ts';
import { FakeBrowser, type FakeTab } from '../testing/fake-browser.ts';
import {
  comment,
  FakeBackend,
  FakeClock,
  FakePage,
  pageOf,
  settled,
  text,
  valueOf,
  viewer,
} from '../testing/setup.ts';

interface Stream {
  readonly topics: readonly string[];
  readonly since: string | undefined;
  readonly sink: LiveSink;
  readonly told: Change[];
}

/** A backend with a change log, as ours. */
class LiveServer {
  readonly comments: Comment[] = [];
  readonly log: Change[] = [];
  /** Every stream there was. */
  readonly streams: Stream[] = [];
  readonly open = new Set<Stream>();
  refusal: SocialError | undefined;
  /** It was set up anew: positions from before mean nothing. */
  hasForgotten = false;
  reads = 0;

  readonly live: NonNullable<SocialBackend['live']> = (topics, since, sink) => {
    const stream: Stream = { topics, since, sink, told: [] };
    this.streams.push(stream);
    this.open.add(stream);
    void settled().then(() => {
      if (!this.open.has(stream)) return;
      if (this.hasForgotten && since !== undefined) return this.end(stream, new SocialError('invalid'));
      if (this.refusal) return this.end(stream, this.refusal);
      sink.open?.();
      if (since !== undefined)
        for (const change of this.log)
          if (Number(change.position) > Number(since)) this.#tell(stream, change);
    });
    return () => void this.open.delete(stream);
  };

  /** Somebody comments. */
  say(id: string, subject = 'urn:doc:1'): void {
    this.comments.push(comment(id, { subject }));
    const position = String(this.log.length + 1);
    const change: Change = { topic: `subject:${subject}`, id, change: 'created', position };
    this.log.push(change);
    for (const stream of [...this.open]) this.#tell(stream, change);
  }

  /** All lines are cut, as by a restart. */
  cut(error = new SocialError('network')): void {
    for (const stream of [...this.open]) this.end(stream, error);
  }

  end(stream: Stream, error: SocialError): void {
    this.open.delete(stream);
    stream.sink.error(error);
  }

  #tell(stream: Stream, change: Change): void {
    if (!stream.topics.includes(change.topic)) return;
    stream.told.push(change);
    stream.sink.next(change);
  }

  get last(): Stream {
    return this.streams.at(-1) ?? assert.fail('there was no stream');
  }

  /** Ids that were told, by whatever stream. */
  get told(): string[] {
    return this.streams.flatMap(({ told }) => told.map(({ id }) => id));
  }
}

interface Tab {
  readonly tab: FakeTab;
  readonly client: SocialClient;
  readonly page: FakePage;
  readonly thread: CommentsHandle;
  readonly stop: () => void;
  shown(): readonly string[];
}

class World {
  readonly clock = new FakeClock();
  readonly server = new LiveServer();
  readonly #browser = new FakeBrowser();

  constructor() {
    // No jitter: what happens, happens at once.
    this.clock.chance = 0;
  }

  async tab(
    options: { subject?: string; person?: string; plainHttp?: boolean; live?: 'poll' } = {},
  ): Promise<Tab> {
    const { subject = 'urn:doc:1', person = 'me', plainHttp = false, live } = options;
    const { server, clock } = this;
    const backend = new FakeBackend();
    backend.live = server.live;
    backend.on('viewer', () => viewer(person));
    backend.on('comments.page', ({ subject: about }: { subject: string }) => {
      server.reads++;
      return pageOf(server.comments.filter((each) => each.subject === about));
    });
    // Its change is not told: what is shown of it comes from the answer.
    backend.on('comments.add', () => {
      const mine = comment('mine');
      server.comments.push(mine);
      return { value: mine };
    });
    const [tab, page] = [this.#browser.tab(), new FakePage()];
    const storage = tab.storage({ plainHttp });
    const how = live ? { live } : {};
    const client = createClient({ backend: backend.port, clock, page, storage, ...how });
    client.viewer.subscribe(() => {});
    const thread = client.comments({ subject });
    thread.subscribe(() => {});
    const stop = thread.keepLive();
    const shown = () => valueOf(thread).ids;
    const opened = { tab, client, page, thread, stop, shown };
    await this.#until(() => thread.state.status === 'ready');
    await this.until(() => client.live.state.how !== 'off' || plainHttp || Boolean(live));
    await this.pass(200);
    return opened;
  }

  /** Lets what a browser does in between happen, and time go on. */
  async pass(ms: number): Promise<void> {
    for (let turn = 0; turn < 6; turn++) await settled();
    await this.clock.pass(ms);
    for (let turn = 0; turn < 6; turn++) await settled();
  }

  async until(condition: () => boolean): Promise<void> {
    for (let turn = 0; turn < 500 && !condition(); turn++)
      await new Promise((resolve) => setTimeout(resolve, 1));
    assert.ok(condition(), 'it never came');
  }

  async #until(condition: () => boolean): Promise<void> {
    for (let turn = 0; turn < 100 && !condition(); turn++) await this.clock.pass(1);
  }
}

test('what somebody else writes is there at once, and nobody asks again and again', async () => {
  const world = new World();
  const { client, shown } = await world.tab();
  assert.equal(client.live.state.how, 'stream');
  world.server.say('c1');
  await world.pass(300);
  assert.deepEqual(shown(), ['c1']);
  // What happened between the reading and the beginning of the stream is looked for once.
  await world.pass(20_000);
  const { reads } = world.server;
  await world.pass(240_000);
  assert.equal(world.server.reads, reads);
});

test('changes that come thick and fast are read together', async () => {
  const world = new World();
  const { shown } = await world.tab();
  await world.pass(20_000);
  const before = world.server.reads;
  for (let n = 0; n < 20; n++) {
    world.server.say(`c${n}`);
    await world.pass(100);
  }
  await world.pass(1_000);
  assert.equal(shown().length, 20);
  assert.ok(world.server.reads - before <= 4, `${world.server.reads - before} reads`);
});

test('all lists of a page share one stream, which a new one joins without a gap', async () => {
  const world = new World();
  const { client } = await world.tab();
  world.server.say('c1');
  await world.pass(300);
  const other = client.comments({ subject: 'urn:doc:2' });
  other.subscribe(() => {});
  other.keepLive();
  world.server.say('c2');
  await world.pass(300);
  assert.equal(world.server.open.size, 1);
  assert.deepEqual([...world.server.last.topics].sort(), ['subject:urn:doc:1', 'subject:urn:doc:2']);
  assert.equal(world.server.last.since, '2');
  world.server.say('d1', 'urn:doc:2');
  await world.pass(1_000);
  assert.deepEqual(valueOf(other).ids, ['d1']);
  assert.deepEqual(world.server.told, ['c1', 'c2', 'd1']);
});

test('nobody who looks, no stream', async () => {
  const world = new World();
  const { stop, client } = await world.tab();
  stop();
  await world.pass(200);
  assert.equal(world.server.open.size, 0);
  assert.equal(client.live.state.how, 'off');
});

test('the tabs of a browser share one stream for all that they show', async () => {
  const world = new World();
  const [one, two] = [await world.tab(), await world.tab({ subject: 'urn:doc:2' })];
  await world.pass(500);
  assert.equal(world.server.open.size, 1);
  assert.deepEqual([one.client.live.state.how, two.client.live.state.how], ['stream', 'stream']);
  world.server.say('c1');
  world.server.say('d1', 'urn:doc:2');
  await world.pass(1_000);
  assert.deepEqual([one.shown(), two.shown()], [['c1'], ['d1']]);
});

test('when the tab that streams dies, the next goes on from where it was', async () => {
  const world = new World();
  const [one, two] = [await world.tab(), await world.tab()];
  await world.pass(500);
  world.server.say('c1');
  await world.pass(1_000);
  one.tab.kill();
  world.server.open.clear();
  world.server.say('c2');
  await world.pass(500);
  world.server.say('c3');
  await world.pass(1_000);
  assert.equal(world.server.last.since, '1');
  assert.deepEqual(two.shown(), ['c1', 'c2', 'c3']);
  assert.deepEqual(world.server.told, ['c1', 'c2', 'c3']);
});

test('people who share a browser share no stream', async () => {
  const world = new World();
  await world.tab();
  await world.tab({ person: 'ada' });
  await world.pass(500);
  assert.equal(world.server.open.size, 2);
});

test('a hidden tab hears nothing; back again it hears what it missed, once', async () => {
  const world = new World();
  const { page, client, shown } = await world.tab();
  world.server.say('c1');
  await world.pass(300);
  await page.hide();
  await world.pass(10_000);
  assert.equal(world.server.open.size, 1, 'who looks away for a moment keeps it');
  await world.pass(10_000);
  assert.equal(world.server.open.size, 0);
  assert.equal(client.live.state.how, 'paused');
  world.server.say('c2');
  const { reads } = world.server;
  await world.pass(600_000);
  assert.equal(world.server.reads, reads);
  await page.return();
  await world.pass(500);
  assert.equal(world.server.last.since, '1');
  await world.pass(1_000);
  assert.deepEqual(shown(), ['c1', 'c2']);
  assert.deepEqual(world.server.told, ['c1', 'c2']);
});

test('a tab that comes back while another streams reads once what it missed', async () => {
  const world = new World();
  const [one, two] = [await world.tab(), await world.tab()];
  await world.pass(500);
  await one.page.hide();
  await world.pass(20_500);
  world.server.say('c1');
  await world.pass(1_000);
  assert.deepEqual(two.shown(), ['c1']);
  assert.deepEqual(one.shown(), []);
  await one.page.return();
  await world.pass(500);
  assert.deepEqual(one.shown(), ['c1']);
  assert.equal(world.server.open.size, 1);
});

test('a server that restarts is found again, and meanwhile there is polling', async () => {
  const world = new World();
  const { client, shown } = await world.tab();
  world.server.say('c1');
  await world.pass(300);
  world.clock.chance = 1;
  world.server.cut();
  assert.equal(client.live.state.how, 'poll');
  world.server.say('c2');
  await world.pass(1_100);
  assert.equal(client.live.state.how, 'stream');
  assert.equal(world.server.last.since, '1');
  await world.pass(1_500);
  assert.deepEqual(shown(), ['c1', 'c2']);
});

test('a server that stays away is tried ever less often, while lists are polled', async () => {
  const world = new World();
  const { shown } = await world.tab();
  world.clock.chance = 1;
  world.server.refusal = new SocialError('network');
  world.server.cut();
  const before = world.server.streams.length;
  for (let minute = 0; minute < 10; minute++) await world.pass(60_000);
  assert.ok(world.server.streams.length - before < 18, `${world.server.streams.length - before} tries`);
  world.server.say('c1');
  await world.pass(60_000);
  assert.deepEqual(shown(), ['c1']);
});

test('a refused sign-in ends in polling, says why, and does not insist', async () => {
  const world = new World();
  world.server.refusal = new SocialError('auth-required');
  const { client, shown } = await world.tab();
  assert.deepEqual([client.live.state.how, client.live.state.problem?.kind], ['poll', 'auth-required']);
  const tries = world.server.streams.length;
  world.server.say('c1');
  await world.pass(50_000);
  await world.pass(50_000);
  assert.deepEqual(shown(), ['c1']);
  assert.equal(world.server.streams.length, tries);
});

test('other tabs learn of the problem, too', async () => {
  const world = new World();
  world.server.refusal = new SocialError('forbidden');
  const [, two] = [await world.tab(), await world.tab()];
  await world.pass(500);
  assert.deepEqual([two.client.live.state.how, two.client.live.state.problem?.kind], ['poll', 'forbidden']);
});

test('a backend that has forgotten where we were begins anew, and the list is read again', async () => {
  const world = new World();
  const { client, shown } = await world.tab();
  world.server.say('c1');
  await world.pass(300);
  world.server.hasForgotten = true;
  world.server.cut();
  world.server.say('c2');
  await world.pass(100);
  assert.equal(world.server.last.since, undefined);
  assert.equal(client.live.state.how, 'stream');
  await world.pass(20_000);
  assert.deepEqual(shown(), ['c1', 'c2']);
});

for (const [what, options] of [
  ['on plain http, where tabs cannot agree on who streams', { plainHttp: true }],
  ['where the host wants no stream', { live: 'poll' }],
] as const) {
  test(`${what}, there is polling`, async () => {
    const world = new World();
    const { shown } = await world.tab(options);
    world.server.say('c1');
    await world.pass(16_000);
    assert.deepEqual(shown(), ['c1']);
    assert.equal(world.server.streams.length, 0);
  });
}

test('another person who signs in gets a stream of their own', async () => {
  const world = new World();
  const { client, thread } = await world.tab();
  world.server.say('c1');
  await world.pass(300);
  await client.reset();
  await world.until(() => thread.state.status === 'ready');
  await world.pass(500);
  assert.equal(world.server.open.size, 1);
  client.dispose();
  await world.pass(500);
  assert.equal(world.server.open.size, 0);
});

test('a line that has lain still for long is drawn anew', async () => {
  const world = new World();
  await world.tab();
  world.server.say('c1');
  await world.pass(300);
  const before = world.server.streams.length;
  await world.pass(301_000);
  assert.equal(world.server.streams.length, before + 1);
  assert.equal(world.server.last.since, '1');
  assert.equal(world.server.open.size, 1);
});

test('what happened on a line that was dead before it told anything is read once there is a new one', async () => {
  const world = new World();
  const { server } = world;
  const { shown, page } = await world.tab();
  await world.pass(60_000);
  // Nobody says that it has ended.
  server.open.clear();
  server.say('c1');
  await world.pass(60_000);
  assert.deepEqual(shown(), []);
  await page.return();
  await world.pass(45_000);
  assert.deepEqual(shown(), ['c1']);
  const { reads } = server;
  await world.pass(120_000);
  assert.equal(server.reads, reads);
});

test('an own comment does not hide that a comment of somebody else was missed', async () => {
  const world = new World();
  const { server } = world;
  const { shown, thread } = await world.tab();
  server.cut();
  server.say('theirs');
  await world.pass(2_000);
  await settledIn(world, thread.add({ body: text('Mine') }));
  await world.pass(45_000);
  assert.deepEqual(shown(), ['theirs', 'mine']);
});

test('what came due while the tab was hidden is read when the reader is back', async () => {
  const world = new World();
  const { server } = world;
  const { shown, page } = await world.tab();
  server.cut();
  server.say('theirs');
  await world.pass(2_000);
  await page.hide();
  await world.pass(14_000);
  await page.return();
  await world.pass(1_000);
  assert.deepEqual(shown(), ['theirs']);
});

async function settledIn(world: World, promise: Promise<unknown>): Promise<void> {
  let isOver = false;
  void promise.finally(() => (isOver = true));
  for (let tries = 0; !isOver && tries < 100; tries++) await world.pass(10);
  assert.ok(isOver);
}
