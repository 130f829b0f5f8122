import type { Id } from '@maillon/contract';

/** Tells the comments that came in while a thread was open from those it was opened or paged with. */
export class Newcomers {
  readonly #new = new Set<Id>();
  #known: ReadonlySet<Id> | undefined;
  #list: unknown;
  #paging = false;
  #unsaid = 0;

  has(id: Id): boolean {
    return this.#new.has(id);
  }

  /**
   * Looks at the ids of `list` as they are now.
   * @param isOthers whether somebody else than the reader wrote it
   */
  look(list: unknown, ids: readonly Id[] | undefined, isOthers: (id: Id) => boolean): void {
    if (list !== this.#list) {
      this.#list = list;
      this.#known = undefined;
      this.#new.clear();
    }
    if (!ids) return;
    const known = this.#known;
    if (known && !this.#paging) {
      for (const id of ids) {
        if (known.has(id) || !isOthers(id)) continue;
        this.#new.add(id);
        this.#unsaid++;
      }
    }
    this.#known = new Set(ids);
  }

  /** What comes during `read` was there before. */
  async whilePaging(read: () => Promise<void>): Promise<void> {
    this.#paging = true;
    try {
      await read();
    } finally {
      this.#paging = false;
    }
  }

  /** How many nobody was told about yet; asking counts as telling. */
  toAnnounce(): number {
    const count = this.#unsaid;
    this.#unsaid = 0;
    return count;
  }
}
