import type { ThreadRow } from '../store/threads.ts';
import { announceOn } from './announce.ts';
import { setOwnRow } from './own-rows.ts';
import { refuse } from './refusals.ts';
import type { Session } from './session.ts';
import { findSubject, refuseSubject, rootOf, type Subject } from './subjects.ts';
import { write, type Outcome, type Write, type WriteMeta } from './writes.ts';

interface OnThread {
  readonly subject: string;
  readonly meta: WriteMeta;
}
export interface SetThreadState extends OnThread {
  readonly on: boolean;
}
export interface SetReadMark extends OnThread {
  readonly until: Date;
}

type Root = ReturnType<typeof rootOf>;

/** On a post its author; on anything else whoever may read it. Moderators always, others not in a locked thread. */
export function mayResolve({ viewer }: Session, root: Root | null, lockedAt: Date | null): boolean {
  if (viewer.role === 'moderator') return true;
  if (root === null || lockedAt !== null) return false;
  return root.type !== 'activity' || root.row.authorId === viewer.id;
}

/** A thread, with what the viewer may do to it. */
export async function readThreadOf(session: Session, subjectId: string) {
  const subject = await findSubject(session, subjectId);
  const root = subject && rootOf(subject);
  const row: ThreadRow | null = await session.load.thread.load(root?.id ?? subjectId);
  const lockedAt = row?.lockedAt ?? null;
  return {
    viewerSubscribed: false,
    ...row,
    mayComment: root !== null && lockedAt === null,
    mayResolve: mayResolve(session, root, lockedAt),
  };
}

/** Runs a write on the thread that a reference belongs to; answers the reference's own subject. */
async function onThread<In extends OnThread>(
  session: Session,
  operation: string,
  input: In,
  run: (writing: Write, root: Root) => Promise<void>,
): Promise<Outcome<{ id: string }>> {
  const subject: Subject | null = await findSubject(session, input.subject);
  return write(session, operation, input, async (writing) => {
    if (subject === null) return refuseSubject(input.subject, 'subject');
    await run(writing, rootOf(subject));
    return { id: subject.id };
  });
}

/** Notes that what was to be said is said, or that it is not. Whoever did it first stays named. */
export function setResolution(session: Session, input: SetThreadState): Promise<Outcome<{ id: string }>> {
  return onThread(session, 'setResolution', input, async (writing, root) => {
    const { db, now } = writing;
    const known = await db
      .selectFrom('thread')
      .selectAll()
      .where('subjectId', '=', root.id)
      .forUpdate()
      .executeTakeFirst();
    if (!mayResolve(session, root, known?.lockedAt ?? null)) {
      refuse('NOT_ALLOWED', 'subject', 'Only its author or a moderator may resolve it.');
    }
    if ((known?.resolvedAt != null) === input.on) return;
    const state = { resolvedAt: input.on ? now : null, resolvedBy: input.on ? session.viewer.id : null };
    await db
      .insertInto('thread')
      .values({ subjectId: root.id, ...state })
      .onConflict((conflict) => conflict.column('subjectId').doUpdateSet(state))
      .execute();
    announceOn(writing, root, { nodeId: root.id, change: 'updated' });
  });
}

/** Puts a subject among those that the viewer wants to hear of, or takes it out. Nobody else hears of it. */
export function setSubscription(session: Session, input: SetThreadState): Promise<Outcome<{ id: string }>> {
  return onThread(session, 'setSubscription', input, (writing, root) =>
    setOwnRow(writing, 'subscription', { personId: session.viewer.id, subjectId: root.id }, input.on),
  );
}

/** Notes how far the viewer has read; never back, and never ahead of now. Nobody else hears of it. */
export function setReadMark(session: Session, input: SetReadMark): Promise<Outcome<{ id: string }>> {
  return onThread(session, 'setReadMark', input, async ({ db, now }, root) => {
    const readAt = input.until < now ? input.until : now;
    await db
      .insertInto('readMark')
      .values({ personId: session.viewer.id, subjectId: root.id, readAt })
      .onConflict((conflict) =>
        conflict
          .columns(['personId', 'subjectId'])
          .doUpdateSet({ readAt })
          .where('readMark.readAt', '<', readAt),
      )
      .execute();
  });
}
