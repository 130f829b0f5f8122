import type { Clock } from '../clock.ts';
import { Listeners } from '../listeners.ts';
import { merge } from './merge.ts';
import { normalise, type Fields } from './normalise.ts';
import { isPlain, mapped, Ref, reuse } from './same.ts';

/** What one key holds: its fields, `null` when it is known to be gone, `undefined` when nothing is known. */
export type Row = Fields | null | undefined;

/** A change to one key, applied anew whenever what is below changes; must be pure. */
export type Patch = (now: Row) => Row;
export type Patches = ReadonlyMap<string, Patch>;

interface Snapshot {
  value: unknown;
  uses: ReadonlySet<string>;
  stale: boolean;
}

/**
 * Everything one viewer knows, each thing once, under `type:id`.
 *
 * At the bottom lies what the backend said; on top of it, in order, one layer of patches per write that it has not
 * answered yet. To take a write back is to drop its layer: the rest is computed anew, so nothing of it can remain.
 * Snapshots are whole objects (an activity with its author), built when read and kept until something in them changes:
 * what did not change keeps its identity.
 */
export class Store {
  readonly #clock: Clock;
  readonly #base = new Map<string, { row: Fields | null; at: number }>();
  #layers: Patches[] = [];
  /** Of each layer whether answers may or may not know of it already. */
  readonly #unsure = new WeakMap<Patches, () => boolean>();
  readonly #snapshots = new Map<string, Snapshot>();
  readonly #usedBy = new Map<string, Set<string>>();
  readonly #listeners = new Map<string, Listeners>();
  /** When a write to this key was last confirmed: answers to earlier questions know less than we do. */
  readonly #fences = new Map<string, number>();
  readonly #touched = new Set<string>();
  #depth = 0;
  #stamp = 0;
  #cycles = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A place in time to take before asking the backend, and to give back with the answer. */
  stamp(): number {
    return ++this.#stamp;
  }

