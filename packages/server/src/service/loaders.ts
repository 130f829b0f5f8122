import DataLoader from 'dataloader';
import * as activities from '../store/activities.ts';
import * as comments from '../store/comments.ts';
import type { Queries } from '../store/database.ts';
import * as kudos from '../store/kudos.ts';
import * as people from '../store/people.ts';
import { reactionsOn, type ReactionGroupRow } from '../store/reactions.ts';
import { reportsByIds } from '../store/reports.ts';
import { threadsOf } from '../store/threads.ts';
import { uploadsOf } from '../store/uploads.ts';
import type { Viewer } from './viewer.ts';
import { isStorable } from './words.ts';

/** How many comments a feed entry shows at most. */
export const maxLatestComments = 10;

/** How many members of a group are read at most. */
export const mostMembers = 20;

/**
 * Reads of one request, gathered: whatever the page holds, each of these is one statement per level of the query.
 */
export function createLoaders(db: Queries, viewer: Viewer) {
  return {
    person: one(
      (ids) => people.peopleByIds(db, ids),
      (row) => row.id,
    ),
    personByKey: new DataLoader<string, people.PersonRow | null>(async (keys) => {
      const rows = await people.peopleByKeys(db, keys.map((key) => key.toLowerCase()).filter(isStorable));
      const byKey = new Map(
        rows.flatMap((row) => [row.email, row.login].map((key) => [key?.toLowerCase(), row])),
      );
      return keys.map((key) => byKey.get(key.toLowerCase()) ?? null);
    }),
    followers: one(
      (ids) => people.followersOf(db, viewer, ids),
      (row) => row.personId,
    ),
    memberships: many(
      (ids) => people.membershipsOf(db, ids),
      (row) => row.personId,
    ),
    group: one(
      (ids) => people.groupsByIds(db, viewer, ids),
      (row) => row.id,
    ),
    members: many(
      (ids) => people.membersOf(db, ids, mostMembers),
      (row) => row.groupId,
    ),
    site: one(
      (ids) => people.sitesByIds(db, ids),
      (row) => row.id,
    ),
    activity: one(
      (ids) => activities.activitiesByIds(db, viewer, ids),
      (row) => row.id,
    ),
    poll: many(
      (ids) => activities.pollsOf(db, viewer, ids),
      (row) => row.activityId,
    ),
    saved: one(
      (ids) => activities.savedBy(db, viewer, ids),
      (row) => row.activityId,
    ),
    muted: one(
      (ids) => activities.mutedBy(db, viewer, ids),
      (row) => row.activityId,
    ),
    support: one(
      (ids) => activities.supportOf(db, viewer, ids),
      (row) => row.activityId,
    ),
    report: one(
      (ids) => reportsByIds(db, ids),
      (row) => row.id,
    ),
    answers: one(
      (ids) => activities.answersOf(db, viewer, ids),
      (row) => row.activityId,
    ),
    /** Comments whoever may see them: see `visibleComment` in subjects.ts. */
    comment: one(
      (ids) => comments.commentsByIds(db, ids),
      (row) => row.id,
    ),
    commentHistory: many(
      (ids) => comments.revisionsOf(db, ids),
      (row) => row.commentId,
    ),
    attachments: many(
      (ids) => uploadsOf(db, ids),
      (row) => row.nodeId,
    ),
    commentCount: one(
      (ids) => comments.countComments(db, ids),
      (row) => row.subjectId,
    ),
    thread: one(
      (ids) => threadsOf(db, viewer, ids),
      (row) => row.subjectId,
    ),
    latestComments: many(
      (ids) => comments.latestComments(db, ids, maxLatestComments),
      (row) => row.subjectId,
    ),
    reactions: many<ReactionGroupRow>(
      (ids) => reactionsOn(db, viewer, ids),
      (row) => row.subjectId,
    ),
    kudos: one(
      (ids) => kudos.kudosByIds(db, viewer, ids),
      (row) => row.id,
    ),
    kudosOfActivity: one(
      (ids) => kudos.kudosByActivities(db, viewer, ids),
      (row) => row.activityId ?? '',
    ),
    recipients: many(
      (ids) => kudos.recipientsOf(db, ids),
      (row) => row.kudosId,
    ),
    kudosCount: one(
      (ids) => kudos.countKudosOn(db, viewer, ids),
      (row) => row.ref,
    ),
    kudosValue: one(
      () => kudos.kudosValues(db),
      (row) => row.id,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

/** One row or null per key. */
function one<Row>(read: (keys: readonly string[]) => Promise<readonly Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row | null>(async (keys) => {
    const rows = new Map((await read(keys.filter(isStorable))).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** The rows of each key, in the order in which they were read. */
function many<Row>(read: (keys: readonly string[]) => Promise<readonly Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, readonly Row[]>(async (keys) => {
    const rows = Map.groupBy(await read(keys.filter(isStorable)), keyOf);
    return keys.map((key) => rows.get(key) ?? []);
  });
}
