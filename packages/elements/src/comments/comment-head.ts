import type { Comment } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { timeAgo } from '../foundation/directives.ts';
import { safeHref } from '../foundation/links.ts';
import type { Localizer } from '../foundation/localize.ts';

/** The author of a comment, or of what was left by somebody who is gone. */
export function authorName({ author }: Comment, localizer: Localizer): string {
  return author?.displayName ?? localizer.t('common.unknownPerson');
}

/** The author's name, a link where there is somewhere to go. */
export function authorLink(
  comment: Comment,
  localizer: Localizer,
  onNavigate: (event: Event, href: string) => void,
): TemplateResult {
  const name = html`<bdi>${authorName(comment, localizer)}</bdi>`;
  const href = safeHref(comment.author?.url);
  if (!href) return html`<span class="name" part="name">${name}</span>`;
  return html`<a class="name" part="name" href=${href} @click=${(event: Event) => onNavigate(event, href)}
    >${name}</a
  >`;
}

/** When it was said, and that it was changed since; `onHistory` shows what it said before, where that is known. */
export function saidWhen(
  { createdAt, editedAt }: Comment,
  localizer: Localizer,
  onHistory: (() => void) | undefined,
): TemplateResult {
  return html`<time class="meta" part="timestamp" datetime=${createdAt} title=${localizer.dateTime(createdAt)}
      >${timeAgo(createdAt, localizer)}</time
    >${editedAt ? editedMark(localizer, localizer.dateTime(editedAt), onHistory) : nothing}`;
}

function editedMark(localizer: Localizer, time: string, onHistory: (() => void) | undefined): TemplateResult {
  const title = localizer.t('comments.edited', { time });
  const word = localizer.t('common.edited');
  if (!onHistory) return html`<span class="meta" title=${title}>· ${word}</span>`;
  return html`<span class="meta"
    >·
    <button
      class="edited"
      part="button"
      type="button"
      title=${title}
      aria-haspopup="dialog"
      aria-label=${localizer.t('comments.history.open')}
      @click=${onHistory}
    >
      ${word}
    </button></span
  >`;
}
