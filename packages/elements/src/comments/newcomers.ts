import type { Id } from '@maillon/contract';
import type { LitElement } from 'lit';

type Notice = typeof import('./new-notice.ts');
let notice: Notice | undefined;

/** What says that there are some; undefined until its code is there, which renders the element again. */
export function noticeFor(host: LitElement): Notice | undefined {
  if (!notice) {
    void import('./new-notice.ts').then(
      (module) => {
        notice = module;
        host.requestUpdate();
      },
      () => undefined,
    );
  }
  return notice;
}

/**
 * Keeps back what others wrote while a list was open, until its reader asks for it: nothing that is being read moves. What
 * the list was opened or paged with, and what the reader wrote, is shown at once.
 */
export class Newcomers {
  readonly #waiting = new Set<Id>();
  readonly #fresh = new Set<Id>();
  /** What the reader wrote meanwhile. */
  readonly #own = new Set<Id>();
  #ids: readonly Id[] | undefined;
  #known: ReadonlySet<Id> | undefined;
  #list: unknown;
  #paging = 0;
  #wasPaging = false;
  #told = 0;

  /** How many wait. */
  get count(): number {
    return this.#waiting.size;
  }

  /** Whether it came in while the list was open, and is shown by now. */
  has(id: Id): boolean {
    return this.#fresh.has(id);
  }

  /** Those of `ids` that do not wait. */
  shown(ids: readonly Id[]): readonly Id[] {
    return this.#waiting.size === 0 ? ids : ids.filter((id) => !this.#waiting.has(id));
  }

  /**
   * Looks at the ids of `list` as they are now; none while it is read from its beginning.
   * @param isPaging whether a page of it is on its way, whoever asked for it
   * @param waits whether a comment can wait: somebody else wrote it
   */
  look(list: unknown, ids: readonly Id[] | undefined, isPaging: boolean, waits: (id: Id) => boolean): void {
    const isPaged = isPaging || this.#wasPaging || this.#paging > 0;
    this.#wasPaging = isPaging;
    if (list !== this.#list || !ids) {
      this.#list = list;
      this.#known = undefined;
      this.#waiting.clear();
      this.#fresh.clear();
      this.#own.clear();
    }
    if (ids === this.#ids) return;
    this.#ids = ids;
    if (!ids) return;
    const now = new Set(ids);
    for (const id of this.#waiting) if (!now.has(id)) this.#waiting.delete(id);
    // An own one gets its id from the backend, which may know the reader by another name.
    const named = [...this.#own].filter((id) => !now.has(id) && this.#own.delete(id));
    for (const id of ids) {
      if (this.#known?.has(id)) continue;
      if (!waits(id) || (this.#known && named.pop() !== undefined)) this.#own.add(id);
      else if (this.#known && !isPaged) this.#waiting.add(id);
    }
    this.#known = now;
  }

  /** What comes during `read` was there before. */
  async whilePaging(read: () => Promise<void>): Promise<void> {
    this.#paging++;
    try {
      await read();
    } finally {
      this.#paging--;
    }
  }

  /** From now on they are shown; the first of them, as they are read. */
  show(): Id | undefined {
    const first = this.#ids?.find((id) => this.#waiting.has(id));
    for (const id of this.#waiting) this.#fresh.add(id);
    this.#waiting.clear();
    return first;
  }

  /** How many wait, where these are more than anybody was told of; asking counts as telling. */
  toAnnounce(): number {
    const count = this.#waiting.size > this.#told ? this.#waiting.size : 0;
    this.#told = this.#waiting.size;
    return count;
  }
}
