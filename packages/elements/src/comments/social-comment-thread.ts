import type { Comment, CommentCount, CommentSort, Id, SubjectRef, Thread, Viewer } from '@maillon/contract';
import type { CommentsHandle, ListValue } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { commentParts, composerParts, passedOn, reactionParts } from '../foundation/parts.ts';
import type { Keep } from '../composer/draft-keys.ts';
import type { ComposerDraft } from '../composer/events.ts';
import { loadComposer } from '../composer/load-composer.ts';
import type { SocialComposer } from '../composer/social-composer.ts';
import { signInBar, standIn, standInStyles } from '../composer/stand-in.ts';
import { announce } from '../foundation/announce.ts';
import { avatarStyles } from '../foundation/avatar.ts';
import { SocialAuthRequiredEvent } from '../foundation/events.ts';
import { InView, type Loading } from '../foundation/in-view.ts';
import { KeepLive } from '../foundation/keep-live.ts';
import { menuStyles } from '../foundation/menu.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { blank, statesStyles, statusBar, statusLine, type StatusAction } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { viewState, type ViewState } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';
import { loadLaterStrings } from '../locales/index.ts';
import type { LinkedComment } from './linked-comment.ts';
import { Newcomers, noticeFor } from './newcomers.ts';
import type { SocialComment } from './social-comment.ts';
import { commentThreadStyles } from './social-comment-thread.styles.ts';
import { threadHeader } from './thread-header.ts';
import {
  isOthers,
  keepSame,
  leaving,
  sendComment,
  type ThreadActions,
  type ThreadInside,
  type ThreadSettings,
} from './thread-settings.ts';
import { instead } from './thread-states.ts';
import type { ThreadWhole } from './thread-whole.ts';

