import { keptMs, type WriteRecord } from './record.ts';
import { leaseMs, type Edit, type Fence, type Shelf } from './shelf.ts';

const databaseName = 'maillon-outbox';
type StoreName = 'records' | 'done' | 'leases';
type Stores = Readonly<Record<StoreName, IDBObjectStore>>;

interface Lease {
  readonly name: string;
  readonly owner: string;
  readonly until: number;
  readonly fence: number;
}

/** Records in IndexedDB: of all tabs, and of the next page. */
export class Database implements Shelf {
  readonly #database: IDBDatabase;
  readonly #now: () => number;
  #lost = false;

  private constructor(database: IDBDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
    database.onclose = () => (this.#lost = true);
    // Another version of the library wants to change the stores: it gets its way.
    database.onversionchange = () => this.close();
  }

  /** Rejects where the browser keeps nothing for us. */
  static async open(factory: IDBFactory, now: () => number): Promise<Database> {
    const opening = factory.open(databaseName, 1);
    opening.onupgradeneeded = () => {
      const records = opening.result.createObjectStore('records', { keyPath: 'order', autoIncrement: true });
      records.createIndex('id', 'id', { unique: true });
      records.createIndex('partition', 'partition');
      // What has ended, so that copies of its words are not taken for lost ones.
      opening.result.createObjectStore('done', { keyPath: 'id' });
      opening.result.createObjectStore('leases', { keyPath: 'name' });
    };
    const database = new Database(await answer<IDBDatabase>(opening), now);
    await database.#forgetOld();
    return database;
  }

  all(partition: string): Promise<WriteRecord[]> {
    return this.#run('readonly', ({ records }) =>
      answer<WriteRecord[]>(records.index('partition').getAll(partition)),
    );
  }

  add(record: WriteRecord, replaces: readonly string[]): Promise<{ order: number; replaced: string[] }> {
    return this.#run('readwrite', async ({ records, done }) => {
      const replaced: string[] = [];
      for (const id of replaces) {
        const there = await find(records, id);
        if (!there || there.state === 'sending') continue;
        records.delete(there.order);
        done.put({ id, at: this.#now() });
        replaced.push(id);
      }
      const { order: _, ...unplaced } = record;
      return { order: await answer<number>(records.add(unplaced)), replaced };
    });
  }

  change(id: string, edit: Edit, fence?: Fence): Promise<WriteRecord | null | undefined> {
    return this.#run('readwrite', async ({ records, done, leases }) => {
      if (fence && !(await this.#holds(leases, fence))) return undefined;
      const record = await find(records, id);
      if (!record) return null;
      const changed = edit(record);
      if (changed === undefined) return undefined;
      if (changed) records.put(changed);
      else records.delete(record.order);
      if (changed === null) done.put({ id, at: this.#now() });
      return changed || null;
    });
  }

  knows(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#run('readonly', async ({ records, done }) => {
      const known = new Set<string>();
      for (const id of ids) {
        if ((await find(records, id)) ?? (await answer<unknown>(done.get(id)))) known.add(id);
      }
      return known;
    });
  }

  wipe(partition: string): Promise<void> {
    return this.#run('readwrite', async ({ records }) => {
      const keys = await answer<IDBValidKey[]>(records.index('partition').getAllKeys(partition));
      for (const key of keys) records.delete(key);
    });
  }

  lease(name: string, owner: string, now: number): Promise<{ fence: Fence } | { until: number }> {
    return this.#run('readwrite', async ({ leases }) => {
      const held = await answer<Lease | undefined>(leases.get(name));
      // A clock that was put back must not leave a lease that nobody can take for hours.
      if (held && held.owner !== owner && held.until > now && held.until <= now + leaseMs) return held;
      const fence = { name, owner, fence: (held?.fence ?? 0) + 1 };
      leases.put({ ...fence, until: now + leaseMs });
      return { fence };
    });
  }

  release(fence: Fence): Promise<void> {
    return this.#run('readwrite', async ({ leases }) => {
      if (await this.#holds(leases, fence)) leases.put({ ...fence, until: 0 });
    });
  }

  close(): void {
    this.#lost = true;
    this.#database.close();
  }

  /** The connection is gone, as when a phone wakes up: another has to be opened. */
  get isLost(): boolean {
    return this.#lost;
  }

  /** Whether it is the newest fence; if so, its lease begins anew. */
  async #holds(leases: IDBObjectStore, { name, owner, fence }: Fence): Promise<boolean> {
    const held = await answer<Lease | undefined>(leases.get(name));
    if (!held || held.owner !== owner || held.fence !== fence) return false;
    leases.put({ ...held, until: this.#now() + leaseMs });
    return true;
  }

  /** `strict`: on the disk, not merely on its way there, since the screen will say that it is kept. */
  #begin(names: readonly StoreName[], mode: IDBTransactionMode): IDBTransaction {
    try {
      return this.#database.transaction(names, mode, { durability: 'strict' });
    } catch (error) {
      this.#lost = true;
      throw error;
    }
  }

  #forgetOld(): Promise<void> {
    return this.#run('readwrite', async ({ done }) => {
      const ended = await answer<{ id: string; at: number }[]>(done.getAll());
      for (const { id, at } of ended) if (at < this.#now() - keptMs) done.delete(id);
    });
  }

  /** One transaction: resolves when it has been written, rejects when nothing of it was. */
  #run<T>(mode: IDBTransactionMode, work: (stores: Stores) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const names: StoreName[] = ['records', 'done', 'leases'];
      const transaction = this.#begin(names, mode);
      const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]));
      let result: T;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
      work(stores as Stores).then(
        (value) => (result = value),
        (error: Error) => {
          reject(error);
          try {
            transaction.abort();
          } catch {
            // It has aborted already: that is why the work failed.
          }
        },
      );
    });
  }
}

const find = (records: IDBObjectStore, id: string): Promise<WriteRecord | undefined> =>
  answer<WriteRecord | undefined>(records.index('id').get(id));

/** The result of a request, which the standard types leave open. */
function answer<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error ?? new Error('the request failed'));
  });
}
