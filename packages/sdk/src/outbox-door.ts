import type { CallContext, SocialBackend, WriteMeta, WriteVerb, Written } from '@maillon/contract';
import type { Outbox, OutboxEntry } from './api.ts';
import type { Core } from './core.ts';
import { onDevice } from './device.ts';
import type { Sent } from './drafts.ts';
import { SocialError, toSocialError } from './errors.ts';
import { Listeners } from './listeners.ts';
import type { Intent } from './outbox/record.ts';
import type { OutboxStorage } from './outbox/surroundings.ts';
import { randomId } from './random.ts';

/** The outbox's code, once it is there. */
export interface LoadedOutbox extends Omit<Outbox, 'subscribe' | 'newId'> {
  write<T>(intent: Intent, report?: CallContext['report']): Promise<T | null>;
  /** Those that are open, or were and have ended, on this device or in this tab. */
  knows(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Words whose copies were kept and whose writes are not among these; `putBack` has to forget the copies. */
  recover(
    copies: () => readonly (Sent & { readonly id: string })[],
    putBack: (words: string, ids: readonly string[]) => void,
  ): Promise<string | undefined>;
  /** Resolves when what this device keeps for the viewer has been read. */
  ready(): Promise<void>;
  wipe(): Promise<void>;
  /** Something has come onto the page that may show what is open. */
  showAll(): void;
  /** Somebody else is looking. */
  reset(): void;
  dispose(): void;
}

export interface OutboxParts {
  readonly core: Core;
  readonly storage: OutboxStorage | undefined;
  /** Names backend and viewer: whose writes are whose. */
  readonly owner: () => string;
  readonly changed: () => void;
  /** The write has ended: the copy of its words is no longer needed. */
  readonly ended: (id: string) => void;
  /** Says to the next page whether anything waits. */
  readonly mark: (waiting: boolean) => void;
}

export type OutboxMaker = (parts: OutboxParts) => LoadedOutbox;

interface DoorOptions extends Pick<OutboxParts, 'core' | 'storage' | 'owner' | 'ended'> {
  /** Names the backend. */
  readonly place: string;
  /** The code, where it is there already. */
  readonly make: OutboxMaker | undefined;
}

const none: readonly OutboxEntry[] = [];
const idleMs = 2_000;

/**
 * The outbox as pages see it from the start. Its code comes when the viewer may write, so that it is there when the
 * network breaks, or when the last page left something.
 */
export class OutboxDoor implements Outbox {
  readonly #options: DoorOptions;
  readonly #listeners = new Listeners();
  readonly #marker: string;
  #loading: Promise<LoadedOutbox | undefined> | undefined;
  loaded: LoadedOutbox | undefined;
  /** Ids of writes that were sent without the outbox and whose outcome nobody knows. */
  readonly #doubtful = new Map<string, string>();

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#marker = `maillon/outbox/1/${options.place}`;
    if (options.make) this.#open(options.make);
    else if (onDevice((storage) => storage.getItem(this.#marker))) void this.load();
    else this.#loadOnceOneMayWrite();
  }

  get state(): readonly OutboxEntry[] {
    return this.loaded?.state ?? none;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  newId(): string {
    return randomId();
  }

  async retry(id: string): Promise<void> {
    await (await this.load())?.retry(id);
  }

  async check(id: string): Promise<boolean | undefined> {
    return (await this.load())?.check(id);
  }

  async discard(id: string): Promise<string | undefined> {
    return (await this.load())?.discard(id);
  }

  async undo(id: string): Promise<boolean> {
    return (await this.load())?.undo(id) ?? false;
  }

  async holdUndo(id: string, ms: number): Promise<void> {
    await (await this.load())?.holdUndo(id, ms);
  }

  async flush(): Promise<void> {
    await (await this.load())?.flush();
  }

  /** Undefined where its code could not be fetched; the next who asks tries again. */
  load(): Promise<LoadedOutbox | undefined> {
    if (this.loaded) return Promise.resolve(this.loaded);
    return (this.#loading ??= import('./outbox/outbox.ts').then(
      ({ createOutbox }) =>
        this.loaded ?? (this.#options.core.disposed ? undefined : this.#open(createOutbox)),
      () => (this.#loading = undefined),
    ));
  }

  write<T>(intent: Intent, report: CallContext['report']): Promise<T | null> {
    if (this.loaded) return this.loaded.write(intent, report);
    const { signal } = this.#options.core;
    return this.load().then((outbox) => {
      if (signal.aborted) throw new SocialError('aborted', { operation: intent.needs });
      return outbox ? outbox.write(intent, report) : this.#sendDirectly(intent, report);
    });
  }

  #open(make: OutboxMaker): LoadedOutbox {
    const { core, storage, owner, ended } = this.#options;
    const mark = (waiting: boolean) =>
      onDevice((device) => (waiting ? device.setItem(this.#marker, '1') : device.removeItem(this.#marker)));
    const changed = () => this.#listeners.notify();
    return (this.loaded = make({ core, storage, owner, changed, ended, mark }));
  }

  #loadOnceOneMayWrite(): void {
    const { core } = this.#options;
    const stop = core.store.subscribe('viewer', () => {
      const offered = Object.keys(core.offered(core.viewer));
      if (!core.viewer || !offered.some((name) => isWrite.test(name))) return;
      stop();
      const load = () => void this.load();
      // Safari has no idle callbacks.
      if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: idleMs });
      else core.clock.after(idleMs / 10, load);
    });
  }

  /** Without the outbox: nothing is kept, and what fails comes back to the caller. */
  async #sendDirectly<T>(intent: Intent, report: CallContext['report']): Promise<T | null> {
    const { core } = this.#options;
    const { signal, store, backend } = core;
    const { verb, needs, command } = intent;
    const same = JSON.stringify([core.viewer?.id, verb, command]);
    const idempotencyKey = this.#doubtful.get(same) ?? intent.id ?? randomId();
    try {
      const { value } = await send(backend, verb, command, { idempotencyKey }, { signal, report });
      this.#doubtful.delete(same);
      if (intent.id) this.#options.ended(intent.id);
      if (!signal.aborted) {
        store.learn(value);
        for (const handle of core.handles.values()) if (handle.watched) void handle.heal();
      }
      return value as T | null;
    } catch (thrown) {
      const error = toSocialError(thrown, needs);
      if (definite.has(error.kind)) this.#doubtful.delete(same);
      else this.#doubtful.set(same, idempotencyKey);
      throw error;
    }
  }
}

/** Kinds after which it is known that a write was not done. */
const definite: ReadonlySet<string> = new Set(
  'forbidden not-found conflict invalid rate-limited auth-required unsupported'.split(' '),
);

export const isWrite = /\.(post|edit|remove|add|reply|set|follow|give|withdraw)$/;

type Call = (command: object, context: CallContext) => Promise<Written<unknown>>;
type Verbs = Readonly<Record<string, Call | undefined>>;
type Families = Readonly<Record<string, Verbs | undefined>>;

/** Calls the port's write. */
export function send(
  backend: SocialBackend,
  verb: WriteVerb,
  command: object,
  meta: WriteMeta,
  context: CallContext,
): Promise<Written<unknown>> {
  const [family = '', name = ''] = verb.split('.');
  const call =
    (backend as unknown as Families)[family]?.[name] ?? (backend.further as Verbs | undefined)?.[verb];
  return (
    call?.({ ...command, ...meta }, context) ??
    Promise.reject(new SocialError('unsupported', { operation: verb }))
  );
}
