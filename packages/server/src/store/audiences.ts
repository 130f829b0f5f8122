import { sql } from 'kysely';
import type { AudienceRef } from '../service/audiences.ts';
import { isAnyOf, type Queries } from './database.ts';
import type { ActivityRow } from './activities.ts';

/** Those of the people who are not in an audience. */
export async function outsideAudience(
  db: Queries,
  ids: readonly string[],
  audience: Pick<AudienceRef, 'kind' | 'id'>,
): Promise<string[]> {
  if (audience.kind === 'everyone') return [];
  const isIn =
    audience.kind === 'site'
      ? sql<boolean>`person.site_id is not distinct from ${audience.id}`
      : sql<boolean>`exists (select 1 from membership
          where membership.person_id = person.id and membership.group_id = ${audience.id})`;
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where(isAnyOf('id', ids))
    .where(sql<boolean>`not ${isIn}`)
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of the people who may not read an activity: neither in its audience, nor its author, nor thanked by it. */
export async function outsideActivity(
  db: Queries,
  ids: readonly string[],
  { id, audienceKind, audienceId, authorId }: ActivityRow,
): Promise<string[]> {
  const outside = await outsideAudience(db, ids, { kind: audienceKind, id: audienceId });
  if (outside.length === 0) return [];
  const thanked = await db
    .selectFrom('kudosRecipient')
    .innerJoin('kudos', 'kudos.id', 'kudosRecipient.kudosId')
    .select('personId')
    .where('kudos.activityId', '=', id)
    .execute();
  const readers = new Set([authorId, ...thanked.map(({ personId }) => personId)]);
  return outside.filter((person) => !readers.has(person));
}
