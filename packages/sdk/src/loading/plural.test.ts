// Many elements, one question: through a client, a mapping and the transport.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '../client.ts';
import { defineBackend, op, plural } from '../define-backend.ts';
import { SocialError } from '../errors.ts';
import { FakeClock, FakePage } from '../testing/fakes.ts';
import { valueOf } from '../testing/setup.ts';
import type { GraphQLErrorLike, Transport, TransportResponse } from '../transport/types.ts';

const mapping = (max?: number) =>
  defineBackend({
    name: 'acme',
    operations: {
      'people.byIds': op('query ($ids: [ID!]!) { users(ids: $ids) { id displayName: name } }', {
        from: plural('users', { ...(max ? { max } : {}) }),
      }),
    },
  });

type Answering = (ids: readonly string[]) => Partial<TransportResponse>;

const users: Answering = (ids) => ({
  data: { users: ids.map((id) => ({ id, displayName: `Name of ${id}` })) },
});

async function ask(count: number, answer: Answering, max?: number) {
  const sizes: number[] = [];
  const transport: Transport = {
    request: async ({ variables }) => {
      const ids = variables?.['ids'] as readonly string[];
      sizes.push(ids.length);
      return { data: null, errors: [], status: 200, ...answer(ids) };
    },
  };
  const clock = new FakeClock();
  const client = createClient({ backend: mapping(max), transport, clock, page: new FakePage() });
  const people = Array.from({ length: count }, (_, i) => client.people.get(`u${i}`));
  for (const person of people) person.subscribe(() => {});
  await clock.pass(16);
  return { sizes, people };
}

const refusal = (message: string, path?: GraphQLErrorLike['path']): GraphQLErrorLike => ({
  message,
  ...(path ? { path } : {}),
});

test('an error with a path reaches only who asked for it', async () => {
  const { sizes, people } = await ask(5, (ids) => ({
    data: { users: ids.map((id) => (id === 'u2' ? null : { id, displayName: id })) },
    errors: [refusal('the directory did not answer', ['users', 2])],
  }));
  assert.deepEqual(
    people.map(({ state }) => state.status),
    ['ready', 'ready', 'failed', 'ready', 'ready'],
  );
  assert.deepEqual(sizes, [5]);
});

test('an item that does not fit fails alone, without another question', async () => {
  const { sizes, people } = await ask(3, (ids) => ({
    data: { users: ids.map((id) => (id === 'u1' ? { id, displayName: 7 } : { id, displayName: id })) },
  }));
  const { state } = people[1] ?? assert.fail();
  assert.equal(state.status === 'failed' && state.error.path, 'users[1].displayName');
  assert.equal(valueOf(people[2] ?? assert.fail()).displayName, 'u2');
  assert.deepEqual(sizes, [3]);
});

test('a limit that answers with status 200 and no code reaches nobody', async () => {
  const { sizes, people } = await ask(40, (ids) =>
    ids.length > 15 ? { errors: [refusal('Syntax Error: Aliases limit of 15 exceeded')] } : users(ids),
  );
  assert.ok(people.every(({ state }) => state.status === 'ready'));
  assert.deepEqual(sizes, [40, 20, 10, 10, 20, 10, 10]);
});

test('a refused sign-in is not asked again in halves', async () => {
  const { sizes } = await ask(8, () => ({
    status: 401,
    errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }],
  }));
  assert.deepEqual(sizes, [8]);
});

test('a request that is too large for a proxy is asked in halves', async () => {
  const { people } = await ask(8, (ids) => {
    if (ids.length > 4) throw new SocialError('protocol', { refusedWhole: true });
    return users(ids);
  });
  assert.ok(people.every(({ state }) => state.status === 'ready'));
});

test('a mapping may say how many keys its backend takes', async () => {
  const { sizes } = await ask(50, users, 20);
  assert.deepEqual(sizes, [20, 20, 10]);
});
