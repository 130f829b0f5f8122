import type { Comment, Id } from '@maillon/contract';
import type { CommentHandle, Shown } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { composerParts, passedOn, reactionParts } from '../foundation/parts.ts';
import { loadComposer } from '../composer/load-composer.ts';
import { announce } from '../foundation/announce.ts';
import { attachments, attachmentStyles } from '../foundation/attachments.ts';
import { avatar, avatarStyles } from '../foundation/avatar.ts';
import { copyText } from '../foundation/copy.ts';
import { SocialNavigateEvent } from '../foundation/events.ts';
import { answeredIcon, menuIcon, waitingIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { menuButton, menuStyles } from '../foundation/menu.ts';
import { loadNotes, localStates, OpenWrite, openWriteStyles } from '../foundation/open-write.ts';
import { richText, richTextStyles } from '../foundation/rich-text.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { base, tokens } from '../foundation/styles.ts';
import { Watch } from '../foundation/watch.ts';
import { loadLaterStrings } from '../locales/index.ts';
import { authorLink, authorName, saidWhen } from './comment-head.ts';
import type { CommentHistory } from './comment-history.ts';
import { commentMenu } from './comment-menu.ts';
import { offersFor } from './comment-offers.ts';
import type { OwnComment } from './own-comment.ts';
import { commentStyles } from './social-comment.styles.ts';
import type { SocialCommentReplies } from './social-comment-replies.ts';
import type { ThreadActions, ThreadSettings } from './thread-settings.ts';

/**
 * One comment and its replies. Used by `<social-comment-thread>`; it renders again only when its own words, numbers or
 * replies change.
 *
 * @tag social-comment
 * @fires {SocialCommentEditEvent} social-comment-edit - Before a change is saved; cancelable.
 * @fires {SocialCommentEditedEvent} social-comment-edited - The backend has the change.
 * @fires {SocialNavigateEvent} social-navigate - Somebody follows a name; cancelable.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @csspart comment - The whole comment.
 * @csspart avatar - The author's portrait.
 * @csspart header - Name and time.
 * @csspart name - The author's name.
 * @csspart timestamp - When it was said.
 * @csspart new - The mark on what just came in.
 * @csspart best - That it is the best answer to a question.
 * @csspart body - The words.
 * @csspart actions - The row below the words.
 * @csspart button - A button.
 * @csspart menu - The list of further actions.
 * @csspart reaction-button - The button that reacts.
 * @csspart reaction-summary - Who reacted, in short.
 * @csspart reaction-tooltip - Who reacted, by name.
 * @csspart composer - Where a reply or a change is written.
 * @csspart replies - The replies, and the button that shows them.
 * @csspart status - What is said where a comment was deleted, with Undo; is not sent yet, or cannot be changed now.
 * @csspart mention - A person named in the words.
 * @csspart dialog - What it said before.
 * @csspart version - The words as they stood at a time.
 * @csspart conflict - The choice between one's own change and one that came in between.
 * @csspart reaction-chip - A reaction that somebody gave, with its number.
 * @csspart reaction-picker - The floating set of reactions.
 * @csspart reaction-choice - One reaction of that set.
 * @csspart reaction-retry - The button that reads reactions again.
 * @csspart retry - The button that tries again.
 * @csspart replies-more - The button that shows replies.
 * @csspart replies-list - The replies to a comment.
 * @csspart replies-new-items - The button that shows what others replied meanwhile.
 * @csspart composer-avatar - The writer’s portrait in a composer.
 * @csspart composer-form - The frame around field and buttons of a composer.
 * @csspart composer-textarea - The field of a composer.
 * @csspart composer-counter - How many characters are left.
 * @csspart composer-audience - Who will see the post.
 * @csspart composer-button - A button of a composer.
 * @csspart composer-submit - The button that sends.
 * @csspart composer-menu - The list of audiences.
 * @csspart composer-status - What went wrong in a composer.
 * @csspart composer-retry - The button of a composer that tries again.
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
 * @cssstate target - The page's address points here.
 * @cssstate new - Came in while the thread was open.
 * @cssstate saving - The backend has not answered yet.
 * @cssstate queued - Will be sent later.
 * @cssstate failed - Was refused.
 * @cssstate doubtful - Nobody knows whether it was sent.
 * @cssstate deleted - Only its place is left.
 */
export class SocialComment extends SocialElement {
  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    avatarStyles,
    richTextStyles,
    menuStyles,
    openWriteStyles,
    attachmentStyles,
    commentStyles,
  ];

  static override define(tag = 'social-comment', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** The comment to show. */
  @property({ attribute: 'comment-id' }) commentId: Id | undefined;

  /** 1, or 2 for replies. */
  @property({ type: Number, reflect: true }) level: 1 | 2 = 1;

  /** Came in while the thread was open. */
  @property({ type: Boolean }) fresh = false;

  /** What the thread says for all its comments. */
  @property({ attribute: false }) settings: ThreadSettings | undefined;

  /** The thread, for what only it can do. */
  @property({ attribute: false }) actions: ThreadActions | undefined;

  /** Answers a reply: given by the comment it is listed under. */
  @property({ attribute: false }) answer: ((name: string) => void) | undefined;

  @state() private answering = false;
  @state() private problem: string | undefined;
  @state() private own: OwnComment | undefined;
  @state() private history: CommentHistory | undefined;

  @query('article') private readonly article!: HTMLElement | null;
  @query('.menu-button') private readonly menuOpener!: HTMLElement | null;
  @query('social-comment-replies') private readonly repliesElement!: SocialCommentReplies | null;

  readonly #comment = new Watch<Shown<Comment>, CommentHandle>(this, (client) =>
    this.commentId === undefined ? undefined : client.comment(this.commentId),
  );

  readonly #open = new OpenWrite(this, () => this.actions?.leave(this.commentId ?? '') ?? (() => undefined));

  /** How many there were when the comment came. */
  #repliesAtFirst: number | undefined;

  /** Moves the focus to the whole comment, so that reading goes on there. */
  override focus(options?: FocusOptions): void {
    this.article?.focus(options);
  }

  /** The comment itself and its replies on screen, in the order they are read. */
  get withReplies(): SocialComment[] {
    return [this, ...(this.repliesElement?.items ?? [])];
  }

  /** Opens the reply composer; `name` is whom the answer is for. */
  async reply(name?: string): Promise<void> {
    this.answering = true;
    await this.updateComplete;
    await this.repliesElement?.updateComplete;
    await this.repliesElement?.reply(name);
  }

  protected override update(changed: PropertyValues<this>): void {
    // What goes with the focus in it hands it on.
    const go = this.#isHidden && this.matches(':focus-within') && this.actions?.leave(this.commentId ?? '');
    super.update(changed);
    if (go) go();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const comment = this.#comment.value;
    const { settings } = this;
    for (const name of localStates) this.setState(name, comment?.local === name);
    this.#open.tell(comment, this.localizer);
    this.setState('deleted', Boolean(comment?.deletedAt));
    this.setState('new', this.fresh);
    this.hidden = this.#isHidden;
    if (settings?.target !== undefined && settings.target === this.commentId) this.#arrive();
  }

  protected override render(): unknown {
    const comment = this.#comment.value;
    if (!comment || !this.settings || this.#isHidden) return nothing;
    const { localizer } = this;
    const isHere = !comment.deletedAt && !comment.undoUntil;
    // One article whatever becomes of the comment: what is open below it stays open, and the focus in it.
    return html`<article
      class=${isHere ? '' : 'gone'}
      part="comment"
      tabindex="-1"
      aria-label=${isHere ? this.#nameOf(comment) : localizer.t(comment.deletedAt ? 'comments.deleted' : 'comments.deleted.now')}
    >
      ${isHere ? this.#renderComment(comment) : this.#renderGone(comment)} ${this.#renderReplies(comment)}
    </article>`;
  }

  #nameOf(comment: Comment): string {
    const { localizer } = this;
    const time = localizer.timeAgo(comment.createdAt);
    return localizer.t('comments.by', { name: authorName(comment, localizer), time });
  }

  get #isHidden(): boolean {
    const { state: watched } = this.#comment;
    if (watched.status !== 'ready') return watched.status === 'failed';
    const { deletedAt, replyCount } = watched.value;
    return Boolean(deletedAt) && this.settings?.deleted === 'hidden' && (replyCount ?? 0) === 0;
  }

  /** A comment the backend does not know yet takes no replies and no reactions. */
  get #isLocal(): boolean {
    return this.#comment.value?.local !== undefined && !this.#isEditing;
  }

  get #isEditing(): boolean {
    return this.own?.editing === true;
  }

  #isOwn({ author }: Comment): boolean {
    return author?.isViewer === true || (author !== null && author.id === this.settings?.viewer);
  }

  #renderGone(comment: Shown<Comment>): TemplateResult {
    const { localizer } = this;
    return html`<span class="hole" aria-hidden="true"></span>${
        comment.undoUntil
          ? this.#open.renderUndo(comment, localizer.t('comments.deleted.now'), localizer)
          : html`<p class="gone-text" part="status">${localizer.t('comments.deleted')}</p>`
      }`;
  }

  #renderComment(comment: Shown<Comment>): TemplateResult {
    const { localizer } = this;
    return html`${avatar(comment.author, this.level === 2 ? 24 : 32)}
      <div class="content">
        <div class="said">
          ${this.#renderHeader(comment)}
          ${
            this.own?.editing
              ? this.own.renderEditor(comment, localizer)
              : [
                  html`<div class="words" part="body">${richText(comment.body)}</div>`,
                  attachments(comment, localizer),
                ]
          }
        </div>
        ${this.#isEditing ? nothing : this.#renderActions(comment)}
        ${this.problem === undefined ? nothing : html`<p class="problem" part="status" role="alert">${this.problem}</p>`}
        ${this.history?.render(comment, localizer)}
      </div>`;
  }

  #renderHeader(comment: Shown<Comment>): TemplateResult {
    const { localizer } = this;
    return html`<header class="head" part="header">
      ${authorLink(comment, localizer, this.#onNavigate)}
      ${
        this.#isEditing
          ? html`<span class="meta">${localizer.t('comments.editing')}</span>`
          : saidWhen(
              comment,
              localizer,
              this.can('comments.history') && !this.#isLocal ? () => void this.#showHistory() : undefined,
            )
      }
      ${
        this.settings?.bestAnswer === comment.id
          ? html`<span class="tag best" part="best"
              >${icon(answeredIcon)}${localizer.t('feed.question.best')}</span
            >`
          : nothing
      }
      ${this.fresh ? html`<span class="tag" part="new">${localizer.t('comments.isNew')}</span>` : nothing}
      ${
        this.#isLocal || this.#isEditing
          ? nothing
          : html`<span class="menu-at"
              >${menuButton({
                className: 'button icon-only compact small menu-button',
                label: localizer.t('comments.menu', { name: authorName(comment, localizer) }),
                content: icon(menuIcon),
                items: () =>
                  commentMenu(comment, this.#isOwn(comment), localizer, {
                    copyLink: () => void this.#copyLink(),
                    edit: this.can('comments.edit') ? () => void this.#edit(comment) : undefined,
                    remove: this.can('comments.remove') ? () => void this.#remove(comment) : undefined,
                    report: this.can('reports.add') ? () => void this.#report() : undefined,
                    offers: offersFor(this, comment),
                  }),
              })}</span
            >`
      }
    </header>`;
  }

  #renderActions(comment: Shown<Comment>): unknown {
    const { localizer, settings, client } = this;
    if (this.#isLocal)
      return this.#open.render(comment, localizer, (words) => void this.#edit(comment, words));
    if (comment.pending) {
      return html`<span class="state meta small"
        >${icon(waitingIcon)}${localizer.t('comments.pending')}</span
      >`;
    }
    const { permissions } = comment;
    const react = this.can('reactions.set') && permissions?.react !== false;
    const answers =
      this.can('comments.reply') &&
      !settings?.locked &&
      settings?.replies !== 'none' &&
      permissions?.reply !== false;
    const counts = this.counts === 'own' ? (this.#isOwn(comment) ? 'show' : 'hide') : this.counts;
    const bar = (variant: string, className: string): TemplateResult =>
      html`<social-reaction-bar
        class=${className}
        variant=${variant}
        density="compact"
        subject=${comment.id}
        exportparts=${reactionParts}
        .reactions=${comment.reactions ?? undefined}
        .counts=${counts}
        .client=${client}
        .strings=${this.strings}
      ></social-reaction-bar>`;
    return html`<div class="actions" part="actions">
      ${react ? bar('button', 'pair-gap') : nothing}
      ${
        answers
          ? html`<button
              class="text-button"
              part="button"
              type="button"
              @click=${() => this.#onReply(comment)}
            >
              ${localizer.t('comments.reply')}
            </button>`
          : nothing
      }
      ${this.can('reactions.read') ? bar('summary', '') : nothing}
    </div>`;
  }

  #renderReplies(comment: Comment): unknown {
    const { settings } = this;
    this.#repliesAtFirst ??= comment.replyCount ?? 0;
    if (this.level === 2 || settings?.replies === 'none') return nothing;
    if (!this.answering && (comment.replyCount ?? 0) === 0) return nothing;
    return html`<social-comment-replies
      part="replies"
      exportparts="comment, avatar, header, name, timestamp, new, best, body, actions, button, menu, dialog, version, conflict, composer, status, retry, mention, more:replies-more, list:replies-list, new-items:replies-new-items, ${passedOn(composerParts)}${passedOn(reactionParts)}"
      ?late=${this.#repliesAtFirst === 0}
      .comment=${comment}
      .settings=${settings}
      .actions=${this.actions}
      .whenLeft=${this.#onRepliesLeft}
      .counts=${this.counts}
      .readonly=${this.readonly}
      .strings=${this.strings}
      .client=${this.client}
    ></social-comment-replies>`;
  }

  /** What only authors need comes with the first change. `unsaved`: words that met others, to be compared. */
  async #edit(comment: Comment, unsaved?: string): Promise<void> {
    this.problem = undefined;
    let loaded: typeof import('./own-comment.ts');
    try {
      [loaded] = await Promise.all([import('./own-comment.ts'), loadComposer(), loadLaterStrings()]);
    } catch {
      this.problem = this.localizer.t('error.network');
      return;
    }
    this.own ??= new loaded.OwnComment(
      this,
      () => this.#comment.handle,
      () => this.menuOpener?.focus(),
    );
    if (unsaved === undefined) this.own.edit(comment);
    else await this.own.compare(unsaved);
  }

  async #showHistory(): Promise<void> {
    this.problem = undefined;
    try {
      const [{ CommentHistory }] = await Promise.all([import('./comment-history.ts'), loadLaterStrings()]);
      this.history ??= new CommentHistory(this);
      await this.history.open();
    } catch {
      this.problem = this.localizer.t('error.network');
    }
  }

  async #remove(comment: Comment): Promise<void> {
    await loadNotes();
    this.actions?.remove(comment);
  }

  async #report(): Promise<void> {
    try {
      const [{ openReport }] = await Promise.all([
        import('../foundation/report-dialog.ts'),
        loadLaterStrings(),
      ]);
      if (this.client) await openReport(this, this.localizer, this.client, this.commentId ?? '');
    } catch {
      this.problem = this.localizer.t('error.network');
    }
  }

  async #copyLink(): Promise<void> {
    const { localizer } = this;
    const copied = await copyText(`${location.href.split('#')[0]}#social-comment-${this.commentId}`);
    announce(localizer.t(copied ? 'common.linkCopied' : 'comments.copyFailed'));
  }

  #arrive(): void {
    const { actions, commentId: id = '' } = this;
    if ((!this.#comment.value && !this.#isHidden) || !actions?.arrive(id)) return;
    if (this.#isHidden) return actions.missed(id);
    this.scrollIntoView({ block: 'center' });
    this.focus({ preventScroll: true });
    this.setState('target', true);
  }

  #onReply(comment: Comment): void {
    if (this.answer) this.answer(authorName(comment, this.localizer));
    else void this.reply();
  }

  readonly #onRepliesLeft = (): void => {
    // Where nobody may answer, the whole comment takes the focus.
    const button = this.renderRoot.querySelector<HTMLElement>('.actions > .text-button') ?? this;
    button.focus();
  };

  readonly #onNavigate = (event: Event, href: string): void => {
    const id = this.#comment.value?.author?.id ?? '';
    if (!this.dispatchEvent(new SocialNavigateEvent('person', id, href))) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'social-comment': SocialComment;
  }
}
