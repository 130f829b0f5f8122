import type { Clock } from '../clock.ts';
import { randomId } from '../random.ts';
import { Database } from './database.ts';
import type { Entry } from './entries.ts';
import type { WriteRecord } from './record.ts';
import { TabShelf, type Edit, type Fence, type Shelf } from './shelf.ts';
import { thisBrowser, type Channel, type KnownStorage, type OutboxStorage } from './surroundings.ts';

/** What tabs tell each other. */
export type Message =
  | { readonly about: 'records'; readonly partition: string }
  | { readonly about: 'done'; readonly id: string; readonly written: unknown }
  | { readonly about: 'turn' };

/** Some browsers never answer when they are asked for their storage. */
const openingMs = 3_000;

/** Where this tab keeps records: in the database of all tabs, and what that does not take, by itself. */
export class Shelves {
  readonly tab: TabShelf;
  /** Names this tab to the others. */
  readonly name: string = randomId();
  readonly #clock: Clock;
  readonly #storage: KnownStorage;
  readonly #onMessage: (message: Message) => void;
  #opening: Promise<Database | undefined> | undefined;
  #channel: Channel | undefined;
  #lastOrder = 0;
  #closed = false;

  constructor(clock: Clock, storage: OutboxStorage | undefined, onMessage: (message: Message) => void) {
    this.#clock = clock;
    this.#storage = thisBrowser(storage);
    this.#onMessage = onMessage;
    // After all that is known, and before what will come to the database next.
    this.tab = new TabShelf(() => (this.#lastOrder += 0.001));
  }

  get locks(): KnownStorage['locks'] {
    return this.#storage.locks;
  }

  /** The database; undefined where there is none. */
  database(): Promise<Database | undefined> {
    const { indexedDB } = this.#storage;
    if (!indexedDB || this.#closed) return Promise.resolve(undefined);
    this.#opening ??= this.#open(indexedDB);
    return this.#opening.then((database) => {
      if (!database?.isLost) return database;
      this.#opening = undefined;
      return this.database();
    });
  }

  /** Undefined: the database could not be read now. */
  async all(partition: string): Promise<{ record: WriteRecord; kept: Entry['kept'] }[] | undefined> {
    const onDevice = await this.#read(partition);
    const here = await this.tab.all(partition);
    if (!onDevice) return undefined;
    this.#lastOrder = Math.max(this.#lastOrder, ...onDevice.map(({ order }) => order));
    return [
      ...onDevice.map((record) => ({ record, kept: 'device' as const })),
      ...here.map((record) => ({ record, kept: 'tab' as const })),
    ];
  }

  async #read(partition: string, again = true): Promise<WriteRecord[] | undefined> {
    const database = await this.database();
    if (!database) return [];
    return database
      .all(partition)
      .catch(() => (again && database.isLost ? this.#read(partition, false) : undefined));
  }

  /** Keeps a new write; if the database does not take it, in this tab. */
  async add(entry: Entry, replaces: readonly string[]): Promise<readonly string[]> {
    const put = async (shelf: Shelf, kept: Entry['kept']) => {
      const { order, replaced } = await shelf.add(entry.record, replaces);
      this.#lastOrder = Math.max(this.#lastOrder, order);
      entry.record = { ...entry.record, order };
      entry.kept = kept;
      entry.stored = true;
      return replaced;
    };
    const database = entry.kept === 'device' ? await this.database() : undefined;
    try {
      if (!database) throw new Error('this browser keeps nothing');
      return await put(database, 'device').catch(async (error: unknown) => {
        const other = database.isLost ? await this.database() : undefined;
        if (!other) throw error;
        return put(other, 'device');
      });
    } catch {
      return put(this.tab, 'tab');
    }
  }

  /** Changes a record where it is. A database that takes no more loses it to this tab. */
  async change(entry: Entry, edit: Edit, fence?: Fence): Promise<WriteRecord | null | undefined> {
    await entry.keeping;
    const { id } = entry.record;
    const database = entry.kept === 'device' ? await this.database() : undefined;
    let changed: WriteRecord | null | undefined;
    try {
      changed = await (database ?? this.tab).change(id, edit, fence).catch(async (error: unknown) => {
        const other = database?.isLost ? await this.database() : undefined;
        if (!other) throw error;
        return other.change(id, edit, fence);
      });
    } catch {
      this.tab.take(entry.record);
      entry.kept = 'tab';
      changed = await this.tab.change(id, edit);
      // Often a full database can still forget.
      await database?.change(id, () => false).catch(() => undefined);
    }
    if (changed) entry.record = changed;
    return changed;
  }

  async knows(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const database = await this.database();
    const known = await database?.knows(ids).catch(() => undefined);
    return new Set([...(known ?? []), ...(await this.tab.knows(ids))]);
  }

  async wipe(partition: string): Promise<void> {
    await this.tab.wipe(partition);
    await (await this.database())?.wipe(partition);
  }

  tell(message: Message): void {
    this.#channel?.postMessage(message);
  }

  close(): void {
    this.#closed = true;
    this.#channel?.close();
    this.#channel = undefined;
    void this.#opening?.then((database) => database?.close());
  }

  async #open(indexedDB: IDBFactory): Promise<Database | undefined> {
    const { promise: late, resolve } = Promise.withResolvers<undefined>();
    const cancel = this.#clock.after(openingMs, () => resolve(undefined));
    const opening = Database.open(indexedDB, () => this.#clock.now()).catch(() => undefined);
    const database = await Promise.race([opening, late]);
    cancel();
    if (!database || this.#closed) {
      void opening.then((opened) => opened?.close());
      return undefined;
    }
    const { channel } = this.#storage;
    if (channel) {
      this.#channel = channel('maillon/outbox/1');
      this.#channel.onmessage = ({ data }) => this.#onMessage(data as Message);
    }
    return database;
  }
}
