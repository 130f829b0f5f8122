import type { Activity, EventDetails } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { facepile } from '../foundation/avatar.ts';
import { calendarIcon, placeIcon, videoIcon, waitingIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';

export type Attendance = NonNullable<EventDetails['viewerAnswer']>;

/** What the reader may do about an event. */
export interface Invitation {
  /** Undefined where the reader may not answer; without an argument, there is no answer any more. */
  readonly attend: ((answer: Attendance | undefined) => void) | undefined;
  readonly addToCalendar: () => void;
  /** What is said about it; stands between when it is and the answers. */
  readonly words: unknown;
}

/** When and where, who comes, and whether the reader does. */
export function eventCard(
  activity: Activity,
  localizer: Localizer,
  { attend, addToCalendar, words }: Invitation,
): TemplateResult | typeof nothing {
  const { event, title } = activity;
  if (!event) return nothing;
  const { startsAt, endsAt } = event;
  const over = Date.parse(endsAt ?? startsAt) <= Date.now();
  return html`<div class="event" part="event">
      <div class="date" aria-hidden="true">
        <span>${localizer.date(startsAt, { month: 'short' })}</span
        ><b>${localizer.date(startsAt, { day: 'numeric' })}</b>
      </div>
      <div class="event-facts">
        ${title ? html`<p class="title" dir="auto">${title}</p>` : nothing} ${facts(event, localizer)}
      </div>
    </div>
    ${words} ${attend && !over ? answers(event, localizer, attend) : nothing}
    <div class="going meta">
      ${over ? html`<span>${localizer.t('feed.event.over')}</span>` : nothing} ${whoComes(event, localizer)}
      ${
        over
          ? nothing
          : html`<button class="text-button" part="button" type="button" @click=${addToCalendar}>
              ${icon(calendarIcon)}${localizer.t('feed.event.calendar')}
            </button>`
      }
    </div>`;
}

function facts({ startsAt, endsAt, place, online }: EventDetails, localizer: Localizer): TemplateResult {
  const hours: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  const from = localizer.date(startsAt, hours);
  const time = endsAt
    ? localizer.t('feed.event.from', { from, to: localizer.date(endsAt, hours) })
    : localizer.t('feed.event.at', { time: from });
  const where = [place, online ? localizer.t('feed.event.online') : undefined].filter(
    (one) => one !== null && one !== undefined,
  );
  return html`<ul class="small">
    <li>
      ${icon(waitingIcon)}<span
        >${localizer.t('feed.event.when', {
          day: localizer.date(startsAt, { weekday: 'long', day: 'numeric', month: 'long' }),
          time,
        })}</span
      >
    </li>
    ${
      where.length > 0
        ? html`<li>${icon(place ? placeIcon : videoIcon)}<span>${where.join(' · ')}</span></li>`
        : nothing
    }
  </ul>`;
}

function answers(
  { place, online, viewerAnswer }: EventDetails,
  localizer: Localizer,
  attend: (answer: Attendance | undefined) => void,
): TemplateResult {
  const button = (answer: Attendance, sign: string | undefined): TemplateResult => {
    const on = viewerAnswer === answer;
    return html`<button
      class="button outline"
      part="button"
      type="button"
      aria-pressed=${on}
      @click=${() => attend(on ? undefined : answer)}
    >
      ${sign ? icon(sign) : nothing}<span
        >${localizer.t(answer === 'online' ? 'feed.event.joinOnline' : `feed.event.${answer}`)}</span
      >
    </button>`;
  };
  return html`<div class="attend" role="group" aria-label=${localizer.t('feed.event.answer')}>
    ${place || !online ? button('in-person', placeIcon) : nothing}
    ${online ? button('online', videoIcon) : nothing} ${button('declined', undefined)}
  </div>`;
}

function whoComes({ goingCount, goingOnlineCount, going }: EventDetails, localizer: Localizer): unknown {
  const count = goingCount + (goingOnlineCount ?? 0);
  if (count === 0) return nothing;
  const people = (going ?? []).slice(0, 4);
  const parts = [
    ...(goingCount > 0 ? [localizer.t('feed.event.going', { count: goingCount })] : []),
    ...(goingOnlineCount ? [localizer.t('feed.event.goingOnline', { count: goingOnlineCount })] : []),
  ];
  return html`${people.length > 0 ? facepile(people, { more: count - people.length }) : nothing}
    <span class="comes">${localizer.list(parts)}</span>`;
}
