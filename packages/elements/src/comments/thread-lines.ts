import type { Thread } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../foundation/announce.ts';
import { bellIcon, checkIcon, lockIcon, resolvedIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';

/** What is said of a thread as a whole. Loaded where a backend knows such a thing. */
export interface ThreadWhole {
  readonly thread: Thread;
  readonly localizer: Localizer;
}

interface Deeds extends ThreadWhole {
  /** Undefined where the viewer may not, or the page does not want it. */
  readonly resolve: ((on: boolean) => void) | undefined;
  readonly subscribe: ((on: boolean) => void) | undefined;
}

/** Says it to those who do not see the fold. */
export function tellResolved(on: boolean, localizer: Localizer): void {
  announce(localizer.t(on ? 'comments.resolved' : 'comments.reopened'));
}

/** Below the title: what a reader may do with the whole thread. */
export function threadDeeds({ thread, localizer, resolve, subscribe }: Deeds): unknown {
  if (!resolve && !subscribe) return nothing;
  const isResolved = thread.resolvedAt != null;
  return html`<div class="deeds" part="deeds">
    ${
      resolve
        ? html`<button
            class="text-button resolve"
            part="button"
            type="button"
            @click=${() => resolve(!isResolved)}
          >
            ${icon(resolvedIcon)}${localizer.t(isResolved ? 'comments.reopen' : 'comments.resolve')}
          </button>`
        : nothing
    }
    ${
      subscribe
        ? html`<button
            class="text-button ${thread.subscribed ? 'accent' : ''}"
            part="button"
            type="button"
            aria-pressed=${thread.subscribed ? 'true' : 'false'}
            @click=${() => subscribe(!thread.subscribed)}
          >
            ${icon(thread.subscribed ? checkIcon : bellIcon)}${localizer.t('comments.subscribe')}
          </button>`
        : nothing
    }
  </div>`;
}

interface Fold extends ThreadWhole {
  readonly count: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A resolved thread in one line. */
export function foldedThread({ thread, localizer, count, open, onToggle }: Fold): TemplateResult {
  const name = thread.resolvedBy?.displayName ?? localizer.t('common.unknownPerson');
  return html`<p class="fold" part="resolved">
    ${icon(resolvedIcon)}
    <span class="fold-text"
      >${localizer.t('comments.resolvedBy', { name })}
      <span class="meta">${localizer.t('comments.count', { count })}</span></span
    >
    <button
      class="text-button accent fold-button"
      part="button"
      type="button"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${onToggle}
    >
      ${localizer.t(open ? 'comments.fold' : 'comments.unfold')}
    </button>
  </p>`;
}

/** In the place of the composer: why nobody may comment. */
export function lockedNote({ thread, localizer }: ThreadWhole): TemplateResult {
  return html`<p class="bar" part="locked" role="note">
    ${icon(lockIcon)}
    <span class="bar-text"
      >${localizer.t('comments.locked')}${thread.lockedReason ? html` <bdi>${thread.lockedReason}</bdi>` : nothing}</span
    >
  </p>`;
}

/** Before the first comment that came since the last visit. */
export function unreadDivider(count: number, localizer: Localizer): TemplateResult {
  return html`<p class="divider" part="divider">
    <span>${localizer.t('comments.unread', { count })}</span>
  </p>`;
}
