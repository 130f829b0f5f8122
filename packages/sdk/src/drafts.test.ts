import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { createDrafts as create } from './drafts.ts';
import type { OutboxDoor } from './outbox-door.ts';
import { FakeClock } from './testing/fakes.ts';

const createDrafts = (owner: () => string) =>
  create(owner, new FakeClock(), () => ({ load: () => Promise.resolve(undefined) }) as unknown as OutboxDoor);

const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
const storage = (descriptor: PropertyDescriptor) =>
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, ...descriptor });

function working() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

afterEach(() => {
  if (original) Object.defineProperty(globalThis, 'localStorage', original);
  else delete (globalThis as { localStorage?: unknown }).localStorage;
});

test('words survive a reload, for their owner only', () => {
  storage({ value: working() });
  createDrafts(() => 'ada').set('post', 'Hello');
  assert.equal(createDrafts(() => 'ada').get('post'), 'Hello');
  assert.equal(createDrafts(() => 'bob').get('post'), undefined);
  createDrafts(() => 'ada').delete('post');
  assert.equal(createDrafts(() => 'ada').get('post'), undefined);
});

test('a full storage keeps the words with the page', () => {
  const full = {
    ...working(),
    setItem() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  full.items.set('maillon/draft/1/ada/post', 'Old');
  storage({ value: full });
  const drafts = createDrafts(() => 'ada');
  drafts.set('post', 'New');
  assert.equal(drafts.get('post'), 'New');
  drafts.delete('post');
  assert.equal(drafts.get('post'), undefined);
});

test('a forbidden storage keeps the words with the page', () => {
  storage({
    get() {
      throw new DOMException('forbidden', 'SecurityError');
    },
  });
  const drafts = createDrafts(() => 'ada');
  drafts.set('post', 'Hello');
  assert.equal(drafts.get('post'), 'Hello');
});

const sessionStore = (value: unknown) =>
  Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, value });

test('words are kept as long as the tab, or the page, where that is wanted', () => {
  const [device, tab] = [working(), working()];
  storage({ value: device });
  sessionStore(tab);
  const drafts = createDrafts(() => 'ada');
  drafts.keptIn('session').set('post', 'For this tab');
  drafts.keptIn('off').set('post', 'For this page');
  assert.equal(drafts.get('post'), undefined);
  assert.equal(drafts.keptIn('session').get('post'), 'For this tab');
  assert.equal(drafts.keptIn('off').get('post'), 'For this page');
  assert.equal(drafts.keptIn('local'), drafts);
  assert.equal(device.items.size, 0);

  const reloaded = createDrafts(() => 'ada');
  assert.equal(reloaded.keptIn('session').get('post'), 'For this tab');
  assert.equal(reloaded.keptIn('off').get('post'), undefined);
  assert.equal(
    createDrafts(() => 'bob')
      .keptIn('session')
      .get('post'),
    undefined,
  );
  delete (globalThis as { sessionStorage?: unknown }).sessionStorage;
});

test('what is on its way is forgotten wherever it is kept, once it has arrived', () => {
  const [device, tab] = [working(), working()];
  storage({ value: device });
  sessionStore(tab);
  const drafts = createDrafts(() => 'ada');
  drafts.keptIn('session').set('post', 'Next');
  const id = drafts.keptIn('session').send('post', 'Sent');
  assert.equal(tab.items.size, 2);
  drafts.takeBack(id);
  assert.equal(tab.items.size, 1);
  assert.equal(drafts.keptIn('session').get('post'), 'Next');
  delete (globalThis as { sessionStorage?: unknown }).sessionStorage;
});
