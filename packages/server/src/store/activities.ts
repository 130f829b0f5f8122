import { sql, type Selectable } from 'kysely';
import type { SortKey } from '../service/paging.ts';
import type { Viewer } from '../service/viewer.ts';
import { isAnyOf, type Queries } from './database.ts';
import type { ActivityTable } from './schema.ts';
import { isVisibleActivity } from './visibility.ts';

export type ActivityRow = Selectable<ActivityTable>;

/** A row of a feed; `score` is 0 but for the order of the most discussed. */
export type FeedRow = ActivityRow & { readonly score: number };

/** Which stream, with the id of its group, person or topic. */
export type FeedScope =
  | { readonly name: 'home' | 'mentions' | 'saved' }
  | { readonly name: 'group' | 'person' | 'topic'; readonly id: string };

export interface FeedSelection {
  readonly scope: FeedScope;
  readonly kinds: readonly string[] | null;
}

/** Activities the viewer may see, by id. */
export function activitiesByIds(db: Queries, viewer: Viewer, ids: readonly string[]): Promise<ActivityRow[]> {
  return db
    .selectFrom('activity')
    .selectAll()
    .where(isAnyOf('id', ids))
    .where(isVisibleActivity(viewer))
    .execute();
}

/** So far back topics are counted: the cost does not grow with the number of old posts. */
const postsWithTopics = 2_000;

