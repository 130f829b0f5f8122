import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as m from '../define-backend.ts';
import type { SocialError } from '../errors.ts';
import type { TransportOperation } from '../transport/types.ts';
import { answering } from './answering.fixture.ts';

const errors = [
  m.fromErrorsArray({
    code: ['extensions.error.name', 'extensions.code'],
    kinds: { NotHere: 'not-found' },
  }),
  m.fromErrorDetails('extensions.error.details.errors[]', {
    field: 'path',
    words: { 'at most (\\d+) characters': 'too-long', 'at least 1 char': 'required' },
    names: { message: 'body.value' },
  }),
];

function refusedBy(error: object, operations: m.Mapping['operations'] = {}) {
  const { backend } = answering(
    { 'comments.add': m.op('mutation ($text: String!) { add(text: $text) { id } }'), ...operations },
    ({ document }: TransportOperation) =>
      document.includes('me {') ? { me: null } : { errors: [{ message: 'secret', ...error }] },
    { errors },
  );
  const body = { format: 'text', value: 'secret' } as const;
  return backend.comments.add({ subject: 's', body, idempotencyKey: 'k' }, {});
}

const failing = (path: readonly string[], message: string) => ({
  extensions: { error: { name: 'Refused', details: { errors: [{ path, message, name: 'Refused' }] } } },
});

describe('a backend that tells in words', () => {
  test('what is too long says by how much, and in which of our fields', async () => {
    const refusal = failing(['message'], 'message must be at most 2000 characters');
    await assert.rejects(refusedBy(refusal), (error: SocialError) => {
      assert.equal(error.kind, 'invalid');
      assert.deepEqual(error.fields, [
        {
          field: 'body.value',
          code: 'too-long',
          message: 'message must be at most 2000 characters',
          limit: 2000,
        },
      ]);
      assert.equal(error.message, 'comments.add: the backend refused (too-long)');
      return true;
    });
  });

  test('words that nobody foresaw are a refusal all the same', async () => {
    await assert.rejects(refusedBy(failing(['a', 'b'], 'never seen')), (error: SocialError) => {
      assert.deepEqual(
        error.fields?.map(({ field, code }) => [field, code]),
        [['a.b', 'refused']],
      );
      return true;
    });
  });

  test('codes may be in one place or in another', async () => {
    await assert.rejects(refusedBy({ extensions: { error: { name: 'NotHere' } } }), { kind: 'not-found' });
    await assert.rejects(refusedBy({ extensions: { code: 'FORBIDDEN' } }), { kind: 'forbidden' });
  });
});

describe('what is forbidden to nobody', () => {
  const viewer = m.op('{ me { id displayName: name } }');

  test('is a reason to sign in', async () => {
    await assert.rejects(refusedBy({ extensions: { code: 'FORBIDDEN' } }, { viewer }), {
      kind: 'auth-required',
    });
  });

  test('and a backend that refuses to say who nobody is has answered', async () => {
    const { backend } = answering(
      { viewer: m.op('{ me { id } }', { ok: { nobody: ['FORBIDDEN'] } }) },
      { errors: [{ message: '', extensions: { code: 'FORBIDDEN' } }] },
    );
    assert.equal(await backend.viewer({}), null);
  });
});

describe('a viewer of whom only a login is told', () => {
  const operations = {
    viewer: m.op('{ me { login } }', {
      from: 'me.login',
      readBack: m.op('query ($id: String!) { cards(login: $id) { id displayName: name } }', {
        from: 'cards.0',
      }),
    }),
  };

  test('is read by it', async () => {
    const { backend } = answering(operations, ({ variables }: TransportOperation) =>
      variables?.['id'] === 'ana' ? { cards: [{ id: 'p1', displayName: 'Ana' }] } : { me: { login: 'ana' } },
    );
    assert.equal((await backend.viewer({}))?.person.displayName, 'Ana');
  });

  test('and the failure of that is a failure', async () => {
    const { backend } = answering(operations, ({ variables }: TransportOperation) =>
      variables?.['id'] === 'ana'
        ? { errors: [{ message: '', extensions: { code: 'TIMEOUT' } }] }
        : { me: { login: 'ana' } },
    );
    await assert.rejects(backend.viewer({}), { kind: 'timeout' });
  });
});
