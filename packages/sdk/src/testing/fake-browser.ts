import { IDBFactory } from 'fake-indexeddb';
import type { Channel, Locks, OutboxStorage } from '../outbox/surroundings.ts';

/** What the tabs of one browser share. A new factory is another browser, or one whose data was cleared. */
export class FakeBrowser {
  readonly indexedDB: globalThis.IDBFactory = new IDBFactory();
  readonly #channels = new Map<string, Set<Channel>>();
  readonly #held = new Map<string, Promise<void>>();
  readonly #dead = new Set<FakeTab>();

  /** A tab of this browser. */
  tab(): FakeTab {
    return new FakeTab(this);
  }

  /** The browser's locks end with the tab that holds them. */
  locksOf(tab: FakeTab): Locks {
    return {
      request: async (name, { signal }, work) => {
        const before = this.#held.get(name) ?? Promise.resolve();
        const { promise: released, resolve: release } = Promise.withResolvers<void>();
        this.#held.set(
          name,
          before.then(() => released),
        );
        await before;
        if (this.#dead.has(tab) || signal?.aborted) {
          release();
          throw new DOMException('aborted', 'AbortError');
        }
        void tab.killed.then(release);
        try {
          return await work();
        } finally {
          release();
        }
      },
    };
  }

  channelOf(tab: FakeTab, name: string): Channel {
    const all = this.#channels.get(name) ?? new Set<Channel>();
    this.#channels.set(name, all);
    const channel: Channel = {
      onmessage: null,
      postMessage: (message) => {
        if (this.#dead.has(tab)) return;
        const data = structuredClone(message);
        for (const other of all)
          if (other !== channel) setImmediate(() => all.has(other) && other.onmessage?.({ data }));
      },
      close: () => void all.delete(channel),
    };
    all.add(channel);
    void tab.killed.then(() => all.delete(channel));
    return channel;
  }

  kill(tab: FakeTab): void {
    this.#dead.add(tab);
  }
}

export class FakeTab {
  readonly killed: Promise<void>;
  readonly #browser: FakeBrowser;
  readonly #end: () => void;

  constructor(browser: FakeBrowser) {
    this.#browser = browser;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.killed = promise;
    this.#end = resolve;
  }

  /** What `createClient` takes as `storage`; `plainHttp` leaves out what browsers do. */
  storage({ plainHttp = false } = {}): OutboxStorage {
    return {
      indexedDB: this.#browser.indexedDB,
      locks: plainHttp ? null : this.#browser.locksOf(this),
      channel: (name) => this.#browser.channelOf(this, name),
    };
  }

  /** Nothing of it runs any more; its locks are free. What it had under way is for the test to leave unanswered. */
  kill(): void {
    this.#browser.kill(this);
    this.#end();
  }
}
