import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breaches } from './breaches.ts';

const comment = {
  type: 'comment',
  id: 'c1',
  subject: 's1',
  parent: null,
  author: { type: 'person', id: 'p1', displayName: 'Ada' },
  body: { format: 'text', value: 'words' },
  createdAt: '2026-11-23T08:30:00.000Z',
};

test('what keeps to the contract has no breach', () => {
  assert.deepEqual(breaches('comment', comment), []);
});

for (const [what, change, where] of [
  ['a field that must be there', { id: undefined }, 'comment.id'],
  ['a null that may not be', { createdAt: null }, 'comment.createdAt'],
  ['an empty id', { id: '' }, 'comment.id'],
  ['a time of another kind', { createdAt: '2026-11-23' }, 'comment.createdAt'],
  ['a field nobody knows', { password: 'x' }, 'comment.password'],
  ['a member that is none', { body: { format: 'rtf', value: 'x' } }, 'comment.body.format'],
  ['something wrong inside', { author: { id: 'p1' } }, 'comment.author.displayName'],
  ['a list that is none', { reactions: { id: 'c1', groups: {} } }, 'comment.reactions.groups'],
] as const) {
  test(`finds ${what}`, () => {
    assert.deepEqual(breaches('comment', { ...comment, ...change }), [where]);
  });
}
