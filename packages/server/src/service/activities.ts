import { lockActivity, type ActivityRow } from '../store/activities.ts';
import { abandonUploads } from '../store/uploads.ts';
import { announceInFeeds } from './announce.ts';
import { chooseAudience, everyone, type AudienceRef } from './audiences.ts';
import { attach, attachmentsIn, checkAttachments } from './files.ts';
import { newId } from './ids.ts';
import { rememberMentions } from './mentions.ts';
import { mayChooseAnswer } from './participation.ts';
import { mayPin } from './pins.ts';
import { checkPoll, insertOptions, pollDetails, type SentPoll } from './posted-polls.ts';
import { refuse, refuseFor, type Refused } from './refusals.ts';
import type { Session } from './session.ts';
import { audienceOfRow } from './subjects.ts';
import { checkLine, checkWords, limits, topicsIn, type SentWords } from './words.ts';
import { refuseOldVersion, write, type Outcome, type Write, type WriteMeta } from './writes.ts';

export interface PostActivity {
  readonly body: SentWords;
  readonly title?: string | null | undefined;
  readonly scope?: { readonly name: string; readonly id?: string | null | undefined } | null | undefined;
  readonly audience?:
    { readonly kind: AudienceRef['kind']; readonly id?: string | null | undefined } | null | undefined;
  readonly attachments?: readonly string[] | null | undefined;
  readonly descriptions?: readonly string[] | null | undefined;
  readonly poll?: SentPoll | null | undefined;
  /** The page whose preview the author saw. */
  readonly link?: string | null | undefined;
  readonly meta: WriteMeta;
}

export interface EditActivity {
  readonly id: string;
  readonly body: SentWords;
  /** Absent: as it was; empty: none. */
  readonly title?: string | null | undefined;
  readonly meta: WriteMeta;
}

/** Posts to everyone, one's site or one of one's groups. */
export function postActivity(session: Session, input: PostActivity): Promise<Outcome<{ id: string }>> {
  return write(session, 'postActivity', input, async (writing) => {
    const { poll } = input;
    const attachments = attachmentsIn(input);
    const isAllSaid = attachments.length > 0 && input.body.value.trim() === '';
    refuseFor([
      ...(isAllSaid ? [] : checkPost(input)),
      ...checkAttachments(attachments),
      ...(poll ? checkPoll(poll, writing.now) : []),
    ]);
    const inGroup = input.scope?.name === 'group' ? { kind: 'group' as const, id: input.scope.id } : null;
    const audience = chooseAudience(session, input.audience ?? inGroup, everyone);
    const { links } = session.house;
    const preview = links.isOn && input.link ? await links.kept(writing.db, input.link) : null;
    const id = newId('a', writing.now);
    await writing.db
      .insertInto('activity')
      .values({
        id,
        kind: poll ? 'poll' : 'post',
        authorId: session.viewer.id,
        createdAt: writing.now,
        activeAt: writing.now,
        title: input.title || null,
        body: JSON.stringify(input.body),
        ...audience,
        topics: topicsIn(input.body),
        linkPreview: preview && JSON.stringify(preview),
        pinned: false,
        pinnedUntil: null,
        details: JSON.stringify(poll ? { poll: pollDetails(poll) } : {}),
      })
      .execute();
    await attach(session, writing, id, attachments);
    if (poll) await insertOptions(writing, id, poll);
    await rememberMentions(writing.db, { nodeId: id, activityId: id, words: input.body });
    announceInFeeds(writing, { ...audience, authorId: session.viewer.id }, { nodeId: id, change: 'created' });
    return { id };
  });
}

