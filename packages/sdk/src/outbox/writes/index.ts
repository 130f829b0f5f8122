import type { WriteVerb } from '@maillon/contract';
import { addComment, editComment, removeComment } from './comments.ts';
import type { WriteKind } from './kind.ts';
import { editActivity, postActivity, removeActivity } from './posts.ts';
import { setAttendance, setBestAnswer, setPin, setSupport, setVotes } from './participation.ts';
import { addReport } from './reports.ts';
import { setReadMark, setResolution, setSubscription } from './threads.ts';
import { giveKudos, withdrawKudos } from './thanks.ts';
import { setFollow, setKudosConsent, setMuted, setReaction, setSaved } from './wishes.ts';

export const writeKinds: Readonly<Record<WriteVerb, WriteKind>> = {
  'comments.add': addComment,
  'comments.edit': editComment,
  'comments.remove': removeComment,
  'feed.post': postActivity,
  'feed.edit': editActivity,
  'feed.remove': removeActivity,
  'kudos.give': giveKudos,
  'kudos.withdraw': withdrawKudos,
  'kudosConsent.set': setKudosConsent,
  'people.setFollow': setFollow,
  'reactions.set': setReaction,
  'saved.set': setSaved,
  'votes.set': setVotes,
  'support.set': setSupport,
  'attendance.set': setAttendance,
  'bestAnswers.set': setBestAnswer,
  'pins.set': setPin,
  'mutes.set': setMuted,
  'reports.add': addReport,
  'resolution.set': setResolution,
  'subscriptions.set': setSubscription,
  'readMarks.set': setReadMark,
};
