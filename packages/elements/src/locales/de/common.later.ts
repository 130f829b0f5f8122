import type { common as english } from '../en/common.later.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<'de', typeof english> = {
  'common.cancel': 'Abbrechen',
  'common.close': 'Schließen',
  'common.picture.previous': 'Vorheriges Bild',
  'common.picture.next': 'Nächstes Bild',
  'common.save': 'Speichern',
};
