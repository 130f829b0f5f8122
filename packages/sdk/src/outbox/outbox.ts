import type { CallContext, Written } from '@maillon/contract';
import type { OutboxEntry } from '../api.ts';
import { SocialError } from '../errors.ts';
import type { LoadedOutbox, OutboxParts } from '../outbox-door.ts';
import { randomId } from '../random.ts';
import { Entries, isWaiting, type Entry } from './entries.ts';
import { keptMs, patientUntil, revived, undoUntil, type Intent, type WriteRecord } from './record.ts';
import { recover } from './recover.ts';
import { Sending } from './sending.ts';
import { Shelves, type Message } from './shelves.ts';
import { waitAfter } from './ladder.ts';
import { writeKinds } from './writes/index.ts';

/** Makes the outbox of one client. */
export const createOutbox = (parts: OutboxParts): LoadedOutbox => new ClientOutbox(parts);

/** Writes of somebody unknown: of this tab only, and of this viewer only. */
const nobody = '';

/** What the viewer wrote and the backend has not acknowledged: kept, shown, sent and ended. */
class ClientOutbox implements LoadedOutbox {
  readonly #parts: OutboxParts;
  readonly #entries: Entries;
  readonly #shelves: Shelves;
  readonly #sending: Sending;
  readonly #stop: readonly (() => void)[];
  /** Whose writes are open here; undefined while nobody knows who is looking. */
  #owner: string | undefined;
  #reading: Promise<void> = Promise.resolve();

