import type { Comment } from '@maillon/contract';
import { html, type TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { timeAgo } from '../foundation/directives.ts';
import type { Localizer } from '../foundation/localize.ts';
import { richText } from '../foundation/rich-text.ts';

/** Somebody's words beside their portrait, to read only: a comment under a post, the best answer in it. */
export function remark({ author, body, createdAt }: Comment, localizer: Localizer): TemplateResult {
  return html`<div class="comment">
    ${avatar(author, 32)}
    <div>
      <p class="line">
        <span class="name"><bdi>${author?.displayName ?? localizer.t('common.unknownPerson')}</bdi></span
        ><time class="meta" datetime=${createdAt}>${timeAgo(createdAt, localizer)}</time>
      </p>
      <div class="words">${richText(body)}</div>
    </div>
  </div>`;
}
