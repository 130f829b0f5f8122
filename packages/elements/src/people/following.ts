import type { PersonHandle, SocialError } from '@maillon/sdk';
import { SocialErrorEvent } from '../foundation/events.ts';
import { isSocialError } from '../foundation/social-error.ts';
import type { SocialProfileCard } from './social-profile-card.ts';

interface Problem {
  readonly error: SocialError;
  readonly retry: () => void;
}

/** Follows the person on a card, and remembers what went wrong until the next attempt. */
export class Following {
  readonly #host: SocialProfileCard;
  readonly #handle: () => PersonHandle | undefined;
  #asked = false;
  #busy = false;
  #problem: Problem | undefined;

  /** @param handle the card's handle, once it has asked the backend */
  constructor(host: SocialProfileCard, handle: () => PersonHandle | undefined) {
    this.#host = host;
    this.#handle = handle;
  }

  /** Somebody acts on a person whom the page gave: from here on the backend's word counts. */
  get asked(): boolean {
    return this.#asked;
  }

  get isBusy(): boolean {
    return this.#busy;
  }

  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** The card shows somebody else. */
  forget(): void {
    this.#asked = false;
    this.#problem = undefined;
  }

  async set(on: boolean): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      const handle = await this.#ask();
      await handle?.setFollow(on);
    } catch (error) {
      if (!isSocialError(error)) throw error;
      const retry = (): void => void this.set(on);
      this.#problem = { error, retry };
      this.#host.dispatchEvent(new SocialErrorEvent(error, retry));
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  /** The backend's handle, once it knows the person; of a person whom the page gave there is none before. */
  async #ask(): Promise<PersonHandle | undefined> {
    this.#asked = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const handle = this.#handle();
    if (handle?.state.status === 'loading') {
      await new Promise<void>((resolve) => {
        const stop = handle.subscribe(() => {
          if (handle.state.status === 'loading') return;
          stop();
          resolve();
        });
      });
    }
    return handle;
  }
}
