import type { JoinedClient, SocialClient } from '@maillon/sdk';
import { loadClient, type PageOptions } from './load-client.ts';

/**
 * An element's place at the page's client of its backend: joined when options are known, left when they change or the
 * element goes.
 */
export class PageClient {
  readonly #tag: string;
  readonly #arrived: (client: SocialClient) => void;
  #joined: JoinedClient | undefined;
  #asked = 0;

  /**
   * @param tag whose it is, for the console
   * @param arrived told once for each `join` that is not overtaken by another or by `leave`
   */
  constructor(tag: string, arrived: (client: SocialClient) => void) {
    this.#tag = tag;
    this.#arrived = arrived;
  }

  /** Undefined until it has arrived. */
  get client(): SocialClient | undefined {
    return this.#joined?.client;
  }

  /** Leaves the client joined before, if any, and joins that of these options. */
  join(options: PageOptions): void {
    this.leave();
    const asked = this.#asked;
    loadClient(options).then(
      (joined) => {
        // Something else was asked for, or the element left the page, while the SDK was on its way.
        if (asked !== this.#asked) return joined.leave();
        this.#joined = joined;
        this.#arrived(joined.client);
      },
      (error: unknown) => console.error(`Maillon: <${this.#tag}> could not make its client.`, error),
    );
  }

  leave(): void {
    this.#asked++;
    this.#joined?.leave();
    this.#joined = undefined;
  }
}
