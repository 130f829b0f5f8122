import type { Audience, KudosAllowance, KudosValue } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, membersIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { menuButton } from '../foundation/menu.ts';
import { valueIcon } from './values.ts';

/** Share of the allowed length from which the count is shown. */
const COUNT_FROM = 0.8;
const WEEK = 7 * 86_400_000;

/** What keeps kudos from being sent. */
export type Missing = 'recipients' | 'value' | 'message' | 'audience';

/** What the fields of the dialog have in common. */
export interface Form {
  readonly localizer: Localizer;
  readonly missing: Missing | undefined;
  /** Characters a message may have. */
  readonly messageMax: number;
}

/** What is missing, beside its field; the field is described by `<what>-problem`. */
export function missingNote(what: Missing, { localizer, missing, messageMax }: Form): unknown {
  return missing === what
    ? html`<p id="${what}-problem" class="problem" role="alert">
        ${localizer.t(`kudos.missing.${what}`, { limit: messageMax })}
      </p>`
    : nothing;
}

interface ValueField extends Form {
  readonly values: readonly KudosValue[];
  readonly chosen: KudosValue | undefined;
  readonly required: boolean;
  readonly choose: (value: KudosValue | undefined) => void;
}

/** The company's values as tiles; nothing where there are none. */
export function valueField(field: ValueField): unknown {
  const { values, required, localizer } = field;
  if (values.length === 0) return nothing;
  const columns = values.length <= 4 ? values.length : values.length <= 6 ? 3 : 4;
  return html`<fieldset class="field" aria-describedby="value-problem">
    <legend class="field-head">
      <span class="field-label">${localizer.t('kudos.value')}</span>
      ${required ? nothing : html`<span>${localizer.t('kudos.optional')}</span>`}
    </legend>
    <div class="tiles of-${columns}">${values.map((value) => tile(value, field))}</div>
    ${missingNote('value', field)}
  </fieldset>`;
}

function tile(value: KudosValue, { chosen, required, choose, localizer }: ValueField): TemplateResult {
  const isChosen = value === chosen;
  return html`<label class="tile ${isChosen ? 'chosen' : ''}" part="value">
    <input
      type="radio"
      name="value"
      .checked=${isChosen}
      @change=${() => choose(value)}
      @click=${() => {
        // A radio button cannot be unpressed; a value that is not required can.
        if (isChosen && !required) choose(undefined);
      }}
    />
    ${icon(valueIcon(value.icon))}<bdi>${localizer.label(value.label)}</bdi>
    <span class="tick small">${isChosen ? icon(checkIcon) : nothing}</span>
  </label>`;
}

interface MessageField extends Form {
  readonly message: string;
  /** What the chosen value asks. */
  readonly prompt: KudosValue['prompt'];
  readonly onInput: () => void;
}

/** The words, and how many more there may be once that matters. */
export function messageField(field: MessageField): TemplateResult {
  const { localizer, message, messageMax, missing, prompt, onInput } = field;
  const { length } = message;
  return html`<div class="field">
    <p class="field-head">
      <label class="field-label" for="message">${localizer.t('kudos.message')}</label>
      <span id="prompt"><bdi>${prompt ? localizer.label(prompt) : localizer.t('kudos.prompt')}</bdi></span>
    </p>
    <textarea
      id="message"
      class="field-box ${missing === 'message' ? 'invalid' : ''}"
      part="textarea"
      rows="4"
      dir="auto"
      aria-describedby="prompt message-count message-problem"
      aria-invalid=${length > messageMax ? 'true' : nothing}
      .value=${message}
      @input=${onInput}
    ></textarea>
    <p
      id="message-count"
      class="meta count ${length > messageMax ? 'over' : ''}"
      ?hidden=${length < messageMax * COUNT_FROM}
    >
      ${
        length > messageMax
          ? localizer.t('kudos.over', { count: length - messageMax })
          : localizer.t('kudos.left', { count: messageMax - length })
      }
    </p>
    ${missingNote('message', field)}
  </div>`;
}

interface AudienceField extends Form {
  /** Undefined where it is that of the subject. */
  readonly chosen: Audience | undefined;
  /** Whether the giver has to choose it. */
  readonly asks: boolean;
  readonly choices: readonly Audience[];
  readonly choose: (audience: Audience) => void;
}

/** Who will see it, and the way to change that where there is a choice. */
export function audienceField(field: AudienceField): TemplateResult {
  const { localizer, chosen, asks, choices, choose } = field;
  const open = asks && !chosen;
  return html`<div class="audience ${field.missing === 'audience' ? 'invalid' : ''}">
      ${icon(membersIcon)}
      <span
        >${
          chosen
            ? localizer.rich('kudos.seenBy', { audience: html`<bdi>${localizer.label(chosen.label)}</bdi>` })
            : localizer.t(open ? 'kudos.audience.open' : 'kudos.seenWithSubject')
        }</span
      >
      ${
        choices.length > 1
          ? menuButton({
              content: localizer.t(open ? 'kudos.choose' : 'kudos.change'),
              label: localizer.t(open ? 'kudos.audience.open' : 'kudos.changeAudience'),
              className: 'text-button accent',
              items: () =>
                choices.map((one) => ({
                  label: localizer.label(one.label),
                  checked: one.kind === chosen?.kind && one.id === chosen.id,
                  run: () => choose(one),
                })),
            })
          : nothing
      }
    </div>
    ${missingNote('audience', field)}`;
}

/** "3 kudos left. New ones on Monday." Nothing where they are not counted. */
export function allowanceText(allowance: KudosAllowance | null | undefined, localizer: Localizer): string {
  if (!allowance) return '';
  const { remaining, refillsAt } = allowance;
  const near = Date.parse(refillsAt) - Date.now() < WEEK;
  const refill = localizer.t(near ? 'kudos.refill.day' : 'kudos.refill.date', {
    day: localizer.date(refillsAt, near ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
  });
  const left =
    remaining === 0 ? localizer.t('kudos.spent') : localizer.t('kudos.remaining', { count: remaining });
  return `${left} ${refill}`;
}
