import type { common as english } from '../en/common.later.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<'fr', typeof english> = {
  'common.cancel': 'Annuler',
  'common.close': 'Fermer',
  'common.picture.previous': 'Image précédente',
  'common.picture.next': 'Image suivante',
  'common.save': 'Enregistrer',
};
