import type { ListValue, State } from '@maillon/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../foundation/localize.ts';
import { blank, bone, errorText, statusBar, type StatusAction } from '../foundation/states.ts';
import type { ViewState } from '../foundation/view-state.ts';

/** What the reader sees, and can do, in place of comments. */
export interface Instead {
  readonly view: ViewState;
  readonly list: State<ListValue>;
  readonly localizer: Localizer;
  /** Inside a feed the open composer says enough. */
  readonly embedded: boolean;
  readonly retry: StatusAction;
  readonly onSignIn: () => void;
}

/** What stands in the place of comments where there are none to show. */
export function instead({ view, list, localizer, embedded, retry, onSignIn }: Instead): TemplateResult {
  if (list.status === 'loading') return skeleton(localizer, embedded);
  switch (view) {
    case 'empty':
      return html`<slot name="empty"
        >${embedded ? nothing : blank({ figure: 'comments', message: localizer.t('comments.empty') })}</slot
      >`;
    case 'signed-out': {
      const action = html`<button class="button outline" part="sign-in" type="button" @click=${onSignIn}>
        ${localizer.t('common.signIn')}
      </button>`;
      return html`<slot name="signed-out"
        >${blank({ figure: 'door', message: localizer.t('comments.signedOut'), action })}</slot
      >`;
    }
    case 'forbidden':
    case 'not-found': {
      const message = localizer.t(view === 'forbidden' ? 'common.forbidden' : 'common.notFound');
      return html`<slot name="forbidden">${blank({ figure: 'door', message })}</slot>`;
    }
    case 'offline':
      return html`<slot name="offline"
        >${statusBar({ kind: 'offline', message: localizer.t('common.offline') })}</slot
      >`;
    default: {
      const error = list.status === 'failed' ? list.error : undefined;
      const message = `${localizer.t('comments.failed')} ${error ? errorText(error, localizer) : ''}`;
      return html`<slot name="failed"
        >${statusBar({ kind: 'failed', message, ...(error?.retryable ? { action: retry } : {}) })}</slot
      >`;
    }
  }
}

function skeleton(localizer: Localizer, embedded: boolean): TemplateResult {
  const comment = (name: number, last: number): TemplateResult =>
    html`<div class="skeleton">${bone(0, 'round')}<span>${bone(name)}${bone(100)}${bone(last)}</span></div>`;
  return html`<slot name="loading"
    ><div
      class="list"
      part="skeleton"
      role="status"
      aria-busy="true"
      aria-label=${localizer.t('common.loading')}
    >
      ${comment(40, 50)}${embedded ? nothing : comment(30, 60)}
    </div></slot
  >`;
}
