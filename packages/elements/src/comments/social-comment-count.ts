import type { CommentCount, SubjectRef } from '@maillon/contract';
import { css, html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { SocialNavigateEvent } from '../foundation/events.ts';
import { commentIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { InView, type Loading } from '../foundation/in-view.ts';
import { safeHref } from '../foundation/links.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { base, tokens } from '../foundation/styles.ts';
import { viewState } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';

/**
 * "7 comments", as small as a date, for lists of documents. A page full of them is one request.
 *
 * @tag social-comment-count
 * @fires {SocialNavigateEvent} social-navigate - Somebody follows it; cancelable.
 * @fires {SocialLoadEvent} social-load - The number is there.
 * @fires {SocialErrorEvent} social-error - It could not be read; the event can retry.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @csspart count - The number and its word.
 * @cssstate ready - The number is there.
 * @cssstate failed - It could not be read; nothing is shown.
 */
export class SocialCommentCount extends SocialElement {
  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    css`
      :host {
        display: inline;
      }
      [part='count'] {
        display: inline-flex;
        align-items: baseline;
        gap: calc(1.25 * var(--_space));
        white-space: nowrap;
        /* 24 px to press, without moving the line it stands in. */
        padding-block: calc(0.75 * var(--_space));
        margin-block: calc(-0.75 * var(--_space));
      }
      .icon {
        align-self: center;
      }
      a:hover {
        color: var(--_text);
      }
    `,
  ];

  static override define(tag = 'social-comment-count', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** What was commented. */
  @property() subject: SubjectRef | undefined;

  /** Where the comments are; by default the subject itself, if it is a web address. */
  @property() href: string | undefined;

  /** `eager`, `lazy` or `manual`. */
  @property() loading: Loading = 'eager';

  readonly #inView = new InView(this);
  readonly #count = new Watch<CommentCount>(this, (client) =>
    this.subject !== undefined && this.can('comments.counts') && this.#inView.mayLoad(this.loading)
      ? client.commentCount(this.subject)
      : undefined,
  );

  /** Reads the number again; with `loading="manual"`, for the first time. */
  async refresh(): Promise<void> {
    this.#inView.reach();
    await this.updateComplete;
    await this.#count.handle?.refresh();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('a')?.focus(options);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state: count } = this.#count;
    const error = count.status === 'failed' ? count.error : undefined;
    this.announceView(viewState(count, true), error, () => void this.refresh());
  }

  protected override render(): unknown {
    const count = this.#count.value?.count;
    if (count === undefined) return nothing;
    const words =
      this.counts === 'show'
        ? this.localizer.t('comments.count', { count })
        : this.localizer.t('comments.title');
    const content = html`${icon(commentIcon)}<span class="count">${words}</span>`;
    // An address, not an id: `urn:…` would be one too, but leads nowhere.
    const href = safeHref(this.href ?? (/^https?:/i.test(this.subject ?? '') ? this.subject : undefined));
    if (!href) return html`<span class="meta small" part="count">${content}</span>`;
    return html`<a class="meta small" part="count" href=${href} @click=${this.#onClick}>${content}</a>`;
  }

  readonly #onClick = (event: Event): void => {
    const { href } = event.currentTarget as HTMLAnchorElement;
    if (!this.dispatchEvent(new SocialNavigateEvent('subject', this.subject ?? '', href)))
      event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'social-comment-count': SocialCommentCount;
  }
}
