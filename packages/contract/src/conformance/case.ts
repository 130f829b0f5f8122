import type { SocialBackend } from '../backend.ts';
import type { Capability } from '../capabilities.ts';
import type { Id, SubjectRef } from '../types.ts';

/** What a backend is put through with. Every case makes what it needs, so cases may run in any order. */
export interface ConformanceContext {
  /** The backend, as somebody who is signed in and may write. */
  readonly backend: SocialBackend;
  /** The same data, seen by a colleague without special rights. Permission cases need it. */
  readonly other?: SocialBackend;
  /** The same data, nobody signed in. */
  readonly anonymous?: SocialBackend;
  /** A subject on which nothing was said yet: another one at each call. */
  newSubject(): SubjectRef | Promise<SubjectRef>;
  /** An idempotency key that was never used. */
  newKey(): string;
  readonly known: {
    /** A colleague of the viewer. */
    readonly person: Id;
    /** Mail address or login of that colleague. */
    readonly personKey: string;
    /** A search that finds that colleague. */
    readonly personQuery: string;
    /** Well-formed ids of nothing. */
    readonly missingPerson: Id;
    readonly missingComment: Id;
    readonly missingActivity: Id;
    /** The address of a page of which the backend has something to tell. Cases about such pages apply where it is. */
    readonly link?: string;
  };
  /** Longest texts in characters; where one is absent, its cases are not applicable. The contract says 4,000 and 20,000. */
  readonly limits?: { readonly comment?: number; readonly activity?: number };
  /** False for a backend that does not know keys: a repeated write is then a second write, and the SDK never repeats. */
  readonly idempotency?: boolean;
}

/** What a case wants of its context. */
export type ConformanceNeed = 'other' | 'anonymous' | 'comment-limit' | 'activity-limit' | 'idempotency';

/** One promise that a backend keeps. Runs anywhere: it throws when the promise is broken. */
export interface ConformanceCase {
  /** A sentence: "a reply is listed under its comment". */
  readonly name: string;
  /** Not applicable where one of these is missing. */
  readonly needs: readonly Capability[];
  readonly with?: readonly ConformanceNeed[];
  run(context: ConformanceContext): Promise<void>;
}
