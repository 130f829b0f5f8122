import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as hubModule from './hub.ts';
import { FakeBackend, FakeClock, FakePage } from './testing/setup.ts';

/** Another copy of the library on the same page. */
const copy = async (name: string) => (await import(`./hub.ts?copy=${name}`)) as typeof hubModule;
const { joinClient: joinOne, pageHub } = await copy('one');
const { joinClient: joinTwo } = await copy('two');

function options(name: string) {
  const backend = new FakeBackend();
  return { backend: { ...backend.port, name }, clock: new FakeClock(), page: new FakePage() };
}

test('two copies of the library that name the same backend share one client', () => {
  const shared = options('shared');
  const [one, two] = [joinOne(shared), joinTwo({ ...shared, backend: { ...shared.backend } })];
  assert.equal(one.client, two.client);
  assert.notEqual(joinOne(options('another')).client, one.client);
});

test('the address counts, not how it is written; the session counts too', () => {
  const backend = options('addressed').backend;
  const join = (endpoint: string, session?: string) =>
    joinOne({ backend, endpoint, clock: new FakeClock(), ...(session ? { session } : {}) }).client;
  assert.equal(join('http://intranet.test/graphql'), join('http://intranet.test:80/x/../graphql'));
  assert.notEqual(join('http://intranet.test/graphql'), join('http://intranet.test/other'));
  assert.notEqual(join('http://intranet.test/graphql', 'a'), join('http://intranet.test/graphql', 'b'));
});

test('a token without a stated session is nobody else’s', () => {
  const own = { ...options('tokens'), token: async () => 't' };
  assert.notEqual(joinOne(own).client, joinOne(own).client);
  assert.equal(joinOne({ ...own, session: 's' }).client, joinTwo({ ...own, session: 's' }).client);
});

test('the client lives a second longer than its last user', async () => {
  const shared = options('leaving');
  const [one, two] = [joinOne(shared), joinTwo(shared)];
  one.leave();
  one.leave();
  await shared.clock.pass(5_000);
  assert.equal(joinOne(shared).client, two.client);
  two.leave();
  const again = joinOne(shared);
  again.leave();
  await shared.clock.pass(500);
  assert.equal(joinOne(shared).client, two.client);
});

test('when nobody has come back, the next one gets a new client', async () => {
  const shared = options('left');
  const first = joinOne(shared);
  first.leave();
  await shared.clock.pass(1_000);
  assert.notEqual(joinOne(shared).client, first.client);
});

test('the newest library on the page makes the client', () => {
  const hub = pageHub();
  const newer = { version: '99.0.0', make: () => ({ version: '99.0.0' }) as never };
  hub.makers.push(newer);
  assert.equal(joinOne(options('newest')).client.version, '99.0.0');
  hub.makers.splice(hub.makers.indexOf(newer), 1);
});

test('the hub is plain data that no loop over the page meets', () => {
  const key = Symbol.for('maillon/hub/1');
  assert.equal(Object.getOwnPropertyDescriptor(globalThis, key)?.enumerable, false);
  const { makers, clients, ...rest } = pageHub();
  assert.ok(Array.isArray(makers) && clients instanceof Map);
  assert.deepEqual(rest, { protocol: 1 });
});
