import { changesAfter, lastPosition, type ChangeRow } from '../store/changes.ts';
import type { Queries } from '../store/database.ts';
import { badInput } from './refusals.ts';
import type { Viewer } from './viewer.ts';

const batch = 500;

/** Hears the change log grow: reads it once for all who listen in this process. */
export class LiveChanges {
  readonly #db: Queries;
  readonly #inboxes = new Set<Inbox>();
  #position: number | undefined;
  #isReading = false;
  #again = false;
  #closed = false;

  constructor(db: Queries) {
    this.#db = db;
  }

  /** The log may have grown. Costs nothing while nobody listens. */
  wake(): void {
    if (this.#inboxes.size === 0 || this.#closed) return;
    this.#again = true;
    // A read that fails is tried again at the next wake; nothing is skipped, for the position has not moved.
    if (this.#isReading) return;
    this.#isReading = true;
    void this.#read()
      .catch(() => undefined)
      .finally(() => {
        this.#isReading = false;
        if (this.#again) this.wake();
      });
  }

  /**
   * Changes under the topics that the viewer may hear of, from a position on; without one, from now on: what happens
   * after the promise has resolved is told. `return` ends it, also while it waits.
   */
  async follow(
    viewer: Viewer,
    topics: ReadonlySet<string>,
    since: number | null,
  ): Promise<AsyncIterableIterator<ChangeRow, void, void>> {
    const inbox = new Inbox();
    // Listening begins before the log is read; what comes twice is known by its position.
    await this.#start(inbox);
    const last = await lastPosition(this.#db);
    if (since !== null && since > last) {
      this.#inboxes.delete(inbox);
      throw badInput('`since` lies beyond the last change of this server: it was set up anew.');
    }
    const position = since ?? last;
    const told = this.#tell(inbox, position, since !== null);
    const changes = filter(told, (change) => topics.has(change.topic) && mayHear(viewer, change));
    const stream: AsyncIterableIterator<ChangeRow, void, void> = {
      next: () => changes.next(),
      return: () => {
        this.#inboxes.delete(inbox);
        inbox.close();
        return changes.return();
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  }

  /** The log from a position on, then what comes in. */
  async *#tell(inbox: Inbox, from: number, readsLog: boolean): AsyncGenerator<ChangeRow, void, void> {
    let position = from;
    for (let more = readsLog; more && !inbox.isClosed;) {
      const backlog = await changesAfter(this.#db, position, batch);
      for (const change of backlog) {
        position = change.position;
        yield change;
      }
      more = backlog.length === batch;
    }
    for (let change = await inbox.take(); change !== null; change = await inbox.take()) {
      if (change.position <= position) continue;
      position = change.position;
      yield change;
    }
  }

  /** Ends everybody's stream. */
  close(): void {
    this.#closed = true;
    for (const inbox of this.#inboxes) inbox.close();
  }

  async #start(inbox: Inbox): Promise<void> {
    // While nobody listened, nobody read: begin where the log ends now.
    if (this.#inboxes.size === 0) this.#position = undefined;
    this.#inboxes.add(inbox);
    if (this.#closed) inbox.close();
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
      for (const inbox of this.#inboxes) inbox.put(changes);
    }
  }
}

/** What one listener has not taken yet. */
class Inbox {
  readonly #waiting: ChangeRow[] = [];
  #ring: () => void = () => undefined;
  #closed = false;

  get isClosed(): boolean {
    return this.#closed;
  }

  put(changes: readonly ChangeRow[]): void {
    this.#waiting.push(...changes);
    this.#ring();
  }

  /** The next change, once there is one; null when the inbox is closed. */
  async take(): Promise<ChangeRow | null> {
    while (!this.#closed && this.#waiting.length === 0) {
      await new Promise<void>((resolve) => (this.#ring = resolve));
    }
    return this.#closed ? null : (this.#waiting.shift() ?? null);
  }

  close(): void {
    this.#closed = true;
    this.#ring();
  }
}

async function* filter(
  changes: AsyncGenerator<ChangeRow, void, void>,
  isTold: (change: ChangeRow) => boolean,
) {
  for await (const change of changes) if (isTold(change)) yield change;
}

function mayHear(viewer: Viewer, { audienceKind, audienceId, authorId }: ChangeRow): boolean {
  if (audienceKind === null || audienceKind === 'everyone' || authorId === viewer.id) return true;
  if (audienceKind === 'people') return audienceId === viewer.id;
  if (audienceKind === 'site') return audienceId === viewer.siteId;
  return audienceId !== null && viewer.groupIds.includes(audienceId);
}
