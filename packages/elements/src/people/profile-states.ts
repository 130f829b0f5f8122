import type { SocialError } from '@maillon/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { setStyle } from '../foundation/directives.ts';
import type { Localizer } from '../foundation/localize.ts';
import { blank, bone, errorText, statusBar } from '../foundation/states.ts';
import type { ViewState } from '../foundation/view-state.ts';
import type { SectionName } from './profile-sections.ts';

interface Absence {
  readonly localizer: Localizer;
  readonly failure: SocialError | undefined;
  readonly retry: () => void;
  readonly signIn: () => void;
  /** What stands there while the person is on the way. */
  readonly bones: unknown;
}

/** What a card shows in the place of a person, by state; the page may fill it with its own. */
export function profileAbsence(
  view: ViewState,
  { localizer, failure, retry, signIn, bones }: Absence,
): TemplateResult {
  switch (view) {
    case 'signed-out':
      return html`<slot name="signed-out"
        >${blank({
          figure: 'door',
          message: localizer.t('people.signedOut'),
          action: html`<button class="button primary" part="sign-in" type="button" @click=${signIn}>
            ${localizer.t('common.signIn')}
          </button>`,
        })}</slot
      >`;
    case 'forbidden':
      return html`<slot name="forbidden"
        >${blank({ figure: 'door', message: localizer.t('people.forbidden') })}</slot
      >`;
    case 'not-found':
      return html`<slot name="not-found"
        >${blank({ figure: 'people', message: localizer.t('people.notFound') })}</slot
      >`;
    case 'offline':
      return html`<slot name="offline"
        >${statusBar({ kind: 'offline', message: localizer.t('common.offline') })}</slot
      >`;
    case 'failed':
      return html`<slot name="failed"
        >${
          failure
            ? statusBar({
                kind: 'failed',
                message: `${localizer.t('people.failed')} ${errorText(failure, localizer)}`,
                ...(failure.retryable ? { action: { label: localizer.t('common.retry'), run: retry } } : {}),
              })
            : nothing
        }</slot
      >`;
    default:
      return html`<slot name="loading">${bones}</slot>`;
  }
}

/** What a skeleton shows for a section: so many lines. */
const expected: Readonly<Partial<Record<SectionName, number>>> = { about: 3, contact: 2, organisation: 2 };

interface Expected {
  readonly localizer: Localizer;
  readonly sections: readonly SectionName[];
  readonly skillsMax: number;
  readonly withPresence: boolean;
  readonly withActions: boolean;
}

/** The shape of the card that is coming. */
export function profileBones({
  localizer,
  sections,
  skillsMax,
  withPresence,
  withActions,
}: Expected): TemplateResult {
  return html`<div class="top" part="skeleton">
      <span class="bone round" ${setStyle({ '--_bone': 'calc(var(--_avatar) * 1.6)' })}></span>
      <div class="lines">
        <span class="bone w60"></span><span class="bone w50"></span>${withPresence ? bone(40) : nothing}
      </div>
    </div>
    ${sections.map((name) =>
      name === 'skills'
        ? html`<div class="rows">${Array.from({ length: skillsMax }, () => bone(90))}</div>`
        : html`<div class="lines">${Array.from({ length: expected[name] ?? 1 }, () => bone(60))}</div>`,
    )}
    ${withActions ? html`<div class="actions">${bone(20)}${bone(20)}</div>` : nothing}
    <span class="hidden-text" role="status">${localizer.t('common.loading')}</span>`;
}