/** Changes one's own post. */
export async function editActivity(session: Session, input: EditActivity): Promise<Outcome<{ id: string }>> {
  const seen = await session.load.activity.load(input.id);
  return write(session, 'editActivity', input, async (writing) => {
    refuseFor(checkPost(input));
    const activity = await locked(writing, seen);
    if (activity.authorId !== session.viewer.id || !isEditable(activity)) {
      return refuse('NOT_ALLOWED', 'id', 'Only its author may edit it; a thank-you is never edited.');
    }
    refuseOldVersion(input.meta, activity.version);
    await writing.db
      .updateTable('activity')
      .set({
        body: JSON.stringify(input.body),
        ...(input.title === undefined ? {} : { title: input.title || null }),
        topics: [
          ...new Set([
            ...activity.topics.filter((topic) => !wasTag(activity, topic)),
            ...topicsIn(input.body),
          ]),
        ],
        ...(leavesItsLink(session, activity, input.body) ? { linkPreview: null } : {}),
        editedAt: writing.now,
        version: activity.version + 1,
      })
      .where('id', '=', activity.id)
      .execute();
    await rememberMentions(writing.db, { nodeId: activity.id, activityId: activity.id, words: input.body });
    announceActivity(writing, activity, 'updated');
    return { id: activity.id };
  });
}

/** Takes a post out of all feeds, with what was said under it. A thank-you is withdrawn with its post. */
export async function deleteActivity(
  session: Session,
  input: { readonly id: string; readonly meta: WriteMeta },
): Promise<Outcome<{ deletedId: string }>> {
  const seen = await session.load.activity.load(input.id);
  return write(session, 'deleteActivity', input, async (writing) => {
    const activity = await locked(writing, seen);
    if (!mayRemove(session, activity))
      return refuse('NOT_ALLOWED', 'id', 'Only its author or a moderator may delete it.');
    refuseOldVersion(input.meta, activity.version);
    await removeActivity(writing, activity);
    if (activity.kind === 'kudos')
      await writing.db.deleteFrom('kudos').where('activityId', '=', activity.id).execute();
    return { deletedId: activity.id };
  });
}

/** Marks an activity as deleted and erases its words. */
export async function removeActivity(writing: Write, activity: ActivityRow): Promise<void> {
  await writing.db
    .updateTable('activity')
    .set({ deletedAt: writing.now, title: null, body: null, version: activity.version + 1 })
    .where('id', '=', activity.id)
    .execute();
  await writing.db.deleteFrom('mention').where('activityId', '=', activity.id).execute();
  await abandonUploads(writing.db, [activity.id]);
  announceActivity(writing, activity, 'deleted');
}

/** Tells whoever sees an activity that it changed. */
export function announceActivity(writing: Write, activity: ActivityRow, change: 'updated' | 'deleted'): void {
  const audience = audienceOfRow(activity);
  writing.changed({ topic: `subject:${activity.id}`, nodeId: activity.id, change, audience });
  announceInFeeds(writing, audience, { nodeId: activity.id, change });
}

async function locked({ db }: Write, seen: ActivityRow | null): Promise<ActivityRow> {
  const activity = seen === null ? undefined : await lockActivity(db, seen.id);
  return activity ?? refuse('NOT_FOUND', 'id', 'No such post.');
}

function checkPost({ body, title }: Pick<PostActivity, 'body' | 'title'>): Refused[] {
  return [...checkWords(body, 'body', limits.activity), ...checkLine(title ?? '', 'title', limits.title)];
}

/** Whether a topic came from a hashtag in the words, and goes with it. */
function wasTag(activity: ActivityRow, topic: string): boolean {
  return activity.body !== null && topicsIn(activity.body).includes(topic);
}

/** Whether words no longer lead to what stands below them. */
function leavesItsLink({ house }: Session, { body, linkPreview }: ActivityRow, words: SentWords): boolean {
  if (!linkPreview || !body) return false;
  return house.links.isIn(body, linkPreview) && !house.links.isIn(words, linkPreview);
}

function isEditable(activity: ActivityRow): boolean {
  return activity.kind !== 'kudos';
}

function mayRemove({ viewer }: Session, activity: ActivityRow): boolean {
  return activity.authorId === viewer.id || viewer.role === 'moderator';
}

/** What the viewer may do with an activity. */
export function activityPermissions(session: Session, activity: ActivityRow) {
  return {
    edit: activity.authorId === session.viewer.id && isEditable(activity),
    remove: mayRemove(session, activity),
    comment: true,
    react: true,
    reply: true,
    pin: mayPin(session, activity),
    chooseAnswer: activity.details.question === undefined ? null : mayChooseAnswer(session, activity),
  };
}
