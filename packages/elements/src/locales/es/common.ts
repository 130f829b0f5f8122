import type { common as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<'es', typeof english> = {
  'common.retry': 'Reintentar',
  'common.delete': 'Eliminar',
  'common.edit': 'Editar',
  'common.more': 'Más acciones',
  'common.loading': 'Cargando',
  'common.showMore': 'Mostrar más',
  'common.showLess': 'Mostrar menos',
  'common.signIn': 'Iniciar sesión',
  'common.edited': 'editado',
  'common.you': 'Usted',
  'common.unknownPerson': 'Antiguo miembro',
  'common.saving': 'Guardando',
  'common.linkCopied': 'Enlace copiado',
  'common.unconnected':
    'Sin conexión. Este elemento necesita un endpoint o un social-provider a su alrededor.',
  'common.staleSince': 'No está actualizado. Está leyendo la versión de las {time}.',
  'common.offlineSince': 'Sin conexión. Está leyendo la versión de las {time}.',
  'common.offline': 'Sin conexión. El contenido aparecerá cuando vuelva la red.',
  'common.forbidden': 'No tiene acceso a este espacio.',
  'common.notFound': 'Este contenido ya no está.',
  'common.partial': 'No se ha podido cargar una parte.',
  'common.picture': 'Imagen {number} de {count}',
  'common.report': 'Denunciar…',
};
