import * as activities from '../service/activities.ts';
import * as comments from '../service/comments.ts';
import { setKudosConsent } from '../service/kudos-consent.ts';
import * as kudos from '../service/kudos.ts';
import { setMuted } from '../service/muted.ts';
import * as participation from '../service/participation.ts';
import { setFollow } from '../service/people.ts';
import { setReaction, type SetReaction } from '../service/reactions.ts';
import { setPin } from '../service/pins.ts';
import { addReport } from '../service/reports.ts';
import { setSaved } from '../service/saved.ts';
import type { Session } from '../service/session.ts';
import * as threads from '../service/threads.ts';
import type { Outcome, WriteMeta } from '../service/writes.ts';
import { signedIn, type Context } from './context.ts';
import { subjectNode } from './subject.ts';

interface Input<T> {
  readonly input: T;
}
interface Removal {
  readonly id: string;
  readonly meta: WriteMeta;
}

/** A mutation: runs the write, then reads what it came to, as it is now. */
function mutation<In, Answer, Result>(
  run: (session: Session, input: In) => Promise<Outcome<Answer>>,
  name: string,
  read: (session: Session, answer: Answer) => Promise<Result>,
) {
  return async (_root: unknown, { input }: Input<In>, context: Context) => {
    const session = signedIn(context);
    const { answer, userErrors, replayed } = await run(session, input);
    return { [name]: answer === null ? null : await read(session, answer), userErrors, replayed };
  };
}

interface Written {
  readonly id: string;
}
const comment = ({ load }: Session, { id }: Written) => load.comment.load(id);
const activity = ({ load }: Session, { id }: Written) => load.activity.load(id);
const subject = (session: Session, { id }: Written) => subjectNode(session, id);
const deletedId = async (_session: Session, answer: { readonly deletedId: string }) => answer.deletedId;

export const mutations = {
  addComment: mutation(comments.addComment, 'comment', comment),
  editComment: mutation(comments.editComment, 'comment', comment),
  deleteComment: mutation(comments.deleteComment, 'comment', comment),
  postActivity: mutation(activities.postActivity, 'activity', activity),
  editActivity: mutation(activities.editActivity, 'activity', activity),
  deleteActivity: mutation<Removal, { deletedId: string }, string>(
    activities.deleteActivity,
    'deletedId',
    deletedId,
  ),
  setReaction: mutation<SetReaction, Written, unknown>(setReaction, 'subject', subject),
  setResolution: mutation<threads.SetThreadState, Written, unknown>(
    threads.setResolution,
    'subject',
    subject,
  ),
  setSubscription: mutation<threads.SetThreadState, Written, unknown>(
    threads.setSubscription,
    'subject',
    subject,
  ),
  setReadMark: mutation<threads.SetReadMark, Written, unknown>(threads.setReadMark, 'subject', subject),
  setFollow: mutation(setFollow, 'person', ({ load }, { id }) => load.person.load(id)),
  setSaved: mutation(setSaved, 'activity', activity),
  setVotes: mutation(participation.setVotes, 'activity', activity),
  setSupport: mutation(participation.setSupport, 'activity', activity),
  setAttendance: mutation(participation.setAttendance, 'activity', activity),
  setBestAnswer: mutation(participation.setBestAnswer, 'activity', activity),
  setPin: mutation(setPin, 'activity', activity),
  setMuted: mutation(setMuted, 'activity', activity),
  addReport: mutation(addReport, 'report', ({ load }, { id }) => load.report.load(id)),
  giveKudos: mutation(kudos.giveKudos, 'kudos', ({ load }, { id }) => load.kudos.load(id)),
  setKudosConsent: mutation(setKudosConsent, 'kudos', ({ load }, { id }) => load.kudos.load(id)),
  withdrawKudos: mutation(kudos.withdrawKudos, 'deletedId', deletedId),
};
