import type { Family } from '../translation.ts';

/** Threads of comments. Needed later. */
export const comments = {
  'comments.saved': 'Changes saved',
  'comments.editable': { one: 'Editable for # more minute', other: 'Editable for # more minutes' },
  'comments.editable.over': 'The time to edit this is over.',
  'comments.history.title': 'What it said before',
  'comments.history.first': 'Written {time}',
  'comments.history.then': 'Changed {time}',
  'comments.history.now': 'As it is now, since {time}',
  'comments.conflict': 'This comment was changed while you were writing.',
  'comments.conflict.theirs': 'What it says now',
  'comments.conflict.mine': 'Your change',
  'comments.conflict.keepMine': 'Save mine',
  'comments.conflict.editAgain': 'Go on with mine',
  'comments.conflict.takeTheirs': 'Drop mine',
  'comments.resolve': 'Resolve',
  'comments.reopen': 'Reopen',
  'comments.resolved': 'Discussion resolved',
  'comments.reopened': 'Discussion open again',
  'comments.resolvedBy': 'Resolved by {name}',
  'comments.unfold': 'Show',
  'comments.fold': 'Hide',
  'comments.subscribe': 'Notify me',
  'comments.locked': 'This discussion is closed.',
  'comments.unread': { one: '# new since your last visit', other: '# new since your last visit' },
} as const satisfies Family<'comments'>;
