import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as m from '../define-backend.ts';
import { SocialError } from '../errors.ts';
import type { TransportResponse } from '../transport/types.ts';
import { answering } from './answering.fixture.ts';

const body = { format: 'text', value: 'secret words' } as const;
const command = { subject: 's1', body, idempotencyKey: 'key-1' };
const note = { id: 'c1', author: null, body: 'hi', createdAt: '2026-11-23T08:30:00.000Z' };

/** What becomes of a comment whose answer is this. */
function add(
  answer: Partial<TransportResponse> | object | (() => never),
  errors: m.Mapping['errors'],
  from = 'notes.add.note',
) {
  const { backend, problems, context } = answering(
    { 'comments.add': m.op('mutation ($subject: ID!) { notes { add { note { id } } } }', { from }) },
    answer,
    errors ? { errors } : {},
  );
  return { written: backend.comments.add(command, context), problems };
}

describe('an object that says whether it went well', () => {
  const channel = m.fromStatus('*.*.responseResult', {
    ok: 'succeeded',
    code: 'slug',
    kinds: { NoteNotFound: 'not-found', Blank: { code: 'required', field: 'body.value' } },
  });
  const answer = (succeeded: unknown, slug = 'ok', rest: object = {}) => ({
    notes: { add: { responseResult: { succeeded, slug, message: 'secret words' }, ...rest } },
  });

  test('lets what went well pass', async () => {
    const { written } = add(answer(true, 'ok', { note }), [channel]);
    assert.equal((await written).value?.id, 'c1');
    assert.equal(
      (await add({ notes: { add: { note, responseResult: null } } }, [channel]).written).value?.id,
      'c1',
    );
  });

  test('refuses by its code, in the mapping’s words', async () => {
    await assert.rejects(add(answer(false, 'NoteNotFound'), [channel]).written, { kind: 'not-found' });
    await assert.rejects(add(answer(null, 'Other'), [channel]).written, { kind: 'invalid' });
    await assert.rejects(add(answer(false, 'Blank'), [channel]).written, (error: SocialError) => {
      assert.deepEqual(error.fields, [{ field: 'body.value', code: 'required', message: 'secret words' }]);
      assert.equal(error.message, 'comments.add: the backend refused (required)');
      assert.ok(!JSON.stringify(error).includes('secret'));
      return true;
    });
  });

  test('may say it by another value than true', async () => {
    const status = m.fromStatus('*.add.result', { ok: 'code', when: 200 });
    await assert.rejects(add({ notes: { add: { result: { code: 500 } } } }, [status]).written, {
      kind: 'invalid',
      message: 'comments.add: the backend refused (500)',
    });
    const fine = add({ notes: { add: { note, result: { code: 200 } } } }, [status]);
    assert.equal((await fine.written).value?.id, 'c1');
  });
});

describe('an HTTP status', () => {
  const channels = [m.fromErrorsArray(), m.fromHttp({ 409: 'not-found', 400: 'invalid' })];

  test('means what the mapping says, of an answer and of none', async () => {
    const errors = [{ message: 'secret words' }];
    await assert.rejects(add({ errors, status: 409 }, channels).written, { kind: 'not-found' });
    await assert.rejects(add({ errors, status: 409 }, undefined).written, { kind: 'conflict' });
    const bare = () => {
      throw new SocialError('protocol', {
        message: 'HTTP 409, and no GraphQL in it',
        status: 409,
        requestId: 'r1',
      });
    };
    await assert.rejects(add(bare, channels).written, {
      kind: 'not-found',
      requestId: 'r1',
      message: 'HTTP 409, and no GraphQL in it',
      retryable: false,
    });
    await assert.rejects(add(bare, undefined).written, { kind: 'protocol' });
  });

  test('says nothing where there was none, or no word of it', async () => {
    const fail = (error: SocialError) => () => {
      throw error;
    };
    await assert.rejects(add(fail(new SocialError('network')), channels).written, { kind: 'network' });
    await assert.rejects(add(fail(new SocialError('server', { status: 500 })), channels).written, {
      kind: 'server',
    });
  });

  test('counts less than a code', async () => {
    const errors = [{ message: '', extensions: { code: 'FORBIDDEN' } }];
    await assert.rejects(add({ errors, status: 409 }, channels).written, { kind: 'forbidden' });
  });
});

