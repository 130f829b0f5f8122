import { sql } from 'kysely';
import type { Viewer } from '../service/viewer.ts';
import { isAnyOf, type Queries } from './database.ts';

/** All reactions of one kind on one subject. */
export interface ReactionGroupRow {
  readonly subjectId: string;
  readonly kind: string;
  readonly count: number;
  readonly viewerHasReacted: boolean;
  /** The viewer first, then the most recent; at most twenty. */
  readonly personIds: readonly string[];
}

/** Reactions per subject and kind, most frequent first. */
export function reactionsOn(
  db: Queries,
  viewer: Viewer,
  subjectIds: readonly string[],
): Promise<ReactionGroupRow[]> {
  return db
    .selectFrom('reaction')
    .select(['subjectId', 'kind'])
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<boolean>`bool_or(person_id = ${viewer.id})`.as('viewerHasReacted'),
      sql<
        string[]
      >`(array_agg(person_id::text order by person_id = ${viewer.id} desc, created_at desc, person_id))[1:20]`.as(
        'personIds',
      ),
    ])
    .where(isAnyOf('subjectId', subjectIds))
    .groupBy(['subjectId', 'kind'])
    .orderBy('count', 'desc')
    .orderBy('kind')
    .execute();
}
