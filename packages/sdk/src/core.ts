import type {
  CallContext,
  Capabilities,
  Capability,
  Instant,
  SocialBackend,
  Viewer,
} from '@maillon/contract';
import type { Clock } from './clock.ts';
import { SocialError } from './errors.ts';
import type { StoreHandle } from './handles/handle.ts';
import { Healing } from './healing.ts';
import { createLoaders, type Loaders } from './loading/loaders.ts';
import type { LiveDoor } from './live-door.ts';
import { isWrite, type OutboxDoor } from './outbox-door.ts';
import type { Intent } from './outbox/record.ts';
import type { PageSignals } from './page-signals.ts';
import { refTo } from './store/normalise.ts';
import type { Ref } from './store/same.ts';
import { Store } from './store/store.ts';

/** How the store holds what has no id of its own. */
export interface Boxed<T> {
  readonly value: T;
}

/** What the parts of one client share. Nothing outside the SDK sees it. */
export class Core {
  readonly backend: SocialBackend;
  /** Names the backend among all: its endpoint, if it has one. */
  readonly place: string;
  readonly clock: Clock;
  readonly page: PageSignals;
  readonly store: Store;
  readonly healing: Healing;
  readonly handles = new Map<string, StoreHandle<unknown>>();
  /** People who were seen whole, not as the author of something. */
  readonly whole = new Set<string>();
  readonly outbox: OutboxDoor;
  readonly live: LiveDoor;
  loaders: Loaders;
  #life = new AbortController();
  #disposed = false;
  readonly #stopPage: () => void;

  constructor(
    backend: SocialBackend,
    place: string,
    clock: Clock,
    page: PageSignals,
    make: { readonly outbox: (core: Core) => OutboxDoor; readonly live: (core: Core) => LiveDoor },
  ) {
    this.backend = backend;
    this.place = place;
    this.clock = clock;
    this.page = page;
    this.store = new Store(clock);
    this.healing = new Healing(clock, page);
    this.loaders = createLoaders(this);
    this.outbox = make.outbox(this);
    this.live = make.live(this);
    this.#stopPage = page.onReturn(() => this.healing.healAll());
  }

  /** Aborts when what is under way belongs to a former viewer, or to nobody any more. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  /** The handle under `key`, made on first demand. */
  handle<H extends StoreHandle<unknown>>(key: string, make: () => H): H {
    const known = this.handles.get(key) as H | undefined;
    if (known) return known;
    const made = make();
    this.handles.set(key, made);
    this.outbox.loaded?.showAll();
    return made;
  }

  /** A dropped handle that is watched again takes its place again. */
  keep(handle: StoreHandle<unknown>): void {
    if (!this.handles.has(handle.key)) this.handles.set(handle.key, handle);
  }

  drop(handle: StoreHandle<unknown>): boolean {
    return this.handles.get(handle.key) === handle && this.handles.delete(handle.key);
  }

  /** All live handles of one class. */
  *handlesOf<H extends StoreHandle<unknown>>(kind: abstract new (...args: never[]) => H): Iterable<H> {
    for (const handle of this.handles.values()) if (handle instanceof kind) yield handle;
  }

  /** Reads again what somebody looks at; the rest will be read when somebody does. */
  reread(key: string): void {
    const handle = this.handles.get(key);
    if (handle?.watched) void handle.heal();
    else this.store.expire(key);
  }

  /** Null: nobody is signed in; undefined: not known yet. */
  get viewer(): Viewer | null | undefined {
    return (this.store.read('viewer') as Boxed<Viewer | null> | undefined)?.value;
  }

  get viewerRef(): Ref | null {
    const id = this.viewer?.person.id;
    return id ? refTo('person', id) : null;
  }

  /** Now, as the contract writes it. */
  get instant(): Instant {
    return new Date(this.clock.now()).toISOString();
  }

  has(capability: Capability): boolean {
    return this.backend.capabilities[capability] === true;
  }

  require(capability: Capability): void {
    if (this.has(capability)) return;
    throw new SocialError('unsupported', { operation: capability });
  }

  /** What can be offered to this viewer now. */
  offered(viewer: Viewer | null | undefined): Capabilities {
    const all = this.backend.capabilities;
    if (!this.has('viewer')) return all;
    const entries = Object.entries(all).filter(([name]) => {
      if (!viewer) return !isWrite.test(name);
      return !viewer.capabilities || viewer.capabilities.includes(name as Capability);
    });
    return Object.fromEntries(entries);
  }

  /** Shows what is expected; resolves when the backend has acknowledged it, rejects when it is refused. */
  async write<T>(intent: Intent, report?: CallContext['report']): Promise<T | null> {
    this.require(intent.needs);
    if (this.signal.aborted) throw new SocialError('aborted', { operation: intent.needs });
    return this.outbox.write(intent, report);
  }

  /** Somebody else is looking: nothing of what was known or under way may reach them. */
  async reset(): Promise<void> {
    if (this.#disposed) return;
    this.#life.abort();
    this.#life = new AbortController();
    this.loaders = createLoaders(this);
    this.whole.clear();
    this.store.clear();
    this.outbox.loaded?.reset();
    await Promise.all([...this.handles.values()].map((handle) => handle.restart()));
  }

  dispose(): void {
    this.#disposed = true;
    this.#stopPage();
    this.healing.stop();
    this.#life.abort();
    this.outbox.loaded?.dispose();
    this.live.stop();
    for (const handle of this.handles.values()) handle.end();
  }
}
