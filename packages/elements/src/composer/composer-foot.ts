import type { Audience } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { downIcon, membersIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { menuButton } from '../foundation/menu.ts';

/** Who may see a post, and the choice where there is one. */
export function audienceChoice(
  audiences: readonly Audience[],
  now: Audience | undefined,
  localizer: Localizer,
  onChoose: (audience: Audience) => void,
): unknown {
  if (!now) return nothing;
  const words = localizer.t('composer.audience', { audience: localizer.label(now.label) });
  if (audiences.length === 1) {
    return html`<span class="audience small" part="audience">${icon(membersIcon)}<bdi>${words}</bdi></span>`;
  }
  return menuButton({
    className: 'audience button quiet compact small',
    content: html`${icon(membersIcon)}<bdi part="audience">${words}</bdi>${icon(downIcon)}`,
    align: 'start',
    items: () =>
      audiences.map((audience) => ({
        label: localizer.label(audience.label),
        checked: audience === now,
        run: () => onChoose(audience),
      })),
  });
}

/** How many characters are left, or too many. */
export function counter(left: number, localizer: Localizer): TemplateResult {
  return html`<span id="counter" class="counter count ${left < 0 ? 'over' : ''}" part="counter"
    >${
      left < 0
        ? localizer.t('composer.over', { count: -left })
        : localizer.t('composer.left', { count: left })
    }</span
  >`;
}

interface Buttons {
  readonly label: string;
  readonly busy: boolean;
  readonly editing: boolean;
  /** What also sends. */
  readonly submitOn: 'mod-enter' | 'enter';
  /** Undefined where the composer cannot be left. */
  readonly onCancel: (() => void) | undefined;
}

/** Leave, and send. */
export function sendButtons(
  { label, busy, editing, submitOn, onCancel }: Buttons,
  localizer: Localizer,
): unknown {
  const cancel = html`<button class="button quiet compact" part="button" type="button" @click=${onCancel}>
    ${localizer.t('common.cancel')}
  </button>`;
  return html`${onCancel ? cancel : nothing}
    <button
      class="button ${editing ? 'outline compact' : 'primary'}"
      part="submit"
      type="submit"
      aria-keyshortcuts=${submitOn === 'enter' ? 'Enter' : 'Control+Enter Meta+Enter'}
      aria-busy=${busy ? 'true' : nothing}
    >
      ${label}
    </button>`;
}
