import { setOwnRow } from './own-rows.ts';
import { refuse } from './refusals.ts';
import type { Session } from './session.ts';
import { write, type Outcome, type WriteMeta } from './writes.ts';

export interface SetSaved {
  readonly id: string;
  readonly on: boolean;
  readonly meta: WriteMeta;
}

/** Brings an activity into the list of what the viewer keeps, or out of it. Nobody else hears of it. */
export async function setSaved(session: Session, input: SetSaved): Promise<Outcome<{ id: string }>> {
  const activity = await session.load.activity.load(input.id);
  return write(session, 'setSaved', input, async (writing) => {
    if (activity === null) return refuse('NOT_FOUND', 'id', 'No such post.');
    const mine = { personId: session.viewer.id, activityId: activity.id };
    await setOwnRow(writing, 'saved', mine, input.on);
    return { id: activity.id };
  });
}
