import type { Clock } from '../clock.ts';
import { SocialError, toSocialError } from '../errors.ts';
import type { TransportOperation } from './types.ts';

const readTries = 3;
const firstSpanMs = 400;
/** Longer than this nobody waits inside one question; the error says how long it would be. */
const longestWaitMs = 5_000;
/** Second tries in a row, for all questions of a client, while nothing is answered. */
const budget = 10;
/** What an answer gives back of the budget. */
const earned = 0.2;

/**
 * Asks again where that is safe and may help: reads twice, writes once and only if sent twice they are done once. A
 * server that fails everybody is not asked three times as much: what all questions ask again comes out of one budget.
 */
export class Patience {
  readonly #clock: Clock;
  #left = budget;
  #notBefore = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async persist<T>(
    { kind, name, repeatable, signal }: TransportOperation,
    ask: () => Promise<T>,
  ): Promise<T> {
    const isQuery = kind === 'query';
    const tries = isQuery ? readTries : repeatable ? 2 : 1;
    for (let tried = 1; ; tried++) {
      if (signal?.aborted) throw new SocialError('aborted', { operation: name });
      try {
        if (isQuery) this.#obey(name);
        const answer = await ask();
        this.#left = Math.min(budget, this.#left + earned);
        return answer;
      } catch (thrown) {
        const error = toSocialError(thrown, name);
        if (error.retryAfterMs) {
          this.#notBefore = Math.max(this.#notBefore, this.#clock.now() + error.retryAfterMs);
        }
        const wait = this.#waitBefore(error, tried, isQuery);
        if (tried >= tries || wait === undefined || this.#left < 1) throw error;
        this.#left--;
        await new Promise<void>((resolve) => this.#clock.after(wait, resolve));
      }
    }
  }

  /** A server that said when it can be asked again is not asked before by what asks by itself. */
  #obey(operation: string): void {
    const retryAfterMs = this.#notBefore - this.#clock.now();
    if (retryAfterMs <= 0) return;
    const message = 'the server asked to be left alone for a while';
    throw new SocialError('rate-limited', { message, operation, retryAfterMs });
  }

  /** Full jitter: a random part of a growing span. Undefined: asking again would not help. */
  #waitBefore({ kind, retryAfterMs }: SocialError, tried: number, isQuery: boolean): number | undefined {
    const mayHelp = kind === 'network' || (isQuery && (kind === 'server' || kind === 'rate-limited'));
    const wait = (retryAfterMs ?? 0) + this.#clock.random() * firstSpanMs * 2 ** tried;
    return mayHelp && (retryAfterMs ?? 0) <= longestWaitMs ? wait : undefined;
  }
}
