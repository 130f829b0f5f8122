import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createClient } from './client.ts';
import { SocialError } from './errors.ts';
import { createOutbox } from './outbox/outbox.ts';
import { FakeBrowser } from './testing/fake-browser.ts';
import {
  comment,
  FakeBackend,
  FakeClock,
  FakePage,
  pageOf,
  settled,
  text,
  valueOf,
} from './testing/setup.ts';

const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
let kept: Record<string, string>;

/** As a browser's: its names are its keys, its methods are not. */
function storage(items: Record<string, string>): Storage {
  const methods = {
    getItem: (name: string) => items[name] ?? null,
    setItem: (name: string, value: string) => void (items[name] = value),
    removeItem: (name: string) => void delete items[name],
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(items, name, { value });
  return items as unknown as Storage;
}

beforeEach(() => {
  kept = {};
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage(kept) });
});

afterEach(() => {
  if (original) Object.defineProperty(globalThis, 'localStorage', original);
  else delete (globalThis as { localStorage?: unknown }).localStorage;
});

const subject = 'urn:doc:1';

function open(browser = new FakeBrowser(), more: { lazy?: boolean } = {}) {
  const backend = new FakeBackend();
  const clock = new FakeClock();
  const page = new FakePage();
  const tab = browser.tab();
  backend.on('comments.page', () => pageOf([]));
  backend.on('comments.add', () => ({ value: comment('c1') }));
  const outbox = more.lazy ? {} : { outbox: createOutbox };
  const client = createClient({ backend: backend.port, clock, page, storage: tab.storage(), ...outbox });
  client.viewer.subscribe(() => {});
  return { backend, clock, page, client, tab, browser };
}

async function until(clock: FakeClock, condition: () => boolean): Promise<void> {
  for (let step = 0; step < 5_000 && !condition(); step++) {
    await settled();
    await clock.pass(1);
  }
  assert.ok(condition(), condition.toString());
}

test('its code comes by itself once the viewer may write, and a write before that waits for it', async () => {
  const { client, clock } = open(undefined, { lazy: true });
  const added = client.comments({ subject }).add({ body: text('Early') });
  assert.deepEqual(client.outbox.state, []);
  await until(clock, () => client.viewer.state.status === 'ready');
  let value: unknown;
  void added.then((comment) => (value = comment));
  await until(clock, () => value !== undefined);
});

test('what waits leaves a mark for the next page, which goes with the last', async () => {
  const { client, clock, page } = open();
  await until(clock, () => client.viewer.state.status === 'ready');
  page.online = false;
  void client.comments({ subject }).add({ body: text('Later') });
  await until(clock, () => client.outbox.state[0]?.state === 'queued');
  const marks = () => Object.keys(kept).filter((name) => name.startsWith('maillon/outbox/'));
  assert.equal(marks().length, 1);
  await page.return();
  await until(clock, () => client.outbox.state.length === 0);
  assert.equal(marks().length, 0);
});

test('words that were sent and reached the outbox are not given back to the field', async () => {
  const first = open();
  await until(first.clock, () => first.client.viewer.state.status === 'ready');
  first.page.online = false;
  const id = first.client.drafts.send('mine', 'Kept');
  void first.client
    .comments({ subject })
    .add({ body: text('Kept'), id })
    .catch(() => {});
  await until(first.clock, () => first.client.outbox.state[0]?.state === 'queued');
  first.client.dispose();

  const next = open(first.browser);
  await until(next.clock, () => next.client.viewer.state.status === 'ready');
  const recovered = next.client.drafts.recover('mine');
  await next.clock.pass(10_000);
  let words: string | undefined | null = null;
  void recovered.then((found) => (words = found));
  await until(next.clock, () => words !== null);
  assert.equal(words, undefined);
  await until(next.clock, () => next.client.outbox.state.length === 0);
  assert.deepEqual(Object.keys(kept), []);
});

test('words whose tab died before they reached the outbox are in the field again, before what was written since', async () => {
  const first = open();
  await until(first.clock, () => first.client.viewer.state.status === 'ready');
  first.client.drafts.send('mine', 'Lost');
  first.client.drafts.send('other', 'Elsewhere');
  first.client.dispose();

  const next = open(first.browser);
  await until(next.clock, () => next.client.viewer.state.status === 'ready');
  next.client.drafts.set('mine', 'Since');
  let words: string | undefined;
  void next.client.drafts.recover('mine').then((found) => (words = found));
  await next.clock.pass(4_000);
  assert.equal(words, undefined, 'its tab may only be slow');
  await until(next.clock, () => words !== undefined);
  assert.equal(words, 'Lost');
  assert.equal(next.client.drafts.get('mine'), 'Lost\n\nSince');
});

test('words that were acknowledged are not taken for lost, though their copy was', async () => {
  const { client, clock, browser } = open();
  await until(clock, () => client.viewer.state.status === 'ready');
  const id = client.drafts.send('mine', 'Done');
  const [name = ''] = Object.keys(kept);
  const copy = kept[name] ?? '';
  await Promise.all([
    client.comments({ subject }).add({ body: text('Done'), id }),
    until(clock, () => kept[name] === undefined && client.outbox.state.length === 0),
  ]);
  // The tab died between the two.
  kept[name] = copy;
  const next = open(browser);
  await until(next.clock, () => next.client.viewer.state.status === 'ready');
  let asked = false;
  void next.client.drafts.recover('mine').then((words) => (asked = words === undefined));
  await next.clock.pass(5_000);
  await until(next.clock, () => asked);
});

test('a refused write gives its words back to whoever waits; nothing is left of it', async () => {
  const { client, clock, backend } = open();
  await until(clock, () => client.viewer.state.status === 'ready');
  backend.on('comments.add', () => {
    throw new SocialError('invalid');
  });
  const id = client.drafts.send('mine', 'Not so');
  const refused = assert.rejects(client.comments({ subject }).add({ body: text('Not so'), id }));
  await until(clock, () => backend.count('comments.add') === 1 && client.outbox.state.length === 0);
  await refused;
  client.drafts.takeBack(id);
  assert.deepEqual(
    Object.keys(kept).filter((name) => name.includes('sent')),
    [],
  );
  assert.equal(valueOf(client.viewer)?.id, 'me');
});
