import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maillon } from './backends/maillon.ts';
import { defineBackend, fn, op } from './define-backend.ts';
import type * as hubModule from './hub.ts';
import { FakeBackend, FakeClock, FakePage } from './testing/setup.ts';
import { version } from './version.ts';

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

test('other credentials, headers or ways of fetching make another client, unless the functions are the same', () => {
  const { backend, clock } = options('means');
  const join = (how: object) => joinOne({ backend, clock, ...how }).client;
  const [csrf, others] = [() => ({ 'x-csrf': '1' }), () => ({ 'x-csrf': '2' })];
  assert.notEqual(join({}), join({ headers: csrf }));
  assert.notEqual(join({ headers: others }), join({ headers: csrf }));
  assert.equal(join({ headers: csrf }), joinTwo({ backend, clock, headers: csrf }).client);
  assert.notEqual(join({ fetch: csrf }), join({ headers: csrf }));
  assert.notEqual(join({ credentials: 'include' }), join({}));
  assert.equal(join({ credentials: 'same-origin' }), join({}));
  assert.equal(join({ session: 'ada', headers: csrf }), join({ session: 'ada', headers: others }));
});

test('who says how changes come does not get the client of somebody who said otherwise', () => {
  const { backend, clock } = options('changes');
  const join = (how: object) => joinOne({ backend, clock, ...how }).client;
  assert.notEqual(join({ live: 'poll' }), join({}));
  assert.notEqual(join({ liveEndpoint: '/changes' }), join({}));
  assert.equal(join({ live: 'poll' }), joinTwo({ backend, clock, live: 'poll' }).client);
});

test('the same mapping in two copies is one backend; another mapping of the same name is another', () => {
  const mapped = (field: string) =>
    defineBackend({
      name: 'acme',
      types: { person: { headline: fn((raw: { job: string }) => raw.job) } },
      operations: { viewer: op(`{ ${field} { id } }`) },
    });
  const join = (backend: ReturnType<typeof mapped>) =>
    joinOne({ backend, endpoint: 'http://intranet.test/a' });
  assert.equal(join(mapped('me')).client, join(mapped('me')).client);
  assert.notEqual(join(mapped('me')).client, join(mapped('whoami')).client);
  const { client } = joinTwo({ endpoint: 'http://intranet.test/b' });
  assert.equal(joinOne({ endpoint: 'http://intranet.test/b', backend: maillon }).client, client);
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

test('a newer library that fails leaves the making to this one', () => {
  const hub = pageHub();
  const broken = {
    version: '99.0.0',
    make: () => {
      throw new TypeError('it has moved on');
    },
  };
  const unversioned = { make: broken.make } as never;
  hub.makers.push(broken, unversioned);
  assert.equal(joinOne(options('broken')).client.version, version);
  hub.makers.splice(-2, 2);
});

test('the hub is plain data that no loop over the page meets', () => {
  const key = Symbol.for('maillon/hub/1');
  assert.equal(Object.getOwnPropertyDescriptor(globalThis, key)?.enumerable, false);
  const { makers, clients, means: _, ...rest } = pageHub();
  assert.ok(Array.isArray(makers) && clients instanceof Map);
  assert.deepEqual(rest, { protocol: 1 });
});

const key = Symbol.for('maillon/hub/1');
for (const [what, page] of [
  ['something else in its place', { [key]: 'mine' }],
  ['a hub of another protocol', { [key]: { protocol: 2, makers: [], clients: new Map() } }],
  ['a hub that somebody froze', { [key]: { protocol: 1, makers: Object.freeze([]), clients: new Map() } }],
  ['a frozen page', Object.freeze({})],
] as const) {
  test(`with ${what}, each copy works on its own`, () => {
    const hub = pageHub(page);
    assert.equal(hub.protocol, 1);
    assert.ok(hub.makers.length === 0 && Object.isExtensible(hub.makers));
    assert.equal(pageHub(page), hub);
  });
}

test('on a page without a hub, the first copy makes one that all find, whatever later versions add', () => {
  const page = {};
  const hub = pageHub(page);
  Object.assign(hub, { streams: new Map() });
  assert.equal(pageHub(page), hub);
});
