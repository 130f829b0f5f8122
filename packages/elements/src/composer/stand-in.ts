import type { Person } from '@maillon/contract';
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import type { Localizer } from '../foundation/localize.ts';

/**
 * What stands inside `<social-composer>` until its code is there: a button that looks like the closed composer, in the
 * same place. `onReach` is called on press and on focus.
 */
export function standIn(
  person: Person | undefined,
  placeholder: string,
  onReach: (event: Event) => void,
): TemplateResult {
  return html`<button class="stand-in" type="button" @click=${onReach} @focus=${onReach}>
    ${avatar(person, 32)}<span>${placeholder}</span>
  </button>`;
}

/** What stands where one would write, for those who are not signed in. */
export function signInBar(localizer: Localizer, onSignIn: () => void): TemplateResult {
  return html`<div class="bar" part="status">
    <span class="bar-text">${localizer.t('composer.signedOut')}</span>
    <button class="button outline compact" part="button" type="button" @click=${onSignIn}>
      ${localizer.t('common.signIn')}
    </button>
  </div>`;
}

export const standInStyles: CSSResultGroup = css`
  social-composer {
    display: block;
  }
  .stand-in {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: flex-start;
    inline-size: 100%;
    text-align: start;
  }
  .stand-in > :last-child {
    flex: 1;
    min-inline-size: 0;
    padding: calc((34px - 1lh) / 2) 15px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-pill);
    background: var(--_surface);
    color: var(--_muted);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
