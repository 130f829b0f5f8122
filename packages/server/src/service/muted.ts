import { setOwnRow } from './own-rows.ts';
import { refuse } from './refusals.ts';
import type { Session } from './session.ts';
import { write, type Outcome, type WriteMeta } from './writes.ts';

export interface SetMuted {
  readonly id: string;
  readonly on: boolean;
  readonly meta: WriteMeta;
}

/** Leaves an activity out of the viewer's feeds, or no longer. Nobody else hears of it. */
export async function setMuted(session: Session, input: SetMuted): Promise<Outcome<{ id: string }>> {
  const activity = await session.load.activity.load(input.id);
  return write(session, 'setMuted', input, async (writing) => {
    if (activity === null) return refuse('NOT_FOUND', 'id', 'No such post.');
    const mine = { personId: session.viewer.id, activityId: activity.id };
    await setOwnRow(writing, 'muted', mine, input.on);
    return { id: activity.id };
  });
}
