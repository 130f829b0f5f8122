import type { LiveSink, SocialBackend } from '@maillon/contract';
import type { Clock } from '../clock.ts';
import { toSocialError, type SocialError } from '../errors.ts';
import type { Channel, Locks } from '../outbox/surroundings.ts';
import { randomId } from '../random.ts';

/** What backends take at once. */
const mostTopics = 200;
/** Threads that open one after the other are asked for together. */
const gatherMs = 150;
const firstSpanMs = 1_000;
const lastSpanMs = 60_000;
/** A line that lies still may be dead, and tabs that crashed do not say so. */
const renewMs = 300_000;
/** After this, a backend that does not say when it listens is taken to listen. */
const silentMs = 5_000;

/** Failures that asking again does not mend. */
const lasting = new Set(['auth-required', 'forbidden', 'unsupported', 'mapping', 'protocol', 'not-found']);

/** What tabs tell each other. Additive: tabs of other versions may be in the room. */
type Message =
  | { readonly say: 'want'; readonly from: string; readonly topics: readonly string[] }
  | { readonly say: 'gone'; readonly from: string }
  | { readonly say: 'who' }
  | {
      readonly say: 'open';
      readonly topics: readonly string[];
      /** Everything after it is told; undefined: from now on. */
      readonly since: string | undefined;
    }
  | { readonly say: 'change'; readonly topic: string; readonly position: string }
  | { readonly say: 'closed'; readonly problem?: Pick<SocialError, 'kind' | 'message'> };

export interface RoomParts {
  /** The same for all tabs that may share. */
  readonly name: string;
  /** How far this tab has heard. */
  readonly position: string | undefined;
  readonly clock: Clock;
  readonly locks: Locks;
  readonly channel: Channel;
  readonly open: NonNullable<SocialBackend['live']>;
  /** Changes under these topics are told from now on; `missed`: some may not have been, before. */
  readonly covered: (topics: ReadonlySet<string>, missed: boolean) => void;
  readonly uncovered: (problem?: unknown) => void;
  readonly changed: (topic: string) => void;
}

interface Stream {
  readonly topics: ReadonlySet<string>;
  readonly since: string | undefined;
  isOpen: boolean;
  stop(): void;
}

/**
 * The tabs of a browser that show the same backend to the same person share one stream, for browsers allow six
 * connections per server. Who holds the lock streams for all; the browser gives it to the next when a tab goes or dies.
 * Each tab remembers how far it has heard, so that the next to stream begins there.
 */
export class Room {
  readonly #parts: RoomParts;
  readonly #id = randomId();
  readonly #life = new AbortController();
  /** Of the tabs besides this one; kept by who leads. */
  readonly #others = new Map<string, readonly string[]>();
  #topics: readonly string[] = [];
  #position: string | undefined;
  #resign: (() => void) | undefined;
  #stream: Stream | undefined;
  #cancels = new Map<'start' | 'renew' | 'silent', () => void>();
  #failures = 0;
  /** A problem that will last. */
  #problem: SocialError | undefined;

