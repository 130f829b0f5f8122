import type { Activity, Capability, Id, Kudos, Person } from '@maillon/contract';
import type { ActivityHandle, Shown, State } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import {
  commentParts,
  composerParts,
  dialogParts,
  noticeParts,
  listParts,
  passedOn,
  reactionParts,
} from '../foundation/parts.ts';
import type { CommentOffersEvent } from '../comments/comment-offers.ts';
import type { SocialCommentThread } from '../comments/social-comment-thread.ts';
import { announce } from '../foundation/announce.ts';
import { attachments, attachmentStyles, cover } from '../foundation/attachments.ts';
import { avatarStyles } from '../foundation/avatar.ts';
import { copyText } from '../foundation/copy.ts';
import { checkIcon, commentIcon, kudosIcon, linkIcon, menuIcon, mutedIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { linkCard, linkCardStyles } from '../foundation/link-card.ts';
import { safeHref } from '../foundation/links.ts';
import { menuButton, menuStyles, type MenuItem } from '../foundation/menu.ts';
import { localStates, OpenWrite, openWriteStyles } from '../foundation/open-write.ts';
import { outboxOf } from '../foundation/outbox.ts';
import { richTextStyles } from '../foundation/rich-text.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { errorText, statesStyles, statusBar } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { Watch } from '../foundation/watch.ts';
import { kudosPanelStyles } from '../kudos/kudos-panel.ts';
import type { SocialKudosButton } from '../kudos/social-kudos-button.ts';
import { byline } from './byline.ts';
import { CutWords } from './cut-words.ts';
import { itemFragment } from './item-fragment.ts';
import type { ItemDeeds } from './item-deeds.ts';
import { kindDetails, readingTime, type KindDeeds } from './kinds.ts';
import { loadComments, loadDeeds, loadKudos, loadKudosAnswer, loadOwnPost } from './later.ts';
import type { OwnPost } from './own-post.ts';
import { remark } from './remark.ts';
import { feedItemStyles } from './social-feed-item.styles.ts';

/** Draws the body of activities of one type; see `SocialFeed.itemRenderers`. */
export type ItemRenderer = (activity: Activity) => unknown;

/**
 * One entry of a feed: who, when, for whom, the words, and what colleagues made of them. Used by `<social-feed>`; it
 * renders again only when its own activity changes.
 *
 * @tag social-feed-item
 * @fires {SocialPostEditEvent} social-post-edit - Before a post is changed; cancelable.
 * @fires {SocialPostEditedEvent} social-post-edited - The backend has the changed post.
 * @fires {SocialPostRemoveEvent} social-post-remove - Before a post is deleted; cancelable.
 * @fires {SocialPostRemovedEvent} social-post-removed - The post is gone.
 * @fires {SocialNavigateEvent} social-navigate - Somebody follows a name or link; cancelable.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @csspart header - Portrait, name, time and menu.
 * @csspart avatar - A portrait or initials.
 * @csspart name - The author's name.
 * @csspart kind - The mark that tells kinds apart.
 * @csspart pin - The mark on what is pinned, with its end.
 * @csspart saved - The mark on what the reader keeps for later.
 * @csspart timestamp - When it was said.
 * @csspart audience - Who can see it, in words.
 * @csspart menu - The list of further actions.
 * @csspart body - Title and words.
 * @csspart poll - Options and results of a poll.
 * @csspart event - Date, place and people of an event.
 * @csspart idea - Stage and support of an idea.
 * @csspart job - Team and place of an open position.
 * @csspart answer - The best answer to a question.
 * @csspart link - What stands behind the link of a post.
 * @csspart kudos - The panel of a thank-you.
 * @csspart consent - Whether others may see a thank-you: the question, or what was answered.
 * @csspart actions - The row of buttons.
 * @csspart button - A button of that row.
 * @csspart dialog - A dialog: to give kudos, to say why something is reported or until when it is pinned.
 * @csspart comments - The latest comments, or the thread.
 * @csspart status - A message about what went wrong.
 * @csspart retry - The button that tries again.
 * @csspart mention - A person named in the words.
 * @csspart facepile - Small portraits of people.
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
 * @csspart composer-avatar - The writer’s portrait in a composer.
 * @csspart composer - Where a change is written.
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
 * @csspart composer-form - The frame around field and buttons of a composer.
 * @csspart composer-textarea - The field of a composer.
 * @csspart composer-counter - How many characters are left.
 * @csspart composer-audience - Who will see the post.
 * @csspart composer-button - A button of a composer.
 * @csspart composer-submit - The button that sends.
 * @csspart composer-menu - The list of audiences.
 * @csspart composer-status - What went wrong in a composer.
 * @csspart composer-retry - The button of a composer that tries again.
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
 * @cssstate new - Just put on top by the reader.
 * @cssstate saving - The backend has not answered yet.
 * @cssstate queued - Will be sent later.
 * @cssstate failed - Was refused.
 * @cssstate doubtful - Nobody knows whether it was sent.
 */
export class SocialFeedItem extends SocialElement {
  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    statesStyles,
    menuStyles,
    avatarStyles,
    richTextStyles,
    kudosPanelStyles,
    openWriteStyles,
    attachmentStyles,
    linkCardStyles,
    feedItemStyles,
  ];

  static override define(tag = 'social-feed-item', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** The activity to show. */
  @property({ attribute: 'activity-id' }) activityId: Id | undefined;

  /** `preview` shows the latest comments, `count` only how many, `none` neither. */
  @property() comments: 'preview' | 'count' | 'none' = 'preview';

  /** `none` leaves reactions out. */
  @property() reactions: 'show' | 'none' = 'show';

  /** Level of the heading that a title is. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** The page's own way to draw bodies, by activity type. */
  @property({ attribute: false }) itemRenderers: Readonly<Record<string, ItemRenderer>> = {};

  @state() private thread = false;
  @state() private copied = false;
  @state() private problem: string | undefined;
  @state() private voting = false;

  @query('.menu-button') private readonly menuButton!: HTMLButtonElement | null;

  readonly #activity = new Watch<Shown<Activity>, ActivityHandle>(this, (client) =>
    this.activityId === undefined ? undefined : client.activity(this.activityId),
  );
  readonly #words = new CutWords(this);
  readonly #open = new OpenWrite(this, () => {
    const next = (this.nextElementSibling ?? this.previousElementSibling) as HTMLElement | null;
    return () => next?.focus();
  });
  /** There once the reader has begun to change the post. */
  #own: OwnPost | undefined;
  #deeds: ItemDeeds | undefined;

  /** Whether something in it must not be lost: a thread that is open, words that are being changed, an open menu. */
  get held(): boolean {
    const open = this.renderRoot.querySelector(':popover-open, dialog[open]');
    return this.thread || this.#own !== undefined || open !== null || Boolean(this.#activity.value?.local);
  }

  /** Presses the button that reacts, as with the key l. */
  react(): void {
    const bar = this.renderRoot.querySelector('social-reaction-bar[variant=button]');
    const button = bar?.shadowRoot?.querySelector<HTMLElement>('[aria-pressed]');
    button?.focus();
    button?.click();
  }

  /** Opens the thread and its field, where one may comment. */
  discuss(): void {
    void this.#openThread(this.can('comments.add'));
  }

  /** Tints the item for a moment: the reader has just put it on top. */
  markNew(): void {
    this.setState('new', true);
  }

  /** Whether the backend offers this to the reader, and the page does. */
  may(capability: Capability): boolean {
    return this.can(capability);
  }

  /** Whether the reader wrote it. */
  isOwn({ author }: Activity): boolean {
    const state = this.client?.viewer.state;
    const viewer = state?.status === 'ready' ? state.value?.id : undefined;
    return author?.isViewer === true || (author !== null && author.id === viewer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const activity = this.#activity.value;
    if (activity) {
      const name = activity.author?.displayName ?? this.localizer.t('common.unknownPerson');
      const label = this.localizer.t('feed.item.label', {
        name,
        time: this.localizer.timeAgo(activity.createdAt),
      });
      if (this.ariaLabel !== label) this.ariaLabel = label;
    }
    for (const name of localStates) this.setState(name, activity?.local === name);
    this.#open.tell(activity, this.localizer);
  }

  protected override render(): unknown {
    const activity = this.#activity.value;
    if (!activity) return this.#renderInstead(this.#activity.state);
    const { localizer } = this;
    if (activity.undoUntil) {
      return html`<div class="going">
        ${this.#open.renderUndo(activity, localizer.t('feed.item.deleted'), localizer)}
      </div>`;
    }
    if (activity.viewerMuted) return this.#renderFolded(activity);
    const isWish = this.#isWish(activity);
    return html`
      ${byline(activity, localizer, activity.local && !isWish ? nothing : this.#renderMenu(activity))}
      <div class="body" part="body">
        ${this.#own?.editing ? this.#own.renderEditor(activity, localizer) : this.#renderBody(activity)}
        ${this.problem === undefined ? nothing : statusBar({ kind: 'failed', message: this.problem })}
      </div>
      ${activity.local ? html`<div class="sum">${this.#open.render(activity, localizer)}</div>` : nothing}
      ${
        activity.local && !isWish
          ? nothing
          : [this.#renderSum(activity), this.#renderActions(activity), this.#renderComments(activity)]
      }
    `;
  }

  #renderInstead(state: State<unknown>): TemplateResult {
    if (state.status !== 'failed') return this.#renderBones();
    const { error } = state;
    const run = (): void => void this.#activity.handle?.refresh();
    return statusBar({
      kind: 'failed',
      message: errorText(error, this.localizer),
      ...(error.retryable ? { action: { label: this.localizer.t('common.retry'), run } } : {}),
    });
  }

  /** What waits is not the post itself but something that the reader did with it, which takes nothing away. */
  #isWish({ write }: Shown<Activity>): boolean {
    const entry = outboxOf(this.client)?.state.find(({ id }) => id === write);
    return entry !== undefined && /set$|^reports/.test(entry.verb);
  }

  /** The place of what the reader wants to see less of. */
  #renderFolded(activity: Activity): TemplateResult {
    const { localizer } = this;
    return html`<div class="folded small" part="status">
      ${icon(mutedIcon)}<span class="meta">${localizer.t('feed.item.muted')}</span>
      ${
        this.can('mutes.set')
          ? html`<button
              class="text-button accent"
              part="button"
              type="button"
              @click=${() => void this.#do((deeds) => deeds.mute(activity, false, localizer))}
            >
              ${localizer.t('feed.item.showAgain')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderBones(): TemplateResult {
    return html`<div class="header" aria-hidden="true">
        <span class="bone round"></span>
        <div class="who"><span class="bone w40"></span><br /><span class="bone w30"></span></div>
      </div>
      <div class="body" aria-hidden="true">
        <span class="bone w100"></span><span class="bone w90"></span><span class="bone w60"></span>
      </div>`;
  }

  #renderMenu(activity: Activity): TemplateResult {
    return menuButton({
      className: 'button icon-only menu-button',
      label: this.localizer.t('common.more'),
      content: icon(menuIcon),
      items: () => this.#menuItems(activity),
    });
  }

  async #menuItems(activity: Activity): Promise<readonly MenuItem[]> {
    const { permissions, body } = activity;
    const own = this.isOwn(activity);
    const edits = this.can('feed.edit') && (permissions?.edit ?? own) && body;
    const deeds = await this.#loadDeeds();
    return (
      deeds?.menu(activity, this.localizer, {
        copyLink: () => void this.#copyLink(activity),
        edit: edits ? () => void this.#edit() : undefined,
        remove: this.can('feed.remove') && (permissions?.remove ?? own),
      }) ?? []
    );
  }

  #renderBody(activity: Activity): unknown {
    const custom = this.itemRenderers[activity.kind];
    if (custom) return custom(activity);
    const { title, body, event, topics } = activity;
    const words = body && body.value !== '' ? this.#words.render(body, this.localizer) : nothing;
    const isArticle = activity.kind === 'article';
    return [
      isArticle ? cover(activity, this.localizer) : nothing,
      // An event has its title beside its date, and its words below; see event-card.ts.
      title && !event ? this.#renderTitle(title) : nothing,
      event ? nothing : words,
      readingTime(activity, this.localizer),
      ...kindDetails(activity, this.localizer, this.#deedsFor(activity, words)),
      activity.kudos && this.#renderKudosAnswer(activity.kudos),
      attachments(activity, this.localizer, isArticle ? 1 : 0),
      linkCard(activity.linkPreview),
      topics && topics.length > 0
        ? html`<p class="topics">
            ${topics.map((topic) => html`<span class="tag"><bdi>#${topic}</bdi></span>`)}
          </p>`
        : nothing,
    ];
  }

  /** What concerns only the giver and those thanked; for others there is nothing, and nothing is loaded. */
  #renderKudosAnswer(kudos: Kudos): unknown {
    const state = this.client?.viewer.state;
    const me = state?.status === 'ready' ? state.value?.person.id : undefined;
    const isThanked = kudos.consent?.viewerMayAnswer || kudos.recipients.some(({ id }) => id === me);
    if (me === undefined || !(isThanked || (kudos.consent && kudos.from?.id === me))) return nothing;
    void loadKudosAnswer().catch(() => undefined);
    return html`<social-kudos-answer
      exportparts="button, consent, status, ${passedOn(noticeParts)}${passedOn(dialogParts)}"
      .kudos=${kudos}
      .client=${this.client}
      .strings=${this.strings}
      .readonly=${this.readonly}
    ></social-kudos-answer>`;
  }

  /** What the reader may do with an activity of its kind. */
  #deedsFor(activity: Activity, words: unknown): KindDeeds {
    const { id } = activity;
    const { localizer } = this;
    return {
      vote: this.can('votes.set')
        ? (options) => void this.#do((deeds) => deeds.vote(activity, options, localizer))
        : undefined,
      changing: this.voting,
      change: (on) => void this.changeVote(on),
      attend: this.can('attendance.set')
        ? (answer) =>
            void this.#do((deeds) =>
              deeds.write('attendance.set', { id, ...(answer ? { answer } : {}) }, localizer),
            )
        : undefined,
      words,
      addToCalendar: () => void this.#do((deeds) => deeds.addToCalendar(activity)),
      support: this.can('support.set')
        ? (on) => void this.#do((deeds) => deeds.write('support.set', { id, on }, localizer))
        : undefined,
      share: () => void this.#share(activity),
    };
  }

  /** Opens the ballot of somebody who has voted, or closes it; the focus goes along. */
  async changeVote(on: boolean): Promise<void> {
    this.voting = on;
    await this.updateComplete;
    const next = on ? '.poll input:checked, .poll input' : '.poll-change, .poll input';
    this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  /** By the browser's own means where there are some, else by a link to hand on. */
  async #share(activity: Activity): Promise<void> {
    const address = this.#addressOf(activity);
    if (!('share' in navigator)) return this.#copyLink(activity);
    try {
      await navigator.share({ title: activity.title ?? '', url: address });
    } catch (error) {
      if ((error as DOMException).name !== 'AbortError') await this.#copyLink(activity);
    }
  }

  #addressOf({ id, url }: Activity): string {
    return safeHref(url) ?? `${location.href.split('#')[0]}${itemFragment(id)}`;
  }

  #renderTitle(title: string): TemplateResult {
    return html`<p class="title" role="heading" aria-level=${this.headingLevel} dir="auto">${title}</p>`;
  }

  #renderSum(activity: Activity): unknown {
    const comments = activity.comments?.count ?? 0;
    const reads = this.reactions === 'show' && this.can('reactions.read');
    const { reactions } = activity;
    // Absent: not sent along, so the bar asks. Some backends send no numbers with a page of the feed.
    const showReactions = reads && (reactions === undefined || (reactions?.groups.length ?? 0) > 0);
    const showComments = this.comments !== 'none' && comments > 0 && this.counts !== 'hide';
    if (!showReactions && !showComments) return nothing;
    return html`<div class="sum">
      ${
        showReactions
          ? html`<social-reaction-bar
              variant="summary"
              exportparts=${reactionParts}
              subject=${activity.id}
              .reactions=${reactions ?? undefined}
              .client=${this.client}
              .counts=${this.counts}
              .strings=${this.strings}
            ></social-reaction-bar>`
          : nothing
      }
      ${
        showComments
          ? html`<button class="text-button count" type="button" @click=${() => void this.#openThread(false)}>
              ${this.localizer.t('feed.item.comments', { count: comments })}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderActions(activity: Activity): unknown {
    const { localizer, client } = this;
    const { permissions, author } = activity;
    const react = this.reactions === 'show' && this.can('reactions.set') && permissions?.react !== false;
    const comment = this.comments !== 'none' && this.can('comments.add') && permissions?.comment !== false;
    const thank = this.can('kudos.give') && author && !this.isOwn(activity) && activity.kind !== 'kudos';
    return html`<div class="actions" part="actions">
      ${
        react
          ? html`<social-reaction-bar
              variant="button"
              exportparts=${reactionParts}
              subject=${activity.id}
              .reactions=${activity.reactions ?? undefined}
              .client=${client}
              .counts=${this.counts}
              .strings=${this.strings}
            ></social-reaction-bar>`
          : nothing
      }
      ${
        comment
          ? html`<button
              class="button quiet"
              part="button"
              type="button"
              @click=${() => void this.#openThread(true)}
            >
              ${icon(commentIcon)}<span class="label"
                >${localizer.t(activity.kind === 'question' ? 'feed.item.answer' : 'feed.item.comment')}</span
              >
            </button>`
          : nothing
      }
      ${
        thank
          ? html`<social-kudos-button
              variant="quiet"
              exportparts="button, ${noticeParts}${passedOn(dialogParts)}"
              target=${activity.id}
              .people=${this.#thanked(author)}
              .client=${client}
              .counts=${'hide'}
              .strings=${this.strings}
              ><button class="button quiet" type="button" @click=${this.#onThank}>
                ${icon(kudosIcon)}<span class="label">${localizer.t('kudos.give')}</span>
              </button></social-kudos-button
            >`
          : nothing
      }
      <button
        class="button quiet end flip"
        part="button"
        type="button"
        @click=${() => void this.#copyLink(activity)}
      >
        ${icon(this.copied ? checkIcon : linkIcon)}<span class="label"
          >${localizer.t(this.copied ? 'common.linkCopied' : 'feed.item.share')}</span
        >
      </button>
    </div>`;
  }

  #renderComments(activity: Activity): unknown {
    if (this.comments === 'none' || !this.can('comments.read')) return nothing;
    if (this.thread) {
      return html`<div class="comments" part="comments">
        <social-comment-thread
          @social-comment-offers=${(event: CommentOffersEvent) => this.#offer(activity, event)}
          embedded
          loading="eager"
          exportparts="item:comment,button,composer,avatar:composer-avatar,${listParts}${passedOn(commentParts)}${passedOn(composerParts)}${passedOn(reactionParts)}"
          subject=${activity.id}
          .bestAnswer=${activity.question?.bestAnswer?.id}
          .client=${this.client}
          .readonly=${this.readonly || activity.permissions?.comment === false}
          .counts=${this.counts}
          .live=${this.live}
          .strings=${this.strings}
        ></social-comment-thread>
      </div>`;
    }
    const latest = activity.commentsPreview ?? [];
    if (this.comments !== 'preview' || latest.length === 0) return nothing;
    const more = (activity.comments?.count ?? 0) - latest.length;
    // A group, not a section: ten named regions on a page would be ten landmarks.
    return html`<div
      class="comments"
      part="comments"
      role="group"
      aria-label=${this.localizer.t('feed.item.latest')}
    >
      ${latest.map((comment) => remark(comment, this.localizer))}
      ${
        more > 0
          ? html`<button
              class="text-button more-comments"
              type="button"
              @click=${() => void this.#openThread(false)}
            >
              ${this.localizer.t('feed.item.moreComments', { count: more })}
            </button>`
          : nothing
      }
    </div>`;
  }

  #offer(activity: Activity, { comment, items }: CommentOffersEvent): void {
    items.push(...(this.#deeds?.answerOffers(activity, comment, this.localizer) ?? []));
  }

  /** Opens the whole thread under the item; the thread's code comes with the first one opened. */
  async #openThread(write: boolean): Promise<void> {
    // What may be done with answers is asked when their menus open, and must be there by then.
    if (!(await this.#fetched(Promise.all([loadComments(), this.#loadDeeds()])))) return;
    this.thread = true;
    await this.updateComplete;
    const thread = this.renderRoot.querySelector<SocialCommentThread>('social-comment-thread');
    await thread?.updateComplete;
    if (write) thread?.focusComposer();
    else thread?.focus();
  }

  async #edit(): Promise<void> {
    const module = await this.#fetched(loadOwnPost());
    if (!module) return;
    this.#own ??= new module.OwnPost(
      this,
      () => this.#activity.handle,
      () => this.menuButton?.focus(),
    );
    this.#own.edit();
  }

  async #loadDeeds(): Promise<ItemDeeds | undefined> {
    const module = await this.#fetched(loadDeeds());
    if (module) this.#deeds ??= new module.ItemDeeds(this, (problem) => (this.problem = problem));
    return this.#deeds;
  }

  async #do(deed: (deeds: ItemDeeds) => Promise<unknown>): Promise<void> {
    const deeds = this.#deeds ?? (await this.#loadDeeds());
    if (deeds) await deed(deeds);
  }

  /** Code that comes with a press. A person hears when it does not come, and presses again. */
  async #fetched<T>(code: Promise<T>): Promise<T | undefined> {
    try {
      const module = await code;
      this.problem = undefined;
      return module;
    } catch {
      this.problem = this.localizer.t('error.network');
      return undefined;
    }
  }

  /** The same array for the same author, so that the button does not render again with every change of the item. */
  #thanked(author: Person): readonly Person[] {
    if (this.#people[0] !== author) this.#people = [author];
    return this.#people;
  }
  #people: readonly Person[] = [];

  readonly #onThank = async (event: Event): Promise<void> => {
    const button = (event.currentTarget as HTMLElement).parentElement as SocialKudosButton;
    if (!(await this.#fetched(loadKudos()))) return;
    await button.updateComplete;
    button.shadowRoot?.querySelector('button')?.click();
  };

  async #copyLink(activity: Activity): Promise<void> {
    if (!(await copyText(this.#addressOf(activity)))) return;
    announce(this.localizer.t('common.linkCopied'));
    this.copied = true;
    setTimeout(() => (this.copied = false), 2000);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'social-feed-item': SocialFeedItem;
  }
}
