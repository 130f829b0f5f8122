import type { Cursor } from './backend.ts';
import type { Capability } from './capabilities.ts';

/**
 * The domain: what people on an intranet read, write and thank each other for. Plain, serialisable data.
 *
 * A field that is absent (`undefined`) was not asked for; a field that is `null` is known to be empty, or may not be
 * seen by this viewer. The store relies on the difference: absent never overwrites.
 */

/** Opaque, unique within one backend across all types. Never parsed by clients. */
export type Id = string;

/**
 * What can be commented, reacted to and thanked: the id of an activity, comment or person, or the URN or absolute URL
 * of anything the intranet already has (`urn:crm:deal:42`, `https://intranet.example/docs/12`).
 */
export type SubjectRef = string;

/** An instant in ISO 8601, UTC: `2026-11-23T08:30:00.000Z`. */
export type Instant = string;

/** A BCP 47 language tag: `fr`, `en-GB`. */
export type Language = string;

/** People's words. Markdown is the subset of `docs/guides/rich-text.md`; HTML is always sanitised before it is shown. */
export interface RichText {
  readonly format: 'text' | 'markdown' | 'html';
  readonly value: string;
}

/** Words an organisation gives in several languages; `value` is the fallback. */
export interface Label {
  readonly value: string;
  readonly translations?: Readonly<Record<Language, string>> | undefined;
}

/** Whether someone can be reached now. Always available as text: a coloured dot alone says nothing to some readers. */
export interface Presence {
  readonly status: 'available' | 'busy' | 'away' | 'offline';
  /** In the person's words: "in a meeting until 15:00". */
  readonly text?: string | null;
}

export interface Skill {
  readonly name: string;
  readonly endorsementCount?: number | null;
}

export interface GroupRef {
  readonly id: Id;
  readonly name: string;
}

/**
 * A colleague. Only `id` and `displayName` are sure: an author may be a stub, completed when the person is seen whole.
 */
export interface Person {
  readonly type: 'person';
  readonly id: Id;
  readonly displayName: string;
  readonly avatarUrl?: string | null;
  /** One line under the name: role and place. */
  readonly headline?: string | null;
  readonly jobTitle?: string | null;
  readonly department?: string | null;
  readonly site?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  /** The person's page on the host intranet. */
  readonly url?: string | null;
  readonly about?: RichText | null;
  readonly manager?: Person | null;
  readonly skills?: readonly Skill[] | null;
  readonly groups?: readonly GroupRef[] | null;
  readonly presence?: Presence | null;
  readonly joinedAt?: Instant | null;
  readonly kudosCount?: number | null;
  readonly followerCount?: number | null;
  readonly viewerFollows?: boolean | null;
  /** True where this is the person who is looking. */
  readonly isViewer?: boolean | null;
}

/** Who can see something, in words that a person understands ("Nantes site", "Everyone"). */
export interface Audience {
  readonly kind: 'everyone' | 'site' | 'group' | 'people';
  readonly id?: Id | null;
  readonly label: Label;
}

/** The set is the organisation's; these five are the default. Unknown kinds are shown by their name. */
export type ReactionKind = 'like' | 'celebrate' | 'support' | 'insightful' | 'thanks' | (string & {});

/** All reactions of one kind on one subject. */
export interface ReactionGroup {
  readonly kind: ReactionKind;
  readonly count: number;
  readonly viewerHasReacted: boolean;
  /** The first few, most recent first; `count` says how many there are. */
  readonly people?: readonly Person[] | null;
}

export interface ReactionSummary {
  readonly type: 'reactions';
  /** The subject's reference: a summary is an entity of its own, keyed by what it is about. */
  readonly id: SubjectRef;
  readonly groups: readonly ReactionGroup[];
}

/** What the viewer may do with one item. Absent means "ask the capabilities of the backend". */
export interface ItemPermissions {
  readonly edit?: boolean;
  readonly remove?: boolean;
  readonly comment?: boolean;
  readonly react?: boolean;
  readonly reply?: boolean;
  /** Keep it on top of the feed for a while. */
  readonly pin?: boolean;
  /** Choose the best answer to a question. */
  readonly chooseAnswer?: boolean;
}

export interface Comment {
  readonly type: 'comment';
  readonly id: Id;
  readonly subject: SubjectRef;
  /** The comment under which this one is listed; null at the top. Threads have two levels. */
  readonly parent: Id | null;
  /** Null: the account is gone, or may not be seen. */
  readonly author: Person | null;
  /** Null once deleted. */
  readonly body: RichText | null;
  readonly createdAt: Instant;
  readonly editedAt?: Instant | null;
  /** Soft deletion: the place stays so that its replies keep their sense. */
  readonly deletedAt?: Instant | null;
  /** Waiting for a moderator; only its author sees it. */
  readonly pending?: boolean | null;
  readonly attachments?: readonly Attachment[] | null;
  readonly replyCount?: number | null;
  readonly reactions?: ReactionSummary | null;
  readonly permissions?: ItemPermissions | null;
  /** Until when the author may edit. */
  readonly editableUntil?: Instant | null;
  /** Opaque; given back as `expectedVersion`. */
  readonly version?: string | null;
}

