import type { Instant } from '@maillon/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds that something stays in the window before it counts as seen: who scrolls past has not read. */
const seenMs = 1000;

interface Seen {
  /** When a comment was said; undefined for what does not count. */
  readonly at: (comment: Element) => Instant | undefined;
  readonly comments: () => readonly Element[];
  /** Everything up to then was seen. */
  readonly seen: (until: Instant) => void;
}

/** Notes which comments were seen: those in the window of a page that somebody looks at. */
export class ReadMarks implements ReactiveController {
  readonly #options: Seen;
  readonly #observer: IntersectionObserver;
  readonly #watched = new Set<Element>();
  readonly #visible = new Set<Element>();
  #until: Instant = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: Seen) {
    this.#options = options;
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), { threshold: 0.5 });
    document.addEventListener('visibilitychange', this.#count);
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#watched.clear();
    this.#visible.clear();
    document.removeEventListener('visibilitychange', this.#count);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#count);
  }

  hostUpdated(): void {
    for (const comment of this.#options.comments()) {
      if (this.#watched.has(comment)) continue;
      this.#watched.add(comment);
      this.#observer.observe(comment);
    }
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, intersectionRect, rootBounds } of entries) {
      // A comment that is longer than the window never shows half of itself.
      const fills = rootBounds !== null && intersectionRect.height > rootBounds.height / 2;
      if (isIntersecting || fills) this.#visible.add(target);
      else this.#visible.delete(target);
    }
    this.#count();
  }

  readonly #count = (): void => {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'hidden' || this.#visible.size === 0) return;
    this.#timer = setTimeout(() => {
      const times = [...this.#visible].map((comment) => this.#options.at(comment) ?? '');
      const until = times.reduce((latest, time) => (time > latest ? time : latest), '');
      if (until <= this.#until) return;
      this.#until = until;
      this.#options.seen(until);
    }, seenMs);
  };
}
