import type { LinkPreview, RichText, Skill } from '@maillon/contract';
import type { ColumnType, Generated } from 'kysely';

/** A JSON column: read as a value, written as text. */
type Json<T> = ColumnType<T, string, string>;
type OptionalJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

/** A company's word in its languages, as stored. */
export interface StoredLabel {
  readonly value: string;
  readonly translations: Readonly<Record<string, string>>;
}

export type Role = 'member' | 'moderator';
/** `people`: those thanked; of thank-yous and the entries that tell of them only. */
export type AudienceName = 'everyone' | 'site' | 'group' | 'people';
export type ActivityName =
  'post' | 'article' | 'poll' | 'event' | 'kudos' | 'question' | 'idea' | 'job' | 'membership';

/** What belongs to one kind of activity only. */
export interface ActivityDetails {
  readonly poll?: { readonly closesAt: string | null; readonly multiple?: boolean };
  readonly event?: {
    readonly startsAt: string;
    readonly endsAt: string | null;
    readonly place: string | null;
    readonly online: boolean;
  };
  readonly question?: { readonly bestAnswerId: string | null };
  readonly idea?: { readonly stage: 'open' | 'planned' | 'done' | 'declined'; readonly votes: number };
  readonly job?: { readonly team: string | null; readonly place: string | null };
  readonly membership?: { readonly groupId: string };
}

export interface SiteTable {
  id: string;
  name: string;
  label: Json<StoredLabel>;
}

export interface PersonTable {
  id: string;
  login: string;
  displayName: string;
  /** The name folded (no accents, lower case): order of lists. */
  sortName: string;
  avatarUrl: string | null;
  headline: string | null;
  jobTitle: string | null;
  department: string | null;
  siteId: string | null;
  email: string | null;
  phone: string | null;
  url: string | null;
  about: OptionalJson<RichText>;
  managerId: string | null;
  skills: Json<readonly Skill[]>;
  presence: OptionalJson<{ readonly status: string; readonly text?: string | null }>;
  joinedAt: Date | null;
  role: Role;
  /** Folded words of the name, each after a space. */
  searchName: string;
  /** Folded words of everything people are searched by, each after a space. */
  searchAll: string;
}

export interface SocialGroupTable {
  id: string;
  name: string;
  description: string | null;
}

export interface MembershipTable {
  groupId: string;
  personId: string;
  /** Looks after the group. */
  owner: Generated<boolean>;
}

export interface FollowTable {
  personId: string;
  followerId: string;
  createdAt: Date;
}

export interface ActivityTable {
  id: string;
  kind: ActivityName;
  authorId: string | null;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  /** The latest of the post and its comments. */
  activeAt: Date;
  title: string | null;
  body: OptionalJson<RichText>;
  audienceKind: AudienceName;
  audienceId: string | null;
  topics: string[];
  linkPreview: OptionalJson<StoredPreview>;
  pinned: boolean;
  pinnedUntil: Date | null;
  url: string | null;
  details: Json<ActivityDetails>;
  version: Generated<number>;
}

export interface PollOptionTable {
  id: string;
  activityId: string;
  position: number;
  text: string;
}

export interface PollVoteTable {
  activityId: string;
  optionId: string;
  personId: string;
  createdAt: Date;
}

export interface EventAnswerTable {
  activityId: string;
  personId: string;
  answer: 'in-person' | 'online' | 'declined';
  createdAt: Date;
}

export interface CommentTable {
  id: string;
  subjectId: string;
  parentId: string | null;
  authorId: string | null;
  /** Null once deleted: the words are erased, the place is kept. */
  body: OptionalJson<RichText>;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  version: Generated<number>;
}

/** Words as they stood until the comment got its next version. */
export interface CommentRevisionTable {
  commentId: string;
  version: number;
  body: Json<RichText>;
  createdAt: Date;
}

