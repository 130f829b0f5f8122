import type { Person } from '@maillon/contract';
import type { SocialClient } from '@maillon/sdk';
import { html, nothing } from 'lit';
import { dialogParts, noticeParts, passedOn } from '../foundation/parts.ts';
import { checkIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { safeHref } from '../foundation/links.ts';
import type { Localizer } from '../foundation/localize.ts';
import type { StringOverrides } from '../locales/index.ts';
import { SocialMessageEvent } from './events.ts';

interface ActionView {
  readonly localizer: Localizer;
  readonly client: SocialClient | undefined;
  readonly strings: StringOverrides | undefined;
  readonly mayFollow: boolean;
  readonly mayThank: boolean;
  /** Following is being saved. */
  readonly isBusy: boolean;
  readonly follow: (on: boolean) => void;
}

/** One thing to do about a person; `nothing` where backend or data do not allow it, and for names we do not know. */
export function profileAction(name: string, person: Person, view: ActionView): unknown {
  return Object.hasOwn(actions, name) ? actions[name]?.(person, view) : nothing;
}

const actions: Readonly<Record<string, (person: Person, view: ActionView) => unknown>> = {
  follow: ({ displayName, viewerFollows: on }, { localizer, mayFollow, isBusy, follow }) =>
    mayFollow && on != null
      ? html`<button
          class="button outline compact ${on ? 'following' : ''}"
          part="button"
          type="button"
          aria-pressed=${on}
          aria-busy=${isBusy ? 'true' : nothing}
          @click=${() => follow(!on)}
        >
          ${on ? icon(checkIcon) : nothing}${localizer.t(on ? 'people.following' : 'people.follow')}
          ${whom(displayName)}
        </button>`
      : nothing,

  message: (person, { localizer }) => {
    const [href, way] = wayTo(person);
    if (href === undefined) return nothing;
    const onClick = (event: Event): void => {
      if (!event.currentTarget?.dispatchEvent(new SocialMessageEvent(person, href))) event.preventDefault();
    };
    return html`<a class="button outline compact" part="button" href=${href} @click=${onClick}
      >${localizer.t(way)} ${whom(person.displayName)}</a
    >`;
  },

  kudos: (person, { mayThank, client, strings }) =>
    mayThank
      ? html`<social-kudos-button
          part="kudos-button"
          exportparts="button, ${noticeParts}${passedOn(dialogParts)}"
          size="small"
          .people=${[person]}
          .client=${client}
          .strings=${strings}
        ></social-kudos-button>`
      : nothing,
};

/** By mail where there is an address, else by telephone. */
function wayTo({ email, phone }: Person): [href: string | undefined, way: 'people.message' | 'people.call'] {
  if (email) return [safeHref(`mailto:${email}`), 'people.message'];
  const digits = (phone ?? '').replace(/[^\d+*#]/g, '');
  return [digits === '' ? undefined : `tel:${digits}`, 'people.call'];
}

/** A button's name is whole only with the person's: "Follow Malo Kervadec". */
function whom(name: string): unknown {
  return html`<span class="hidden-text">${name}</span>`;
}
