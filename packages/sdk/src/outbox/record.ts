import type { Capability, Id, InvalidField, SocialErrorKind, WriteVerb } from '@maillon/contract';
import { SocialError } from '../errors.ts';

/** An error, as it can be stored. */
export interface StoredError {
  readonly kind: SocialErrorKind;
  readonly message: string;
  readonly retryable: boolean;
  readonly fields: readonly InvalidField[];
}

/** What somebody wants done, as handles say it. */
export interface Intent {
  readonly verb: WriteVerb;
  readonly needs: Capability;
  /** The port's command without its meta; plain data. */
  readonly command: Readonly<Record<string, unknown>>;
  /** The store's key of the feed that a post is written in. */
  readonly from?: string;
  readonly id?: string | undefined;
  readonly undoMs?: number | undefined;
}

/**
 * `saving`: not tried yet; `queued`: waits for its next try; `sending`: on the wire, or its tab died while it was;
 * `failed`: refused; `doubtful`: only the person can say.
 */
export type RecordState = 'saving' | 'queued' | 'sending' | 'failed' | 'doubtful';

/** One write, as plain data: what is on screen and what is sent can be made from it again after a reload. */
export interface WriteRecord {
  /** The idempotency key too. */
  readonly id: string;
  /** Whose: backend and viewer. */
  readonly partition: string;
  /** Its place among all writes of this browser. */
  readonly order: number;
  readonly verb: WriteVerb;
  readonly needs: Capability;
  readonly command: Readonly<Record<string, unknown>>;
  /** What was known of the thing when it was written, for what is shown. */
  readonly about: Readonly<Record<string, unknown>>;
  /** Writes of one lane are sent one after the other. */
  readonly lane: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly state: RecordState;
  readonly tries: number;
  /** Never sent before this time, whatever wakes us: undo, or the backend's `Retry-After`. */
  readonly notBefore: number;
  readonly undoable: boolean;
  /** When the last try began. */
  readonly sentAt: number;
  /** When the first try began whose outcome nobody knows. */
  readonly doubtSince?: number | undefined;
  /** How often, since then, we looked for it and it was not there. */
  readonly looks: number;
  /** What the viewer had written in the same words before: not what we look for. */
  readonly before: readonly Id[];
  readonly error?: StoredError | undefined;
}

/** What somebody wrote, where the write has words at all. */
export function wordsOf({ command }: Pick<WriteRecord, 'command'>): string | undefined {
  const { body, message, note } = command as {
    readonly body?: { readonly value: string };
    readonly message?: { readonly value: string };
    readonly note?: string;
  };
  return (body ?? message)?.value ?? note;
}

/** Until when nobody has tried it and it can be undone. */
export const undoUntil = ({ undoable, tries, notBefore }: WriteRecord, now: number): number | undefined =>
  undoable && tries === 0 && notBefore > now ? notBefore : undefined;

/** So long after it was written it is no longer just written: it is asked again in whose name it is sent. */
export const freshMs = 10_000;

/** What was noted by a clock that has been put back since says nothing about now. */
export const isPutBack = (notedAt: number, now: number): boolean => notedAt > now + freshMs;

/** Before when it is not sent. */
export const waitsUntil = ({ createdAt, sentAt, notBefore }: WriteRecord, now: number): number =>
  isPutBack(Math.max(createdAt, sentAt), now) ? 0 : notBefore;

/** Until when the backend asked for patience, whatever was said with it; the time for undo is the person's, not its own. */
export const patientUntil = (record: WriteRecord, now: number): number =>
  record.undoable && record.tries === 0 ? 0 : waitsUntil(record, now);

export const keptMs = 7 * 24 * 3_600_000;

export function storable({ kind, message, retryable, fields }: SocialError): StoredError {
  return { kind, message, retryable, fields };
}

export function revived({ kind, ...details }: StoredError, operation: string): SocialError {
  return new SocialError(kind, { ...details, operation });
}
