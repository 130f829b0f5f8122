import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AddComment, Capabilities, Comment, GiveKudos, Kudos, Once, Written } from '@maillon/contract';
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
  reactions,
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

  async open(
    options: {
      plainHttp?: boolean;
      storage?: ReturnType<FakeTab['storage']>;
      capabilities?: Capabilities;
    } = {},
  ) {
    const tab = this.browser.tab();
    const page = new FakePage();
    const { storage = tab.storage(options), capabilities = this.backend.capabilities } = options;
    const client = createClient({
      backend: { ...this.backend.port, capabilities },
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

  /** Lets hours pass, and the database work meanwhile. */
  async hours(hours: number): Promise<void> {
    for (let minutes = 0; minutes < hours * 60; minutes += 2) {
      await this.clock.pass(120_000);
      await this.quiet();
    }
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

/** As though another version of the library had written what is kept. */
async function renameVerb({ browser }: World, from: string, to: string): Promise<void> {
  const opening = browser.indexedDB.open('maillon-outbox');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const records = opening.result.transaction('records', 'readwrite').objectStore('records');
  const reading = records.getAll();
  await new Promise((resolve) => (reading.onsuccess = resolve));
  for (const record of reading.result as { readonly verb: string }[])
    if (record.verb === from) records.put({ ...record, verb: to });
  await new Promise((resolve) => (records.transaction.oncomplete = resolve));
  opening.result.close();
}

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

/* The ladder: what is done after a try whose outcome nobody knows. */

test('where only a look tells, what was stored is found and not sent again', async () => {
  const world = new World('read-back');
  const { client, comments } = await world.open();
  world.losingAnswers();
  const added = comments.add({ body: text('Once') });
  await world.until(() => client.outbox.state.length === 0, 100);
  assert.equal((await added)?.id, 'c1');
  assert.equal(world.backend.count('comments.add'), 1);
  assert.deepEqual([world.words, shown({ client, comments })], [['Once'], ['Once']]);
});

test('where only a look tells, what is not there after two looks is sent again', async () => {
  const world = new World('read-back');
  const { client, comments } = await world.open();
  let tries = 0;
  world.backend.on('comments.add', (command: AddComment) => {
    if (tries++ === 0) throw new SocialError('network');
    return world.store(command);
  });
  void comments.add({ body: text('Once') });
  await world.until(() => states(client)[0] === 'queued');
  const sentAt = world.clock.now();
  await world.until(() => client.outbox.state.length === 0, 100);
  assert.ok(world.clock.now() - sentAt >= 10_000, 'the two looks are apart');
  assert.deepEqual(world.words, ['Once']);
});

test('the same words written twice are two comments, also where only a look tells', async () => {
  const world = new World('read-back');
  const { client, comments } = await world.open();
  await comments.add({ body: text('+1') });
  let tries = 0;
  world.backend.on('comments.add', (command: AddComment) => {
    if (tries++ === 0) throw new SocialError('network');
    return world.store(command);
  });
  void comments.add({ body: text('+1') });
  await world.until(() => world.stored.length === 2 && client.outbox.state.length === 0, 500);
  assert.deepEqual(world.words, ['+1', '+1']);
});

test('where nothing tells, the person is asked: nothing is sent again by itself', async () => {
  const world = new World('none');
  const { client, comments, page } = await world.open();
  world.losingAnswers();
  const added = comments.add({ body: text('Perhaps') });
  await world.until(() => states(client)[0] === 'doubtful');
  await page.return();
  await world.clock.pass(600_000);
  assert.equal(world.backend.count('comments.add'), 1);
  const [entry] = client.outbox.state;
  assert.deepEqual([entry?.words, entry?.error?.kind], ['Perhaps', 'network']);
  assert.equal(await client.outbox.check(entry?.id ?? ''), true);
  assert.equal((await added)?.id, 'c1');
  assert.deepEqual(client.outbox.state, []);
});

test('a doubtful one that is not there is sent when the person says so, or given back', async () => {
  const world = new World('none');
  const { client, comments } = await world.open();
  world.failing(new SocialError('timeout'));
  void comments.add({ body: text('First') });
  const second = comments.add({ body: text('Second') });
  await world.until(() => states(client).join() === 'doubtful,doubtful');
  const [one, two] = client.outbox.state;
  assert.equal(await client.outbox.check(one?.id ?? ''), false);
  world.working();
  await client.outbox.retry(one?.id ?? '');
  await world.until(() => client.outbox.state.length === 1);
  const given = assert.rejects(second, { kind: 'aborted' });
  assert.equal(await client.outbox.discard(two?.id ?? ''), 'Second');
  await given;
  assert.deepEqual([world.words, shown({ client, comments })], [['First'], ['First']]);
});

test('where ids are ours to choose, a refusal as existing means that it is there', async () => {
  const world = new World('client-id');
  const { client, comments } = await world.open();
  let tries = 0;
  world.backend.on('comments.add', (command: AddComment) => {
    if (tries++ > 0) throw new SocialError('conflict');
    world.store(command);
    throw new SocialError('network');
  });
  const added = comments.add({ body: text('Once') });
  await world.until(() => client.outbox.state.length === 0, 100);
  await added;
  await world.until(() => shown({ client, comments }).join() === 'Once');
});

test('a removal whose answer was lost is done when the thing is not there', async () => {
  const world = new World('none');
  world.stored = [comment('c1', { author: person('me') })];
  const { client } = await world.open();
  let tries = 0;
  world.backend.on('comments.remove', () => {
    world.stored = [];
    throw new SocialError(tries++ === 0 ? 'network' : 'not-found');
  });
  const removed = client.comment('c1').remove();
  await world.until(() => client.outbox.state.length === 0, 100);
  await removed;
  assert.equal(tries, 2);
});

test('a change whose answer was lost is looked up and not made twice', async () => {
  const world = new World('none');
  world.stored = [comment('c1', { author: person('me'), version: '1' })];
  const { client } = await world.open();
  world.backend.on('comments.edit', ({ body }: AddComment) => {
    world.stored = [comment('c1', { author: person('me'), version: '2', body })];
    throw new SocialError('network');
  });
  await Promise.all([
    client.comment('c1').edit({ body: text('Better') }),
    world.until(() => world.backend.count('comments.edit') === 1 && client.outbox.state.length === 0, 100),
  ]);
  assert.equal(valueOf(client.comment('c1')).version, '2');
});

/* Refusals, and patience. */

test('a refusal reaches who waits, and leaves nothing behind', async () => {
  const world = new World();
  const { client, comments } = await world.open();
  world.failing(new SocialError('invalid'));
  await Promise.all([
    assert.rejects(comments.add({ body: text('…') }), { kind: 'invalid' }),
    world.until(() => world.backend.count('comments.add') === 1 && client.outbox.state.length === 0),
  ]);
  assert.deepEqual(shown({ client, comments }), []);
  const next = await world.open();
  await world.quiet();
  assert.deepEqual(next.client.outbox.state, []);
});

test('what is refused after it was said to wait stays on screen, and whoever waits hears of it', async () => {
  const world = new World();
  const { client, comments, page } = await world.open();
  page.online = false;
  const added = comments.add({ body: text('Too late') });
  await world.until(() => states(client)[0] === 'queued');
  world.failing(new SocialError('forbidden'));
  const refused = assert.rejects(added, { kind: 'forbidden' });
  await page.return();
  await refused;
  assert.deepEqual(
    [shown({ client, comments }), client.outbox.state[0]?.error?.kind],
    [['Too late (failed)'], 'forbidden'],
  );
  world.working();
  await client.outbox.retry(client.outbox.state[0]?.id ?? '');
  await world.until(() => client.outbox.state.length === 0);
  assert.deepEqual(shown({ client, comments }), ['Too late']);
});

test('a refusal that nobody waits for any more stays on screen with its reason until it is retried or discarded', async () => {
  const world = new World();
  const first = await world.open();
  first.page.online = false;
  void first.comments.add({ body: text('Not here') }).catch(() => {});
  await world.until(() => states(first.client)[0] === 'queued');
  first.client.dispose();
  world.failing(new SocialError('forbidden'));
  const next = await world.open();
  await world.until(() => states(next.client)[0] === 'failed');
  assert.deepEqual(shown(next), ['Not here (failed)']);
  const [entry] = next.client.outbox.state;
  assert.deepEqual([entry?.error?.kind, entry?.words], ['forbidden', 'Not here']);
  await world.clock.pass(600_000);
  assert.equal(world.backend.count('comments.add'), 1);
  assert.equal(await next.client.outbox.discard(entry?.id ?? ''), 'Not here');
  assert.deepEqual([next.client.outbox.state, shown(next)], [[], []]);
});

test('a backend that asks for patience gets it, from every lane and after a reload too', async () => {
  const world = new World();
  const first = await world.open();
  world.failing(new SocialError('rate-limited', { retryAfterMs: 60_000 }));
  void first.comments.add({ body: text('One') }).catch(() => {});
  await world.until(() => states(first.client)[0] === 'queued');
  world.working();
  await first.page.return();
  void first.client
    .comments({ subject: 'urn:doc:2' })
    .add({ body: text('Two') })
    .catch(() => {});
  await world.clock.pass(20_000);
  await world.quiet();
  first.client.dispose();
  const next = await world.open();
  await next.client.outbox.flush();
  await world.clock.pass(20_000);
  await world.quiet();
  assert.equal(world.backend.count('comments.add'), 1);
  await world.until(() => next.client.outbox.state.length === 0, 500);
  assert.deepEqual(world.words.toSorted(), ['One', 'Two']);
});

test('writes about one subject arrive in order, though the first fails; others do not wait for them', async () => {
  const world = new World();
  const { client, comments } = await world.open();
  let tries = 0;
  world.backend.on('comments.add', (command: AddComment) => {
    if (command.subject === subject && tries++ < 2) throw new SocialError('network');
    return world.store(command);
  });
  void comments.add({ body: text('One') });
  void comments.add({ body: text('Two') });
  void client.comments({ subject: 'urn:doc:2' }).add({ body: text('Elsewhere') });
  await world.until(() => client.outbox.state.length === 0, 100);
  assert.deepEqual(world.words, ['Elsewhere', 'One', 'Two']);
});

test('a server that cannot bear one write, though it answers all else, is not asked for ever', async () => {
  const world = new World();
  const { client, comments } = await world.open();
  world.failing(new SocialError('server'));
  void comments.add({ body: text('Poison') });
  void comments.add({ body: text('Behind it') });
  await world.until(() => states(client)[0] === 'doubtful', 1_000);
  world.working();
  await world.until(() => client.outbox.state.length === 1, 100);
  assert.deepEqual(world.words, ['Behind it']);
});

/* Several tabs. */

for (const plainHttp of [false, true]) {
  const where = plainHttp ? 'on plain http, by a lease' : 'by a lock';
  test(`two tabs show what is open in both, and one of them sends it, ${where}`, async () => {
    const world = new World();
    const one = await world.open({ plainHttp });
    const two = await world.open({ plainHttp });
    one.page.online = false;
    two.page.online = false;
    const added = one.comments.add({ body: text('From one') });
    await world.until(() => states(two.client)[0] === 'queued');
    assert.deepEqual(shown(two), ['From one (queued)']);
    await Promise.all([two.page.return(), one.page.return()]);
    await world.until(
      () => one.client.outbox.state.length === 0 && two.client.outbox.state.length === 0,
      100,
    );
    assert.equal((await added)?.id, 'c1');
    assert.deepEqual([world.words, shown(one), shown(two)], [['From one'], ['From one'], ['From one']]);
    assert.equal(world.backend.count('comments.add'), 1);
  });

  test(`a tab that dies while it sends gives way to the other, ${where}`, async () => {
    const world = new World();
    const one = await world.open({ plainHttp });
    const two = await world.open({ plainHttp });
    const never = later<never>();
    world.backend.on('comments.add', (command: AddComment) => {
      world.store(command);
      return never.promise;
    });
    void one.comments.add({ body: text('Once') });
    await world.until(() => world.stored.length === 1);
    one.tab.kill();
    world.working();
    await world.until(
      () => two.client.outbox.state.length === 0 && world.backend.count('comments.add') > 1,
      1_000,
    );
    assert.deepEqual([world.words, shown(two)], [['Once'], ['Once']]);
  });
}

test('a sender whose lease has passed to another tab sends nothing more', async () => {
  const world = new World();
  const one = await world.open({ plainHttp: true });
  const slow = later<void>();
  world.backend.on('comments.add', async (command: AddComment) => {
    await slow.promise;
    return world.store(command);
  });
  void one.comments.add({ body: text('One') });
  void one.comments.add({ body: text('Two') });
  await world.until(() => world.backend.count('comments.add') === 1);
  // Longer than a lease: the tab was asleep.
  await world.clock.pass(91_000);
  const two = await world.open({ plainHttp: true });
  await world.until(() => world.backend.count('comments.add') === 2);
  slow.resolve();
  await world.until(() => two.client.outbox.state.length === 0 && one.client.outbox.state.length === 0, 500);
  assert.deepEqual(world.words, ['One', 'Two']);
});

/* Storage that is not there. */

test('without storage a write is kept in this tab, which says so, and sends it', async () => {
  const world = new World();
  const { client, comments, page } = await world.open({ storage: { indexedDB: null } });
  page.online = false;
  void comments.add({ body: text('Hello') });
  await world.until(() => states(client)[0] === 'queued');
  assert.equal(client.outbox.state[0]?.kept, 'tab');
  assert.equal(valueOf(client.comment(client.outbox.state[0].item)).kept, 'tab');
  await page.return();
  await world.until(() => client.outbox.state.length === 0);
  assert.deepEqual(world.words, ['Hello']);
});

test('a storage that is full keeps what it has, and the rest stays with this tab', async () => {
  const world = new World();
  const { client, comments, page } = await world.open();
  page.online = false;
  void comments.add({ body: text('One') });
  await world.until(() => states(client)[0] === 'queued');
  const original = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  try {
    void comments.add({ body: text('Two') });
    await world.until(() => states(client).join() === 'queued,queued');
  } finally {
    IDBObjectStore.prototype.add = original;
  }
  assert.deepEqual(
    client.outbox.state.map(({ words, kept }) => [words, kept]),
    [
      ['One', 'device'],
      ['Two', 'tab'],
    ],
  );
  await page.return();
  await world.until(() => client.outbox.state.length === 0);
  assert.deepEqual(world.words, ['One', 'Two']);
});

/* Whose words they are. */

test('what one viewer wrote is neither shown to the next nor sent in their name', async () => {
  const world = new World();
  const { client, comments, page } = await world.open();
  page.online = false;
  const added = comments.add({ body: text('Mine') }).catch((error: SocialError) => error.kind);
  await world.until(() => states(client)[0] === 'queued');
  world.person = 'you';
  page.online = true;
  await client.reset();
  await world.quiet();
  assert.deepEqual([await added, client.outbox.state, shown({ client, comments })], ['aborted', [], []]);
  await client.outbox.flush();
  assert.equal(world.backend.count('comments.add'), 0);
  world.person = 'me';
  await client.reset();
  await world.until(() => world.stored.length === 1);
  assert.equal(world.stored[0]?.author?.id, 'me');
});

test('when somebody else has signed in meanwhile, in another tab, nothing is sent in their name', async () => {
  const world = new World();
  const { client, comments, page } = await world.open();
  page.online = false;
  void comments.add({ body: text('Mine') }).catch(() => {});
  await world.until(() => states(client)[0] === 'queued');
  world.person = 'you';
  await world.clock.pass(30_000);
  await page.return();
  await world.until(() => valueOf(client.viewer)?.id === 'you');
  await world.quiet();
  assert.deepEqual([world.words, client.outbox.state], [[], []]);
});

test('an ended sign-in keeps what is unsent, and says why it waits', async () => {
  const world = new World();
  const { client, comments } = await world.open();
  world.failing(new SocialError('auth-required'));
  void comments.add({ body: text('Later') }).catch(() => {});
  await world.until(() => states(client)[0] === 'queued');
  assert.equal(client.outbox.state[0]?.error?.kind, 'auth-required');
  world.working();
  await client.reset();
  await world.until(() => world.stored.length === 1);
  assert.deepEqual(world.words, ['Later']);
});

test('before signing out it is said what is unsent; then it is wiped', async () => {
  const world = new World();
  const { client, comments, page } = await world.open();
  client.drafts.set('post', 'half a thought');
  page.online = false;
  const added = comments.add({ body: text('Unsent') }).catch((error: SocialError) => error.kind);
  await world.until(() => states(client)[0] === 'queued');
  const leaving = await client.signOut();
  assert.deepEqual(
    leaving.unsent.map(({ words }) => words),
    ['Unsent'],
  );
  assert.equal(states(client).length, 1);
  await leaving.wipe();
  assert.equal(await added, 'aborted');
  page.online = true;
  const next = await world.open();
  await world.quiet();
  assert.deepEqual(
    [next.client.outbox.state, next.client.drafts.get('post'), world.words],
    [[], undefined, []],
  );
});

test('what could not be sent in seven days is not sent any more, and its words are there to be read', async () => {
  const world = new World();
  const first = await world.open();
  first.page.online = false;
  void first.comments.add({ body: text('Old news') }).catch(() => {});
  await world.until(() => states(first.client)[0] === 'queued');
  first.client.dispose();
  await world.clock.pass(7 * 24 * 3_600_000 + 1);
  const next = await world.open();
  await world.until(() => states(next.client)[0] === 'failed');
  const [entry] = next.client.outbox.state;
  assert.deepEqual([entry?.words, entry?.error?.fields[0]?.code], ['Old news', 'expired']);
  assert.deepEqual(world.words, []);
});

/* Undo. */

test('a removal with time for undo is marked at once, sent in time, and can be taken back before', async () => {
  const world = new World();
  world.stored = [comment('c1'), comment('c2')];
  const { client, comments } = await world.open();
  world.backend.on('comments.remove', ({ id }: { id: string }) => {
    world.stored = world.stored.filter((other) => other.id !== id);
    return { value: null };
  });
  const taken = client.comment('c1').remove({ undoMs: 6_000 });
  const removed = client.comment('c2').remove({ undoMs: 6_000 });
  const until = world.clock.now() + 6_000;
  assert.deepEqual(valueOf(comments).ids, ['c1', 'c2']);
  assert.equal(valueOf(client.comment('c1')).undoUntil, until);
  await world.quiet();
  const undone = assert.rejects(taken, { kind: 'aborted' });
  const [entry] = client.outbox.state;
  assert.equal(entry?.undoUntil, until);
  assert.equal(valueOf(client.comment('c1')).write, entry.id);
  assert.equal(await client.outbox.undo(entry.id), true);
  await undone;
  assert.equal(valueOf(client.comment('c1')).undoUntil, undefined);
  assert.equal(world.backend.count('comments.remove'), 0);
  await world.clock.pass(6_001);
  await world.until(() => client.outbox.state.length === 0);
  await removed;
  assert.deepEqual(valueOf(comments).ids, ['c1']);
  assert.deepEqual(
    world.stored.map(({ id }) => id),
    ['c1'],
  );
});

test('the time for undo is over without a network too, and then there is nothing left to undo', async () => {
  const world = new World();
  world.stored = [comment('c1')];
  const { client, comments, page } = await world.open();
  page.online = false;
  void client
    .comment('c1')
    .remove({ undoMs: 6_000 })
    .catch(() => {});
  await world.quiet();
  assert.deepEqual(valueOf(comments).ids, ['c1']);
  await world.clock.pass(6_000);
  assert.deepEqual(valueOf(comments).ids, []);
  const [entry] = client.outbox.state;
  assert.equal(entry?.undoUntil, undefined);
  assert.equal(await client.outbox.undo(entry?.id ?? ''), false);
});

test('the time for undo is longer for who reaches for it, and cannot be had back once it is over', async () => {
  const world = new World();
  world.stored = [comment('c1')];
  const { client, comments } = await world.open();
  world.backend.on('comments.remove', () => {
    world.stored = [];
    return { value: null };
  });
  const removed = client.comment('c1').remove({ undoMs: 6_000 });
  await world.quiet();
  const { write = '' } = valueOf(client.comment('c1'));
  await world.clock.pass(5_000);
  await client.outbox.holdUndo(write, 6_000);
  await world.clock.pass(5_000);
  assert.equal(valueOf(client.comment('c1')).undoUntil, world.clock.now() + 1_000);
  assert.equal(world.backend.count('comments.remove'), 0);
  await world.clock.pass(1_001);
  await removed;
  await client.outbox.holdUndo(write, 6_000);
  assert.deepEqual(valueOf(comments).ids, []);
});

test('leaving the page sends what still could be undone', async () => {
  const world = new World();
  world.stored = [comment('c1')];
  const { client, page } = await world.open();
  world.backend.on('comments.remove', () => {
    world.stored = [];
    return { value: null };
  });
  void client.comment('c1').remove({ undoMs: 60_000 });
  await world.quiet();
  page.leave();
  await world.quiet();
  assert.equal(world.backend.count('comments.remove'), 1);
});

test('a removal that still could be undone when the page was left is sent by the next', async () => {
  const world = new World();
  world.stored = [comment('c1')];
  const first = await world.open();
  world.backend.on('comments.remove', () => {
    world.stored = [];
    return { value: null };
  });
  void first.client
    .comment('c1')
    .remove({ undoMs: 6_000 })
    .catch(() => {});
  await world.quiet();
  first.client.dispose();
  const next = await world.open();
  await world.until(() => valueOf(next.client.comment('c1')).undoUntil !== undefined);
  assert.equal(world.backend.count('comments.remove'), 0);
  await world.until(() => world.stored.length === 0, 100);
});

/** Thanks on a wall, stored as they come. */
function thanksOn(world: World): Kudos[] {
  const wall: Kudos[] = [];
  world.backend.on('kudos.page', () => pageOf(wall.toReversed()));
  world.backend.on('kudos.allowance', () => null);
  world.backend.on('kudos.give', ({ recipients, message }: GiveKudos) => {
    const made: Kudos = {
      type: 'kudos',
      id: `k${wall.length + 1}`,
      from: person('me'),
      recipients: recipients.map((id) => person(id)),
      ...(message ? { message } : {}),
      createdAt: new Date(world.clock.now()).toISOString(),
    };
    wall.push(made);
    return { value: made };
  });
  return wall;
}

const forBob = { recipients: ['bob'], message: text('Thank you'), undoMs: 6_000 };

test('thanks with time for undo show as given at once, reach nobody before it is over, and can be taken back', async () => {
  const world = new World();
  const stored = thanksOn(world);
  const { client } = await world.open();
  const wall = client.kudos.list({});
  wall.subscribe(() => {});
  await world.until(() => wall.state.status === 'ready');
  const taken = assert.rejects(client.kudos.give(forBob), { kind: 'aborted' });
  await world.quiet();
  const [local = ''] = valueOf(wall).ids;
  const until = valueOf(client.kudos.get(local)).undoUntil;
  assert.equal(until, client.outbox.state[0]?.undoUntil);
  assert.equal(await client.outbox.undo(client.outbox.state[0]?.id ?? ''), true);
  await taken;
  assert.deepEqual(valueOf(wall).ids, []);
  await world.clock.pass(60_000);
  assert.equal(world.backend.count('kudos.give'), 0);
  const given = client.kudos.give(forBob);
  await world.quiet();
  await world.clock.pass(5_000);
  assert.equal(world.backend.count('kudos.give'), 0);
  await world.clock.pass(1_001);
  assert.equal((await given)?.id, 'k1');
  assert.equal('undoMs' in (world.backend.last('kudos.give')[0] as object), false);
  assert.equal(stored.length, 1);
});

for (const ends of ['left', 'killed'] as const)
  test(`thanks that could still be taken back are not lost with a page that is ${ends}`, async () => {
    const world = new World();
    const stored = thanksOn(world);
    const first = await world.open();
    void first.client.kudos.give(forBob).catch(() => {});
    await world.quiet();
    if (ends === 'left') first.page.leave();
    await world.quiet();
    first.client.dispose();
    assert.equal(stored.length, ends === 'left' ? 1 : 0);
    const next = await world.open();
    if (ends === 'killed') {
      await world.until(() => next.client.outbox.state[0]?.undoUntil !== undefined);
      assert.equal(next.client.outbox.state[0]?.words, 'Thank you');
    }
    await world.until(() => stored.length === 1, 100);
    await world.until(() => next.client.outbox.state.length === 0);
    assert.deepEqual(
      stored.map(({ message }) => message?.value),
      ['Thank you'],
    );
  });

test('thanks refused after their time for undo stay in the outbox, with their words and why', async () => {
  const world = new World();
  thanksOn(world);
  const { client } = await world.open();
  world.backend.on('kudos.give', () => {
    throw new SocialError('forbidden');
  });
  const refused = assert.rejects(client.kudos.give(forBob), { kind: 'forbidden' });
  await world.quiet();
  await world.clock.pass(6_001);
  await refused;
  const [entry] = client.outbox.state;
  assert.deepEqual(
    [entry?.state, entry?.words, entry?.error?.kind, entry?.undoUntil],
    ['failed', 'Thank you', 'forbidden', undefined],
  );
});

test('a report that is refused after its page has closed keeps its note, and says why; one without words is gone', async () => {
  const world = new World();
  const first = await world.open();
  first.page.online = false;
  for (const [subject, note] of [
    ['a1', 'Words for the moderators'],
    ['a2', undefined],
  ] as const) {
    const report = { subject, reason: 'unkind', ...(note ? { note } : {}) } as const;
    void first.client.write('reports.add', report).catch(() => {});
  }
  await world.until(() => states(first.client).join() === 'queued,queued');
  assert.deepEqual(
    first.client.outbox.state.map(({ words }) => words),
    ['Words for the moderators', undefined],
  );
  first.client.dispose();
  world.backend.on('reports.add', () => {
    throw new SocialError('forbidden');
  });
  const { client } = await world.open();
  await world.until(() => client.outbox.state.length === 1 && states(client)[0] === 'failed', 100);
  const [entry] = client.outbox.state;
  assert.deepEqual([entry?.place, entry?.error?.kind], ['a1', 'forbidden']);
  assert.equal(await client.outbox.discard(entry?.id ?? ''), 'Words for the moderators');
});

/* Versions: pages of one site may come from different days. */

const week = 7 * 24 * 3_600_000;

test('what only another version of the library knows how to send is said to be kept, and left to that version', async () => {
  const world = new World();
  const first = await world.open();
  first.page.online = false;
  void first.comments.add({ body: text('From tomorrow') }).catch(() => {});
  await world.until(() => states(first.client)[0] === 'queued');
  first.client.dispose();
  await renameVerb(world, 'comments.add', 'comments.sing');
  const { client } = await world.open();
  await world.until(() => client.outbox.state.length === 1);
  await world.hours(1);
  const [entry] = client.outbox.state;
  assert.deepEqual(
    [entry?.words, entry?.state, entry?.kept, entry?.error?.kind],
    ['From tomorrow', 'queued', 'device', 'unsupported'],
  );
  const { unsent } = await client.signOut();
  assert.deepEqual(
    unsent.map(({ words }) => words),
    ['From tomorrow'],
  );
  client.dispose();
  await renameVerb(world, 'comments.sing', 'comments.add');
  const newer = await world.open();
  await world.until(() => world.words.length === 1);
  await world.until(() => newer.client.outbox.state.length === 0);
});

test('what only another version knows can be discarded, and is given up after seven days like all else', async () => {
  const world = new World();
  const first = await world.open();
  first.page.online = false;
  for (const words of ['One', 'Two']) void first.comments.add({ body: text(words) }).catch(() => {});
  await world.until(() => states(first.client)[1] === 'queued');
  first.client.dispose();
  await renameVerb(world, 'comments.add', 'comments.sing');
  const { client } = await world.open();
  await world.until(() => client.outbox.state.length === 2);
  assert.equal(await client.outbox.discard(client.outbox.state[0]?.id ?? ''), 'One');
  client.dispose();
  await world.clock.pass(week + 1);
  const later = await world.open();
  await world.until(() => states(later.client)[0] === 'failed');
  const [entry] = later.client.outbox.state;
  assert.deepEqual([entry?.words, entry?.error?.fields[0]?.code], ['Two', 'expired']);
});

test('what this page does not offer waits for a page that does, words and clicks alike', async () => {
  const world = new World();
  world.backend.on('reactions.summaries', () => new Map([[subject, reactions(subject)]]));
  world.backend.on('reactions.set', () => ({ value: null }));
  const first = await world.open();
  const likes = first.client.reactions(subject);
  likes.subscribe(() => {});
  await world.until(() => likes.state.status === 'ready');
  first.page.online = false;
  void first.comments.add({ body: text('Hello') }).catch(() => {});
  void likes.set('like', true).catch(() => {});
  await world.until(() => states(first.client).join() === 'queued,queued');
  first.client.dispose();
  const { 'comments.add': _add, 'reactions.set': _set, ...fewer } = world.backend.capabilities;
  const older = await world.open({ capabilities: fewer });
  await world.until(() => older.client.outbox.state.length === 2);
  await world.hours(1);
  assert.deepEqual(states(older.client), ['queued', 'queued']);
  assert.deepEqual(shown(older), ['Hello (queued)']);
  assert.equal(world.backend.count('comments.add'), 0);
  older.client.dispose();
  const newer = await world.open();
  await world.until(() => newer.client.outbox.state.length === 2);
  await world.until(() => newer.client.outbox.state.length === 0);
  assert.deepEqual(world.words, ['Hello']);
  assert.equal(world.backend.count('reactions.set'), 1);
});

test('what its tab had not begun to send is said to wait by a page that cannot send it', async () => {
  const world = new World();
  const never = later<Written<Comment>>();
  world.backend.on('comments.add', () => never.promise);
  const { 'comments.add': _, ...fewer } = world.backend.capabilities;
  const older = await world.open({ capabilities: fewer });
  const newer = await world.open();
  void newer.comments.add({ body: text('Hello') }).catch(() => {});
  await world.until(() => states(older.client)[0] === 'saving');
  newer.client.dispose();
  newer.tab.kill();
  await world.until(() => states(older.client)[0] === 'queued', 100);
  assert.deepEqual(shown(older), ['Hello (queued)']);
  assert.equal(older.client.outbox.state[0]?.error?.kind, 'unsupported');
});

test('a page that cannot send something lets another page send it', async () => {
  const world = new World();
  const { 'comments.add': _, ...fewer } = world.backend.capabilities;
  const older = await world.open({ capabilities: fewer });
  const newer = await world.open();
  world.failing(new SocialError('network'));
  const added = newer.comments.add({ body: text('Hello') });
  await world.until(() => states(older.client)[0] === 'queued');
  await older.client.outbox.flush();
  world.working();
  await world.until(() => newer.client.outbox.state.length === 0, 100);
  assert.equal((await added)?.id, 'c1');
  await world.until(() => older.client.outbox.state.length === 0);
  assert.deepEqual(shown(older), ['Hello']);
});

test('what waits for its turn behind another write does not keep the tab busy', async () => {
  const world = new World();
  const { client, comments } = await world.open();
  world.failing(new SocialError('network'));
  for (const words of ['One', 'Two']) void comments.add({ body: text(words) }).catch(() => {});
  await world.until(() => states(client)[0] === 'queued');
  await world.quiet();
  assert.ok((world.clock.next ?? Infinity) > 100, `looks again after ${world.clock.next} ms`);
});