/** Words as they stood before they were changed. */
export interface Revision {
  readonly body: RichText;
  /** Since when they stood. */
  readonly createdAt: Instant;
}

/** What posts are about, by the word after `#`. */
export interface Topic {
  /** Without the `#`. */
  readonly name: string;
  /** How many posts that the viewer may read are about it. */
  readonly count?: number | null;
}

export type CommentSort = 'oldest' | 'newest' | 'top';

export interface CommentCount {
  readonly type: 'comment-count';
  readonly id: SubjectRef;
  /** Comments and replies that are not deleted. */
  readonly count: number;
  readonly thread?: Thread | null;
}

/** A thread as a whole, as this viewer finds it. A field is absent where the backend knows no such thing. */
export interface Thread {
  /** What was to be said is said; null: it is open. */
  readonly resolvedAt?: Instant | null;
  readonly resolvedBy?: Person | null;
  /** Since when nobody may comment any more. */
  readonly lockedAt?: Instant | null;
  /** Why, in the words of who locked it. */
  readonly lockedReason?: string | null;
  /** The viewer wants to hear of what is said here. */
  readonly subscribed?: boolean | null;
  /** Up to when the viewer has read; null: not at all so far. */
  readonly readAt?: Instant | null;
  /** How many others have commented since; null: the viewer was not here yet. */
  readonly unread?: number | null;
  readonly mayComment?: boolean | null;
  readonly mayResolve?: boolean | null;
}

/** Where a comment stands among those of its level. */
export interface CommentPlace {
  readonly comment: Comment;
  /** It is among the first of the page that is read after here, as `after` of a page of comments; null: of the first page. */
  readonly after?: Cursor | null;
  /** How many stand before that page. */
  readonly before?: number | null;
}

/** The kinds with a card of their own. Anything else is shown by the fallback card. */
export type ActivityKind =
  | 'post'
  | 'article'
  | 'poll'
  | 'event'
  | 'kudos'
  | 'question'
  | 'idea'
  | 'job'
  | 'membership'
  | (string & {});

export interface Attachment {
  readonly id: Id;
  readonly kind: 'image' | 'file';
  readonly name: string;
  readonly url: string;
  readonly mediaType?: string | null;
  /** Bytes. */
  readonly size?: number | null;
  /** Pixels, so that nothing moves when the image arrives. */
  readonly width?: number | null;
  readonly height?: number | null;
  readonly description?: string | null;
}

/** Made by the backend; clients never fetch other people's pages. */
export interface LinkPreview {
  readonly url: string;
  readonly title: string;
  readonly description?: string | null;
  readonly imageUrl?: string | null;
  /** Whose page it is, in its own words. */
  readonly site?: string | null;
}

export interface PollOption {
  readonly id: Id;
  readonly text: string;
  /** Null while results are hidden from this viewer. */
  readonly votes: number | null;
  readonly viewerChose: boolean;
}

export interface Poll {
  readonly options: readonly PollOption[];
  readonly voterCount: number;
  readonly closesAt?: Instant | null;
  /** Whether somebody may choose more than one. */
  readonly multiple?: boolean | null;
}

export interface EventDetails {
  readonly startsAt: Instant;
  readonly endsAt?: Instant | null;
  readonly place?: string | null;
  readonly online: boolean;
  readonly goingCount: number;
  readonly goingOnlineCount?: number | null;
  readonly viewerAnswer?: 'in-person' | 'online' | 'declined' | null;
  readonly going?: readonly Person[] | null;
}

export interface QuestionDetails {
  readonly bestAnswer?: Comment | null;
}

export interface IdeaDetails {
  readonly stage: 'open' | 'planned' | 'done' | 'declined';
  readonly votes: number;
  /** Whether the viewer is one of those who want it. */
  readonly viewerSupports?: boolean | null;
}

export interface JobDetails {
  readonly team?: string | null;
  readonly place?: string | null;
}

export interface MembershipDetails {
  readonly group: GroupRef;
}

/** One entry of a feed. `kind` says which of the details is present. */
export interface Activity {
  readonly type: 'activity';
  readonly id: Id;
  readonly kind: ActivityKind;
  readonly author: Person | null;
  readonly createdAt: Instant;
  readonly editedAt?: Instant | null;
  readonly title?: string | null;
  readonly body?: RichText | null;
  readonly audience?: Audience | null;
  readonly topics?: readonly string[] | null;
  readonly attachments?: readonly Attachment[] | null;
  readonly linkPreview?: LinkPreview | null;
  readonly pinned?: boolean | null;
  /** Until when; null: for as long as nobody unpins it. */
  readonly pinnedUntil?: Instant | null;
  /** The viewer keeps it for later. */
  readonly viewerSaved?: boolean | null;
  /** The viewer wants to see less of it: it is folded, and left out of the next pages. */
  readonly viewerMuted?: boolean | null;
  /** The item's page on the host intranet, for "copy link". */
  readonly url?: string | null;
  readonly poll?: Poll | null;
  readonly event?: EventDetails | null;
  readonly kudos?: Kudos | null;
  readonly question?: QuestionDetails | null;
  readonly idea?: IdeaDetails | null;
  readonly job?: JobDetails | null;
  readonly membership?: MembershipDetails | null;
  readonly reactions?: ReactionSummary | null;
  readonly comments?: CommentCount | null;
  /** The latest few top-level comments, oldest first. */
  readonly commentsPreview?: readonly Comment[] | null;
  readonly permissions?: ItemPermissions | null;
  readonly version?: string | null;
}

