import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newKey, newSubject, type OpenServer, type TestServer } from '../server.ts';

interface Change {
  readonly topic: string;
  readonly id: string;
  readonly change: string;
  readonly position: string;
}

export function liveSuite(open: OpenServer): void {
  describe('live', () => {
    let server: TestServer;
    before(async () => {
      server = await open();
    });
    after(() => server.close());

    const say = async (subject: string) =>
      (
        await server.ask(
          `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }`,
          { input: { subject, body: { value: 'Hello' }, meta: { idempotencyKey: newKey() } } },
        )
      ).data.addComment.comment.id as string;

    it('tells of a change at once', async () => {
      const subject = newSubject();
      const changes = follow(server, [`subject:${subject}`]);
      await changes.opened;
      const id = await say(subject);
      const change = await changes.next();
      assert.deepEqual([change.topic, change.id, change.change], [`subject:${subject}`, id, 'CREATED']);
      changes.stop();
    });

    it('goes on from where it was, without a gap or a double', async () => {
      const subject = newSubject();
      const topics = [`subject:${subject}`];
      const first = follow(server, topics);
      await first.opened;
      const one = await say(subject);
      const { id, position } = await first.next();
      assert.equal(id, one);
      first.stop();
      const missed = [await say(subject), await say(subject)];
      const second = follow(server, topics, position);
      await second.opened;
      const later = await say(subject);
      const heard = [await second.next(), await second.next(), await second.next()].map(
        (change) => change.id,
      );
      assert.deepEqual(heard, [...missed, later]);
      second.stop();
    });

    it('misses nothing of many writes at once', async () => {
      const subject = newSubject();
      const changes = follow(server, [`subject:${subject}`], '0');
      await changes.opened;
      const made = await Promise.all(Array.from({ length: 20 }, () => say(subject)));
      const heard: Change[] = [];
      for (let turn = 0; turn < made.length; turn += 1) heard.push(await changes.next());
      assert.deepEqual(heard.map(({ id }) => id).sort(), [...made].sort());
      const positions = heard.map(({ position }) => Number(position));
      assert.deepEqual(
        positions,
        [...positions].sort((a, b) => a - b),
      );
      changes.stop();
    });

    it('tells nobody of what is not for them', async () => {
      const topics = ['feed:home', 'feed:group:g-workshop', 'subject:a-group', 'subject:a-poll'];
      const bob = follow(server, topics, undefined, 'p-bob-marchand');
      const dora = follow(server, topics, undefined, 'p-dora');
      await Promise.all([bob.opened, dora.opened]);
      await say('a-group');
      const open = await say('a-poll');
      assert.equal((await dora.next()).topic, 'subject:a-group');
      // Changes come in order: the first that Bob hears of is the second that happened.
      assert.equal((await bob.next()).id, open);
      bob.stop();
      dora.stop();
    });

    it('refuses a position that its log never reached, as after it was set up anew', async () => {
      const response = await subscribe(server, ['feed:home'], '999999999');
      assert.match(await response.text(), /BAD_USER_INPUT/u);
    });

    it('refuses a position that is none', async () => {
      const response = await subscribe(server, ['feed:home'], 'yesterday');
      assert.match(await response.text(), /BAD_USER_INPUT/u);
    });
  });
}

function subscribe(
  server: TestServer,
  topics: string[],
  since?: string,
  as = 'p-ann-moreau',
  signal?: AbortSignal,
) {
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer demo:${as}`,
    },
    body: JSON.stringify({
      query: `subscription ($topics: [String!]!, $since: String) {
        changes(topics: $topics, since: $since) { topic id change position } }`,
      variables: { topics, since },
    }),
    ...(signal && { signal }),
  });
}

/** Listens to the stream of changes. */
function follow(server: TestServer, topics: string[], since?: string, as?: string) {
  const controller = new AbortController();
  const response = subscribe(server, topics, since, as, controller.signal);
  const changes = read(response);
  return {
    /** Once the server listens. */
    opened: response.then(() => undefined),
    async next(): Promise<Change> {
      const { value } = await changes.next();
      assert.ok(value, 'the stream has ended');
      return value;
    },
    stop: () => controller.abort(),
  };
}

async function* read(response: Promise<Response>): AsyncGenerator<Change, void> {
  const { body } = await response;
  let text = '';
  for await (const chunk of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.+)$/mu.exec(event)?.[1];
      if (data === undefined) continue;
      const result = JSON.parse(data) as { data: { changes: Change } };
      yield result.data.changes;
    }
  }
}