/**
 * What colleagues say about a document, a page, a deal, a post: anything with an address.
 *
 * @tag social-comment-thread
 * @fires {SocialLoadEvent} social-load - Comments are on screen for the first time.
 * @fires {SocialErrorEvent} social-error - Reading or writing failed; the event can retry.
 * @fires {SocialAuthRequiredEvent} social-auth-required - Somebody asked to sign in.
 * @fires {SocialCommentAddEvent} social-comment-add - Before a comment or reply is sent; cancelable, its draft may be altered.
 * @fires {SocialCommentAddedEvent} social-comment-added - The backend has it.
 * @fires {SocialCommentEditEvent} social-comment-edit - Before a change is saved; cancelable, its draft may be altered.
 * @fires {SocialCommentEditedEvent} social-comment-edited - The backend has it.
 * @fires {SocialCommentRemoveEvent} social-comment-remove - Before a comment is deleted; cancelable.
 * @fires {SocialCommentRemovedEvent} social-comment-removed - It is gone.
 * @fires {SocialNavigateEvent} social-navigate - Somebody follows a name; cancelable.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @slot - What readers without JavaScript see.
 * @slot header - Between the title and the comments.
 * @slot footer - Below everything.
 * @slot loading - Instead of the skeleton.
 * @slot empty - Instead of the sentence where nobody has commented.
 * @slot failed - Instead of the message about a failure.
 * @slot offline - Instead of the message about a missing network.
 * @slot signed-out - Instead of the invitation to sign in.
 * @slot forbidden - Instead of the message that this is not open to the reader, or gone.
 * @csspart header - Title, number and order.
 * @csspart title - The heading.
 * @csspart list - The comments.
 * @csspart item - One comment.
 * @csspart avatar - The reader's portrait, until the composer is there.
 * @csspart comment-avatar - The portrait of a comment's author.
 * @csspart comment-name - The name of a comment's author.
 * @csspart comment-timestamp - When a comment was written.
 * @csspart comment-body - The words of a comment.
 * @csspart comment-actions - The row below the words.
 * @csspart comment-button - A button of a comment.
 * @csspart comment-menu - The list of further actions of a comment.
 * @csspart comment-composer - Where a reply or a change is written.
 * @csspart more - The button that reads on.
 * @csspart new-items - The button that shows what others wrote meanwhile.
 * @csspart deeds - What may be done with the whole thread: resolve it, be notified.
 * @csspart resolved - The line to which a resolved thread is folded.
 * @csspart locked - Why nobody may comment, in the place of the composer.
 * @csspart divider - Before what is new since the last visit.
 * @csspart composer - Where one writes.
 * @csspart composer-textarea - The field one writes in.
 * @csspart composer-submit - The button that sends.
 * @csspart composer-counter - How many characters are left.
 * @csspart button - A button.
 * @csspart menu - The list of orders.
 * @csspart sign-in - The button to sign in.
 * @csspart status - A message about the state of the thread.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - The shape of what is coming.
 * @csspart comment-frame - A whole comment.
 * @csspart comment-header - Name and time of a comment.
 * @csspart comment-new - The mark on what just came in.
 * @csspart comment-best - That a comment is the best answer.
 * @csspart comment-replies - The replies, and the button that shows them.
 * @csspart comment-status - What is said of a comment that is deleted, or not sent yet.
 * @csspart comment-retry - The button of a comment that tries again.
 * @csspart comment-mention - A person named in the words of a comment.
 * @csspart replies-more - The button that shows replies.
 * @csspart replies-list - The replies to a comment.
 * @csspart replies-new-items - The button that shows what others replied meanwhile.
 * @csspart composer-avatar - The writer’s portrait in a composer.
 * @csspart composer-form - The frame around field and buttons of a composer.
 * @csspart composer-audience - Who will see the post.
 * @csspart composer-button - A button of a composer.
 * @csspart composer-menu - The list of audiences.
 * @csspart composer-status - What went wrong in a composer.
 * @csspart composer-retry - The button of a composer that tries again.
 * @csspart reaction-chip - A reaction that somebody gave, with its number.
 * @csspart reaction-summary - The line with glyphs and number.
 * @csspart reaction-button - A button that reacts or offers reactions.
 * @csspart reaction-picker - The floating set of reactions.
 * @csspart reaction-choice - One reaction of that set.
 * @csspart reaction-tooltip - Who reacted.
 * @csspart reaction-retry - The button that reads reactions again.
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
 * @cssstate loading - Nothing to show yet.
 * @cssstate loading-more - The next page is coming.
 * @cssstate ready - Comments are there and up to date.
 * @cssstate empty - Nobody has commented.
 * @cssstate stale - Comments are there but could not be brought up to date.
 * @cssstate partial - A part could not be read.
 * @cssstate failed - Reading failed.
 * @cssstate offline - No network.
 * @cssstate signed-out - Only for people who are signed in.
 * @cssstate forbidden - Not open to the reader.
 * @cssstate not-found - What was commented is no longer there.
 */
