import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Comment, Viewer, Written } from '@maillon/contract';
import { createClient } from './client.ts';
import { SocialError } from './errors.ts';
import {
  activity,
  comment,
  FakeBackend,
  FakeClock,
  FakePage,
  later,
  pageOf,
  person,
  settled,
  setup,
  text,
  valueOf,
  viewer,
  watch,
} from './testing/setup.ts';

const subject = 'urn:doc:1';
const down = () => {
  throw new SocialError('network');
};

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  assert.equal(setup().client.version, version);
});

test('without an endpoint and without a backend there is no client', () => {
  assert.throws(() => createClient({}), { kind: 'protocol' });
  assert.throws(() => createClient({ endpoint: 'http://' }), { kind: 'protocol', retryable: false });
});

test('a handle that could not load is failed; asked again it loads', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', down);
  const comments = client.comments({ subject });
  await watch(comments, clock);
  assert.equal(comments.state.status === 'failed' && comments.state.error.kind, 'network');
  const answer = later<unknown>();
  backend.on('comments.page', () => answer.promise);
  const refreshed = comments.refresh();
  assert.equal(comments.state.status, 'loading');
  answer.resolve(pageOf([comment('c1')]));
  await refreshed;
  assert.deepEqual(valueOf(comments).ids, ['c1']);
});

test('a handle that cannot be brought up to date stays ready, and says why', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', () => pageOf([comment('c1')]));
  const comments = client.comments({ subject });
  await watch(comments, clock);
  backend.on('comments.page', down);
  await comments.refresh();
  const { state } = comments;
  assert.ok(state.status === 'ready');
  assert.deepEqual([state.value.ids, state.freshness, state.problems[0]?.kind], [['c1'], 'stale', 'network']);
});

test('when the server is back, what had failed heals by itself', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', down);
  backend.on('people.byIds', down);
  const comments = client.comments({ subject });
  const ada = client.people.get('ada');
  await watch(comments, clock);
  await watch(ada, clock);
  assert.deepEqual([comments.state.status, ada.state.status], ['failed', 'failed']);
  backend.on('comments.page', () => pageOf([comment('c1')]));
  backend.on('people.byIds', () => new Map([['ada', person('ada')]]));
  await clock.pass(60_000);
  assert.deepEqual([comments.state.status, ada.state.status], ['ready', 'ready']);
});

test('a poll that succeeds after failures heals what else had failed', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', () => pageOf([]));
  const comments = client.comments({ subject });
  await watch(comments, clock);
  comments.keepLive();
  backend.on('comments.page', down);
  backend.on('people.byIds', down);
  const ada = client.people.get('ada');
  await watch(ada, clock);
  await comments.refresh();
  backend.on('comments.page', () => pageOf([]));
  backend.on('people.byIds', () => new Map([['ada', person('ada')]]));
  await comments.refresh();
  await clock.pass(16);
  assert.equal(ada.state.status, 'ready');
});

test('the network coming back heals at once', async () => {
  const { backend, client, clock, page } = setup();
  page.online = false;
  backend.on('comments.page', () => {
    throw new SocialError('offline');
  });
  const comments = client.comments({ subject });
  await watch(comments, clock);
  backend.on('comments.page', () => pageOf([]));
  await clock.pass(300_000);
  assert.equal(comments.state.status, 'failed');
  await page.return();
  assert.equal(comments.state.status, 'ready');
});

function signedOut() {
  const made = setup();
  const { backend, client, clock } = made;
  const signIn = () => {
    throw new SocialError('auth-required');
  };
  backend.on('comments.page', signIn);
  backend.on('people.byIds', signIn);
  const comments = client.comments({ subject });
  const ada = client.people.get('ada');
  return {
    ...made,
    comments,
    ada,
    async refused() {
      await watch(comments, clock);
      await watch(ada, clock);
      assert.deepEqual([comments.state.status, ada.state.status], ['failed', 'failed']);
    },
    signsIn() {
      backend.on('comments.page', () => pageOf([]));
      backend.on('people.byIds', () => new Map([['ada', person('ada')]]));
    },
  };
}

test('who signs in elsewhere and comes back need not reload the page', async () => {
  const { page, clock, comments, ada, refused, signsIn } = signedOut();
  await refused();
  signsIn();
  await page.return();
  await clock.pass(16);
  assert.deepEqual([comments.state.status, ada.state.status], ['ready', 'ready']);
});

