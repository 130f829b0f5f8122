import { sql } from 'kysely';
import type { Queries } from './database.ts';

export interface ThreadRow {
  readonly subjectId: string;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly lockedAt: Date | null;
  readonly lockedReason: string | null;
  readonly viewerSubscribed: boolean;
  readonly viewerReadAt: Date | null;
  /** Null where the viewer was not there yet. */
  readonly unreadCount: number | null;
}

/** The threads of these subjects, also of those on which nothing was said yet. */
export async function threadsOf(
  db: Queries,
  { id }: { readonly id: string },
  subjectIds: readonly string[],
): Promise<readonly ThreadRow[]> {
  const { rows } = await sql<ThreadRow>`select asked.subject_id, thread.resolved_at, thread.resolved_by,
      thread.locked_at, thread.locked_reason, subscription.person_id is not null as viewer_subscribed,
      read_mark.read_at as viewer_read_at,
      case when read_mark.read_at is not null then (select count(*)::int from comment
        where comment.subject_id = asked.subject_id and comment.created_at > read_mark.read_at
          and comment.deleted_at is null and comment.author_id is distinct from ${id}) end as unread_count
    from unnest(${[...subjectIds]}::text[]) as asked (subject_id)
    left join thread on thread.subject_id = asked.subject_id
    left join subscription on subscription.subject_id = asked.subject_id and subscription.person_id = ${id}
    left join read_mark on read_mark.subject_id = asked.subject_id and read_mark.person_id = ${id}`.execute(
    db,
  );
  return rows;
}

/** Whether people may still comment. */
export async function isLocked(db: Queries, subjectId: string): Promise<boolean> {
  const row = await db
    .selectFrom('thread')
    .select('lockedAt')
    .where('subjectId', '=', subjectId)
    .executeTakeFirst();
  return row?.lockedAt != null;
}
