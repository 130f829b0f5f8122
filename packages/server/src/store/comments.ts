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

/** Comments of a level in their order, those after a place; `back`: those before it, the nearest first. */
export function readThread(
  db: Queries,
  level: ThreadLevel,
  sort: CommentSort,
  limit: number,
  place: SortKey | null,
  direction: 'on' | 'back' = 'on',
): Promise<CommentRow[]> {
  const rises = (sort === 'oldest') === (direction === 'on');
  let query = comments(db)
    .where('comment.subjectId', '=', level.subjectId)
    .where(isListed)
    .where(isOfLevel(level));
  if (place !== null) query = query.where(isBeyond(sort, place, rises));
  const order = rises ? 'asc' : 'desc';
  if (sort === 'top') query = query.orderBy(reactionCount, order);
  return query.orderBy('comment.createdAt', order).orderBy('comment.id', order).limit(limit).execute();
}

function isBeyond(sort: CommentSort, place: SortKey, rises: boolean) {
  const beyond = sql.raw(rises ? '>' : '<');
  if (sort === 'top') {
    const [count, at, id] = place;
    return sql<boolean>`(${reactionCount}, comment.created_at, comment.id) ${beyond} (${count}::int, ${at}::timestamptz, ${id}::text)`;
  }
  const [at, id] = place;
  return sql<boolean>`(comment.created_at, comment.id) ${beyond} (${at}::timestamptz, ${id}::text)`;
}

/** How many a level has, or has before a place. */
export async function countThread(
  db: Queries,
  level: ThreadLevel,
  until?: { readonly sort: CommentSort; readonly before: SortKey },
): Promise<number> {
  let query = db
    .selectFrom('comment')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('comment.subjectId', '=', level.subjectId)
    .where(isListed)
    .where(isOfLevel(level));
  if (until) query = query.where(isBeyond(until.sort, until.before, until.sort !== 'oldest'));
  const { count } = await query.executeTakeFirstOrThrow();
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
