import type { comments as english } from '../en/comments.later.ts';
import type { Translation } from '../translation.ts';

export const comments: Translation<'es', typeof english> = {
  'comments.saved': 'Cambios guardados',
  'comments.editable': {
    one: 'Editable # minuto más',
    many: 'Editable # de minutos más',
    other: 'Editable # minutos más',
  },
  'comments.editable.over': 'El plazo para editar ha terminado.',
};
