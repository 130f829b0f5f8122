import { announceOn } from './announce.ts';
import { refuse } from './refusals.ts';
import type { Session } from './session.ts';
import { findSubject, refuseSubject } from './subjects.ts';
import { write, type Outcome, type WriteMeta } from './writes.ts';

export interface SetReaction {
  readonly subject: string;
  readonly kind: string;
  readonly on: boolean;
  readonly meta: WriteMeta;
}

/** Brings the viewer's reaction on a subject into the state asked for; one reaction per person and subject. */
export async function setReaction(session: Session, input: SetReaction): Promise<Outcome<{ id: string }>> {
  const subject = await findSubject(session, input.subject);
  return write(session, 'setReaction', input, async (writing) => {
    if (!session.house.reactionKinds.includes(input.kind)) {
      return refuse('NOT_FOUND', 'kind', 'This reaction is not on offer.');
    }
    if (subject === null || (subject.type === 'comment' && subject.row.deletedAt !== null)) {
      return refuseSubject(input.subject, 'subject');
    }
    const mine = { subjectId: subject.id, personId: session.viewer.id };
    const { db } = writing;
    if (input.on) {
      await db
        .insertInto('reaction')
        .values({ ...mine, kind: input.kind, createdAt: writing.now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await db
      .deleteFrom('reaction')
      .where('subjectId', '=', mine.subjectId)
      .where('personId', '=', mine.personId)
      .where('kind', input.on ? '<>' : '=', input.kind)
      .execute();
    announceOn(writing, subject, { nodeId: subject.id, change: 'updated' });
    return { id: subject.id };
  });
}
