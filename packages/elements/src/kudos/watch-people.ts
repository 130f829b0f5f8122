import type { Id, Person } from '@maillon/contract';
import type { PersonHandle, SocialClient, SocialError, State } from '@maillon/sdk';
import type { ReactiveController } from 'lit';
import { valueOf } from '../foundation/view-state.ts';
import type { ClientHost } from '../foundation/watch.ts';

interface Followed {
  readonly handle: PersonHandle;
  readonly stop: () => void;
}

/** Keeps several people subscribed for an element; `Watch` for one question, this for a list of ids. */
export class WatchPeople implements ReactiveController {
  readonly #host: ClientHost;
  readonly #ids: () => readonly Id[];
  readonly #followed = new Map<Id, Followed>();
  #client: SocialClient | undefined;

  /** @param ids asked before each render */
  constructor(host: ClientHost, ids: () => readonly Id[]) {
    this.#host = host;
    this.#ids = ids;
    host.addController(this);
  }

  person(id: Id): Person | undefined {
    return valueOf(this.#state(id));
  }

  /** Whether the backend says that there is no such person for this viewer. */
  isGone(id: Id): boolean {
    return ['not-found', 'forbidden'].includes(this.error(id)?.kind ?? '');
  }

  /** Why this person could not be read. */
  error(id: Id): SocialError | undefined {
    const state = this.#state(id);
    return state?.status === 'failed' ? state.error : undefined;
  }

  async refresh(): Promise<void> {
    await Promise.all([...this.#followed.values()].map(({ handle }) => handle.refresh()));
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { client } = this.#host;
    if (client !== this.#client) this.hostDisconnected();
    this.#client = client;
    const wanted = new Set(client ? this.#ids() : []);
    for (const [id, { stop }] of this.#followed) {
      if (wanted.has(id)) continue;
      stop();
      this.#followed.delete(id);
    }
    for (const id of wanted) if (client && !this.#followed.has(id)) this.#follow(id, client.people.get(id));
  }

  hostDisconnected(): void {
    for (const { stop } of this.#followed.values()) stop();
    this.#followed.clear();
  }

  #state(id: Id): State<Person> | undefined {
    return this.#followed.get(id)?.handle.state;
  }

  #follow(id: Id, handle: PersonHandle): void {
    this.#followed.set(id, { handle, stop: handle.subscribe(() => this.#host.requestUpdate()) });
  }
}
