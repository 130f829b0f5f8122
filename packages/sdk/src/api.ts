import type {
  Activity,
  Audience,
  Capabilities,
  Comment,
  CommentCount,
  CommentsQuery,
  FeedQuery,
  Id,
  Kudos,
  KudosAllowance,
  KudosScope,
  KudosSummary,
  KudosValue,
  Page,
  Person,
  ReactionKind,
  ReactionSummary,
  RichText,
  SocialBackend,
  SubjectRef,
  Total,
  Viewer,
} from '@maillon/contract';
import type { SocialError } from './errors.ts';
import type { BackendDefinition } from './transport/types.ts';

/**
 * What a handle knows. One union, so that no combination of flags can contradict itself.
 *
 * A `ready` state that could not be brought up to date stays ready: `freshness` is `stale` and `problems` says why. A
 * `failed` state has nothing to show.
 */
export type State<T> =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly value: T;
      readonly freshness: 'fresh' | 'stale';
      /** The next page of a list. */
      readonly more: 'idle' | 'loading' | 'failed';
      readonly problems: readonly SocialError[];
      /** When the value was last confirmed by the backend, in milliseconds since 1970. */
      readonly at: number;
    }
  | { readonly status: 'failed'; readonly error: SocialError };

/**
 * A live view of one thing. The same question gives the same object; it loads on its first subscriber and is dropped
 * some time after its last. `state` never mutates: a change is a new object.
 */
export interface Handle<T> {
  readonly state: State<T>;
  /** Calls `listener` after every change, never during `subscribe`. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Asks the backend again. Never rejects: the outcome is in `state`. */
  refresh(): Promise<void>;
}

/** `local` is there while the backend has not answered yet: the value is what we expect it to be. */
export type Shown<T> = T & { readonly local?: 'saving' };

/** A list of references: read each with `activity(id)`, `comment(id)` … so that one change renders one item. */
export interface ListValue {
  readonly ids: readonly Id[];
  readonly total: Total;
  readonly hasMore: boolean;
}

export interface ListHandle<V extends ListValue = ListValue> extends Handle<V> {
  /** Reads the next page; nothing at the end or while one is coming. Never rejects: see `state.more`. */
  loadMore(): Promise<void>;
  /** Keeps the list up to date (today by polling, 15 to 45 s, paused in a hidden tab) until the returned function is called. */
  keepLive(): () => void;
}

export interface FeedValue extends ListValue {
  /** New items that wait to be shown, so that nothing moves under the reader's eyes. */
  readonly waiting: number;
}

export interface FeedHandle extends ListHandle<FeedValue> {
  /** Puts the waiting items on top. */
  showNew(): void;
  /** Shows the post at once as saving. Rejects with a `SocialError` after taking it back; the words stay with the caller. */
  post(draft: PostDraft): Promise<Activity | null>;
}

export interface PostDraft {
  readonly body: RichText;
  readonly title?: string;
  readonly audience?: Pick<Audience, 'kind' | 'id'>;
}

export interface CommentsHandle extends ListHandle {
  /** Shows the comment at once as saving. Rejects with a `SocialError` after taking it back. */
  add(draft: CommentDraft): Promise<Comment | null>;
}

export interface CommentDraft {
  readonly body: RichText;
  /** Answer to this comment. */
  readonly parent?: Id;
}

export interface ActivityHandle extends Handle<Shown<Activity>> {
  edit(draft: { readonly body: RichText; readonly title?: string }): Promise<Activity | null>;
  remove(): Promise<void>;
}

export interface CommentHandle extends Handle<Shown<Comment>> {
  edit(draft: { readonly body: RichText }): Promise<Comment | null>;
  /** Soft-deletes: the state becomes a deleted comment where replies keep the place, else `failed` with `not-found`. */
  remove(): Promise<void>;
}

export interface ReactionsHandle extends Handle<ReactionSummary> {
  /** A desired state. Counts change at once; a failure takes them back and rejects. */
  set(kind: ReactionKind, on: boolean): Promise<void>;
}

