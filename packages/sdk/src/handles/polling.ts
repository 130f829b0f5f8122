import type { Core } from '../core.ts';
import type { Follower } from '../live-door.ts';

const busyMs = 15_000;
const idleMs = 45_000;
const slowdown = 1.5;
/** A change that everybody hears of at once is not read by everybody at once. */
const spreadMs = 300;
/** Changes that come thick and fast are read together. */
const restMs = 1_000;

/** What is kept up to date. */
export interface Polled {
  /** What changes in it, as the backend names it; undefined where it does not tell. */
  topic(): string | undefined;
  /** When that was asked which it shows: an own write, acknowledged since, says nothing of what others did. */
  at(): number;
  /** Asks again; says whether anything had changed, and does not reject. */
  poll(): Promise<boolean>;
}

/**
 * Keeps something up to date while anybody wants it: told by the backend where it can push; else asks again and again,
 * every 15 s, up to 45 s while nothing changes, not at all while the tab is hidden or the network is gone, and at once
 * when the reader or the network is back.
 */
export class Polling implements Follower {
  readonly #core: Core;
  readonly #polled: Polled;
  #wanted = 0;
  #interval = busyMs;
  #how: 'stream' | 'poll' | 'paused' = 'poll';
  /** What was asked later has missed nothing. */
  #coveredSince = 0;
  #isDue = false;
  #ranAt = 0;
  #cancel: (() => void) | undefined;
  #cancelSoon: (() => void) | undefined;
  #stops: (() => void)[] = [];

  constructor(core: Core, polled: Polled) {
    this.#core = core;
    this.#polled = polled;
  }

  start(): () => void {
    if (this.#wanted++ === 0) this.#begin();
    let stopped = false;
    return () => {
      if (stopped) return;
      stopped = true;
      if (--this.#wanted > 0) return;
      for (const stop of [...this.#stops, this.#cancel, this.#cancelSoon]) stop?.();
      this.#cancel = this.#cancelSoon = undefined;
    };
  }

  changed(): void {
    const { clock, page } = this.#core;
    if (page.hidden) this.#isDue = true;
    const rest = this.#ranAt + restMs - clock.now();
    this.#cancelSoon ??= clock.after(Math.max(clock.random() * spreadMs, rest), () => {
      this.#cancelSoon = undefined;
      void this.#run();
    });
  }

  turned(how: 'stream' | 'poll' | 'paused', missed: boolean): void {
    this.#how = how;
    if (how === 'paused') return;
    if (how === 'stream' && missed) this.#coveredSince = this.#core.clock.now();
    // What nobody told while the reader was away is not left to wait.
    if (this.#isDue && (missed || how === 'poll')) this.#now();
    // A stream that comes and goes does not put it off.
    else if ((missed || how === 'poll') && !this.#cancel) this.#plan();
  }

  #begin(): void {
    const { page, live } = this.#core;
    const topic = this.#polled.topic();
    this.#how = 'poll';
    this.#coveredSince = this.#core.clock.now();
    this.#stops = [page.onReturn(() => this.#onReturn())];
    if (topic !== undefined) this.#stops.push(live.follow(topic, this));
    this.#interval = busyMs;
    this.#plan();
  }

  #onReturn(): void {
    if (this.#how === 'poll' || this.#isDue) this.#now();
    // Whether anything was missed, we are told in a moment.
    this.#isDue = this.#how === 'paused';
  }

  #now(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#isDue = false;
    this.#interval = busyMs;
    void this.#run();
  }

  #plan(): void {
    if (this.#wanted === 0 || this.#core.disposed) return;
    this.#cancel?.();
    // A tenth more or less, so that the tabs of a whole company do not ask at the same instant.
    const delay = this.#interval * (0.9 + 0.2 * this.#core.clock.random());
    this.#cancel = this.#core.clock.after(delay, () => {
      this.#cancel = undefined;
      if (this.#how !== 'stream' || this.#polled.at() < this.#coveredSince) void this.#run();
    });
  }

  async #run(): Promise<void> {
    const { page, disposed, clock } = this.#core;
    if (disposed || this.#wanted === 0) return;
    // Nothing is planned meanwhile: `onReturn` starts again.
    if (page.hidden || !page.online) {
      this.#isDue = true;
      return;
    }
    this.#ranAt = clock.now();
    const changed = await this.#polled.poll();
    this.#interval = changed ? busyMs : Math.min(idleMs, this.#interval * slowdown);
    if (this.#how !== 'stream') this.#plan();
  }
}
