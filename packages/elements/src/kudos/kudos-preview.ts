import type { Audience, GroupRef, Person } from '@maillon/contract';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { kudosIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { kudosPanel, type ShownKudos } from './kudos-panel.ts';

interface Preview extends Pick<ShownKudos, 'recipients' | 'value'> {
  readonly localizer: Localizer;
  readonly from: Person | undefined;
  readonly team: GroupRef | undefined;
  readonly audience: Audience | undefined;
  readonly words: string;
  readonly undoes: boolean;
}

/** What the recipients will see, as a feed would show it. */
export function kudosPreview({
  localizer,
  from,
  audience,
  recipients,
  team,
  value,
  words,
  undoes,
}: Preview): TemplateResult {
  const kudos: ShownKudos = {
    recipients,
    team: team ?? null,
    value,
    message: words ? { format: 'text', value: words } : null,
  };
  return html`<section class="side" part="preview" aria-labelledby="preview-title">
    <p id="preview-title" class="meta">${localizer.t('kudos.preview')}</p>
    <div class="card">
      <div class="preview-head">
        ${avatar(from)}
        <div>
          <p class="name"><bdi>${from?.displayName ?? ''}</bdi></p>
          <p class="facts meta">
            <span class="kind small">${icon(kudosIcon)}${localizer.t('feed.kind.kudos')}</span
            ><span>${localizer.timeAgo(new Date().toISOString())}</span>${
              audience ? html`<span><bdi>${localizer.label(audience.label)}</bdi></span>` : nothing
            }
          </p>
        </div>
      </div>
      ${kudosPanel(kudos, localizer, html`<p class="still-empty">${localizer.t('kudos.previewEmpty')}</p>`)}
    </div>
    ${undoes ? html`<p class="meta note">${localizer.t('kudos.undoNote')}</p>` : nothing}
  </section>`;
}

/** With `avatarStyles` and `kudosPanelStyles`. It stands beside the form, or below it where there is no room. */
export const kudosPreviewStyles: CSSResultGroup = css`
  .side {
    container-type: inline-size;
    display: grid;
    grid-template-rows: auto auto 1fr;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3.5 * var(--_space));
    padding: calc(7 * var(--_space)) calc(6 * var(--_space)) calc(6 * var(--_space));
    background: light-dark(var(--_raised), color-mix(in oklab, var(--_surface) 65%, var(--_raised)));
    border-inline-start: 1px solid var(--_border);
  }
  .side > .meta:first-child {
    line-height: 24px;
  }
  .side .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    padding: calc(3.5 * var(--_space));
  }
  .preview-head {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: flex-start;
    line-height: 1.4;
  }
  .preview-head > div {
    min-inline-size: 0;
    overflow-x: clip;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(-3.5 * var(--_space));
  }
  .facts > * {
    position: relative;
    padding-inline-start: calc(3.5 * var(--_space));
  }
  .facts > * + *::before {
    content: '·';
    position: absolute;
    inset-inline-start: calc(1.25 * var(--_space));
  }
  .kind {
    display: inline-flex;
    gap: var(--_space);
    align-items: center;
    color: var(--_kudos);
    font-weight: 550;
  }
  .still-empty {
    color: var(--_muted);
    font-style: italic;
  }
  .note {
    align-self: end;
  }

  @container (max-width: 720px) {
    .side {
      border-inline: 0;
      border-block-start: 1px solid var(--_border);
      padding: calc(5 * var(--_space)) calc(6 * var(--_space)) calc(6 * var(--_space));
    }
  }
  @container (max-width: 460px) {
    .side {
      padding: calc(4 * var(--_space));
    }
  }
`;
