import type { Family } from '../translation.ts';

/** The field to write in. */
export const composer = {
  'composer.comment': 'Write a comment',
  'composer.signedOut': 'Sign in to take part.',
} as const satisfies Family<'composer'>;
