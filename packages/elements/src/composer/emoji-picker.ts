import { html, type TemplateResult } from 'lit';
import { openBeside } from '../foundation/overlay.ts';
import type { ComposerHost } from './composer-host.ts';
import { allEmoji, type Emoji } from './emoji.ts';

/** Emoji in a row. */
const COLUMNS = 8;

/** A small window of emoji at its button: arrows move, Enter takes, Esc gives the focus back. */
export class EmojiPicker {
  readonly #host: ComposerHost;
  readonly #take: (emoji: string) => void;
  #all: readonly Emoji[] = [];
  #language = '';
  #at = 0;

  constructor(host: ComposerHost, take: (emoji: string) => void) {
    this.#host = host;
    this.#take = take;
  }

  async open(button: HTMLButtonElement): Promise<void> {
    const { language } = this.#host.localizer;
    if (language !== this.#language) this.#all = await allEmoji(language);
    this.#language = language;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const layer = this.#layer;
    if (!layer) return;
    // Only a press on its own invoker does not dismiss a popover; without, the press would close it and the click reopen.
    button.popoverTargetElement = layer;
    if (layer.matches(':popover-open')) return layer.hidePopover();
    openBeside(button, layer, { align: 'start' });
    this.#move(0);
  }

  render(): TemplateResult {
    const { localizer } = this.#host;
    return html`<div
      class="emoji-picker floating"
      part="emoji"
      role="dialog"
      aria-label=${localizer.t('composer.emoji')}
      popover
      @keydown=${this.#onKey}
    >
      ${this.#all.map(
        ({ emoji, name }, index) =>
          html`<button
            type="button"
            class="emoji"
            aria-label=${name}
            tabindex=${index === this.#at ? 0 : -1}
            @click=${() => this.#choose(emoji)}
          >
            ${emoji}
          </button>`,
      )}
    </div>`;
  }

  get #layer(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.emoji-picker');
  }

  #choose(emoji: string): void {
    this.#layer?.hidePopover();
    this.#take(emoji);
  }

  #move(to: number): void {
    this.#at = Math.max(0, Math.min(to, this.#all.length - 1));
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#layer?.querySelectorAll<HTMLElement>('.emoji')[this.#at]?.focus(),
    );
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    const rtl = getComputedStyle(event.currentTarget as HTMLElement).direction === 'rtl';
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: rtl ? -1 : 1,
      ArrowLeft: rtl ? 1 : -1,
      ArrowDown: COLUMNS,
      ArrowUp: -COLUMNS,
      Home: -this.#at,
      End: this.#all.length,
    };
    const step = steps[key];
    if (step !== undefined) this.#move(this.#at + step);
    else if (key === 'Escape') {
      this.#layer?.hidePopover();
      this.#host.renderRoot.querySelector<HTMLElement>('[data-tool=emoji]')?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
