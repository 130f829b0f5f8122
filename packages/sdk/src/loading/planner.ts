import { toSocialError } from '../errors.ts';
import type { Clock } from '../clock.ts';

/** Three frames at most pass between the first and the last element of a page that the parser streams in. */
const windowMs = 16;
const mostKeys = 100;

interface Waiting<V> {
  readonly resolve: (value: V | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** Failures that may be about one key, or about their number: fewer keys may have an answer. */
const mayBePartial = new Set(['invalid', 'forbidden', 'not-found', 'protocol', 'mapping']);

/**
 * Makes one plural question of many singular ones: keys asked for within 16 ms of the first travel together, at most
 * 100 at a time; a key on its way is not asked for again. A failure reaches only those who asked for its keys, and a
 * question refused as a whole is halved until the refused key is alone.
 */
export class Planner<V> {
  readonly #ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>;
  readonly #clock: Clock;
  readonly #asked = new Map<string, Promise<V | undefined>>();
  #batch = new Map<string, Waiting<V>>();
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>) {
    this.#clock = clock;
    this.#ask = ask;
  }

  /** The value under `key`; undefined where the answer has none. Rejects with a `SocialError`. */
  load(key: string): Promise<V | undefined> {
    let promise = this.#asked.get(key);
    if (promise) return promise;
    promise = new Promise<V | undefined>((resolve, reject) => {
      this.#batch.set(key, { resolve, reject });
    }).finally(() => this.#asked.delete(key));
    this.#asked.set(key, promise);
    if (this.#batch.size >= mostKeys) this.#flush();
    else this.#cancel ??= this.#clock.after(windowMs, () => this.#flush());
    return promise;
  }

  #flush(): void {
    const batch = this.#batch;
    this.#batch = new Map();
    this.#cancel?.();
    this.#cancel = undefined;
    void this.#send(batch);
  }

  async #send(batch: ReadonlyMap<string, Waiting<V>>): Promise<void> {
    try {
      const values = await this.#ask([...batch.keys()]);
      for (const [key, waiting] of batch) waiting.resolve(values.get(key));
    } catch (thrown) {
      const error = toSocialError(thrown);
      if (batch.size === 1 || !mayBePartial.has(error.kind)) {
        for (const waiting of batch.values()) waiting.reject(error);
        return;
      }
      const entries = [...batch];
      const half = Math.ceil(entries.length / 2);
      await Promise.all([
        this.#send(new Map(entries.slice(0, half))),
        this.#send(new Map(entries.slice(half))),
      ]);
    }
  }
}
