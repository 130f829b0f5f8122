import type { WriteVerb } from '@maillon/contract';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maillon } from '../backends/maillon.ts';
import * as m from '../define-backend.ts';
import { answering, refusing } from './answering.fixture.ts';

const body = { format: 'markdown', value: 'secret words' } as const;
const command = { subject: 's1', body, idempotencyKey: '0123456789abcdef0123456789abcdef' };
const page = m.op('query ($subject: ID!, $first: Int!) { notes { nodes { id } } }');
const note = { id: 'c1', author: null, body: 'hi', createdAt: '2026-11-23T08:30:00.000Z' };

/** How the backend knows a write again, by the documents and the idempotency of its mapping. */
function once(verb: WriteVerb, operations: m.Mapping['operations'], idempotency?: m.Mapping['idempotency']) {
  const { backend } = answering(operations, {}, idempotency ? { idempotency } : {});
  return backend.once?.(verb);
}

describe('a backend knows a write again', () => {
  const keyed = m.op('mutation ($subject: ID!, $key: ID!) { add { id } }');
  const keyless = m.op('mutation ($subject: ID!) { add { id } }');
  const input = m.op('mutation ($input: I!) { add(input: $input) { id } }', {
    variables: { input: m.build({ to: 'subject' }) },
  });

  test('by its key, where the document really sends it', () => {
    assert.equal(once('comments.add', { 'comments.add': keyed }), 'key');
    assert.equal(once('comments.add', { 'comments.add': keyless }), 'none');
    const built = m.op('mutation ($input: I!) { add(input: $input) { id } }', {
      variables: { input: m.build({ token: 'key' }) },
    });
    assert.equal(once('comments.add', { 'comments.add': built }), 'key');
  });

  test('by its key in a header, or in a field of an input that is there', () => {
    assert.equal(once('comments.add', { 'comments.add': keyless }, m.header('Idempotency-Key')), 'key');
    assert.equal(once('comments.add', { 'comments.add': input }, m.inputField('input.key')), 'key');
    assert.equal(once('comments.add', { 'comments.add': keyless }, m.inputField('input.key')), 'none');
  });

  test('by an id of ours, in what it creates and in nothing else', () => {
    const operations = { 'comments.add': input, 'comments.edit': input };
    assert.equal(once('comments.add', operations, m.clientId('input.id')), 'client-id');
    assert.equal(once('comments.edit', operations, m.clientId('input.id')), 'none');
  });

  test('by reading back, where there is something to read', () => {
    assert.equal(once('comments.add', { 'comments.add': keyless }, m.readBack()), 'none');
    const readable = { 'comments.add': keyless, 'comments.page': page };
    assert.equal(once('comments.add', readable, m.readBack()), 'read-back');
  });

  test('as one write says for itself', () => {
    const own = m.op('mutation ($subject: ID!) { add { id } }', { idempotency: m.header('X-Once') });
    assert.equal(once('comments.add', { 'comments.add': own }, m.none()), 'key');
  });

  test('only as well as the worst of several documents', () => {
    const reactions = { 'reactions.set': m.branch({ on: keyed, off: keyless }) };
    assert.equal(once('reactions.set', reactions), 'none');
    assert.equal(once('reactions.set', { 'reactions.set': m.branch({ on: keyed, off: keyed }) }), 'key');
  });

  test('not at all, where it is not mapped', () => {
    assert.equal(once('kudos.give', {}), 'none');
  });

  test('by its key, each that our own server takes', () => {
    const backend = maillon.connect({ transport: { request: () => Promise.reject(new Error()) } });
    for (const verb of ['people.setFollow', 'feed.post', 'comments.remove', 'kudos.withdraw'] as const) {
      assert.equal(backend.once?.(verb), 'key', verb);
    }
  });
});

describe('an id of our choosing', () => {
  const add = (lenses: m.OperationLenses = {}) =>
    m.op('mutation ($input: NoteInput!) { add(input: $input) { note { id } } }', {
      from: 'add.note',
      variables: { input: m.build({ to: 'subject' }) },
      ...lenses,
    });
  const readBack = m.op('query ($id: ID!) { note(id: $id) { id author body createdAt } }');

  test('goes to its place, as a UUID where that is wanted; then the write may be repeated', async () => {
    for (const [as, id] of [
      [undefined, '0123456789abcdef0123456789abcdef'],
      ['uuid', '01234567-89ab-4def-8123-456789abcdef'],
    ] as const) {
      const idempotency = m.clientId('input.meta.id', as ? { as } : {});
      const { backend, requests } = answering(
        { 'comments.add': add() },
        { add: { note: null } },
        { idempotency },
      );
      await backend.comments.add(command, {});
      assert.deepEqual(requests[0]?.variables, { input: { to: 's1', meta: { id } } });
      assert.equal(requests[0].repeatable, true);
    }
  });

  test('that is taken means that the write was done before', async () => {
    const idempotency = m.clientId('input.id', { exists: ['PK_VIOLATION'] });
    const { backend } = answering({ 'comments.add': add() }, refusing('pk_violation'), { idempotency });
    assert.deepEqual(await backend.comments.add(command, {}), { value: null, replayed: true });
    const other = answering({ 'comments.add': add() }, refusing('TOO_LATE'), { idempotency });
    await assert.rejects(other.backend.comments.add(command, {}), { kind: 'server' });
  });

  test('that is taken is read back, and believed only when it is there', async () => {
    for (const [found, replayed] of [
      [note, true],
      [null, undefined],
    ] as const) {
      const { backend, requests } = answering(
        { 'comments.add': add({ readBack }) },
        ({ kind }) => (kind === 'query' ? { note: found } : refusing('ALREADY_EXISTS')),
        { idempotency: m.clientId('input.id') },
      );
      const written = await backend.comments.add(command, {}).catch(({ kind }: { kind: string }) => kind);
      assert.deepEqual(requests[1]?.variables, { id: command.idempotencyKey });
      if (replayed) assert.deepEqual((written as { value: { id: string } }).value.id, 'c1');
      else assert.equal(written, 'server');
    }
  });
});

test('an edit never takes an id of our choosing: it has one', async () => {
  const edit = m.op('mutation ($id: ID!, $input: I!) { edit(id: $id, input: $input) { id } }', {
    variables: { input: m.build({ words: 'text' }) },
  });
  const { backend, requests } = answering(
    { 'comments.edit': edit },
    { edit: null },
    { idempotency: m.clientId('input.id') },
  );
  await backend.comments.edit({ id: 'c1', body, idempotencyKey: 'key-1' }, {});
  assert.deepEqual(requests[0]?.variables, { id: 'c1', input: { words: 'secret words' } });
  assert.equal(requests[0].repeatable, false);
});
