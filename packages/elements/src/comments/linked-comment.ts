import type { Id } from '@maillon/contract';
import type { CommentsHandle, ListValue } from '@maillon/sdk';
import { html, nothing } from 'lit';
import { KeepLive } from '../foundation/keep-live.ts';
import type { Localizer } from '../foundation/localize.ts';
import { statusBar } from '../foundation/states.ts';
import { valueOf } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';
import { Search, type FoundComment } from './find-linked.ts';
import type { SocialCommentThread } from './social-comment-thread.ts';
import type { ThreadInside } from './thread-settings.ts';

/**
 * Leads to a comment that a link names and that is not on screen: finds it, however far down or in whose replies, and reads
 * on from there. Says what it is doing, and that the comment is gone only when that is known. Loaded with such a link.
 */
export class LinkedComment {
  readonly #host: SocialCommentThread;
  readonly #inside: ThreadInside;
  /** What follows a comment far down. */
  readonly far: Watch<ListValue, CommentsHandle>;
  #search = new Search();
  #found: FoundComment | undefined;
  #target: Id | undefined;
  #news: 'looking' | 'far' | 'gone' | 'failed' | undefined;

  constructor(host: SocialCommentThread, inside: ThreadInside) {
    this.#host = host;
    this.#inside = inside;
    this.far = new Watch(host, (client) => {
      const { from } = this.#found ?? {};
      if (from === undefined || !inside.list()) return undefined;
      return client.comments(inside.query(), { pageSize: host.pageSize, from });
    });
    new KeepLive(host, () => (host.live === 'auto' ? this.far.handle : undefined));
  }

  /** The comment at the top level that is this one, or whose replies hold it, once that is found. */
  rootOf(id: Id): Id | undefined {
    return id === this.#target ? this.#found?.root : undefined;
  }

  /** How many stand before those that were read from a link on. */
  get before(): number {
    return this.far.value ? (this.#found?.before ?? 0) : 0;
  }

  /** Those read from the beginning, and those from the link on. */
  join(near: readonly Id[]): readonly Id[] {
    const far = this.far.value?.ids;
    // What the reader added stands at the end of both.
    return far ? [...near.filter((id) => !far.includes(id)), ...far] : near;
  }

  /** Where what was read from the link on begins, as long as something lies before it that was not read. */
  get gapBefore(): Id | undefined {
    const near = this.#near;
    const first = this.far.value?.ids[0];
    return near?.hasMore && first !== undefined && !near.ids.includes(first) ? first : undefined;
  }

  /** Looks for it; asked again, goes on where it left off. */
  async find(id: Id): Promise<void> {
    const { client, pageSize } = this.#host;
    const { list, query, paging } = this.#inside;
    const near = list();
    if (!client || !near) return;
    if (id !== this.#target) [this.#search, this.#found] = [new Search(), undefined];
    this.#target = id;
    this.#say('looking');
    const isWanted = (): boolean => this.#target === id && list() === near;
    await paging(async () => {
      const { subject, sort } = query();
      const found = await this.#search
        .go({ client, subject, sort, id, list: near, pageSize })
        .catch(() => 'failed' as const);
      if (!isWanted()) return;
      if (typeof found === 'string') return this.#say(found);
      this.#found = found;
      this.#say(undefined);
      await this.#host.updateComplete;
      await this.far.handle?.refresh();
      await this.#host.updateComplete;
    });
  }

  /** What was linked is not where it was found, or nothing of it is shown. */
  miss(): void {
    this.#say('gone');
  }

  /** Another link is followed, or this one leads to what is on screen. */
  forget(): void {
    this.#target = undefined;
    this.#news = undefined;
  }

  /** What the reader is told about it, in the place above the comments. */
  render(localizer: Localizer): unknown {
    const news = this.#news;
    const id = this.#target;
    if (news === undefined) return nothing;
    const goesOn = news === 'far' || news === 'failed';
    const label = localizer.t(news === 'far' ? 'comments.link.goOn' : 'common.retry');
    return statusBar({
      kind: news === 'failed' || news === 'gone' ? 'failed' : 'stale',
      message: localizer.t(`comments.link.${news}`),
      ...(goesOn && id !== undefined ? { action: { label, run: () => void this.find(id) } } : {}),
    });
  }

  /** Between what was read from the beginning and what the link leads to. */
  renderGap(localizer: Localizer, isBusy: boolean, readOn: () => void): unknown {
    const near = this.#near?.ids ?? [];
    const far = this.far.value?.ids ?? [];
    const read = near.filter((id) => !far.includes(id)).length;
    const { before } = this.#found ?? {};
    // How many lie between, where that is known.
    const count = before === undefined ? 0 : Math.max(0, before - read);
    return html`<button
      class="text-button accent gap"
      part="more"
      type="button"
      aria-busy=${isBusy ? 'true' : nothing}
      @click=${readOn}
    >
      ${count === 0 ? localizer.t('comments.more') : localizer.t('comments.between', { count })}
    </button>`;
  }

  get #near(): ListValue | undefined {
    return valueOf(this.#inside.list()?.state);
  }

  #say(news: 'looking' | 'far' | 'gone' | 'failed' | undefined): void {
    this.#news = news;
    this.#host.requestUpdate();
  }
}
