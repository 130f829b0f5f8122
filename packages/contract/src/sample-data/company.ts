import type {
  Id,
  Instant,
  KudosValue,
  Label,
  LinkPreview,
  Presence,
  ReactionKind,
  Revision,
  RichText,
  Skill,
  SubjectRef,
} from '../types.ts';
import type { PictureName } from './pictures.ts';

/**
 * The invented company Tervanche as flat records, so that a SQL seeder and an in-memory backend can load the same one.
 * Ids are unique across all records and do not change between two calls; times count back from the `now` that was given.
 * Whatever can be counted (comments, reactions, followers, votes) is not stored twice: count the records.
 */

/** A place of work. */
export interface SampleSite {
  /** `s-nantes` */
  readonly id: Id;
  /** `nantes` */
  readonly key: string;
  readonly name: string;
  /** The site as an audience: "Site de Nantes", "Nantes site". */
  readonly label: Label;
}

/** A group or community. */
export interface SampleGroup {
  /** `g-methodes` */
  readonly id: Id;
  /** `methodes` */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly memberIds: readonly Id[];
  /** Members who look after it. */
  readonly ownerIds?: readonly Id[];
}

export interface SamplePerson {
  /** `p-` and the login, its dots turned to hyphens: `p-camille-rouvray`. */
  readonly id: Id;
  /** `camille.rouvray` */
  readonly login: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  readonly headline: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly siteId: Id;
  readonly email: string;
  /** The extension, as people say it: `4 217`. */
  readonly phone: string;
  readonly about: RichText | null;
  /** Null for the head of the company. */
  readonly managerId: Id | null;
  readonly skills: readonly Skill[];
  readonly presence: Presence;
  readonly joinedAt: Instant;
  /** A file of `examples/html`, from its root: `/avatars/camille.rouvray.svg`. Null: initials. */
  readonly avatarUrl: string | null;
  /** Moderators may remove what others wrote. */
  readonly role: 'member' | 'moderator';
}

/** Who something is for; `id` of the site or group, null for everyone. `people`, of thanks only: those thanked. */
export interface SampleAudience {
  readonly kind: 'everyone' | 'site' | 'group' | 'people';
  readonly id: Id | null;
}

export interface SamplePoll {
  readonly closesAt: Instant | null;
  readonly multiple?: boolean;
  readonly options: readonly { readonly id: Id; readonly text: string }[];
}

export interface SampleEvent {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string | null;
  readonly online: boolean;
}

/** A file of an activity; `contentOf` gives what is in it. */
export interface SampleFile {
  readonly id: Id;
  readonly kind: 'image' | 'file';
  readonly name: string;
  readonly description: string | null;
  /** Of an image. */
  readonly picture?: PictureName;
  /** Of a page. */
  readonly lines?: readonly string[];
}

/** One entry of a feed; the details that do not belong to its `kind` are null. */
export interface SampleActivity {
  readonly id: Id;
  readonly kind: 'post' | 'article' | 'poll' | 'event' | 'kudos' | 'question' | 'idea' | 'job' | 'membership';
  readonly authorId: Id;
  readonly createdAt: Instant;
  readonly editedAt: Instant | null;
  readonly title: string | null;
  /** Null on a kudos (the words are its `message`) and on a membership without words. */
  readonly body: RichText | null;
  readonly audience: SampleAudience;
  readonly topics: readonly string[];
  readonly pinned: boolean;
  readonly pinnedUntil?: Instant | null;
  readonly linkPreview: LinkPreview | null;
  /** The picture of that page. */
  readonly linkPicture?: PictureName;
  readonly files?: readonly SampleFile[];
  readonly poll: SamplePoll | null;
  readonly event: SampleEvent | null;
  readonly kudosId: Id | null;
  readonly question: { readonly bestAnswerId: Id | null } | null;
  readonly idea: { readonly stage: 'open' | 'planned' | 'done' | 'declined'; readonly votes: number } | null;
  readonly job: { readonly team: string; readonly place: string } | null;
  readonly membership: { readonly groupId: Id } | null;
}

