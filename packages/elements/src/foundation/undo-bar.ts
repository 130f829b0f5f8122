import type { Shown, SocialClient } from '@maillon/sdk';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { announce } from './announce.ts';
import { trashIcon } from './icon-set.ts';
import { icon } from './icons.ts';
import type { Localizer } from './localize.ts';
import { outboxOf } from './outbox.ts';

type Going = Pick<Shown<object>, 'write' | 'undoUntil'>;

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly client: SocialClient | undefined;
}

/** Milliseconds that are left at least while somebody reaches for the button, and how long that may go on. */
const reachMs = 10_000;
const longestMs = 120_000;

/**
 * In the place of an item that is going: what happened, and Undo. Takes the focus where the item had it; stays while it is
 * pointed at, or reached by keyboard.
 */
export class UndoBar implements ReactiveController {
  readonly #host: Host;
  #write: string | undefined;
  #since = 0;
  #held: ReturnType<typeof setInterval> | undefined;

  /** `host.focus()` is where the focus goes once the item is back. */
  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearInterval(this.#held);
  }

  /** `text` says what happened: "Comment deleted". */
  render(item: Going, text: string, localizer: Localizer): TemplateResult {
    if (item.write !== this.#write) this.#begin(item.write, text);
    return html`<div
      class="undo small"
      part="status"
      role="group"
      aria-label=${text}
      @pointerenter=${this.#hold}
      @focusin=${this.#hold}
    >
      ${icon(trashIcon)}<span class="undo-text">${text}</span>
      <button
        class="text-button accent undo-button"
        part="button"
        type="button"
        @click=${() => void this.#undo(localizer)}
      >
        ${localizer.t('outbox.undo')}
      </button>
    </div>`;
  }

  #begin(write: string | undefined, text: string): void {
    this.#write = write;
    this.#since = Date.now();
    // Not yet drawn: the focus is still in what the bar takes the place of.
    if (!this.#host.matches(':focus-within')) return;
    announce(text);
    void this.#host.updateComplete.then(() => this.#button?.focus({ preventScroll: true }));
  }

  get #button(): HTMLElement | null {
    return (this.#host.shadowRoot ?? this.#host).querySelector('.undo-button');
  }

  readonly #hold = (): void => {
    clearInterval(this.#held);
    const look = (): void => {
      const bar = this.#button?.parentElement;
      const isReached = bar && (bar.matches(':hover') || bar.querySelector(':focus-visible'));
      if (!isReached || Date.now() > this.#since + longestMs) return clearInterval(this.#held);
      void outboxOf(this.#host.client)?.holdUndo(this.#write ?? '', reachMs);
    };
    this.#held = setInterval(look, reachMs / 4);
    look();
  };

  async #undo(localizer: Localizer): Promise<void> {
    clearInterval(this.#held);
    // The button goes with the bar.
    this.#host.focus({ preventScroll: true });
    const isUndone = await outboxOf(this.#host.client)?.undo(this.#write ?? '');
    announce(localizer.t(isUndone ? 'outbox.undone' : 'outbox.undoOver'));
  }
}