/** Why somebody points moderators to something. */
export type ReportReason = 'unkind' | 'private' | 'false' | 'advertising' | 'other';

/** What somebody told the moderators. */
export interface Report {
  readonly id: Id;
}

/** A company value that a thank-you can name. */
export interface KudosValue {
  readonly type: 'kudos-value';
  readonly id: Id;
  readonly label: Label;
  /** A name from the icon set; unknown names get the rosette. */
  readonly icon?: string | null;
  /** A question that helps to write the message: "What did you learn from them?" */
  readonly prompt?: Label | null;
}

/**
 * Whether those thanked agree that others see it. Until one of them does, and as soon as one of them does not, only they
 * and the giver do.
 */
export interface KudosConsent {
  readonly state: 'pending' | 'given' | 'declined';
  /** The viewer is among those asked, and may answer, also anew. */
  readonly viewerMayAnswer: boolean;
  /** Who sees it once they agree. */
  readonly audience?: Audience | null;
}

export interface Kudos {
  readonly type: 'kudos';
  readonly id: Id;
  readonly from: Person | null;
  /** Of a team, those whom the backend names. */
  readonly recipients: readonly Person[];
  /** The team that is thanked as a whole. */
  readonly team?: GroupRef | null;
  readonly value?: KudosValue | null;
  readonly message?: RichText | null;
  readonly createdAt: Instant;
  readonly audience?: Audience | null;
  /** Null: nobody was asked, its audience is what it is. */
  readonly consent?: KudosConsent | null;
  /** Where an organisation counts them. Shown only where a page says so. */
  readonly points?: number | null;
  /** What was thanked for, when it was said on a post or a comment. */
  readonly subject?: SubjectRef | null;
  /** The feed entry that tells of it. */
  readonly activityId?: Id | null;
  readonly permissions?: ItemPermissions | null;
  readonly version?: string | null;
}

export interface KudosSummary {
  readonly type: 'kudos-summary';
  readonly id: SubjectRef;
  readonly count: number;
  readonly viewerHasGiven: boolean;
}

/** How many thank-yous are left; null where nobody counts. */
export interface KudosAllowance {
  readonly remaining: number;
  readonly total: number;
  readonly refillsAt: Instant;
}

/** Which stream a feed shows. `id` for a group, person or topic. */
export interface FeedScope {
  readonly name: 'home' | 'group' | 'person' | 'topic' | 'mentions' | 'saved' | (string & {});
  readonly id?: Id;
}

export type FeedSort = 'recent' | 'active' | 'top';

/** Whose thank-yous: everybody's, those a person received, or those said about a subject. */
export interface KudosScope {
  readonly recipient?: Id;
  readonly subject?: SubjectRef;
  readonly value?: Id;
  /** Those said to members of this group, or to it as a whole. */
  readonly group?: Id;
  /** Those said to people of this department, by its name. */
  readonly department?: string;
  /** Not before. */
  readonly since?: Instant;
}

/** A group that can be thanked, with its members as far as they fit in one thank-you. */
export interface Team {
  readonly id: Id;
  readonly name: string;
  readonly memberCount: number;
  /** All where there are at most ten, else the first few. */
  readonly members: readonly Person[];
}

/** Somebody the viewer works with and has not thanked for a while. */
export interface Unthanked {
  readonly person: Person;
  /** When the viewer last thanked them; null: never. */
  readonly lastThankedAt: Instant | null;
  /** Whence they are known: whom they report to, who reports to them, the same manager, words exchanged. */
  readonly because: 'manager' | 'report' | 'team' | 'talks' | (string & {});
}

/** How often somebody was thanked. */
export interface Thanked {
  readonly person: Person;
  readonly count: number;
}

/** Who is looking, and what this backend lets them do. */
export interface Viewer {
  readonly type: 'viewer';
  readonly id: Id;
  readonly person: Person;
  /** Narrows the backend's capabilities for this viewer; null or absent: not narrowed. */
  readonly capabilities?: readonly Capability[] | null;
  /** The reactions on offer, in the order to show them; null or absent: the default five. */
  readonly reactionKinds?: readonly ReactionKind[] | null;
  /** One reaction per person and subject, or several. */
  readonly reactionMode?: 'one' | 'many' | null;
  /** Audiences the viewer may write to, the default first. */
  readonly audiences?: readonly Audience[] | null;
}

/** Present and true: offered. Absent: not there. A plain record, so that copies of different versions can share it. */
export type Capabilities = Readonly<Partial<Record<Capability, true>>>;
