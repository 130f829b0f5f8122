import { sql, type Kysely } from 'kysely';

// Ids collate as "C": the order of lists must not depend on the machine's locale.
// Instants carry milliseconds, as JavaScript's do: a cursor must come back exactly as it went out.
const statements = [
  `create table site (
    id text collate "C" primary key,
    name text not null,
    label jsonb not null
  )`,
  `create table person (
    id text collate "C" primary key,
    login text not null,
    display_name text not null,
    sort_name text collate "C" not null,
    avatar_url text,
    headline text,
    job_title text,
    department text,
    site_id text collate "C" references site on delete set null,
    email text,
    phone text,
    url text,
    about jsonb,
    manager_id text collate "C" references person on delete set null,
    skills jsonb not null,
    presence jsonb,
    joined_at timestamptz(3),
    role text not null check (role in ('member', 'moderator')),
    search_name text not null,
    search_all text not null
  )`,
  `create unique index person_login on person (lower(login))`,
  `create unique index person_email on person (lower(email))`,
  `create index person_order on person (sort_name, id)`,
  `create table social_group (
    id text collate "C" primary key,
    name text not null,
    description text
  )`,
  `create table membership (
    group_id text collate "C" not null references social_group on delete cascade,
    person_id text collate "C" not null references person on delete cascade,
    primary key (group_id, person_id)
  )`,
  `create index membership_of_person on membership (person_id)`,
  `create table follow (
    person_id text collate "C" not null references person on delete cascade,
    follower_id text collate "C" not null references person on delete cascade,
    created_at timestamptz(3) not null,
    primary key (person_id, follower_id)
  )`,
  `create table activity (
    id text collate "C" primary key,
    kind text not null,
    author_id text collate "C" references person on delete set null,
    created_at timestamptz(3) not null,
    edited_at timestamptz(3),
    deleted_at timestamptz(3),
    active_at timestamptz(3) not null,
    title text,
    body jsonb,
    audience_kind text not null check (audience_kind in ('everyone', 'site', 'group')),
    audience_id text collate "C",
    topics text[] not null,
    link_preview jsonb,
    pinned boolean not null,
    url text,
    details jsonb not null,
    version integer not null default 1
  )`,
  `create index activity_recent on activity (pinned, created_at, id) where deleted_at is null`,
  `create index activity_created on activity (created_at, id) where deleted_at is null`,
  `create index activity_active on activity (active_at, id) where deleted_at is null`,
  `create index activity_of_author on activity (author_id, created_at)`,
  `create index activity_of_audience on activity (audience_kind, audience_id, created_at)`,
  `create index activity_topics on activity using gin (topics)`,
  `create table poll_option (
    id text collate "C" primary key,
    activity_id text collate "C" not null references activity on delete cascade,
    position integer not null,
    text text not null
  )`,
  `create index poll_option_of_activity on poll_option (activity_id, position)`,
  `create table poll_vote (
    activity_id text collate "C" not null references activity on delete cascade,
    option_id text collate "C" not null references poll_option on delete cascade,
    person_id text collate "C" not null references person on delete cascade,
    created_at timestamptz(3) not null,
    primary key (activity_id, option_id, person_id)
  )`,
  `create table event_answer (
    activity_id text collate "C" not null references activity on delete cascade,
    person_id text collate "C" not null references person on delete cascade,
    answer text not null check (answer in ('in-person', 'online', 'declined')),
    created_at timestamptz(3) not null,
    primary key (activity_id, person_id)
  )`,
  `create table comment (
    id text collate "C" primary key,
    subject_id text collate "C" not null,
    parent_id text collate "C" references comment on delete cascade,
    author_id text collate "C" references person on delete set null,
    body jsonb,
    created_at timestamptz(3) not null,
    edited_at timestamptz(3),
    deleted_at timestamptz(3),
    version integer not null default 1
  )`,
  `create index comment_of_subject on comment (subject_id, created_at, id)`,
  `create index comment_of_parent on comment (parent_id, created_at, id)`,
  `create index comment_recent on comment (created_at)`,
  `create table reaction (
    subject_id text collate "C" not null,
    person_id text collate "C" not null references person on delete cascade,
    kind text not null,
    created_at timestamptz(3) not null,
    primary key (subject_id, person_id, kind)
  )`,
  `create index reaction_recent on reaction (created_at)`,
  `create table mention (
    node_id text collate "C" not null,
    person_id text collate "C" not null references person on delete cascade,
    activity_id text collate "C" not null references activity on delete cascade,
    primary key (node_id, person_id)
  )`,
  `create index mention_of_person on mention (person_id, activity_id)`,
  `create table kudos_value (
    id text collate "C" primary key,
    position integer not null,
    label jsonb not null,
    icon text,
    prompt jsonb
  )`,
  `create table kudos (
    id text collate "C" primary key,
    from_id text collate "C" references person on delete set null,
    value_id text collate "C" references kudos_value on delete set null,
    message jsonb,
    created_at timestamptz(3) not null,
    audience_kind text not null check (audience_kind in ('everyone', 'site', 'group')),
    audience_id text collate "C",
    subject_id text collate "C",
    activity_id text collate "C" unique references activity on delete set null,
    version integer not null default 1
  )`,
  `create index kudos_recent on kudos (created_at, id)`,
  `create index kudos_from on kudos (from_id, created_at)`,
  `create index kudos_of_subject on kudos (subject_id, created_at)`,
  `create table kudos_recipient (
    kudos_id text collate "C" not null references kudos on delete cascade,
    person_id text collate "C" not null references person on delete cascade,
    position integer not null,
    primary key (kudos_id, person_id)
  )`,
  `create index kudos_recipient_of_person on kudos_recipient (person_id)`,
  `create table idempotency_key (
    viewer_id text collate "C" not null references person on delete cascade,
    key text not null,
    input_hash text not null,
    answer jsonb,
    created_at timestamptz(3) not null,
    primary key (viewer_id, key)
  )`,
  `create index idempotency_key_age on idempotency_key (created_at)`,
  `create table change (
    position bigint generated always as identity primary key,
    topic text not null,
    node_id text not null,
    change text not null,
    audience_kind text,
    audience_id text,
    author_id text,
    created_at timestamptz(3) not null default now()
  )`,
];

/** People, activities, comments, reactions, kudos, idempotency keys and the change log. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
