import type { Activity, Id, Poll, PollOption } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { setStyle } from '../foundation/directives.ts';
import { checkIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';

/** What the reader may do in a poll. */
export interface Ballot {
  /** Undefined where the reader may only look. */
  readonly vote: ((options: readonly Id[]) => void) | undefined;
  /** The reader has voted and thinks it over. */
  readonly changing: boolean;
  readonly change: (on: boolean) => void;
}

/** The options to choose from as long as the reader has not voted, and then what came of it. */
export function pollCard(
  { poll, title }: Activity,
  localizer: Localizer,
  { vote, changing, change }: Ballot,
): TemplateResult | typeof nothing {
  if (!poll) return nothing;
  const closed = poll.closesAt ? Date.parse(poll.closesAt) <= Date.now() : false;
  const voted = poll.options.some(({ viewerChose }) => viewerChose);
  const voting = vote && !closed && (!voted || changing);
  const hidden = !voting && !closed && poll.options.every(({ votes }) => votes === null);
  return html`<div class="poll" part="poll">
    ${voting ? ballot(poll, title, localizer, { vote, changing, change }) : results(poll, localizer)}
    <div class="poll-facts">
      <p class="meta facts">
        <span>${localizer.t('feed.poll.voters', { count: poll.voterCount })}</span>${
          poll.closesAt
            ? html`<span
                >${localizer.t(closed ? 'feed.poll.closed' : 'feed.poll.closes', {
                  time: closingTime(poll.closesAt, localizer),
                })}</span
              >`
            : nothing
        }${hidden && !voted ? html`<span>${localizer.t('feed.poll.hidden')}</span>` : nothing}${
          vote && voted && !closed && !changing
            ? html`<span
                ><button
                  class="text-button accent poll-change"
                  part="button"
                  type="button"
                  @click=${() => change(true)}
                >
                  ${localizer.t('feed.poll.change')}
                </button></span
              >`
            : nothing
        }
      </p>
    </div>
  </div>`;
}

function ballot(
  { options, multiple }: Poll,
  title: string | null | undefined,
  localizer: Localizer,
  { vote, changing, change }: Ballot,
): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const marks = [...form.querySelectorAll<HTMLInputElement>('input')];
    const chosen = options.filter((_, at) => marks[at]?.checked).map(({ id }) => id);
    if (chosen.length > 0) vote?.(chosen);
    else marks[0]?.focus();
  };
  return html`<form @submit=${onSubmit}>
    <fieldset>
      <legend class="hidden-text">${title || localizer.t('feed.kind.poll')}</legend>
      ${multiple ? html`<p class="meta">${localizer.t('feed.poll.several')}</p>` : nothing}
      ${options.map(
        ({ text, viewerChose }) =>
          html`<label class="option mark"
            ><input type=${multiple ? 'checkbox' : 'radio'} name="option" ?checked=${viewerChose} />
            <bdi class="option-text">${text}</bdi></label
          >`,
      )}
    </fieldset>
    <div class="poll-foot">
      <button class="button outline" part="button" type="submit">${localizer.t('feed.poll.vote')}</button>
      ${
        changing
          ? html`<button class="button quiet" part="button" type="button" @click=${() => change(false)}>
                ${localizer.t('feed.poll.keep')}
              </button>
              <button class="button quiet" part="button" type="button" @click=${() => vote?.([])}>
                ${localizer.t('feed.poll.takeBack')}
              </button>`
          : nothing
      }
    </div>
  </form>`;
}

function results({ options, voterCount, multiple }: Poll, localizer: Localizer): TemplateResult {
  // Of those who chose several, each counts for each: the shares are of people, and together more than all.
  const whole = multiple ? voterCount : options.reduce((sum, { votes }) => sum + (votes ?? 0), 0);
  const percent = new Intl.NumberFormat(localizer.language, { style: 'percent' });
  const row = ({ text, votes, viewerChose }: PollOption): TemplateResult => {
    const share = whole > 0 ? (votes ?? 0) / whole : 0;
    return html`<li
      class="option ${viewerChose ? 'chosen' : ''}"
      ${setStyle({ '--_share': `${(share * 100).toFixed(1)}%` })}
    >
      ${viewerChose ? icon(checkIcon) : nothing}
      <span class="option-text"
        ><bdi>${text}</bdi>${
          viewerChose ? html`<span class="hidden-text"> (${localizer.t('feed.poll.yours')})</span>` : nothing
        }</span
      >
      ${votes === null ? nothing : html`<span class="count">${percent.format(share)}</span>`}
    </li>`;
  };
  return html`<ul>
    ${options.map(row)}
  </ul>`;
}

/** The day of the week where that says enough, else the date. */
function closingTime(instant: string, localizer: Localizer): string {
  const isNear = Math.abs(Date.parse(instant) - Date.now()) < 6 * 86_400_000;
  return localizer.date(
    instant,
    isNear
      ? { weekday: 'long', hour: 'numeric', minute: '2-digit' }
      : { day: 'numeric', month: 'long', year: isThisYear(instant) ? undefined : 'numeric' },
  );
}

const isThisYear = (instant: string): boolean => new Date(instant).getFullYear() === new Date().getFullYear();