  /** Whether a write to `key` was confirmed after `asked`. */
  isOutdated(key: string, asked: number): boolean {
    return (this.#fences.get(key) ?? 0) > asked;
  }

  /** Whether a write to `key` is on its way, so that an answer may or may not know it. */
  isPending(key: string): boolean {
    return this.#layers.some((layer) => layer.has(key) && this.#unsure.get(layer)?.() !== false);
  }

  /** All that the backend said of things of this type. */
  *known(type: string): Iterable<Fields> {
    for (const { row } of this.#base.values()) if (row?.['type'] === type) yield row;
  }

  /** Learns a tree of domain objects; what they do not mention stays as it was. Returns it with pointers. */
  learn(value: unknown, asked: number = this.stamp()): unknown {
    return this.transact(() =>
      normalise(value, (key, fields) => {
        if (this.isOutdated(key, asked)) return;
        this.put(key, merge(this.base(key), fields));
      }),
    );
  }

  /** Learns what has no id of its own, under a key of its own: read as `{ value }`. */
  hold(key: string, value: unknown, asked: number): void {
    this.transact(() => this.put(key, { value: this.learn(value, asked) }));
  }

  /** What the backend said about one key, wholesale; `null`: it is gone. */
  put(key: string, row: Fields | null): void {
    const known = this.#base.get(key);
    const kept = known ? (reuse(known.row, row) as Fields | null) : row;
    this.#base.set(key, { row: kept, at: this.#clock.now() });
    if (!known || kept !== known.row) this.#touch(key);
  }

  /** Applies patches to what the backend said: a confirmed write whose answer leaves the rest to us. */
  apply(patches: Patches): void {
    this.transact(() => {
      for (const [key, patch] of patches) {
        const row = patch(this.base(key));
        if (row !== undefined) this.put(key, row);
      }
    });
  }

  /** Still right enough to show, but to be asked for again by whoever shows it next. */
  expire(key: string): void {
    const known = this.#base.get(key);
    if (known) known.at = 0;
  }

  forget(key: string): void {
    if (this.#base.delete(key)) this.#touch(key);
  }

  /** Puts a layer on top. */
  expect(patches: Patches): Patches {
    this.#layers = [...this.#layers, patches];
    this.#touchAll(patches);
    return patches;
  }

  /**
   * Changes a layer in its place; on top if it is not there. `isUnsure` says whether answers may or may not know of it;
   * a layer keeps the lists it changes from being read anew only as long as that holds.
   */
  amend(layer: Patches, patches: Patches, isUnsure?: () => boolean): Patches {
    if (isUnsure) this.#unsure.set(patches, isUnsure);
    const place = this.#layers.indexOf(layer);
    if (place < 0) return this.expect(patches);
    this.#layers = this.#layers.with(place, patches);
    this.transact(() => {
      this.#touchAll(layer);
      this.#touchAll(patches);
    });
    return patches;
  }

  /** Drops a layer: taken back, or confirmed by what `learn` then says. Listeners see only the outcome. */
  settle(layer: Patches, confirmed?: () => void): void {
    if (!this.#layers.includes(layer)) return;
    this.transact(() => {
      this.#layers = this.#layers.filter((other) => other !== layer);
      this.#touchAll(layer);
      if (!confirmed) return;
      confirmed();
      this.fence(layer.keys());
    });
  }

  /** From here on, answers to questions asked earlier no longer change these keys. */
  fence(keys: Iterable<string>): void {
    const now = this.stamp();
    for (const key of keys) this.#fences.set(key, now);
  }

  /** What the backend said, without layers. */
  base(key: string): Row {
    return this.#base.get(key)?.row;
  }

  /** The record as shown: what the backend said, and on it the layers. */
  row(key: string): Row {
    return this.#layers.reduce<Row>((row, layer) => {
      const patch = layer.get(key);
      return patch ? patch(row) : row;
    }, this.base(key));
  }

  /** When the backend last spoke of this key; 0 for never. */
  at(key: string): number {
    return this.#base.get(key)?.at ?? 0;
  }

  /** The whole object, `null` when it is gone, `undefined` when nothing is known. The same object until it changes. */
  read(key: string): unknown {
    return this.#read(key, new Set());
  }

  /** Calls `listener` when the object under `key`, or anything in it, may have changed. Returns how to stop. */
  subscribe(key: string, listener: () => void): () => void {
    let listeners = this.#listeners.get(key);
    if (!listeners) this.#listeners.set(key, (listeners = new Listeners()));
    const stop = listeners.add(listener);
    return () => {
      stop();
      if (listeners.size === 0 && this.#listeners.get(key) === listeners) this.#listeners.delete(key);
    };
  }

  /** Several changes, told as one. */
  transact<T>(change: () => T): T {
    this.#depth++;
    try {
      return change();
    } finally {
      if (--this.#depth === 0) this.#publish();
    }
  }

  /** Forgets everything: another viewer. Stamps go on, so that answers to the former one are still outdated. */
  clear(): void {
    this.transact(() => {
      for (const key of [...this.#base.keys(), ...this.#snapshots.keys()]) this.#touch(key);
      this.#layers = [];
      this.#base.clear();
      this.#fences.clear();
      this.#snapshots.clear();
      this.#usedBy.clear();
    });
  }

  #touchAll(patches: Patches): void {
    this.transact(() => {
      for (const key of patches.keys()) this.#touch(key);
    });
  }

  #touch(key: string): void {
    // Most of what a page of a list brings was never read by anybody.
    if (this.#snapshots.has(key) || this.#usedBy.has(key) || this.#listeners.has(key)) this.#touched.add(key);
    if (this.#depth === 0) this.#publish();
  }

  #publish(): void {
    if (this.#touched.size === 0) return;
    const affected = new Set(this.#touched);
    this.#touched.clear();
    // The set grows while it is walked: whoever shows what changed has changed too.
    for (const key of affected) {
      const snapshot = this.#snapshots.get(key);
      if (snapshot) snapshot.stale = true;
      for (const user of this.#usedBy.get(key) ?? []) affected.add(user);
    }
    for (const key of affected) this.#listeners.get(key)?.notify();
  }

  #read(key: string, above: Set<string>): unknown {
    const known = this.#snapshots.get(key);
    if (known && !known.stale) return known.value;
    const cycles = this.#cycles;
    const uses = new Set<string>();
    above.add(key);
    const value = reuse(known?.value, this.#resolve(this.row(key), uses, above));
    above.delete(key);
    // A snapshot cut short because it is part of a circle is right only inside the one that cut it.
    const whole = above.size === 0 || this.#cycles === cycles;
    for (const used of known?.uses ?? []) if (!uses.has(used)) this.#usedBy.get(used)?.delete(key);
    for (const used of uses) {
      let users = this.#usedBy.get(used);
      if (!users) this.#usedBy.set(used, (users = new Set()));
      users.add(key);
    }
    this.#snapshots.set(key, { value: whole ? value : known?.value, uses, stale: !whole });
    return value;
  }

  #resolve(value: unknown, uses: Set<string>, above: Set<string>): unknown {
    if (value instanceof Ref) {
      uses.add(value.key);
      if (!above.has(value.key)) return this.#read(value.key, above) ?? null;
      this.#cycles++;
      return mapped(this.row(value.key) ?? {}, (field) => (typeof field === 'object' ? undefined : field));
    }
    if (Array.isArray(value)) {
      const items = value.map((item) => this.#resolve(item, uses, above));
      // What is gone leaves the lists of those who showed it.
      return items.filter((item, i) => item !== null || value[i] === null);
    }
    if (!isPlain(value)) return value;
    return mapped(value, (field) => this.#resolve(field, uses, above));
  }
}
