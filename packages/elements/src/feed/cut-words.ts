import type { RichText } from '@maillon/contract';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Localizer } from '../foundation/localize.ts';
import { richText } from '../foundation/rich-text.ts';

/** Long words, cut after eight lines (see `.clamp`) until a reader wants to see the rest. */
export class CutWords implements ReactiveController {
  readonly #host: LitElement;
  #open = false;
  /** Whether there is more than is shown; only known once it is laid out. */
  #cut = false;
  #observed: Element | null = null;
  readonly #overflow = new ResizeObserver(([entry]) => {
    const box = entry?.target;
    if (!box || this.#open) return;
    // One pixel for rounding. Measured after layout, so reading costs nothing more.
    const cut = box.scrollHeight > box.clientHeight + 1;
    if (cut === this.#cut) return;
    this.#cut = cut;
    this.#host.requestUpdate();
  });

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  render(body: RichText, localizer: Localizer): TemplateResult {
    return html`<div class="words clamp ${this.#open ? 'open' : ''}">${richText(body)}</div>
      ${
        this.#cut
          ? html`<button
              class="text-button accent show-more"
              type="button"
              aria-expanded=${this.#open}
              @click=${this.#onToggle}
            >
              ${localizer.t(this.#open ? 'common.showLess' : 'common.showMore')}
            </button>`
          : nothing
      }`;
  }

  hostUpdated(): void {
    this.#observe(this.#host.renderRoot.querySelector('.clamp'));
  }

  hostDisconnected(): void {
    this.#observe(null);
  }

  #observe(box: Element | null): void {
    if (box === this.#observed) return;
    this.#overflow.disconnect();
    if (box) this.#overflow.observe(box);
    this.#observed = box;
  }

  readonly #onToggle = (): void => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
  };
}
