import type { common as english } from '../en/common.later.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<'fr', typeof english> = {
  'common.cancel': 'Annuler',
  'common.close': 'Fermer',
  'common.save': 'Enregistrer',
};
