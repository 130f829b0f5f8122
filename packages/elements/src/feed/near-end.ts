import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels before the end of the list enters the window at which the next page is asked for. */
const AHEAD = 600;

/** Tells when reading nears the end: whenever what `find` gives after a render comes near the window. */
export class NearEnd implements ReactiveController {
  readonly #find: () => Element | null;
  readonly #observer: IntersectionObserver;
  #watched: Element | null = null;

  constructor(host: ReactiveControllerHost, find: () => Element | null, reached: () => void) {
    this.#find = find;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) reached();
      },
      { rootMargin: `${AHEAD}px` },
    );
    host.addController(this);
  }

  hostUpdated(): void {
    const end = this.#find();
    if (end === this.#watched) return;
    this.#observer.disconnect();
    if (end) this.#observer.observe(end);
    this.#watched = end;
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#watched = null;
  }
}