export class SocialCommentThread extends SocialElement {
  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    statesStyles,
    avatarStyles,
    menuStyles,
    standInStyles,
    commentThreadStyles,
  ];

  static override define(tag = 'social-comment-thread', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** What is commented: a URN, a URL, or the id of an activity. */
  @property() subject: SubjectRef | undefined;

  /** Comments the page itself, by its canonical address, where there is no `subject`. */
  @property({ type: Boolean }) canonical = false;

  /** `oldest`, `newest` or `top` first. Readers may choose where the backend can sort. */
  @property() sort: CommentSort = 'oldest';

  /** Replies are `collapsed` behind a button, `expanded`, or there are `none`. */
  @property() replies: 'collapsed' | 'expanded' | 'none' = 'collapsed';

  /** Comments per page. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  /** Where one writes: `top`, `bottom`, or not at all. */
  @property() composer: 'top' | 'bottom' | 'none' = 'bottom';

  /** What sends: Ctrl or Command with Enter, or Enter alone. */
  @property({ attribute: 'submit-on' }) submitOn: 'mod-enter' | 'enter' = 'mod-enter';

  /** The most characters of a comment. */
  @property({ type: Number, attribute: 'body-max' }) bodyMax = 4000;

  /** How new comments are meant: `text` or `markdown`. */
  @property() format: 'text' | 'markdown' = 'text';

  /** A deleted comment without replies leaves a `placeholder` or is `hidden`. */
  @property() deleted: 'placeholder' | 'hidden' = 'placeholder';

  /** The comment to scroll to, besides the one named in the address: `#social-comment-<id>`. */
  @property() highlight: Id | undefined;

  /** Offers to resolve the thread once all is said; a resolved one is folded to a line. */
  @property({ type: Boolean }) resolvable = false;

  /** Says what is new since the last visit, and notes how far the reader has read. */
  @property({ type: Boolean, attribute: 'mark-read' }) markRead = false;

  /** How long unsent words are kept: on this device (`local`), as long as this tab (`session`), or not (`off`). */
  @property() drafts: Keep = 'local';

  /** The comment that is the best answer to a question, and is marked as such. */
  @property({ attribute: 'best-answer' }) bestAnswer: Id | undefined;

  /** Levels of comments: 2, where an answer to an answer stands beside it, or 1 without answers. */
  @property({ type: Number, attribute: 'max-depth' }) maxDepth: 1 | 2 = 2;

  /** Level of the title. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** The title, instead of "Comments". */
  @property() label: string | undefined;

  /** Stands inside something that has a title of its own, as in a feed: no title, tighter. */
  @property({ type: Boolean, reflect: true }) embedded = false;

  /** `eager`, `lazy` (when it nears the window) or `manual` (on `refresh()`). */
  @property() loading: Loading = 'lazy';

  @state() private problem: string | undefined;
  /** A resolved thread was opened. */
  @state() private unfolded = false;
  @state() private whole: ThreadWhole | undefined;
  @state() private link: LinkedComment | undefined;

  @query('section') private readonly section!: HTMLElement | null;
  @query('.thread > social-composer') private readonly composerElement!: SocialComposer | null;

  readonly #inView = new InView(this);
  readonly #list = new Watch<ListValue, CommentsHandle>(this, (client) => {
    const subject = this.#subject;
    if (subject === undefined || !this.#inView.mayLoad(this.loading)) return undefined;
    return client.comments(this.#query, { pageSize: this.pageSize });
  });
  readonly #count = new Watch<CommentCount>(this, (client) => {
    const isWanted = this.#knowsWhole || (!this.embedded && this.counts === 'show');
    return this.#list.handle && isWanted && this.can('comments.counts')
      ? client.commentCount(this.#subject ?? '')
      : undefined;
  });
  readonly #viewer = new Watch<Viewer | null>(this, (client) => client.viewer);
  readonly #newcomers = new Newcomers();
  #settings: ThreadSettings | undefined;
  #arrivedAt: Id | undefined;
  #wasFilled = false;
  #isReading = false;
  #sought: Id | undefined;
  #loadingWhole = false;
  readonly #actions: ThreadActions = {
    remove: (comment) => void this.#remove(comment),
    leave: (id) => this.#leave(id),
    arrive: (id) => {
      if (this.#arrivedAt === id) return false;
      this.#arrivedAt = id;
      return true;
    },
    missed: () => void this.#miss(),
  };
  readonly #inside: ThreadInside = {
    query: () => this.#query,
    list: () => this.#list.handle,
    all: () => this.#all ?? [],
    hasMore: () => (this.link?.far.value ?? this.#list.value)?.hasMore === true,
    comments: () => this.#comments,
    paging: (read) => this.#newcomers.whilePaging(read),
    thread: () => this.#thread,
    count: () => this.#count.value?.count ?? 0,
    viewer: () => this.#viewer.value?.person.id,
    can: (capability) => this.can(capability),
    fold: () => (this.unfolded = false),
    say: (problem) => (this.problem = problem),
  };

  constructor() {
    super();
    new KeepLive(this, () => (this.live === 'auto' ? this.#list.handle : undefined));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
    if (this.#hashTarget !== undefined) this.#inView.reach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
  }

  /** Reads the comments again, new ones included; with `loading="manual"`, for the first time. */
  async refresh(): Promise<void> {
    this.#inView.reach();
    await this.updateComplete;
    await Promise.all([this.#list.handle?.refresh(), this.#count.handle?.refresh()]);
    await this.updateComplete;
    if (this.#newcomers.show() !== undefined) this.requestUpdate();
  }

  /** Shows what others wrote meanwhile, and moves the focus to the first of it. */
  async showNew(): Promise<void> {
    const first = this.#newcomers.show();
    this.requestUpdate();
    await this.updateComplete;
    this.#comments.find(({ commentId }) => commentId === first)?.focus();
  }

  /** Reads the next page and keeps the focus where reading goes on. */
  async loadMore(): Promise<void> {
    const far = this.link?.far;
    await this.#readOn(far?.value ? far : this.#list);
  }

  async #readOn(list: Watch<ListValue, CommentsHandle>): Promise<void> {
    const known = new Set(this.#ids);
    const closes = list === this.#list && this.link?.gapBefore !== undefined;
    await this.#newcomers.whilePaging(async () => {
      await list.handle?.loadMore();
      await this.updateComplete;
    });
    const come = this.#comments.filter(({ commentId }) => !known.has(commentId ?? ''));
    if (come.length === 0) return;
    announce(this.localizer.t('comments.loaded', { count: come.length }));
    // With the last page the button goes: reading goes on with the first comment it brought.
    if (!list.value?.hasMore || (closes && this.link?.gapBefore === undefined)) come[0]?.focus();
  }

  /** All comments on screen. */
  get #ids(): readonly Id[] | undefined {
    return this.#all && this.#newcomers.shown(this.#all);
  }

  /** All comments that are known: those read from the beginning, and those from a link on. */
  get #all(): readonly Id[] | undefined {
    const ids = this.#list.value?.ids;
    return ids && (this.link?.join(ids) ?? ids);
  }

  override focus(options?: FocusOptions): void {
    this.section?.focus(options);
  }

  /** Opens the composer, or with a comment's id the composer that answers it. */
  focusComposer(parentId?: Id): void {
    if (parentId === undefined) void this.#write();
    else void this.#comments.find(({ commentId }) => commentId === parentId)?.reply();
  }

  // Not willUpdate: controllers look for their handles after it.
  protected override update(changed: PropertyValues<this>): void {
    const { client } = this;
    const viewer = this.#viewer.value?.person.id;
    this.#seek();
    this.#lookAtWhole();
    this.#newcomers.look(
      this.#list.handle,
      this.#all,
      this.#isPaging,
      (id) => id !== this.target && isOthers(client, id, viewer),
    );
    const go = leaving(this.#comments, this.#ids, this.#actions);
    super.update(changed);
    go?.();
  }

  get #isPaging(): boolean {
    return [this.#list, this.link?.far].some(
      (list) => list?.state.status === 'ready' && list.state.more === 'loading',
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state: list } = this.#list;
    const error = list.status === 'failed' ? list.error : undefined;
    this.announceView(this.#view, error, () => void this.refresh());
    // What is read now stands above the field that somebody went to meanwhile.
    if (this.#isReading && list.status === 'ready' && this.composerElement?.matches(':focus-within'))
      requestAnimationFrame(() => this.composerElement?.scrollIntoView({ block: 'nearest' }));
    this.#isReading = list.status === 'loading';
    this.setState('loading-more', this.#isPaging);
    const count = this.#newcomers.toAnnounce();
    if (count > 0) announce(this.localizer.t('comments.new', { count }));
  }

  /** Goes to the comment that a link leads to, if it is not on screen. */
  #seek(): void {
    const { target } = this;
    const { state: list } = this.#list;
    if (target === undefined || target === this.#sought || list.status !== 'ready') return;
    this.#sought = target;
    // Opened if it is folded, whoever resolved it.
    this.unfolded = true;
    if (this.#all?.includes(target)) this.link?.forget();
    else void this.#withLink((link) => link.find(target));
  }

  async #miss(): Promise<void> {
    await this.#withLink((link) => link.miss());
  }

  async #withLink(act: (link: LinkedComment) => unknown): Promise<void> {
    try {
      const [{ LinkedComment: Link }] = await Promise.all([
        import('./linked-comment.ts'),
        loadLaterStrings(),
      ]);
      await act((this.link ??= new Link(this, this.#inside)));
    } catch {
      this.problem = this.localizer.t('error.network');
    }
  }

  get #thread(): Thread | undefined {
    return this.#count.value?.thread ?? undefined;
  }

  /** Whether the backend may know something of the thread as a whole that matters here. */
  get #knowsWhole(): boolean {
    return (
      this.resolvable ||
      this.markRead ||
      this.client?.capabilities['subscriptions.set'] === true ||
      this.client?.capabilities['resolution.set'] === true
    );
  }

  #lookAtWhole(): void {
    const thread = this.#thread;
    if (!thread || this.#loadingWhole || !(this.#knowsWhole || thread.mayComment === false)) return;
    this.#loadingWhole = true;
    void Promise.all([import('./thread-whole.ts'), loadLaterStrings()]).then(
      ([{ ThreadWhole: Whole }]) => (this.whole = new Whole(this, this.#inside)),
      () => (this.#loadingWhole = false),
    );
  }

  get #isFolded(): boolean {
    return this.resolvable && this.#thread?.resolvedAt != null && !this.unfolded;
  }

  protected override render(): unknown {
    const { localizer } = this;
    if (this.unconnected) return blank({ figure: 'comments', message: localizer.t('common.unconnected') });
    const writes = this.#view !== 'signed-out' && this.#view !== 'forbidden' && this.#view !== 'not-found';
    const composer = writes && this.composer !== 'none' ? this.#renderComposer() : nothing;
    return html`<section
      class="thread"
      tabindex="-1"
      aria-label=${this.label ?? localizer.t('comments.title')}
    >
      ${this.embedded ? nothing : this.#renderHeader()}
      <slot name="header"></slot>
      ${this.whole?.render(localizer, this.unfolded, () => (this.unfolded = !this.unfolded))}
      ${this.composer === 'top' && !this.#isFolded ? composer : nothing} ${this.#renderProblem()}
      ${this.link?.render(localizer)} ${this.#renderStatus()}
      ${this.#isFolded ? nothing : this.#renderContent()}
      ${this.composer === 'bottom' && !this.#isFolded ? composer : nothing}
      <slot name="footer"></slot>
    </section>`;
  }

  get #query(): { readonly subject: SubjectRef; readonly sort?: CommentSort } {
    const subject = this.#subject ?? '';
    return this.can('comments.sort') || this.sort !== 'oldest' ? { subject, sort: this.sort } : { subject };
  }

  /** The comment that the page's address, or the page, points to. */
  private get target(): Id | undefined {
    return this.#hashTarget ?? this.highlight;
  }

  get #subject(): SubjectRef | undefined {
    if (this.subject !== undefined || !this.canonical) return this.subject;
    const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    return address.split('#')[0];
  }

  get #view(): ViewState {
    return viewState(this.#list.state, this.online, ({ ids }) => ids.length === 0);
  }

  get #hashTarget(): Id | undefined {
    const name = '#social-comment-';
    return location.hash.startsWith(name) ? decodeURIComponent(location.hash.slice(name.length)) : undefined;
  }

  /** The comments at the top level, in order. */
  get #comments(): SocialComment[] {
    return [...this.renderRoot.querySelectorAll<SocialComment>('.list > li > social-comment')];
  }

  /** The same object as long as nothing in it changes, so that comments need not render again. */
  #settingsNow(): ThreadSettings {
    const { pageSize, submitOn, bodyMax, format, deleted, drafts, bestAnswer, target } = this;
    const now = {
      ...{
        subject: this.#subject ?? '',
        pageSize,
        submitOn,
        bodyMax,
        format,
        deleted,
        drafts,
        bestAnswer,
        target,
      },
      replies: this.maxDepth < 2 ? 'none' : this.replies,
      viewer: this.#viewer.value?.person.id,
      opened: target === undefined ? undefined : this.link?.rootOf(target),
      locked: this.#thread?.mayComment === false,
    } as const;
    return (this.#settings = keepSame(this.#settings, now));
  }

  #renderHeader(): TemplateResult {
    const total = this.#list.value?.total;
    const count = this.#count.value?.count ?? (total && 'exact' in total ? total.exact : undefined);
    return threadHeader({
      localizer: this.localizer,
      title: this.label ?? this.localizer.t('comments.title'),
      level: this.headingLevel,
      count: this.counts === 'show' ? count : undefined,
      sort: this.can('comments.sort') && this.#sortable ? this.sort : undefined,
      onSort: (sort) => (this.sort = sort),
    });
  }

  /** Once there was something to put in order, the menu stays while another order is read: it has the focus. */
  get #sortable(): boolean {
    const ids = this.#ids;
    if (ids) this.#wasFilled = ids.length > 0;
    return this.#wasFilled;
  }

  #renderProblem(): unknown {
    return this.problem === undefined ? nothing : statusBar({ kind: 'failed', message: this.problem });
  }

  #renderStatus(): unknown {
    return statusLine(this.#list.state, this.online, this.localizer, this.#retry);
  }

  get #retry(): StatusAction {
    return { label: this.localizer.t('common.retry'), run: () => void this.refresh() };
  }

  #renderContent(): unknown {
    const { localizer, embedded } = this;
    const { state: list } = this.#list;
    const news = this.#renderNews();
    if (list.status === 'ready' && this.#ids?.length) {
      return this.sort === 'newest' ? [news, this.#renderList(list)] : [this.#renderList(list), news];
    }
    const view = list.status === 'ready' ? 'empty' : this.#view;
    return [
      instead({ view, state: list, localizer, embedded, retry: this.#retry, signIn: this.#onSignIn }),
      news,
    ];
  }

  #renderNews(): unknown {
    const { count } = this.#newcomers;
    if (count === 0) return nothing;
    const at = this.sort === 'newest' ? 'top' : 'end';
    const words = this.localizer.t('comments.new', { count });
    return noticeFor(this)?.newNotice(this, words, at, () => void this.showNew());
  }

  #renderList({ value, more }: { readonly value: ListValue; readonly more: string }): TemplateResult {
    const { localizer } = this;
    const settings = this.#settingsNow();
    const ids = this.#ids ?? [];
    const gapBefore = this.link?.gapBefore;
    const firstUnread = this.whole?.firstUnread(ids);
    const far = this.link?.far.state;
    const end = far?.status === 'ready' ? far : { value, more };
    return html`<ol class="list" part="list" role="list" aria-busy=${more === 'loading' ? 'true' : nothing}>
        ${repeat(
          ids,
          (id) => id,
          (id) =>
            html`<li>
              ${id === gapBefore ? this.link?.renderGap(localizer, more === 'loading', this.#onGap) : nothing}
              ${id === firstUnread ? this.whole?.renderDivider(localizer) : nothing}
              <social-comment
                part="item"
                exportparts="${commentParts}replies-more, replies-list, replies-new-items, ${passedOn(composerParts)}${passedOn(reactionParts)}"
                comment-id=${id}
                ?fresh=${this.#newcomers.has(id)}
                .settings=${settings}
                .actions=${this.#actions}
                .counts=${this.counts}
                .readonly=${this.readonly}
                .strings=${this.strings}
                .client=${this.client}
              ></social-comment>
            </li>`,
        )}
      </ol>
      ${end.value.hasMore ? this.#renderMore(end.value, end.more) : nothing}`;
  }

  #renderMore({ ids, total }: ListValue, more: string): unknown {
    const { localizer } = this;
    if (more === 'failed') {
      const action = { label: localizer.t('common.retry'), run: () => void this.loadMore() };
      return statusBar({ kind: 'failed', message: localizer.t('comments.failed.more'), action });
    }
    const read = (this.link?.before ?? 0) + ids.length;
    const left = 'exact' in total && this.counts === 'show' ? total.exact - read : 0;
    return html`<button
      class="text-button accent more"
      part="more"
      type="button"
      aria-busy=${more === 'loading' ? 'true' : nothing}
      @click=${() => void this.loadMore()}
    >
      ${left > 0 ? localizer.t('comments.moreOf', { count: left }) : localizer.t('comments.more')}
    </button>`;
  }

  #renderComposer(): unknown {
    const viewer = this.#viewer.state;
    const signedOut = viewer.status === 'ready' && viewer.value === null && !this.readonly;
    if (signedOut) return signInBar(this.localizer, this.#onSignIn);
    if (!this.can('comments.add')) return nothing;
    const thread = this.#thread;
    if (thread?.mayComment === false) {
      return this.whole?.renderLocked(thread, this.localizer) ?? nothing;
    }
    return html`<social-composer
      part="composer"
      exportparts="avatar, ${composerParts}"
      subject=${this.#subject ?? ''}
      avatar-size="32"
      body-max=${this.bodyMax}
      submit-on=${this.submitOn}
      drafts=${this.drafts}
      .format=${this.format}
      .client=${this.client}
      .strings=${this.strings}
      .submit=${this.#add}
      >${standIn(this.#viewer.value?.person, this.localizer.t('composer.comment'), this.#onReach)}</social-composer
    >`;
  }

  /** Puts the cursor into the composer once its code is there, if by then `still`. */
  async #write(still = () => true): Promise<void> {
    const { composerElement: composer } = this;
    try {
      await loadComposer();
      if (still()) composer?.focus();
    } catch {
      this.problem = this.localizer.t('error.network');
    }
  }

  readonly #onReach = ({ type, currentTarget }: Event): void => {
    this.problem = undefined;
    // Whoever only passes by on the way through the page is not called back.
    void this.#write(() => type === 'click' || (currentTarget as HTMLElement).matches(':focus'));
  };

  readonly #onSignIn = (): void => void this.dispatchEvent(new SocialAuthRequiredEvent());

  readonly #add = async ({ body, attachments, id }: ComposerDraft): Promise<unknown> => {
    const subject = this.#subject ?? '';
    const handle = this.#list.handle ?? this.client?.comments({ subject });
    const draft = { body, ...(attachments ? { attachments } : {}), ...(id === undefined ? {} : { id }) };
    return handle && sendComment(this, handle, subject, draft);
  };

  async #remove(comment: Comment): Promise<void> {
    const module = await import('./remove-comment.ts').catch(() => undefined);
    if (module) return module.removeComment(this, comment, this.localizer, this.#inside.say);
    this.problem = this.localizer.t('error.network');
  }

  #leave(id: Id): () => void {
    const next = this.#nextTo(id);
    return () => {
      // It may be a while since the person acted: nothing scrolls now.
      if (next?.isConnected) next.focus({ preventScroll: true });
      else this.focusComposer();
    };
  }

  /** The comment after this one as they are read, replies included; else the one before. */
  #nextTo(id: Id): SocialComment | undefined {
    const all = this.#comments.flatMap(({ withReplies }) => withReplies);
    const at = all.findIndex(({ commentId }) => commentId === id);
    return all.slice(at + 1).find(({ hidden }) => !hidden) ?? all[at - 1];
  }

  readonly #onGap = (): void => void this.#readOn(this.#list);

  readonly #onHash = (): void => {
    this.#arrivedAt = undefined;
    this.#sought = undefined;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'social-comment-thread': SocialCommentThread;
  }
}
