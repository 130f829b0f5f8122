import type { FeedValue, State } from '@maillon/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { inCard, insteadOfList, skeletonOf } from '../foundation/instead-of-list.ts';
import type { Localizer } from '../foundation/localize.ts';
import { blank, type StatusAction } from '../foundation/states.ts';
import type { ViewState } from '../foundation/view-state.ts';

/** What a person can do about a state. */
export interface Remedies {
  readonly retry: StatusAction;
  readonly signIn: () => void;
  /** Undefined where the reader may not post. */
  readonly write: (() => void) | undefined;
  /** Takes back the choice of a kind; undefined where none was chosen. */
  readonly showAll: (() => void) | undefined;
  /** What the reader keeps for later: it fills from the posts, not by writing. */
  readonly saved: boolean;
}

/** What stands in the place of items where there are none to show. */
export function instead(
  view: ViewState,
  state: State<FeedValue>,
  localizer: Localizer,
  { write, showAll, saved, ...remedies }: Remedies,
): TemplateResult {
  return insteadOfList({
    ...{ ...remedies, view, state, localizer, frame: inCard },
    signedOut: localizer.t('feed.signedOut'),
    failed: localizer.t('feed.failed'),
    bones: () => skeletonOf('stack', [bones, bones, bones], localizer),
    empty: () => {
      if (showAll) {
        const action = html`<button class="button outline" part="button" type="button" @click=${showAll}>
          ${localizer.t('feed.showAll')}
        </button>`;
        return blank({ figure: 'feed', message: localizer.t('feed.emptyKind'), action });
      }
      if (saved) return blank({ figure: 'feed', message: localizer.t('feed.emptySaved') });
      return blank({
        figure: 'feed',
        message: localizer.t(write ? 'feed.empty' : 'feed.emptyReadOnly'),
        action: write
          ? html`<button class="button primary" part="button" type="button" @click=${write}>
              ${localizer.t('feed.write')}
            </button>`
          : nothing,
      });
    },
  });
}

/** The shape of a post. */
const bones = html`<div class="card skeleton">
  <span class="row"
    ><span class="bone round"></span
    ><span><span class="bone w40"></span><span class="bone w30"></span></span></span
  ><span class="bone w100"></span><span class="bone w90"></span><span class="bone w60"></span>
</div>`;
