import type { NewPoll } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { ComposerHost } from './composer-host.ts';
import { stayInLine } from './file-tray.ts';
import { plusIcon } from './tool-icons.ts';

const FEWEST = 2;
const MOST = 6;
const LONGEST = 100;
const DAY = 86_400_000;
/** Days until it closes; 0: never. */
const ENDS = [1, 3, 7, 14, 0] as const;

/** A poll as somebody is writing it: plain data, kept with the draft. */
export interface PollDraft {
  readonly options: readonly string[];
  readonly multiple: boolean;
  readonly days: number;
}

export const newPoll: PollDraft = { options: ['', ''], multiple: false, days: 7 };

/** What is asked; undefined where it cannot be asked yet. */
export function pollOf({ options, multiple, days }: PollDraft, now: number): NewPoll | undefined {
  const plain = options.map((option) => option.trim()).filter((option) => option !== '');
  if (plain.length < FEWEST || new Set(plain).size < plain.length) return undefined;
  const closesAt = days === 0 ? {} : { closesAt: new Date(now + days * DAY).toISOString() };
  return { options: plain, multiple, ...closesAt };
}

/** The fields of a poll, below the words that ask. */
export function pollFields(
  poll: PollDraft,
  host: ComposerHost,
  change: (poll: PollDraft | undefined) => void,
): TemplateResult {
  const { localizer } = host;
  const options = (changed: readonly string[]): void => change({ ...poll, options: changed });
  const focusOption = (index: number): void =>
    void host.updateComplete.then(() =>
      host.renderRoot.querySelectorAll<HTMLElement>('.poll-option input')[index]?.focus(),
    );
  const onRemove = (index: number): void => {
    options(poll.options.filter((_, at) => at !== index));
    focusOption(Math.max(0, index - 1));
  };
  const onAdd = (): void => {
    options([...poll.options, '']);
    focusOption(poll.options.length);
  };
  return html`<fieldset class="poll-fields" part="poll">
    <legend class="meta">${localizer.t('composer.poll')}</legend>
    ${poll.options.map((option, index) => {
      const number = index + 1;
      const onInput = (event: Event): void =>
        options(
          poll.options.map((old, at) => (at === index ? (event.target as HTMLInputElement).value : old)),
        );
      return html`<div class="poll-option">
        <input
          class="field-box"
          type="text"
          dir="auto"
          maxlength=${LONGEST}
          aria-label=${localizer.t('composer.poll.option', { number })}
          placeholder=${localizer.t('composer.poll.option', { number })}
          .value=${option}
          @input=${onInput}
          @keydown=${stayInLine}
        />
        ${
          poll.options.length > FEWEST
            ? html`<button
                type="button"
                class="button icon-only compact small"
                part="button"
                aria-label=${localizer.t('composer.poll.removeOption', { number })}
                @click=${() => onRemove(index)}
              >
                ${icon(closeIcon)}
              </button>`
            : nothing
        }
      </div>`;
    })}
    <div class="poll-foot">
      ${
        poll.options.length < MOST
          ? html`<button type="button" class="button quiet compact small" part="button" @click=${onAdd}>
              ${icon(plusIcon)}${localizer.t('composer.poll.add')}
            </button>`
          : nothing
      }
      <label class="small"
        ><input
          type="checkbox"
          .checked=${poll.multiple}
          @change=${(event: Event) =>
            change({ ...poll, multiple: (event.target as HTMLInputElement).checked })}
        />${localizer.t('composer.poll.multiple')}</label
      >
      <label class="small"
        >${localizer.t('composer.poll.closes')}
        <select
          class="field-box"
          @change=${(event: Event) =>
            change({ ...poll, days: Number((event.target as HTMLSelectElement).value) })}
        >
          ${ENDS.map(
            (days) =>
              html`<option value=${days} ?selected=${days === poll.days}>
                ${days === 0 ? localizer.t('composer.poll.never') : localizer.t('composer.poll.days', { count: days })}
              </option>`,
          )}
        </select></label
      >
    </div>
  </fieldset>`;
}
