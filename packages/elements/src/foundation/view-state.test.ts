import type { SocialError, State } from '@maillon/sdk';
import { expect } from 'chai';
import { viewState } from './view-state.ts';

const ready = (rest: object = {}): State<string[]> => ({
  status: 'ready',
  value: ['one'],
  freshness: 'fresh',
  more: 'idle',
  problems: [],
  at: 0,
  ...rest,
});
const failed = (kind: SocialError['kind']): State<string[]> => ({
  status: 'failed',
  error: { kind } as SocialError,
});
const isEmpty = (value: string[]): boolean => value.length === 0;

describe('viewState', () => {
  const cases: [string, State<string[]>, boolean, string][] = [
    ['nothing yet', { status: 'loading' }, true, 'loading'],
    ['something to show', ready(), true, 'ready'],
    ['nothing to show', ready({ value: [] }), true, 'empty'],
    ['old data', ready({ freshness: 'stale' }), true, 'stale'],
    ['data without a network', ready(), false, 'offline'],
    ['data with a problem', ready({ problems: [{}] }), true, 'partial'],
    ['nobody signed in', failed('auth-required'), true, 'signed-out'],
    ['not for this reader', failed('forbidden'), true, 'forbidden'],
    ['gone', failed('not-found'), true, 'not-found'],
    ['a failing server', failed('server'), true, 'failed'],
    ['a failing server while offline', failed('network'), false, 'offline'],
    ['signed out while offline stays a question of signing in', failed('auth-required'), false, 'signed-out'],
  ];
  for (const [what, state, online, expected] of cases) {
    it(`${what}: ${expected}`, () => expect(viewState(state, online, isEmpty)).to.equal(expected));
  }
});
