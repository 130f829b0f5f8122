import type { CommentSort } from '@maillon/contract';
import { sql, type Selectable } from 'kysely';
import type { SortKey } from '../service/paging.ts';
import { isAnyOf, type Queries } from './database.ts';
import type { CommentTable } from './schema.ts';

export interface CommentRow extends Selectable<CommentTable> {
  /** Replies that are not deleted. */
  readonly replyCount: number;
  /** All reactions: the order of `top`. */
  readonly reactionCount: number;
}

const replyCount = sql<number>`(select count(*)::int from comment as reply
  where reply.parent_id = comment.id and reply.deleted_at is null)`;
const reactionCount = sql<number>`(select count(*)::int from reaction where reaction.subject_id = comment.id)`;
/** A deleted comment keeps its place while there are replies. */
const isListed = sql<boolean>`(comment.deleted_at is null or exists (select 1 from comment as reply
  where reply.parent_id = comment.id and reply.deleted_at is null))`;

function comments(db: Queries) {
  return db
    .selectFrom('comment')
    .selectAll('comment')
    .select([replyCount.as('replyCount'), reactionCount.as('reactionCount')]);
}

/** Comments that still show, by id. */
export function commentsByIds(db: Queries, ids: readonly string[]): Promise<CommentRow[]> {
  return comments(db).where(isAnyOf('comment.id', ids)).where(isListed).execute();
}

/** The former words of comments, the oldest first. */
export function revisionsOf(db: Queries, ids: readonly string[]) {
  return db
    .selectFrom('commentRevision')
    .select(['commentId', 'body', 'createdAt'])
    .where(isAnyOf('commentId', ids))
    .orderBy('version')
    .execute();
}

/** One level of a thread: what was said about a subject, or in answer to a comment. */
export interface ThreadLevel {
  readonly subjectId: string;
  readonly parentId: string | null;
}

export function readThread(
  db: Queries,
  level: ThreadLevel,
  sort: CommentSort,
  limit: number,
  after: SortKey | null,
): Promise<CommentRow[]> {
  let query = comments(db)
    .where('comment.subjectId', '=', level.subjectId)
    .where(isListed)
    .where(isOfLevel(level));
  if (sort === 'top') {
    if (after !== null) {
      const [count, at, id] = after;
      query = query.where(
        sql<boolean>`(${reactionCount}, comment.created_at, comment.id) < (${count}::int, ${at}::timestamptz, ${id}::text)`,
      );
    }
    query = query.orderBy(reactionCount, 'desc');
  } else if (after !== null) {
    const [at, id] = after;
    const beyond = sql.raw(sort === 'oldest' ? '>' : '<');
    query = query.where(
      sql<boolean>`(comment.created_at, comment.id) ${beyond} (${at}::timestamptz, ${id}::text)`,
    );
  }
  const direction = sort === 'oldest' ? 'asc' : 'desc';
  return query
    .orderBy('comment.createdAt', direction)
    .orderBy('comment.id', direction)
    .limit(limit)
    .execute();
}

export async function countThread(db: Queries, level: ThreadLevel): Promise<number> {
  const { count } = await db
    .selectFrom('comment')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('comment.subjectId', '=', level.subjectId)
    .where(isListed)
    .where(isOfLevel(level))
    .executeTakeFirstOrThrow();
  return count;
}

function isOfLevel({ parentId }: ThreadLevel) {
  return parentId === null
    ? sql<boolean>`comment.parent_id is null`
    : sql<boolean>`comment.parent_id = ${parentId}`;
}

/** Comments and replies that are not deleted, per subject. */
export function countComments(db: Queries, subjectIds: readonly string[]) {
  return db
    .selectFrom('comment')
    .select('subjectId')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(isAnyOf('subjectId', subjectIds))
    .where('deletedAt', 'is', null)
    .groupBy('subjectId')
    .execute();
}

/** The latest top-level comments of each subject, newest first, at most `count` of each. */
export function latestComments(
  db: Queries,
  subjectIds: readonly string[],
  count: number,
): Promise<CommentRow[]> {
  return comments(db)
    .where(
      sql<boolean>`comment.id in (select latest.id from unnest(${[...subjectIds]}::text[]) as asked (subject_id)
        cross join lateral (select id from comment as said where said.subject_id = asked.subject_id
          and said.parent_id is null and said.deleted_at is null
          order by said.created_at desc, said.id desc limit ${count}) as latest)`,
    )
    .orderBy('comment.createdAt', 'desc')
    .orderBy('comment.id', 'desc')
    .execute();
}

/** One comment, for changing it: others who want to change it wait. */
export function lockComment(db: Queries, id: string) {
  return db.selectFrom('comment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}
