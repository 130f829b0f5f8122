import type { Clock } from '../clock.ts';

/** Turns of the event loop after which nothing of ours is under way: IndexedDB's steps take one or two each. */
const quietTurns = 8;
/** A history that does not come to rest in this many turns would never do. */
const mostTurns = 200_000;

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The time of one history, for all its tabs, and its chance. */
export class Timeline {
  #now = Date.parse('2026-11-23T08:00:00.000Z');
  #timers: { readonly at: number; readonly task: () => void }[] = [];
  #chance: number;
  readonly #busy: () => number;

  /** `busy` tells how much is under way that no timer shows: what the server works on. */
  constructor(seed: number, busy: () => number) {
    this.#chance = seed >>> 0;
    this.#busy = busy;
  }

  now(): number {
    return this.#now;
  }

  /** A known sequence for a known seed (Mulberry32). */
  random(): number {
    this.#chance = (this.#chance + 0x6d2b79f5) >>> 0;
    let bits = this.#chance;
    bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  }

  after(delay: number, task: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, delay), task };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** What one tab calls time: `skew` milliseconds off, and still once the tab is dead. */
  clockOf(tab: { readonly alive: boolean; readonly skew: number }): Clock {
    return {
      now: () => this.#now + tab.skew,
      random: () => this.random(),
      after: (delay, task) => this.after(delay, () => tab.alive && task()),
    };
  }

  /** Lets everything run that waits for no timer. */
  async quiet(): Promise<void> {
    let turns = 0;
    for (let still = 0; still < quietTurns; still++) {
      if (this.#busy() > 0) still = 0;
      if ((turns += 1) > mostTurns) throw new Error('this history does not come to rest');
      await turn();
    }
  }

  /** Lets `ms` milliseconds pass, and what they set off come to rest. */
  async pass(ms: number): Promise<void> {
    await this.quiet();
    const end = this.#now + ms;
    for (;;) {
      const next = Math.min(...this.#timers.map(({ at }) => at));
      if (!(next <= end)) break;
      this.#now = Math.max(this.#now, next);
      const due = this.#timers.filter(({ at }) => at <= this.#now);
      this.#timers = this.#timers.filter(({ at }) => at > this.#now);
      for (const { task } of due) task();
      await this.quiet();
    }
    this.#now = end;
  }
}
