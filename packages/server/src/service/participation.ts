import { lockActivity, type ActivityRow } from '../store/activities.ts';
import { lockComment } from '../store/comments.ts';
import type { ActivityDetails, EventAnswerTable } from '../store/schema.ts';
import { announceActivity } from './activities.ts';
import { setOwnRow } from './own-rows.ts';
import { refuse } from './refusals.ts';
import type { Session } from './session.ts';
import { write, type Outcome, type Write, type WriteMeta } from './writes.ts';

interface About {
  readonly id: string;
  readonly meta: WriteMeta;
}

export interface SetVotes extends About {
  readonly options: readonly string[];
}

export interface SetSupport extends About {
  readonly on: boolean;
}

export interface SetAttendance extends About {
  readonly answer?: EventAnswerTable['answer'] | null | undefined;
}

export interface SetBestAnswer extends About {
  readonly comment: string;
  readonly on: boolean;
}

/** An activity of one kind, with the details of that kind. */
type Of<Kind extends keyof ActivityDetails> = ActivityRow & {
  readonly details: Required<Pick<ActivityDetails, Kind>>;
};

/** Whether nobody can vote any more. */
export function isClosed({ closesAt }: { readonly closesAt: string | null }, now: Date): boolean {
  return closesAt !== null && Date.parse(closesAt) <= now.getTime();
}

/** Puts the viewer's vote in the place of the one they gave before. */
export function setVotes(session: Session, input: SetVotes): Promise<Outcome<{ id: string }>> {
  return participate(session, 'setVotes', input, 'poll', async ({ db, now }, { id, details: { poll } }) => {
    if (isClosed(poll, now)) refuse('EXPIRED', 'id', 'The poll is closed.');
    const chosen = [...new Set(input.options)];
    if (chosen.length > 1 && poll.multiple !== true)
      refuse('LIMIT_REACHED', 'options', 'One option only.', 1);
    const known = await db.selectFrom('pollOption').select('id').where('activityId', '=', id).execute();
    if (!chosen.every((option) => known.some((one) => one.id === option)))
      refuse('NOT_FOUND', 'options', 'No such option in this poll.');
    const mine = { activityId: id, personId: session.viewer.id };
    await db
      .deleteFrom('pollVote')
      .where('activityId', '=', id)
      .where('personId', '=', mine.personId)
      .execute();
    if (chosen.length > 0) {
      const votes = chosen.map((optionId) => ({ ...mine, optionId, createdAt: now }));
      await db.insertInto('pollVote').values(votes).execute();
    }
  });
}

/** Counts the viewer among those who want an idea to be done, or no longer. */
export function setSupport(session: Session, input: SetSupport): Promise<Outcome<{ id: string }>> {
  return participate(session, 'setSupport', input, 'idea', (writing, { id }) =>
    setOwnRow(writing, 'ideaSupport', { activityId: id, personId: session.viewer.id }, input.on),
  );
}

/** Puts the viewer's answer to an invitation in the place of the one before. */
export function setAttendance(session: Session, input: SetAttendance): Promise<Outcome<{ id: string }>> {
  return participate(session, 'setAttendance', input, 'event', async ({ db, now }, { id, details }) => {
    const { startsAt, endsAt, online } = details.event;
    if (Date.parse(endsAt ?? startsAt) <= now.getTime()) refuse('EXPIRED', 'id', 'It is over.');
    const answer = input.answer ?? null;
    if (answer === 'online' && !online) refuse('MALFORMED', 'answer', 'Nobody joins this from afar.');
    const mine = { activityId: id, personId: session.viewer.id };
    if (answer === null) {
      await db
        .deleteFrom('eventAnswer')
        .where('activityId', '=', id)
        .where('personId', '=', mine.personId)
        .execute();
      return;
    }
    await db
      .insertInto('eventAnswer')
      .values({ ...mine, answer, createdAt: now })
      .onConflict((conflict) => conflict.columns(['activityId', 'personId']).doUpdateSet({ answer }))
      .execute();
  });
}

/** Marks a comment as the best answer to a question. */
export function setBestAnswer(session: Session, input: SetBestAnswer): Promise<Outcome<{ id: string }>> {
  return participate(session, 'setBestAnswer', input, 'question', async ({ db }, activity) => {
    if (!mayChooseAnswer(session, activity))
      refuse('NOT_ALLOWED', 'id', 'Only who asked, or a moderator, chooses the best answer.');
    const comment = await lockComment(db, input.comment);
    if (comment?.subjectId !== activity.id || comment.deletedAt !== null)
      return refuse('NOT_FOUND', 'comment', 'No such answer to this question.');
    const { bestAnswerId } = activity.details.question;
    const chosen = input.on ? comment.id : bestAnswerId === comment.id ? null : bestAnswerId;
    await db
      .updateTable('activity')
      .set({ details: JSON.stringify({ ...activity.details, question: { bestAnswerId: chosen } }) })
      .where('id', '=', activity.id)
      .execute();
  });
}

/** Who asked, and moderators. */
export function mayChooseAnswer({ viewer }: Session, { authorId }: Pick<ActivityRow, 'authorId'>): boolean {
  return authorId === viewer.id || viewer.role === 'moderator';
}

/** A write on an activity of one kind; whoever sees it is told of the new numbers. */
async function participate<Input extends About, Kind extends keyof ActivityDetails>(
  session: Session,
  operation: string,
  input: Input,
  kind: Kind,
  run: (writing: Write, activity: Of<Kind>) => Promise<void>,
): Promise<Outcome<{ id: string }>> {
  const seen = await session.load.activity.load(input.id);
  return write(session, operation, input, async (writing) => {
    const activity = seen === null ? undefined : await lockActivity(writing.db, seen.id);
    if (activity === undefined || !isOf(activity, kind)) return refuse('NOT_FOUND', 'id', `No such ${kind}.`);
    await run(writing, activity);
    announceActivity(writing, activity, 'updated');
    return { id: activity.id };
  });
}

function isOf<Kind extends keyof ActivityDetails>(activity: ActivityRow, kind: Kind): activity is Of<Kind> {
  return activity.details[kind] !== undefined;
}
