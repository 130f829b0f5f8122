import type { Id } from '@maillon/contract';
import { valueOf } from '../foundation/view-state.ts';
import type { SocialKudosWall } from './social-kudos-wall.ts';

/**
 * Thank-yous that come in above those that are read wait behind a button, so that nothing moves. One's own is shown at
 * once: it was asked for.
 */
export class NewThanks {
  readonly #host: SocialKudosWall;
  readonly #viewer: () => Id | undefined;
  #of: unknown;
  #shown = new Set<Id>();
  #held: readonly Id[] = [];

  constructor(host: SocialKudosWall, viewer: () => Id | undefined) {
    this.#host = host;
    this.#viewer = viewer;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#held.length;
  }

  isHeld(id: Id): boolean {
    return this.#held.includes(id);
  }

  /** To be told before each render what the list holds. Another list begins anew. */
  look(list: unknown, ids: readonly Id[] | undefined): void {
    if (list !== this.#of || this.#shown.size === 0) this.#shown = new Set(ids);
    this.#of = list;
    if (!ids) return;
    const first = ids.findIndex((id) => this.#shown.has(id));
    const above = ids.slice(0, first < 0 ? ids.length : first).filter((id) => !this.#shown.has(id));
    this.#held = above.filter((id) => !this.#isOwn(id));
    for (const id of ids) if (!this.#held.includes(id)) this.#shown.add(id);
  }

  /** Shows what waits, and says what that is. */
  show(): ReadonlySet<Id> {
    const fresh = new Set(this.#held);
    for (const id of fresh) this.#shown.add(id);
    this.#host.requestUpdate();
    return fresh;
  }

  #isOwn(id: Id): boolean {
    const kudos = valueOf(this.#host.client?.kudos.get(id).state);
    return kudos?.local !== undefined || (kudos?.from?.id !== undefined && kudos.from.id === this.#viewer());
  }
}
