import type { State } from '@maillon/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from './localize.ts';
import { blank, errorText, statusBar, type StatusAction } from './states.ts';
import type { ViewState } from './view-state.ts';

/** What a list says where it has nothing to show, and what a person can do about it. */
export interface InsteadOfList {
  readonly view: ViewState;
  readonly state: State<unknown>;
  readonly localizer: Localizer;
  /** That one must sign in to read this. */
  readonly signedOut: string;
  /** That this could not be read. */
  readonly failed: string;
  readonly retry: StatusAction;
  readonly signIn: () => void;
  /** The look of the button to sign in. */
  readonly signInLook?: 'primary' | 'outline';
  /** The shape of what is coming. */
  readonly bones: () => unknown;
  /** What an empty list invites to. */
  readonly empty: () => unknown;
  /** What each stands in: nothing, or a card. */
  readonly frame?: (content: unknown) => unknown;
}

/** In a card of its own. */
export const inCard = (content: unknown): TemplateResult => html`<div class="card">${content}</div>`;

/** What stands in the place of a list where there is none to show, in the slot by which a page may say it itself. */
export function insteadOfList(list: InsteadOfList): TemplateResult {
  const { view, state, localizer, signedOut, failed, retry, signIn, signInLook = 'primary' } = list;
  const { bones, empty, frame = (content) => content } = list;
  switch (view) {
    case 'loading':
      return html`<slot name="loading">${bones()}</slot>`;
    case 'empty':
      return html`<slot name="empty">${frame(empty())}</slot>`;
    case 'signed-out': {
      const action = html`<button class="button ${signInLook}" part="sign-in" type="button" @click=${signIn}>
        ${localizer.t('common.signIn')}
      </button>`;
      return html`<slot name="signed-out"
        >${frame(blank({ figure: 'door', message: signedOut, action }))}</slot
      >`;
    }
    case 'forbidden':
    case 'not-found': {
      const message = localizer.t(view === 'forbidden' ? 'common.forbidden' : 'common.notFound');
      return html`<slot name="forbidden">${frame(blank({ figure: 'door', message }))}</slot>`;
    }
    case 'offline':
      return html`<slot name="offline"
        >${frame(statusBar({ kind: 'offline', message: localizer.t('common.offline') }))}</slot
      >`;
    default: {
      const error = state.status === 'failed' ? state.error : undefined;
      const message = `${failed} ${error ? errorText(error, localizer) : ''}`.trim();
      // No dead button: what a second try cannot mend offers none.
      const action = error?.retryable === false ? {} : { action: retry };
      return html`<slot name="failed">${frame(statusBar({ kind: 'failed', message, ...action }))}</slot>`;
    }
  }
}

/** The shapes of what is coming, said once to those who do not see them. */
export function skeletonOf(className: string, shapes: unknown, localizer: Localizer): TemplateResult {
  return html`<div
    class=${className}
    part="skeleton"
    role="status"
    aria-busy="true"
    aria-label=${localizer.t('common.loading')}
  >
    ${shapes ?? nothing}
  </div>`;
}
