import type { Handle, State } from '../api.ts';
import type { Core } from '../core.ts';
import { SocialError, toSocialError } from '../errors.ts';
import { Listeners } from '../listeners.ts';
import type { Intent } from '../outbox/record.ts';
import type { Row } from '../store/store.ts';
import { isLocal } from './local.ts';

/** Long enough to survive a change of tab or route. */
const keptMs = 30_000;
/** What arrived inside something else this recently need not be asked for again. */
const freshMs = 60_000;

/** What all handles share: one question, its answer in the store, its failures, its subscribers, its end. */
export abstract class StoreHandle<T> implements Handle<T> {
  protected readonly core: Core;
  /** Where the answer is in the store. */
  readonly key: string;
  readonly #listeners = new Listeners();
  #state: State<T> = { status: 'loading' };
  #running: Promise<void> | undefined;
  #quiet = false;
  #error: SocialError | undefined;
  #gone: SocialError | undefined;
  /** What was known when it failed: what is learned later, from whatever answer, overrules the failure. */
  #knownThen: Row;
  /** What was left out of the last answer. */
  #reported: readonly SocialError[] = [];
  #stopStore: (() => void) | undefined;
  #cancelDrop: (() => void) | undefined;

  constructor(core: Core, key: string) {
    this.core = core;
    this.key = key;
  }

  /** The value as the store has it; undefined when it is unknown or gone. */
  protected value(): T | undefined {
    return (this.core.store.read(this.key) as T | null | undefined) ?? undefined;
  }

  /** Asks the backend and lets the store learn the answer, unless `signal` has aborted meanwhile. */
  protected abstract load(signal: AbortSignal): Promise<void>;

  /** Brings an answer up to date while somebody reads it; may differ from `load` in what it moves. */
  protected update(signal: AbortSignal): Promise<void> {
    return this.load(signal);
  }

  /** Whether what the store has needs no question on the first subscription. */
  protected enough(): boolean {
    return this.core.clock.now() - this.core.store.at(this.key) < freshMs;
  }

  protected more(): 'idle' | 'loading' | 'failed' {
    return 'idle';
  }

  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  get state(): State<T> {
    const old = this.#state;
    const value = this.value();
    if (value === undefined) {
      const gone = this.core.store.row(this.key) === null;
      const error = this.#failure ?? (gone ? (this.#gone ??= new SocialError('not-found')) : undefined);
      if (!error) return old.status === 'loading' ? old : (this.#state = { status: 'loading' });
      return old.status === 'failed' && old.error === error
        ? old
        : (this.#state = { status: 'failed', error });
    }
    const more = this.more();
    const at = this.core.store.at(this.key);
    const error = this.#failure;
    const freshness = error ? 'stale' : 'fresh';
    const problems = error ? [error, ...this.#reported] : this.#reported;
    const unchanged =
      old.status === 'ready' &&
      Object.is(old.value, value) &&
      old.more === more &&
      old.freshness === freshness &&
      sameProblems(old.problems, problems);
    if (unchanged) return old;
    return (this.#state = { status: 'ready', value, freshness, more, problems, at });
  }

  subscribe(listener: () => void): () => void {
    const first = !this.watched;
    const stop = this.#listeners.add(listener);
    if (first) this.#wake();
    let stopped = false;
    return () => {
      if (stopped) return;
      stopped = true;
      stop();
      if (!this.watched) this.#sleep();
    };
  }

  /** Not in `subscribe`: what runs later would keep its listener, and with that an element that has left the page. */
  #sleep(): void {
    this.#cancelDrop = this.core.clock.after(keptMs, () => this.#drop());
  }

  /** The client is disposed of: nothing runs later. */
  end(): void {
    this.#cancelDrop?.();
  }

  async refresh(): Promise<void> {
    if (this.#state.status === 'failed') this.#error = undefined;
    this.changed();
    // What is on its way may be a mere update, which moves nothing: it is not what was asked for.
    while (this.#running && this.#quiet) await this.#running;
    await this.#ask(false);
  }

  /** Asks again without showing that we do. */
  heal(): Promise<void> {
    return this.#ask(true);
  }

  /** The store was emptied for another viewer. */
  async restart(): Promise<void> {
    this.#running = undefined;
    this.#error = undefined;
    this.core.healing.release(this);
    this.changed();
    if (this.watched) await this.#ask(false);
  }

  /** For `CallContext`: a part of the answer that could not be read. */
  protected readonly report = (problem: unknown): void => {
    this.#reported = [...this.#reported, toSocialError(problem)];
  };

  /** Writes; what could not be read of the answer is told beside the value. */
  protected async write<W>(intent: Intent): Promise<W | null> {
    const written = await this.core.write<W>(intent, this.report);
    this.changed();
    return written;
  }

  /** Tells the subscribers, if there is something to tell. */
  protected changed(): void {
    const before = this.#state;
    if (this.state !== before) this.#listeners.notify();
  }

  protected onDrop(): void {}

  #wake(): void {
    this.#cancelDrop?.();
    this.#cancelDrop = undefined;
    this.core.keep(this);
    this.#stopStore ??= this.core.store.subscribe(this.key, () => this.changed());
    if (!this.enough()) {
      if (this.value() === undefined) this.#error = undefined;
      void this.#ask(true);
    }
    void this.state;
  }

  #drop(): void {
    this.#cancelDrop = undefined;
    this.#stopStore?.();
    this.#stopStore = undefined;
    this.core.healing.release(this);
    if (this.core.drop(this)) this.onDrop();
  }

  get #failure(): SocialError | undefined {
    return this.core.store.base(this.key) === this.#knownThen ? this.#error : undefined;
  }

  /** The question on its way, if there is one. */
  protected get running(): Promise<void> | undefined {
    return this.#running;
  }

  #ask(quiet: boolean): Promise<void> {
    // What exists only here so far cannot be asked for; a disposed client asks nothing.
    if (isLocal(this.key) || this.core.signal.aborted) return Promise.resolve();
    if (this.#running) return this.#running;
    const running = this.#attempt(quiet).finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    this.#running = running;
    return running;
  }

  async #attempt(quiet: boolean): Promise<void> {
    const { core } = this;
    const { signal } = core;
    this.#quiet = quiet && this.value() !== undefined;
    const reported = this.#reported;
    this.#reported = [];
    try {
      await (this.#quiet ? this.update(signal) : this.load(signal));
      if (signal.aborted) return;
      this.#error = undefined;
      core.healing.succeeded(this);
    } catch (thrown) {
      if (signal.aborted) return;
      this.#error = toSocialError(thrown);
      this.#knownThen = core.store.base(this.key);
      this.#reported = reported;
      const { kind, retryable } = this.#error;
      if (retryable || kind === 'auth-required') core.healing.failed(this, retryable);
      else core.healing.release(this);
    }
    this.changed();
  }
}

/** A problem that comes again with each answer is the same problem. */
function sameProblems(old: readonly SocialError[], problems: readonly SocialError[]): boolean {
  return JSON.stringify(old) === JSON.stringify(problems);
}
