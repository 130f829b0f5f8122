import type { Once } from '@maillon/contract';
import type { Clock } from '../clock.ts';
import type { SocialError } from '../errors.ts';
import type { WriteKind } from './writes/kind.ts';

/**
 * What a failed try means. `refused`: not done, and never will be; `again`: not done yet; `done`: an earlier try had
 * done it; `unknown`: nobody knows; `ask`: nobody knows, and nobody but the person can say.
 */
export type Verdict = 'refused' | 'again' | 'done' | 'unknown' | 'ask';

/** More failures than these, though the server answers other questions, and it is the write that it cannot bear. */
const mostFailures = 8;

/** @param isDoubted whether an earlier try of the same write may have been done */
export function verdictOn(
  { kind: why }: SocialError,
  { repeatable, removes, alike }: WriteKind,
  once: Once,
  { isDoubted, tries }: { readonly isDoubted: boolean; readonly tries: number },
): Verdict {
  switch (why) {
    case 'invalid':
    case 'forbidden':
    case 'unsupported':
      // An earlier try may have been done: to say that it was refused would invite to write it once more.
      return alike && isDoubted ? 'ask' : 'refused';
    case 'not-found':
      return removes && isDoubted ? 'done' : 'refused';
    case 'conflict':
      return once === 'client-id' && alike && isDoubted ? 'done' : 'refused';
    case 'rate-limited':
    case 'auth-required':
      return 'again';
    case 'mapping':
      return repeatable ? 'refused' : 'ask';
    case 'server':
    case 'protocol':
      // Nobody is asked about a click: it is taken back, and what holds is read again.
      if (tries >= mostFailures) return repeatable ? 'refused' : 'ask';
      break;
    case 'offline':
    case 'network':
    case 'timeout':
    case 'aborted':
  }
  // A change can be looked up in the thing itself, a desired state be wished again; a new thing cannot.
  return once === 'none' && alike ? 'ask' : 'unknown';
}

/** What to do before a write is sent again whose earlier try may have been done. */
export function nextStep(
  { repeatable, removes, alike, find }: WriteKind,
  once: Once,
): 'send' | 'look' | 'ask' {
  if (repeatable || removes || once === 'key' || (once === 'client-id' && alike)) return 'send';
  // Of a change, the thing itself tells whether it was made.
  return find && (once === 'read-back' || !alike) ? 'look' : 'ask';
}

/** It may come to be seen a little later than it was stored. */
export const looksNeeded = 2;
export const betweenLooksMs = 10_000;

const firstSpanMs = 1_000;
export const longestSpanMs = 60_000;
const shortestWaitMs = 500;

/** Full jitter: a random part of a growing span. */
export function waitAfter(tries: number, clock: Clock): number {
  const span = Math.min(longestSpanMs, firstSpanMs * 2 ** tries);
  return Math.max(shortestWaitMs, clock.random() * span);
}

const budgetMs = 60_000;

/** So many tries again in a minute, whatever waits: a server that comes back is not run over. */
export class Budget {
  readonly #most: number;
  #spent: number[] = [];

  constructor(most = 30) {
    this.#most = most;
  }

  /** Takes one, or says in how many milliseconds there will be one. */
  take(now: number): number {
    this.#spent = this.#spent.filter((at) => at > now - budgetMs);
    const [first = now] = this.#spent;
    if (this.#spent.length >= this.#most) return first + budgetMs - now;
    this.#spent.push(now);
    return 0;
  }
}
