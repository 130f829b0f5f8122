import type { feed as english } from '../en/feed.later.ts';
import type { Translation } from '../translation.ts';

export const feed: Translation<'fr', typeof english> = {
  'feed.item.editLabel': 'Modifier votre publication',
  'feed.item.confirmDelete': 'Supprimer cette publication et ses commentaires pour tout le monde ?',
  'feed.item.deleted': 'Publication supprimée',
  'feed.keys': 'Raccourcis clavier',
  'feed.keys.next': 'Publication suivante',
  'feed.keys.previous': 'Publication précédente',
  'feed.keys.react': 'Réagir',
};
