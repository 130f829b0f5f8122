import type { Activity } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { facepile } from '../foundation/avatar.ts';
import { setStyle } from '../foundation/directives.ts';
import {
  answeredIcon,
  articleIcon,
  calendarIcon,
  checkIcon,
  ideaIcon,
  jobIcon,
  kudosIcon,
  membersIcon,
  placeIcon,
  pollIcon,
  questionIcon,
  videoIcon,
  waitingIcon,
} from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { kudosPanel } from '../kudos/kudos-panel.ts';
import type { StringKey } from '../locales/index.ts';
import { remark } from './remark.ts';

interface Sign {
  readonly icon: string;
  readonly key: StringKey;
  readonly tone?: 'kudos' | 'success';
}

const signs: Readonly<Record<string, Sign>> = {
  article: { icon: articleIcon, key: 'feed.kind.article' },
  poll: { icon: pollIcon, key: 'feed.kind.poll' },
  event: { icon: calendarIcon, key: 'feed.kind.event' },
  kudos: { icon: kudosIcon, key: 'feed.kind.kudos', tone: 'kudos' },
  question: { icon: questionIcon, key: 'feed.kind.question' },
  answered: { icon: answeredIcon, key: 'feed.kind.answered', tone: 'success' },
  idea: { icon: ideaIcon, key: 'feed.kind.idea' },
  job: { icon: jobIcon, key: 'feed.kind.job' },
  membership: { icon: membersIcon, key: 'feed.kind.membership' },
};

/** The small mark, glyph and word together, that tells kinds apart; a plain post has none, an unknown kind its name. */
export function kindSign(activity: Activity, localizer: Localizer): TemplateResult | typeof nothing {
  if (activity.kind === 'post') return nothing;
  const sign = activity.question?.bestAnswer ? signs['answered'] : signs[activity.kind];
  return html`<span class="kind small ${sign?.tone ? `tone-${sign.tone}` : ''}" part="kind"
    >${sign ? [icon(sign.icon), localizer.t(sign.key)] : activity.kind}</span
  >`;
}

/** What an activity holds beside its title and words, by the details that are there: a kind nobody knows shows them too. */
export function kindDetails(activity: Activity, localizer: Localizer): unknown[] {
  return [
    activity.kudos && kudosPanel(activity.kudos, localizer),
    activity.poll && poll(activity, localizer),
    activity.event && event(activity, localizer),
    activity.question && answer(activity, localizer),
    activity.membership &&
      html`<p>
        ${localizer.rich('feed.membership', {
          name: html`<bdi>${activity.author?.displayName ?? localizer.t('common.unknownPerson')}</bdi>`,
          group: html`<b><bdi>${activity.membership.group.name}</bdi></b>`,
        })}
      </p>`,
    activity.idea && idea(activity, localizer),
    activity.job && job(activity),
  ].filter(Boolean);
}

function poll({ poll }: Activity, localizer: Localizer): unknown {
  if (!poll) return nothing;
  const votes = poll.options.reduce((sum, option) => sum + (option.votes ?? 0), 0);
  const percent = new Intl.NumberFormat(localizer.language, { style: 'percent' });
  const closed = poll.closesAt ? Date.parse(poll.closesAt) < Date.now() : false;
  return html`<div class="poll" part="poll">
    <ul>
      ${poll.options.map((option) => {
        const share = votes > 0 ? (option.votes ?? 0) / votes : 0;
        return html`<li
          class="option ${option.viewerChose ? 'chosen' : ''}"
          ${setStyle({ '--_share': `${(share * 100).toFixed(1)}%` })}
        >
          ${option.viewerChose ? icon(checkIcon) : nothing}
          <span class="option-text"
            ><bdi>${option.text}</bdi>${
              option.viewerChose
                ? html`<span class="hidden-text"> (${localizer.t('feed.poll.yours')})</span>`
                : nothing
            }</span
          >
          ${option.votes === null ? nothing : html`<span class="count">${percent.format(share)}</span>`}
        </li>`;
      })}
    </ul>
    <p class="meta facts">
      <span>${localizer.t('feed.poll.voters', { count: poll.voterCount })}</span>${
        poll.closesAt
          ? html`<span
              >${localizer.t(closed ? 'feed.poll.closed' : 'feed.poll.closes', {
                time: localizer.date(poll.closesAt, { weekday: 'long', hour: 'numeric', minute: '2-digit' }),
              })}</span
            >`
          : nothing
      }
    </p>
  </div>`;
}

function event({ event, title }: Activity, localizer: Localizer): unknown {
  if (!event) return nothing;
  const { startsAt, endsAt, place, online, goingCount, goingOnlineCount, going } = event;
  const hours: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  const from = localizer.date(startsAt, hours);
  const time = endsAt
    ? localizer.t('feed.event.from', { from, to: localizer.date(endsAt, hours) })
    : localizer.t('feed.event.at', { time: from });
  const where = [place, online ? localizer.t('feed.event.online') : undefined].filter(
    (one) => one !== null && one !== undefined,
  );
  const people = (going ?? []).slice(0, 4);
  return html`<div class="event" part="event">
    <div class="date" aria-hidden="true">
      <span>${localizer.date(startsAt, { month: 'short' })}</span
      ><b>${localizer.date(startsAt, { day: 'numeric' })}</b>
    </div>
    <div class="event-facts">
      ${title ? html`<p class="title" dir="auto">${title}</p>` : nothing}
      <ul class="small">
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
      </ul>
      ${
        goingCount + (goingOnlineCount ?? 0) > 0
          ? html`<p class="going meta">
              ${facepile(people, { more: goingCount + (goingOnlineCount ?? 0) - people.length })}
              <span
                >${localizer.list([
                  localizer.t('feed.event.going', { count: goingCount }),
                  ...(goingOnlineCount
                    ? [localizer.t('feed.event.goingOnline', { count: goingOnlineCount })]
                    : []),
                ])}</span
              >
            </p>`
          : nothing
      }
    </div>
  </div>`;
}

function answer({ question, author }: Activity, localizer: Localizer): unknown {
  const best = question?.bestAnswer;
  if (!best?.body) return nothing;
  return html`<div class="answer" part="answer">
    <p class="answer-mark small">
      ${icon(answeredIcon)}${
        author
          ? localizer.t('feed.question.bestBy', { name: author.displayName })
          : localizer.t('feed.question.best')
      }
    </p>
    ${remark(best, localizer)}
  </div>`;
}

function idea({ idea }: Activity, localizer: Localizer): unknown {
  if (!idea) return nothing;
  return html`<p class="meta facts">
    <span class="tag">${localizer.t(`feed.idea.${idea.stage}`)}</span
    ><span>${localizer.t('feed.idea.votes', { count: idea.votes })}</span>
  </p>`;
}

function job({ job }: Activity): unknown {
  const facts = [job?.team, job?.place].filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return facts.length > 0
    ? html`<p class="job small">${icon(placeIcon)}<span>${facts.join(' · ')}</span></p>`
    : nothing;
}
