import { sql, type Selectable } from 'kysely';
import type { SortKey } from '../service/paging.ts';
import type { Viewer } from '../service/viewer.ts';
import { isAnyOf, type Queries } from './database.ts';
import type { PersonTable, SocialGroupTable } from './schema.ts';

export type PersonRow = Omit<Selectable<PersonTable>, 'searchName' | 'searchAll'> & {
  readonly site: string | null;
};

export interface GroupRow extends Selectable<SocialGroupTable> {
  readonly memberCount: number;
  readonly viewerIsMember: boolean;
}

const personColumns = [
  'person.id',
  'person.login',
  'person.displayName',
  'person.sortName',
  'person.avatarUrl',
  'person.headline',
  'person.jobTitle',
  'person.department',
  'person.siteId',
  'person.email',
  'person.phone',
  'person.url',
  'person.about',
  'person.managerId',
  'person.skills',
  'person.presence',
  'person.joinedAt',
  'person.role',
  'site.name as site',
] as const;

function people(db: Queries) {
  return db.selectFrom('person').leftJoin('site', 'site.id', 'person.siteId').select(personColumns);
}

/** Whoever has this id, with all that permissions depend on. */
export async function findViewer(db: Queries, id: string): Promise<Viewer | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'siteId', 'role'])
    .select(
      sql<string[]>`array(select group_id::text from membership where person_id = person.id)`.as('groupIds'),
    )
    .select(
      sql<string[]>`array(select group_id::text from membership where person_id = person.id and owner)`.as(
        'ownedGroupIds',
      ),
    )
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export function peopleByIds(db: Queries, ids: readonly string[]): Promise<PersonRow[]> {
  return people(db).where(isAnyOf('person.id', ids)).execute();
}

/** By mail address or login, in lower case. */
export function peopleByKeys(db: Queries, keys: readonly string[]): Promise<PersonRow[]> {
  const values = sql`${[...keys]}::text[]`;
  return people(db)
    .where(sql<boolean>`lower(person.email) = any(${values}) or lower(person.login) = any(${values})`)
    .execute();
}

/** The first so many people, by name: for choosing one in demo mode. */
export function firstPeople(db: Queries, count: number, first: readonly string[]): Promise<PersonRow[]> {
  return people(db)
    .orderBy(isAnyOf('person.id', first), 'desc')
    .orderBy(sql`person.role = 'moderator'`, 'desc')
    .orderBy('person.sortName')
    .limit(count)
    .execute();
}

/** A person found; `rank` 0: by their name, 1: by something else. */
export type FoundPerson = PersonRow & { readonly rank: number };

/** Everyone whom all the words fit at the beginning of a word, by name first. No word: everyone. */
export function searchPeople(
  db: Queries,
  words: readonly string[],
  limit: number,
  after: SortKey | null,
): Promise<FoundPerson[]> {
  const rank = sql<number>`case when ${hasWords('person.searchName', words)} then 0 else 1 end`;
  let query = people(db).select(rank.as('rank')).where(hasWords('person.searchAll', words));
  if (after !== null) {
    const [afterRank, afterName, afterId] = after;
    query = query.where(
      sql<boolean>`(${rank}, person.sort_name, person.id) > (${afterRank}::int, ${afterName}::text, ${afterId}::text)`,
    );
  }
  return query.orderBy(rank).orderBy('person.sortName').orderBy('person.id').limit(limit).execute();
}

export async function countPeople(db: Queries, words: readonly string[]): Promise<number> {
  const { count } = await db
    .selectFrom('person')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(hasWords('person.searchAll', words))
    .executeTakeFirstOrThrow();
  return count;
}

/** Words hold letters and digits only, so nothing in them means anything to `like`. */
function hasWords(column: string, words: readonly string[]) {
  const patterns = words.map((word) => `% ${word}%`);
  return sql<boolean>`${sql.ref(column)} like all(${patterns}::text[])`;
}

function groups(db: Queries, viewer: Viewer) {
  return db
    .selectFrom('socialGroup')
    .select(['id', 'name', 'description'])
    .select(
      sql<number>`(select count(*)::int from membership where group_id = social_group.id)`.as('memberCount'),
    )
    .select(sql<boolean>`id = any(${[...viewer.groupIds]}::text[])`.as('viewerIsMember'));
}

export function groupsByIds(db: Queries, viewer: Viewer, ids: readonly string[]): Promise<GroupRow[]> {
  return groups(db, viewer).where(isAnyOf('id', ids)).execute();
}

export function allGroups(db: Queries, viewer: Viewer): Promise<GroupRow[]> {
  return groups(db, viewer).orderBy('name').orderBy('id').execute();
}

/** Names of all groups, for finding one. */
export function groupNames(db: Queries) {
  return db.selectFrom('socialGroup').select(['id', 'name']).orderBy('name').orderBy('id').execute();
}

/** The first so many members of each group, by name. */
export async function membersOf(db: Queries, groupIds: readonly string[], limit: number) {
  const { rows } = await sql<{ groupId: string; personId: string }>`
    select group_id, person_id from (
      select group_id, person_id, sort_name,
        row_number() over (partition by group_id order by sort_name, person_id) as place
      from membership join person on person.id = person_id where group_id = any(${[...groupIds]}::text[])
    ) as members
    where place <= ${limit} order by sort_name, person_id`.execute(db);
  return rows;
}

/** All members of a group but one person. */
export async function othersIn(db: Queries, groupId: string, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select('person.id')
    .where('groupId', '=', groupId)
    .where('person.id', '<>', personId)
    .orderBy('person.sortName')
    .orderBy('person.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Which groups people are in, by name. */
export function membershipsOf(db: Queries, personIds: readonly string[]) {
  return db
    .selectFrom('membership')
    .innerJoin('socialGroup', 'socialGroup.id', 'membership.groupId')
    .select(['membership.personId', 'membership.groupId'])
    .where(isAnyOf('membership.personId', personIds))
    .orderBy('socialGroup.name')
    .orderBy('socialGroup.id')
    .execute();
}

/** How many follow each person, and whether the viewer does. */
export function followersOf(db: Queries, viewer: Viewer, personIds: readonly string[]) {
  return db
    .selectFrom('follow')
    .select('personId')
    .select(sql<number>`count(*)::int`.as('count'))
    .select(sql<boolean>`bool_or(follower_id = ${viewer.id})`.as('viewerFollows'))
    .where(isAnyOf('personId', personIds))
    .groupBy('personId')
    .execute();
}

/** Labels of sites, for audiences. */
export function sitesByIds(db: Queries, ids: readonly string[]) {
  return db.selectFrom('site').select(['id', 'name', 'label']).where(isAnyOf('id', ids)).execute();
}
