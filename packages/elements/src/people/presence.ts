import type { Presence } from '@maillon/contract';
import { css, html, nothing, type CSSResultGroup } from 'lit';
import type { Localizer } from '../foundation/localize.ts';

/** How presence is shown: not, as a mark with its words for readers, or in words. */
export type PresenceView = 'off' | 'dot' | 'text';

/** Whether somebody can be reached, in their own words or ours; nothing where it is not known. */
export function presenceWords(presence: Presence | null | undefined, localizer: Localizer): string {
  return presence ? presence.text || localizer.t(`people.presence.${presence.status}`) : '';
}

/** Whether somebody can be reached: each status has a shape of its own, and words; colour only underlines them. */
export function presenceMark(
  presence: Presence | null | undefined,
  view: PresenceView,
  localizer: Localizer,
): unknown {
  if (!presence || view === 'off') return nothing;
  const words = presenceWords(presence, localizer);
  return html`<span class="presence ${presence.status} ${view}" part="presence"
    ><span class=${view === 'dot' ? 'hidden-text' : ''}><bdi>${words}</bdi></span></span
  >`;
}

export const presenceStyles: CSSResultGroup = css`
  .presence.text {
    display: flex;
    gap: calc(1.5 * var(--_space));
    align-items: baseline;
    font-size: 0.8667em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .presence::before {
    content: '';
    flex: none;
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_success);
  }
  .presence.busy::before {
    background: var(--_danger);
    border-radius: 2px;
  }
  .presence:is(.away, .offline)::before {
    background: none;
    box-shadow: inset 0 0 0 2px var(--_control);
  }
  .presence.offline::before {
    box-shadow: inset 0 0 0 1px var(--_control);
  }
  .with-dot {
    position: relative;
    display: inline-flex;
    flex: none;
  }
  .presence.dot {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    display: grid;
    padding: 2px;
    border-radius: 50%;
    background: var(--_surface);
  }
  @media (forced-colors: active) {
    .presence::before {
      forced-color-adjust: none;
    }
  }
`;
