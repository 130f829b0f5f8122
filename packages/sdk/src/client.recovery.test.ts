import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { createServer as createSocialServer } from '@maillon/server';
import { createClient } from './client.ts';
import { createOutbox } from './outbox/outbox.ts';
import { FakeClock, FakePage, settled, text, valueOf } from './testing/setup.ts';

/*
 * The whole way from a handle to the database and back, over a wire that breaks where the test says: before the server
 * has heard of a write, or after it has stored it and before it could say so.
 */
const social = await createSocialServer({ database: 'memory', sampleData: true, demo: true });
type Fault = 'none' | 'before' | 'after' | 'down';
let fault: Fault = 'none';

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const broken = fault;
  if (broken !== 'down') fault = 'none';
  if (broken === 'down' || broken === 'before') {
    request.socket.destroy();
    return;
  }
  if (broken === 'after') {
    response.end = () => {
      request.socket.destroy();
      return response;
    };
    response.write = () => true;
  }
  await social.handle(request, response);
}

const http: Server = createServer((request, response) => void handle(request, response));
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
const endpoint = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;

after(async () => {
  http.closeAllConnections();
  http.close();
  await social.close();
});

function connect(person: string) {
  const clock = new FakeClock();
  clock.chance = 0;
  const page = new FakePage();
  const token = () => Promise.resolve(`demo:${person}`);
  const client = createClient({ endpoint, token, clock, page, outbox: createOutbox });
  return { client, clock, page };
}

/** Lets answers come over the real wire, and small waits pass, until `condition` holds. */
async function until(clock: FakeClock, condition: () => boolean): Promise<void> {
  while (!condition()) {
    await settled();
    await clock.pass(1);
  }
}

let subjects = 0;

async function thread(subject = `urn:recovery:${++subjects}`) {
  const world = connect('p-camille-rouvray');
  const comments = world.client.comments({ subject });
  world.client.viewer.subscribe(() => {});
  comments.subscribe(() => {});
  await until(
    world.clock,
    () => comments.state.status === 'ready' && world.client.viewer.state.status === 'ready',
  );
  return { ...world, comments, subject };
}

const words = (comments: { state: unknown }, client: ReturnType<typeof connect>['client']) =>
  valueOf(comments as never as ReturnType<typeof client.comments>).ids.map(
    (id) => valueOf(client.comment(id)).body?.value,
  );

/** What somebody else sees, who comes afterwards. */
async function stored(subject: string): Promise<(string | undefined)[]> {
  const { client, comments } = await thread(subject);
  return words(comments, client);
}

for (const broken of ['before', 'after'] as const) {
  test(`a connection lost ${broken} the write is stored: the comment is there, once`, async () => {
    const { client, clock, comments, subject } = await thread();
    fault = broken;
    let done = false;
    const added = comments.add({ body: text('Once') }).finally(() => (done = true));
    await until(clock, () => done);
    await added;
    assert.deepEqual(words(comments, client), ['Once']);
    assert.deepEqual(await stored(subject), ['Once']);
  });
}

test('with the server down, what was written waits and says so; when it is back, it goes once', async () => {
  const { client, clock, comments, subject } = await thread();
  const first = client.comments({ subject }).add({ body: text('First') });
  await until(clock, () => client.outbox.state.length === 0);
  await first;
  fault = 'down';
  let value: unknown;
  void comments.add({ body: text('Second') }).then((comment) => (value = comment));
  await until(clock, () => client.outbox.state[0]?.state === 'queued');
  assert.equal(client.outbox.state[0]?.error?.kind, 'network');
  assert.deepEqual(words(comments, client), ['First', 'Second']);
  assert.equal(valueOf(client.comment(client.outbox.state[0]?.item ?? '')).local, 'queued');

  fault = 'none';
  await until(clock, () => value !== undefined);
  assert.deepEqual(client.outbox.state, []);
  assert.deepEqual(words(comments, client), ['First', 'Second']);
  assert.deepEqual(await stored(subject), ['First', 'Second']);
});
