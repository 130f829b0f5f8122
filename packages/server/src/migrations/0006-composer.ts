import { sql, type Kysely } from 'kysely';

const statements = [
  `create table upload (
    id text collate "C" primary key,
    owner_id text collate "C" not null references person on delete cascade,
    kind text not null check (kind in ('image', 'file')),
    name text not null,
    media_type text not null,
    size integer not null,
    width integer,
    height integer,
    description text,
    created_at timestamptz(3) not null,
    node_id text collate "C",
    position integer
  )`,
  `create index upload_of_node on upload (node_id, position)`,
  `create index upload_loose on upload (created_at) where node_id is null`,
  `create table secret (
    name text primary key,
    value text not null
  )`,
  `create table link_preview (
    url text primary key,
    preview jsonb,
    fetched_at timestamptz(3) not null
  )`,
];

/** Files that belong to posts and comments, what signs their addresses, and what stands behind links. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
