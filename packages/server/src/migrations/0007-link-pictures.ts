import { sql, type Kysely } from 'kysely';

const statements = [
  `create table link_picture (
    id text collate "C" primary key,
    created_at timestamptz(3) not null
  )`,
  `create index link_picture_by_age on link_picture (created_at)`,
  `create index link_preview_by_age on link_preview (fetched_at)`,
  `create index link_preview_by_picture on link_preview ((preview->>'picture')) where preview is not null`,
  `create index activity_by_link_picture on activity ((link_preview->>'picture')) where link_preview is not null`,
];

/** The pictures of pages behind links: their bytes are where files are, under their id. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
