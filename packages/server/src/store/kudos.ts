import { sql, type Selectable } from 'kysely';
import type { SortKey } from '../service/paging.ts';
import type { Viewer } from '../service/viewer.ts';
import { isAnyOf, type Queries } from './database.ts';
import type { KudosTable, KudosValueTable } from './schema.ts';
import { isVisibleActivity, isVisibleKudos } from './visibility.ts';

export type KudosRow = Selectable<KudosTable>;
export type KudosValueRow = Selectable<KudosValueTable>;

/** Whose thank-yous; all parts that are given must fit. */
export interface KudosSelection {
  readonly recipient: string | null;
  readonly subject: string | null;
  readonly value: string | null;
  /** Those to members of this group, or to it as a whole. */
  readonly group: string | null;
  readonly department: string | null;
  readonly since: Date | null;
}

export function kudosByIds(db: Queries, viewer: Viewer, ids: readonly string[]): Promise<KudosRow[]> {
  return db.selectFrom('kudos').selectAll().where(isAnyOf('id', ids)).where(isVisibleKudos(viewer)).execute();
}

/** The thank-yous that feed entries tell of. */
export function kudosByActivities(
  db: Queries,
  viewer: Viewer,
  activityIds: readonly string[],
): Promise<KudosRow[]> {
  return db
    .selectFrom('kudos')
    .selectAll()
    .where(isAnyOf('activityId', activityIds))
    .where(isVisibleKudos(viewer))
    .execute();
}

function selected(db: Queries, viewer: Viewer, selection: KudosSelection) {
  const { recipient, subject, value, group, department, since } = selection;
  return db
    .selectFrom('kudos')
    .where(isVisibleKudos(viewer))
    .$if(group !== null, (query) =>
      query.where(sql<boolean>`(kudos.team_id = ${group} or exists (
        select 1 from kudos_recipient as thanked join membership on membership.person_id = thanked.person_id
        where thanked.kudos_id = kudos.id and membership.group_id = ${group}))`),
    )
    .$if(department !== null, (query) =>
      query.where(sql<boolean>`exists (
        select 1 from kudos_recipient as thanked join person on person.id = thanked.person_id
        where thanked.kudos_id = kudos.id and person.department = ${department})`),
    )
    .$if(since !== null, (query) => query.where('kudos.createdAt', '>=', since))
    .$if(recipient !== null, (query) =>
      query.where(
        sql<boolean>`kudos.id in (select kudos_id from kudos_recipient where person_id = ${recipient})`,
      ),
    )
    .$if(subject !== null, (query) => query.where('kudos.subjectId', '=', subject))
    .$if(value !== null, (query) => query.where('kudos.valueId', '=', value));
}

/** Newest first. */
export function readKudos(
  db: Queries,
  viewer: Viewer,
  selection: KudosSelection,
  limit: number,
  after: SortKey | null,
): Promise<KudosRow[]> {
  let query = selected(db, viewer, selection).selectAll('kudos');
  if (after !== null) {
    const [at, id] = after;
    query = query.where(sql<boolean>`(kudos.created_at, kudos.id) < (${at}::timestamptz, ${id}::text)`);
  }
  return query.orderBy('kudos.createdAt', 'desc').orderBy('kudos.id', 'desc').limit(limit).execute();
}

