import type { comments as english } from '../en/comments.later.ts';
import type { Translation } from '../translation.ts';

export const comments: Translation<'fr', typeof english> = {
  'comments.saved': 'Modifications enregistrées',
  'comments.editable': {
    one: 'Modifiable encore # minute',
    many: 'Modifiable encore # de minutes',
    other: 'Modifiable encore # minutes',
  },
  'comments.editable.over': 'Le délai pour modifier est passé.',
};
