import type { CallContext, Cursor, Id, Page, PageRequest, Total } from '@maillon/contract';
import type { ListHandle, ListValue } from '../api.ts';
import type { Core } from '../core.ts';
import { keyOf } from '../store/normalise.ts';
import { same } from '../store/same.ts';
import type { Patch, Row } from '../store/store.ts';
import { StoreHandle } from './handle.ts';
import type { Polling } from './polling.ts';

/** No more than what any backend gives at once. */
const largestPage = 100;
/** So often it is looked whether a list may change again. */
const stillMs = 5_000;

/** How the store holds a list. */
export interface ListRow {
  readonly ids: readonly Id[];
  /** What the viewer added beyond the part read so far; stays at the end until the reading arrives there. */
  readonly own: readonly Id[];
  readonly next: Cursor | null;
  readonly total: Total;
}

export const asList = (row: Row): ListRow | undefined => (row ? (row as unknown as ListRow) : undefined);
export const asRow = (list: ListRow): Row => list as unknown as Row;

/** A patch of a list that is known. */
export const inList =
  (change: (list: ListRow, id: Id) => ListRow, id: Id): Patch =>
  (row) => {
    const list = asList(row);
    return list ? asRow(change(list, id)) : row;
  };

/** A total after `change` more, where the total is known. */
export const added = (total: Total, change: number): Total =>
  'exact' in total ? { exact: Math.max(0, total.exact + change) } : total;

export const withFirst = (list: ListRow, id: Id): ListRow =>
  list.ids.includes(id) ? list : { ...list, ids: [id, ...list.ids], total: added(list.total, 1) };

export function withLast(list: ListRow, id: Id): ListRow {
  if (list.ids.includes(id) || list.own.includes(id)) return list;
  const total = added(list.total, 1);
  return list.next === null
    ? { ...list, ids: [...list.ids, id], total }
    : { ...list, own: [...list.own, id], total };
}

export function without<L extends ListRow>(list: L, id: Id): L {
  if (!list.ids.includes(id) && !list.own.includes(id)) return list;
  const others = (other: Id) => other !== id;
  return {
    ...list,
    ids: list.ids.filter(others),
    own: list.own.filter(others),
    total: added(list.total, -1),
  };
}