export interface ThreadTable {
  subjectId: string;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  lockedAt: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** In the words of who locked it. */
  lockedReason: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface SubscriptionTable {
  personId: string;
  subjectId: string;
  createdAt: Date;
}

export interface ReadMarkTable {
  personId: string;
  subjectId: string;
  readAt: Date;
}

export interface SavedTable {
  personId: string;
  activityId: string;
  createdAt: Date;
}

/** Who wants an idea to be done. */
export interface IdeaSupportTable {
  activityId: string;
  personId: string;
  createdAt: Date;
}

/** What people want to see less of. */
export interface MutedTable {
  personId: string;
  activityId: string;
  createdAt: Date;
}

export interface ReportTable {
  id: string;
  subjectId: string;
  reporterId: string | null;
  reason: 'unkind' | 'private' | 'false' | 'advertising' | 'other';
  note: string | null;
  createdAt: Date;
}

export interface ReactionTable {
  subjectId: string;
  personId: string;
  kind: string;
  createdAt: Date;
}

/** Who is named in which activity, by its own words or by a comment's. */
export interface MentionTable {
  nodeId: string;
  personId: string;
  activityId: string;
}

export interface KudosValueTable {
  id: string;
  position: number;
  label: Json<StoredLabel>;
  icon: string | null;
  prompt: OptionalJson<StoredLabel>;
}

export interface KudosTable {
  id: string;
  fromId: string | null;
  valueId: string | null;
  message: OptionalJson<RichText>;
  createdAt: Date;
  audienceKind: AudienceName;
  audienceId: string | null;
  subjectId: string | null;
  activityId: string | null;
  version: Generated<number>;
  /** The audience that those thanked are asked about; null: they were not asked. */
  wantedKind: Exclude<AudienceName, 'people'> | null;
  wantedId: string | null;
  /** The group that is thanked as a whole. */
  teamId: string | null;
}

export interface KudosRecipientTable {
  kudosId: string;
  personId: string;
  position: number;
  /** Whether others may see it; null: not answered, or not asked. */
  agrees: boolean | null;
}

export interface IdempotencyKeyTable {
  viewerId: string;
  key: string;
  /** SHA-256 of the operation and its input. */
  inputHash: string;
  /** References to what was written; never people's words. */
  answer: Json<unknown>;
  createdAt: Date;
}

export interface ChangeTable {
  position: Generated<number>;
  topic: string;
  nodeId: string;
  change: 'created' | 'updated' | 'deleted';
  /** Who may hear of it; null: whoever may read the topic. */
  audienceKind: AudienceName | null;
  audienceId: string | null;
  authorId: string | null;
  createdAt: Generated<Date>;
}

/** A file of a post or comment, or of none yet; its bytes are elsewhere, under its id. */
export interface UploadTable {
  id: string;
  ownerId: string;
  kind: 'image' | 'file';
  name: string;
  /** By its content. */
  mediaType: string;
  size: number;
  width: number | null;
  height: number | null;
  description: string | null;
  createdAt: Date;
  nodeId: string | null;
  position: number | null;
}

export interface SecretTable {
  name: string;
  value: string;
}

/** A page behind a link, as stored: its picture is one of ours, by the name of its bytes. */
export type StoredPreview = LinkPreview & { readonly picture?: string | null };

export interface LinkPreviewTable {
  url: string;
  /** Null: there is nothing to show. */
  preview: OptionalJson<StoredPreview>;
  fetchedAt: Date;
}

export interface LinkPictureTable {
  id: string;
  createdAt: Date;
}

/** Every table, in the words of TypeScript; `CamelCasePlugin` translates to the database's. */
export interface Tables {
  site: SiteTable;
  person: PersonTable;
  socialGroup: SocialGroupTable;
  membership: MembershipTable;
  follow: FollowTable;
  activity: ActivityTable;
  pollOption: PollOptionTable;
  pollVote: PollVoteTable;
  eventAnswer: EventAnswerTable;
  comment: CommentTable;
  commentRevision: CommentRevisionTable;
  thread: ThreadTable;
  subscription: SubscriptionTable;
  readMark: ReadMarkTable;
  saved: SavedTable;
  ideaSupport: IdeaSupportTable;
  muted: MutedTable;
  report: ReportTable;
  reaction: ReactionTable;
  mention: MentionTable;
  kudosValue: KudosValueTable;
  kudos: KudosTable;
  kudosRecipient: KudosRecipientTable;
  idempotencyKey: IdempotencyKeyTable;
  change: ChangeTable;
  upload: UploadTable;
  secret: SecretTable;
  linkPreview: LinkPreviewTable;
  linkPicture: LinkPictureTable;
}
