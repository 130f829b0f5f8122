import type { Activity, Comment, Id, Person, RichText } from '@maillon/contract';
import type { ActivityHandle, Shown } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { announce } from '../foundation/announce.ts';
import { avatar, avatarStyles } from '../foundation/avatar.ts';
import { copyText } from '../foundation/copy.ts';
import { timeAgo } from '../foundation/directives.ts';
import { SocialNavigateEvent } from '../foundation/events.ts';
import {
  checkIcon,
  commentIcon,
  editIcon,
  kudosIcon,
  linkIcon,
  menuIcon,
  pinIcon,
  trashIcon,
  fileIcon,
} from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { safeHref, safeImage } from '../foundation/links.ts';
import { menuButton, menuStyles, type MenuItem } from '../foundation/menu.ts';
import { richText, richTextStyles } from '../foundation/rich-text.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { errorText, statesStyles, statusBar } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { Watch } from '../foundation/watch.ts';
import type { SocialKudosButton } from '../kudos/social-kudos-button.ts';
import { kudosPanelStyles } from '../kudos/kudos-panel.ts';
import {
  SocialPostEditedEvent,
  SocialPostEditEvent,
  SocialPostRemovedEvent,
  SocialPostRemoveEvent,
} from './events.ts';
import { kindDetails, kindSign } from './kinds.ts';
import { loadComposer, loadKudos } from './later.ts';
import { feedItemStyles } from './social-feed-item.styles.ts';
import { isSocialError } from '../foundation/social-error.ts';
import type { SocialCommentThread } from '../comments/social-comment-thread.ts';

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
 * @csspart header - Portrait, name, time and menu.
 * @csspart avatar - A portrait or initials.
 * @csspart name - The author's name.
 * @csspart kind - The mark that tells kinds apart.
 * @csspart timestamp - When it was said.
 * @csspart audience - Who can see it, in words.
 * @csspart menu - The list of further actions.
 * @csspart body - Title and words.
 * @csspart poll - Options and results of a poll.
 * @csspart event - Date, place and people of an event.
 * @csspart answer - The best answer to a question.
 * @csspart kudos - The panel of a thank-you.
 * @csspart actions - The row of buttons.
 * @csspart button - A button of that row.
 * @csspart comments - The latest comments, or the thread.
 * @csspart status - A message about what went wrong.
 * @csspart retry - The button that tries again.
 * @csspart mention - A person named in the words.
 * @csspart facepile - Small portraits of people.
 * @cssstate new - Just put on top by the reader.
 * @cssstate saving - The backend has not answered yet.
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

  @state() private editing = false;
  @state() private confirming = false;
  @state() private expanded = false;
  @state() private cut = false;
  @state() private thread = false;
  @state() private copied = false;
  @state() private problem: unknown;

  @query('.menu-button') private readonly menuButton!: HTMLButtonElement | null;

  readonly #activity = new Watch<Shown<Activity>, ActivityHandle>(this, (client) =>
    this.activityId === undefined ? undefined : client.activity(this.activityId),
  );
  readonly #overflow = new ResizeObserver(([entry]) => {
    const box = entry?.target;
    // One pixel for rounding. Measured after layout, so reading costs nothing more.
    if (box && !this.expanded) this.cut = box.scrollHeight > box.clientHeight + 1;
  });
  #observed: Element | undefined;

  /** Tints the item for a moment: the reader has just put it on top. */
  markNew(): void {
    this.setState('new', true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#overflow.disconnect();
    this.#observed = undefined;
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
    this.setState('saving', activity?.local === 'saving');
    const clamp = this.renderRoot.querySelector('.clamp') ?? undefined;
    if (clamp !== this.#observed) {
      this.#overflow.disconnect();
      if (clamp) this.#overflow.observe(clamp);
      this.#observed = clamp;
    }
  }

  protected override render(): unknown {
    const activity = this.#activity.value;
    if (!activity) return this.#renderBones();
    const { localizer } = this;
    return html`
      ${this.#renderHeader(activity)}
      <div class="body" part="body">
        ${this.editing ? this.#renderEditor(activity) : this.#renderBody(activity)}
        ${this.confirming ? this.#renderConfirm() : nothing}
        ${
          isSocialError(this.problem)
            ? statusBar({ kind: 'failed', message: errorText(this.problem, localizer) })
            : nothing
        }
      </div>
      ${
        activity.local === 'saving'
          ? html`<p class="sum" role="status">${localizer.t('common.saving')}</p>`
          : [this.#renderSum(activity), this.#renderActions(activity), this.#renderComments(activity)]
      }
    `;
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

  #renderHeader(activity: Shown<Activity>): TemplateResult {
    const { author, createdAt, editedAt, audience } = activity;
    const { localizer } = this;
    return html`<header class="header" part="header">
      ${avatar(author)}
      <div class="who">
        <p class="first">
          ${this.#renderName(activity)}${
            author?.headline ? html`<span class="headline"><bdi>${author.headline}</bdi></span>` : nothing
          }
        </p>
        <p class="facts">
          ${
            activity.pinned
              ? html`<span class="kind small">${icon(pinIcon)}${localizer.t('feed.item.pinned')}</span>`
              : nothing
          }${kindSign(activity, localizer)}<time
            part="timestamp"
            datetime=${createdAt}
            title=${localizer.dateTime(createdAt)}
            >${timeAgo(createdAt, localizer)}</time
          >${
            editedAt
              ? html`<span title=${localizer.dateTime(editedAt)}>${localizer.t('common.edited')}</span>`
              : nothing
          }${
            audience
              ? html`<span part="audience"><bdi>${localizer.label(audience.label)}</bdi></span>`
              : nothing
          }
        </p>
      </div>
      ${activity.local ? nothing : this.#renderMenu(activity)}
    </header>`;
  }

  #renderName({ author }: Activity): TemplateResult {
    if (!author)
      return html`<span class="name" part="name">${this.localizer.t('common.unknownPerson')}</span>`;
    const href = safeHref(author.url);
    const name = html`<bdi>${author.displayName}</bdi>`;
    return href
      ? html`<a
          class="name"
          part="name"
          href=${href}
          @click=${(event: Event) => this.#onNavigate(event, author.id, href)}
          >${name}</a
        >`
      : html`<span class="name" part="name">${name}</span>`;
  }

  #renderMenu(activity: Activity): TemplateResult {
    return menuButton({
      className: 'button icon-only menu-button',
      label: this.localizer.t('common.more'),
      content: icon(menuIcon),
      items: () => this.#menuItems(activity),
    });
  }

  #menuItems(activity: Activity): MenuItem[] {
    const { localizer } = this;
    const items: MenuItem[] = [
      { icon: linkIcon, label: localizer.t('feed.item.copyLink'), run: () => void this.#copyLink(activity) },
    ];
    if (this.can('feed.edit') && activity.permissions?.edit && activity.body) {
      items.push({ icon: editIcon, label: localizer.t('common.edit'), run: () => this.#startEdit() });
    }
    if (this.can('feed.remove') && activity.permissions?.remove) {
      items.push({
        icon: trashIcon,
        label: localizer.t('common.delete'),
        danger: true,
        run: () => this.#startRemove(),
      });
    }
    return items;
  }

  #renderBody(activity: Activity): unknown {
    const custom = this.itemRenderers[activity.kind];
    if (custom) return custom(activity);
    const { title, body, event, topics } = activity;
    return [
      // An event's title stands beside its date; see kinds.ts.
      title && !event ? this.#renderTitle(title) : nothing,
      body && body.value !== '' ? this.#renderWords(body) : nothing,
      ...kindDetails(activity, this.localizer),
      this.#renderAttachments(activity),
      this.#renderPreview(activity),
      topics && topics.length > 0
        ? html`<p class="topics">
            ${topics.map((topic) => html`<span class="tag"><bdi>#${topic}</bdi></span>`)}
          </p>`
        : nothing,
    ];
  }

  #renderTitle(title: string): TemplateResult {
    return html`<p class="title" role="heading" aria-level=${this.headingLevel} dir="auto">${title}</p>`;
  }

  #renderWords(body: RichText): TemplateResult {
    return html`<div class="words clamp ${this.expanded ? 'open' : ''}">${richText(body)}</div>
      ${
        this.cut
          ? html`<button
              class="text-button accent show-more"
              type="button"
              aria-expanded=${this.expanded}
              @click=${() => (this.expanded = !this.expanded)}
            >
              ${this.localizer.t(this.expanded ? 'common.showLess' : 'common.showMore')}
            </button>`
          : nothing
      }`;
  }

  #renderAttachments({ attachments }: Activity): unknown {
    if (!attachments || attachments.length === 0) return nothing;
    const images = attachments.filter(({ kind, url }) => kind === 'image' && safeImage(url));
    const files = attachments.filter(({ kind, url }) => kind === 'file' && safeHref(url));
    return [
      images.length > 0
        ? html`<div class="media ${images.length > 1 ? 'several' : ''}">
            ${images
              .slice(0, 4)
              .map(
                ({ url, description, width, height }) =>
                  html`<img
                    src=${safeImage(url) ?? nothing}
                    alt=${description ?? ''}
                    width=${width ?? nothing}
                    height=${height ?? nothing}
                    loading="lazy"
                    decoding="async"
                    referrerpolicy="no-referrer"
                  />`,
              )}
          </div>`
        : nothing,
      files.map(
        ({ url, name }) =>
          html`<a class="file small" href=${safeHref(url) ?? nothing} rel="noopener noreferrer"
            >${icon(fileIcon)}<bdi>${name}</bdi></a
          >`,
      ),
    ];
  }

  #renderPreview({ linkPreview }: Activity): unknown {
    const href = safeHref(linkPreview?.url);
    if (!linkPreview || !href) return nothing;
    const image = safeImage(linkPreview.imageUrl);
    return html`<a class="preview" href=${href} rel="noopener noreferrer">
      ${image ? html`<img src=${image} alt="" loading="lazy" referrerpolicy="no-referrer" />` : nothing}
      <div>
        <b><bdi>${linkPreview.title}</bdi></b>
        ${
          linkPreview.description
            ? html`<span class="meta"><bdi>${linkPreview.description}</bdi></span
                ><br />`
            : nothing
        }
        <span class="meta">${new URL(href).host}</span>
      </div>
    </a>`;
  }

  #renderSum(activity: Activity): unknown {
    const comments = activity.comments?.count ?? 0;
    const reactions = this.reactions === 'show' && this.can('reactions.read') && activity.reactions;
    const showComments = this.comments !== 'none' && comments > 0 && this.counts !== 'hide';
    if (!(reactions && reactions.groups.length > 0) && !showComments) return nothing;
    return html`<div class="sum">
      ${
        reactions
          ? html`<social-reaction-bar
              variant="summary"
              subject=${activity.id}
              .reactions=${reactions}
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
    const thank =
      this.can('kudos.give') &&
      author &&
      author.isViewer !== true &&
      author.id !== this.#viewerId &&
      activity.kind !== 'kudos';
    return html`<div class="actions" part="actions">
      ${
        react
          ? html`<social-reaction-bar
              variant="button"
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
          embedded
          loading="eager"
          subject=${activity.id}
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
      ${latest.map((comment) => this.#renderComment(comment))}
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

  #renderComment({ author, body, createdAt }: Comment): TemplateResult {
    return html`<div class="comment">
      ${avatar(author, 32)}
      <div>
        <p class="line">
          <span class="name"
            ><bdi>${author?.displayName ?? this.localizer.t('common.unknownPerson')}</bdi></span
          ><time class="meta" datetime=${createdAt}>${timeAgo(createdAt, this.localizer)}</time>
        </p>
        <div class="words">${richText(body)}</div>
      </div>
    </div>`;
  }

  #renderEditor(activity: Activity): TemplateResult {
    return html`<social-composer
      editing
      draft-key=${`edit:${activity.id}`}
      .value=${activity.body?.value ?? ''}
      .format=${activity.body?.format === 'markdown' ? 'markdown' : 'text'}
      .label=${this.localizer.t('feed.item.editLabel')}
      .client=${this.client}
      .strings=${this.strings}
      .submit=${(draft: { body: RichText }) => this.#edit(activity, draft.body)}
      @social-compose-cancel=${() => this.#endEdit()}
    ></social-composer>`;
  }

  #renderConfirm(): TemplateResult {
    const { localizer } = this;
    return html`<div class="confirm" role="group" aria-label=${localizer.t('feed.item.confirmDelete')}>
      <span>${localizer.t('feed.item.confirmDelete')}</span>
      <button class="button quiet compact" type="button" @click=${() => this.#endConfirm()}>
        ${localizer.t('common.cancel')}
      </button>
      <button class="button outline compact danger" type="button" @click=${() => void this.#remove()}>
        ${localizer.t('common.delete')}
      </button>
    </div>`;
  }

  get #viewerId(): Id | undefined {
    const state = this.client?.viewer.state;
    return state?.status === 'ready' ? state.value?.id : undefined;
  }

  /** Opens the whole thread under the item; the thread's code comes with the first one opened. */
  async #openThread(write: boolean): Promise<void> {
    const { defineComments } = await import('../comments/define-comments.ts');
    defineComments();
    this.thread = true;
    await this.updateComplete;
    const thread = this.renderRoot.querySelector<SocialCommentThread>('social-comment-thread');
    await thread?.updateComplete;
    if (write) thread?.focusComposer();
    else thread?.focus();
  }

  /** The same array for the same author, so that the button does not render again with every change of the item. */
  #thanked(author: Person): readonly Person[] {
    if (this.#people[0] !== author) this.#people = [author];
    return this.#people;
  }
  #people: readonly Person[] = [];

  readonly #onThank = async (event: Event): Promise<void> => {
    const button = (event.currentTarget as HTMLElement).parentElement as SocialKudosButton;
    await loadKudos();
    await button.updateComplete;
    button.shadowRoot?.querySelector('button')?.click();
  };

  #startEdit(): void {
    if (!this.dispatchEvent(new SocialPostEditEvent(this.activityId ?? ''))) return;
    this.editing = true;
    void Promise.all([loadComposer(), this.updateComplete]).then(() =>
      this.renderRoot.querySelector<HTMLElement>('social-composer')?.focus(),
    );
  }

  async #edit(activity: Activity, body: RichText): Promise<void> {
    const title = activity.title ?? undefined;
    await this.#activity.handle?.edit({ body, ...(title === undefined ? {} : { title }) });
    this.dispatchEvent(new SocialPostEditedEvent(activity.id));
    this.#endEdit();
  }

  #endEdit(): void {
    this.editing = false;
    void this.updateComplete.then(() => this.menuButton?.focus());
  }

  #startRemove(): void {
    this.confirming = true;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.confirm button')?.focus(),
    );
  }

  #endConfirm(): void {
    this.confirming = false;
    void this.updateComplete.then(() => this.menuButton?.focus());
  }

  async #remove(): Promise<void> {
    const id = this.activityId ?? '';
    if (!this.dispatchEvent(new SocialPostRemoveEvent(id))) return this.#endConfirm();
    this.confirming = false;
    this.problem = undefined;
    try {
      await this.#activity.handle?.remove();
      announce(this.localizer.t('feed.item.deleted'));
      this.dispatchEvent(new SocialPostRemovedEvent(id));
    } catch (error) {
      this.problem = error;
    }
  }

  async #copyLink(activity: Activity): Promise<void> {
    const address = safeHref(activity.url) ?? `${location.href.split('#')[0]}#social-activity-${activity.id}`;
    if (!(await copyText(address))) return;
    announce(this.localizer.t('common.linkCopied'));
    this.copied = true;
    setTimeout(() => (this.copied = false), 2000);
  }

  #onNavigate(event: Event, id: Id, href: string): void {
    if (!this.dispatchEvent(new SocialNavigateEvent('person', id, href))) event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'social-feed-item': SocialFeedItem;
  }
}
