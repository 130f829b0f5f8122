import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How soon an element asks for its data: at once, when it nears the window, or when told by `refresh()`. */
export type Loading = 'eager' | 'lazy' | 'manual';

/** Pixels before an element enters the window at which it begins to load. */
const NEAR = 300;

/** One observer for all elements of the page. */
const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

function whenNear(element: Element, arrived: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => entries.forEach((entry) => entry.isIntersecting && waiting.get(entry.target)?.()),
    { rootMargin: `${NEAR}px` },
  );
  waiting.set(element, arrived);
  observer.observe(element);
  return () => observer?.unobserve(element);
}

/** Says whether its element may load yet. Once it may, it always may. */
export class InView implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #reached = false;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether an element with this `loading` attribute may load now. */
  mayLoad(loading: Loading): boolean {
    return loading === 'eager' || this.#reached || (loading === 'lazy' && this.#isNear());
  }

  /** Loads, near or not: somebody asked. */
  reach(): void {
    if (this.#reached) return;
    this.#reached = true;
    this.#stop?.();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #isNear(): boolean {
    this.#stop ??= this.#host.isConnected ? whenNear(this.#host, () => this.reach()) : undefined;
    return false;
  }
}
