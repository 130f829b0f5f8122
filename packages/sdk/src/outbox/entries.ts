import type { CallContext, WriteVerb, Written } from '@maillon/contract';
import type { LocalState, OutboxEntry } from '../api.ts';
import type { Core } from '../core.ts';
import { SocialError } from '../errors.ts';
import type { Patches } from '../store/store.ts';
import { revived, storable, undoUntil, wordsOf, type WriteRecord } from './record.ts';
import { writeKinds } from './writes/index.ts';
import type { WriteKind } from './writes/kind.ts';

/** Who called the verb and waits for its promise. */
export interface Waiter {
  readonly done: (value: unknown) => void;
  readonly failed: (error: SocialError) => void;
}

/** An open write in this tab: its record, where that is kept, and what it shows. */
export interface Entry {
  record: WriteRecord;
  kept: 'device' | 'tab';
  /** The record is where it is kept; before that it may not be sent. */
  stored: boolean;
  /** This tab is trying it now. */
  busy: boolean;
  /** When this tab tries it next, in milliseconds since 1970. */
  due: number;
  /** Another write of its lane was open when it was made. */
  readonly follows: boolean;
  /** The screen has said that it waits, or is done: from then on the item on screen is where its words are. */
  wasQueued: boolean;
  /** Failures before it was even sent. */
  misses: number;
  /** Ends when the record is where it is kept. */
  keeping: Promise<void> | undefined;
  layer: Patches;
  /** Stops waiting for the end of the time in which it can be undone. */
  stopUndo: (() => void) | undefined;
  readonly waiters: Waiter[];
  readonly report: CallContext['report'];
}

/** What another version of the library wrote: it shows nothing that we would know how to show. */
const unknownKind: WriteKind = {
  lane: () => '',
  place: ({ subject, person, id }) => firstName(subject, person, id),
  item: ({ id, command }) => firstName(command['id'], id),
  expected: () => new Map(),
  confirmed(core) {
    for (const handle of core.handles.values()) if (handle.watched) void handle.heal();
  },
};

const firstName = (...names: readonly unknown[]) => names.find((name) => typeof name === 'string') ?? '';

const isKnown = (verb: WriteVerb): boolean => Object.hasOwn(writeKinds, verb);

export const kindOf = ({ record }: Pick<Entry, 'record'>): WriteKind =>
  isKnown(record.verb) ? writeKinds[record.verb] : unknownKind;

/** Else it waits for a page that can: of another version of the library, or with another mapping. */
export const canSend = (core: Core, { verb, needs }: WriteRecord): boolean =>
  isKnown(verb) && core.has(needs);

export const isWaiting = ({ record }: Entry): boolean =>
  record.state === 'saving' || record.state === 'queued' || record.state === 'sending';

/** The first try is saving, later ones are not: what is queued does not blink with every try. */
export function shownState({ state, tries }: WriteRecord): LocalState {
  if (state !== 'sending') return state;
  return tries > 1 ? 'queued' : 'saving';
}

/** While it is on its way the answer to any question may or may not know it; so its lists keep still, for a while. */
const unsureMs = 60_000;

/** The open writes of this tab, as layers of the store and as what `client.outbox` tells. */
export class Entries implements Iterable<Entry> {
  readonly #core: Core;
  readonly #changed: () => void;
  readonly #all = new Map<string, Entry>();
  /** Ended here, though where it was kept that may not have been written yet. */
  readonly #gone = new Set<string>();
  #told: readonly OutboxEntry[] | undefined;

  constructor(core: Core, changed: () => void) {
    this.#core = core;
    this.#changed = changed;
  }

