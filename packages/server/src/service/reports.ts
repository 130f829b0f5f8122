import { latestReports, type ReportRow } from '../store/reports.ts';
import type { ReportTable } from '../store/schema.ts';
import { newId } from './ids.ts';
import { forbidden, refuse, refuseFor } from './refusals.ts';
import type { Session } from './session.ts';
import { findSubject } from './subjects.ts';
import { checkLine } from './words.ts';
import { write, type Outcome, type WriteMeta } from './writes.ts';

const longestNote = 1_000;

export interface AddReport {
  readonly subject: string;
  readonly reason: ReportTable['reason'];
  readonly note?: string | null | undefined;
  readonly meta: WriteMeta;
}

/** Keeps for moderators what somebody points them to. Nobody else hears of it. */
export async function addReport(session: Session, input: AddReport): Promise<Outcome<{ id: string }>> {
  const subject = await findSubject(session, input.subject);
  return write(session, 'addReport', input, async ({ db, now }) => {
    refuseFor(checkLine(input.note ?? '', 'note', longestNote));
    if (subject?.type !== 'activity' && subject?.type !== 'comment')
      return refuse('NOT_FOUND', 'subject', 'No such post or comment.');
    const id = newId('r', now);
    const { reason } = input;
    const note = input.note?.trim() || null;
    await db
      .insertInto('report')
      .values({ id, subjectId: subject.id, reporterId: session.viewer.id, reason, note, createdAt: now })
      .execute();
    return { id };
  });
}

/** What people reported, the newest first. */
export function listReports({ db, viewer }: Session, first: number): Promise<ReportRow[]> {
  if (viewer.role !== 'moderator') throw forbidden('Only moderators read reports.');
  return latestReports(db, first);
}
