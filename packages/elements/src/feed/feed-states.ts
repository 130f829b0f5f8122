import type { FeedValue, State } from '@maillon/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../foundation/localize.ts';
import { blank, errorText, statusBar, type StatusAction } from '../foundation/states.ts';
import type { ViewState } from '../foundation/view-state.ts';

/** What a person can do about a state. */
export interface Remedies {
  readonly retry: StatusAction;
  readonly signIn: () => void;
  /** Undefined where the reader may not post. */
  readonly write: (() => void) | undefined;
}

/** What stands in the place of items where there are none to show. */
export function instead(
  view: ViewState,
  feed: State<FeedValue>,
  localizer: Localizer,
  { retry, signIn, write }: Remedies,
): TemplateResult {
  switch (view) {
    case 'loading':
      return skeleton(localizer);
    case 'signed-out':
      return html`<slot name="signed-out"
        ><div class="card">
          ${blank({
            figure: 'door',
            message: localizer.t('feed.signedOut'),
            action: html`<button class="button primary" part="sign-in" type="button" @click=${signIn}>
              ${localizer.t('common.signIn')}
            </button>`,
          })}
        </div></slot
      >`;
    case 'forbidden':
    case 'not-found':
      return html`<slot name="forbidden"
        ><div class="card">
          ${blank({
            figure: 'door',
            message: localizer.t(view === 'forbidden' ? 'common.forbidden' : 'common.notFound'),
          })}
        </div></slot
      >`;
    case 'empty':
      return html`<slot name="empty"
        ><div class="card">
          ${blank({
            figure: 'feed',
            message: localizer.t(write ? 'feed.empty' : 'feed.emptyReadOnly'),
            action: write
              ? html`<button class="button primary" type="button" @click=${write}>
                  ${localizer.t('feed.write')}
                </button>`
              : nothing,
          })}
        </div></slot
      >`;
    case 'offline':
      return html`<slot name="offline"
        ><div class="card">
          ${statusBar({ kind: 'offline', message: localizer.t('common.offline') })}
        </div></slot
      >`;
    default: {
      const why = feed.status === 'failed' ? ` ${errorText(feed.error, localizer)}` : '';
      return html`<slot name="failed"
        ><div class="card">
          ${statusBar({ kind: 'failed', message: `${localizer.t('feed.failed')}${why}`, action: retry })}
        </div></slot
      >`;
    }
  }
}

/** The shape of three posts. */
function skeleton(localizer: Localizer): TemplateResult {
  const card = html`<div class="card skeleton">
    <span class="row"
      ><span class="bone round"></span
      ><span><span class="bone w40"></span><span class="bone w30"></span></span></span
    ><span class="bone w100"></span><span class="bone w90"></span><span class="bone w60"></span>
  </div>`;
  return html`<slot name="loading"
    ><div
      class="stack"
      part="skeleton"
      role="status"
      aria-busy="true"
      aria-label=${localizer.t('common.loading')}
    >
      ${card}${card}${card}
    </div></slot
  >`;
}
