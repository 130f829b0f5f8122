import type { common as english } from '../en/common.later.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<'es', typeof english> = {
  'common.cancel': 'Cancelar',
  'common.close': 'Cerrar',
  'common.picture.previous': 'Imagen anterior',
  'common.picture.next': 'Imagen siguiente',
  'common.save': 'Guardar',
};
