import type { Outbox, OutboxEntry } from '@maillon/sdk';
import type { ReactiveController } from 'lit';
import type { ClientHost } from '../foundation/watch.ts';

/** Finds thanks for the same people that were refused later, or may have been sent: only their writer can decide. */
export class LeftThanks implements ReactiveController {
  readonly #host: ClientHost;
  readonly #place: () => string;
  readonly #found: (entry: OutboxEntry) => void;
  #outbox: Outbox | undefined;
  #stop: (() => void) | undefined;
  #told: string | undefined;

  constructor(host: ClientHost, place: () => string, found: (entry: OutboxEntry) => void) {
    this.#host = host;
    this.#place = place;
    this.#found = found;
    host.addController(this);
  }

  hostUpdated(): void {
    const outbox = this.#host.client?.outbox;
    if (outbox !== this.#outbox) {
      this.hostDisconnected();
      this.#outbox = outbox;
      this.#stop = outbox?.subscribe(() => this.#look());
    }
    this.#look();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#outbox = undefined;
  }

  #look(): void {
    const left = this.#outbox?.state.find(
      ({ verb, state, place }) =>
        verb === 'kudos.give' && (state === 'failed' || state === 'doubtful') && place === this.#place(),
    );
    if (!left || left.id === this.#told) return;
    this.#told = left.id;
    this.#found(left);
  }
}
