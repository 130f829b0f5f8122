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

/** When it was said, and that it was changed since. */
export function saidWhen({ createdAt, editedAt }: Comment, localizer: Localizer): TemplateResult {
  const edited = (time: string): TemplateResult =>
    html`<span class="meta" title=${localizer.t('comments.edited', { time: localizer.dateTime(time) })}
      >· ${localizer.t('common.edited')}</span
    >`;
  return html`<time class="meta" part="timestamp" datetime=${createdAt} title=${localizer.dateTime(createdAt)}
      >${timeAgo(createdAt, localizer)}</time
    >${editedAt ? edited(editedAt) : nothing}`;
}