/** A list in the store, read page by page. */
export abstract class StoreList<V extends ListValue = ListValue>
  extends StoreHandle<V>
  implements ListHandle<V>
{
  protected readonly pageSize: number;
  #polling: Promise<Polling | undefined> | undefined;
  #more: 'idle' | 'loading' | 'failed' = 'idle';
  #paging: Promise<void> | undefined;
  #cancelLater: (() => void) | undefined;
  #askedAt = 0;
  #readAt = 0;
  #shown: { readonly row: Row; readonly value: V } | undefined;

  constructor(core: Core, key: string, pageSize: number) {
    super(core, key);
    this.pageSize = pageSize;
  }

  /** Under which the backend tells of changes in it. */
  protected get topic(): string | undefined {
    return undefined;
  }

  protected abstract ask(
    page: PageRequest,
    context: CallContext,
  ): Promise<Page<{ readonly type: string; readonly id: Id }>>;

  /** What the row says to readers; called once per row. */
  protected show(list: ListValue, _row: Row): V {
    return list as V;
  }

  protected override value(): V | undefined {
    const row = this.core.store.read(this.key) as Row;
    const list = asList(row);
    if (!list) return undefined;
    const shown = this.#shown;
    if (shown && shown.row === row) return shown.value;
    const own = list.own.filter((id) => !list.ids.includes(id));
    const ids = own.length > 0 ? [...list.ids, ...own] : list.ids;
    const value = this.show({ ids, total: list.total, hasMore: list.next !== null }, row);
    this.#shown = { row, value };
    return value;
  }

  protected override more(): 'idle' | 'loading' | 'failed' {
    return this.#more;
  }

  /** Reads as much again as was read before. */
  protected async load(signal: AbortSignal): Promise<void> {
    await this.settled();
    const { store } = this.core;
    const known = asList(store.base(this.key));
    const wanted = Math.max(this.pageSize, known?.ids.length ?? 0);
    // An answer to a question asked before a write was confirmed misses that write: ask once more.
    for (let tries = 0; tries < 3; tries++) {
      const asked = store.stamp();
      const first = await this.read({ first: Math.min(wanted, largestPage) }, asked, signal);
      let { ids, next } = first;
      while (next && ids.length < wanted) {
        const more = await this.read(
          { first: Math.min(wanted - ids.length, largestPage), after: next },
          asked,
          signal,
        ).catch((error: unknown) => {
          // Who sees more already keeps it; for others a part is better than nothing.
          if (known || signal.aborted) throw error;
          this.report(error);
        });
        if (!more?.ids.length) break;
        ids = [...new Set([...ids, ...more.ids])];
        next = more.next;
      }
      if (signal.aborted) return;
      if (store.isOutdated(this.key, asked)) continue;
      this.replace({ ids, own: this.#ownBeyond(ids, next), next, total: first.total });
      return;
    }
  }

  /** Waits until no page is on its way: two answers at once could not be put in order. */
  protected async settled(): Promise<void> {
    while (this.#paging) await this.#paging;
  }

  /** One page; its items are in the store when this resolves. */
  protected async read(
    request: PageRequest,
    asked: number,
    signal: AbortSignal,
  ): Promise<Pick<ListRow, 'ids' | 'next' | 'total'>> {
    signal.throwIfAborted();
    const { store, clock } = this.core;
    if (!request.after) this.#askedAt = clock.now();
    const { items, next, total } = await this.ask(request, { signal, report: this.report });
    if (!signal.aborted) store.learn(items, asked);
    // What was removed after the question was asked does not come back with its answer.
    const there = items.filter(({ type, id }) => store.row(keyOf(type, id)) !== null);
    return {
      ids: [...new Set(there.map(({ id }) => id))],
      next: next ?? null,
      total,
    };
  }

  /** A list with a write on its way stays as it is: the answer may or may not know the write already. */
  protected replace(list: ListRow): void {
    const { store } = this.core;
    const known = store.base(this.key);
    this.#cancelLater?.();
    if (known && store.isPending(this.key)) this.#replaceLater(list);
    else {
      store.put(this.key, { ...known, ...list });
      this.#readAt = this.#askedAt;
    }
  }

  /** Once the write is over, it is asked again, unless that brought the list where the answer was. */
  #replaceLater(list: ListRow): void {
    const { store, clock } = this.core;
    this.#cancelLater = clock.after(stillMs, () => {
      const known = store.base(this.key);
      if (store.isPending(this.key)) this.#replaceLater(list);
      else if (known && !same({ ...known, ...list }, known)) this.core.reread(this.key);
    });
  }

  #ownBeyond(ids: readonly Id[], next: Cursor | null): readonly Id[] {
    const own = asList(this.core.store.base(this.key))?.own ?? [];
    return next === null ? [] : own.filter((id) => !ids.includes(id));
  }

  async loadMore(): Promise<void> {
    if (this.#paging) return this.#paging;
    while (this.running) await this.running;
    // Somebody else may have begun while we waited.
    if (this.#paging || !asList(this.core.store.base(this.key))?.next) return this.#paging;
    this.#paging = this.#page(this.core.signal).finally(() => (this.#paging = undefined));
    return this.#paging;
  }

  async #page(signal: AbortSignal): Promise<void> {
    const { store } = this.core;
    const after = asList(store.base(this.key))?.next;
    if (!after) return;
    this.#more = 'loading';
    this.changed();
    try {
      const page = await this.read({ first: this.pageSize, after }, store.stamp(), signal);
      if (signal.aborted) return;
      const known = asList(store.base(this.key));
      if (known) {
        const ids = [...new Set([...known.ids, ...page.ids])];
        store.put(this.key, { ...known, ...page, ids, own: this.#ownBeyond(ids, page.next) });
      }
      this.#more = 'idle';
    } catch {
      if (signal.aborted) return;
      this.#more = 'failed';
    }
    this.changed();
  }

  keepLive(): () => void {
    let stop = () => {};
    let left = false;
    void this.#loadPolling().then((polling) => {
      if (polling && !left) stop = polling.start();
    });
    return () => {
      left = true;
      stop();
    };
  }

  /** Its code comes with the first who wants to be kept up to date; who cannot have it reads once. */
  #loadPolling(): Promise<Polling | undefined> {
    return (this.#polling ??= import('./polling.ts').then(
      ({ Polling }) =>
        new Polling(this.core, {
          topic: () => this.topic,
          at: () => this.#readAt,
          poll: () => this.#poll(),
        }),
      () => (this.#polling = undefined),
    ));
  }

  async #poll(): Promise<boolean> {
    // An answer on its way may have left before the change that we heard of.
    await this.running;
    if (!this.watched) return false;
    const before = this.core.store.row(this.key);
    await this.heal();
    return this.core.store.row(this.key) !== before;
  }

  override restart(): Promise<void> {
    this.#more = 'idle';
    this.#paging = undefined;
    return super.restart();
  }

  protected override onDrop(): void {
    this.#cancelLater?.();
    this.core.store.forget(this.key);
  }
}
