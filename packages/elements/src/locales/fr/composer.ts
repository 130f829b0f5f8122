import type { composer as english } from '../en/composer.ts';
import type { Translation } from '../translation.ts';

export const composer: Translation<'fr', typeof english> = {
  'composer.comment': 'Écrire un commentaire',
  'composer.signedOut': 'Connectez-vous pour participer.',
};
