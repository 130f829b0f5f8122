import { sql, type Kysely } from 'kysely';

const audiences = `check (audience_kind in ('everyone', 'site', 'group', 'people'))`;

const statements = [
  `alter table activity drop constraint activity_audience_kind_check`,
  `alter table activity add constraint activity_audience_kind_check ${audiences}`,
  `alter table kudos drop constraint kudos_audience_kind_check`,
  `alter table kudos add constraint kudos_audience_kind_check ${audiences}`,
  // Asked for and not yet agreed to: until then the audience is 'people', those thanked.
  `alter table kudos add column wanted_kind text check (wanted_kind in ('everyone', 'site', 'group'))`,
  `alter table kudos add column wanted_id text collate "C"`,
  `alter table kudos add column team_id text collate "C" references social_group on delete set null`,
  `alter table kudos_recipient add column agrees boolean`,
];

/** Thanks that only those thanked see, that they are asked about, and to whole teams. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