test('once one question is answered that needed signing in, the others that did are asked again', async () => {
  const { clock, comments, ada, refused, signsIn } = signedOut();
  await refused();
  signsIn();
  await comments.refresh();
  await clock.pass(16);
  assert.equal(ada.state.status, 'ready');
});

test('what needs signing in is not asked again by itself, whatever else is answered', async () => {
  const { backend, client, clock, ada, refused } = signedOut();
  await refused();
  const asked = () => backend.calls.filter(({ verb }) => verb === 'people.byIds').length;
  const before = asked();
  backend.on('kudos.values', () => []);
  const values = client.kudos.values();
  await watch(values, clock);
  for (let minute = 0; minute < 5; minute++) {
    await clock.pass(60_000);
    await values.refresh();
  }
  assert.deepEqual([asked(), ada.state.status], [before, 'failed']);
});

test('what is broken for good is not asked for without end', async () => {
  const { backend, client, clock } = setup();
  backend.on('people.byIds', () => {
    throw new SocialError('server');
  });
  backend.on('comments.page', () => pageOf([]));
  client.comments({ subject }).subscribe(() => {});
  client.people.get('ada').subscribe(() => {});
  await clock.pass(600_000);
  assert.ok(backend.count('people.byIds') < 25, `${backend.count('people.byIds')} times in ten minutes`);
});

test('a refusal is not asked for again', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', () => {
    throw new SocialError('forbidden');
  });
  client.comments({ subject }).subscribe(() => {});
  await clock.pass(600_000);
  assert.equal(backend.count('comments.page'), 1);
});

test('after a reset, what is on screen is read again for who is looking now', async () => {
  const { backend, client, clock } = setup();
  backend.on('comments.page', () => pageOf([comment('c1')]));
  const comments = client.comments({ subject });
  await watch(client.viewer, clock);
  await watch(comments, clock);
  await watch(client.comments({ subject: 'urn:doc:unwatched' }), clock).then(({ stop }) => stop());
  backend.on('viewer', () => viewer('you'));
  backend.on('comments.page', () => pageOf([comment('c2')]));
  const before = backend.count('comments.page');
  await client.reset();
  assert.equal(valueOf(client.viewer)?.id, 'you');
  assert.deepEqual(valueOf(comments).ids, ['c2']);
  assert.equal(backend.count('comments.page'), before + 1);
  assert.equal(client.comment('c1').state.status, 'loading');
});

test('answers to the former viewer that arrive late are ignored, reads and writes alike', async () => {
  const { backend, client, clock } = setup();
  const slow = {
    viewer: later<Viewer>(),
    page: later<unknown>(),
    people: later<unknown>(),
    add: later<Written<Comment>>(),
  };
  backend.on('comments.page', () => pageOf([]));
  const comments = client.comments({ subject });
  await watch(comments, clock);
  backend.on('viewer', () => slow.viewer.promise);
  backend.on('comments.page', () => slow.page.promise);
  backend.on('people.byIds', () => slow.people.promise);
  backend.on('comments.add', () => slow.add.promise);
  client.viewer.subscribe(() => {});
  client.people.get('ada').subscribe(() => {});
  await clock.pass(16);
  const refreshed = comments.refresh();
  const written = Promise.allSettled([refreshed, comments.add({ body: text('Mine') })]);
  await settled();

  backend.on('viewer', () => viewer('you'));
  backend.on('comments.page', () => pageOf([comment('c2')]));
  backend.on('people.byIds', () => new Map([['ada', person('ada', { headline: 'for you' })]]));
  const reset = client.reset();
  await clock.pass(16);
  await reset;
  slow.viewer.resolve(viewer('me'));
  slow.page.resolve(pageOf([comment('secret')]));
  slow.people.resolve(new Map([['ada', person('ada', { phone: 'for me' })]]));
  slow.add.resolve({ value: comment('mine') });
  await written;
  await clock.pass(16);
  assert.equal(valueOf(client.viewer)?.id, 'you');
  assert.deepEqual(valueOf(comments).ids, ['c2']);
  assert.equal(valueOf(client.people.get('ada')).phone, undefined);
  assert.equal(client.comment('mine').state.status, 'loading');
  assert.equal(client.comment('secret').state.status, 'loading');
});

