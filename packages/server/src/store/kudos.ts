import { sql, type Selectable } from 'kysely';
import type { SortKey } from '../service/paging.ts';
import type { Viewer } from '../service/viewer.ts';
import { isAnyOf, type Queries } from './database.ts';
import type { KudosTable, KudosValueTable } from './schema.ts';
import { isVisibleKudos } from './visibility.ts';

export type KudosRow = Selectable<KudosTable>;
export type KudosValueRow = Selectable<KudosValueTable>;

/** Whose thank-yous; all parts that are given must fit. */
export interface KudosSelection {
  readonly recipient: string | null;
  readonly subject: string | null;
  readonly value: string | null;
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

function selected(db: Queries, viewer: Viewer, { recipient, subject, value }: KudosSelection) {
  return db
    .selectFrom('kudos')
    .where(isVisibleKudos(viewer))
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
    .select(['kudosId', 'personId'])
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

/** One thank-you, for withdrawing it. */
export function lockKudos(db: Queries, id: string) {
  return db.selectFrom('kudos').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}
