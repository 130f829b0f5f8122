import type { Shown, SocialClient } from '@maillon/sdk';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { announce } from './announce.ts';
import { trashIcon } from './icon-set.ts';
import { icon } from './icons.ts';
import type { Localizer } from './localize.ts';
import { outboxOf } from './outbox.ts';
import { UndoHold } from './undo-hold.ts';

type Waiting = Pick<Shown<object>, 'write' | 'undoUntil'>;

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly client: SocialClient | undefined;
}

/** What is undone makes something go that was there: a new item, for one. */
export interface UndoNew {
  readonly icon: Parameters<typeof icon>[0];
  /** Finds where the focus goes once it is gone. */
  readonly leave: () => () => void;
  readonly undone: () => void;
}

/**
 * What happened, and Undo: in the place of an item that is going, or below one that is new. Takes the focus where the item
 * had it; stays while it is pointed at, or reached by keyboard.
 */
export class UndoBar implements ReactiveController {
  readonly #host: Host;
  readonly #time = new UndoHold();
  #write: string | undefined;

  /** `host.focus()` is where the focus goes once the item is back. */
  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#time.stop();
  }

  /** `text` says what happened: "Comment deleted". */
  render(item: Waiting, text: string, localizer: Localizer, made?: UndoNew): TemplateResult {
    if (item.write !== this.#write) this.#begin(item.write, text);
    return html`<div
      class="undo small"
      part="status"
      role="group"
      aria-label=${text}
      @pointerenter=${this.#hold}
      @focusin=${this.#hold}
    >
      ${icon(made?.icon ?? trashIcon)}<span class="undo-text">${text}</span>
      <button
        class="text-button accent undo-button"
        part="button"
        type="button"
        @click=${() => void this.#undo(localizer, made)}
      >
        ${localizer.t('outbox.undo')}
      </button>
    </div>`;
  }

  #begin(write: string | undefined, text: string): void {
    this.#write = write;
    this.#time.begin();
    // Not yet drawn: the focus is still in what the bar takes the place of.
    if (!this.#host.matches(':focus-within')) return;
    announce(text);
    void this.#host.updateComplete.then(() => this.#button?.focus({ preventScroll: true }));
  }

  get #button(): HTMLElement | null {
    return (this.#host.shadowRoot ?? this.#host).querySelector('.undo-button');
  }

  readonly #hold = (): void => {
    const { client } = this.#host;
    this.#time.hold({ client, write: this.#write ?? '', bar: () => this.#button?.parentElement });
  };

  async #undo(localizer: Localizer, made: UndoNew | undefined): Promise<void> {
    this.#time.stop();
    const go = made?.leave();
    // The button goes with the bar.
    if (!made) this.#host.focus({ preventScroll: true });
    const isUndone = await outboxOf(this.#host.client)?.undo(this.#write ?? '');
    announce(localizer.t(isUndone ? 'outbox.undone' : 'outbox.undoOver'));
    if (!isUndone) return;
    made?.undone();
    go?.();
  }
}
