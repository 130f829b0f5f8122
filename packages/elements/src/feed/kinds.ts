import type { Activity } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
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
  upIcon,
} from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { kudosPanel } from '../kudos/kudos-panel.ts';
import type { StringKey } from '../locales/index.ts';
import { eventCard, type Invitation } from './event-card.ts';
import { pollCard, type Ballot } from './poll-card.ts';
import { remark } from './remark.ts';

interface Sign {
  readonly icon: string;
  readonly key: StringKey;
  readonly tone?: 'kudos' | 'success';
}

const wordsPerMinute = 220;

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

/** What the reader may do with an activity of its kind; each is undefined where they may not. */
export interface KindDeeds extends Ballot, Invitation {
  readonly support: ((on: boolean) => void) | undefined;
  readonly share: () => void;
}

/** What an activity holds beside its title and words, by the details that are there: a kind nobody knows shows them too. */
export function kindDetails(activity: Activity, localizer: Localizer, deeds: KindDeeds): unknown[] {
  return [
    activity.kudos && kudosPanel(activity.kudos, localizer),
    activity.poll && pollCard(activity, localizer, deeds),
    activity.event && eventCard(activity, localizer, deeds),
    activity.question && answer(activity, localizer),
    activity.membership &&
      html`<p>
        ${localizer.rich('feed.membership', {
          name: html`<bdi>${activity.author?.displayName ?? localizer.t('common.unknownPerson')}</bdi>`,
          group: html`<b><bdi>${activity.membership.group.name}</bdi></b>`,
        })}
      </p>`,
    activity.idea && idea(activity, localizer, deeds),
    activity.job && job(activity, localizer, deeds),
  ].filter(Boolean);
}

/** "4 min read"; nothing for what is read at a glance. */
export function readingTime({ kind, body }: Activity, localizer: Localizer): TemplateResult | typeof nothing {
  if (kind !== 'article' || !body) return nothing;
  // Words of a text without spaces are about two letters long.
  const words = body.value.split(/\s+/).length + (body.value.match(/[\u3040-\u9fff]/g)?.length ?? 0) / 2;
  const count = Math.round(words / wordsPerMinute);
  if (count < 2) return nothing;
  return html`<p class="meta reading">${localizer.t('feed.article.minutes', { count })}</p>`;
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

function idea({ idea }: Activity, localizer: Localizer, { support }: KindDeeds): unknown {
  if (!idea) return nothing;
  const { stage, votes, viewerSupports } = idea;
  const on = viewerSupports === true;
  const isAlive = stage === 'open' || stage === 'planned';
  return html`<div class="idea" part="idea">
    ${
      support && isAlive
        ? html`<button
            class="button outline"
            part="button"
            type="button"
            aria-pressed=${on}
            @click=${() => support(!on)}
          >
            ${icon(on ? checkIcon : upIcon)}<span>${localizer.t('feed.idea.support')}</span>
          </button>`
        : nothing
    }
    <span class="meta">${localizer.t('feed.idea.votes', { count: votes })}</span>
    <span class="tag stage-${stage}">${localizer.t(`feed.idea.${stage}`)}</span>
  </div>`;
}

function job({ job }: Activity, localizer: Localizer, { share }: KindDeeds): unknown {
  const facts = [job?.team, job?.place].filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return html`<div class="job" part="job">
    ${
      facts.length > 0
        ? html`<p class="small">${icon(placeIcon)}<span>${facts.join(' · ')}</span></p>`
        : nothing
    }
    <button class="button outline compact" part="button" type="button" @click=${share}>
      ${icon(membersIcon)}<span>${localizer.t('feed.job.share')}</span>
    </button>
  </div>`;
}
