import type { SocialError, State } from '@maillon/sdk';
import { css, html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { alertIcon, offlineIcon } from './icon-set.ts';
import { icon } from './icons.ts';
import type { Localizer } from './localize.ts';

/** What went wrong, in the reader's words. */
export function errorText(error: SocialError, localizer: Localizer): string {
  const field = error.fields[0];
  switch (field?.code) {
    case 'too-long':
      return field.limit === undefined
        ? localizer.t('error.invalid')
        : localizer.t('error.invalid.too-long', { limit: field.limit });
    case 'required':
    case 'expired':
    case 'limit-reached':
      return localizer.t(`error.invalid.${field.code}`);
    default:
      return error.kind === 'aborted' ? '' : localizer.t(`error.${error.kind}`);
  }
}

export interface StatusAction {
  readonly label: string;
  readonly run: () => void;
  readonly busy?: boolean;
}

interface Bar {
  readonly kind: 'failed' | 'offline' | 'stale';
  readonly message: unknown;
  readonly action?: StatusAction;
}

/** A calm line that says what is wrong, what is safe, and what to do. */
export function statusBar({ kind, message, action }: Bar): TemplateResult {
  return html`<div class="bar ${kind}" part="status" role=${kind === 'failed' ? 'alert' : 'status'}>
    ${icon(kind === 'offline' ? offlineIcon : alertIcon)}
    <span class="bar-text">${message}</span>
    ${
      action
        ? html`<button
            class="button outline compact"
            part="retry"
            type="button"
            aria-busy=${action.busy ? 'true' : nothing}
            @click=${action.run}
          >
            ${action.label}
          </button>`
        : nothing
    }
  </div>`;
}

/** The line above what is old, or lacks a part; nothing where all is well, or nothing is there yet. */
export function statusLine(
  state: State<unknown>,
  online: boolean,
  localizer: Localizer,
  retry: StatusAction,
): TemplateResult | typeof nothing {
  if (state.status !== 'ready') return nothing;
  const time = localizer.date(new Date(state.at).toISOString(), { hour: 'numeric', minute: '2-digit' });
  if (!online) return statusBar({ kind: 'offline', message: localizer.t('common.offlineSince', { time }) });
  if (state.freshness === 'stale') {
    return statusBar({ kind: 'stale', message: localizer.t('common.staleSince', { time }), action: retry });
  }
  return state.problems.length > 0
    ? statusBar({ kind: 'stale', message: localizer.t('common.partial'), action: retry })
    : nothing;
}

/** Drawn with one line, 96 by 72. */
const figures = {
  feed: svg`<path d="M22 58h52M30 58V24h28v34M36 32h16M36 39h16M36 46h10M38 24v-4a6 6 0 0 1 12 0v4M66 58V40M66 46c-6 0-9-3-9-8 6 0 9 3 9 8M66 42c0-6 3-9 9-9 0 6-3 9-9 9"/>`,
  comments: svg`<path d="M20 18h36a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H36l-10 9v-9h-6a6 6 0 0 1-6-6V24a6 6 0 0 1 6-6zM26 28h20M26 36h12M68 28h6a6 6 0 0 1 6 6v14a6 6 0 0 1-6 6h-4v8l-9-8h-9"/>`,
  door: svg`<path d="M24 60h48M30 60V16h34v44M30 16l-0 0 14 6v44l-14-6M40 42v2"/><circle cx="54" cy="32" r="4.500"/><path d="M48 48c0-5 3-7 6-7s6 2 6 7"/>`,
  people: svg`<circle cx="48" cy="26" r="10"/><path d="M28 60c0-13 9-19 20-19s20 6 20 19M20 60h56"/>`,
  kudos: svg`<circle cx="48" cy="28" r="14"/><path d="m39 39-4 23 13-7 13 7-4-23M48 22v12M42 28h12"/>`,
};
export type Figure = keyof typeof figures;

interface Blank {
  readonly figure: Figure;
  readonly message: unknown;
  readonly action?: unknown;
}

/** Nothing to show: one drawn figure, one sentence, at most one action. */
export function blank({ figure, message, action }: Blank): TemplateResult {
  return html`<div class="blank" part="status">
    <svg class="figure" viewBox="0 0 96 72" aria-hidden="true">${figures[figure]}</svg>
    <p>${message}</p>
    ${action ?? nothing}
  </div>`;
}

/** A grey line of the shape of the text to come; `width` in per cent of the column. */
export function bone(width: number, kind: 'line' | 'round' = 'line'): TemplateResult {
  return html`<span class="bone ${kind} w${Math.round(width / 10) * 10}"></span>`;
}

export const statesStyles: CSSResultGroup = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2.5 * var(--_space));
    align-items: center;
    background: var(--_raised);
    border-radius: var(--_radius-inner);
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    font-size: 0.9333em;
    line-height: 1.4;
  }
  .bar-text {
    flex: 1 1 12em;
    min-inline-size: 0;
    text-wrap: pretty;
  }
  .bar > .icon {
    color: var(--_muted);
  }
  .bar.failed > .icon {
    color: var(--_danger);
  }
  .blank {
    display: grid;
    justify-items: center;
    text-align: center;
    gap: calc(2.5 * var(--_space));
    padding: calc(5 * var(--_space)) calc(3 * var(--_space));
  }
  .blank p {
    max-inline-size: 36ch;
    text-wrap: balance;
  }
  .figure {
    inline-size: 96px;
    block-size: 72px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .bone {
    display: block;
    background: color-mix(in srgb, var(--_text) 10%, var(--_surface));
    border-radius: var(--_radius-small);
    block-size: 12px;
  }
  .bone.round {
    border-radius: 50%;
    inline-size: var(--_bone, var(--_avatar));
    block-size: var(--_bone, var(--_avatar));
    flex: none;
  }
  .bone.w20 {
    inline-size: 20%;
  }
  .bone.w30 {
    inline-size: 30%;
  }
  .bone.w40 {
    inline-size: 40%;
  }
  .bone.w50 {
    inline-size: 50%;
  }
  .bone.w60 {
    inline-size: 60%;
  }
  .bone.w90 {
    inline-size: 90%;
  }
  .bone.w100 {
    inline-size: 100%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe calc(1.6s * var(--_motion)) ease-in-out infinite alternate;
    }
    @keyframes breathe {
      from {
        opacity: 1;
      }
      to {
        opacity: 0.55;
      }
    }
  }
`;
