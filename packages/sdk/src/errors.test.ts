import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSocialError, SocialError, toSocialError } from './errors.ts';

test('a SocialError is recognised by every copy of the library', async () => {
  const copy = (await import(`./errors.ts?copy=${'two'}`)) as typeof import('./errors.ts');
  assert.ok(copy.isSocialError(new SocialError('network')));
  assert.ok(!isSocialError(new Error('network')));
});

test('the failure of a backend that does not use our class keeps its kind, fields and patience', () => {
  const failure = Object.assign(new Error('what Ada wrote'), {
    kind: 'invalid',
    retryable: false,
    fields: [{ field: 'body', code: 'too-long', message: '' }],
    retryAfterMs: 5,
  });
  const error = toSocialError(failure, 'comments.add');
  assert.deepEqual(
    [error.kind, error.fields[0]?.code, error.retryAfterMs, error.operation],
    ['invalid', 'too-long', 5, 'comments.add'],
  );
  assert.equal(error.message, 'invalid');
});

test('an abort is aborted, and anything else the server’s fault', () => {
  assert.equal(toSocialError(new DOMException('', 'AbortError')).kind, 'aborted');
  assert.equal(toSocialError('what?').kind, 'server');
});

test('what goes to a log has the kind and nothing that people wrote', () => {
  const cause = new TypeError('what Ada wrote');
  const json = JSON.stringify(new SocialError('network', { cause, operation: 'Thread' }));
  assert.match(json, /"network".*"Thread".*"TypeError"/);
  assert.doesNotMatch(json, /Ada/);
});
