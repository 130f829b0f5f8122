import type { Family } from '../translation.ts';

/** What is not sent yet. Needed later. */
export const outbox = {
  'outbox.offline': 'Will be sent when you are back online.',
  'outbox.later': 'Not sent yet. It is tried again by itself.',
  'outbox.signIn': 'Will be sent once you have signed in again.',
  'outbox.unsent': 'Not sent. {reason}',
  'outbox.unreported': 'Your report was not sent. {reason}',
  'outbox.unsaved': 'Change not saved. {reason}',
  'outbox.undeleted': 'Not deleted. {reason}',
  'outbox.expired': 'It waited for more than seven days.',
  'outbox.doubtful': 'We could not find out whether this was sent.',
  'outbox.tab': 'Kept in this tab only: leave it open.',
  'outbox.again': 'Send again',
  'outbox.check': 'Check',
  'outbox.there': 'It was sent.',
  'outbox.absent': 'It is not there so far.',
  'outbox.unclear': 'That cannot be found out now.',
  'outbox.discard': 'Discard',
  'outbox.discarded': 'Discarded',
  'outbox.undo': 'Undo',
  'outbox.undone': 'Undone',
  'outbox.undoOver': 'It is too late to undo this.',
  'outbox.compare': 'Compare',
} as const satisfies Family<'outbox'>;
