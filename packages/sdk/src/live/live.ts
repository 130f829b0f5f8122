import type { LiveState } from '../api.ts';
import type { Core } from '../core.ts';
import { toSocialError } from '../errors.ts';
import type { Follower, LoadedLive } from '../live-door.ts';
import { thisBrowser, type OutboxStorage } from '../outbox/surroundings.ts';
import { Room } from './room.ts';

/** Readers look into other tabs and come back. */
const graceMs = 20_000;

/** Live updates of one client: its followers, and the room where the tabs of the browser share one stream. */
export function createLive(
  core: Core,
  storage: OutboxStorage | undefined,
  tell: (state: LiveState) => void,
): LoadedLive {
  return new StreamedLive(core, storage, tell);
}

class StreamedLive implements LoadedLive {
  readonly #core: Core;
  readonly #storage: ReturnType<typeof thisBrowser>;
  readonly #tell: (state: LiveState) => void;
  readonly #followers = new Map<string, Set<Follower>>();
  readonly #stops: (() => void)[];
  #room: { readonly name: string; readonly room: Room } | undefined;
  /** How far we have heard, in which room. */
  #heard: { readonly name: string; readonly position: string | undefined } | undefined;
  #covered: ReadonlySet<string> = new Set();
  #state: LiveState = { how: 'off' };
  #cancelPause: (() => void) | undefined;
  #isPaused = false;

  constructor(core: Core, storage: OutboxStorage | undefined, tell: (state: LiveState) => void) {
    this.#core = core;
    this.#storage = thisBrowser(storage);
    this.#tell = tell;
    const { page, store } = core;
    this.#isPaused = page.hidden;
    this.#stops = [
      store.subscribe('viewer', () => this.#decide()),
      page.onReturn(() => this.#onReturn()),
      page.onHide?.(() => this.#onHide(false)) ?? (() => {}),
      page.onLeave?.(() => this.#onHide(true)) ?? (() => {}),
    ];
  }

  follow(topic: string, follower: Follower): () => void {
    const others = this.#followers.get(topic) ?? new Set();
    this.#followers.set(topic, others.add(follower));
    const before = this.#state;
    this.#decide();
    if (this.#covered.has(topic)) follower.turned('stream', true);
    else if (this.#state === before && before.how === 'paused') follower.turned('paused', false);
    return () => {
      others.delete(follower);
      if (others.size === 0 && this.#followers.get(topic) === others) this.#followers.delete(topic);
      this.#decide();
    };
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#cancelPause?.();
    this.#followers.clear();
    this.#decide();
  }

  #onReturn(): void {
    this.#cancelPause?.();
    this.#cancelPause = undefined;
    if (this.#core.page.hidden) return;
    const wasPaused = this.#isPaused;
    this.#isPaused = false;
    this.#decide();
    // The network is back, or a laptop woke up: what we had may be a dead line.
    if (!wasPaused) this.#room?.room.renew();
  }

  #onHide(unloads: boolean): void {
    const pause = () => {
      this.#isPaused = true;
      this.#decide();
    };
    this.#cancelPause?.();
    if (unloads) pause();
    else this.#cancelPause = this.#core.clock.after(graceMs, pause);
  }

  /** Opens, leaves or keeps the room, as everything now stands. */
  #decide(): void {
    const { followers, name } = { followers: this.#followers.size > 0, name: this.#roomName() };
    const wanted = followers && !this.#isPaused ? name : undefined;
    if (this.#room && this.#room.name !== wanted) this.#leave();
    if (wanted !== undefined) {
      this.#room ??= this.#enter(wanted);
      this.#room.room.want([...this.#followers.keys()]);
      return;
    }
    this.#turn(!followers ? { how: 'off' } : this.#isPaused && name ? { how: 'paused' } : { how: 'poll' });
  }

  /** Whose changes they are: tabs of different people share nothing. Undefined where there can be no room. */
  #roomName(): string | undefined {
    const { core } = this;
    const { locks, channel } = this.#storage;
    if (core.disposed || !core.backend.live || !locks || !channel) return undefined;
    const { viewer } = core;
    if (core.has('viewer') && !viewer) return undefined;
    return `maillon/live/1/${JSON.stringify([core.place, viewer?.id ?? null])}`;
  }

  get core(): Core {
    return this.#core;
  }

  #enter(name: string): { name: string; room: Room } {
    const { backend, clock } = this.#core;
    const { locks, channel } = this.#storage;
    const position = this.#heard?.name === name ? this.#heard.position : undefined;
    this.#turn({ how: 'poll' });
    const room = new Room({
      ...{ name, position, clock },
      locks: locks as NonNullable<typeof locks>,
      channel: (channel as NonNullable<typeof channel>)(name),
      open: (topics, since, sink, context) => {
        try {
          return backend.live?.(topics, since, sink, context) ?? (() => {});
        } catch (error) {
          sink.error(error);
          return () => {};
        }
      },
      covered: (topics, missed) => this.#cover(topics, missed),
      uncovered: (problem) => {
        this.#covered = new Set();
        this.#turn({ how: 'poll', ...(problem ? { problem: toSocialError(problem) } : {}) }, true);
      },
      changed: (topic) => this.#change(topic),
    });
    return { name, room };
  }

  #leave(): void {
    const { name, room } = this.#room ?? {};
    if (!name || !room) return;
    this.#heard = { name, position: room.position };
    this.#room = undefined;
    this.#covered = new Set();
    room.close();
  }

  #cover(topics: ReadonlySet<string>, missed: boolean): void {
    const before = this.#covered;
    this.#covered = topics;
    for (const [topic, followers] of this.#followers) {
      const how = topics.has(topic) ? 'stream' : 'poll';
      if (how === 'poll' && !before.has(topic)) continue;
      for (const follower of followers) follower.turned(how, missed);
    }
    this.#say({ how: 'stream' });
  }

  #change(topic: string): void {
    const exact = this.#followers.get(topic);
    if (exact) for (const follower of exact) follower.changed();
    // The backend may know a subject by a tidier name than the page does: an address without its fragment.
    else if (topic.startsWith('subject:')) {
      for (const [other, followers] of this.#followers) {
        if (other.startsWith('subject:http')) for (const follower of followers) follower.changed();
      }
    }
  }

  /** Tells all followers, if it is news or must be repeated. */
  #turn(state: LiveState, again = false): void {
    const { how } = state;
    const isNews = how !== this.#state.how || again;
    this.#say(state);
    if (!isNews || how === 'off' || how === 'stream') return;
    for (const followers of this.#followers.values()) {
      for (const follower of followers) follower.turned(how, true);
    }
  }

  #say(state: LiveState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#tell(state);
  }
}
