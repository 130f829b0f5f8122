import { sql } from 'kysely';
import type { Queries } from './database.ts';
import type { AudienceName } from './schema.ts';

/** Who may hear of a change; of `people`, the one person whose id it is. */
export interface ChangeAudience {
  readonly audienceKind: AudienceName;
  readonly audienceId: string | null;
  readonly authorId: string | null;
}

/** Something changed under a topic; without an audience, whoever may read the topic hears of it. */
export interface NewChange {
  readonly topic: string;
  readonly nodeId: string;
  readonly change: 'created' | 'updated' | 'deleted';
  readonly audience: ChangeAudience | null;
}

export interface ChangeRow extends Omit<NewChange, 'audience'> {
  readonly position: number;
  readonly audienceKind: AudienceName | null;
  readonly audienceId: string | null;
  readonly authorId: string | null;
}

/** Any number: our name among the database's advisory locks. */
const changeLock = 7_101_202_611;

/**
 * Appends to the change log; the last thing a transaction does. The lock makes transactions that write to the log
 * commit in the order of their positions: whoever has read up to a position has missed nothing before it.
 */
export async function appendChanges(db: Queries, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`select pg_advisory_xact_lock(${changeLock}::bigint)`.execute(db);
  await db
    .insertInto('change')
    .values(
      changes.map(({ topic, nodeId, change, audience }) => ({
        topic,
        nodeId,
        change,
        audienceKind: audience?.audienceKind ?? null,
        audienceId: audience?.audienceId ?? null,
        authorId: audience?.authorId ?? null,
      })),
    )
    .execute();
  await sql`select pg_notify('maillon_change', '')`.execute(db);
}

/** The log after a position, oldest first. */
export function changesAfter(db: Queries, position: number, limit: number): Promise<ChangeRow[]> {
  return db
    .selectFrom('change')
    .select(['position', 'topic', 'nodeId', 'change', 'audienceKind', 'audienceId', 'authorId'])
    .where('position', '>', position)
    .orderBy('position')
    .limit(limit)
    .execute();
}

/** The last position of the log; 0 when it is empty. */
export async function lastPosition(db: Queries): Promise<number> {
  const { position } = await db
    .selectFrom('change')
    .select(sql<number>`coalesce(max(position), 0)`.as('position'))
    .executeTakeFirstOrThrow();
  return position;
}
