import type { Live, LiveState } from './api.ts';
import type { Core } from './core.ts';
import { Listeners } from './listeners.ts';
import type { OutboxStorage } from './outbox/surroundings.ts';

/** What wants to hear of changes under a topic. */
export interface Follower {
  /** Something changed. */
  changed(): void;
  /**
   * From now on changes are pushed (`missed`: something may have happened before that was not told), or are to be asked
   * for, or nobody looks.
   */
  turned(how: 'stream' | 'poll' | 'paused', missed: boolean): void;
}

/** The code of live updates, once it is there. */
export interface LoadedLive {
  follow(topic: string, follower: Follower): () => void;
  stop(): void;
}

const off: LiveState = { how: 'off' };
const polling: LiveState = { how: 'poll' };

/** Live updates as pages see them from the start. Their code comes with the first who wants them. */
export class LiveDoor implements Live {
  readonly #core: Core;
  readonly #storage: OutboxStorage | undefined;
  readonly #mayStream: boolean;
  readonly #listeners = new Listeners();
  #loading: Promise<LoadedLive | undefined> | undefined;
  #loaded: LoadedLive | undefined;
  /** How many follow, where there is only polling. */
  #polling = 0;
  state: LiveState = off;

  constructor(core: Core, storage: OutboxStorage | undefined, mayStream: boolean) {
    this.#core = core;
    this.#mayStream = mayStream;
    this.#storage = storage;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** A follower hears nothing, and so polls, where the backend cannot push or the code could not be fetched. */
  follow(topic: string, follower: Follower): () => void {
    if (!this.#core.backend.live || !this.#mayStream) {
      this.#poll(1);
      return () => this.#poll(-1);
    }
    let stop = () => {};
    let left = false;
    this.#loading ??= this.#load();
    void this.#loading.then((live) => {
      if (live && !left) stop = live.follow(topic, follower);
    });
    return () => {
      left = true;
      stop();
    };
  }

  #poll(change: 1 | -1): void {
    this.#polling += change;
    this.state = this.#polling > 0 ? polling : off;
    this.#listeners.notify();
  }

  stop(): void {
    this.#loaded?.stop();
  }

  async #load(): Promise<LoadedLive | undefined> {
    try {
      const { createLive } = await import('./live/live.ts');
      if (this.#core.disposed) return undefined;
      this.#loaded = createLive(this.#core, this.#storage, (state) => {
        this.state = state;
        this.#listeners.notify();
      });
      return this.#loaded;
    } catch {
      this.#loading = undefined;
      return undefined;
    }
  }
}
