import type { Selectable } from 'kysely';
import { isAnyOf, type Queries } from './database.ts';
import type { ReportTable } from './schema.ts';

export type ReportRow = Selectable<ReportTable>;

export function reportsByIds(db: Queries, ids: readonly string[]): Promise<ReportRow[]> {
  return db.selectFrom('report').selectAll().where(isAnyOf('id', ids)).execute();
}

/** The newest first. */
export function latestReports(db: Queries, limit: number): Promise<ReportRow[]> {
  return db
    .selectFrom('report')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
