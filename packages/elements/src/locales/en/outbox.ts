import type { Family } from '../translation.ts';

/** What is not sent yet. */
export const outbox = {
  'outbox.reaction': 'Counts once you are back online.',
} as const satisfies Family<'outbox'>;
