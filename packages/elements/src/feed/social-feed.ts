import type { FeedScope, FeedSort, Id, Viewer } from '@maillon/contract';
import type { FeedHandle, FeedValue, PostDraft } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  commentParts,
  composerParts,
  dialogParts,
  noticeParts,
  listParts,
  passedOn,
  reactionParts,
  renamed,
} from '../foundation/parts.ts';
import { announce } from '../foundation/announce.ts';
import { avatar, avatarStyles } from '../foundation/avatar.ts';
import { setStyle } from '../foundation/directives.ts';
import { SocialAuthRequiredEvent } from '../foundation/events.ts';
import { closeIcon, upIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { InView, type Loading } from '../foundation/in-view.ts';
import { KeepLive } from '../foundation/keep-live.ts';
import { menuStyles } from '../foundation/menu.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { blank, statesStyles, statusBar, statusLine } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { viewState, type ViewState } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';
import { SocialPostAddedEvent, SocialPostAddEvent } from './events.ts';
import { onFeedKey } from './feed-keys.ts';
import { feedFilter } from './feed-filter.ts';
import { instead, type Remedies } from './feed-states.ts';
import { loadComposer, loadWhenIdle } from './later.ts';
import { LinkedItem } from './linked-item.ts';
import { LongList } from './long-list.ts';
import { NearEnd } from './near-end.ts';
import type { ItemRenderer, SocialFeedItem } from './social-feed-item.ts';
import { ShortcutKeys } from './shortcut-keys.ts';
import { feedStyles } from './social-feed.styles.ts';

/**
 * From how many items on only those near the window are drawn: whoever pages by hand has asked for what is there, and can
 * search the page for it. See docs/decisions/0013-long-lists.md.
 */
const mostByScroll = 30;
const mostByHand = 200;

const room = (height: number): TemplateResult =>
  html`<div class="gap" role="none" ${setStyle({ 'block-size': `${height}px` })}></div>`;

const roomForComposer = html`<div class="card room" aria-hidden="true">
  <span class="bone round"></span><span class="bone pill-shape"></span>
</div>`;

/**
 * Shows, and lets people write, a stream of activities.
 *
 * @tag social-feed
 * @fires {SocialLoadEvent} social-load - Data is on screen for the first time.
 * @fires {SocialErrorEvent} social-error - Reading failed; the event can retry.
 * @fires {SocialAuthRequiredEvent} social-auth-required - Somebody asked to sign in.
 * @fires {SocialPostAddEvent} social-post-add - Before a post is sent; cancelable, its draft may be altered.
 * @fires {SocialPostAddedEvent} social-post-added - The backend has the post.
 * @fires {SocialPostEditEvent} social-post-edit - Before a post is opened for a change; cancelable.
 * @fires {SocialPostEditedEvent} social-post-edited - The backend has the change.
 * @fires {SocialPostRemoveEvent} social-post-remove - Before a post is deleted; cancelable.
 * @fires {SocialPostRemovedEvent} social-post-removed - It is gone.
 * @fires {SocialNavigateEvent} social-navigate - Somebody follows a name, a post or a link in it; cancelable.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @slot - What readers without JavaScript see.
 * @slot header - Above the composer.
 * @slot footer - Below the last item.
 * @slot loading - Instead of the skeleton.
 * @slot empty - Instead of the invitation to write first.
 * @slot failed - Instead of the message about a failure.
 * @slot offline - Instead of the message about a missing network.
 * @slot signed-out - Instead of the invitation to sign in.
 * @slot forbidden - Instead of the message that this is not open to the reader.
 * @csspart composer - The composer on top.
 * @csspart composer-textarea - Its field.
 * @csspart composer-button - A button in it.
 * @csspart avatar - The reader's portrait, until the composer is there.
 * @csspart new-items - The button that shows waiting items.
 * @csspart linked - An item that a link leads to and that is not among those loaded.
 * @csspart dialog - The list of keys, with `shortcuts`.
 * @csspart button - A button of these two, or of an empty feed.
 * @csspart items - The list of items.
 * @csspart item - One item.
 * @csspart item-header - Portrait, name, time and menu of an item.
 * @csspart item-avatar - A portrait in an item.
 * @csspart item-name - The author's name.
 * @csspart item-body - Title and words.
 * @csspart item-actions - The row of buttons.
 * @csspart more - The button that reads on.
 * @csspart status - A message about the state of the feed.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - The shape of what is coming.
 * @csspart sign-in - The button to sign in.
 * @csspart composer-avatar - The writer’s portrait in a composer.
 * @csspart composer-form - The frame around field and buttons of a composer.
 * @csspart composer-counter - How many characters are left.
 * @csspart composer-audience - Who will see the post.
 * @csspart composer-submit - The button that sends.
 * @csspart composer-menu - The list of audiences.
 * @csspart composer-status - What went wrong in a composer.
 * @csspart composer-retry - The button of a composer that tries again.
 * @csspart item-kind - The mark that tells kinds apart.
 * @csspart item-timestamp - When it was said.
 * @csspart item-audience - Who can see it, in words.
 * @csspart item-menu - The list of further actions.
 * @csspart item-poll - Options and results of a poll.
 * @csspart item-event - Date, place and people of an event.
 * @csspart item-idea - Stage and support of an idea.
 * @csspart item-job - Team and place of an open position.
 * @csspart item-dialog - Where something is reported or pinned.
 * @csspart header - What stands above the items to choose among them: kinds and order.
 * @csspart filter - The same.
 * @csspart menu - The choices in it.
 * @csspart item-link - What stands behind the link of a post.
 * @csspart item-answer - The best answer to a question.
 * @csspart item-kudos - The panel of a thank-you.
 * @csspart item-consent - Whether others may see a thank-you.
 * @csspart item-button - A button of an item.
 * @csspart item-comments - The latest comments, or the thread.
 * @csspart item-status - A message about what went wrong with an item.
 * @csspart item-retry - The button of an item that tries again.
 * @csspart item-mention - A person named in the words.
 * @csspart item-facepile - Small portraits of people.
 * @csspart item-composer - Where a change to an item is written.
 * @csspart comment - One comment.
 * @csspart comments-list - The comments of an item.
 * @csspart comments-more - The button that reads on in the comments.
 * @csspart comments-new-items - The button that shows what others wrote meanwhile.
 * @csspart comments-status - A message about the state of the comments.
 * @csspart comments-retry - The button that reads the comments again.
 * @csspart comments-skeleton - The shape of the comments that are coming.
 * @csspart comments-sign-in - The button to sign in.
 * @csspart replies-more - The button that shows replies.
 * @csspart replies-list - The replies to a comment.
 * @csspart replies-new-items - The button that shows what others replied meanwhile.
 * @csspart comment-frame - A whole comment.
 * @csspart comment-avatar - The portrait of a comment’s author.
 * @csspart comment-header - Name and time of a comment.
 * @csspart comment-name - The name of a comment’s author.
 * @csspart comment-timestamp - When a comment was written.
 * @csspart comment-new - The mark on what just came in.
 * @csspart comment-best - That a comment is the best answer.
 * @csspart comment-body - The words of a comment.
 * @csspart comment-actions - The row below the words.
 * @csspart comment-button - A button of a comment.
 * @csspart comment-menu - The list of further actions of a comment.
 * @csspart comment-composer - Where a reply or a change is written.
 * @csspart comment-replies - The replies, and the button that shows them.
 * @csspart comment-status - What is said of a comment that is deleted, or not sent yet.
 * @csspart comment-retry - The button of a comment that tries again.
 * @csspart comment-mention - A person named in the words of a comment.
 * @csspart reaction-chip - A reaction that somebody gave, with its number.
 * @csspart reaction-summary - The line with glyphs and number.
 * @csspart reaction-button - A button that reacts or offers reactions.
 * @csspart reaction-picker - The floating set of reactions.
 * @csspart reaction-choice - One reaction of that set.
 * @csspart reaction-tooltip - Who reacted.
 * @csspart reaction-retry - The button that reads reactions again.
 * @csspart kudos-count - How many kudos the target has received.
 * @csspart kudos-status - The notice with Undo, or about a failure.
 * @csspart kudos-undo - The button that takes the kudos back.
 * @csspart kudos-retry - The button of the notice that tries again.
 * @csspart kudos-close - The button that closes the notice.
 * @csspart dialog-header - Title and the button that closes.
 * @csspart dialog-form - What is filled in.
 * @csspart dialog-value - The tile of a company value.
 * @csspart dialog-textarea - The message.
 * @csspart dialog-preview - What the recipients will see.
 * @csspart dialog-kudos - The panel in the preview.
 * @csspart dialog-avatar - A portrait or initials.
 * @csspart dialog-facepile - Portraits of the recipients.
 * @csspart dialog-mention - A person named in the words.
 * @csspart dialog-button - A button of the dialog.
 * @csspart dialog-menu - The choice of who will see it.
 * @csspart dialog-consent - That those thanked are asked first.
 * @csspart dialog-status - Why it could not be sent.
 * @csspart dialog-retry - The button that tries again.
 * @csspart comment-dialog - What a comment said before.
 * @csspart comment-version - The words as they stood at a time.
 * @csspart comment-conflict - The choice between one’s own change and one that came in between.
 * @csspart composer-toolbar - The row of tools of a composer.
 * @csspart composer-tool - One of them.
 * @csspart composer-suggestions - People, topics or emoji that may be meant.
 * @csspart composer-suggestion - One of them.
 * @csspart composer-emoji - The window of emoji.
 * @csspart composer-files - The files that go with the words.
 * @csspart composer-file - One of them.
 * @csspart composer-poll - The fields of a poll.
 * @csspart composer-link - What stands behind the link that is written.
 * @csspart composer-preview - The words as readers will see them.
 * @csspart item-pin - That an item is pinned, and until when.
 * @csspart item-saved - The mark on what the reader keeps.
 * @cssstate loading - Nothing to show yet.
 * @cssstate loading-more - The next page is coming.
 * @cssstate ready - Items are there and up to date.
 * @cssstate empty - There are no items.
 * @cssstate stale - Items are there but could not be brought up to date.
 * @cssstate partial - A part could not be read.
 * @cssstate failed - Reading failed.
 * @cssstate offline - No network.
 * @cssstate signed-out - Nobody is signed in.
 * @cssstate forbidden - Not open to the reader.
 * @cssstate not-found - The group, person or topic is no longer there.
 * @cssprop [--social-color-accent=light-dark(#4650d8, #949dff)] - Buttons, links, what is chosen.
 * @cssprop [--social-color-surface=light-dark(#ffffff, #15171c)] - Ground of cards.
 * @cssprop [--social-color-text=light-dark(#1b1e23, #e8eaef)] - Words.
 * @cssprop [--social-space=4px] - Unit of distance.
 * @cssprop [--social-radius=12px] - Corners of cards; smaller things derive from it.
 */
export class SocialFeed extends SocialElement {
  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    statesStyles,
    avatarStyles,
    menuStyles,
    feedStyles,
  ];

  static override define(tag = 'social-feed', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** Which stream: `home`, `group`, `person`, `topic`, `mentions`, `saved`, or another name the backend knows. */
  @property() feed: FeedScope['name'] = 'home';

  /** The group, person or topic of the stream. */
  @property({ attribute: 'feed-id' }) feedId: Id | undefined;

  /** `recent`, `active` or `top`. */
  @property() sort: FeedSort = 'recent';

  /** `bar` lets readers choose a kind and an order, as far as the backend can. */
  @property() filter: 'bar' | 'none' = 'none';

  /** Only these kinds, separated by spaces: `"question idea"`. All by default. */
  @property() types: string | undefined;

  /** Items per page. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 10;

  /** How to read on: `button`, `scroll` (by itself near the end) or `none`. */
  @property() paging: 'button' | 'scroll' | 'none' = 'button';

  /** Shows at most this many items. */
  @property({ type: Number, attribute: 'max-items' }) maxItems: number | undefined;

  /** `preview` shows the latest comments, `count` only how many, `none` neither. */
  @property() comments: 'preview' | 'count' | 'none' = 'preview';

  /** How many comments a preview shows. */
  @property({ type: Number, attribute: 'comments-preview' }) commentsPreview = 2;

  /** `none` leaves reactions out. */
  @property() reactions: 'show' | 'none' = 'show';

  /** `top` or `none`. Without the right to post there is none. */
  @property() composer: 'top' | 'none' = 'top';

  /** New items: `notice` offers them behind a button, `auto` shows them when the reader is at the top, `off` neither. */
  @property({ attribute: 'new-items' }) newItems: 'notice' | 'auto' | 'off' = 'notice';

  /** Level of the headings in items. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Name of the feed for screen readers. */
  @property() label: string | undefined;

  /** Single keys: j and k go on and back, l reacts, r comments, n writes, ? lists them. */
  @property({ type: Boolean }) shortcuts = false;

  /** `eager`, `lazy` (when it nears the window) or `manual` (on `refresh()`). */
  @property() loading: Loading = 'lazy';

  /** The page's own way to draw bodies, by activity type. */
  @property({ attribute: false }) itemRenderers: Readonly<Record<string, ItemRenderer>> = {};

  @state() private retrying = false;
  @state() private kind: string | undefined;

  @query('social-composer') private readonly composerElement!: HTMLElement | null;
  @query('.more') private readonly moreButton!: HTMLElement | null;

  readonly #inView = new InView(this);
  readonly #feed = new Watch<FeedValue, FeedHandle>(this, (client) =>
    this.#inView.mayLoad(this.loading) ? client.feed(this.#query, { pageSize: this.pageSize }) : undefined,
  );
  readonly #viewer = new Watch<Viewer | null>(this, (client) => client.viewer);
  readonly #rows: LongList = new LongList(this, {
    list: () => this.renderRoot.querySelector('.items'),
    rows: () => this.#items,
    isHeld: (row) => row.matches(':focus-within') || (row as SocialFeedItem).held,
  });
  readonly #link = new LinkedItem(this, (id) => this.focusItem(id));
  readonly #keys = new ShortcutKeys(this, () => this.shortcuts, {
    feed: this,
    move: (by) => this.#move(by),
    react: () => this.#focused?.react(),
    discuss: () => this.#focused?.discuss(),
    write: () => void this.#write(),
  });
  #saidWaiting = 0;
  #askedForMore = false;

  constructor() {
    super();
    new KeepLive(this, () =>
      this.live === 'auto' && this.newItems !== 'off' ? this.#feed.handle : undefined,
    );
    new NearEnd(
      this,
      () => (this.paging === 'scroll' ? this.moreButton : null),
      () => void this.loadMore(),
    );
  }

  get #query(): { scope: FeedScope; sort: FeedSort; kinds?: readonly string[]; commentsPreview: number } {
    const kinds = this.kind === undefined ? this.#types : [this.kind];
    return {
      scope: { name: this.feed, ...(this.feedId ? { id: this.feedId } : {}) },
      sort: this.sort,
      ...(kinds.length > 0 ? { kinds } : {}),
      commentsPreview: this.comments === 'preview' ? this.commentsPreview : 0,
    };
  }

  /** Reads the feed again. */
  async refresh(): Promise<void> {
    this.#inView.reach();
    await this.updateComplete;
    await this.#feed.handle?.refresh();
  }

  /** Reads the next page and keeps the focus where reading goes on. */
  async loadMore(): Promise<void> {
    const handle = this.#feed.handle;
    const before = this.#feed.value?.ids.length ?? 0;
    const focused = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
    await handle?.loadMore();
    const added = (this.#feed.value?.ids.length ?? 0) - before;
    if (added <= 0) return;
    announce(this.localizer.t('feed.more.added', { count: added }));
    await this.updateComplete;
    // The button may be gone with the last page: the first new item takes the focus.
    const first = this.#feed.value?.ids[before];
    if (focused?.classList.contains('more') && !focused.isConnected && first) await this.focusItem(first);
  }

  /** Puts the waiting items on top. */
  showNew(): void {
    const count = this.#feed.value?.waiting ?? 0;
    if (count === 0) return;
    const known = new Set(this.#feed.value?.ids);
    this.#feed.handle?.showNew();
    const added = this.#feed.value?.ids.filter((id) => !known.has(id)) ?? [];
    void this.focusItem(added[0] ?? '').then(() => {
      for (const item of this.#items) if (added.includes(item.activityId ?? '')) item.markNew();
    });
  }

  /** Moves the focus to an item; resolves to false when it is not among those loaded. */
  async focusItem(id: Id): Promise<boolean> {
    await this.updateComplete;
    const item = await this.#rows.reveal(id);
    item?.focus();
    return item !== undefined;
  }

  override focus(): void {
    (this.#items[0] ?? this.composerElement)?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state: feed } = this.#feed;
    this.announceView(
      this.#view,
      feed.status === 'failed' ? feed.error : undefined,
      () => void this.refresh(),
    );
    // What is offered is not known before the reader is.
    if (feed.status === 'ready' && this.#viewer.state.status !== 'loading' && !this.#askedForMore) {
      this.#askedForMore = true;
      loadWhenIdle({
        composer: this.composer !== 'none' && this.can('feed.post'),
        kudos: this.can('kudos.give'),
      });
    }
    if (feed.status === 'ready') void this.#link.follow();
    this.setState('loading-more', feed.status === 'ready' && feed.more === 'loading');
    this.#tellWaiting();
  }

  protected override render(): unknown {
    if (this.unconnected) {
      return html`<div class="card">
        ${blank({ figure: 'feed', message: this.localizer.t('common.unconnected') })}
      </div>`;
    }
    const { state: feed } = this.#feed;
    return html`<div class="stack">
      <slot name="header"></slot>
      ${this.#renderComposer()} ${statusLine(feed, this.online, this.localizer, this.#remedies.retry)}
      ${this.#renderFilter()} ${this.#renderNews()} ${this.#renderLinked()}
      ${
        feed.status === 'ready' && this.#view !== 'empty'
          ? this.#renderItems(feed.value, feed.more)
          : instead(this.#view, feed, this.localizer, this.#remedies)
      }
      <slot name="footer"></slot>
      ${this.#keys.render(this.localizer)}
    </div>`;
  }

  #renderLinked(): unknown {
    const { id } = this.#link;
    if (id === undefined || this.#feed.value?.ids.includes(id)) return nothing;
    const { localizer } = this;
    return html`<section class="linked" part="linked" aria-label=${localizer.t('feed.linked')}>
      <header role="none">
        <span>${localizer.t('feed.linked')}</span>
        <button
          class="button icon-only"
          part="button"
          type="button"
          aria-label=${localizer.t('feed.linked.close')}
          @click=${this.#onCloseLinked}
        >
          ${icon(closeIcon)}
        </button>
      </header>
      ${this.#renderItem({ id })}
    </section>`;
  }

  #renderComposer(): unknown {
    const wanted = this.composer === 'top' && !this.readonly && ['home', 'group'].includes(this.feed);
    // Where one may not read, one does not write either.
    if (!wanted || /^(signed-out|forbidden|not-found)$/.test(this.#view)) return nothing;
    // Its room is kept until it is known who is looking, so that nothing below moves.
    if (this.#viewer.state.status === 'loading' && this.#view === 'loading') return roomForComposer;
    // Where there is no feed to be read, there is none to write in.
    if (!this.can('feed.post') || /^(forbidden|not-found)$/.test(this.#view)) return nothing;
    const person = this.#viewer.value?.person;
    const name = person?.displayName.split(' ')[0];
    const placeholder = name
      ? this.localizer.t('feed.composer.prompt', { name })
      : this.localizer.t('feed.composer.promptPlain');
    return html`<social-composer
      class="card"
      part="composer"
      exportparts="avatar, ${composerParts}"
      audience="ask"
      draft-key=${`post:${this.feed}:${this.feedId ?? ''}`}
      .placeholder=${placeholder}
      .label=${this.localizer.t('feed.composer.label')}
      .client=${this.client}
      .strings=${this.strings}
      .submit=${(draft: PostDraft) => this.#post(draft)}
      ><button class="prompt" type="button" @click=${() => void this.#write()}>
        ${avatar(person)}<span>${placeholder}</span>
      </button></social-composer
    >`;
  }

  #renderFilter(): unknown {
    if (this.filter !== 'bar') return nothing;
    return feedFilter({
      localizer: this.localizer,
      kinds: this.can('feed.kinds') ? this.#types : undefined,
      kind: this.kind,
      onKind: (kind) => (this.kind = kind),
      sort: this.can('feed.sort') ? this.sort : undefined,
      onSort: (sort) => (this.sort = sort),
    });
  }

  get #types(): readonly string[] {
    return this.types?.split(/[\s,]+/).filter(Boolean) ?? [];
  }

  #renderNews(): unknown {
    const waiting = this.newItems === 'off' ? 0 : (this.#feed.value?.waiting ?? 0);
    if (waiting === 0) return nothing;
    return html`<div class="news">
      <button class="pill small" part="new-items" type="button" @click=${() => this.showNew()}>
        ${icon(upIcon)}${this.localizer.t('feed.new', { count: waiting })}
      </button>
    </div>`;
  }

  #renderItems({ ids, total, hasMore }: FeedValue, more: 'idle' | 'loading' | 'failed'): unknown {
    const shown = this.#shown;
    const size = 'exact' in total && !hasMore ? total.exact : -1;
    const goesOn = hasMore && this.paging !== 'none' && ids.length < (this.maxItems ?? Infinity);
    return html`<button class="skip" type="button" @click=${() => this.#afterItems()?.focus()}>
        ${this.localizer.t('feed.skip')}
      </button>
      <div
        class="items"
        part="items"
        role="feed"
        aria-label=${this.label ?? this.localizer.t('feed.label')}
        aria-busy=${more === 'loading'}
        @keydown=${this.#onKey}
      >
        ${repeat(
          this.#rows.plan(shown, this.paging === 'scroll' ? mostByScroll : mostByHand),
          (segment) => ('id' in segment ? segment.id : segment.key),
          (segment) => ('id' in segment ? this.#renderItem(segment, size) : room(segment.gap)),
        )}
      </div>
      ${
        more === 'failed'
          ? statusBar({
              kind: 'failed',
              message: this.localizer.t('feed.more.failed'),
              action: { label: this.localizer.t('common.retry'), run: () => void this.loadMore() },
            })
          : nothing
      }
      ${
        goesOn && more !== 'failed'
          ? html`<button
              class="button outline more"
              part="more"
              type="button"
              aria-busy=${more === 'loading'}
              @click=${() => void this.loadMore()}
            >
              ${this.localizer.t(more === 'loading' ? 'common.loading' : 'feed.more')}
            </button>`
          : nothing
      }
      <span class="end" tabindex="-1"></span>`;
  }

  /** An item, by itself or in its place among all. */
  #renderItem({ id, index }: { readonly id: Id; readonly index?: number }, size?: number): TemplateResult {
    return html`<social-feed-item
      part="item"
      exportparts="${renamed('item', 'header avatar name kind timestamp audience menu body poll event idea job answer link kudos consent actions button comments status retry mention facepile composer pin saved dialog')}comment,${passedOn(listParts)}${passedOn(commentParts)}${passedOn(composerParts)}${passedOn(reactionParts)}${passedOn(noticeParts)}${passedOn(dialogParts)}"
      role="article"
      tabindex="0"
      aria-posinset=${index === undefined ? nothing : index + 1}
      aria-setsize=${size ?? nothing}
      activity-id=${id}
      comments=${this.comments}
      reactions=${this.reactions}
      .counts=${this.counts}
      .readonly=${this.readonly}
      .live=${this.live}
      .density=${this.density}
      .headingLevel=${this.headingLevel}
      .itemRenderers=${this.itemRenderers}
      .strings=${this.strings}
      .client=${this.client}
    ></social-feed-item>`;
  }

  get #shown(): readonly Id[] {
    const ids = this.#feed.value?.ids ?? [];
    return this.maxItems === undefined || ids.length <= this.maxItems ? ids : ids.slice(0, this.maxItems);
  }

  get #view(): ViewState {
    return viewState(this.#feed.state, this.online, ({ ids }) => ids.length === 0);
  }

  get #focused(): SocialFeedItem | undefined {
    return this.#items.find((item) => item.matches(':focus-within'));
  }

  get #items(): SocialFeedItem[] {
    return [...this.renderRoot.querySelectorAll<SocialFeedItem>('social-feed-item')];
  }

  get #remedies(): Remedies {
    return {
      retry: { label: this.localizer.t('common.retry'), run: () => void this.#retry(), busy: this.retrying },
      signIn: () => this.dispatchEvent(new SocialAuthRequiredEvent()),
      write: this.can('feed.post') ? () => void this.#write() : undefined,
      showAll: this.kind === undefined ? undefined : this.#showAll,
      saved: this.feed === 'saved',
    };
  }

  async #retry(): Promise<void> {
    this.retrying = true;
    await this.refresh();
    this.retrying = false;
  }

  async #write(): Promise<void> {
    await loadComposer();
    this.composerElement?.focus();
  }

  async #post(draft: PostDraft): Promise<void> {
    const event = new SocialPostAddEvent(draft);
    // A page that cancels has taken the words; the composer lets go of them.
    if (!this.dispatchEvent(event)) return;
    const activity = (await this.#feed.handle?.post(event.draft)) ?? null;
    announce(this.localizer.t('feed.posted'));
    this.dispatchEvent(new SocialPostAddedEvent(activity));
  }

  #tellWaiting(): void {
    const waiting = this.#feed.value?.waiting ?? 0;
    if (waiting > this.#saidWaiting && this.newItems === 'notice') {
      announce(this.localizer.t('feed.new', { count: waiting }));
    }
    this.#saidWaiting = waiting;
    if (waiting === 0 || this.newItems !== 'auto') return;
    // Only where nothing that is being read can move: the top of the feed is in view and nobody is inside it.
    const atTop = this.getBoundingClientRect().top >= 0 && !this.matches(':focus-within');
    // Once this update is over.
    if (atTop) queueMicrotask(() => this.#feed.handle?.showNew());
  }

  /** At once where the item is drawn: the next key comes soon. */
  #goTo(id: Id): void {
    const item = this.#rows.rowOf(id);
    if (item) item.focus();
    else void this.focusItem(id);
  }

  #afterItems(): HTMLElement | null {
    return this.moreButton ?? this.renderRoot.querySelector('.end');
  }

  readonly #showAll = (): void => {
    this.kind = undefined;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.filter-kind')?.focus());
  };

  readonly #onCloseLinked = (): void => {
    this.#link.close();
    void this.updateComplete.then(() => this.focus());
  };

  /** From one item to the next, or from nowhere to the first that is in view. */
  #move(by: 1 | -1): void {
    const ids = this.#shown;
    const from = this.#focused;
    const seen = this.#items.find((item) => item.getBoundingClientRect().bottom > 0);
    const place = from ? ids.indexOf(from.activityId ?? '') + by : ids.indexOf(seen?.activityId ?? '');
    const id = ids[place];
    if (id !== undefined) this.#goTo(id);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const ids = this.#shown;
    onFeedKey(event, {
      at: ids.indexOf(this.#focused?.activityId ?? ''),
      count: ids.length,
      go: (place) => this.#goTo(ids[place] ?? ''),
      before: this.composerElement,
      after: this.#afterItems(),
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'social-feed': SocialFeed;
  }
}
