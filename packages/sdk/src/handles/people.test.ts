import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Absent, SetFollow } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import { comment, later, pageOf, person, settled, setup, valueOf, watch } from '../testing/setup.ts';

test('fifty tags that ask for a person make one request', async () => {
  const { backend, client, clock } = setup();
  for (let i = 0; i < 50; i++) client.people.get(`p${i % 30}`).subscribe(() => {});
  await clock.pass(16);
  assert.equal(backend.count('people.byIds'), 1);
  assert.equal(valueOf(client.people.get('p29')).displayName, 'Name of p29');
});

test('a person seen as an author shows at once and is completed', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', () => pageOf([comment('c1')]));
  await watch(client.comments({ subject: 'urn:doc:1' }), clock);
  backend.on('people.byIds', () => new Map([['ada', person('ada', { headline: 'Engineer' })]]));
  const ada = client.people.get('ada');
  assert.equal(valueOf(ada).displayName, 'Name of ada');
  await watch(ada, clock);
  assert.equal(valueOf(ada).headline, 'Engineer');
});

test('who is not there is not found, and does not spoil the others', async () => {
  const { backend, client, clock } = setup();
  const absent: Absent = { type: 'absent', id: 'gone', reason: 'forbidden' };
  backend.on(
    'people.byIds',
    () =>
      new Map<string, unknown>([
        ['gone', absent],
        ['ada', person('ada')],
      ]),
  );
  const [gone, none, ada] = ['gone', 'none', 'ada'].map((id) => client.people.get(id)) as [
    never,
    never,
    never,
  ];
  for (const handle of [gone, none, ada]) await watch(handle, clock);
  const kinds = [gone, none].map(({ state }) => (state as { error: SocialError }).error.kind);
  assert.deepEqual(kinds, ['forbidden', 'not-found']);
  assert.equal(valueOf(client.people.get('ada')).id, 'ada');
});

test('a person is found by mail address, whatever its capitals, and is the same person', async () => {
  const { backend, client, clock } = setup();
  backend.on('people.byKeys', (keys: string[]) => new Map(keys.map((key) => [key, person('ada')])));
  const found = client.people.find('Ada@Example.com');
  assert.equal(found, client.people.find(' ada@example.com'));
  await watch(found, clock);
  await watch(client.people.get('ada'), clock);
  assert.equal(valueOf(found), valueOf(client.people.get('ada')));
});

test('following shows at once and is taken back when it is refused', async () => {
  const { backend, client, clock } = setup();
  backend.on(
    'people.byIds',
    () => new Map([['ada', person('ada', { viewerFollows: false, followerCount: 3 })]]),
  );
  const ada = client.people.get('ada');
  await watch(ada, clock);
  const answer = later<never>();
  backend.on('people.setFollow', () => answer.promise);
  const followed = ada.setFollow(true);
  assert.deepEqual([valueOf(ada).viewerFollows, valueOf(ada).followerCount], [true, 4]);
  await settled();
  assert.equal((backend.last('people.setFollow')[0] as SetFollow).on, true);
  answer.reject(new SocialError('forbidden'));
  await assert.rejects(followed);
  assert.deepEqual([valueOf(ada).viewerFollows, valueOf(ada).followerCount], [false, 3]);
});

test('a search gives a page, and an abandoned one is aborted', async () => {
  const { backend, client } = setup();
  backend.on('people.search', () => pageOf([person('ada')]));
  assert.equal((await client.people.search('ad')).items[0]?.id, 'ada');
  const stop = new AbortController();
  const answer = later<unknown>();
  backend.on('people.search', () => answer.promise);
  const search = client.people.search('a', { signal: stop.signal });
  stop.abort();
  answer.resolve(pageOf([person('zoe')]));
  await assert.rejects(search, { kind: 'aborted' });
  assert.equal(client.people.get('zoe').state.status, 'loading');
});

test('a handle that nobody watches any more is dropped, and loads again when somebody does', async () => {
  const { backend, client, clock } = setup();
  const ada = client.people.get('ada');
  const { stop } = await watch(ada, clock);
  stop();
  await clock.pass(29_000);
  assert.equal(client.people.get('ada'), ada);
  await clock.pass(60_000);
  assert.notEqual(client.people.get('ada'), ada);
  await watch(client.people.get('ada'), clock);
  assert.equal(backend.count('people.byIds'), 2);
});
