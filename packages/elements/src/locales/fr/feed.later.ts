import type { feed as english } from '../en/feed.later.ts';
import type { Translation } from '../translation.ts';

export const feed: Translation<'fr', typeof english> = {
  'feed.item.editLabel': 'Modifier votre publication',
  'feed.keys': 'Raccourcis clavier',
  'feed.keys.next': 'Publication suivante',
  'feed.keys.previous': 'Publication précédente',
  'feed.keys.react': 'Réagir',
  'feed.item.save': 'Enregistrer pour plus tard',
  'feed.item.unsave': 'Retirer des enregistrements',
  'feed.item.unsaved': 'Retiré des enregistrements',
  'feed.item.pin': 'Épingler…',
  'feed.item.unpin': 'Ne plus épingler',
  'feed.item.unpinned': 'N’est plus épinglé',
  'feed.item.mute': 'Voir moins ce sujet',
  'feed.item.unmuted': 'Affiché comme avant',
  'feed.item.report': 'Signaler…',
  'feed.item.undone': 'Cela n’a pas abouti. {reason}',
  'feed.pin.title': 'Épingler cette publication',
  'feed.pin.until': 'Jusqu’à quand ?',
  'feed.pin.open': 'Sans limite',
  'feed.pin.confirm': 'Épingler',
  'feed.item.copyLink': 'Copier le lien',
  'feed.poll.voted': 'Votre réponse est comptée',
  'feed.poll.takenBack': 'Votre réponse est retirée',
};
