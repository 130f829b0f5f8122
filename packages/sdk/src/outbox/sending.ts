import type { Once, Written } from '@maillon/contract';
import type { Core } from '../core.ts';
import { SocialError, toSocialError } from '../errors.ts';
import { send } from '../outbox-door.ts';
import { canSend, isWaiting, kindOf, type Entries, type Entry } from './entries.ts';
import {
  betweenLooksMs,
  Budget,
  longestSpanMs,
  looksNeeded,
  nextStep,
  verdictOn,
  waitAfter,
} from './ladder.ts';
import {
  freshMs,
  isPutBack,
  patientUntil,
  storable,
  waitsUntil,
  wordsOf,
  type WriteRecord,
} from './record.ts';
import type { Shelves } from './shelves.ts';
import { takeTurn, type Turn } from './turn.ts';

export interface SendingParts {
  readonly core: Core;
  readonly entries: Entries;
  readonly shelves: Shelves;
  /** Whose writes these are; undefined: nobody's who is known. */
  readonly owner: () => string | undefined;
  /** Brings the entries in line with what is kept; `asSender`: what was being sent by a tab that died is in doubt. */
  readonly read: (asSender: boolean) => Promise<void>;
  readonly acknowledged: (entry: Entry, written: Written<unknown>) => void;
}

/** Sends what is due: one tab at a time, the lanes side by side, the writes of a lane one after the other. */
export class Sending {
  readonly #parts: SendingParts;
  readonly #budget = new Budget();
  readonly #lanes = new Map<string, Promise<void>>();
  #round: Promise<void> | undefined;
  #again = false;
  #turn: Turn | undefined;
  #news = Promise.withResolvers<void>();
  #cancel: (() => void) | undefined;
  /** The backend asked for patience, and when. */
  #pause = { from: 0, until: 0 };
  #asked: { readonly at: number; readonly viewer: Promise<string | null> } | undefined;
  /** Acknowledged, though the storage could not be told. */
  readonly #acknowledged = new Set<string>();

  constructor(parts: SendingParts) {
    this.#parts = parts;
  }