/** Topics of the latest posts that the viewer may see whose names begin so, the most frequent first. */
export async function topicsLike(
  db: Queries,
  viewer: Viewer,
  beginning: string,
  limit: number,
): Promise<{ readonly name: string; readonly count: number }[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    select topic as name, count(*)::int as count
    from (select topics from activity where ${isVisibleActivity(viewer)} and cardinality(topics) > 0
      order by created_at desc limit ${postsWithTopics}) as latest, unnest(latest.topics) as topic
    where starts_with(lower(topic), ${beginning})
    group by topic order by count desc, topic limit ${limit}`.execute(db);
  return rows;
}

function feed(db: Queries, viewer: Viewer, { scope, kinds }: FeedSelection) {
  return db
    .selectFrom('activity')
    .selectAll('activity')
    .where(isVisibleActivity(viewer))
    .where(isInScope(viewer, scope))
    .$if(kinds !== null, (query) => query.where(isAnyOf('activity.kind', kinds ?? [])));
}

/** What the viewer muted is still among what they saved, what names them, and what its author wrote. */
function isInScope(viewer: Viewer, scope: FeedScope) {
  const isHeard = sql<boolean>`not exists (select 1 from muted
    where muted.activity_id = activity.id and muted.person_id = ${viewer.id})`;
  switch (scope.name) {
    case 'home':
      return isHeard;
    case 'group':
      return sql<boolean>`(activity.audience_kind = 'group' and activity.audience_id = ${scope.id} and ${isHeard})`;
    case 'person':
      return sql<boolean>`(activity.author_id = ${scope.id} or (activity.kind = 'kudos' and exists (
        select 1 from kudos join kudos_recipient as thanked on thanked.kudos_id = kudos.id
        where kudos.activity_id = activity.id and thanked.person_id = ${scope.id})))`;
    case 'topic':
      return sql<boolean>`(activity.topics @> ${[scope.id]}::text[] and ${isHeard})`;
    case 'mentions':
      return sql<boolean>`exists (select 1 from mention
        where mention.activity_id = activity.id and mention.person_id = ${viewer.id})`;
    case 'saved':
      return sql<boolean>`exists (select 1 from saved
        where saved.activity_id = activity.id and saved.person_id = ${viewer.id})`;
  }
}

/** Pinned first, then the newest. */
export function readRecent(
  db: Queries,
  viewer: Viewer,
  selection: FeedSelection,
  limit: number,
  after: SortKey | null,
): Promise<FeedRow[]> {
  let query = feed(db, viewer, selection).select(sql<number>`0`.as('score'));
  if (after !== null) {
    const [pinned, at, id] = after;
    query = query.where(
      sql<boolean>`(activity.pinned, activity.created_at, activity.id) < (${pinned}::boolean, ${at}::timestamptz, ${id}::text)`,
    );
  }
  return query
    .orderBy('activity.pinned', 'desc')
    .orderBy('activity.createdAt', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(limit)
    .execute();
}

/** Latest comment or post first. */
export function readActive(
  db: Queries,
  viewer: Viewer,
  selection: FeedSelection,
  limit: number,
  after: SortKey | null,
): Promise<FeedRow[]> {
  let query = feed(db, viewer, selection).select(sql<number>`0`.as('score'));
  if (after !== null) {
    const [at, id] = after;
    query = query.where(sql<boolean>`(activity.active_at, activity.id) < (${at}::timestamptz, ${id}::text)`);
  }
  return query.orderBy('activity.activeAt', 'desc').orderBy('activity.id', 'desc').limit(limit).execute();
}

/**
 * Most reactions and comments since an instant first; those without any follow, newest first. The two parts are read by
 * their own indexes, so the cost does not grow with the number of old posts.
 */
export async function readTop(
  db: Queries,
  viewer: Viewer,
  selection: FeedSelection,
  since: Date,
  limit: number,
  after: SortKey | null,
): Promise<FeedRow[]> {
  const score = sql<number>`popular.score`;
  const withScores = db.with('popular', (base) =>
    base
      .selectFrom(
        sql<{ subjectId: string }>`(select subject_id from reaction where created_at >= ${since}
          union all select subject_id from comment where created_at >= ${since} and deleted_at is null)`.as(
          'said',
        ),
      )
      .select('said.subjectId')
      .select(sql<number>`count(*)::int`.as('score'))
      .groupBy('said.subjectId'),
  );
  const [afterScore = Infinity, afterAt, afterId] = after ?? [];
  const discussed = withScores
    .selectFrom('activity')
    .innerJoin('popular', 'popular.subjectId', 'activity.id')
    .selectAll('activity')
    .select(score.as('score'))
    .where(isVisibleActivity(viewer))
    .where(isInScope(viewer, selection.scope))
    .$if(selection.kinds !== null, (query) => query.where(isAnyOf('activity.kind', selection.kinds ?? [])))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(popular.score, activity.created_at, activity.id) < (${afterScore}::int, ${afterAt}::timestamptz, ${afterId}::text)`,
      ),
    )
    .orderBy('popular.score', 'desc')
    .orderBy('activity.createdAt', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(limit);
  const quiet = feed(db, viewer, selection)
    .select(sql<number>`0`.as('score'))
    .where(
      sql<boolean>`not exists (select 1 from reaction where reaction.subject_id = activity.id and reaction.created_at >= ${since})
        and not exists (select 1 from comment where comment.subject_id = activity.id
          and comment.created_at >= ${since} and comment.deleted_at is null)`,
    )
    .$if(afterScore === 0, (query) =>
      query.where(
        sql<boolean>`(activity.created_at, activity.id) < (${afterAt}::timestamptz, ${afterId}::text)`,
      ),
    )
    .orderBy('activity.createdAt', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(limit);
  const first = afterScore === 0 ? [] : await discussed.execute();
  const rest = await quiet.execute();
  return [...first, ...rest].slice(0, limit);
}

/** One activity, for changing it: others who want to change it wait. */
export function lockActivity(db: Queries, id: string) {
  return db
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** The options of polls in their order, with votes and the viewer's choice, and how many voted. */
export function pollsOf(db: Queries, viewer: Viewer, activityIds: readonly string[]) {
  return db
    .selectFrom('pollOption as option')
    .select(['option.id', 'option.activityId', 'option.text'])
    .select([
      sql<number>`(select count(*)::int from poll_vote as vote where vote.option_id = option.id)`.as('votes'),
      sql<boolean>`exists (select 1 from poll_vote as vote
        where vote.option_id = option.id and vote.person_id = ${viewer.id})`.as('viewerChose'),
      sql<number>`(select count(distinct vote.person_id)::int from poll_vote as vote
        where vote.activity_id = option.activity_id)`.as('voterCount'),
    ])
    .where(isAnyOf('option.activityId', activityIds))
    .orderBy('option.position')
    .execute();
}

/** Which of these the viewer keeps for later. */
export function savedBy(db: Queries, viewer: Viewer, activityIds: readonly string[]) {
  return db
    .selectFrom('saved')
    .select('activityId')
    .where('personId', '=', viewer.id)
    .where(isAnyOf('activityId', activityIds))
    .execute();
}

/** Which of these the viewer wants to see less of. */
export function mutedBy(db: Queries, viewer: Viewer, activityIds: readonly string[]) {
  return db
    .selectFrom('muted')
    .select('activityId')
    .where('personId', '=', viewer.id)
    .where(isAnyOf('activityId', activityIds))
    .execute();
}

/** How many support ideas, and whether the viewer is one of them. */
export function supportOf(db: Queries, viewer: Viewer, activityIds: readonly string[]) {
  return db
    .selectFrom('ideaSupport')
    .select('activityId')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<boolean>`bool_or(person_id = ${viewer.id})`.as('viewerSupports'),
    ])
    .where(isAnyOf('activityId', activityIds))
    .groupBy('activityId')
    .execute();
}

/** Who comes to events: counts, the viewer's answer, and the first twenty of those who come. */
export function answersOf(db: Queries, viewer: Viewer, activityIds: readonly string[]) {
  return db
    .selectFrom('eventAnswer')
    .select('activityId')
    .select([
      sql<number>`(count(*) filter (where answer = 'in-person'))::int`.as('goingCount'),
      sql<number>`(count(*) filter (where answer = 'online'))::int`.as('goingOnlineCount'),
      sql<string | null>`max(answer) filter (where person_id = ${viewer.id})`.as('viewerAnswer'),
      sql<
        string[]
      >`coalesce((array_agg(person_id::text order by person_id = ${viewer.id} desc, created_at, person_id)
        filter (where answer <> 'declined'))[1:20], '{}')`.as('going'),
    ])
    .where(isAnyOf('activityId', activityIds))
    .groupBy('activityId')
    .execute();
}