  constructor(parts: OutboxParts) {
    const { core, storage, changed } = parts;
    this.#parts = parts;
    this.#entries = new Entries(core, changed);
    this.#shelves = new Shelves(core.clock, storage, (message) => this.#onMessage(message));
    this.#sending = new Sending({
      core,
      entries: this.#entries,
      shelves: this.#shelves,
      owner: () => this.#owner,
      read: (asSender) => this.#read(asSender),
      acknowledged: (entry, written) => this.#end(entry, written),
    });
    this.#stop = [
      core.store.subscribe('viewer', () => this.#follow()),
      core.page.onReturn(() => void this.flush()),
      core.page.onLeave?.(() => this.#sendUndoable()) ?? (() => {}),
    ];
    this.#follow();
  }

  get state(): readonly OutboxEntry[] {
    return this.#entries.told;
  }

  write<T>(intent: Intent, report: CallContext['report']): Promise<T | null> {
    const { core } = this.#parts;
    const kind = writeKinds[intent.verb];
    const record = this.#record(intent);
    const open = this.#entries.lane(record.lane).filter(isWaiting);
    const overruled = open.filter(
      ({ busy, record: earlier }) =>
        !busy &&
        earlier.state !== 'sending' &&
        earlier.verb === intent.verb &&
        kind.overrules?.(core, intent, earlier),
    );
    const follows = open.length > overruled.length;
    const waiters = overruled.flatMap((entry) => entry.waiters);
    return new Promise<T | null>((resolve, reject) => {
      waiters.push({ done: (value) => resolve(value as T | null), failed: reject });
      core.store.transact(() => {
        for (const entry of overruled) this.#entries.take(entry);
        // Clicked there and back before anything was sent: there is nothing to send.
        const isNothing =
          overruled.length > 0 &&
          !follows &&
          overruled.every((entry) => entry.record.tries === 0) &&
          kind.fulfilled?.(core, record);
        if (isNothing) void this.#comeToNothing(record, { follows, waiters, report }, overruled);
        else this.#keep(patient(record, overruled), { follows, waiters, report }, open, overruled);
      });
    });
  }

  async retry(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (!entry) return;
    const isOver = (record: WriteRecord) => record.state === 'failed' || record.state === 'doubtful';
    const changed = await this.#shelves.change(entry, (record) =>
      isOver(record)
        ? {
            ...record,
            state: 'saving',
            tries: 0,
            looks: 0,
            doubtSince: undefined,
            error: undefined,
            createdAt: this.#now,
          }
        : undefined,
    );
    entry.due = 0;
    if (changed) this.#changed(entry);
    await this.#sending.look();
  }

  async check(id: string): Promise<boolean | undefined> {
    const entry = this.#entries.get(id);
    if (entry?.record.state !== 'doubtful') return undefined;
    return this.#sending.find(entry).catch(() => undefined);
  }

  async discard(id: string): Promise<string | undefined> {
    const entry = this.#entries.get(id);
    if (!entry || entry.busy) return undefined;
    const words = this.state.find((told) => told.id === id)?.words;
    return (await this.#forget(entry, () => true)) ? words : undefined;
  }

  async undo(id: string): Promise<boolean> {
    const entry = this.#entries.get(id);
    if (!entry || entry.busy) return false;
    return this.#forget(entry, (record) => undoUntil(record, this.#now) !== undefined);
  }

  async holdUndo(id: string, ms: number): Promise<void> {
    const entry = this.#entries.get(id);
    if (!entry || entry.busy) return;
    const changed = await this.#shelves.change(entry, (record) =>
      record.state !== 'sending' && undoUntil(record, this.#now) !== undefined
        ? { ...record, notBefore: Math.max(record.notBefore, this.#now + ms) }
        : undefined,
    );
    if (changed) this.#changed(entry);
    await this.#sending.look();
  }

  async flush(): Promise<void> {
    await this.#reading;
    await this.#sending.wake();
  }

  knows(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#shelves.knows(ids);
  }

  recover(...copies: Parameters<LoadedOutbox['recover']>): Promise<string | undefined> {
    return recover(this.#parts.core.clock, (ids) => this.knows(ids), ...copies);
  }

  ready(): Promise<void> {
    return this.#reading;
  }

  async wipe(): Promise<void> {
    const owner = this.#owner;
    this.reset();
    if (owner === undefined) return;
    await this.#shelves.wipe(owner);
    this.#shelves.tell({ about: 'records', partition: owner });
    this.#parts.mark(false);
  }

  showAll(): void {
    if (this.#entries.size > 0) this.#entries.showAll();
  }

  /** The records stay for when they are back. */
  reset(): void {
    this.#owner = undefined;
    this.#sending.reset();
    void this.#shelves.tab.wipe(nobody);
    this.#entries.clear(new SocialError('aborted'));
  }

  dispose(): void {
    for (const stop of this.#stop) stop();
    this.#sending.stop();
    this.#shelves.close();
    for (const entry of this.#entries) {
      entry.stopUndo?.();
      for (const { failed } of entry.waiters.splice(0)) failed(new SocialError('aborted'));
    }
  }

  get #now(): number {
    return this.#parts.core.clock.now();
  }

  /** Nobody will undo any more. What does not get out in time, the next page sends. */
  #sendUndoable(): void {
    for (const entry of this.#entries) {
      if (entry.busy || entry.record.tries > 0 || !entry.record.undoable) continue;
      void this.#shelves
        .change(entry, (record) => ({ ...record, undoable: false, notBefore: 0 }))
        .then(() => this.#sending.look());
    }
  }

  #record(intent: Intent): WriteRecord {
    const { core } = this.#parts;
    const { verb, needs, command, id, undoMs } = intent;
    const kind = writeKinds[verb];
    return {
      id: id ?? randomId(),
      partition: this.#owner ?? nobody,
      order: Infinity,
      verb,
      needs,
      command,
      about: kind.about?.(core, intent) ?? {},
      lane: kind.lane(intent),
      createdAt: this.#now,
      state: 'saving',
      tries: 0,
      notBefore: undoMs ? this.#now + undoMs : 0,
      undoable: Boolean(undoMs),
      sentAt: 0,
      looks: 0,
      before: [],
    };
  }

  #keep(
    record: WriteRecord,
    more: Pick<Entry, 'follows' | 'waiters' | 'report'>,
    open: readonly Entry[],
    overruled: readonly Entry[],
  ): void {
    const kept = this.#owner === undefined ? 'tab' : 'device';
    const entry = this.#entries.add({ record, kept, stored: false, ...more });
    const replaces = overruled.map((other) => other.record.id);
    // The order of a lane is the order in which its writes are kept.
    const earlier = Promise.all(open.map(async ({ keeping }) => keeping));
    entry.keeping = earlier
      .then(() => this.#shelves.add(entry, replaces))
      .then((replaced) => this.#seeAgain(replaces.filter((id) => !replaced.includes(id))));
    void entry.keeping.then(() => {
      if (this.#entries.get(record.id) !== entry) return;
      this.#parts.mark(true);
      this.#changed(entry);
      void this.#sending.look();
    });
  }

  /** What another tab is sending cannot be replaced: it comes first. */
  #seeAgain(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.#entries.welcome(ids);
    void this.#read(false);
  }

  /** What cancels each other out is not sent, unless another tab was quicker: then the last wish goes after it. */
  async #comeToNothing(
    record: WriteRecord,
    more: Pick<Entry, 'follows' | 'waiters' | 'report'>,
    overruled: readonly Entry[],
  ): Promise<void> {
    const begun: Entry[] = [];
    for (const entry of overruled) {
      let isOurs = false;
      await this.#shelves.change(entry, ({ state, tries }) => {
        isOurs = state !== 'sending' && tries === 0;
        return isOurs ? null : undefined;
      });
      if (!isOurs) begun.push(entry);
    }
    if (begun.length > 0) this.#keep(record, more, [], begun);
    else for (const { done } of more.waiters) done(null);
  }

  /** Forgets a write that is not being sent, if it `may` be. */
  async #forget(entry: Entry, may: (record: WriteRecord) => boolean): Promise<boolean> {
    const changed = await this.#shelves.change(entry, (record) =>
      record.state !== 'sending' && may(record) ? false : undefined,
    );
    if (changed === undefined) return false;
    this.#entries.drop(entry, new SocialError('aborted'));
    this.#ended(entry);
    return true;
  }

  #end(entry: Entry, written: Written<unknown>): void {
    // Whoever is looking now has nothing to do with it.
    if (this.#entries.get(entry.record.id) === entry) this.#entries.confirm(entry, written);
    this.#ended(entry);
  }

  #ended(entry: Entry): void {
    this.#parts.ended(entry.record.id);
    if (this.#entries.size === 0) this.#parts.mark(false);
    this.#tell();
  }

  #changed(entry: Entry): void {
    this.#entries.show(entry);
    this.#tell();
  }

  #tell(): void {
    if (this.#owner !== undefined) this.#shelves.tell({ about: 'records', partition: this.#owner });
  }

  #follow(): void {
    const { viewer } = this.#parts.core;
    if (viewer === undefined) return;
    const owner = viewer ? this.#parts.owner() : undefined;
    if (owner === this.#owner) return;
    // Another person, and nobody said so.
    if (this.#owner !== undefined) this.reset();
    this.#owner = owner;
    if (owner === undefined) return;
    this.#reading = this.#read(false);
    void this.#reading.then(() => this.#sending.look());
  }

  /** Brings what is shown in line with what is kept. */
  async #read(asSender: boolean): Promise<void> {
    const owner = this.#owner;
    if (owner === undefined) return;
    const { core } = this.#parts;
    const expected = [...this.#entries].filter(({ stored, kept }) => stored && kept === 'device');
    const kept = await this.#shelves.all(owner);
    if (!kept || this.#owner !== owner || core.disposed) return;
    core.store.transact(() => {
      for (const each of kept) this.#see(each);
      const there = new Set(kept.map(({ record }) => record.id));
      for (const entry of expected) if (!entry.busy && !there.has(entry.record.id)) this.#vanish(entry);
    });
    for (const entry of this.#entries) {
      if (entry.busy || !entry.stored) continue;
      await this.#settle(entry, asSender);
    }
  }

  #see({ record, kept }: Pick<Entry, 'record' | 'kept'>): void {
    if (this.#entries.isGone(record.id)) return;
    const entry = this.#entries.get(record.id);
    if (!entry) {
      this.#entries.add({ record, kept, stored: true });
      return;
    }
    if (entry.busy || !entry.stored || JSON.stringify(entry.record) === JSON.stringify(record)) return;
    // Another tab has just tried.
    if (record.tries > entry.record.tries)
      entry.due = this.#now + waitAfter(record.tries, this.#parts.core.clock);
    entry.record = record;
    this.#entries.show(entry);
  }

  /** Another tab has ended it, and we did not hear how: what it touched is asked for again. */
  #vanish(entry: Entry): void {
    if (this.#entries.get(entry.record.id) !== entry) return;
    const keys = [...entry.layer.keys()];
    this.#entries.take(entry);
    this.#parts.ended(entry.record.id);
    for (const key of keys) this.#parts.core.reread(key);
    if (entry.waiters.length > 0) void this.#tellEnd(entry);
  }

  /** Acknowledged, or discarded there by the person. */
  async #tellEnd({ record: { id }, waiters }: Entry): Promise<void> {
    const known = await this.#shelves.knows([id]);
    for (const { done, failed } of waiters) {
      if (known.has(id)) done(null);
      else failed(new SocialError('aborted'));
    }
  }

  /** What has to be done about a record as it was found. */
  async #settle(entry: Entry, asSender: boolean): Promise<void> {
    const { record } = entry;
    if (record.state === 'failed' && entry.waiters.length > 0 && record.error)
      return this.#sending.refuse(entry, revived(record.error, record.needs));
    if (isWaiting(entry) && record.createdAt < this.#now - keptMs) {
      const fields = [{ field: '', code: 'expired', message: 'kept for seven days, and could not be sent' }];
      return this.#sending.refuse(entry, new SocialError('invalid', { fields }));
    }
    // It is our turn to send, so nobody else is sending: whoever was has died.
    if (asSender && record.state === 'sending') {
      const changed = await this.#shelves.change(entry, (now) =>
        now.state === 'sending'
          ? { ...now, state: 'queued', doubtSince: now.doubtSince ?? now.sentAt }
          : undefined,
      );
      if (changed) this.#entries.show(entry);
    }
  }

  #onMessage(message: Message): void {
    if (message.about === 'turn') void this.#sending.look();
    if (message.about === 'done') {
      const entry = this.#entries.get(message.id);
      if (entry && !entry.busy) {
        this.#entries.confirm(entry, message.written as Written<unknown>);
        this.#parts.ended(message.id);
      }
    }
    if (message.about === 'records' && message.partition === this.#owner)
      void this.#read(false).then(() => this.#sending.look());
  }
}

/** What takes the place of others waits as long as the backend told them to. */
function patient(record: WriteRecord, overruled: readonly Entry[]): WriteRecord {
  const limited = overruled
    .map((entry) => entry.record)
    .map((earlier) => ({ error: earlier.error, until: patientUntil(earlier, record.createdAt) }))
    .filter(({ until }) => until > record.createdAt);
  const { until = 0, error } = limited.sort((a, b) => b.until - a.until)[0] ?? {};
  return error ? { ...record, error, notBefore: Math.max(record.notBefore, until) } : record;
}
