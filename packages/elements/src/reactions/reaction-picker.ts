import type { ReactionKind } from '@maillon/contract';
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Localizer } from '../foundation/localize.ts';
import { openBeside } from '../foundation/overlay.ts';
import { reactionGlyph, reactionName } from './kinds.ts';

/** Milliseconds a mouse rests on the button before it offers the other reactions unasked. */
const longHover = 600;

/** Milliseconds a mouse may be elsewhere before the set closes behind it. */
const awayFor = 300;

/** What there is to choose from. */
export interface Choices {
  readonly kinds: readonly ReactionKind[];
  readonly localizer: Localizer;
  readonly isOn: (kind: ReactionKind) => boolean;
  readonly choose: (kind: ReactionKind) => void;
}

/**
 * The floating set of reactions above the element's `.opener`: opens on press and on a long hover, arrow keys move, Esc
 * gives the focus back.
 */
export class ReactionPicker implements ReactiveController {
  readonly #host: LitElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Opens with the focus on the reader's own reaction, or closes. */
  toggle(): void {
    const [layer, opener] = [this.#layer, this.#opener];
    if (!layer || !opener) return;
    clearTimeout(this.#timer);
    // The invoker's own press must not dismiss the popover first.
    opener.popoverTargetElement = layer;
    if (layer.matches(':popover-open')) return layer.hidePopover();
    this.#open();
    (layer.querySelector<HTMLElement>('[aria-pressed=true]') ?? layer.querySelector('button'))?.focus();
  }

  /** A mouse is here: opens if it stays. */
  linger(): void {
    clearTimeout(this.#timer);
    if (this.#layer?.matches(':popover-open')) return;
    this.#timer = setTimeout(() => this.#open(), longHover);
  }

  /** The mouse has gone: closes unless it comes back. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Whoever reached into the set by keyboard keeps it.
      const layer = this.#layer;
      if (layer?.matches(':popover-open') && !layer.matches(':focus-within')) layer.hidePopover();
    }, awayFor);
  }

  /** The set itself; the element renders it once. */
  render({ kinds, localizer, isOn, choose }: Choices): TemplateResult {
    const onChoice = (kind: ReactionKind): void => {
      this.#close();
      choose(kind);
    };
    return html`<div
      class="picker floating"
      part="picker"
      role="group"
      aria-label=${localizer.t('reactions.label')}
      popover
      @toggle=${this.#onToggle}
      @keydown=${this.#onKey}
      @pointerenter=${() => clearTimeout(this.#timer)}
      @pointerleave=${() => this.leave()}
    >
      ${kinds.map(
        (kind) =>
          html`<button
            class="choice"
            part="choice"
            type="button"
            aria-pressed=${isOn(kind)}
            @click=${() => onChoice(kind)}
          >
            ${reactionGlyph(kind)}<span>${reactionName(kind, localizer)}</span>
          </button>`,
      )}
    </div>`;
  }

  get #layer(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.picker');
  }

  get #opener(): HTMLButtonElement | null {
    return this.#host.renderRoot.querySelector<HTMLButtonElement>('.opener');
  }

  #open(): void {
    const [layer, opener] = [this.#layer, this.#opener];
    if (layer && opener?.parentElement) openBeside(opener.parentElement, layer, { side: 'above' });
  }

  #close(): void {
    this.#layer?.hidePopover();
    this.#opener?.focus();
  }

  readonly #onToggle = (event: Event): void => {
    this.#opener?.setAttribute('aria-expanded', String((event as ToggleEvent).newState === 'open'));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const choices = [...(this.#layer?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = choices.indexOf(event.target as HTMLElement);
    const forward = getComputedStyle(this.#host).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'Escape') this.#close();
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      choices[(at + (event.key === forward ? 1 : -1) + choices.length) % choices.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
