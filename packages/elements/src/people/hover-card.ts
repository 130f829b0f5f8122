import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openBeside, usePageFont } from '../foundation/overlay.ts';

/** Milliseconds a pointer rests, or the focus stays, before the card opens: passing by is not asking. */
const INTENT = 350;
/** Milliseconds in which a pointer may cross from the name to the card. */
const GRACE = 260;

interface HoverCardOptions {
  readonly anchor: () => HTMLElement | null;
  readonly layer: () => HTMLElement | null;
  /** Whether hover and focus open it; if not, only a press does. */
  readonly opensOnHover: () => boolean;
  /** Moves the focus into the open card. */
  readonly enter: () => void;
}

/**
 * Opens a layer beside an element when somebody rests on it, focuses it or presses it. The layer can itself be hovered
 * and entered; Esc closes it and gives the focus back (WCAG 1.4.13).
 *
 * The layer is a manual popover: a modal dialog opened from inside it must not close it, and itself with it.
 */
export class HoverCard implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: HoverCardOptions;
  #open = false;
  #close: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pointer = '';
  #hovered = false;
  /** Esc gave the focus back; that is no wish to see the card again. */
  #dismissed = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: HoverCardOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  hostConnected(): void {
    const host = this.#host;
    host.addEventListener('pointerenter', this.#onEnter);
    host.addEventListener('pointerleave', this.#onLeave);
    host.addEventListener('pointerdown', this.#onDown);
    host.addEventListener('focusin', this.#onFocusIn);
    host.addEventListener('focusout', this.#onFocusOut);
  }

  hostDisconnected(): void {
    const host = this.#host;
    host.removeEventListener('pointerenter', this.#onEnter);
    host.removeEventListener('pointerleave', this.#onLeave);
    host.removeEventListener('pointerdown', this.#onDown);
    host.removeEventListener('focusin', this.#onFocusIn);
    host.removeEventListener('focusout', this.#onFocusOut);
    this.#hovered = false;
    this.close();
  }

  hostUpdated(): void {
    const [anchor, layer] = [this.#options.anchor(), this.#options.layer()];
    if (this.#open && anchor && layer && !this.#close) {
      usePageFont(layer);
      this.#close = openBeside(anchor, layer, { gap: 8 });
    }
  }

  open(): void {
    clearTimeout(this.#timer);
    if (this.#open) return;
    this.#open = true;
    document.addEventListener('keydown', this.#onKey);
    document.addEventListener('pointerdown', this.#onOutside);
    this.#host.requestUpdate();
  }

  close(): void {
    clearTimeout(this.#timer);
    if (!this.#open) return;
    this.#open = false;
    document.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('pointerdown', this.#onOutside);
    this.#close?.();
    this.#close = undefined;
    this.#host.requestUpdate();
  }

  /** A press on the button: opens, and by keyboard goes in. Where only presses open, it also closes. */
  readonly onPress = (event: MouseEvent): void => {
    if (this.#open && !this.#options.opensOnHover()) return this.close();
    this.open();
    if (event.detail === 0) void this.#host.updateComplete.then(this.#options.enter);
  };

  /** Whether a click on a link is a finger's first: then it opens the card instead. */
  takesTap(event: MouseEvent): boolean {
    if (this.#pointer !== 'touch' || this.#open) return false;
    event.preventDefault();
    this.open();
    return true;
  }

  /** Whether the focus is on the name or in the card. (Chromium 156 forgets `:focus-within` of a host around an open popover.) */
  get #isInside(): boolean {
    return this.#host.shadowRoot?.activeElement != null;
  }

  #after(delay: number, run: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(run, delay);
  }

  #closeUnlessWanted(): void {
    this.#after(GRACE, () => {
      if (!this.#hovered && !this.#isInside) this.close();
    });
  }

  readonly #onEnter = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'touch' || !this.#options.opensOnHover()) return;
    this.#hovered = true;
    this.#after(INTENT, () => this.open());
  };

  readonly #onLeave = (): void => {
    this.#hovered = false;
    if (this.#options.opensOnHover()) this.#closeUnlessWanted();
  };

  readonly #onDown = ({ pointerType }: PointerEvent): void => {
    this.#pointer = pointerType;
  };

  readonly #onFocusIn = (): void => {
    const anchor = this.#options.anchor();
    if (!this.#options.opensOnHover() || this.#dismissed || !anchor?.matches(':focus-visible')) return;
    this.#after(INTENT, () => this.open());
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    // Inside the host the two are the same to a listener on it.
    if (event.relatedTarget === this.#host) return;
    this.#dismissed = false;
    this.#closeUnlessWanted();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    const inside = this.#isInside;
    this.#dismissed = inside;
    this.close();
    if (inside) this.#options.anchor()?.focus();
  };

  readonly #onOutside = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.close();
  };
}
