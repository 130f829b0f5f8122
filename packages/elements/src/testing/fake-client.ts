import {
  capabilities,
  type Activity,
  type AnswerOf,
  type Attachment,
  type Capability,
  type Comment,
  type CommentCount,
  type FurtherAnswer,
  type Id,
  type Kudos,
  type KudosAllowance,
  type KudosSummary,
  type KudosValue,
  type Person,
  type QueryOf,
  type ReactionSummary,
  type Viewer,
} from '@maillon/contract';
import type {
  ActivityHandle,
  CommentHandle,
  CommentsHandle,
  FeedHandle,
  FeedValue,
  Handle,
  KeptFile,
  ListHandle,
  ListValue,
  Outbox,
  OutboxEntry,
  PersonHandle,
  ReactionsHandle,
  RemoveOptions,
  Shown,
  Live,
  SocialClient,
  SocialError,
  State,
} from '@maillon/sdk';

/** A handle whose state a test sets by hand. */
export class FakeHandle<T> implements Handle<T> {
  state: State<T> = { status: 'loading' };
  refreshes = 0;
  readonly #listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  get subscribers(): number {
    return this.#listeners.size;
  }
  refresh(): Promise<void> {
    this.refreshes++;
    return Promise.resolve();
  }
  set(state: State<T>): void {
    this.state = state;
    for (const listener of [...this.#listeners]) listener();
  }
  ready(value: T, rest: Partial<Extract<State<T>, { status: 'ready' }>> = {}): void {
    this.set({
      status: 'ready',
      value,
      freshness: 'fresh',
      more: 'idle',
      problems: [],
      at: Date.now(),
      ...rest,
    });
  }
  fail(error: SocialError): void {
    this.set({ status: 'failed', error });
  }
}

/** Remembers the calls of one verb and answers as the test says; by default it resolves to null. */
export type Verb<A extends unknown[], R> = ((...args: A) => Promise<R>) & {
  readonly calls: A[];
  answer: (...args: A) => Promise<R>;
};

export function verb<A extends unknown[], R>(first: (...args: A) => Promise<R>): Verb<A, R> {
  const calls: A[] = [];
  const call = Object.assign(
    (...args: A): Promise<R> => {
      calls.push(args);
      return call.answer(...args);
    },
    { calls, answer: first },
  );
  return call;
}

export class FakeList<V extends ListValue = ListValue> extends FakeHandle<V> implements ListHandle<V> {
  readonly loadMore = verb(() => Promise.resolve());
  live = 0;
  keepLive(): () => void {
    this.live++;
    return () => {
      this.live--;
    };
  }
}
export class FakeFeed extends FakeList<FeedValue> implements FeedHandle {
  shown = 0;
  showNew(): void {
    this.shown++;
  }
  readonly post = verb<Parameters<FeedHandle['post']>, Activity | null>(() => Promise.resolve(null));
}
export class FakeComments extends FakeList implements CommentsHandle {
  readonly add = verb<Parameters<CommentsHandle['add']>, Comment | null>(() => Promise.resolve(null));
}
export class FakeActivity extends FakeHandle<Shown<Activity>> implements ActivityHandle {
  readonly edit = verb<Parameters<ActivityHandle['edit']>, Activity | null>(() => Promise.resolve(null));
  readonly remove = verb<[options?: RemoveOptions], void>(() => Promise.resolve());
}
export class FakeComment extends FakeHandle<Shown<Comment>> implements CommentHandle {
  readonly edit = verb<Parameters<CommentHandle['edit']>, Comment | null>(() => Promise.resolve(null));
  readonly remove = verb<[options?: RemoveOptions], void>(() => Promise.resolve());
}
export class FakeReactions extends FakeHandle<Shown<ReactionSummary>> implements ReactionsHandle {
  readonly set_ = verb<Parameters<ReactionsHandle['set']>, void>(() => Promise.resolve());
  // The handle's verb and the test's setter share a name; by the number of arguments they tell themselves apart.
  override set(state: State<Shown<ReactionSummary>>): void;
  override set(kind: string, on: boolean): Promise<void>;
  override set(first: string | State<Shown<ReactionSummary>>, on?: boolean): Promise<void> | void {
    if (typeof first === 'string') return this.set_(first, on ?? false);
    super.set(first);
  }
}
export class FakePerson extends FakeHandle<Person> implements PersonHandle {
  readonly setFollow = verb<[boolean], void>(() => Promise.resolve());
}

export class FakeOutbox implements Outbox {
  state: readonly OutboxEntry[] = [];
  #named = 0;
  readonly #listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  /** Puts these entries in the place of those that were there. */
  set(...entries: OutboxEntry[]): void {
    this.state = entries;
    for (const listener of [...this.#listeners]) listener();
  }
  newId(): string {
    return `write-${++this.#named}`;
  }
  readonly retry = verb<[string], void>(() => Promise.resolve());
  readonly check = verb<[string], boolean | undefined>(() => Promise.resolve(undefined));
  readonly discard = verb<[string], string | undefined>(() => Promise.resolve(undefined));
  readonly undo = verb<[string], boolean>(() => Promise.resolve(true));
  readonly holdUndo = verb<[string, number], void>(() => Promise.resolve());
  readonly flush = verb<[], void>(() => Promise.resolve());
}

/** One object per key, made when first asked for. */
function keyed<T>(make: () => T): (key: string) => T {
  const all = new Map<string, T>();
  return (key) => {
    let one = all.get(key);
    if (!one) all.set(key, (one = make()));
    return one;
  };
}

/** Everything a reader and writer may do; tests take away. */
export const allCapabilities: readonly Capability[] = capabilities;

/** A `SocialClient` without a network: every handle is a fake that the test fills. */
export class FakeClient {
  readonly version = '0.0.0-fake';
  capabilities: SocialClient['capabilities'];
  readonly viewer = new FakeHandle<Viewer | null>();
  readonly feed = keyedBy(() => new FakeFeed());
  readonly activity = keyed(() => new FakeActivity());
  readonly comments = keyedBy(() => new FakeComments());
  readonly comment = keyed(() => new FakeComment());
  readonly commentCount = keyed(() => new FakeHandle<CommentCount>());
  readonly reactions = keyed(() => new FakeReactions());
  readonly people = {
    get: keyed(() => new FakePerson()),
    find: keyed(() => new FakePerson()),
    search: verb<
      Parameters<SocialClient['people']['search']>,
      Awaited<ReturnType<SocialClient['people']['search']>>
    >(() => Promise.resolve({ items: [], total: { exact: 0 } })),
  };
  readonly #values = new FakeHandle<readonly KudosValue[]>();
  readonly #allowance = new FakeHandle<KudosAllowance | null>();
  readonly kudos = {
    list: keyedBy(() => new FakeList()),
    get: keyed(() => new FakeHandle<Shown<Kudos>>()),
    summary: keyed(() => new FakeHandle<KudosSummary>()),
    values: (): FakeHandle<readonly KudosValue[]> => this.#values,
    allowance: (): FakeHandle<KudosAllowance | null> => this.#allowance,
    give: verb<Parameters<SocialClient['kudos']['give']>, Kudos | null>(() => Promise.resolve(null)),
    withdraw: verb<[Id], void>(() => Promise.resolve()),
  };
  /** The further writes; the first argument is the verb. */
  readonly write = verb<[name: string, command: unknown, options?: unknown], never>(() =>
    Promise.resolve(null as never),
  );
  readonly #answers = keyed(() => new FakeHandle<never>());
  /** The further questions. */
  ask<V extends FurtherAnswer>(name: V, query: QueryOf<V>): FakeHandle<AnswerOf<V>> {
    return this.#answers(`${name}:${JSON.stringify(query)}`);
  }
  readonly files = {
    add: verb<Parameters<SocialClient['files']['add']>, Attachment>((_file, { name }) =>
      Promise.resolve({ id: `f-${name}`, kind: 'image', name, url: `https://files.example/${name}` }),
    ),
  };
  readonly #kept = new Map<string, readonly KeptFile[]>();
  readonly #drafts = new Map<string, string>();
  readonly drafts = {
    get: (key: string): string | undefined => this.#drafts.get(key),
    set: (key: string, words: string): void => void this.#drafts.set(key, words),
    delete: (key: string): void => void this.#drafts.delete(key),
    files: (key: string): Promise<readonly KeptFile[]> => Promise.resolve(this.#kept.get(key) ?? []),
    keepFile: (key: string, file: KeptFile): Promise<void> => {
      const others = (this.#kept.get(key) ?? []).filter(({ id }) => id !== file.id);
      this.#kept.set(key, [...others, file]);
      return Promise.resolve();
    },
    dropFiles: (key: string, ids: readonly string[]): Promise<void> => {
      this.#kept.set(
        key,
        (this.#kept.get(key) ?? []).filter(({ id }) => !ids.includes(id)),
      );
      return Promise.resolve();
    },
    /** What is kept elsewhere than on the device. */
    elsewhere: { session: new Map<string, string>(), off: new Map<string, string>() },
    keptIn: (keep: 'local' | 'session' | 'off'): SocialClient['drafts'] => {
      if (keep === 'local') return this.drafts;
      const kept = this.drafts.elsewhere[keep];
      return {
        ...this.drafts,
        get: (key) => kept.get(key),
        set: (key, words) => void kept.set(key, words),
        delete: (key) => void kept.delete(key),
      };
    },
    /** The copies of words that have left their field. */
    sent: new Map<string, string>(),
    send: (_key: string, words: string): string => {
      const id = this.outbox.newId();
      this.drafts.sent.set(id, words);
      return id;
    },
    takeBack: (id: string): void => void this.drafts.sent.delete(id),
    recover: verb<[string], string | undefined>(() => Promise.resolve(undefined)),
  };
  readonly outbox = new FakeOutbox();
  readonly live: Live = { state: { how: 'off' }, subscribe: () => () => undefined };
  readonly reset = verb(() => Promise.resolve());
  readonly signOut = verb(() => Promise.resolve({ unsent: [], wipe: () => Promise.resolve() }));
  dispose(): void {
    // Nothing is under way in a fake.
  }

  constructor(capabilities: readonly Capability[] = allCapabilities) {
    this.capabilities = Object.fromEntries(capabilities.map((name) => [name, true]));
  }

  /** As the elements see it. */
  get asClient(): SocialClient {
    return this;
  }
}

/** Like `keyed`, for questions that are objects. */
function keyedBy<T>(make: () => T): (query: object) => T {
  const byKey = keyed(make);
  return (query) =>
    byKey(
      JSON.stringify(
        Object.entries(query)
          .filter(([, value]) => value !== undefined)
          .sort(),
      ),
    );
}