/** A page of the intranet that is no activity and can be commented. */
export interface SampleDocument {
  /** Its URN: `urn:tervanche:document:P-214`. */
  readonly subject: SubjectRef;
  readonly title: string;
}

export interface SampleComment {
  readonly id: Id;
  /** An activity's id or a document's URN. */
  readonly subject: SubjectRef;
  /** Null at the top level. Two levels only. */
  readonly parentId: Id | null;
  readonly authorId: Id;
  /** Null once deleted. */
  readonly body: RichText | null;
  readonly createdAt: Instant;
  readonly editedAt: Instant | null;
  readonly deletedAt: Instant | null;
  /** What it said before, the oldest first. */
  readonly former?: readonly Revision[];
}

/** What a thread is beside its comments. */
export interface SampleThread {
  readonly subject: SubjectRef;
  readonly resolvedAt: Instant | null;
  readonly resolvedBy: Id | null;
  readonly lockedAt: Instant | null;
  readonly lockedReason: string | null;
}

/** Up to when somebody has read a thread. */
export interface SampleReadMark {
  readonly personId: Id;
  readonly subject: SubjectRef;
  readonly at: Instant;
}

/** At most one per person and subject. */
export interface SampleReaction {
  /** An activity's or comment's id. */
  readonly subject: SubjectRef;
  readonly personId: Id;
  readonly kind: ReactionKind;
  readonly at: Instant;
}

export interface SampleKudos {
  readonly id: Id;
  readonly fromId: Id;
  readonly recipientIds: readonly Id[];
  readonly valueId: Id;
  readonly message: RichText;
  readonly createdAt: Instant;
  readonly audience: SampleAudience;
  /** What it was said on, an activity or a comment; mostly null. */
  readonly subject: SubjectRef | null;
  /** The feed entry that tells of it; null for the older ones, which only profiles show. */
  readonly activityId: Id | null;
  /** The group that is thanked as a whole; its members are the recipients. */
  readonly teamId: Id | null;
  /** Those thanked are asked whether `audience` may see it; `answers` by who answered. Null: they are not asked. */
  readonly consent: {
    readonly audience: SampleAudience;
    readonly answers: Readonly<Record<Id, boolean>>;
  } | null;
}

export interface SampleFollow {
  readonly followerId: Id;
  readonly personId: Id;
  readonly at: Instant;
}

export interface SamplePollVote {
  readonly activityId: Id;
  readonly optionId: Id;
  readonly personId: Id;
  readonly at: Instant;
}

/** What somebody keeps for later. */
export interface SampleSaved {
  readonly personId: Id;
  readonly activityId: Id;
  readonly at: Instant;
}

export interface SampleEventAnswer {
  readonly activityId: Id;
  readonly personId: Id;
  readonly answer: 'in-person' | 'online' | 'declined';
  readonly at: Instant;
}

/** Everything, each list in the order in which it can be inserted: nothing points to a later record of its own list. */
export interface SampleCompany {
  readonly name: string;
  readonly sites: readonly SampleSite[];
  /** Managers come before those they lead. */
  readonly people: readonly SamplePerson[];
  readonly groups: readonly SampleGroup[];
  readonly values: readonly KudosValue[];
  /** Oldest first. */
  readonly activities: readonly SampleActivity[];
  readonly documents: readonly SampleDocument[];
  /** Parents come before their replies. */
  readonly comments: readonly SampleComment[];
  readonly reactions: readonly SampleReaction[];
  readonly kudos: readonly SampleKudos[];
  readonly follows: readonly SampleFollow[];
  readonly pollVotes: readonly SamplePollVote[];
  readonly eventAnswers: readonly SampleEventAnswer[];
  readonly saved?: readonly SampleSaved[];
  readonly threads?: readonly SampleThread[];
  readonly readMarks?: readonly SampleReadMark[];
}

export interface SampleCompanyOptions {
  /** The instant from which all times count back. Nothing is dated later, but for what is planned (events, closing polls). */
  readonly now: Date | number | Instant;
  /** Another seed, another rest: the hand-written core stays. */
  readonly seed?: number;
}
