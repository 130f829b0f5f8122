import type { Family } from '../translation.ts';

/** Pointing moderators to something. Needed later. */
export const reports = {
  'reports.title': 'Report to the moderators',
  'reports.text': 'Moderators will look at it. Nobody else hears of your report.',
  'reports.reason': 'What is wrong?',
  'reports.unkind': 'It hurts or belittles somebody',
  'reports.private': 'It tells something private or secret',
  'reports.false': 'It is wrong or misleading',
  'reports.advertising': 'It is advertising',
  'reports.other': 'Something else',
  'reports.note': 'A few words (optional)',
  'reports.send': 'Report',
  'reports.sent': 'Thank you. The moderators will look at it.',
} as const satisfies Family<'reports'>;
