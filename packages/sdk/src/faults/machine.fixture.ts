import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import type { Channel } from '../outbox/surroundings.ts';

/** How a browser keeps things: as it should, refusing each new record, or not at all (a private window, a policy). */
export type Keeping = 'kept' | 'full' | 'absent';

interface Waiting {
  readonly tab: object;
  readonly name: string;
  grant(): void;
}

/** One browser on one machine: what its tabs share, and what outlives them. */
export class Machine {
  readonly factory = new IDBFactory();
  /** Transactions and openings of databases that are under way. */
  busy = 0;
  keeping: Keeping = 'kept';
  /** How often it would not keep something. */
  refusals = 0;
  /** False: the page came by plain http. */
  hasLocks = true;
  readonly #held = new Map<string, Waiting>();
  #queue: Waiting[] = [];
  readonly #channels = new Set<FakeChannel>();

  /** Web Locks for one tab; they are free again once the tab is dead. */
  locksFor(tab: object): LockManager {
    const request = (name: string, ...rest: unknown[]): Promise<unknown> => {
      const run = rest.at(-1) as (lock: { name: string; mode: string } | null) => unknown;
      const { ifAvailable = false, signal } = (rest.length > 1 ? rest[0] : {}) as LockOptions;
      return new Promise((resolve, reject) => {
        const mine: Waiting = {
          tab,
          name,
          grant: () => {
            this.#held.set(name, mine);
            const ran = Promise.resolve().then(() => run({ name, mode: 'exclusive' }));
            void ran.then(resolve, reject).finally(() => this.#release(mine));
          },
        };
        if (!this.#held.has(name)) mine.grant();
        else if (ifAvailable) void Promise.resolve(run(null)).then(resolve, reject);
        else {
          this.#queue.push(mine);
          signal?.addEventListener('abort', () => {
            if (!this.#queue.includes(mine)) return;
            this.#queue = this.#queue.filter((other) => other !== mine);
            reject(signal.reason as Error);
          });
        }
      });
    };
    return { request, query: async () => ({ held: [], pending: [] }) };
  }

  #release(mine: Waiting): void {
    if (this.#held.get(mine.name) !== mine) return;
    this.#held.delete(mine.name);
    const next = this.#queue.find(({ name }) => name === mine.name);
    if (!next) return;
    this.#queue = this.#queue.filter((other) => other !== next);
    next.grant();
  }

  /** All that the browser does when a tab is gone. */
  forget(tab: object): void {
    this.#queue = this.#queue.filter((waiting) => waiting.tab !== tab);
    for (const held of [...this.#held.values()]) if (held.tab === tab) this.#release(held);
    for (const channel of this.#channels) if (channel.tab === tab) channel.close();
  }

  channelFor(tab: { readonly alive: boolean }, name: string): Channel {
    const channel = new FakeChannel(tab, name, this.#channels);
    this.#channels.add(channel);
    return channel;
  }
}

/** Tells the other tabs, a turn later, as `BroadcastChannel` does. */
class FakeChannel implements Channel {
  readonly tab: { readonly alive: boolean };
  readonly name: string;
  onmessage: Channel['onmessage'] = null;
  readonly #all: Set<FakeChannel>;

  constructor(tab: { readonly alive: boolean }, name: string, all: Set<FakeChannel>) {
    this.tab = tab;
    this.name = name;
    this.#all = all;
  }

  postMessage(message: unknown): void {
    if (!this.tab.alive) return;
    const data: unknown = structuredClone(message);
    for (const other of this.#all) {
      if (other === this || other.name !== this.name) continue;
      setImmediate(() => other.tab.alive && this.#all.has(other) && other.#hear(data));
    }
  }

  #hear(data: unknown): void {
    this.onmessage?.({ data });
  }

  close(): void {
    this.#all.delete(this);
  }
}

interface Transaction extends IDBTransaction {
  /** How fake-indexeddb ends a transaction that the browser, not the page, gives up. */
  _abort(reason: string): void;
  readonly _state: string;
}

/** IndexedDB as one tab sees it: full where the machine is, and cut off in the middle when the tab dies. */
export class TabStorage {
  readonly #machine: Machine;
  readonly #opened: IDBDatabase[] = [];
  readonly #running = new Set<Transaction>();
  #dead = false;
  /** Called when the next transaction that writes begins. */
  onWriting: (() => void) | undefined;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Null where the browser gives none. */
  get factory(): IDBFactory | null {
    if (this.#machine.keeping === 'absent') return null;
    const { factory } = this.#machine;
    const open: IDBFactory['open'] = (name, version) => {
      const request = factory.open(name, version);
      request.addEventListener('success', () => this.#watch(request.result));
      return request;
    };
    const own: Partial<IDBFactory> = {
      open,
      deleteDatabase: (name) => factory.deleteDatabase(name),
      databases: () => factory.databases(),
      cmp: (first, second) => factory.cmp(first, second),
    };
    return own as IDBFactory;
  }

  /** Counts something as under way; returns how to say that it is over, once. */
  #begin(): () => void {
    this.#machine.busy += 1;
    let left = 1;
    return () => {
      this.#machine.busy -= left;
      left = 0;
    };
  }

  #watch(database: IDBDatabase): void {
    if (this.#dead) {
      forceCloseDatabase(database as never);
      return;
    }
    this.#opened.push(database);
    const begin = database.transaction.bind(database);
    database.transaction = (names, mode, options) => {
      const transaction = begin(names, mode, options) as Transaction;
      this.#running.add(transaction);
      const over = this.#begin();
      const ended = () => {
        this.#running.delete(transaction);
        over();
      };
      transaction.addEventListener('complete', ended);
      transaction.addEventListener('abort', ended);
      if (mode === 'readwrite') {
        if (this.#machine.keeping === 'full') this.#fill(transaction);
        const { onWriting } = this;
        this.onWriting = undefined;
        onWriting?.();
      }
      return transaction;
    };
  }

  /** The disk is full: what adds something fails as a whole, what only deletes works. */
  #fill(transaction: Transaction): void {
    const storeOf = transaction.objectStore.bind(transaction);
    transaction.objectStore = (name) => {
      const store = storeOf(name);
      for (const verb of ['put', 'add'] as const) {
        const write = store[verb].bind(store);
        store[verb] = (value, key) => {
          const request = key === undefined ? write(value) : write(value, key);
          request.addEventListener('success', () => {
            this.#machine.refusals += 1;
            transaction._abort('QuotaExceededError');
          });
          return request;
        };
      }
      return store;
    };
  }

  /** What was not committed is undone; nothing is told to the tab any more. */
  die(): void {
    this.#dead = true;
    for (const transaction of this.#running) {
      if (transaction._state !== 'finished') transaction._abort('AbortError');
    }
    for (const database of this.#opened) forceCloseDatabase(database as never);
  }
}
