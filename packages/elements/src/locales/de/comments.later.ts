import type { comments as english } from '../en/comments.later.ts';
import type { Translation } from '../translation.ts';

export const comments: Translation<'de', typeof english> = {
  'comments.saved': 'Änderungen gespeichert',
  'comments.editable': { one: 'Noch # Minute bearbeitbar', other: 'Noch # Minuten bearbeitbar' },
  'comments.editable.over': 'Die Zeit zum Bearbeiten ist abgelaufen.',
};
