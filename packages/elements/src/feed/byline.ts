import type { Activity } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { timeAgo } from '../foundation/directives.ts';
import { SocialNavigateEvent } from '../foundation/events.ts';
import { pinIcon, savedIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { safeHref } from '../foundation/links.ts';
import type { Localizer } from '../foundation/localize.ts';
import { kindSign } from './kinds.ts';

/**
 * Who, of which kind, when, and for whom.
 * @param menu what stands at the end of the line
 */
export function byline(activity: Activity, localizer: Localizer, menu: unknown): TemplateResult {
  const { author, createdAt, editedAt, audience, pinned, viewerSaved } = activity;
  return html`<header class="header" part="header">
    ${avatar(author)}
    <div class="who">
      <p class="first">
        ${authorName(activity, localizer)}${
          author?.headline ? html`<span class="headline" dir="auto">${author.headline}</span>` : nothing
        }
      </p>
      <p class="facts">
        ${
          pinned
            ? html`<span class="kind small" part="pin">${icon(pinIcon)}${pinText(activity, localizer)}</span>`
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
        }${
          viewerSaved
            ? html`<span class="kind small" part="saved"
                >${icon(savedIcon)}${localizer.t('feed.item.saved')}</span
              >`
            : nothing
        }
      </p>
    </div>
    ${menu}
  </header>`;
}

/** "Pinned until Friday": the day alone where it is near. */
function pinText({ pinnedUntil }: Activity, localizer: Localizer): string {
  if (!pinnedUntil) return localizer.t('feed.item.pinned');
  const isNear = Date.parse(pinnedUntil) - Date.now() < 6 * 86_400_000;
  const time = localizer.date(pinnedUntil, isNear ? { weekday: 'long' } : { day: 'numeric', month: 'long' });
  return localizer.t('feed.item.pinnedUntil', { time });
}

function authorName({ author }: Activity, localizer: Localizer): TemplateResult {
  if (!author) return html`<span class="name" part="name">${localizer.t('common.unknownPerson')}</span>`;
  const href = safeHref(author.url);
  const name = html`<bdi>${author.displayName}</bdi>`;
  if (!href) return html`<span class="name" part="name">${name}</span>`;
  const onClick = (event: Event): void => {
    const follow = event.currentTarget?.dispatchEvent(new SocialNavigateEvent('person', author.id, href));
    if (!follow) event.preventDefault();
  };
  return html`<a class="name" part="name" href=${href} @click=${onClick}>${name}</a>`;
}
