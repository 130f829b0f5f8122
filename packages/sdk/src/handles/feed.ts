import type {
  Activity,
  CallContext,
  Cursor,
  FeedQuery,
  Id,
  Page,
  PageRequest,
  Total,
} from '@maillon/contract';
import type { FeedHandle, FeedValue, ListValue, PostDraft } from '../api.ts';
import type { Core } from '../core.ts';
import { keyOf } from '../store/normalise.ts';
import type { Row } from '../store/store.ts';
import { asList, asRow, StoreList, type ListRow } from './list.ts';

export const feedKey = ({ scope, sort, kinds, commentsPreview }: FeedQuery, pageSize: number): string =>
  `feed:${JSON.stringify([scope.name, scope.id, sort, kinds, commentsPreview, pageSize])}`;

interface FeedPage {
  readonly ids: readonly Id[];
  readonly next: Cursor | null;
  readonly total: Total;
}

/** The newest first page, while the reader still sees an older one. */
interface FeedRow extends ListRow {
  readonly latest?: FeedPage | null;
}

export const asFeed = (row: Row): FeedRow | undefined => asList(row);

export class StoreFeed extends StoreList<FeedValue> implements FeedHandle {
  readonly query: FeedQuery;
  /** What the viewer just did elsewhere is shown as soon as the feed has it. */
  readonly #awaited = new Set<Id>();

  constructor(core: Core, key: string, query: FeedQuery, pageSize: number) {
    super(core, key, pageSize);
    this.query = query;
  }

  protected override get topic(): string {
    const { name, id } = this.query.scope;
    return id ? `feed:${name}:${id}` : `feed:${name}`;
  }

  protected override ask(page: PageRequest, context: CallContext): Promise<Page<Activity>> {
    this.core.require('feed.read');
    return this.core.backend.feed.page(this.query, page, context);
  }

  protected override show(list: ListValue, row: Row): FeedValue {
    const shown = new Set(list.ids);
    const waiting = asFeed(row)?.latest?.ids.filter(
      (id) => !shown.has(id) && this.core.store.row(keyOf('activity', id)) !== null,
    );
    return { ...list, waiting: waiting?.length ?? 0 };
  }

  /** From the top, everything at once: the reader asked for it. */
  protected override async load(signal: AbortSignal): Promise<void> {
    const page = await this.#first(signal);
    if (page && !signal.aborted) this.replace({ ...page, own: [], latest: page } as FeedRow);
  }

  /** Looks for news and lets it wait, so that nothing moves; what is gone goes, what changed changes in its place. */
  protected override async update(signal: AbortSignal): Promise<void> {
    const page = await this.#first(signal);
    const known = asFeed(this.core.store.base(this.key));
    if (!page || !known || signal.aborted) return;
    const list = { ...(this.#isByTime ? inTime(known, page) : known), total: page.total, latest: page };
    const isAwaited = page.ids.some((id) => this.#awaited.has(id) && !list.ids.includes(id));
    const nothingShown = list.ids.length === 0;
    this.replace(isAwaited || nothingShown ? withNews(list) : list);
    if (isAwaited) this.#awaited.clear();
  }

  get #isByTime(): boolean {
    return (this.query.sort ?? 'recent') === 'recent';
  }

  async #first(signal: AbortSignal): Promise<FeedPage | undefined> {
    await this.settled();
    const { store } = this.core;
    for (let tries = 0; tries < 3; tries++) {
      const asked = store.stamp();
      const page = await this.read({ first: this.pageSize }, asked, signal);
      if (signal.aborted) return undefined;
      if (!store.isOutdated(this.key, asked)) return page;
    }
    return undefined;
  }

  showNew(): void {
    const { store } = this.core;
    const known = asFeed(store.base(this.key));
    if (known) store.apply(new Map([[this.key, () => asRow(withNews(known))]]));
  }

  /** Looks for news now; `id` need not wait for the reader, who has just made it. */
  expectNews(id?: Id | null): void {
    if (id) this.#awaited.add(id);
    if (this.watched) void this.heal();
  }

  post({ id, ...draft }: PostDraft): Promise<Activity | null> {
    const said = Object.entries(draft).filter(([, value]) => value !== undefined && value !== '');
    const command = { ...Object.fromEntries(said), scope: this.query.scope };
    return this.write({ verb: 'feed.post', needs: 'feed.post', command, from: this.key, id });
  }
}

/**
 * In a list by time, what should be among the newest and is not there has gone; what comes after the last that is shown
 * is not new, but older: it moved up.
 */
function inTime(list: FeedRow, page: FeedPage): FeedRow {
  const newest = new Set(page.ids);
  const last = list.ids.findLastIndex((id) => newest.has(id));
  // The last page there is: what is not in it has gone, wherever it stood.
  const ids = list.ids.filter((id, i) => (i > last && page.next !== null) || newest.has(id));
  const older =
    last === list.ids.length - 1 ? page.ids.slice(page.ids.lastIndexOf(list.ids[last] ?? '') + 1) : [];
  if (ids.length === list.ids.length && older.length === 0) return list;
  return { ...list, ids: [...ids, ...older], next: older.length > 0 ? page.next : list.next };
}

/**
 * The newest page among what was shown, each item where the page has it. What was shown keeps its order; it goes only if
 * there is a gap between them, which only reading can fill.
 */
function withNews(list: FeedRow): FeedRow {
  const { latest } = list;
  if (!latest) return list;
  const shown = new Set(list.ids);
  const meets = latest.next === null || latest.ids.some((id) => shown.has(id));
  if (!meets || list.ids.length === 0) return { ...list, ...latest };
  const ids = [...list.ids];
  let place = latest.ids.some((id) => shown.has(id)) ? ids.length : 0;
  for (const id of latest.ids.toReversed()) {
    if (shown.has(id)) place = ids.indexOf(id);
    else ids.splice(place, 0, id);
  }
  return { ...list, ids, total: latest.total };
}
