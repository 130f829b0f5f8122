import type { Id } from '@maillon/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { linkedId } from './item-fragment.ts';

/** The feeds of this page, in the order in which they came: the first shows what none of them has loaded. */
const feeds = new Set<LinkedItem>();

/**
 * Follows a link to an item, `#social-activity-<id>`, when the page opens and whenever its address changes: goes to the
 * item where it is among those loaded, else shows it above them.
 */
export class LinkedItem implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #goTo: (id: Id) => Promise<boolean>;
  #followed: string | undefined;
  /** The item to show above the others. */
  id: Id | undefined;

  /** `goTo` focuses an item, and says whether it is there. */
  constructor(host: ReactiveControllerHost, goTo: (id: Id) => Promise<boolean>) {
    this.#host = host;
    this.#goTo = goTo;
    host.addController(this);
  }

  hostConnected(): void {
    feeds.add(this);
    addEventListener('hashchange', this.#onHash);
  }

  hostDisconnected(): void {
    feeds.delete(this);
    removeEventListener('hashchange', this.#onHash);
  }

  /** Once per address, as soon as the feed has items. */
  async follow(): Promise<void> {
    const { hash } = location;
    if (hash === this.#followed) return;
    this.#followed = hash;
    const id = linkedId(hash);
    if (id === undefined || (await this.#goTo(id))) return;
    const [first] = feeds;
    if (first !== this) return;
    this.id = id;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#goTo(id);
  }

  close(): void {
    this.id = undefined;
    this.#host.requestUpdate();
  }

  readonly #onHash = (): void => void this.follow();
}