test('a code beside the data may name the field that a person is told about, and its bound', async () => {
  const channel = m.fromErrorsArray({
    code: 'extensions.errcode',
    kinds: {
      RH001: { code: 'required', field: 'body.value' },
      RH002: { code: 'too-long', field: 'body.value', limit: 2000 },
      RH003: 'invalid',
      RH004: { kind: 'conflict', code: 'changed' },
    },
  });
  const refused = (errcode: string) =>
    add({ errors: [{ message: 'secret words', extensions: { errcode } }] }, [channel]).written;
  await assert.rejects(refused('RH001'), {
    kind: 'invalid',
    fields: [{ field: 'body.value', code: 'required', message: '' }],
  });
  await assert.rejects(refused('RH002'), {
    kind: 'invalid',
    fields: [{ field: 'body.value', code: 'too-long', message: '', limit: 2000 }],
  });
  await assert.rejects(refused('RH003'), { kind: 'invalid', fields: [] });
  await assert.rejects(refused('RH004'), { kind: 'conflict', fields: [] });
});

describe('data beside errors', () => {
  test('of a write counts, and the failure is told', async () => {
    const { written, problems } = add(
      {
        data: { notes: { add: { note } } },
        errors: [{ message: '', path: ['notes', 'add', 'note', 'likes'] }],
      },
      undefined,
    );
    assert.equal((await written).value?.id, 'c1');
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['notes.add.note.likes'],
    );
  });

  test('of a write without what was written is its failure', async () => {
    const { written } = add(
      { data: { notes: { add: null } }, errors: [{ message: '', extensions: { code: 'FORBIDDEN' } }] },
      undefined,
    );
    await assert.rejects(written, { kind: 'forbidden' });
  });
});

test('a refusal in the payload counts even where an item stands beside it: it is the item as it was', async () => {
  const { written } = add(
    { notes: { note, errors: ['too late'] } },
    [m.fromPayload('*.errors[]')],
    'notes.note',
  );
  await assert.rejects(written, { kind: 'invalid', message: 'comments.add: the backend refused (refused)' });
});

test('two channels may be open at once', async () => {
  const errors = [m.fromErrorsArray(), m.fromPayload('*.errors[]'), m.fromStatus('*.result', { ok: 'ok' })];
  await assert.rejects(add({ notes: { errors: ['x'] } }, errors).written, { kind: 'invalid' });
  await assert.rejects(add({ notes: { result: { ok: false } } }, errors).written, { kind: 'invalid' });
  await assert.rejects(add({ errors: [{ message: '' }] }, errors).written, { kind: 'server' });
});

test('a backend that has no codes may be told by its words, which are not repeated', async () => {
  const errors = [
    m.fromErrorsArray({ code: 'message', kinds: { 'You must sign in first': 'auth-required' } }),
  ];
  const refused = (message: string) => add({ errors: [{ message }] }, errors).written;
  await assert.rejects(refused('You must sign in first'), {
    kind: 'auth-required',
    message: 'comments.add: the backend refused',
  });
  await assert.rejects(refused('secret words of somebody'), {
    kind: 'server',
    message: 'comments.add: the backend refused',
  });
});

test('channels refuse paths that could reach a prototype', () => {
  const bad = 'a.__proto__.b';
  for (const make of [
    () => m.fromErrorsArray({ code: bad }),
    () => m.fromPayload(bad),
    () => m.fromPayload('a', { limit: bad }),
    () => m.fromStatus(bad, { ok: 'ok' }),
    () => m.fromStatus('a', { ok: bad }),
    () => m.fromStatus('a', { ok: 'ok', message: bad }),
  ]) {
    assert.throws(make, /is not allowed/);
  }
});
