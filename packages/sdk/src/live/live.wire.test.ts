import { assert } from 'chai';
import type { CommentsHandle, LiveState, SocialClient } from '../api.ts';
import { createClient } from '../client.ts';

/** Until what `look` says is so; whoever it depends on must tell `subscribe`. */
function until(look: () => unknown, subscribe: (listener: () => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    let stop = () => {};
    const check = () => {
      if (!look()) return;
      queueMicrotask(() => stop());
      resolve();
    };
    stop = subscribe(check);
    check();
  });
}

const idsOf = (thread: CommentsHandle) => (thread.state.status === 'ready' ? thread.state.value.ids : []);
const turned = (client: SocialClient, how: LiveState['how']) =>
  until(
    () => client.live.state.how === how,
    (listener) => client.live.subscribe(listener),
  );

describe('live updates from the real server', () => {
  const clients: SocialClient[] = [];
  let streams: string[] = [];

  const connect = (person: string, options: Partial<Parameters<typeof createClient>[0]> = {}) => {
    const client = createClient({
      endpoint: '/graphql',
      token: async () => `demo:${person}`,
      fetch: (input, init) => {
        const headers = new Headers(init?.headers);
        if (headers.get('accept')?.includes('event-stream')) streams.push(init?.body as string);
        return fetch(input, init);
      },
      ...options,
    });
    client.viewer.subscribe(() => {});
    clients.push(client);
    return client;
  };

  const follow = (client: SocialClient, subject: string) => {
    const thread = client.comments({ subject });
    thread.subscribe(() => {});
    const stop = thread.keepLive();
    return { thread, stop };
  };

  before(async function () {
    this.timeout(60_000);
    await fetch('/__test/reset', { method: 'POST' });
  });

  beforeEach(() => {
    streams = [];
  });

  afterEach(() => {
    for (const client of clients.splice(0)) client.dispose();
  });

  it('shows what somebody else writes at once', async () => {
    const [camille, noor] = [connect('p-camille-rouvray'), connect('p-noor-vanaken')];
    const { thread } = follow(camille, 'urn:live:1');
    await turned(camille, 'stream');
    const theirs = noor.comments({ subject: 'urn:live:1' });
    const said = await theirs.add({ body: { format: 'text', value: 'Bonjour' } });
    await until(
      () => idsOf(thread).includes(said?.id ?? ''),
      (listener) => thread.subscribe(listener),
    );
    assert.lengthOf(streams, 1);
  });

  it('goes on from where it was when its line is cut', async () => {
    const cuts: AbortController[] = [];
    const camille = connect('p-camille-rouvray', {
      fetch: (input, init) => {
        if (!new Headers(init?.headers).get('accept')?.includes('event-stream')) return fetch(input, init);
        streams.push(init?.body as string);
        const cut = new AbortController();
        cuts.push(cut);
        return fetch(input, { ...init, signal: cut.signal });
      },
    });
    const noor = connect('p-noor-vanaken');
    const { thread } = follow(camille, 'urn:live:2');
    await turned(camille, 'stream');
    const theirs = noor.comments({ subject: 'urn:live:2' });
    const one = await theirs.add({ body: { format: 'text', value: 'Un' } });
    await until(
      () => idsOf(thread).includes(one?.id ?? ''),
      (listener) => thread.subscribe(listener),
    );
    cuts[0]?.abort();
    await turned(camille, 'poll');
    const two = await theirs.add({ body: { format: 'text', value: 'Deux' } });
    await until(
      () => idsOf(thread).includes(two?.id ?? ''),
      (listener) => thread.subscribe(listener),
    );
    assert.equal(camille.live.state.how, 'stream');
    assert.lengthOf(streams, 2);
    assert.match(streams[1] ?? '', /"since":"\d+"/);
  });

  it('asks for a new token when the old one is refused, and only then gives up', async () => {
    const given: string[] = [];
    const camille = connect('p-camille-rouvray', {
      token: async () => {
        given.push(`token-${given.length + 1}`);
        return given.at(-1);
      },
      fetch: (input, init) => {
        const headers = new Headers(init?.headers);
        const isStream = headers.get('accept')?.includes('event-stream');
        if (isStream && headers.get('authorization') === 'Bearer token-1') {
          return Promise.resolve(new Response('no', { status: 401 }));
        }
        headers.set('authorization', 'Bearer demo:p-camille-rouvray');
        return fetch(input, { ...init, headers });
      },
    });
    follow(camille, 'urn:live:3');
    await turned(camille, 'stream');
    assert.deepEqual(given, ['token-1', 'token-2']);
  });

  it('says why there is polling where the sign-in is refused for good', async () => {
    const camille = connect('p-camille-rouvray', {
      fetch: (input, init) =>
        new Headers(init?.headers).get('accept')?.includes('event-stream')
          ? Promise.resolve(new Response('no', { status: 401 }))
          : fetch(input, init),
    });
    follow(camille, 'urn:live:4');
    await until(
      () => camille.live.state.problem,
      (listener) => camille.live.subscribe(listener),
    );
    const { how, problem } = camille.live.state;
    assert.deepEqual([how, problem?.kind], ['poll', 'auth-required']);
  });
});
