import { assert } from 'chai';
import type { Handle, State } from './api.ts';
import { createClient } from './client.ts';
import { joinClient } from './hub.ts';

const text = (value: string) => ({ format: 'text', value }) as const;

/** The value of a handle as soon as it satisfies `condition`. */
function value<T>(handle: Handle<T>, condition: (value: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve, reject) => {
    let stop = () => {};
    const look = () => {
      const state: State<T> = handle.state;
      if (state.status === 'failed') reject(state.error);
      if (state.status !== 'ready' || !condition(state.value)) return;
      queueMicrotask(() => stop());
      resolve(state.value);
    };
    stop = handle.subscribe(look);
    look();
  });
}

describe('the client, in a browser, against the real server', () => {
  let requests: string[] = [];
  const counting: typeof fetch = async (input, init) => {
    requests.push((JSON.parse(init?.body as string) as { operationName: string }).operationName);
    return fetch(input, init);
  };
  const connect = (person = 'p-camille-rouvray') =>
    createClient({ endpoint: '/graphql', fetch: counting, token: () => Promise.resolve(`demo:${person}`) });

  // The server opens its database at the first request.
  before(async function () {
    this.timeout(60_000);
    await fetch('/__test/reset', { method: 'POST' });
  });

  beforeEach(() => {
    requests = [];
  });

  it('reads a feed with what its items show, in one request', async () => {
    const client = connect();
    const { ids } = await value(client.feed({ scope: { name: 'home' }, commentsPreview: 2 }));
    assert.lengthOf(ids, 10);
    const [id = ''] = ids;
    await value(client.activity(id));
    await value(client.reactions(id));
    await value(client.commentCount(id));
    assert.lengthOf(requests, 1);
  });

  it('asks once for fifty tags that stream in', async () => {
    const client = connect();
    const company = await client.people.search('a', { first: 50 });
    requests = [];
    const people = company.items.map(async ({ id }, i) => {
      if (i % 10 === 9) await new Promise((resolve) => requestAnimationFrame(resolve));
      return value(client.people.get(id), (person) => person.skills !== undefined);
    });
    await Promise.all(people);
    assert.isAtMost(requests.length, 2);
  });

  it('writes what another person then reads, with counts and reactions', async () => {
    const [camille, noor] = [connect(), connect('p-noor-vanaken')];
    await value(camille.viewer);
    const subject = 'urn:wire:1';
    const thread = camille.comments({ subject });
    await value(thread);
    const comment = await thread.add({ body: text('Merci à toutes et à tous 🙏') });
    const id = comment?.id ?? assert.fail('the comment has no id');
    await camille.reactions(id).set('like', true);
    assert.deepEqual((await value(noor.comments({ subject }))).ids, [id]);
    assert.equal((await value(noor.comment(id))).body?.value, 'Merci à toutes et à tous 🙏');
    assert.equal((await value(noor.commentCount(subject))).count, 1);
    const { groups } = await value(noor.reactions(id));
    assert.deepEqual(
      groups.map(({ kind, count, viewerHasReacted }) => [kind, count, viewerHasReacted]),
      [['like', 1, false]],
    );
  });

  it('refuses what the server refuses, and takes it back', async () => {
    const client = connect();
    const thread = client.comments({ subject: 'urn:wire:2' });
    await value(thread);
    const error = await thread.add({ body: text('x'.repeat(5_000)) }).catch((refused: unknown) => refused);
    assert.propertyVal(error, 'kind', 'invalid');
    assert.propertyVal((error as { fields: object[] }).fields[0], 'code', 'too-long');
    assert.deepEqual((await value(thread)).ids, []);
  });

  it('shows the next viewer nothing of the one before', async () => {
    let person = 'p-camille-rouvray';
    const client = createClient({ endpoint: '/graphql', token: () => Promise.resolve(`demo:${person}`) });
    const stop = client.viewer.subscribe(() => {});
    await value(client.viewer);
    person = 'p-noor-vanaken';
    await client.reset();
    assert.equal((await value(client.viewer))?.id, 'p-noor-vanaken');
    stop();
  });

  it('keeps a draft over a reload', async () => {
    const client = connect();
    await value(client.viewer);
    client.drafts.set('wire', 'not yet');
    const reloaded = connect();
    await value(reloaded.viewer);
    assert.equal(reloaded.drafts.get('wire'), 'not yet');
    reloaded.drafts.delete('wire');
  });

  it('is one client for two copies of the library on the page', async () => {
    const copy = (await import(`./hub.ts?copy=${'wire'}`)) as { joinClient: typeof joinClient };
    const [one, two] = [
      joinClient({ endpoint: '/graphql' }),
      copy.joinClient({ endpoint: './../../../../graphql' }),
    ];
    assert.equal(one.client, two.client);
    one.leave();
    two.leave();
  });
});
