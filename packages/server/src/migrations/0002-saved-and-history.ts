import { sql, type Kysely } from 'kysely';

const statements = [
  `create table saved (
    person_id text collate "C" not null references person on delete cascade,
    activity_id text collate "C" not null references activity on delete cascade,
    created_at timestamptz(3) not null,
    primary key (person_id, activity_id)
  )`,
  `create table comment_revision (
    comment_id text collate "C" not null references comment on delete cascade,
    version integer not null,
    body jsonb not null,
    created_at timestamptz(3) not null,
    primary key (comment_id, version)
  )`,
];

/** What people keep for later, and the former words of comments. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