  [Symbol.iterator](): Iterator<Entry> {
    return [...this.#all.values()][Symbol.iterator]();
  }

  get size(): number {
    return this.#all.size;
  }

  isGone(id: string): boolean {
    return this.#gone.has(id);
  }

  /** They have not ended here after all. */
  welcome(ids: readonly string[]): void {
    for (const id of ids) this.#gone.delete(id);
  }

  get(id: string): Entry | undefined {
    return this.#all.get(id);
  }

  get told(): readonly OutboxEntry[] {
    return (this.#told ??= [...this].sort(inOrder).map((entry) => tell(this.#core, entry)));
  }

  /** The open writes of a lane, in the order to send them. */
  lane(lane: string): Entry[] {
    return [...this].filter(({ record }) => record.lane === lane).sort(inOrder);
  }

  add(given: Pick<Entry, 'record' | 'kept' | 'stored'> & Partial<Entry>): Entry {
    const entry: Entry = {
      busy: false,
      due: 0,
      wasQueued: false,
      misses: 0,
      keeping: undefined,
      follows: false,
      layer: new Map(),
      stopUndo: undefined,
      waiters: [],
      report: undefined,
      ...given,
    };
    this.#all.set(entry.record.id, entry);
    this.show(entry);
    return entry;
  }

  /** Brings what is on screen in line with the record. */
  show(entry: Entry): void {
    const { store, clock } = this.#core;
    const { record, kept } = entry;
    const local = shownState(record);
    const until = undoUntil(record, clock.now());
    // What is new and can be undone stands there as done, and nobody waits in front of its field.
    const isSaid = until !== undefined && !kindOf(entry).removes;
    entry.wasQueued ||= local === 'queued' || local === 'doubtful' || isSaid;
    const marks = {
      local,
      write: record.id,
      ...(kept === 'tab' && local !== 'saving' ? { kept } : {}),
      ...(until === undefined ? {} : { undoUntil: until }),
    };
    entry.stopUndo?.();
    entry.stopUndo =
      until === undefined ? undefined : clock.after(until - clock.now(), () => this.show(entry));
    const patches = kindOf(entry).expected(this.#core, record, marks);
    const isUnsure = () =>
      local === 'saving' ||
      record.state === 'sending' ||
      // A clock that was put back must not stop a list for days.
      (record.doubtSince !== undefined && Math.abs(clock.now() - record.sentAt) < unsureMs);
    entry.layer = store.amend(entry.layer, patches, isUnsure);
    this.#tell();
  }

  /** Lists have come onto the page that may show what is open. */
  showAll(): void {
    this.#core.store.transact(() => {
      for (const entry of this) this.show(entry);
    });
  }

  /** The write is done: its layer goes in one step with what the answer says. */
  confirm(entry: Entry, written: Written<unknown>): void {
    if (!this.#leave(entry)) return;
    this.#core.store.settle(entry.layer, () => kindOf(entry).confirmed(this.#core, entry.record, written));
    this.#tell();
    for (const { done } of entry.waiters) done(written.value);
  }

  /** The write is no longer wanted, or refused. */
  drop(entry: Entry, error: SocialError): void {
    this.take(entry);
    for (const { failed } of entry.waiters) failed(error);
  }

  /** Takes it off the screen; who waits for it goes on waiting. */
  take(entry: Entry): void {
    if (!this.#leave(entry)) return;
    this.#core.store.settle(entry.layer);
    this.#tell();
  }

  /** Somebody else is looking; what is kept will be there when its writer is back. */
  clear(error: SocialError): void {
    for (const entry of this) this.drop(entry, error);
    this.#gone.clear();
  }

  #leave({ record, stopUndo }: Entry): boolean {
    stopUndo?.();
    this.#gone.add(record.id);
    return this.#all.delete(record.id);
  }

  #tell(): void {
    this.#told = undefined;
    this.#changed();
  }
}

function inOrder(a: Entry, b: Entry): number {
  return a.record.order - b.record.order || a.record.createdAt - b.record.createdAt;
}

const cannot = storable(
  new SocialError('unsupported', { message: 'kept until a page is open that can send it' }),
);

function tell(core: Core, entry: Entry): OutboxEntry {
  const { record, kept } = entry;
  const { id, verb, command, createdAt } = record;
  const until = undoUntil(record, core.clock.now());
  const kind = kindOf(entry);
  const error = isWaiting(entry) && !canSend(core, record) ? cannot : record.error;
  const words = wordsOf(record);
  return {
    id,
    verb,
    item: kind.item(record),
    place: kind.place(command),
    state: shownState(record),
    kept,
    since: createdAt,
    ...(words === undefined ? {} : { words }),
    ...(error ? { error: revived(error, record.needs) } : {}),
    ...(until === undefined ? {} : { undoUntil: until }),
  };
}