test('a disposed client asks nothing more and leaves its states as they are', async () => {
  const { backend, client, clock, page } = setup();
  backend.on('comments.page', () => pageOf([comment('c1')]));
  const comments = client.comments({ subject });
  const watched = await watch(comments, clock);
  comments.keepLive();
  const slow = later<unknown>();
  backend.on('comments.page', () => slow.promise);
  void comments.refresh();
  client.dispose();
  slow.resolve(pageOf([]));
  const before = backend.calls.length;
  await clock.pass(120_000);
  await page.return();
  await comments.refresh();
  assert.equal(backend.calls.length, before);
  assert.equal(watched.changes, 0);
  assert.deepEqual(valueOf(comments).ids, ['c1']);
});

test('a disposed client leaves nothing on the page: no timer, no listener, no code that was on its way', async () => {
  const backend = new FakeBackend().on('comments.page', () => pageOf([comment('c1')]));
  backend.live = () => () => {};
  const [clock, page] = [new FakeClock(), new FakePage()];
  const client = createClient({ backend: backend.port, clock, page });
  const comments = client.comments({ subject });
  const watched = await watch(comments, clock);
  const stop = comments.keepLive();
  void client.outbox.flush();
  stop();
  watched.stop();
  client.dispose();
  await Promise.all([import('./live/live.ts'), import('./outbox/outbox.ts'), import('./handles/polling.ts')]);
  await settled();
  assert.equal(clock.next, undefined);
  assert.equal(page.listeners, 0);
});

test('what could not be read in an answer is told beside what could', async () => {
  const { backend, client, clock } = setup();
  backend.on(
    'comments.page',
    (_query: unknown, _page: unknown, context: { report(problem: unknown): void }) => {
      context.report(new SocialError('mapping', { path: 'items.1' }));
      return pageOf([comment('c1')]);
    },
  );
  const comments = client.comments({ subject });
  const watched = await watch(comments, clock);
  const { state } = comments;
  assert.ok(state.status === 'ready');
  assert.deepEqual([state.freshness, state.problems.map(({ kind }) => kind)], ['fresh', ['mapping']]);
  await comments.refresh();
  assert.equal(watched.changes, 0);
});

test('drafts are kept per viewer', async () => {
  const { backend, client, clock } = setup();
  await watch(client.viewer, clock);
  client.drafts.set('comment:urn:doc:1', 'not yet');
  assert.equal(client.drafts.get('comment:urn:doc:1'), 'not yet');
  backend.on('viewer', () => viewer('you'));
  await client.reset();
  assert.equal(client.drafts.get('comment:urn:doc:1'), undefined);
  await settled();
});

test('asking again while an update is on its way still starts a feed from the top', async () => {
  const { backend, client, clock } = setup();
  backend.on('feed.page', () => pageOf([activity('a1')]));
  const feed = client.feed({ scope: { name: 'home' } });
  await watch(feed, clock);
  feed.keepLive();
  const slow = later<unknown>();
  backend.on('feed.page', () => slow.promise);
  await clock.pass(15_000);
  const refreshed = feed.refresh();
  backend.on('feed.page', () => pageOf([activity('a2'), activity('a1')]));
  slow.resolve(pageOf([activity('a2'), activity('a1')]));
  await refreshed;
  assert.deepEqual([valueOf(feed).ids, valueOf(feed).waiting], [['a2', 'a1'], 0]);
});

test('a disposed client writes nothing', async () => {
  const { backend, client } = setup();
  client.dispose();
  await assert.rejects(client.comments({ subject }).add({ body: text('Late') }), { kind: 'aborted' });
  assert.equal(backend.calls.length, 0);
});

test('what is offered narrows to what the backend says of the viewer, and to reading where nobody is', async () => {
  const { backend, client, clock } = setup();
  const offered = async (answer: Viewer | null): Promise<readonly string[]> => {
    backend.on('viewer', () => answer);
    await client.reset();
    await watch(client.viewer, clock);
    return ['comments.read', 'comments.add', 'kudos.give', 'people.follow'].filter(
      (name) => client.capabilities[name as 'comments.add'],
    );
  };
  assert.deepEqual(await offered(viewer('me', { capabilities: ['comments.read', 'comments.add'] })), [
    'comments.read',
    'comments.add',
  ]);
  assert.deepEqual(await offered(viewer('me')), [
    'comments.read',
    'comments.add',
    'kudos.give',
    'people.follow',
  ]);
  assert.deepEqual(await offered(null), ['comments.read']);
  backend.capabilities = { 'comments.read': true, 'kudos.give': true };
  const beyond = await offered(viewer('me', { capabilities: ['comments.read', 'comments.add'] }));
  assert.deepEqual(beyond, ['comments.read'], 'a viewer has no more than the backend');
});
