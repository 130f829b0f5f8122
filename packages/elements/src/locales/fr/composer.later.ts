import type { composer as english } from '../en/composer.later.ts';
import type { Translation } from '../translation.ts';

export const composer: Translation<'fr', typeof english> = {
  'composer.post': 'Quoi de neuf, {name} ?',
  'composer.post.anyone': 'Quoi de neuf ?',
  'composer.edit': 'Modifier votre texte',
  'composer.send': 'Publier',
  'composer.sending': 'Envoi en cours',
  'composer.sent': 'Publié',
  'composer.left': {
    one: '# caractère restant',
    many: '# de caractères restants',
    other: '# caractères restants',
  },
  'composer.over': {
    one: '# caractère de trop',
    many: '# de caractères de trop',
    other: '# caractères de trop',
  },
  'composer.empty': 'Écrivez d’abord quelques mots.',
  'composer.unsent': 'Non envoyé. Votre texte est gardé ici. {reason}',
  'composer.unsaved': 'Non enregistré. Votre texte est gardé ici. {reason}',
  'composer.audience': 'Visible par : {audience}',
};