export async function countKudos(db: Queries, viewer: Viewer, selection: KudosSelection): Promise<number> {
  const { count } = await selected(db, viewer, selection)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Who is thanked, in the order in which they were named. */
export function recipientsOf(db: Queries, kudosIds: readonly string[]) {
  return db
    .selectFrom('kudosRecipient')
    .select(['kudosId', 'personId', 'agrees'])
    .where(isAnyOf('kudosId', kudosIds))
    .orderBy('position')
    .execute();
}

/** Thank-yous about subjects (for people: received), and whether the viewer said one of them. */
export async function countKudosOn(db: Queries, viewer: Viewer, refs: readonly string[]) {
  const { rows } = await sql<{ ref: string; count: number; viewerHasGiven: boolean }>`
    select said.ref, count(*)::int as count, bool_or(kudos.from_id = ${viewer.id}) as viewer_has_given
    from (
      select subject_id as ref, id as kudos_id from kudos where subject_id = any(${[...refs]}::text[])
      union
      select person_id as ref, kudos_id from kudos_recipient where person_id = any(${[...refs]}::text[])
    ) as said
    join kudos on kudos.id = said.kudos_id
    where ${isVisibleKudos(viewer)}
    group by said.ref`.execute(db);
  return rows;
}

/** The company's values in the order to show them. */
export function kudosValues(db: Queries): Promise<KudosValueRow[]> {
  return db.selectFrom('kudosValue').selectAll().orderBy('position').orderBy('id').execute();
}

/** How many thank-yous someone has said since an instant. */
export async function countGivenSince(db: Queries, fromId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('kudos')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('fromId', '=', fromId)
    .where('createdAt', '>=', since)
    .executeTakeFirstOrThrow();
  return count;
}

/** Whom the viewer works with, why, and when they last thanked them by name. */
export interface UnthankedRow {
  readonly personId: string;
  readonly because: 'manager' | 'report' | 'team' | 'talks';
  readonly lastThankedAt: Date | null;
}

/**
 * Whom the viewer works with and has not thanked since an instant. The order says nothing about anybody: it is shuffled,
 * alike for one viewer and `shuffle`.
 */
export async function unthankedBy(
  db: Queries,
  viewer: Viewer,
  { since, talkedSince, shuffle, limit }: UnthankedSelection,
): Promise<UnthankedRow[]> {
  const { rows } = await sql<UnthankedRow>`
    with me as (select id, manager_id from person where id = ${viewer.id}),
    near as (
      select manager_id as person_id, 'manager' as because, 1 as rank from me where manager_id is not null
      union all
      select person.id, 'report', 2 from person join me on person.manager_id = me.id
      union all
      select person.id, 'team', 3 from person join me on person.manager_id = me.manager_id
      union all
      select comment.author_id, 'talks', 4 from comment join activity on activity.id = comment.subject_id
        where activity.author_id = ${viewer.id} and comment.deleted_at is null
          and comment.created_at >= ${talkedSince} and activity.deleted_at is null
      union all
      select activity.author_id, 'talks', 4 from comment join activity on activity.id = comment.subject_id
        where comment.author_id = ${viewer.id} and comment.deleted_at is null
          and comment.created_at >= ${talkedSince} and ${isVisibleActivity(viewer)}
    ),
    colleague as (
      select distinct on (person_id) person_id, because from near
      where person_id is not null and person_id <> ${viewer.id} order by person_id, rank
    ),
    thanked as (
      select kudos_recipient.person_id, max(kudos.created_at) as at
      from kudos join kudos_recipient on kudos_recipient.kudos_id = kudos.id
      where kudos.from_id = ${viewer.id} and kudos.team_id is null group by kudos_recipient.person_id
    )
    select colleague.person_id, colleague.because, thanked.at as last_thanked_at
    from colleague left join thanked on thanked.person_id = colleague.person_id
    where thanked.at is null or thanked.at < ${since}
    order by md5(colleague.person_id || ${shuffle}::text), colleague.person_id
    limit ${limit}`.execute(db);
  return rows;
}

export interface UnthankedSelection {
  readonly since: Date;
  /** From when on words exchanged count. */
  readonly talkedSince: Date;
  readonly shuffle: string;
  readonly limit: number;
}

/** Who was thanked by name most often, in what the viewer may see. */
export function mostThanked(db: Queries, viewer: Viewer, selection: KudosSelection, limit: number) {
  return selected(db, viewer, selection)
    .innerJoin('kudosRecipient', 'kudosRecipient.kudosId', 'kudos.id')
    .where('kudos.teamId', 'is', null)
    .where('kudos.audienceKind', '<>', 'people')
    .select(['kudosRecipient.personId', sql<number>`count(*)::int`.as('count')])
    .groupBy('kudosRecipient.personId')
    .orderBy('count', 'desc')
    .orderBy('kudosRecipient.personId')
    .limit(limit)
    .execute();
}

/** One thank-you, for withdrawing it or answering to it. */
export function lockKudos(db: Queries, id: string) {
  return db.selectFrom('kudos').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}
