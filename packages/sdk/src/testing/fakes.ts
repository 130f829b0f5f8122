import type { Activity, Comment, Id, Page, Person, ReactionSummary, Viewer } from '@maillon/contract';
import type { Clock } from '../clock.ts';
import type { PageSignals } from '../page-signals.ts';

/** Lets everything run that waits for nothing but its turn. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Time that passes when a test says so. */
export class FakeClock implements Clock {
  #now = Date.parse('2026-11-23T08:00:00.000Z');
  #timers: { readonly at: number; readonly task: () => void }[] = [];
  /** Milliseconds that it is wrong. */
  ahead = 0;
  /** What `random` answers. */
  chance = 0.5;

  now(): number {
    return this.#now + this.ahead;
  }

  random(): number {
    return this.chance;
  }

  after(delay: number, task: () => void): () => void {
    const timer = { at: this.#now + delay, task };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Milliseconds until the next timer; undefined when none is set. */
  get next(): number | undefined {
    return this.#timers.length > 0 ? Math.min(...this.#timers.map(({ at }) => at)) - this.#now : undefined;
  }

  /** Lets `ms` milliseconds pass; what they set off has settled when this resolves. */
  async pass(ms: number): Promise<void> {
    await settled();
    const end = this.#now + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers = this.#timers.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.task();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

export class FakePage implements PageSignals {
  hidden = false;
  online = true;
  readonly #listeners = new Set<() => void>();

  onReturn(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  readonly #leaving = new Set<() => void>();

  onLeave(listener: () => void): () => void {
    this.#leaving.add(listener);
    return () => void this.#leaving.delete(listener);
  }

  /** How many want to hear of the page. */
  get listeners(): number {
    return this.#listeners.size + this.#leaving.size + this.#hiding.size;
  }

  leave(): void {
    this.hidden = true;
    for (const listener of this.#leaving) listener();
  }

  readonly #hiding = new Set<() => void>();

  onHide(listener: () => void): () => void {
    this.#hiding.add(listener);
    return () => void this.#hiding.delete(listener);
  }

  /** The reader looks at another tab. */
  async hide(): Promise<void> {
    this.hidden = true;
    for (const listener of this.#hiding) listener();
    await settled();
  }

  async return(): Promise<void> {
    this.hidden = false;
    this.online = true;
    for (const listener of this.#listeners) listener();
    await settled();
  }
}

/** An answer that comes when the test says so. */
export function later<T>(): { promise: Promise<T>; resolve(value: T): void; reject(error: unknown): void } {
  return Promise.withResolvers<T>();
}

export const text = (value: string) => ({ format: 'text', value }) as const;

export const pageOf = <T>(items: readonly T[], next?: string, exact = items.length): Page<T> => ({
  items,
  ...(next ? { next } : {}),
  total: { exact },
});

export const person = (id: Id, more: Partial<Person> = {}): Person => ({
  type: 'person',
  id,
  displayName: `Name of ${id}`,
  ...more,
});

export const viewer = (id: Id = 'me', more: Partial<Viewer> = {}): Viewer => ({
  type: 'viewer',
  id,
  person: person(id),
  ...more,
});

export const comment = (id: Id, more: Partial<Comment> = {}): Comment => ({
  type: 'comment',
  id,
  subject: 'urn:doc:1',
  parent: null,
  author: person('ada'),
  body: text(`Words of ${id}`),
  createdAt: '2026-11-23T07:00:00.000Z',
  ...more,
});

export const activity = (id: Id, more: Partial<Activity> = {}): Activity => ({
  type: 'activity',
  id,
  kind: 'post',
  author: person('ada'),
  createdAt: '2026-11-23T07:00:00.000Z',
  body: text(`Words of ${id}`),
  ...more,
});

export const reactions = (id: Id, groups: ReactionSummary['groups'] = []): ReactionSummary => ({
  type: 'reactions',
  id,
  groups,
});
