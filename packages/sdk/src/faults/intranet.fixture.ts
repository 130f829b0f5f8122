import type { Id, SubjectRef, WriteVerb } from '@maillon/contract';
import type { MappedBackend } from '../define-backend.ts';

/** The rungs of the ladder: what a backend lets us do about a write whose answer was lost. */
export const rungs = ['key', 'client-id', 'set-state', 'read-back', 'none'] as const;
export type Rung = (typeof rungs)[number];

export const verbs = [
  'comments.add',
  'comments.edit',
  'comments.remove',
  'feed.post',
  'feed.edit',
  'feed.remove',
  'reactions.set',
  'people.setFollow',
  'kudos.give',
  'kudos.withdraw',
  // For all desired states of the further verbs: they differ in the field that they change.
  'saved.set',
  'kudosConsent.set',
  'reports.add',
] as const satisfies readonly WriteVerb[];

/** Verbs that state what should be: they may be repeated whatever the backend knows. */
const states: ReadonlySet<WriteVerb> = new Set([
  'reactions.set',
  'people.setFollow',
  'saved.set',
  'kudosConsent.set',
  'reports.add',
]);
/** Verbs that make something whose id could be ours. */
export const creations: ReadonlySet<WriteVerb> = new Set(['comments.add', 'feed.post', 'kudos.give']);

/** Whether a verb can stand on a rung at all. */
export const stands = (verb: WriteVerb, rung: Rung): boolean =>
  rung === 'key' ||
  (rung === 'set-state'
    ? states.has(verb)
    : !states.has(verb) && (rung !== 'client-id' || creations.has(verb)));

/** Two people who sign in on the same machine, and one whom they thank and follow. */
export interface People {
  readonly ann: Id;
  readonly bob: Id;
  readonly cleo: Id;
}

/** Something with words that is in the database. */
export interface StoredWords {
  readonly id: Id;
  readonly by: Id;
  readonly words: string;
}

/** What the database of an intranet holds of one history, oldest first; what was removed is not there. */
export interface Stored {
  readonly comments: readonly StoredWords[];
  readonly posts: readonly StoredWords[];
  readonly kudos: readonly StoredWords[];
  /** `by kind`, sorted. */
  readonly reactions: readonly string[];
  /** `follower person`, sorted. */
  readonly follows: readonly string[];
  /** `person post`, sorted; those of what was reported stand once for each time. */
  readonly saved: readonly string[];
  /** `person true` or `person false`, sorted: what those thanked said to being shown. */
  readonly consents: readonly string[];
  readonly reports: readonly string[];
}

/** A backend with a database, as one history sees it: its own people and its own subject. */
export interface Intranet {
  readonly rung: Rung;
  readonly people: People;
  readonly subject: SubjectRef;
  readonly backend: MappedBackend;
  /** From now on its clock shows this time; without it, its own. */
  keepTime?(now: () => number): void;
  /** Live streams can no longer go on from where they were; absent: it remembers for ever. */
  forgetChanges?(): void;
  /** What its web server answers. The bearer token is `demo:<person>`, with anything after a further colon. */
  answer(request: Request): Promise<Response>;
  /** Straight from its tables. */
  stored(): Promise<Stored>;
}
