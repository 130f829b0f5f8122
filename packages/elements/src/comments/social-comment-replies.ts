import type { Comment } from '@maillon/contract';
import type { CommentsHandle, ListValue } from '@maillon/sdk';
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { composerParts, passedOn, reactionParts } from '../foundation/parts.ts';
import { loadComposer } from '../composer/load-composer.ts';
import { downIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { bone, statesStyles, statusBar } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { Watch } from '../foundation/watch.ts';
import { announce } from '../foundation/announce.ts';
import { authorName } from './comment-head.ts';
import { Newcomers, noticeFor } from './newcomers.ts';
import type { ReplyWriting } from './reply-writing.ts';
import type { SocialComment } from './social-comment.ts';
import { isOthers, leaving, type ThreadActions, type ThreadSettings } from './thread-settings.ts';

/**
 * The answers to one comment, and where one more is written. Used by `<social-comment>`.
 *
 * @tag social-comment-replies
 * @fires {SocialCommentAddEvent} social-comment-add - Before a reply is sent; cancelable.
 * @fires {SocialCommentAddedEvent} social-comment-added - The backend has the reply.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @csspart list - The replies.
 * @csspart avatar - The portrait of a reply's author.
 * @csspart name - The name of a reply's author.
 * @csspart timestamp - When a reply was written.
 * @csspart body - The words of a reply.
 * @csspart actions - The row below the words.
 * @csspart button - A button of a reply.
 * @csspart menu - The list of further actions.
 * @csspart more - The button that shows replies.
 * @csspart new-items - The button that shows what others replied meanwhile.
 * @csspart composer - Where a reply is written.
 * @csspart status - A message about what went wrong.
 * @csspart retry - The button that tries again.
 * @csspart comment - One comment.
 * @csspart header - Name and time.
 * @csspart new - The mark on what just came in.
 * @csspart best - That it is the best answer to a question.
 * @csspart mention - A person named in the words.
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
 * @csspart reaction-chip - A reaction that somebody gave, with its number.
 * @csspart reaction-summary - The line with glyphs and number.
 * @csspart reaction-button - A button that reacts or offers reactions.
 * @csspart reaction-picker - The floating set of reactions.
 * @csspart reaction-choice - One reaction of that set.
 * @csspart reaction-tooltip - Who reacted.
 * @csspart reaction-retry - The button that reads reactions again.
 * @csspart dialog - What a comment said before.
 * @csspart version - The words as they stood at a time.
 * @csspart conflict - The choice between one’s own change and one that came in between.
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
 */
export class SocialCommentReplies extends SocialElement {
  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    statesStyles,
    css`
      :host {
        --_gap: calc(3.5 * var(--_space));
        display: block;
      }
      .news.end {
        position: relative;
        inset: auto;
        margin-block: calc(0.5 * var(--_gap)) calc(-0.5 * var(--_gap));
      }
      .list {
        display: grid;
        gap: var(--_gap);
        margin-block-start: calc(3 * var(--_space));
      }
      .text-button,
      .bar {
        margin-block-start: calc(1.5 * var(--_space));
      }
      social-composer {
        margin-block-start: calc(3 * var(--_space));
      }
    `,
  ];

  static override define(tag = 'social-comment-replies', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** What is answered. */
  @property({ attribute: false }) comment: Comment | undefined;

  /** What the thread says for all its comments. */
  @property({ attribute: false }) settings: ThreadSettings | undefined;

  /** The thread, for what only it can do. */
  @property({ attribute: false }) actions: ThreadActions | undefined;

  /** The first of them came while the comment was read: they wait for its reader. */
  @property({ type: Boolean }) late = false;

  /** Called when the composer was left without sending: the focus needs a place. */
  @property({ attribute: false }) whenLeft: (() => void) | undefined;

  @state() private writing: ReplyWriting | undefined;
  @state() private opened = false;
  /** Whom the answer is for whose composer could not be loaded. */
  @state() private failed: { readonly name: string | undefined } | undefined;

  readonly #list = new Watch<ListValue, CommentsHandle>(this, (client) => {
    const { comment, settings } = this;
    if (!comment || !settings || !this.#isOpen) return undefined;
    return client.comments({ subject: comment.subject, parent: comment.id }, { pageSize: settings.pageSize });
  });
  readonly #newcomers = new Newcomers();
  #askedFor = 0;
  #toldLate = 0;

  /** The replies on screen, in order. */
  get items(): SocialComment[] {
    return [...this.renderRoot.querySelectorAll<SocialComment>('social-comment')];
  }

  /** Opens the composer; `name` is whom the answer is for, where that is not the comment's author. */
  async reply(name?: string): Promise<void> {
    this.failed = undefined;
    try {
      const [{ ReplyWriting: Writing }] = await Promise.all([import('./reply-writing.ts'), loadComposer()]);
      this.writing ??= new Writing(
        this,
        () => this.#list.handle,
        // What is on screen stays there when the composer goes.
        () => (this.opened ||= (this.#list.value?.ids.length ?? 0) > 0),
      );
    } catch {
      this.failed = { name };
      return;
    }
    await this.writing.begin(name);
  }

  protected override update(changed: PropertyValues<this>): void {
    const { state: list, handle } = this.#list;
    const { target, viewer } = this.settings ?? {};
    if (this.#holdsTarget) this.opened = true;
    this.#newcomers.look(
      handle,
      this.#list.value?.ids,
      list.status === 'ready' && list.more === 'loading',
      (id) => id !== target && isOthers(this.client, id, viewer),
    );
    const go = leaving(this.items, this.#list.value?.ids, this.actions);
    super.update(changed);
    go?.();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#readNewReplies();
    this.#seek();
    this.#tell();
  }

  #tell(): void {
    const late = this.#waits ? (this.comment?.replyCount ?? 0) : 0;
    const count = late > this.#toldLate ? late : this.#newcomers.toAnnounce();
    this.#toldLate = late;
    if (count > 0) announce(this.localizer.t('comments.replies.new', { count }));
  }

  protected override render(): unknown {
    const { comment, localizer } = this;
    if (!comment) return nothing;
    const count = comment.replyCount ?? 0;
    return [
      this.#isOpen
        ? [this.#renderList(comment), this.#renderNews(this.#newcomers.count, () => void this.#showNew())]
        : this.#waits
          ? this.#renderNews(count, () => void this.#onOpen())
          : html`<button
              class="text-button accent small"
              part="more"
              type="button"
              aria-expanded="false"
              @click=${this.#onOpen}
            >
              ${icon(downIcon)}${localizer.t('comments.replies', { count })}
            </button>`,
      this.writing?.render(comment, localizer),
      this.failed ? this.#renderUnreachable(this.failed.name) : nothing,
    ];
  }

  get #isOpen(): boolean {
    const some = (this.comment?.replyCount ?? 0) > 0;
    const isExpanded = this.settings?.replies === 'expanded' && !this.late;
    return this.opened || this.writing?.isOpen === true || !some || this.#holdsTarget || isExpanded;
  }

  get #waits(): boolean {
    return this.late && !this.#isOpen;
  }

  /** A link leads to one of them. */
  get #holdsTarget(): boolean {
    return this.settings?.opened !== undefined && this.settings.opened === this.comment?.id;
  }

  /** Reads on until the one that a link leads to is there. */
  #seek(): void {
    const { state: list, handle } = this.#list;
    const { target } = this.settings ?? {};
    if (!this.#holdsTarget || list.status !== 'ready' || list.more !== 'idle') return;
    if (target === undefined || target === this.comment?.id || list.value.ids.includes(target)) return;
    if (!list.value.hasMore) return void (this.actions?.arrive(target) && this.actions.missed(target));
    void this.#newcomers.whilePaging(async () => {
      await handle?.loadMore();
      await this.updateComplete;
    });
  }

  #renderList(comment: Comment): unknown {
    const { localizer } = this;
    const { state: list } = this.#list;
    if (list.status === 'failed') {
      const action = { label: localizer.t('common.retry'), run: () => void this.#list.handle?.refresh() };
      return statusBar({ kind: 'failed', message: localizer.t('comments.failed'), action });
    }
    if (list.status === 'loading') {
      if ((comment.replyCount ?? 0) === 0) return nothing;
      return html`<div
        class="list"
        role="status"
        aria-busy="true"
        aria-label=${localizer.t('common.loading')}
      >
        ${bone(60)}
      </div>`;
    }
    const { hasMore } = list.value;
    const ids = this.#newcomers.shown(list.value.ids);
    if (ids.length === 0) return nothing;
    return html`<ol
        class="list"
        part="list"
        role="list"
        aria-label=${localizer.t('comments.replies.to', { name: authorName(comment, localizer) })}
      >
        ${repeat(
          ids,
          (id) => id,
          (id) =>
            html`<li>
              <social-comment
                level="2"
                comment-id=${id}
                ?fresh=${this.#newcomers.has(id)}
                exportparts="comment, avatar, header, name, timestamp, new, best, body, actions, button, menu, dialog, version, conflict, composer, status, mention, ${passedOn(composerParts)}${passedOn(reactionParts)}"
                .settings=${this.settings}
                .actions=${this.actions}
                .answer=${(name: string) => void this.reply(name)}
                .counts=${this.counts}
                .readonly=${this.readonly}
                .strings=${this.strings}
                .client=${this.client}
              ></social-comment>
            </li>`,
        )}
      </ol>
      ${
        hasMore
          ? html`<button
              class="text-button accent"
              part="more"
              type="button"
              aria-busy=${list.more === 'loading' ? 'true' : nothing}
              @click=${this.#onMore}
            >
              ${localizer.t(list.more === 'failed' ? 'common.retry' : 'comments.replies.more')}
            </button>`
          : nothing
      }`;
  }

  #renderNews(count: number, show: () => void): unknown {
    if (count === 0) return nothing;
    const words = this.localizer.t('comments.replies.new', { count });
    return noticeFor(this)?.newNotice(this, words, 'end', show);
  }

  #renderUnreachable(name: string | undefined): TemplateResult {
    const { localizer } = this;
    const action = { label: localizer.t('common.retry'), run: () => void this.reply(name) };
    return statusBar({ kind: 'failed', message: localizer.t('error.network'), action });
  }

  async #showNew(): Promise<void> {
    const first = this.#newcomers.show();
    this.requestUpdate();
    await this.updateComplete;
    this.items.find(({ commentId }) => commentId === first)?.focus();
  }

  /** The thread's own polling tells that others replied; the open list then reads on. */
  #readNewReplies(): void {
    const count = this.comment?.replyCount ?? 0;
    const { state: list, handle } = this.#list;
    if (!handle || list.status !== 'ready' || list.value.hasMore) return;
    if (count <= list.value.ids.length || count === this.#askedFor) return;
    this.#askedFor = count;
    void handle.refresh();
  }

  readonly #onOpen = async (): Promise<void> => {
    this.opened = true;
    await this.updateComplete;
    // The button is gone: reading goes on in the comment whose replies come.
    const root = this.getRootNode();
    if (root instanceof ShadowRoot && root.host instanceof HTMLElement) root.host.focus();
  };

  readonly #onMore = async (): Promise<void> => {
    const before = new Set(this.#list.value?.ids);
    await this.#newcomers.whilePaging(async () => {
      await this.#list.handle?.loadMore();
      await this.updateComplete;
    });
    // With the last page the button goes: reading goes on with the first reply it brought.
    if (this.#list.value?.hasMore) return;
    this.items.find(({ commentId }) => !before.has(commentId ?? ''))?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'social-comment-replies': SocialCommentReplies;
  }
}
