import type { feed as english } from '../en/feed.later.ts';
import type { Translation } from '../translation.ts';

export const feed: Translation<'de', typeof english> = {
  'feed.item.editLabel': 'Ihren Beitrag bearbeiten',
  'feed.item.confirmDelete': 'Diesen Beitrag und seine Kommentare für alle löschen?',
  'feed.item.deleted': 'Beitrag gelöscht',
  'feed.keys': 'Tastenkürzel',
  'feed.keys.next': 'Nächster Beitrag',
  'feed.keys.previous': 'Vorheriger Beitrag',
  'feed.keys.react': 'Reagieren',
};
