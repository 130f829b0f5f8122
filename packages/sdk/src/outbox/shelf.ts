import type { WriteRecord } from './record.ts';

/** Whoever may send for a partition. `fence` grows with each that comes; only the newest may change what it sends. */
export interface Fence {
  readonly name: string;
  readonly owner: string;
  readonly fence: number;
}

export const leaseMs = 90_000;

/**
 * What an edit makes of a record: another; `null`, it has ended; `false`, it leaves and somebody else has its words; or
 * the same as before (`undefined`).
 */
export type Edit = (record: WriteRecord) => WriteRecord | null | false | undefined;

/** Where records are. Each method is one transaction; `change` and `add` tell what came of it. */
export interface Shelf {
  all(partition: string): Promise<WriteRecord[]>;
  /** Puts a new record after all others, in place of those it `replaces` that are not being sent. */
  add(record: WriteRecord, replaces: readonly string[]): Promise<{ order: number; replaced: string[] }>;
  /** The record as it is afterwards; `null`: not there, or not any more; `undefined`: unchanged, or an old fence. */
  change(id: string, edit: Edit, fence?: Fence): Promise<WriteRecord | null | undefined>;
  /** Those that are here, or were and have been acknowledged. */
  knows(ids: readonly string[]): Promise<ReadonlySet<string>>;
  wipe(partition: string): Promise<void>;
  /** Leases `name`, or says when the present lease ends. */
  lease(name: string, owner: string, now: number): Promise<{ fence: Fence } | { until: number }>;
  release(fence: Fence): Promise<void>;
  close(): void;
}

/** Records of this tab only. */
export class TabShelf implements Shelf {
  readonly #records = new Map<string, WriteRecord>();
  readonly #order: () => number;

  /** `order` gives the next place among the writes that are known. */
  constructor(order: () => number) {
    this.#order = order;
  }

  all(partition: string): Promise<WriteRecord[]> {
    return Promise.resolve([...this.#records.values()].filter((record) => record.partition === partition));
  }

  add(record: WriteRecord, replaces: readonly string[]): Promise<{ order: number; replaced: string[] }> {
    const replaced = replaces.filter((id) => {
      const there = this.#records.get(id);
      return there && there.state !== 'sending' && this.#records.delete(id);
    });
    const order = this.#order();
    this.#records.set(record.id, { ...record, order });
    return Promise.resolve({ order, replaced });
  }

  /** Takes a record over from a database that takes no more: it keeps its place. */
  take(record: WriteRecord): void {
    this.#records.set(record.id, record);
  }

  change(id: string, edit: Edit): Promise<WriteRecord | null | undefined> {
    const record = this.#records.get(id);
    if (!record) return Promise.resolve(null);
    const changed = edit(record);
    if (changed) this.#records.set(id, changed);
    else if (changed !== undefined) this.#records.delete(id);
    return Promise.resolve(changed || (changed === undefined ? undefined : null));
  }

  knows(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(ids.filter((id) => this.#records.has(id))));
  }

  wipe(partition: string): Promise<void> {
    for (const { id, partition: of } of this.#records.values())
      if (of === partition) this.#records.delete(id);
    return Promise.resolve();
  }

  lease(name: string, owner: string): Promise<{ fence: Fence }> {
    return Promise.resolve({ fence: { name, owner, fence: 0 } });
  }

  release(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {}
}
