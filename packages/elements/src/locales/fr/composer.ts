import type { composer as english } from '../en/composer.ts';
import type { Translation } from '../translation.ts';

export const composer: Translation<'fr', typeof english> = {
  'composer.comment': 'Écrire un commentaire',
  'composer.reply': 'Répondre à {name}',
  'composer.send.reply': 'Répondre',
  'composer.signedOut': 'Connectez-vous pour participer.',
};
