import { toSocialError, type SocialError } from '../errors.ts';
import type { Clock } from '../clock.ts';

/** Three frames at most pass between the first and the last element of a page that the parser streams in. */
const windowMs = 16;
const mostKeys = 100;

interface Waiting<V> {
  readonly resolve: (value: V | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** A plural question; `failed` is told of keys that have an error of their own. */
export type Ask<V> = (
  keys: readonly string[],
  failed: (key: string, error: unknown) => void,
) => Promise<ReadonlyMap<string, V>>;

/** What became of one question that had to be asked in parts. */
interface Division {
  /** Keys in the largest part that was answered. */
  answered: number;
  /** Keys that were refused though they were asked for alone. */
  refused: number;
}

/** Failures that may be about one key: the others may have an answer. */
const mayBePartial = new Set(['invalid', 'forbidden', 'not-found', 'mapping']);

/**
 * Makes one plural question of many singular ones: keys asked for within 16 ms of the first travel together, as many at
 * a time as the backend takes; a key on its way is not asked for again. A failure reaches only those who asked for its
 * keys. A question refused as a whole is halved until it is answered or the refused key is alone; a size that the backend
 * refused is not tried again.
 */
export class Planner<V> {
  readonly #ask: Ask<V>;
  readonly #clock: Clock;
  #most: number;
  readonly #asked = new Map<string, Promise<V | undefined>>();
  #batch = new Map<string, Waiting<V>>();
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, ask: Ask<V>, most = mostKeys) {
    this.#clock = clock;
    this.#ask = ask;
    this.#most = most;
  }

  /** The value under `key`; undefined where the answer has none. Rejects with a `SocialError`. */
  load(key: string): Promise<V | undefined> {
    let promise = this.#asked.get(key);
    if (promise) return promise;
    promise = new Promise<V | undefined>((resolve, reject) => {
      this.#batch.set(key, { resolve, reject });
    }).finally(() => this.#asked.delete(key));
    this.#asked.set(key, promise);
    if (this.#batch.size >= this.#most) void this.#flush();
    else this.#cancel ??= this.#clock.after(windowMs, () => void this.#flush());
    return promise;
  }

  async #flush(): Promise<void> {
    const keys = [...this.#batch];
    this.#batch = new Map();
    this.#cancel?.();
    this.#cancel = undefined;
    const division: Division = { answered: 0, refused: 0 };
    await this.#send(keys, division);
    // Where every key was answered in the end, but not at once, it was their number that was refused.
    const { answered, refused } = division;
    if (!refused && answered && answered < keys.length) this.#most = Math.min(this.#most, answered);
  }

  async #send(batch: readonly (readonly [string, Waiting<V>])[], division: Division): Promise<void> {
    const failures = new Map<string, SocialError>();
    const rejectAll = (part: typeof batch, error: SocialError) => {
      for (const [, waiting] of part) waiting.reject(error);
    };
    try {
      const values = await this.#ask(
        batch.map(([key]) => key),
        (key, error) => failures.set(key, toSocialError(error)),
      );
      for (const [key, { resolve, reject }] of batch) {
        const failure = failures.get(key);
        if (failure) reject(failure);
        else resolve(values.get(key));
      }
      division.answered = Math.max(division.answered, batch.length);
    } catch (thrown) {
      const error = toSocialError(thrown);
      const mayHelp = error.refusedWhole || mayBePartial.has(error.kind);
      if (batch.length === 1 || !mayHelp) {
        division.refused++;
        rejectAll(batch, error);
        return;
      }
      const half = Math.ceil(batch.length / 2);
      const first = this.#send(batch.slice(0, half), division);
      // Nothing has been answered yet: it may be that nothing will, and then a few questions must do to learn it.
      if (!division.answered) await first;
      const second = batch.slice(half);
      if (!division.answered && division.refused > 1) rejectAll(second, error);
      else await Promise.all([first, this.#send(second, division)]);
    }
  }
}
