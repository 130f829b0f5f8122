import {
  css,
  html,
  type CSSResultGroup,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { openBeside } from './overlay.ts';

/** Milliseconds a pointer rests before the tip opens, and has to come back before it closes. */
const rest = 180;

/**
 * One tooltip of an element: opens beside whatever carries `data-tip`, on hover and on focus alike, stays while the
 * pointer is on the tip itself, closes on Esc (WCAG 1.4.13). The element renders `tip.render(…)` once.
 */
export class Tip implements ReactiveController {
  readonly #host: LitElement;
  #anchor: HTMLElement | undefined;
  #close: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The `data-tip` of what the tip is open for. */
  get about(): string | undefined {
    return this.#anchor?.dataset['tip'];
  }

  /** The tip itself. Empty content keeps it closed. */
  render(content: unknown): TemplateResult {
    return html`<div
      class="tip"
      part="tooltip"
      role="tooltip"
      popover="manual"
      @pointerenter=${() => clearTimeout(this.#timer)}
      @pointerleave=${() => this.offer(undefined)}
    >
      ${content}
    </div>`;
  }

  /** Opens for `anchor` at once, or closes. */
  show(anchor: HTMLElement | undefined): void {
    clearTimeout(this.#timer);
    if (anchor === this.#anchor) return;
    this.#anchor = anchor;
    this.#host.requestUpdate();
  }

  /** Opens for `anchor`, or closes, once a pointer has rested. */
  offer(anchor: HTMLElement | undefined): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.show(anchor), rest);
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    // The render root is there from the first update on, which is also when there can be something to hover.
    if (renderRoot) this.#listen(renderRoot);
    else void this.#host.updateComplete.then(() => this.#listen(this.#host.renderRoot));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#anchor = undefined;
    this.#close?.();
    this.#close = undefined;
  }

  hostUpdated(): void {
    const layer = this.#host.renderRoot.querySelector<HTMLElement>('.tip');
    const open = layer && this.#anchor?.isConnected && layer.textContent?.trim() !== '';
    this.#close?.();
    this.#close = open
      ? openBeside(this.#anchor as HTMLElement, layer, { side: 'above', gap: 8 })
      : undefined;
  }

  #listening = false;
  #listen(root: HTMLElement | DocumentFragment): void {
    if (this.#listening) return;
    this.#listening = true;
    root.addEventListener('pointerover', (event) => this.#onPointer(event as PointerEvent, true));
    root.addEventListener('pointerout', (event) => this.#onPointer(event as PointerEvent, false));
    root.addEventListener('focusin', (event) => this.show(anchorOf(event)));
    root.addEventListener('focusout', () => this.show(undefined));
    root.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key !== 'Escape' || !this.#anchor) return;
      event.stopPropagation();
      this.show(undefined);
    });
  }

  #onPointer(event: PointerEvent, over: boolean): void {
    const anchor = anchorOf(event);
    // A finger does not hover; what it presses gets the focus.
    if (anchor && event.pointerType !== 'touch') this.offer(over ? anchor : undefined);
  }
}

function anchorOf(event: Event): HTMLElement | undefined {
  return (event.target as Element).closest<HTMLElement>('[data-tip]') ?? undefined;
}

export const tipStyles: CSSResultGroup = css`
  .tip {
    border: 0;
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.8667em;
    font-weight: 400;
    line-height: 1.45;
    border-radius: var(--_radius-control);
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    inline-size: max-content;
    max-inline-size: min(350px, calc(100vw - 16px));
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .tip {
      border: 1px solid;
    }
  }
`;
