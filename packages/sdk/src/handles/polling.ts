import type { Core } from '../core.ts';

const busyMs = 15_000;
const idleMs = 45_000;
const slowdown = 1.5;

/**
 * Asks again and again while anybody wants it: every 15 s, up to 45 s while nothing changes, not at all while the tab is
 * hidden or the network is gone, and at once when the reader or the network is back.
 */
export class Polling {
  readonly #core: Core;
  readonly #poll: () => Promise<boolean>;
  #wanted = 0;
  #interval = busyMs;
  #cancel: (() => void) | undefined;
  #stopReturn: (() => void) | undefined;

  /** `poll` says whether anything had changed; it does not reject. */
  constructor(core: Core, poll: () => Promise<boolean>) {
    this.#core = core;
    this.#poll = poll;
  }

  start(): () => void {
    if (this.#wanted++ === 0) {
      this.#stopReturn = this.#core.page.onReturn(() => this.#now());
      this.#interval = busyMs;
      this.#plan();
    }
    let stopped = false;
    return () => {
      if (stopped) return;
      stopped = true;
      if (--this.#wanted > 0) return;
      this.#stopReturn?.();
      this.#cancel?.();
      this.#cancel = undefined;
    };
  }

  #now(): void {
    this.#cancel?.();
    this.#interval = busyMs;
    void this.#run();
  }

  #plan(): void {
    if (this.#wanted === 0 || this.#core.disposed) return;
    this.#cancel?.();
    // A tenth more or less, so that the tabs of a whole company do not ask at the same instant.
    const delay = this.#interval * (0.9 + 0.2 * this.#core.clock.random());
    this.#cancel = this.#core.clock.after(delay, () => void this.#run());
  }

  async #run(): Promise<void> {
    const { page, disposed } = this.#core;
    if (disposed || this.#wanted === 0) return;
    // Nothing is planned meanwhile: `onReturn` starts again.
    if (page.hidden || !page.online) return;
    const changed = await this.#poll();
    this.#interval = changed ? busyMs : Math.min(idleMs, this.#interval * slowdown);
    this.#plan();
  }
}
