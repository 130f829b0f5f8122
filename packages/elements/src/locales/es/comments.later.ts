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
  'comments.history.title': 'Versiones anteriores',
  'comments.history.first': 'Escrito: {time}',
  'comments.history.then': 'Modificado: {time}',
  'comments.history.now': 'Versión actual, desde {time}',
  'comments.conflict': 'Este comentario se modificó mientras usted escribía.',
  'comments.conflict.theirs': 'El texto actual',
  'comments.conflict.mine': 'Su cambio',
  'comments.conflict.keepMine': 'Guardar mi versión',
  'comments.conflict.editAgain': 'Seguir editando la mía',
  'comments.conflict.takeTheirs': 'Descartar la mía',
  'comments.resolve': 'Marcar como resuelto',
  'comments.reopen': 'Reabrir',
  'comments.resolved': 'Conversación resuelta',
  'comments.reopened': 'Conversación reabierta',
  'comments.resolvedBy': 'Resuelto por {name}',
  'comments.unfold': 'Mostrar',
  'comments.fold': 'Ocultar',
  'comments.subscribe': 'Avisarme',
  'comments.locked': 'Esta conversación está cerrada.',
  'comments.unread': {
    one: '# nuevo desde su última visita',
    many: '# de nuevos desde su última visita',
    other: '# nuevos desde su última visita',
  },
};