export interface PersonHandle extends Handle<Person> {
  setFollow(on: boolean): Promise<void>;
}

export interface KudosDraft {
  readonly recipients: readonly Id[];
  readonly value?: Id;
  readonly message?: RichText;
  readonly subject?: SubjectRef;
  readonly audience?: Pick<Audience, 'kind' | 'id'>;
}

export interface People {
  /** All ids asked for within 16 ms travel in one request. */
  get(id: Id): PersonHandle;
  /** By mail address or login. */
  find(key: string): PersonHandle;
  search(
    query: string,
    options?: { readonly first?: number; readonly signal?: AbortSignal },
  ): Promise<Page<Person>>;
}

export interface KudosVerbs {
  /** Thank-yous, newest first. */
  list(scope: KudosScope, options?: ListOptions): ListHandle;
  get(id: Id): Handle<Shown<Kudos>>;
  summary(subject: SubjectRef): Handle<KudosSummary>;
  values(): Handle<readonly KudosValue[]>;
  allowance(): Handle<KudosAllowance | null>;
  give(draft: KudosDraft): Promise<Kudos | null>;
  withdraw(id: Id): Promise<void>;
}

/** Words not yet sent, per endpoint and viewer, on this device. Survives reload and crash where the browser lets us. */
export interface Drafts {
  get(key: string): string | undefined;
  set(key: string, words: string): void;
  delete(key: string): void;
}

export interface ListOptions {
  /** Items per page; feed 10, comments 20, kudos 10 by default. */
  readonly pageSize?: number;
}

/** Talks to one social backend as one viewer. Shared by everything on a page that names the same backend. */
export interface SocialClient {
  /** Of the library that made this client; several may live on one page. */
  readonly version: string;
  /**
   * What can be offered now: what the backend can do, narrowed by what the viewer may. Writes are absent until the
   * viewer is known, so that no button appears only to vanish. Changes with `viewer`'s state.
   */
  readonly capabilities: Capabilities;
  /** Null: nobody is signed in. */
  readonly viewer: Handle<Viewer | null>;
  feed(query: FeedQuery, options?: ListOptions): FeedHandle;
  activity(id: Id): ActivityHandle;
  comments(query: CommentsQuery, options?: ListOptions): CommentsHandle;
  comment(id: Id): CommentHandle;
  commentCount(subject: SubjectRef): Handle<CommentCount>;
  reactions(subject: SubjectRef): ReactionsHandle;
  readonly people: People;
  readonly kudos: KudosVerbs;
  readonly drafts: Drafts;
  /** Somebody else is looking now, or signed in again: forgets everything and reads again what is on screen. */
  reset(): Promise<void>;
  /** Aborts what is under way and stops all polling. */
  dispose(): void;
}

/** How to reach a backend. An endpoint, a backend, or both. */
export interface ClientOptions {
  /** URL of the GraphQL endpoint, absolute or relative to the page. */
  readonly endpoint?: string;
  /** A mapping made with `defineBackend`, or any implementation of the port. Default: Maillon's own schema. */
  readonly backend?: BackendDefinition | SocialBackend;
  /** Gives a fresh access token. Kept in memory only, sent to the endpoint's origin only. */
  readonly token?: () => Promise<string | undefined>;
  /** Whether cookies travel: `same-origin` by default. */
  readonly credentials?: RequestCredentials;
  /** Further headers for each request. */
  readonly headers?: () => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;
  /** The host's own `fetch`. */
  readonly fetch?: typeof fetch;
  /** Milliseconds until a question is given up; 30 000 if not said. */
  readonly timeoutMs?: number;
  /** Names the sign-in: clients with a `token` function are shared only when both name the same session. */
  readonly session?: string;
}

/** A client shared with the rest of the page. */
export interface JoinedClient {
  readonly client: SocialClient;
  /** The client is disposed of a second after its last user has left. */
  leave(): void;
}
