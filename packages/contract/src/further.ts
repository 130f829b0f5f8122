import type { CallContext, WriteMeta, Written } from './backend.ts';
import type {
  Activity,
  Audience,
  CommentCount,
  CommentPlace,
  CommentSort,
  EventDetails,
  Id,
  Instant,
  Kudos,
  KudosScope,
  LinkPreview,
  Person,
  Report,
  ReportReason,
  Revision,
  SubjectRef,
  Team,
  Thanked,
  Unthanked,
  Topic,
} from './types.ts';

/*
 * Verbs of which a page needs few, or that few backends have. Each is one line of a table here, offered under its own
 * name as a capability, and reached by it: `client.write('saved.set', …)`, `client.ask('comments.history', …)`.
 */

/** A desired state of the viewer's own list of things to come back to. */
export interface SetSaved {
  /** The activity. */
  readonly id: Id;
  readonly on: boolean;
}

/** Whether the viewer, who is thanked, agrees that others see it. */
export interface SetKudosConsent {
  /** The thank-you. */
  readonly id: Id;
  readonly on: boolean;
}

/** What the viewer wants a poll to know: all that they choose, nothing to take it back. */
export interface SetVotes {
  /** The activity. */
  readonly id: Id;
  readonly options: readonly Id[];
}

export interface SetSupport {
  /** The activity that holds the idea. */
  readonly id: Id;
  readonly on: boolean;
}

export interface SetAttendance {
  /** The activity that holds the event. */
  readonly id: Id;
  /** Absent: no answer any more. */
  readonly answer?: NonNullable<EventDetails['viewerAnswer']>;
}

export interface SetBestAnswer {
  /** The activity that holds the question. */
  readonly id: Id;
  readonly comment: Id;
  readonly on: boolean;
}

export interface SetPin {
  /** The activity. */
  readonly id: Id;
  readonly on: boolean;
  /** Absent: until somebody unpins it. */
  readonly until?: Instant;
}

export interface SetMuted {
  /** The activity. */
  readonly id: Id;
  readonly on: boolean;
}

export interface AddReport {
  /** An activity or a comment. */
  readonly subject: SubjectRef;
  readonly reason: ReportReason;
  readonly note?: string;
}

/** For whom something is: as an audience, or as those who may read what it is said about. */
export interface OutsideQuery {
  readonly ids: readonly Id[];
  readonly audience?: Pick<Audience, 'kind' | 'id'>;
  readonly subject?: SubjectRef;
}

/** What was to be said about a subject is said, or no longer. */
export interface SetResolution {
  readonly subject: SubjectRef;
  readonly on: boolean;
}

export interface SetSubscription {
  readonly subject: SubjectRef;
  readonly on: boolean;
}

/** The viewer has read what was said about a subject until then. A mark never goes back. */
export interface SetReadMark {
  readonly subject: SubjectRef;
  readonly until: Instant;
}

/** Writes: what each takes, and what it comes to. */
export interface FurtherWrites {
  /** The viewer keeps an activity, or no longer. */
  'saved.set': { readonly command: SetSaved; readonly result: Activity };
  /** The viewer votes in a poll. */
  'votes.set': { readonly command: SetVotes; readonly result: Activity };
  /** The viewer wants an idea to be done, or no longer. */
  'support.set': { readonly command: SetSupport; readonly result: Activity };
  /** The viewer says whether they come to an event, and how. */
  'attendance.set': { readonly command: SetAttendance; readonly result: Activity };
  /** A comment is the best answer to a question, or no longer. */
  'bestAnswers.set': { readonly command: SetBestAnswer; readonly result: Activity };
  /** An activity stays on top of its feeds, or no longer. */
  'pins.set': { readonly command: SetPin; readonly result: Activity };
  /** The viewer wants to see less of an activity, or as before. */
  'mutes.set': { readonly command: SetMuted; readonly result: Activity };
  /** The viewer points moderators to something. */
  'reports.add': { readonly command: AddReport; readonly result: Report };
  /** Says of a thank-you to the viewer whether others may see it. */
  'kudosConsent.set': { readonly command: SetKudosConsent; readonly result: Kudos };
  /** A thread is resolved, or open again. */
  'resolution.set': { readonly command: SetResolution; readonly result: CommentCount };
  /** The viewer wants to hear of what is said about a subject, or no longer. */
  'subscriptions.set': { readonly command: SetSubscription; readonly result: CommentCount };
  /** The viewer has read so far. */
  'readMarks.set': { readonly command: SetReadMark; readonly result: CommentCount };
}

/** Questions with one answer. */
export interface FurtherAnswers {
  /** The former words of a comment, the oldest first, without the present ones. */
  'comments.history': { readonly query: { readonly id: Id }; readonly answer: readonly Revision[] };
  /** Groups by name, or the one with this id. */
  'teams.search': {
    readonly query: { readonly search?: string; readonly id?: Id };
    readonly answer: readonly Team[];
  };
  /** At most five people the viewer works with and has not thanked for so many weeks, in no order that says anything. */
  'kudos.unthanked': { readonly query: { readonly weeks: number }; readonly answer: readonly Unthanked[] };
  /** Who was thanked most often. Only where the organisation wants to know. */
  'kudos.ranking': {
    readonly query: Pick<KudosScope, 'value' | 'group' | 'department' | 'since'>;
    readonly answer: readonly Thanked[];
  };
  /** Topics whose names begin so, those that most is said about first. */
  'topics.search': { readonly query: { readonly search: string }; readonly answer: readonly Topic[] };
  /** Those of these people who could not read it. */
  'audiences.outside': { readonly query: OutsideQuery; readonly answer: readonly Person[] };
  /** What stands behind a link, as the backend saw it; null: nothing to show. */
  'linkPreviews.get': { readonly query: { readonly url: string }; readonly answer: LinkPreview | null };
  /** Where a comment, or a reply among the replies, stands; null: it is not there, or not for this viewer. */
  'comments.place': {
    readonly query: { readonly subject: SubjectRef; readonly id: Id; readonly sort?: CommentSort };
    readonly answer: CommentPlace | null;
  };
}

export type FurtherWrite = keyof FurtherWrites;
export type FurtherAnswer = keyof FurtherAnswers;
export type FurtherVerb = FurtherWrite | FurtherAnswer;

type Entry<Table, Verb extends keyof Table, Name extends string> =
  Table[Verb] extends Readonly<Record<Name, infer Found>> ? Found : never;

export type CommandOf<V extends FurtherWrite> = Entry<FurtherWrites, V, 'command'>;
export type ResultOf<V extends FurtherWrite> = Entry<FurtherWrites, V, 'result'>;
export type QueryOf<V extends FurtherAnswer> = Entry<FurtherAnswers, V, 'query'>;
export type AnswerOf<V extends FurtherAnswer> = Entry<FurtherAnswers, V, 'answer'>;

/** The further part of the port; each verb is there where the backend has it. */
export type FurtherVerbs = {
  readonly [V in FurtherWrite]?: (
    command: CommandOf<V> & WriteMeta,
    context: CallContext,
  ) => Promise<Written<ResultOf<V>>>;
} & {
  readonly [V in FurtherAnswer]?: (query: QueryOf<V>, context: CallContext) => Promise<AnswerOf<V>>;
};
