import type {
  Activity,
  Attachment,
  Audience,
  Capabilities,
  Comment,
  CommentCount,
  CommentSort,
  FeedScope,
  FeedSort,
  GroupRef,
  Id,
  Instant,
  Kudos,
  KudosAllowance,
  KudosScope,
  KudosSummary,
  KudosValue,
  LinkPreview,
  Person,
  ReactionKind,
  ReactionSummary,
  RichText,
  SubjectRef,
  Viewer,
} from './types.ts';
import type { BackendFailure } from './errors.ts';
import type { FurtherVerbs, FurtherWrite } from './further.ts';

/** What every call carries. Backends stop work when `signal` aborts and reject with kind `aborted`. */
export interface CallContext {
  readonly signal?: AbortSignal;
  /** Told of what could not be read though the rest could: such an item is left out, and the call succeeds. */
  readonly report?: (problem: BackendFailure) => void;
  /** Told, in a plural question, of a key whose answer failed while others have theirs. Without it, the call fails. */
  readonly failed?: (key: string, problem: BackendFailure) => void;
}

/** A place in a list, opaque: a mapping may hide an offset, a page number or a token in it. */
export type Cursor = string;

export interface PageRequest {
  /** How many, at most; at least 1. */
  readonly first: number;
  readonly after?: Cursor;
}

/** How many there are in all, as far as the backend tells. */
export type Total = { readonly exact: number } | { readonly atLeast: number } | { readonly unknown: true };

export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page begins; absent at the end. */
  readonly next?: Cursor;
  readonly total: Total;
}

/** Nothing is known under this key: deleted, never there, or not for this viewer. */
export interface Absent {
  readonly type: 'absent';
  readonly id: Id;
  readonly reason: 'not-found' | 'forbidden';
}

/** Rides on every write. */
export interface WriteMeta {
  /** The same key again is the same write: the backend answers as it did the first time and changes nothing. */
  readonly idempotencyKey: string;
  /** The write is refused with `conflict` if the item has another version by now. */
  readonly expectedVersion?: string;
}

/** Every verb that changes something. */
export type WriteVerb =
  | 'people.setFollow'
  | `feed.${'post' | 'edit' | 'remove'}`
  | `comments.${'add' | 'edit' | 'remove'}`
  | 'reactions.set'
  | `kudos.${'give' | 'withdraw'}`
  | FurtherWrite;

/**
 * How a backend tells that it sees a write again, and so what may be done when an answer was lost: `key` it knows our
 * idempotency keys; `client-id` the id of the new item is ours to choose, so a second one is refused; `read-back` nothing,
 * but a look at what is there tells; `none` nothing, and only the person can say.
 */
export type Once = 'key' | 'client-id' | 'read-back' | 'none';

/** Every verb that asks about several things at once. */
export type PluralVerb =
  | `people.${'byIds' | 'byKeys'}`
  | 'feed.byIds'
  | 'comments.counts'
  | 'reactions.summaries'
  | 'kudos.summaries';

/** What a write came to. */
export interface Written<T> {
  /** As stored; null where the backend tells nothing until, say, a moderator has looked. */
  readonly value: T | null;
  /** The backend had seen this idempotency key before. */
  readonly replayed?: boolean;
}

/** A file that was sent before and goes with words. */
export type SentAttachment = Pick<Attachment, 'id' | 'description'>;

/** A poll to be posted. */
export interface NewPoll {
  /** Two to six. */
  readonly options: readonly string[];
  /** Absent: never. */
  readonly closesAt?: Instant;
  /** Whether one may choose several. */
  readonly multiple?: boolean;
}

export interface AddComment extends WriteMeta {
  readonly subject: SubjectRef;
  readonly parent?: Id;
  /** Empty where files say it all. */
  readonly body: RichText;
  readonly attachments?: readonly SentAttachment[];
}
export interface EditComment extends WriteMeta {
  readonly id: Id;
  readonly body: RichText;
}
export interface Remove extends WriteMeta {
  readonly id: Id;
}
export interface PostActivity extends WriteMeta {
  readonly body: RichText;
  readonly title?: string;
  readonly scope?: FeedScope;
  /** Absent: the viewer's default audience. */
  readonly audience?: Pick<Audience, 'kind' | 'id'>;
  readonly attachments?: readonly SentAttachment[];
  readonly poll?: NewPoll;
  /** What its author saw of the page it leads to. The backend keeps its own record of that page, never this. */
  readonly linkPreview?: LinkPreview;
}
export interface EditActivity extends WriteMeta {
  readonly id: Id;
  readonly body: RichText;
  readonly title?: string;
}
/** A desired state, not a toggle: sending it twice changes nothing. */
export interface SetReaction extends WriteMeta {
  readonly subject: SubjectRef;
  readonly kind: ReactionKind;
  readonly on: boolean;
}
export interface SetFollow extends WriteMeta {
  readonly person: Id;
  readonly on: boolean;
}
export interface GiveKudos extends WriteMeta {
  /** Whom, at most ten; nobody where a team is thanked. */
  readonly recipients: readonly Id[];
  /** The team thanked as a whole. */
  readonly team?: GroupRef;
  readonly value?: Id;
  readonly message?: RichText;
  readonly subject?: SubjectRef;
  /** `people` without an id: only those thanked. */
  readonly audience?: Pick<Audience, 'kind' | 'id'>;
  /** Those thanked are asked first whether the audience may see it. */
  readonly consent?: 'recipient-chooses';
}

