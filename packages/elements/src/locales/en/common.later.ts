import type { Family } from '../translation.ts';

/** What several elements say. Needed later. */
export const common = {
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.picture.previous': 'Previous picture',
  'common.picture.next': 'Next picture',
  'common.save': 'Save',
} as const satisfies Family<'common'>;
