import { changesAfter, lastPosition, type ChangeRow } from '../store/changes.ts';
import type { Queries } from '../store/database.ts';
import type { Viewer } from './viewer.ts';

const batch = 500;

/** Hears the change log grow: reads it once for all who listen in this process. */
export class LiveChanges {
  readonly #db: Queries;
  readonly #listeners = new Set<(changes: readonly ChangeRow[]) => void>();
  #position: number | undefined;
  #reading: Promise<void> | undefined;
  #again = false;
  #closed = false;

  constructor(db: Queries) {
    this.#db = db;
  }

  /** The log may have grown. Costs nothing while nobody listens. */
  wake(): void {
    if (this.#listeners.size === 0 || this.#closed) return;
    this.#again = true;
    // A read that fails is tried again at the next wake; nothing is skipped, for the position has not moved.
    this.#reading ??= this.#read()
      .catch(() => undefined)
      .finally(() => {
        this.#reading = undefined;
        if (this.#again) this.wake();
      });
  }

  /**
   * Changes under the topics that the viewer may hear of, from a position on; without one, from now on. `return` ends
   * it, also while it waits.
   */
  follow(
    viewer: Viewer,
    topics: ReadonlySet<string>,
    since: number | null,
  ): AsyncIterableIterator<ChangeRow, void, void> {
    const stop = new AbortController();
    const changes = this.#follow(viewer, topics, since, stop.signal);
    return {
      next: () => changes.next(),
      return: () => {
        stop.abort();
        return changes.return();
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  async *#follow(
    viewer: Viewer,
    topics: ReadonlySet<string>,
    since: number | null,
    signal: AbortSignal,
  ): AsyncGenerator<ChangeRow, void, void> {
    const heard: ChangeRow[] = [];
    let ring = () => undefined as void;
    const listener = (changes: readonly ChangeRow[]) => {
      heard.push(...changes);
      ring();
    };
    const onAbort = () => ring();
    signal.addEventListener('abort', onAbort);
    // Listening begins before the backlog is read; what comes twice is known by its position.
    await this.#start(listener);
    try {
      let position = since ?? (await lastPosition(this.#db));
      const isTold = (change: ChangeRow) => topics.has(change.topic) && mayHear(viewer, change);
      for (let more = since !== null; more && !signal.aborted; ) {
        const backlog = await changesAfter(this.#db, position, batch);
        for (const change of backlog) {
          position = change.position;
          if (isTold(change)) yield change;
        }
        more = backlog.length === batch;
      }
      while (!signal.aborted && !this.#closed) {
        const next = heard.shift();
        if (next === undefined) {
          await new Promise<void>((resolve) => {
            ring = resolve;
            if (signal.aborted || this.#closed || heard.length > 0) resolve();
          });
        } else if (next.position > position) {
          position = next.position;
          if (isTold(next)) yield next;
        }
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#listeners.delete(listener);
    }
  }

  /** Ends everybody's stream. */
  close(): void {
    this.#closed = true;
    for (const listener of this.#listeners) listener([]);
  }

  async #start(listener: (changes: readonly ChangeRow[]) => void): Promise<void> {
    // While nobody listened, nobody read: begin where the log ends now.
    if (this.#listeners.size === 0) this.#position = undefined;
    this.#listeners.add(listener);
    await this.#begin();
  }

  /** Two may begin at once: the position must never jump ahead of what was read. */
  async #begin(): Promise<number> {
    const last = await lastPosition(this.#db);
    return (this.#position ??= last);
  }

  async #read(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      const changes = await changesAfter(this.#db, this.#position ?? (await this.#begin()), batch);
      const last = changes.at(-1);
      if (last === undefined) continue;
      this.#position = last.position;
      if (changes.length === batch) this.#again = true;
      for (const listener of this.#listeners) listener(changes);
    }
  }
}

function mayHear(viewer: Viewer, { audienceKind, audienceId, authorId }: ChangeRow): boolean {
  if (audienceKind === null || audienceKind === 'everyone' || authorId === viewer.id) return true;
  if (audienceKind === 'site') return audienceId === viewer.siteId;
  return audienceId !== null && viewer.groupIds.includes(audienceId);
}
