import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Once, SocialErrorKind } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import { FakeClock } from '../testing/fakes.ts';
import { Budget, nextStep, verdictOn, waitAfter } from './ladder.ts';
import { writeKinds } from './writes/index.ts';

const verdict = (
  kind: SocialErrorKind,
  verb: keyof typeof writeKinds,
  { once = 'key', isDoubted = false, tries = 1 }: { once?: Once; isDoubted?: boolean; tries?: number } = {},
) => verdictOn(new SocialError(kind), writeKinds[verb], once, { isDoubted, tries });

test('what the backend says is final; what never reached it, or was put off, is sent again', () => {
  for (const kind of ['invalid', 'forbidden', 'unsupported', 'conflict', 'not-found'] as const) {
    assert.equal(verdict(kind, 'comments.add'), 'refused');
  }
  for (const kind of ['rate-limited', 'auth-required'] as const) {
    assert.equal(verdict(kind, 'comments.add', { once: 'none' }), 'again');
  }
});

test('a lost answer is asked about only where neither the backend nor the thing itself can tell', () => {
  assert.equal(verdict('timeout', 'comments.add'), 'unknown');
  assert.equal(verdict('timeout', 'comments.add', { once: 'read-back' }), 'unknown');
  assert.equal(verdict('timeout', 'comments.add', { once: 'none' }), 'ask');
  for (const verb of ['comments.edit', 'comments.remove', 'reactions.set', 'people.setFollow'] as const) {
    assert.equal(verdict('timeout', verb, { once: 'none' }), 'unknown');
  }
});

test('what may have been done is not said to be refused: the person is asked, of a change the thing itself', () => {
  const isDoubted = true;
  for (const kind of ['invalid', 'forbidden', 'unsupported'] as const) {
    assert.equal(verdict(kind, 'comments.add', { isDoubted }), 'ask');
    assert.equal(verdict(kind, 'comments.edit', { isDoubted }), 'refused');
    assert.equal(verdict(kind, 'reactions.set', { isDoubted }), 'refused');
  }
});

test('a click is never asked about: what the server cannot bear is taken back', () => {
  assert.equal(verdict('server', 'reactions.set', { tries: 7 }), 'unknown');
  assert.equal(verdict('server', 'reactions.set', { tries: 8 }), 'refused');
  assert.equal(verdict('mapping', 'reactions.set'), 'refused');
  assert.equal(verdict('server', 'comments.add', { tries: 8 }), 'ask');
});

test('before a second try is what the backend allows', () => {
  assert.equal(nextStep(writeKinds['comments.add'], 'key'), 'send');
  assert.equal(nextStep(writeKinds['comments.add'], 'client-id'), 'send');
  assert.equal(nextStep(writeKinds['comments.add'], 'read-back'), 'look');
  assert.equal(nextStep(writeKinds['comments.add'], 'none'), 'ask');
  assert.equal(nextStep(writeKinds['comments.edit'], 'none'), 'look');
  assert.equal(nextStep(writeKinds['comments.remove'], 'none'), 'send');
  assert.equal(nextStep(writeKinds['reactions.set'], 'none'), 'send');
});

test('waits grow, by chance, up to a minute', () => {
  const clock = new FakeClock();
  clock.chance = 1;
  assert.deepEqual(
    [1, 2, 3, 20].map((tries) => waitAfter(tries, clock)),
    [2_000, 4_000, 8_000, 60_000],
  );
  clock.chance = 0;
  assert.equal(waitAfter(20, clock), 500);
});

test('a budget gives so many tries a minute, and says when there is another', () => {
  const budget = new Budget(2);
  assert.deepEqual([budget.take(0), budget.take(10_000), budget.take(20_000)], [0, 0, 40_000]);
  assert.equal(budget.take(60_001), 0);
});