/** Bytes and their name. */
export interface NewFile {
  readonly file: Blob;
  readonly name: string;
}

export interface FeedQuery {
  readonly scope: FeedScope;
  readonly sort?: FeedSort;
  readonly kinds?: readonly string[];
  /** How many of the latest comments to send along with each item; 0 for none. */
  readonly commentsPreview?: number;
}
export interface CommentsQuery {
  readonly subject: SubjectRef;
  /** Replies of this comment; absent: the top level. */
  readonly parent?: Id;
  readonly sort?: CommentSort;
}

/** Something changed: read it again. `topic` is `feed:<scope>` or `subject:<ref>`. */
export interface Change {
  readonly topic: string;
  readonly id: Id;
  readonly change: 'created' | 'updated' | 'deleted';
  /** Where to resume; empty where the backend cannot. */
  readonly position: string;
}
export interface LiveSink {
  /** The backend listens: what happens from now on is told, or after `since` where that was given. */
  open?(): void;
  next(change: Change): void;
  error(error: unknown): void;
}

/**
 * The port: everything the SDK asks of a social backend, in domain words. Reads are plural, because pages show many;
 * writes state what should be, because networks repeat. A method whose capability is absent is never called. Every
 * failure is an `Error` of the shape `BackendFailure`.
 */
export interface SocialBackend {
  /** Short and stable, e.g. `maillon`, `acme`; part of the key under which clients are shared on a page. */
  readonly name: string;
  readonly capabilities: Capabilities;
  /** Absent: `key` for every verb. Desired states (`reactions.set`, `people.setFollow`) may be repeated whatever it says. */
  once?(verb: WriteVerb): Once;
  /** How many keys one question may hold; absent: 100. */
  max?(verb: PluralVerb): number | undefined;

  /** Who is looking; null when nobody is signed in. */
  viewer(context: CallContext): Promise<Viewer | null>;

  readonly people: {
    /** Every id asked for is a key of the answer. */
    byIds(ids: readonly Id[], context: CallContext): Promise<ReadonlyMap<Id, Person | Absent>>;
    /** Mail addresses or logins; keys nobody has are left out. */
    byKeys(keys: readonly string[], context: CallContext): Promise<ReadonlyMap<string, Person>>;
    search(query: string, page: PageRequest, context: CallContext): Promise<Page<Person>>;
    setFollow(command: SetFollow, context: CallContext): Promise<Written<Person>>;
  };

  readonly feed: {
    page(query: FeedQuery, page: PageRequest, context: CallContext): Promise<Page<Activity>>;
    byIds(ids: readonly Id[], context: CallContext): Promise<ReadonlyMap<Id, Activity | Absent>>;
    post(command: PostActivity, context: CallContext): Promise<Written<Activity>>;
    edit(command: EditActivity, context: CallContext): Promise<Written<Activity>>;
    remove(command: Remove, context: CallContext): Promise<Written<{ readonly id: Id }>>;
  };

  readonly comments: {
    page(query: CommentsQuery, page: PageRequest, context: CallContext): Promise<Page<Comment>>;
    counts(
      subjects: readonly SubjectRef[],
      context: CallContext,
    ): Promise<ReadonlyMap<SubjectRef, CommentCount>>;
    add(command: AddComment, context: CallContext): Promise<Written<Comment>>;
    edit(command: EditComment, context: CallContext): Promise<Written<Comment>>;
    /** The comment as it is now: soft-deleted with its replies kept, or null when it left no trace. */
    remove(command: Remove, context: CallContext): Promise<Written<Comment>>;
  };

  readonly reactions: {
    summaries(
      subjects: readonly SubjectRef[],
      context: CallContext,
    ): Promise<ReadonlyMap<SubjectRef, ReactionSummary>>;
    set(command: SetReaction, context: CallContext): Promise<Written<ReactionSummary>>;
  };

  readonly kudos: {
    page(scope: KudosScope, page: PageRequest, context: CallContext): Promise<Page<Kudos>>;
    summaries(
      subjects: readonly SubjectRef[],
      context: CallContext,
    ): Promise<ReadonlyMap<SubjectRef, KudosSummary>>;
    values(context: CallContext): Promise<readonly KudosValue[]>;
    allowance(context: CallContext): Promise<KudosAllowance | null>;
    give(command: GiveKudos, context: CallContext): Promise<Written<Kudos>>;
    withdraw(command: Remove, context: CallContext): Promise<Written<{ readonly id: Id }>>;
  };

  /** Files, where the backend takes them; they go with words later. */
  readonly files?: {
    /** `progress` is told how many bytes have left, where that can be known. */
    add(
      file: NewFile,
      context: CallContext & { readonly progress?: ((sent: number, total: number) => void) | undefined },
    ): Promise<Attachment>;
  };

  /** What few pages need, by verb. */
  readonly further?: FurtherVerbs;

  /** Push, where the backend has it. The SDK polls where this is absent. */
  live?(
    topics: readonly string[],
    since: string | undefined,
    sink: LiveSink,
    context: CallContext,
  ): () => void;
}