  constructor(parts: RoomParts) {
    this.#parts = parts;
    this.#position = parts.position;
    const { channel, locks, name } = parts;
    channel.onmessage = ({ data }) => this.#hear(data as Message);
    const leading = () =>
      new Promise<void>((resolve) => {
        if (this.#life.signal.aborted) return resolve();
        this.#resign = resolve;
        this.#lead();
      });
    locks.request(name, { signal: this.#life.signal }, leading).catch(() => undefined);
  }

  get position(): string | undefined {
    return this.#position;
  }

  want(topics: readonly string[]): void {
    if (topics.length === this.#topics.length && topics.every((topic) => this.#topics.includes(topic)))
      return;
    this.#topics = topics;
    if (this.#resign) this.#startIfWanted();
    else this.#say({ say: 'want', from: this.#id, topics });
  }

  /** The line may be dead: draws a new one. */
  renew(): void {
    if (!this.#resign) return;
    this.#others.clear();
    this.#say({ say: 'who' });
    this.#problem = undefined;
    this.#later('start', gatherMs, () => this.#start());
  }

  close(): void {
    if (this.#life.signal.aborted) return;
    this.#say({ say: 'gone', from: this.#id });
    this.#life.abort();
    this.#hangUp();
    for (const cancel of this.#cancels.values()) cancel();
    this.#resign?.();
    this.#parts.channel.close();
  }

  #lead(): void {
    this.#say({ say: 'who' });
    // Others say what they want, and need not see the stream begin again.
    this.#later('start', gatherMs, () => this.#start());
  }

  #hear(message: Message): void {
    if (this.#life.signal.aborted) return;
    switch (message.say) {
      case 'want':
        this.#others.set(message.from, message.topics);
        if (this.#resign) this.#startIfWanted(true);
        break;
      case 'gone':
        this.#others.delete(message.from);
        break;
      case 'who':
        this.#say({ say: 'want', from: this.#id, topics: this.#topics });
        break;
      case 'open':
        this.#opened(message.topics, message.since);
        break;
      case 'change':
        this.#changed(message.topic, message.position);
        break;
      case 'closed':
        this.#parts.uncovered(
          message.problem && toSocialError(Object.assign(new Error(), message.problem, { retryable: false })),
        );
        break;
    }
  }

  #opened(topics: readonly string[], since: string | undefined): void {
    const missed = since === undefined || since !== this.#position;
    this.#position = since ?? this.#position;
    this.#parts.covered(new Set(topics), missed);
  }

  #changed(topic: string, position: string): void {
    this.#position = position || undefined;
    this.#parts.changed(topic);
  }

  /** All that is wanted in this browser. */
  #wanted(): ReadonlySet<string> {
    return new Set([...this.#topics, ...[...this.#others.values()].flat()].slice(0, mostTopics));
  }

  #startIfWanted(repeat = false): void {
    const stream = this.#stream;
    const wanted = this.#wanted();
    if (wanted.size === 0) return this.#hangUp();
    const covers = stream && [...wanted].every((topic) => stream.topics.has(topic));
    if (!covers) {
      // One that waits before it tries again goes on waiting.
      if (!this.#cancels.has('start')) this.#later('start', gatherMs, () => this.#start());
    } else if (repeat && stream.isOpen)
      this.#announce({ say: 'open', topics: [...stream.topics], since: this.#position });
    if (repeat && this.#problem) this.#close(this.#problem);
  }

  #start(): void {
    const topics = this.#wanted();
    this.#hangUp();
    if (topics.size === 0 || this.#problem) return;
    const since = this.#position;
    const call = new AbortController();
    const stream: Stream = { topics, since, isOpen: false, stop: () => call.abort() };
    this.#stream = stream;
    const sink: LiveSink = {
      open: () => this.#open(stream),
      next: ({ topic, position }) => {
        if (this.#stream !== stream) return;
        this.#open(stream);
        this.#say({ say: 'change', topic, position });
        this.#changed(topic, position);
      },
      error: (error) => {
        if (this.#stream === stream) this.#failed(toSocialError(error), since);
      },
    };
    const end = this.#parts.open([...topics], since, sink, { signal: call.signal });
    stream.stop = () => {
      call.abort();
      end();
    };
    if (this.#stream !== stream) return stream.stop();
    this.#later('silent', silentMs, () => this.#open(stream));
    this.#later('renew', renewMs, () => this.renew());
  }

  #open(stream: Stream): void {
    if (this.#stream !== stream || stream.isOpen) return;
    stream.isOpen = true;
    this.#failures = 0;
    this.#cancels.get('silent')?.();
    this.#announce({ say: 'open', topics: [...stream.topics], since: stream.since });
  }

  #failed(error: SocialError, since: string | undefined): void {
    this.#hangUp();
    // The backend has forgotten that far back, or is another one.
    if (error.kind === 'invalid' && since !== undefined) {
      this.#position = undefined;
      this.#later('start', 0, () => this.#start());
      return;
    }
    if (lasting.has(error.kind) || error.kind === 'invalid') this.#problem = error;
    this.#close(this.#problem);
    if (this.#problem) return;
    const span = Math.min(lastSpanMs, firstSpanMs * 2 ** this.#failures++);
    const wait = Math.max(error.retryAfterMs ?? 0, this.#parts.clock.random() * span);
    this.#later('start', wait, () => this.#start());
  }

  #close(problem: SocialError | undefined): void {
    this.#say({
      say: 'closed',
      ...(problem && { problem: { kind: problem.kind, message: problem.message } }),
    });
    this.#parts.uncovered(problem);
  }

  #announce(message: Message & { readonly say: 'open' }): void {
    this.#say(message);
    this.#opened(message.topics, message.since);
  }

  #hangUp(): void {
    const stream = this.#stream;
    this.#stream = undefined;
    this.#cancels.get('silent')?.();
    this.#cancels.get('renew')?.();
    stream?.stop();
  }

  #later(what: 'start' | 'renew' | 'silent', delay: number, task: () => void): void {
    this.#cancels.get(what)?.();
    const cancel = this.#parts.clock.after(delay, () => {
      this.#cancels.delete(what);
      task();
    });
    this.#cancels.set(what, () => {
      cancel();
      this.#cancels.delete(what);
    });
  }

  #say(message: Message): void {
    this.#parts.channel.postMessage(message);
  }
}
