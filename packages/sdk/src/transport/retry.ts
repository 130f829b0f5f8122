import type { Clock } from '../clock.ts';
import { SocialError, toSocialError } from '../errors.ts';
import type { TransportOperation, TransportResponse } from './types.ts';

const readTries = 3;
const firstSpanMs = 400;
/** Longer than this nobody waits inside one question; the error says how long it would be. */
const longestWaitMs = 5_000;
/** Second tries in a row, for all questions of a client, while nothing is answered. */
const budget = 10;
/** What an answer gives back of the budget. */
const earned = 0.2;
/** A clock that was put back by more than this knows no longer when it noted something. */
const putBackMs = 10_000;

/** The failure after which a write may have been done, with the patience that was asked for since. */
const inDoubt = (
  doubt: SocialError,
  { retryAfterMs }: Pick<TransportResponse, 'retryAfterMs'>,
): SocialError =>
  retryAfterMs ? new SocialError(doubt.kind, { ...doubt, message: doubt.message, retryAfterMs }) : doubt;

/**
 * Asks again where that is safe and may help: reads twice, writes once and only if sent twice they are done once. A
 * server that fails everybody is not asked three times as much: what all questions ask again comes out of one budget.
 */
export class Patience {
  readonly #clock: Clock;
  #left = budget;
  /** The server asked for patience, and when. */
  #pause = { from: 0, until: 0 };

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async persist(
    { kind, name, repeatable, signal }: TransportOperation,
    ask: () => Promise<TransportResponse>,
  ): Promise<TransportResponse> {
    const isQuery = kind === 'query';
    const tries = isQuery ? readTries : repeatable ? 2 : 1;
    // A write that may have been done is not refused, whatever is said the second time.
    let doubt: SocialError | undefined;
    for (let tried = 1; ; tried++) {
      if (signal?.aborted) throw new SocialError('aborted', { operation: name });
      try {
        if (isQuery) this.#obey(name);
        const answer = await ask();
        if (doubt && answer.errors.length > 0) throw inDoubt(doubt, answer);
        this.#left = Math.min(budget, this.#left + earned);
        return answer;
      } catch (thrown) {
        const error = toSocialError(thrown, name);
        const now = this.#clock.now();
        const until = now + (error.retryAfterMs ?? 0);
        if (until > this.#pausedUntil(now)) this.#pause = { from: now, until };
        const wait = this.#waitBefore(error, tried, isQuery);
        if (tried >= tries || wait === undefined || this.#left < 1)
          throw doubt ? inDoubt(doubt, error) : error;
        if (!isQuery) doubt = error;
        this.#left--;
        await new Promise<void>((resolve) => this.#clock.after(wait, resolve));
      }
    }
  }

  /** A server that said when it can be asked again is not asked before by what asks by itself. */
  #obey(operation: string): void {
    const now = this.#clock.now();
    const retryAfterMs = this.#pausedUntil(now) - now;
    if (retryAfterMs <= 0) return;
    throw new SocialError('rate-limited', { operation, retryAfterMs });
  }

  #pausedUntil(now: number): number {
    return this.#pause.from > now + putBackMs ? 0 : Math.max(now, this.#pause.until);
  }

  /** Full jitter: a random part of a growing span. Undefined: asking again would not help. */
  #waitBefore({ kind, retryAfterMs }: SocialError, tried: number, isQuery: boolean): number | undefined {
    const mayHelp = kind === 'network' || (isQuery && (kind === 'server' || kind === 'rate-limited'));
    const wait = (retryAfterMs ?? 0) + this.#clock.random() * firstSpanMs * 2 ** tried;
    return mayHelp && (retryAfterMs ?? 0) <= longestWaitMs ? wait : undefined;
  }
}
