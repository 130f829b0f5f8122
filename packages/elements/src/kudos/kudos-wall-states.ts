import type { ListValue, State } from '@maillon/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../foundation/localize.ts';
import { blank, errorText, statusBar, type StatusAction } from '../foundation/states.ts';
import type { ViewState } from '../foundation/view-state.ts';

/** What a person can do about a state. */
interface Remedies {
  readonly retry: StatusAction;
  readonly signIn: () => void;
  /** Undefined where nothing is left out. */
  readonly showAll: (() => void) | undefined;
  /** Whether the reader may say thanks first. */
  readonly invites: boolean;
}

/** What stands in the place of cards where there are none to show. */
export function instead(
  view: ViewState,
  list: State<ListValue>,
  localizer: Localizer,
  { retry, signIn, showAll, invites }: Remedies,
): TemplateResult {
  const door = (message: string, action: unknown = nothing): TemplateResult =>
    html`<div class="card">${blank({ figure: 'door', message, action })}</div>`;
  switch (view) {
    case 'loading':
      return html`<slot name="loading"
        ><div
          class="items"
          part="skeleton"
          role="status"
          aria-busy="true"
          aria-label=${localizer.t('common.loading')}
        >
          ${bones}${bones}${bones}
        </div></slot
      >`;
    case 'signed-out':
      return html`<slot name="signed-out"
        >${door(
          localizer.t('kudos.wall.signedOut'),
          html`<button class="button primary" part="sign-in" type="button" @click=${signIn}>
            ${localizer.t('common.signIn')}
          </button>`,
        )}</slot
      >`;
    case 'forbidden':
    case 'not-found':
      return html`<slot name="forbidden"
        >${door(localizer.t(view === 'forbidden' ? 'common.forbidden' : 'common.notFound'))}</slot
      >`;
    case 'empty':
      return html`<slot name="empty"
        ><div class="card">
          ${blank({
            figure: 'kudos',
            message: localizer.t(
              showAll ? 'kudos.wall.noneOfThese' : invites ? 'kudos.wall.empty' : 'kudos.wall.none',
            ),
            action: showAll
              ? html`<button class="button outline" part="button" type="button" @click=${showAll}>
                  ${localizer.t('kudos.wall.showAll')}
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
      const why = list.status === 'failed' ? ` ${errorText(list.error, localizer)}` : '';
      return html`<slot name="failed"
        ><div class="card">
          ${statusBar({ kind: 'failed', message: `${localizer.t('kudos.wall.failed')}${why}`, action: retry })}
        </div></slot
      >`;
    }
  }
}

const bones = html`<div class="card item skeleton">
  <span class="row"><span class="bone round"></span><span class="bone w50"></span></span>
  <span class="bone w100"></span><span class="bone w90"></span><span class="bone w40"></span>
</div>`;
