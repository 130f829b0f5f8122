import { sql } from 'kysely';
import type { Viewer } from '../service/viewer.ts';

/**
 * Who may see a row that has an audience: everyone, a site's people, a group's members; always its author. For `people`
 * nobody else: those thanked come in by the conditions below. The condition every read of activities and thank-yous
 * carries.
 */
export function isVisible(viewer: Viewer, table: string, author: 'authorId' | 'fromId') {
  const kind = sql.ref(`${table}.audienceKind`);
  const id = sql.ref(`${table}.audienceId`);
  return sql<boolean>`(${kind} = 'everyone'
    or ${sql.ref(`${table}.${author}`)} = ${viewer.id}
    or (${kind} = 'site' and ${id} = ${viewer.siteId})
    or (${kind} = 'group' and ${id} = any(${[...viewer.groupIds]}::text[])))`;
}

/** Activities the viewer may see; someone who is thanked sees the thank-you, whoever else does. */
export function isVisibleActivity(viewer: Viewer, table = 'activity') {
  return sql<boolean>`(${sql.ref(`${table}.deletedAt`)} is null and (${isVisible(viewer, table, 'authorId')}
    or (${sql.ref(`${table}.kind`)} = 'kudos' and exists (
      select 1 from kudos as thanks join kudos_recipient as thanked on thanked.kudos_id = thanks.id
      where thanks.activity_id = ${sql.ref(`${table}.id`)} and thanked.person_id = ${viewer.id}))))`;
}

/** Thank-yous the viewer may see. */
export function isVisibleKudos(viewer: Viewer, table = 'kudos') {
  return sql<boolean>`(${isVisible(viewer, table, 'fromId')}
    or exists (select 1 from kudos_recipient as thanked
      where thanked.kudos_id = ${sql.ref(`${table}.id`)} and thanked.person_id = ${viewer.id}))`;
}
