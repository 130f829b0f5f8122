import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Handle, SocialClient, State } from '@maillon/sdk';
import { valueOf } from './view-state.ts';

/** What a controller needs of its element: the client, once there is one. */
export interface ClientHost extends ReactiveControllerHost {
  readonly client: SocialClient | undefined;
}

const loading = { status: 'loading' } as const;

/**
 * Keeps one handle of the SDK subscribed for an element and renders it again on every change.
 *
 * `find` runs before each render; the SDK gives the same handle for the same question, so asking is cheap. Returning
 * undefined (no client, no id, not in view yet) leaves the watch idle: state `loading`, nothing asked.
 */
export class Watch<T, H extends Handle<T> = Handle<T>> implements ReactiveController {
  readonly #host: ClientHost;
  readonly #find: (client: SocialClient) => H | undefined;
  #handle: H | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ClientHost, find: (client: SocialClient) => H | undefined) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  /** The handle being watched, for its verbs. */
  get handle(): H | undefined {
    return this.#handle;
  }

  get state(): State<T> {
    return this.#handle?.state ?? loading;
  }

  /** The value, fresh or not; undefined while there is none. */
  get value(): T | undefined {
    return valueOf(this.#handle?.state);
  }

  hostUpdate(): void {
    const { client } = this.#host;
    this.#follow(client ? this.#find(client) : undefined);
  }

  hostConnected(): void {
    if (this.#handle && !this.#unsubscribe) this.#subscribe(this.#handle);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #follow(handle: H | undefined): void {
    if (handle === this.#handle) return;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#handle = handle;
    if (handle) this.#subscribe(handle);
  }

  #subscribe(handle: H): void {
    this.#unsubscribe = handle.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }
}
