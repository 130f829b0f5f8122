import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A handle that can be kept up to date; the function it gives ends that. */
interface Live {
  keepLive(): () => void;
}

/** Keeps a list up to date while its element is on the page: the one that `find` gives after each render, if any. */
export class KeepLive implements ReactiveController {
  readonly #find: () => Live | undefined;
  #handle: Live | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, find: () => Live | undefined) {
    this.#find = find;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#follow(this.#find());
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(handle: Live | undefined): void {
    if (handle === this.#handle) return;
    this.#stop?.();
    this.#handle = handle;
    this.#stop = handle?.keepLive();
  }
}
