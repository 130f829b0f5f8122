import type { common as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<'fr', typeof english> = {
  'common.retry': 'Réessayer',
  'common.delete': 'Supprimer',
  'common.edit': 'Modifier',
  'common.more': 'Autres actions',
  'common.loading': 'Chargement',
  'common.showMore': 'Afficher la suite',
  'common.showLess': 'Réduire',
  'common.signIn': 'Se connecter',
  'common.edited': 'modifié',
  'common.you': 'Vous',
  'common.unknownPerson': 'Ancien collègue',
  'common.saving': 'Enregistrement',
  'common.linkCopied': 'Lien copié',
  'common.unconnected':
    'Non connecté. Cet élément a besoin d’un endpoint, ou d’un social-provider autour de lui.',
  'common.staleSince': 'Pas à jour. Vous lisez la version de {time}.',
  'common.offlineSince': 'Hors ligne. Vous lisez la version de {time}.',
  'common.offline': 'Hors ligne. Le contenu apparaîtra au retour du réseau.',
  'common.forbidden': 'Cet espace ne vous est pas ouvert.',
  'common.notFound': 'Ce contenu n’est plus là.',
  'common.partial': 'Une partie n’a pas pu être chargée.',
  'common.picture': 'Image {number} sur {count}',
  'common.report': 'Signaler…',
};
