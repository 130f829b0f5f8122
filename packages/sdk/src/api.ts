import type {
  Activity,
  Attachment,
  AnswerOf,
  Audience,
  Capabilities,
  Comment,
  CommentCount,
  CommandOf,
  CommentsQuery,
  Cursor,
  FeedQuery,
  FurtherAnswer,
  FurtherWrite,
  GroupRef,
  Id,
  Kudos,
  KudosAllowance,
  KudosScope,
  KudosSummary,
  KudosValue,
  LinkPreview,
  NewPoll,
  Page,
  Person,
  QueryOf,
  ReactionKind,
  ReactionSummary,
  ResultOf,
  RichText,
  SocialBackend,
  SubjectRef,
  Total,
  Viewer,
  WriteVerb,
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

/**
 * `local` is there while the backend has not acknowledged a write to it: the value is what we expect it to be. `saving`:
 * on its way; `queued`: will be sent later; `failed`: refused; `doubtful`: nobody knows whether it was done.
 */
export type Shown<T> = T & {
  readonly local?: LocalState;
  /** Not kept on this device: gone when this tab is closed. */
  readonly kept?: 'tab';
  /** The write's entry in `client.outbox`. */
  readonly write?: string;
  /**
   * Nothing is sent before then, in milliseconds since 1970, and `client.outbox.undo(write)` takes it back: what is going
   * stays, what is new is gone again.
   */
  readonly undoUntil?: number;
};

export type LocalState = 'saving' | 'queued' | 'failed' | 'doubtful';

/** Of any write. */
export interface WriteOptions {
  /** Names the write, as `client.drafts.send` and `client.outbox.newId` do: its entry in `client.outbox`. */
  readonly id?: string;
}

export interface RemoveOptions extends WriteOptions {
  /**
   * Removes it so many milliseconds later. Until then it stays where it is, with `undoUntil`, and `client.outbox.undo`
   * brings it back.
   */
  readonly undoMs?: number;
}

/** A list of references: read each with `activity(id)`, `comment(id)` … so that one change renders one item. */
export interface ListValue {
  readonly ids: readonly Id[];
  readonly total: Total;
  readonly hasMore: boolean;
}

export interface ListHandle<V extends ListValue = ListValue> extends Handle<V> {
  /** Reads the next page; nothing at the end or while one is coming. Never rejects: see `state.more`. */
  loadMore(): Promise<void>;
  /**
   * Keeps the list up to date until the returned function is called: told by the backend where it can, else by polling
   * (15 to 45 s). Pauses in a hidden tab. See `SocialClient.live`.
   */
  keepLive(): () => void;
}

export interface FeedValue extends ListValue {
  /** New items that wait to be shown, so that nothing moves under the reader's eyes. */
  readonly waiting: number;
}

export interface FeedHandle extends ListHandle<FeedValue> {
  /** Puts the waiting items on top. */
  showNew(): void;
  /**
   * Shows the post at once as saving. Resolves when the backend has it, however long that takes; meanwhile it is in
   * `client.outbox`. Rejects with a `SocialError` when it is refused, after taking it back, or discarded (`aborted`).
   * What is refused after it was `queued` is not taken back: it stays in `client.outbox` and on screen as `failed`.
   */
  post(draft: PostDraft): Promise<Activity | null>;
}

export interface PostDraft extends WriteOptions {
  readonly body: RichText;
  readonly title?: string;
  readonly audience?: Pick<Audience, 'kind' | 'id'>;
  /** Files that `files.add` gave; shown at once with the post. */
  readonly attachments?: readonly Attachment[];
  readonly poll?: NewPoll;
  /** As `ask('linkPreviews.get')` answered; shown at once with the post. The backend keeps its own record of the page. */
  readonly linkPreview?: LinkPreview;
}

export interface CommentsHandle extends ListHandle {
  /** Shows the comment at once as saving. Resolves and rejects as `FeedHandle.post` does. */
  add(draft: CommentDraft): Promise<Comment | null>;
}

export interface CommentDraft extends WriteOptions {
  readonly body: RichText;
  /** Files that `files.add` gave; shown at once with the comment. */
  readonly attachments?: readonly Attachment[];
  /** Answer to this comment. */
  readonly parent?: Id;
}

export interface EditDraft extends WriteOptions {
  readonly body: RichText;
  /** Of the words that were changed; absent: as they are now. Another one by then is refused with `conflict`. */
  readonly version?: string;
}

export interface ActivityHandle extends Handle<Shown<Activity>> {
  edit(draft: EditDraft & { readonly title?: string }): Promise<Activity | null>;
  remove(options?: RemoveOptions): Promise<void>;
}

export interface CommentHandle extends Handle<Shown<Comment>> {
  edit(draft: EditDraft): Promise<Comment | null>;
  /** Soft-deletes: the state becomes a deleted comment where replies keep the place, else `failed` with `not-found`. */
  remove(options?: RemoveOptions): Promise<void>;
}

export interface ReactionsHandle extends Handle<Shown<ReactionSummary>> {
  /** A desired state. Counts change at once; a refusal takes them back and rejects. */
  set(kind: ReactionKind, on: boolean): Promise<void>;
}

export interface PersonHandle extends Handle<Person> {
  setFollow(on: boolean): Promise<void>;
}

export interface KudosDraft extends WriteOptions {
  readonly recipients: readonly Id[];
  /** A team thanked as a whole: then there are no recipients. */
  readonly team?: GroupRef;
  readonly value?: Id;
  readonly message?: RichText;
  readonly subject?: SubjectRef;
  /** `people`: only those thanked. */
  readonly audience?: Pick<Audience, 'kind' | 'id'>;
  /** Those thanked are asked before others see it. */
  readonly consent?: 'recipient-chooses';
  /**
   * Sends it so many milliseconds later. Until then it shows as given, with `undoUntil`, and `client.outbox.undo` takes it
   * back: nobody has heard of it.
   */
  readonly undoMs?: number;
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
  withdraw(id: Id, options?: RemoveOptions): Promise<void>;
}

/** Files that will go with words. */
export interface Files {
  /** Sends one; not repeated by itself. Rejects with a `SocialError`: `invalid` where it is too large or not wanted. */
  add(file: Blob, options: FileOptions): Promise<Attachment>;
}

export interface FileOptions {
  readonly name: string;
  readonly signal?: AbortSignal;
  /** Told how many bytes have left, where that can be known. */
  readonly progress?: (sent: number, total: number) => void;
}

/** A file that is not sent yet, or whose words are not. */
export interface KeptFile {
  readonly id: string;
  readonly file: Blob;
  readonly name: string;
  readonly description?: string;
  /** Once the backend has it. */
  readonly attachment?: Attachment;
}

/** Words not yet sent, per endpoint and viewer, on this device. Survives reload and crash where the browser lets us. */
export interface Drafts {
  get(key: string): string | undefined;
  set(key: string, words: string): void;
  delete(key: string): void;
  /**
   * These words leave the field: keeps a copy apart until their write is acknowledged or discarded. Returns the `id` to
   * give to that write.
   */
  send(key: string, words: string): string;
  /** The write was refused and its words are back in the field: forgets the copy. */
  takeBack(id: string): void;
  /**
   * Words that were sent from this field and never got as far as the outbox, as when the tab was closed in between. They
   * are the draft again, before what was written since.
   */
  recover(key: string): Promise<string | undefined>;
  /** The files of a draft, in the order in which they came; none where the browser keeps nothing for us. */
  files(key: string): Promise<readonly KeptFile[]>;
  keepFile(key: string, file: KeptFile): Promise<void>;
  dropFiles(key: string, ids: readonly string[]): Promise<void>;
  /** The same, kept as long as this tab (`session`) or this page (`off`); the files of drafts with neither. */
  keptIn(keep: 'local' | 'session' | 'off'): Drafts;
}

/** One write that the backend has not acknowledged. */
export interface OutboxEntry {
  readonly id: string;
  /** Of what another version of the library wrote, perhaps one that this version does not know. */
  readonly verb: WriteVerb;
  /** The item on screen: the new one, under the id that it has until the backend gives it another, or the changed one. */
  readonly item: Id;
  /** The subject commented on or reacted to, the feed posted to, who is thanked, the item changed. */
  readonly place: string;
  /** What somebody wrote. */
  readonly words?: string;
  readonly state: LocalState;
  /** `tab`: gone when this tab is closed, because this browser keeps nothing for us. */
  readonly kept: 'device' | 'tab';
  /** Why it waits, or was refused; `unsupported` while it waits: this page cannot send it, another may. */
  readonly error?: SocialError;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Until when it can be undone. */
  readonly undoUntil?: number;
}

/**
 * What the viewer wrote and the backend has not acknowledged, kept on this device: sent in order per subject, again after
 * a failure that passes, never twice where the backend can tell. What is refused, and what might have been done, waits
 * here for the person.
 */
export interface Outbox {
  /** Oldest first; the same array until something in it changes. Empty until what was kept has been read: `flush` waits. */
  readonly state: readonly OutboxEntry[];
  /** Calls `listener` after every change. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** A name for a write to come. */
  newId(): string;
  /** Sends it now; one that was refused or is doubtful, too: the person said so. */
  retry(id: string): Promise<void>;
  /** Looks whether a doubtful one was done; if so its entry ends. Undefined: that could not be found out. */
  check(id: string): Promise<boolean | undefined>;
  /** Forgets it and gives back its words. What is being sent at this moment stays, as does what is not here. */
  discard(id: string): Promise<string | undefined>;
  /** Takes back what waits with an `undoUntil`; false: it is too late. */
  undo(id: string): Promise<boolean>;
  /** Leaves so many milliseconds from now for undoing what still can be undone: somebody reaches for it. */
  holdUndo(id: string, ms: number): Promise<void>;
  /** Tries everything that waits now. */
  flush(): Promise<void>;
}

/** Somebody is about to sign out. */
export interface SignOut {
  /** What would be lost. */
  readonly unsent: readonly OutboxEntry[];
  /** Forgets this viewer on this device: what is unsent, drafts, and all that is on screen. */
  wipe(): Promise<void>;
}

export interface ListOptions {
  /** Items per page; feed 10, comments 20, kudos 10 by default. */
  readonly pageSize?: number;
}

export interface CommentsOptions extends ListOptions {
  /** Begins after here instead of at the beginning, as `comments.place` says. */
  readonly from?: Cursor;
}

/**
 * How changes come at the moment. `off`: nobody wants them; `paused`: the tab is hidden. `problem` says why there is
 * polling where a stream was expected.
 */
export interface LiveState {
  readonly how: 'off' | 'stream' | 'poll' | 'paused';
  readonly problem?: SocialError;
}

/** Live updates of a client; lists ask for them by `keepLive`. */
export interface Live {
  readonly state: LiveState;
  subscribe(listener: () => void): () => void;
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
  comments(query: CommentsQuery, options?: CommentsOptions): CommentsHandle;
  comment(id: Id): CommentHandle;
  commentCount(subject: SubjectRef): Handle<CommentCount>;
  reactions(subject: SubjectRef): ReactionsHandle;
  readonly people: People;
  readonly kudos: KudosVerbs;
  /**
   * One of the further writes, offered where `capabilities` has its name: shown at once, kept until it is acknowledged,
   * resolved and rejected as `FeedHandle.post`.
   */
  write<V extends FurtherWrite>(
    verb: V,
    command: CommandOf<V>,
    options?: RemoveOptions,
  ): Promise<ResultOf<V> | null>;
  /** One of the further questions, offered where `capabilities` has its name. */
  ask<V extends FurtherAnswer>(verb: V, query: QueryOf<V>): Handle<AnswerOf<V>>;
  readonly files: Files;
  readonly drafts: Drafts;
  readonly live: Live;
  readonly outbox: Outbox;
  /** Somebody else is looking now, or signed in again: forgets everything and reads again what is on screen. */
  reset(): Promise<void>;
  /**
   * To be asked before the host signs its user out: says what is unsent. Nothing happens until `wipe` is called, which a
   * host does once the person agrees, or at once where nothing is unsent.
   */
  signOut(): Promise<SignOut>;
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
  /**
   * How changes come: `sse` (server-sent events), `ws` (WebSocket) or `poll`. As the mapping says if not said; where a
   * stream cannot be had, by polling.
   */
  readonly live?: 'sse' | 'ws' | 'poll';
  /** Where changes come from, if not from the endpoint. Tokens and headers go there only on the endpoint's own host. */
  readonly liveEndpoint?: string;
  /** Names the sign-in: clients with a `token` function are shared only when both name the same session. */
  readonly session?: string;
  /** Who is looking, where the page knows already; null for nobody. Then the backend is not asked. */
  readonly viewer?: Viewer | null;
}

/** A client shared with the rest of the page. */
export interface JoinedClient {
  readonly client: SocialClient;
  /** The client is disposed of a second after its last user has left. */
  leave(): void;
}
