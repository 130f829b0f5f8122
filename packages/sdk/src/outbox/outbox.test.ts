import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AddComment, Comment, Once, Written } from '@maillon/contract';
import type { OutboxEntry, SocialClient } from '../api.ts';
import { createClient } from '../client.ts';
import { SocialError } from '../errors.ts';
import { FakeBrowser, type FakeTab } from '../testing/fake-browser.ts';
import {
  comment,
  FakeBackend,
  FakeClock,
  FakePage,
  later,
  pageOf,
  person,
  settled,
  text,
  valueOf,
  viewer,
} from '../testing/setup.ts';
import { createOutbox } from './outbox.ts';

const subject = 'urn:doc:1';

/** A backend that stores comments once per key, in a browser whose tabs come and go. */
class World {
  readonly backend = new FakeBackend();
  readonly clock = new FakeClock();
  readonly browser = new FakeBrowser();
  stored: Comment[] = [];
  readonly #byKey = new Map<string, Comment>();
  /** Whom the session is of. */
  person = 'me';

  constructor(once: Once = 'key') {
    this.backend.once = once;
    this.backend.on('viewer', () => viewer(this.person));
    this.backend.on('comments.page', () => pageOf([...this.stored]));
    this.working();
  }

  working(): void {
    this.backend.on('comments.add', (command: AddComment) => this.store(command));
  }

  failing(error: SocialError): void {
    this.backend.on('comments.add', () => {
      throw error;
    });
  }

  /** Stores it, and the answer is lost on its way. */
  losingAnswers(): void {
    this.backend.on('comments.add', (command: AddComment) => {
      this.store(command);
      throw new SocialError('network');
    });
  }

  store({ idempotencyKey, body, subject: about }: AddComment): Written<Comment> {
    const known = this.backend.once === 'key' ? this.#byKey.get(idempotencyKey) : undefined;
    if (known) return { value: known, replayed: true };
    const createdAt = new Date(this.clock.now()).toISOString();
    const id = `c${this.stored.length + 1}`;
    const made = comment(id, { subject: about, author: person(this.person), body, createdAt });
    this.stored.push(made);
    this.#byKey.set(idempotencyKey, made);
    return { value: made };
  }

  get words(): (string | undefined)[] {
    return this.stored.map(({ body }) => body?.value);
  }

  async open(options: { plainHttp?: boolean; storage?: ReturnType<FakeTab['storage']> } = {}) {
    const tab = this.browser.tab();
    const page = new FakePage();
    const { storage = tab.storage(options) } = options;
    const client = createClient({
      backend: this.backend.port,
      clock: this.clock,
      page,
      storage,
      outbox: createOutbox,
    });
    const comments = client.comments({ subject });
    client.viewer.subscribe(() => {});
    comments.subscribe(() => {});
    await this.until(() => comments.state.status === 'ready' && client.viewer.state.status === 'ready');
    return { tab, page, client, comments };
  }

  /** Lets the database work, and time pass in small steps, until it holds. */
  async until(condition: () => boolean, stepMs = 1): Promise<void> {
    for (let step = 0; step < 3_000; step++) {
      if (condition()) return;
      await settled();
      await this.clock.pass(stepMs);
    }
    assert.fail(`never came true: ${condition.toString()}`);
  }

  /** Lets the database work. */
  async quiet(): Promise<void> {
    for (let turn = 0; turn < 60; turn++) await settled();
  }
}

const shown = ({
  client,
  comments,
}: {
  client: SocialClient;
  comments: ReturnType<SocialClient['comments']>;
}) =>
  valueOf(comments).ids.map((id) => {
    const { body, local } = valueOf(client.comment(id));
    return local ? `${body?.value} (${local})` : body?.value;
  });

const states = (client: SocialClient) => client.outbox.state.map(({ state }: OutboxEntry) => state);

test('what was written offline is kept, said to wait, and sent when the network is back', async () => {
  const world = new World();
  const { client, comments, page } = await world.open();
  page.online = false;
  const added = comments.add({ body: text('Hello') });
  assert.deepEqual(shown({ client, comments }), ['Hello (saving)']);
  await world.until(() => states(client)[0] === 'queued');
  assert.equal(client.outbox.state[0]?.error?.kind, 'offline');
  assert.equal(client.outbox.state[0]?.kept, 'device');
  assert.deepEqual(shown({ client, comments }), ['Hello (queued)']);
  await page.return();
  await world.until(() => client.outbox.state.length === 0);
  assert.equal((await added)?.id, 'c1');
  assert.deepEqual(shown({ client, comments }), ['Hello']);
  assert.deepEqual(world.words, ['Hello']);
});

test('what waited when the tab was closed is on screen again under the same id, and sent by the next page', async () => {
  const world = new World();
  const first = await world.open();
  first.page.online = false;
  void first.comments.add({ body: text('Hello') }).catch(() => {});
  await world.until(() => states(first.client)[0] === 'queued');
  const [entry] = first.client.outbox.state;
  first.client.dispose();
  first.tab.kill();

  world.failing(new SocialError('network'));
  const next = await world.open();
  await world.until(() => states(next.client)[0] === 'queued' && world.backend.count('comments.add') > 0);
  assert.equal(next.client.outbox.state[0]?.item, entry?.item);
  assert.deepEqual(shown(next), ['Hello (queued)']);
  world.working();
  await world.until(() => next.client.outbox.state.length === 0, 100);
  assert.deepEqual(shown(next), ['Hello']);
  assert.deepEqual(world.words, ['Hello']);
});

test('a lost answer is asked for again with the same key: stored once', async () => {
  const world = new World();
  const { client, comments } = await world.open();
  world.losingAnswers();
  const added = comments.add({ body: text('Once') });
  await world.until(() => states(client)[0] === 'queued');
  world.working();
  await world.until(() => client.outbox.state.length === 0, 100);
  assert.equal((await added)?.id, 'c1');
  assert.deepEqual([world.words, shown({ client, comments })], [['Once'], ['Once']]);
});

test('a tab that dies while it sends leaves its write to the next, in doubt and not twice', async () => {
  const world = new World();
  const first = await world.open();
  const never = later<never>();
  world.backend.on('comments.add', (command: AddComment) => {
    world.store(command);
    return never.promise;
  });
  void first.comments.add({ body: text('Once') }).catch(() => {});
  await world.until(() => world.stored.length === 1);
  first.tab.kill();
  first.client.dispose();
  world.working();
  const next = await world.open();
  await world.until(
    () => world.backend.count('comments.add') === 2 && next.client.outbox.state.length === 0,
    100,
  );
  assert.deepEqual([world.words, shown(next)], [['Once'], ['Once']]);
});