  /** Something may have become due. Resolves when all that was has been tried. */
  look(): Promise<void> {
    this.#again = true;
    this.#news.resolve();
    return (this.#round ??= this.#rounds().finally(() => {
      this.#round = undefined;
      if (this.#again && !this.#parts.core.signal.aborted) void this.look();
    }));
  }

  /** What waits for its next try need not wait any longer; what the backend or a person set a time for does. */
  wake(): Promise<void> {
    for (const entry of this.#parts.entries) entry.due = 0;
    return this.look();
  }

  /** Somebody else is looking: what was asked about the former viewer says nothing any more. */
  reset(): void {
    this.#asked = undefined;
    this.#pause = { from: 0, until: 0 };
    this.stop();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#again = false;
    this.#news.resolve();
  }

  /** Looks for a write that may have been done. */
  async find(entry: Entry): Promise<boolean | undefined> {
    const { core } = this.#parts;
    const found = await kindOf(entry).find?.(core, entry.record, { signal: core.signal });
    if (typeof found === 'object') await this.#acknowledge(entry, found.written);
    return typeof found === 'object' || (found === 'absent' ? false : undefined);
  }

  get #now(): number {
    return this.#parts.core.clock.now();
  }

  async #rounds(): Promise<void> {
    const { core, read } = this.#parts;
    const { signal, page } = core;
    while (this.#again && !signal.aborted) {
      this.#again = false;
      if (!page.online) return this.#holdBack();
      if (this.#dueLanes().length === 0) break;
      const turn = await this.#takeTurn(signal);
      if (!turn) return;
      this.#turn = turn;
      try {
        await read(true);
        await this.#sendDue(signal);
      } finally {
        this.#turn = undefined;
        turn.end();
        this.#parts.shelves.tell({ about: 'turn' });
      }
    }
    this.#plan();
  }

  async #takeTurn(signal: AbortSignal): Promise<Turn | undefined> {
    const { owner, shelves } = this.#parts;
    const database = await shelves.database();
    const partition = owner();
    if (!database || partition === undefined) return { fence: undefined, end: () => {} };
    const name = `maillon/outbox/1/${partition}`;
    const turn = await takeTurn(name, shelves.name, database, shelves.locks, this.#now, signal).catch(
      () => undefined,
    );
    if (!turn || 'end' in turn) return turn;
    this.#planAt(turn.until);
    return undefined;
  }

  async #sendDue(signal: AbortSignal): Promise<void> {
    while (this.#turn && !signal.aborted) {
      this.#news = Promise.withResolvers<void>();
      for (const lane of this.#dueLanes()) {
        if (this.#lanes.has(lane)) continue;
        const running = this.#sendLane(lane, signal).finally(() => this.#lanes.delete(lane));
        this.#lanes.set(lane, running);
      }
      if (this.#lanes.size === 0) return;
      await Promise.race([...this.#lanes.values(), this.#news.promise]);
    }
    await Promise.all(this.#lanes.values());
  }

  #dueLanes(): string[] {
    return this.#openLanes().filter((lane) => this.#lanes.has(lane) || this.#isDue(this.#head(lane)));
  }

  #openLanes(): string[] {
    return [...new Set([...this.#parts.entries].map(({ record }) => record.lane))];
  }

  #head(lane: string): Entry | undefined {
    return this.#parts.entries.lane(lane).find(isWaiting);
  }

  #isDue(entry: Entry | undefined): entry is Entry {
    return Boolean(entry?.stored) && !entry?.busy && this.#dueAt(entry as Entry) <= this.#now;
  }

  /** Infinity: we can do nothing about it. */
  #dueAt({ due, record }: Entry): number {
    if (!canSend(this.#parts.core, record)) return this.#leftAt(record);
    const now = this.#now;
    const wait = isPutBack(due - longestSpanMs, now) ? 0 : due;
    return Math.max(wait, waitsUntil(record, now), this.#pausedUntil(now));
  }

  /** What records say of a pause is remembered: a later click may take them away. */
  #pausedUntil(now: number): number {
    if (isPutBack(this.#pause.from, now)) this.#pause = { from: 0, until: 0 };
    for (const { record } of this.#parts.entries) {
      const until = patientUntil(record, now);
      if (until > this.#pause.until) this.#pause = { from: now, until };
    }
    return this.#pause.until;
  }

  /** When a page that could send it must have begun to; else there is none, and the person is told that it waits. */
  #leftAt({ state, createdAt, sentAt }: WriteRecord): number {
    if (state === 'queued') return Infinity;
    const left = Math.max(createdAt, sentAt) + freshMs;
    return left > this.#now + 2 * freshMs ? 0 : left;
  }

  async #sendLane(lane: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      const head = this.#head(lane);
      if (signal.aborted || !this.#turn || !this.#parts.core.page.online || !this.#isDue(head)) return;
      head.busy = true;
      try {
        await this.#try(head, signal);
      } finally {
        head.busy = false;
      }
    }
  }

  /** One step with one write; afterwards it is done, refused, asked about, or due later. */
  async #try(entry: Entry, signal: AbortSignal): Promise<void> {
    const { core, shelves, read } = this.#parts;
    const kind = kindOf(entry);
    const { record } = entry;
    if (!canSend(core, record)) return this.#set(entry, { state: 'queued' });
    const once = this.#once(record);
    if (this.#acknowledged.has(record.id)) return this.#acknowledge(entry, { value: null });
    if (entry.follows && record.tries === 0 && kind.fulfilled?.(core, record))
      return this.#acknowledge(entry, { value: null });
    try {
      if (this.#isOld(record) && !(await this.#isStillThem(signal))) return;
      if (record.doubtSince !== undefined) {
        const step = nextStep(kind, once);
        if (step === 'ask') return await this.#set(entry, { state: 'doubtful' });
        if (step === 'look' && !(await this.#looked(entry))) return;
      }
    } catch (thrown) {
      if (!signal.aborted) await this.#postpone(entry, toSocialError(thrown, record.needs));
      return;
    }
    const wait = record.tries > 0 ? this.#budget.take(this.#now) : 0;
    if (wait > 0) {
      entry.due = this.#now + wait;
      return;
    }
    const before = once === 'key' ? record.before : (kind.alike?.(core, record) ?? record.before);
    const claimed = await shelves.change(
      entry,
      (now) =>
        now.state === 'failed' || now.state === 'doubtful'
          ? undefined
          : {
              ...now,
              state: 'sending',
              tries: now.tries + 1,
              notBefore: 0,
              sentAt: this.#now,
              before: now.tries ? now.before : before,
            },
      this.#turn?.fence,
    );
    if (signal.aborted) return;
    if (!claimed) {
      // Another tab was quicker, with the turn or with the person.
      if (claimed === undefined && this.#turn?.fence) this.#turn = undefined;
      entry.due = this.#now + 1;
      entry.busy = false;
      return read(false);
    }
    this.#parts.entries.show(entry);
    await this.#send(entry, once, signal);
  }

  async #send(entry: Entry, once: Once, signal: AbortSignal): Promise<void> {
    const { core } = this.#parts;
    const { verb, command, id, needs } = entry.record;
    let written: Written<unknown>;
    try {
      const context = { signal, report: entry.report };
      written = await send(core.backend, verb, command, { idempotencyKey: id }, context);
    } catch (thrown) {
      // Whoever looks next finds it on its way, and in doubt.
      if (signal.aborted) return;
      return this.#failed(entry, toSocialError(thrown, needs), once);
    }
    await this.#acknowledge(entry, written);
  }

  #once({ verb }: WriteRecord): Once {
    return this.#parts.core.backend.once?.(verb) ?? 'key';
  }

  #isOld({ tries, createdAt }: WriteRecord): boolean {
    return tries > 0 || createdAt < this.#now - freshMs;
  }

  /** Asks the backend who is looking: somebody else may have signed in, in another tab. Rejects as the question does. */
  async #isStillThem(signal: AbortSignal): Promise<boolean> {
    const { core, owner } = this.#parts;
    if (owner() === undefined || !core.has('viewer')) return true;
    if (!this.#asked || this.#asked.at < this.#now - freshMs) {
      const viewer = core.backend.viewer({ signal }).then((found) => found?.id ?? null);
      this.#asked = { at: this.#now, viewer };
      viewer.catch(() => (this.#asked = undefined));
    }
    const id = await this.#asked.viewer;
    if (signal.aborted || id === core.viewer?.id) return !signal.aborted;
    this.#asked = undefined;
    if (id === null) throw new SocialError('auth-required', { operation: 'viewer' });
    void core.reset();
    return false;
  }

  /** Whether it is not there and may be sent again. */
  async #looked(entry: Entry): Promise<boolean> {
    const found = await this.find(entry);
    if (found === true) return false;
    if (found === undefined) {
      await this.#set(entry, { state: 'doubtful' });
      return false;
    }
    // Of a change, the thing itself says that it was not made.
    if (!kindOf(entry).alike) return true;
    const looks = entry.record.looks + 1;
    const isSure = looks >= looksNeeded;
    await this.#set(entry, isSure ? { looks: 0, doubtSince: undefined } : { looks, state: 'queued' });
    if (!isSure) entry.due = this.#now + betweenLooksMs;
    return isSure;
  }

  async #failed(entry: Entry, error: SocialError, once: Once): Promise<void> {
    const { record } = entry;
    const isDoubted = record.doubtSince !== undefined;
    const doubt = { doubtSince: record.doubtSince ?? record.sentAt, looks: 0, error: storable(error) };
    switch (verdictOn(error, kindOf(entry), once, { isDoubted, tries: record.tries })) {
      case 'done':
        return this.#acknowledge(entry, { value: null, replayed: true });
      case 'refused':
        return this.refuse(entry, error);
      case 'ask':
        return this.#set(entry, { ...doubt, state: 'doubtful' });
      case 'again':
        return this.#postpone(entry, error);
      case 'unknown':
        return this.#postpone(entry, error, doubt);
    }
  }

  async #acknowledge(entry: Entry, written: Written<unknown>): Promise<void> {
    const { shelves, entries, acknowledged } = this.#parts;
    this.#acknowledged.add(entry.record.id);
    try {
      await shelves.change(entry, () => null);
      this.#acknowledged.delete(entry.record.id);
    } catch {
      // Its record stays until the storage works again; it is not sent again.
    }
    this.#rebase(entry, written);
    shelves.tell({ about: 'done', id: entry.record.id, written: plain(written) });
    acknowledged(entry, written);
    // The way is free again.
    for (const other of entries) other.due = 0;
    this.#news.resolve();
  }

  /** Later changes of the same thing were made on top of this one. */
  #rebase({ record: { lane, order } }: Entry, { value }: Written<unknown>): void {
    const version = (value as { version?: string | null } | null)?.version;
    for (const later of this.#parts.entries.lane(lane)) {
      const { command } = later.record;
      if (later.record.order <= order || command['expectedVersion'] === undefined) continue;
      const { expectedVersion: _, ...rest } = command;
      later.record = { ...later.record, command: version ? { ...rest, expectedVersion: version } : rest };
      void this.#set(later, { command: later.record.command });
    }
  }

  /**
   * The backend will never take it. Who waits for it gets it back; if nobody does, or the screen has said meanwhile that
   * it waits, it stays there, where the person finds it.
   */
  async refuse(entry: Entry, error: SocialError): Promise<void> {
    const { shelves, entries } = this.#parts;
    // A click has no words that could be lost.
    const isClick = kindOf(entry).repeatable && wordsOf(entry.record) === undefined;
    if ((entry.waiters.length === 0 || entry.wasQueued) && !isClick) {
      await this.#set(entry, { state: 'failed', error: storable(error) });
      for (const { failed } of entry.waiters.splice(0)) failed(error);
      return;
    }
    await shelves.change(entry, () => false);
    const keys = [...entry.layer.keys()];
    entries.drop(entry, error);
    // An earlier try may have been done after all.
    if (entry.record.doubtSince !== undefined) for (const key of keys) this.#parts.core.reread(key);
    this.#tellRecords();
  }

  async #postpone(entry: Entry, error: SocialError, doubt: Partial<WriteRecord> = {}): Promise<void> {
    const { clock } = this.#parts.core;
    const { retryAfterMs = 0 } = error;
    const { tries } = entry.record;
    entry.due = this.#now + waitAfter(tries + entry.misses++, clock);
    const now = this.#now;
    const told = retryAfterMs > 0 ? now + retryAfterMs : 0;
    if (told > this.#pausedUntil(now)) this.#pause = { from: now, until: told };
    const notBefore = Math.max(waitsUntil(entry.record, now), told);
    await this.#set(entry, { ...doubt, state: 'queued', error: storable(error), notBefore });
  }

  async #set(entry: Entry, changes: Partial<WriteRecord>): Promise<void> {
    const changed = await this.#parts.shelves.change(entry, (record) => ({ ...record, ...changes }));
    if (this.#parts.entries.get(entry.record.id) !== entry) return;
    if (changed) this.#parts.entries.show(entry);
    this.#tellRecords();
  }

  #tellRecords(): void {
    const partition = this.#parts.owner();
    if (partition !== undefined) this.#parts.shelves.tell({ about: 'records', partition });
  }

  /** No network: it is said at once, and nothing is tried. */
  async #holdBack(): Promise<void> {
    const error = storable(new SocialError('offline', { message: 'this browser has no network' }));
    for (const entry of this.#parts.entries) {
      if (entry.stored && !entry.busy && entry.record.state === 'saving')
        await this.#set(entry, { state: 'queued', error });
    }
  }

  #plan(): void {
    const { core } = this.#parts;
    if (core.signal.aborted) return;
    // What is behind another write goes when that has gone.
    const times = this.#openLanes()
      .map((lane) => this.#head(lane))
      .filter((entry) => entry !== undefined)
      .filter(({ stored }) => stored)
      .map((entry) => this.#dueAt(entry))
      .filter((time) => time < Infinity);
    if (times.length > 0) this.#planAt(Math.min(...times));
  }

  #planAt(time: number): void {
    this.#cancel?.();
    this.#cancel = this.#parts.core.clock.after(Math.max(1, time - this.#now), () => void this.look());
  }
}

/** An answer as other tabs can be told it. */
function plain(written: Written<unknown>): unknown {
  return JSON.parse(JSON.stringify(written)) as unknown;
}
