import type { errors as english } from '../en/errors.ts';
import type { Translation } from '../translation.ts';

export const errors: Translation<'fr', typeof english> = {
  'error.offline': 'Vous êtes hors ligne.',
  'error.network': 'Le serveur n’a pas pu être joint.',
  'error.timeout': 'Le serveur met trop de temps à répondre.',
  'error.auth-required': 'Connectez-vous d’abord.',
  'error.forbidden': 'Vous n’avez pas le droit de faire cela.',
  'error.not-found': 'Ce contenu n’est plus là.',
  'error.conflict': 'Quelqu’un l’a modifié entre-temps.',
  'error.invalid': 'Cela n’a pas été accepté.',
  'error.invalid.too-long': 'Trop long : {limit} caractères au plus.',
  'error.invalid.required': 'Il manque quelque chose.',
  'error.invalid.expired': 'Le délai pour modifier est passé.',
  'error.invalid.limit-reached': 'La limite est atteinte.',
  'error.rate-limited': 'Trop de demandes. Patientez un instant.',
  'error.server': 'Le serveur a eu une défaillance.',
  'error.protocol': 'Le serveur a donné une réponse que nous ne comprenons pas.',
  'error.mapping': 'Le serveur a donné une réponse que nous ne comprenons pas.',
  'error.unsupported': 'Ce n’est pas possible ici.',
};
