import { sql, type Kysely } from 'kysely';

const statements = [
  `create table thread (
    subject_id text collate "C" primary key,
    resolved_at timestamptz(3),
    resolved_by text collate "C" references person on delete set null,
    locked_at timestamptz(3),
    locked_reason text
  )`,
  `create table subscription (
    person_id text collate "C" not null references person on delete cascade,
    subject_id text collate "C" not null,
    created_at timestamptz(3) not null,
    primary key (person_id, subject_id)
  )`,
  `create table read_mark (
    person_id text collate "C" not null references person on delete cascade,
    subject_id text collate "C" not null,
    read_at timestamptz(3) not null,
    primary key (person_id, subject_id)
  )`,
];

/** Threads that are resolved or locked, who wants to hear of them, and how far each person has read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
