import { html, nothing, type TemplateResult } from 'lit';
import { scaled } from '../foundation/avatar.ts';
import { setStyle } from '../foundation/directives.ts';
import type { Localizer } from '../foundation/localize.ts';
import { bone } from '../foundation/states.ts';
import type { ViewState } from '../foundation/view-state.ts';

/** How much of a person is shown. */
type PersonView = 'avatar' | 'one-line' | 'two-lines';

/** Pixels of the portrait in each view. */
export const portraits: Readonly<Record<PersonView, number>> = {
  avatar: 40,
  'one-line': 20,
  'two-lines': 40,
};

interface Absence {
  readonly localizer: Localizer;
  readonly view: PersonView;
  readonly retry: () => void;
  readonly signIn: () => void;
}

/** What stands in a line in the place of a person, by state; the page may fill it with its own. */
export function personAbsence(state: ViewState, { localizer, view, retry, signIn }: Absence): TemplateResult {
  const said = (message: string): TemplateResult => html`<span class="person words-only">${message}</span>`;
  switch (state) {
    case 'not-found':
      return html`<slot name="not-found">${said(localizer.t('people.unknown'))}</slot>`;
    case 'forbidden':
      return html`<slot name="forbidden">${said(localizer.t('people.forbidden'))}</slot>`;
    case 'signed-out':
      return html`<slot name="signed-out"
        ><span class="person words-only"
          ><button class="text-button accent" part="sign-in" type="button" @click=${signIn}>
            ${localizer.t('people.signedOut')}
          </button></span
        ></slot
      >`;
    case 'offline':
      return html`<slot name="offline">${said(localizer.t('error.offline'))}</slot>`;
    case 'failed':
      return html`<slot name="failed"
        ><span class="person words-only"
          >${localizer.t('people.failed')}
          <button class="text-button accent" part="retry" type="button" @click=${retry}>
            ${localizer.t('common.retry')}
          </button></span
        ></slot
      >`;
    default:
      return html`<slot name="loading">${bones(view, localizer)}</slot>`;
  }
}

/** The shape of the person who is coming. */
function bones(view: PersonView, localizer: Localizer): TemplateResult {
  return html`<span class="person ${view}" aria-busy="true"
    ><span class="bone round" ${setStyle({ '--_bone': scaled(portraits[view]) })}></span>${
      view === 'avatar'
        ? nothing
        : html`<span>${bone(100)}${view === 'two-lines' ? bone(100) : nothing}</span>`
    }<span class="hidden-text">${localizer.t('common.loading')}</span></span
  >`;
}
