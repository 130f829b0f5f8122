import type { SocialError } from '@maillon/sdk';
import { css, html, nothing, render, type CSSResult } from 'lit';
import { closeIcon } from './icon-set.ts';
import { icon } from './icons.ts';
import type { Localizer } from './localize.ts';
import { openModal } from './overlay.ts';
import { isSocialError } from './social-error.ts';
import { errorText, statesStyles, statusBar } from './states.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceAnswer {
  readonly value: string;
  /** Empty where nothing was added, or nothing can be. */
  readonly note: string;
}

interface ChoiceDialog {
  readonly title: string;
  /** What follows from it, in a sentence. */
  readonly text?: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  /** Lets people add words: what the field is called, and how many characters it takes. */
  readonly note?: {
    readonly label: string;
    readonly max: number;
    /** Those that were written before. */
    readonly value: string;
    /** Told with every stroke what stands there. */
    readonly keep: (words: string) => void;
  };
  /** Why it could not be sent before. */
  readonly problem?: SocialError | undefined;
  /** The verb on the button. */
  readonly confirm: string;
  /** Rejects with what went wrong: the dialog stays open and says so. */
  readonly send: (answer: ChoiceAnswer) => Promise<unknown>;
}

/**
 * Asks for one of several things, and perhaps a few words, in a dialog. Resolves to whether it was sent, once the dialog
 * is closed and the focus is back where it was.
 *
 * @param host an element with the styles of `base` in its shadow root
 */
export function askChoice(host: Element, localizer: Localizer, asked: ChoiceDialog): Promise<boolean> {
  const root = host.shadowRoot ?? document;
  for (const sheet of sheets())
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  const box = document.createElement('div');
  (host.shadowRoot ?? host).append(box);
  return new Promise((resolve) => new OpenDialog(box, localizer, asked, resolve).open());
}

class OpenDialog {
  readonly #box: HTMLElement;
  readonly #localizer: Localizer;
  readonly #asked: ChoiceDialog;
  readonly #closed: (sent: boolean) => void;
  #sending = false;
  #sent = false;
  #problem: SocialError | undefined;

  constructor(box: HTMLElement, localizer: Localizer, asked: ChoiceDialog, closed: (sent: boolean) => void) {
    this.#box = box;
    this.#localizer = localizer;
    this.#asked = asked;
    this.#closed = closed;
    this.#problem = asked.problem;
  }

  open(): void {
    this.#draw();
    openModal(this.#dialog);
    this.#box.querySelector('input')?.focus();
  }

  get #dialog(): HTMLDialogElement {
    return this.#box.querySelector('dialog')!;
  }

  #draw(): void {
    const { title, text, legend, choices, note, confirm } = this.#asked;
    const localizer = this.#localizer;
    // Keys pressed in here are not for the page around, a feed for one.
    const dialog = html`<dialog
      class="choice floating"
      part="dialog"
      aria-labelledby="choice-title"
      @keydown=${(event: Event) => event.stopPropagation()}
      @close=${() => this.#onClose()}
    >
      <form novalidate @submit=${(event: Event) => void this.#onSubmit(event)}>
        <header role="none">
          <h2 id="choice-title">${title}</h2>
          <button
            class="button icon-only"
            part="button"
            type="button"
            aria-label=${localizer.t('common.close')}
            @click=${() => this.#dialog.close()}
          >
            ${icon(closeIcon)}
          </button>
        </header>
        ${text ? html`<p class="meta">${text}</p>` : nothing}
        <fieldset>
          <legend>${legend}</legend>
          ${choices.map(
            ({ value, label }, at) =>
              html`<label class="choice-line"
                ><input type="radio" name="choice" .value=${value} ?checked=${at === 0} /><span
                  >${label}</span
                ></label
              >`,
          )}
        </fieldset>
        ${
          note
            ? html`<label class="choice-note"
                ><span>${note.label}</span
                ><textarea
                  name="note"
                  rows="3"
                  maxlength=${note.max}
                  dir="auto"
                  .defaultValue=${note.value}
                  @input=${(event: Event) => note.keep((event.currentTarget as HTMLTextAreaElement).value)}
                ></textarea>
              </label>`
            : nothing
        }
        ${
          this.#problem
            ? statusBar({ kind: 'failed', message: errorText(this.#problem, localizer) })
            : nothing
        }
        <footer>
          <button class="button outline" part="button" type="button" @click=${() => this.#dialog.close()}>
            ${localizer.t('common.cancel')}
          </button>
          <button
            class="button primary"
            part="button"
            type="submit"
            aria-busy=${this.#sending ? 'true' : nothing}
          >
            ${confirm}
          </button>
        </footer>
      </form>
    </dialog>`;
    render(dialog, this.#box);
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#sending) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const said = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    this.#turn(true, undefined);
    try {
      await this.#asked.send({ value: said('choice'), note: said('note') });
      this.#sent = true;
      this.#dialog.close();
    } catch (error) {
      if (!isSocialError(error)) throw error;
      this.#turn(false, error);
    }
  }

  #turn(sending: boolean, problem: SocialError | undefined): void {
    this.#sending = sending;
    this.#problem = problem;
    if (this.#box.isConnected) this.#draw();
  }

  #onClose(): void {
    this.#box.remove();
    this.#closed(this.#sent);
  }
}

const sheets = (): CSSStyleSheet[] =>
  [statesStyles as CSSResult, choiceStyles].flatMap(({ styleSheet }) => styleSheet ?? []);

const choiceStyles: CSSResult = css`
  dialog.choice {
    inline-size: min(460px, calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: calc(100dvh - 32px);
    padding: calc(6 * var(--_space));
    overflow: auto;
    overscroll-behavior: contain;
    font-size: var(--social-font-size, var(--_page-font, 1em));
    line-height: 1.5;
    text-align: start;
  }
  dialog.choice::backdrop {
    background: rgb(0 0 0 / 0.55);
  }
  .choice form {
    display: grid;
    gap: calc(4 * var(--_space));
  }
  .choice header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
  }
  .choice header .button {
    margin-inline-end: calc(-2 * var(--_space));
  }
  .choice h2 {
    font-size: 1.1333em;
    line-height: 1.35;
    font-weight: 650;
  }
  .choice fieldset {
    display: grid;
    gap: 0;
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  .choice legend,
  .choice-note > span {
    font-weight: 550;
    padding: 0;
    margin-block-end: var(--_space);
  }
  .choice-line {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: center;
    min-block-size: var(--_button);
  }
  .choice-line input {
    accent-color: var(--_accent);
    inline-size: 18px;
    block-size: 18px;
    flex: none;
    margin: 0;
  }
  .choice-note {
    display: grid;
  }
  .choice-note textarea {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-control);
    padding: calc(2 * var(--_space)) calc(2.5 * var(--_space));
    resize: vertical;
    inline-size: 100%;
    box-sizing: border-box;
  }
  .choice footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(2 * var(--_space));
  }
  .choice footer .button {
    min-block-size: var(--_button-primary);
  }
  @media (max-width: 430px) {
    dialog.choice {
      inline-size: 100vw;
      block-size: 100dvh;
      max-block-size: none;
      border-radius: 0;
    }
  }
`;
