import type { Label } from '@maillon/contract';
import type { SampleCompany } from '@maillon/contract/sample-data';
import { sql } from 'kysely';
import { foldedWords, fold, mentionsIn } from '../service/words.ts';
import type { Queries } from './database.ts';
import type { ActivityDetails, StoredLabel } from './schema.ts';

/** The people a company has, and what they said: one record per row, in the columns' own names. */
type Rows = Readonly<Record<string, unknown>>[];

/** The tables in the order in which they can be filled. */
const order = [
  'site',
  'person',
  'social_group',
  'membership',
  'follow',
  'activity',
  'poll_option',
  'poll_vote',
  'event_answer',
  'saved',
  'comment',
  'comment_revision',
  'thread',
  'read_mark',
  'reaction',
  'mention',
  'kudos_value',
  'kudos',
  'kudos_recipient',
  'link_preview',
] as const;

/** Any number: our name among the database's advisory locks. */
const seedLock = 7_101_202_613;

/**
 * Puts a company into a database in which there is nobody yet: one statement per table, all or nothing. Several servers
 * may try at once.
 *
 * @returns the company, where this call has put it in
 */
export async function insertCompany(
  db: Queries,
  makeCompany: () => Promise<SampleCompany>,
): Promise<SampleCompany | null> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${seedLock}::bigint)`.execute(transaction);
    const somebody = await transaction.selectFrom('person').select('id').limit(1).executeTakeFirst();
    if (somebody !== undefined) return null;
    const company = await makeCompany();
    const rows = rowsOf(company);
    for (const table of order) await insertRows(transaction, table, rows[table]);
    return company;
  });
}

/** Empties every table. */
export async function clear(db: Queries): Promise<void> {
  const tables = [
    ...order,
    'subscription',
    'report',
    'upload',
    'link_picture',
    'idempotency_key',
    'change',
  ].map((table) => sql.table(table));
  await sql`truncate ${sql.join(tables)} restart identity cascade`.execute(db);
}

async function insertRows(db: Queries, table: (typeof order)[number], rows: Rows): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const names = sql.join(columns.map((column) => sql.raw(column)));
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    db,
  );
}

function rowsOf(company: SampleCompany): Record<(typeof order)[number], Rows> {
  const sites = new Map(company.sites.map((site) => [site.id, site.name]));
  const latest = new Map<string, string>();
  for (const { subject, createdAt } of company.comments) {
    if (createdAt > (latest.get(subject) ?? '')) latest.set(subject, createdAt);
  }
  const activities = new Set(company.activities.map(({ id }) => id));
  return {
    site: company.sites.map(({ id, name, label }) => ({ id, name, label: stored(label) })),
    person: company.people.map((person) => personRow(person, sites.get(person.siteId) ?? '')),
    social_group: company.groups.map(({ id, name, description }) => ({ id, name, description })),
    membership: company.groups.flatMap(({ id, memberIds, ownerIds = [] }) =>
      memberIds.map((person_id) => ({ group_id: id, person_id, owner: ownerIds.includes(person_id) })),
    ),
    follow: company.follows.map(({ followerId, personId, at }) => ({
      person_id: personId,
      follower_id: followerId,
      created_at: at,
    })),
    activity: company.activities.map((activity) => activityRow(activity, latest.get(activity.id))),
    poll_option: company.activities.flatMap(({ id, poll }) =>
      (poll?.options ?? []).map((option, position) => ({
        id: option.id,
        activity_id: id,
        position,
        text: option.text,
      })),
    ),
    poll_vote: company.pollVotes.map(({ activityId, optionId, personId, at }) => ({
      activity_id: activityId,
      option_id: optionId,
      person_id: personId,
      created_at: at,
    })),
    event_answer: company.eventAnswers.map(({ activityId, personId, answer, at }) => ({
      activity_id: activityId,
      person_id: personId,
      answer,
      created_at: at,
    })),
    saved: (company.saved ?? []).map(({ personId, activityId, at }) => ({
      person_id: personId,
      activity_id: activityId,
      created_at: at,
    })),
    comment: company.comments.map((comment) => ({
      id: comment.id,
      subject_id: comment.subject,
      parent_id: comment.parentId,
      author_id: comment.authorId,
      body: comment.body,
      created_at: comment.createdAt,
      edited_at: comment.editedAt,
      deleted_at: comment.deletedAt,
      version: 1 + (comment.former?.length ?? 0),
    })),
    comment_revision: company.comments.flatMap(({ id, former = [] }) =>
      former.map(({ body, createdAt }, place) => ({
        comment_id: id,
        version: place + 1,
        body,
        created_at: createdAt,
      })),
    ),
    thread: (company.threads ?? []).map(({ subject, resolvedAt, resolvedBy, lockedAt, lockedReason }) => ({
      subject_id: subject,
      resolved_at: resolvedAt,
      resolved_by: resolvedBy,
      locked_at: lockedAt,
      locked_reason: lockedReason,
    })),
    read_mark: (company.readMarks ?? []).map(({ personId, subject, at }) => ({
      person_id: personId,
      subject_id: subject,
      read_at: at,
    })),
    reaction: company.reactions.map(({ subject, personId, kind, at }) => ({
      subject_id: subject,
      person_id: personId,
      kind,
      created_at: at,
    })),
    mention: mentionRows(company, activities),
    kudos_value: company.values.map(({ id, label, icon, prompt }, position) => ({
      id,
      position,
      label: stored(label),
      icon: icon ?? null,
      prompt: prompt == null ? null : stored(prompt),
    })),
    kudos: company.kudos.map((kudos) => ({
      id: kudos.id,
      from_id: kudos.fromId,
      value_id: kudos.valueId,
      message: kudos.message,
      created_at: kudos.createdAt,
      audience_kind: kudos.audience.kind,
      audience_id: kudos.audience.id,
      subject_id: kudos.subject,
      activity_id: kudos.activityId,
      version: 1,
      wanted_kind: kudos.consent?.audience.kind ?? null,
      wanted_id: kudos.consent?.audience.id ?? null,
      team_id: kudos.teamId,
    })),
    kudos_recipient: company.kudos.flatMap(({ id, recipientIds, consent }) =>
      recipientIds.map((person_id, position) => ({
        kudos_id: id,
        person_id,
        position,
        agrees: consent?.answers[person_id] ?? null,
      })),
    ),
    link_preview: linkRows(company),
  };
}

/** The pages that its posts lead to are known for good: they are made up, like all the rest. */
function linkRows({ activities }: SampleCompany): Rows {
  const byUrl = new Map(
    activities.flatMap(({ linkPreview }) => (linkPreview ? [[linkPreview.url, linkPreview]] : [])),
  );
  return [...byUrl].map(([url, preview]) => ({ url, preview, fetched_at: '9999-01-01T00:00:00Z' }));
}

function personRow(person: SampleCompany['people'][number], site: string) {
  const { displayName, jobTitle, department, skills } = person;
  const everything = [displayName, jobTitle, department, site, ...skills.map(({ name }) => name)].join(' ');
  return {
    id: person.id,
    login: person.login,
    display_name: displayName,
    sort_name: fold(displayName),
    avatar_url: person.avatarUrl,
    headline: person.headline,
    job_title: jobTitle,
    department,
    site_id: person.siteId,
    email: person.email,
    phone: person.phone,
    url: null,
    about: person.about,
    manager_id: person.managerId,
    skills: skills.map(({ name, endorsementCount = 0 }) => ({
      name,
      endorsementCount: endorsementCount ?? 0,
    })),
    presence: person.presence,
    joined_at: person.joinedAt,
    role: person.role,
    search_name: searchable(displayName),
    search_all: searchable(everything),
  };
}

function activityRow(activity: SampleCompany['activities'][number], commentedAt: string | undefined) {
  return {
    id: activity.id,
    kind: activity.kind,
    author_id: activity.authorId,
    created_at: activity.createdAt,
    edited_at: activity.editedAt,
    deleted_at: null,
    active_at: commentedAt ?? activity.createdAt,
    title: activity.title,
    body: activity.body,
    audience_kind: activity.audience.kind,
    audience_id: activity.audience.id,
    topics: activity.topics,
    link_preview: activity.linkPreview,
    pinned: activity.pinned,
    pinned_until: activity.pinnedUntil ?? null,
    url: null,
    details: detailsOf(activity),
    version: 1,
  };
}

function detailsOf(activity: SampleCompany['activities'][number]): ActivityDetails {
  const { poll, event, question, idea, job, membership } = activity;
  return {
    ...(poll && { poll: { closesAt: poll.closesAt, ...(poll.multiple ? { multiple: true } : {}) } }),
    ...(event && { event }),
    ...(question && { question }),
    ...(idea && { idea }),
    ...(job && { job }),
    ...(membership && { membership }),
  };
}

function mentionRows(company: SampleCompany, activities: ReadonlySet<string>): Rows {
  const people = new Set(company.people.map(({ id }) => id));
  const said = [
    ...company.activities.map(({ id, body }) => ({ nodeId: id, activityId: id, body })),
    ...company.comments.map(({ id, subject, body }) => ({ nodeId: id, activityId: subject, body })),
  ];
  return said.flatMap(({ nodeId, activityId, body }) =>
    body === null || !activities.has(activityId)
      ? []
      : mentionsIn(body)
          .filter((id) => people.has(id))
          .map((person_id) => ({ node_id: nodeId, person_id, activity_id: activityId })),
  );
}

/** Folded words, each after a space: what `hasWords` looks for. */
function searchable(text: string): string {
  return ` ${foldedWords(text).join(' ')}`;
}

function stored({ value, translations }: Label): StoredLabel {
  return { value, translations: { ...translations } };
}
