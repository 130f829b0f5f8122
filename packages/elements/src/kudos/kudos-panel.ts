import type { Kudos, Person } from '@maillon/contract';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { facepile } from '../foundation/avatar.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { richText } from '../foundation/rich-text.ts';
import { valueIcon } from './values.ts';

/** Portraits in the panel before "+N". */
const MOST_PORTRAITS = 5;
/** Names said in full; beyond, the first three and how many others. */
const MOST_NAMES = 4;

/** Characters up to which a name stays on one line: it fits the narrowest panel. */
const LONGEST_LINE = 22;

/** What of a thank-you is shown; the dialog's preview has no more than this yet. */
export type ShownKudos = Pick<Kudos, 'recipients' | 'team' | 'value' | 'message'>;

/** "Malo, Aminata and 3 others", each name in its own direction. */
export function recipientNames(recipients: readonly Person[], localizer: Localizer): unknown[] {
  const all = recipients.length <= MOST_NAMES;
  const named = all ? recipients : recipients.slice(0, MOST_NAMES - 1);
  const items: unknown[] = named.map(
    ({ displayName }) =>
      html`<bdi class=${displayName.length <= LONGEST_LINE ? 'whole' : ''}>${displayName}</bdi>`,
  );
  if (!all) items.push(localizer.t('kudos.others', { count: recipients.length - named.length }));
  return localizer.richList(items);
}

/** "Kudos to Malo and Aminata", or to the team that is thanked as a whole; nothing where nobody is left to name. */
export function kudosTitle(
  { recipients, team }: Pick<ShownKudos, 'recipients' | 'team'>,
  localizer: Localizer,
): unknown {
  if (team) return localizer.rich('kudos.toTeam', { name: html`<bdi>${team.name}</bdi>` });
  return recipients.length > 0
    ? localizer.rich('kudos.to', { names: recipientNames(recipients, localizer) })
    : undefined;
}

/** The company value that a thank-you names, as a badge; nothing where it names none. */
export function valueBadge(value: ShownKudos['value'], localizer: Localizer): unknown {
  if (!value) return nothing;
  return html`<p class="kudos-value small">
    ${icon(valueIcon(value.icon))}<bdi>${localizer.label(value.label)}</bdi>
  </p>`;
}

/** Portraits of those thanked; of a team a few of its members, who stand for all. */
export function kudosPile(
  { recipients, team }: Pick<ShownKudos, 'recipients' | 'team'>,
  size: number,
): unknown {
  if (recipients.length === 0) return nothing;
  const most = recipients.length > MOST_PORTRAITS ? MOST_PORTRAITS - 1 : MOST_PORTRAITS;
  const portraits = recipients.slice(0, most);
  return facepile(portraits, { size, more: team ? 0 : recipients.length - portraits.length });
}

/**
 * The warm panel of a thank-you: for whom, which value, the words.
 * @param wordless what stands in the place of words where there are none
 */
export function kudosPanel(
  kudos: ShownKudos,
  localizer: Localizer,
  wordless: unknown = nothing,
): TemplateResult {
  const { value, message } = kudos;
  const title = kudosTitle(kudos, localizer);
  return html`<div class="kudos-panel" part="kudos">
    <div class="kudos-to" ?hidden=${!title && !value}>
      ${kudosPile(kudos, 44)}
      <div>${title ? html`<p class="name">${title}</p>` : nothing} ${valueBadge(value, localizer)}</div>
    </div>
    ${message && message.value !== '' ? html`<div class="words">${richText(message)}</div>` : wordless}
  </div>`;
}

/** With `avatarStyles` and `richTextStyles`. The element is a size container. */
export const kudosPanelStyles: CSSResultGroup = css`
  .kudos-panel {
    --_ring: var(--_kudos-tint);
    display: grid;
    gap: calc(3 * var(--_space));
    padding: calc(4 * var(--_space));
    border-radius: var(--_radius-inner);
    background: var(--_kudos-tint);
  }
  .kudos-to {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
  }
  .kudos-to > div {
    min-inline-size: 0;
  }
  .kudos-to .name {
    line-height: 1.35;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .kudos-to .whole {
    white-space: nowrap;
  }
  .kudos-to .avatar + .avatar {
    margin-inline-start: calc(-2.5 * var(--_space));
  }
  .kudos-to .more {
    font-size: 0.8667em;
  }
  .kudos-value {
    inline-size: fit-content;
    display: flex;
    gap: calc(1.25 * var(--_space));
    align-items: center;
    margin-block-start: calc(1.25 * var(--_space));
    padding-block: 2px;
    padding-inline: calc(2 * var(--_space)) calc(2.5 * var(--_space));
    border-radius: var(--_radius-pill);
    background: var(--_surface);
    color: var(--_kudos-deep);
    font-weight: 650;
    font-size: 0.8667em;
    line-height: 1.5;
  }
  @container (max-width: 460px) {
    .kudos-to {
      flex-direction: column;
      align-items: flex-start;
      gap: calc(2.5 * var(--_space));
    }
  }
  @media (forced-colors: active) {
    .kudos-panel {
      border: 1px solid;
    }
  }
`;
