import type { feed as english } from '../en/feed.later.ts';
import type { Translation } from '../translation.ts';

export const feed: Translation<'es', typeof english> = {
  'feed.item.editLabel': 'Editar su publicación',
  'feed.item.confirmDelete': '¿Eliminar esta publicación y sus comentarios para todo el mundo?',
  'feed.item.deleted': 'Publicación eliminada',
  'feed.keys': 'Atajos de teclado',
  'feed.keys.next': 'Publicación siguiente',
  'feed.keys.previous': 'Publicación anterior',
  'feed.keys.react': 'Reaccionar',
};
