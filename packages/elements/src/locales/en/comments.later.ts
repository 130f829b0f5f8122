import type { Family } from '../translation.ts';

/** Threads of comments. Needed later. */
export const comments = {
  'comments.saved': 'Changes saved',
  'comments.editable': { one: 'Editable for # more minute', other: 'Editable for # more minutes' },
  'comments.editable.over': 'The time to edit this is over.',
} as const satisfies Family<'comments'>;
