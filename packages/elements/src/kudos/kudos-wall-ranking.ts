import type { Thanked } from '@maillon/contract';
import { html, nothing } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import type { Localizer } from '../foundation/localize.ts';

/** Who was thanked most: only where page and organisation both want it. */
export function rankingList(
  thanked: readonly Thanked[],
  headingLevel: number,
  localizer: Localizer,
): unknown {
  if (thanked.length === 0) return nothing;
  return html`<section class="card side" part="ranking">
    <p class="side-title" role="heading" aria-level=${headingLevel + 1}>
      ${localizer.t('kudos.ranking.title')}
    </p>
    <ol>
      ${thanked.map(
        ({ person, count }) =>
          html`<li class="row">
            ${avatar(person, 32)}<bdi class="side-name">${person.displayName}</bdi
            ><span class="meta count">${localizer.t('kudos.ranking.count', { count })}</span>
          </li>`,
      )}
    </ol>
  </section>`;
}
