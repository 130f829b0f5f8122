import type { ListValue, State } from '@maillon/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { inCard, insteadOfList, skeletonOf } from '../foundation/instead-of-list.ts';
import type { Localizer } from '../foundation/localize.ts';
import { blank, type StatusAction } from '../foundation/states.ts';
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
  state: State<ListValue>,
  localizer: Localizer,
  { showAll, invites, ...remedies }: Remedies,
): TemplateResult {
  return insteadOfList({
    ...{ ...remedies, view, state, localizer, frame: inCard },
    signedOut: localizer.t('kudos.wall.signedOut'),
    failed: localizer.t('kudos.wall.failed'),
    bones: () => skeletonOf('items', [bones, bones, bones], localizer),
    empty: () =>
      blank({
        figure: 'kudos',
        message: localizer.t(
          showAll ? 'kudos.wall.noneOfThese' : invites ? 'kudos.wall.empty' : 'kudos.wall.none',
        ),
        action: showAll
          ? html`<button class="button outline" part="button" type="button" @click=${showAll}>
              ${localizer.t('kudos.wall.showAll')}
            </button>`
          : nothing,
      }),
  });
}

const bones = html`<div class="card item skeleton">
  <span class="row"><span class="bone round"></span><span class="bone w50"></span></span>
  <span class="bone w100"></span><span class="bone w90"></span><span class="bone w40"></span>
</div>`;
