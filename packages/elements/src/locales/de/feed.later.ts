import type { feed as english } from '../en/feed.later.ts';
import type { Translation } from '../translation.ts';

export const feed: Translation<'de', typeof english> = {
  'feed.item.editLabel': 'Ihren Beitrag bearbeiten',
  'feed.item.confirmDelete': 'Diesen Beitrag und seine Kommentare für alle löschen?',
  'feed.item.deleted': 'Beitrag gelöscht',
};
