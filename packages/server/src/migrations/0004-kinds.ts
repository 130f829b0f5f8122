import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table membership add column owner boolean not null default false`,
  `alter table activity add column pinned_until timestamptz(3)`,
  `create index activity_pinned_until on activity (pinned_until) where pinned_until is not null`,
  `create table idea_support (
    activity_id text collate "C" not null references activity on delete cascade,
    person_id text collate "C" not null references person on delete cascade,
    created_at timestamptz(3) not null,
    primary key (activity_id, person_id)
  )`,
  `create table muted (
    person_id text collate "C" not null references person on delete cascade,
    activity_id text collate "C" not null references activity on delete cascade,
    created_at timestamptz(3) not null,
    primary key (person_id, activity_id)
  )`,
  `create table report (
    id text collate "C" primary key,
    subject_id text collate "C" not null,
    reporter_id text collate "C" references person on delete set null,
    reason text not null check (reason in ('unkind', 'private', 'false', 'advertising', 'other')),
    note text,
    created_at timestamptz(3) not null
  )`,
  `create index report_recent on report (created_at, id)`,
];

/** Owners of groups, pins that end, support of ideas, what people mute, and reports for moderators. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
