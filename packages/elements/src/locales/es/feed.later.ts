import type { feed as english } from '../en/feed.later.ts';
import type { Translation } from '../translation.ts';

export const feed: Translation<'es', typeof english> = {
  'feed.item.editLabel': 'Editar su publicación',
  'feed.keys': 'Atajos de teclado',
  'feed.keys.next': 'Publicación siguiente',
  'feed.keys.previous': 'Publicación anterior',
  'feed.keys.react': 'Reaccionar',
  'feed.item.save': 'Guardar para más tarde',
  'feed.item.unsave': 'Quitar de guardados',
  'feed.item.unsaved': 'Ya no está guardado',
  'feed.item.pin': 'Fijar…',
  'feed.item.unpin': 'Dejar de fijar',
  'feed.item.unpinned': 'Ya no está fijado',
  'feed.item.mute': 'Mostrar menos de esto',
  'feed.item.unmuted': 'Se muestra como antes',
  'feed.item.report': 'Denunciar…',
  'feed.item.undone': 'No ha sido posible. {reason}',
  'feed.pin.title': 'Fijar esta publicación',
  'feed.pin.until': '¿Hasta cuándo?',
  'feed.pin.open': 'Sin límite',
  'feed.pin.confirm': 'Fijar',
  'feed.item.copyLink': 'Copiar enlace',
  'feed.poll.voted': 'Su respuesta cuenta',
  'feed.poll.takenBack': 'Su respuesta se ha retirado',
};
