import { createHash } from 'node:crypto';
import { appendChanges, type NewChange } from '../store/changes.ts';
import type { Queries } from '../store/database.ts';
import { claimKey, keepAnswer } from '../store/keys.ts';
import { Refusal, refusal, refuse, refuseFor, type Refused } from './refusals.ts';
import type { Session } from './session.ts';
import { checkLine } from './words.ts';

/** Rides on every write. */
export interface WriteMeta {
  readonly idempotencyKey: string;
  readonly expectedVersion?: string | null | undefined;
}

/** What a write came to. `answer` holds references (ids) only: it is kept with the idempotency key. */
export type Outcome<Answer> =
  | { readonly answer: Answer; readonly replayed: boolean; readonly userErrors: readonly [] }
  | { readonly answer: null; readonly replayed: false; readonly userErrors: readonly Refused[] };

/** A write under way. */
export interface Write {
  /** All statements of the write go through here. The session's own reads would wait for its end. */
  readonly db: Queries;
  readonly now: Date;
  /** Tells readers, once the write is committed. */
  changed(change: NewChange): void;
}

const longestKey = 200;

/**
 * Runs a write once per idempotency key, in one transaction: the key, the rows and the change log are kept together or
 * not at all. A refusal keeps nothing, so the same key may be tried again.
 *
 * @param operation part of what a key stands for
 * @param run throws `Refusal` to refuse
 */
export async function write<Answer>(
  session: Session,
  operation: string,
  input: { readonly meta: WriteMeta },
  run: (write: Write) => Promise<Answer>,
): Promise<Outcome<Answer>> {
  const { house, viewer } = session;
  const key = input.meta.idempotencyKey;
  try {
    refuseFor(checkKey(key));
    const now = house.now();
    const inputHash = hashOf(operation, input);
    const outcome = await house.db.transaction().execute(async (db) => {
      const seen = await claimKey(db, { viewerId: viewer.id, key, inputHash, createdAt: now });
      if (seen !== null) {
        if (seen.inputHash !== inputHash) {
          refuse('KEY_REUSED', 'meta.idempotencyKey', 'This key came with other input before.');
        }
        return { answer: seen.answer as Answer, replayed: true };
      }
      const changes: NewChange[] = [];
      const answer = await run({ db, now, changed: (change) => changes.push(change) });
      await keepAnswer(db, viewer.id, key, answer);
      await appendChanges(db, changes);
      return { answer, replayed: false };
    });
    session.forget();
    house.live.wake();
    return { ...outcome, userErrors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { answer: null, replayed: false, userErrors: error.reasons };
    throw error;
  }
}

/** Refuses a write on an item that has another version by now. */
export function refuseOldVersion(meta: WriteMeta, version: number): void {
  if (meta.expectedVersion != null && meta.expectedVersion !== String(version)) {
    refuse('CONFLICT', 'meta.expectedVersion', 'It has been changed meanwhile. Read it again.');
  }
}

function checkKey(key: string): Refused[] {
  if (key.trim() === '') return [refusal('REQUIRED', 'meta.idempotencyKey', 'A key of the client’s choice.')];
  return checkLine(key, 'meta.idempotencyKey', longestKey);
}

/** What a key stands for: the operation and all of its input but the key. */
function hashOf(operation: string, input: { readonly meta: WriteMeta }): string {
  const { idempotencyKey: _key, ...meta } = input.meta;
  const canonical = JSON.stringify([operation, { ...input, meta }], (_name, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).filter(isGiven).sort(byName)) : value,
  );
  return createHash('sha256').update(canonical).digest('hex');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGiven([, value]: [string, unknown]): boolean {
  return value !== undefined && value !== null;
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
