import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trimmed } from './trim-graphql-request.mjs';

const source = `class Client {
  send = () => 1;
  batch() { return 2; }
}
const long = (text) => { for (;;) if (text) return text; };
switch (kind) { case \`One\`: break; case \`Batch\`: batch(); }`;

test('what is not called goes, what does too much shrinks, the rest stays as it is', () => {
  const result = trimmed(source, { gone: ['batch', 'Batch'], shorter: { long: '(text) => text' } });
  assert.match(result, /send = \(\) => 1;/);
  assert.match(result, /const long = \(text\) => text;/);
  assert.match(result, /case `One`: break;/);
  assert.doesNotMatch(result, /batch/i);
});

test('a version of the library that has no such part stops the build', () => {
  assert.throws(() => trimmed(source, { gone: ['batchRequests'] }), /no batchRequests any more/);
});
