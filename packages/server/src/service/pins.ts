import { lockActivity, type ActivityRow } from '../store/activities.ts';
import { announceActivity } from './activities.ts';
import { refuse } from './refusals.ts';
import type { House, Session } from './session.ts';
import { write, type Outcome, type WriteMeta } from './writes.ts';

export interface SetPin {
  readonly id: string;
  readonly on: boolean;
  readonly until?: Date | null | undefined;
  readonly meta: WriteMeta;
}

/** Moderators, and in a group those who look after it. */
export function mayPin(
  { viewer }: Session,
  { audienceKind, audienceId }: Pick<ActivityRow, 'audienceKind' | 'audienceId'>,
): boolean {
  const isOwner =
    audienceKind === 'group' && audienceId !== null && viewer.ownedGroupIds.includes(audienceId);
  return isOwner || viewer.role === 'moderator';
}

/** Keeps an activity on top of its feeds, or no longer. */
export async function setPin(session: Session, input: SetPin): Promise<Outcome<{ id: string }>> {
  const seen = await session.load.activity.load(input.id);
  return write(session, 'setPin', input, async (writing) => {
    const activity = seen === null ? undefined : await lockActivity(writing.db, seen.id);
    if (activity === undefined) return refuse('NOT_FOUND', 'id', 'No such post.');
    if (!mayPin(session, activity))
      refuse('NOT_ALLOWED', 'id', 'Only moderators and the owners of a group pin.');
    const until = input.on ? (input.until ?? null) : null;
    if (until !== null && until <= writing.now) refuse('MALFORMED', 'until', 'An instant to come.');
    await writing.db
      .updateTable('activity')
      .set({ pinned: input.on, pinnedUntil: until })
      .where('id', '=', activity.id)
      .execute();
    announceActivity(writing, activity, 'updated');
    return { id: activity.id };
  });
}

/** Takes down what was pinned until now: the order of feeds follows the rows, so that its index serves it. */
export async function unpinExpired({ db, now }: House): Promise<void> {
  await db
    .updateTable('activity')
    .set({ pinned: false, pinnedUntil: null })
    .where('pinnedUntil', '<=', now())
    .execute();
}
