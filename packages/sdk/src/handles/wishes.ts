import type { CallContext, Capability, WriteMeta, Written } from '@maillon/contract';
import type { Core } from '../core.ts';
import { SocialError, toSocialError } from '../errors.ts';
import type { Patches, Row } from '../store/store.ts';

/** How one kind of desired state is shown, compared and sent. */
export interface WishRules<T> {
  readonly needs: Capability;
  /** Turning one kind on turns the others off. */
  exclusive(): boolean;
  /** The record with the wish fulfilled; pure, and the same record where it already is. */
  fulfil(row: Row, kind: string, on: boolean): Row;
  send(
    wish: { readonly kind: string; readonly on: boolean },
    meta: WriteMeta,
    context: CallContext,
  ): Promise<Written<T>>;
}

interface Wish {
  readonly kind: string;
  readonly on: boolean;
  readonly done: (() => void)[];
  readonly failed: ((error: SocialError) => void)[];
}

/**
 * The desired states of one thing, sent one after the other. Whoever clicks faster than the network sees each click at
 * once, but only the last wish of each kind is sent, and none that is already fulfilled: the end is what was clicked last.
 */
export class Wishes<T = unknown> {
  readonly #core: Core;
  readonly #key: string;
  readonly #rules: WishRules<T>;
  #sent: Wish | undefined;
  #waiting: Wish[] = [];
  #layer: Patches = new Map();

  constructor(core: Core, key: string, rules: WishRules<T>) {
    this.#core = core;
    this.#key = key;
    this.#rules = rules;
  }

  wish(kind: string, on: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      // Where one kind turns the others off, a waiting wish matters beyond its own kind until another is turned on.
      const overruled = (other: Wish) => (this.#rules.exclusive() ? on : other.kind === kind);
      const replaced = this.#waiting.filter(overruled);
      this.#waiting = [
        ...this.#waiting.filter((other) => !overruled(other)),
        {
          kind,
          on,
          done: [...replaced.flatMap((other) => other.done), resolve],
          failed: [...replaced.flatMap((other) => other.failed), reject],
        },
      ];
      this.#show();
      if (!this.#sent) void this.#sendAll();
    });
  }

  /** One layer stands for all wishes that are not fulfilled yet. */
  #show(): void {
    const { store } = this.#core;
    const wishes = [...(this.#sent ? [this.#sent] : []), ...this.#waiting];
    if (wishes.length === 0) {
      store.settle(this.#layer);
      return;
    }
    const patch = (row: Row) => wishes.reduce((now, { kind, on }) => this.#rules.fulfil(now, kind, on), row);
    this.#layer = store.amend(this.#layer, new Map([[this.#key, patch]]));
  }

  async #sendAll(): Promise<void> {
    const { store, signal } = this.#core;
    let first = true;
    for (;;) {
      const wish = (this.#sent = this.#waiting.shift());
      if (!wish) return;
      if (signal.aborted) {
        for (const failed of wish.failed) failed(new SocialError('aborted'));
        continue;
      }
      const base = store.base(this.#key);
      if (first || !base || this.#rules.fulfil(base, wish.kind, wish.on) !== base)
        await this.#send(wish, signal);
      else this.#end(wish);
      first = false;
    }
  }

  async #send(wish: Wish, signal: AbortSignal): Promise<void> {
    const { store } = this.#core;
    const { kind, on } = wish;
    try {
      await this.#core.write({
        needs: this.#rules.needs,
        command: [this.#key, kind, on],
        send: (meta, context) => this.#rules.send({ kind, on }, meta, context),
        confirmed: ({ value }) => {
          if (value) store.learn(value);
          else store.apply(new Map([[this.#key, (row: Row) => this.#rules.fulfil(row, kind, on)]]));
          store.fence([this.#key]);
          this.#sent = undefined;
          this.#show();
        },
      });
      this.#end(wish);
    } catch (thrown) {
      this.#sent = undefined;
      if (!signal.aborted) this.#show();
      const error = toSocialError(thrown);
      for (const failed of wish.failed) failed(error);
    }
  }

  #end(wish: Wish): void {
    if (this.#sent === wish) {
      this.#sent = undefined;
      this.#show();
    }
    for (const done of wish.done) done();
  }
}
