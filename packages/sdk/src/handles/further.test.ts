import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SocialError } from '../errors.ts';
import { activity, capable, later, setup, text, valueOf, watch } from '../testing/setup.ts';

const saved = { id: 'a1', on: true };

test('what is kept for later shows so at once, and is as before when it is refused', async () => {
  const { backend, client, clock } = setup();
  backend.on('feed.byIds', () => new Map([['a1', activity('a1', { viewerSaved: false })]]));
  const handle = client.activity('a1');
  await watch(handle, clock);
  const answer = later<never>();
  backend.on('saved.set', () => answer.promise);
  const refused = assert.rejects(client.write('saved.set', saved), { kind: 'forbidden' });
  assert.equal(valueOf(handle).viewerSaved, true);
  answer.reject(new SocialError('forbidden'));
  await refused;
  assert.equal(valueOf(handle).viewerSaved, false);
});

test('a further write carries a key and ends as the backend says', async () => {
  const { backend, client, clock } = setup();
  await watch(client.viewer, clock);
  backend.on('saved.set', () => ({ value: activity('a1', { viewerSaved: true }) }));
  const written = await client.write('saved.set', saved);
  assert.equal(written?.viewerSaved, true);
  const [command] = backend.last('saved.set') as [{ readonly idempotencyKey: string }];
  assert.equal(command.idempotencyKey.length > 10, true);
  assert.equal(valueOf(client.activity('a1')).viewerSaved, true);
});

test('the same further question is asked once, and its answer told to all who ask', async () => {
  const { backend, client, clock } = setup();
  const former = [{ body: text('First words'), createdAt: '2026-11-23T07:00:00.000Z' }];
  backend.on('comments.history', () => former);
  const [one, other] = [
    client.ask('comments.history', { id: 'c1' }),
    client.ask('comments.history', { id: 'c1' }),
  ];
  assert.equal(one, other);
  await watch(one, clock);
  assert.deepEqual(valueOf(other), former);
  assert.equal(backend.count('comments.history'), 1);
});

test('what the backend does not offer is unsupported, and never asked', async () => {
  const { backend, client, clock } = setup();
  backend.capabilities = capable('viewer', 'feed.read');
  await watch(client.viewer, clock);
  await assert.rejects(client.write('saved.set', saved), { kind: 'unsupported' });
  const history = client.ask('comments.history', { id: 'c1' });
  await watch(history, clock);
  assert.equal(history.state.status === 'failed' && history.state.error.kind, 'unsupported');
  assert.equal(backend.count('saved.set') + backend.count('comments.history'), 0);
});
