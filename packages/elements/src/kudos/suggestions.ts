import type { Id, Unthanked } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { announce } from '../foundation/announce.ts';
import { avatar } from '../foundation/avatar.ts';
import { closeIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { dialogParts, noticeParts, passedOn } from '../foundation/parts.ts';
import type { SocialKudosWall } from './social-kudos-wall.ts';

const DAY = 86_400_000;
const MOST = 5;
/** Where this device remembers whom the reader does not want to be reminded of. */
const KEY = 'kudos-wall:not-suggested';

type Dismissed = Readonly<Record<Id, number>>;

/** Colleagues whom the reader works with and has not thanked lately: a thought, not a list to work off. */
export class Suggestions {
  readonly #host: SocialKudosWall;
  #dismissed: Dismissed | undefined;

  constructor(host: SocialKudosWall) {
    this.#host = host;
  }

  render(unthanked: readonly Unthanked[], localizer: Localizer): unknown {
    const dismissed = (this.#dismissed ??= this.#read());
    const shown = unthanked.filter(({ person }) => !this.#isDismissed(person.id, dismissed)).slice(0, MOST);
    if (shown.length === 0) return nothing;
    return html`<section class="card side" part="suggestions" tabindex="-1" aria-labelledby="suggestions">
      <p id="suggestions" class="side-title" role="heading" aria-level=${this.#host.headingLevel + 1}>
        ${localizer.t('kudos.lately.title')}
      </p>
      <p class="meta">${localizer.t('kudos.lately.why')}</p>
      <ul role="list">
        ${repeat(
          shown,
          ({ person }) => person.id,
          (one) => this.#renderOne(one, localizer),
        )}
      </ul>
    </section>`;
  }

  #renderOne({ person, because, lastThankedAt }: Unthanked, localizer: Localizer): TemplateResult {
    const { client, strings } = this.#host;
    const known = ['manager', 'report', 'team', 'talks'] as const;
    const reason = known.find((one) => one === because);
    const facts = [
      ...(reason ? [localizer.t(`kudos.lately.${reason}`)] : []),
      lastThankedAt ? longAgo(lastThankedAt, localizer) : localizer.t('kudos.lately.never'),
    ];
    return html`<li class="row">
      ${avatar(person, 32)}
      <span class="side-who"
        ><bdi class="side-name">${person.displayName}</bdi
        ><span class="meta">${facts.join(' · ')}</span></span
      >
      <social-kudos-button
        size="small"
        variant="icon"
        exportparts="button, ${noticeParts}${passedOn(dialogParts)}"
        .people=${[person]}
        .client=${client}
        .strings=${strings}
      ></social-kudos-button>
      <button
        class="button icon-only compact"
        part="button"
        type="button"
        aria-label=${localizer.t('kudos.lately.dismiss', { name: person.displayName })}
        @click=${(event: Event) => this.#dismiss(person.id, event.currentTarget as HTMLElement, localizer)}
      >
        ${icon(closeIcon)}
      </button>
    </li>`;
  }

  #dismiss(id: Id, button: HTMLElement, localizer: Localizer): void {
    const row = button.closest('li');
    const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector<HTMLElement>(
      '.icon-only',
    );
    this.#dismissed = { ...this.#dismissed, [id]: Date.now() };
    this.#host.client?.drafts.set(KEY, JSON.stringify(this.#dismissed));
    announce(localizer.t('kudos.lately.dismissed'));
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => (next ? next.focus() : this.#host.focus()));
  }

  #isDismissed(id: Id, dismissed: Dismissed): boolean {
    return (dismissed[id] ?? 0) > Date.now() - this.#host.suggestionWeeks * 7 * DAY;
  }

  #read(): Dismissed {
    try {
      const kept: unknown = JSON.parse(this.#host.client?.drafts.get(KEY) ?? '{}');
      return typeof kept === 'object' && kept !== null ? (kept as Dismissed) : {};
    } catch {
      return {};
    }
  }
}

/** "3 months ago": by weeks, then by months. */
function longAgo(instant: string, { language }: Localizer): string {
  const days = (Date.now() - Date.parse(instant)) / DAY;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (days < 60) return format.format(-Math.max(1, Math.round(days / 7)), 'week');
  if (days < 700) return format.format(-Math.round(days / 30.4), 'month');
  return format.format(-Math.round(days / 365), 'year');
}
