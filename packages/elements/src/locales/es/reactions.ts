import type { reactions as english } from '../en/reactions.ts';
import type { Translation } from '../translation.ts';

export const reactions: Translation<'es', typeof english> = {
  'reactions.label': 'Reacciones',
  'reactions.like': 'Me gusta',
  'reactions.celebrate': 'Bravo',
  'reactions.support': 'Apoyo',
  'reactions.insightful': 'Instructivo',
  'reactions.thanks': 'Gracias',
  'reactions.add': 'Añadir una reacción',
  'reactions.offer': 'Otras reacciones',
  'reactions.people': { one: '# persona', many: '# de personas', other: '# personas' },
  'reactions.others': { one: '# persona más', many: '# de personas más', other: '# personas más' },
  'reactions.who': '{reaction}: {names}.',
  'reactions.summary': { one: '# reacción', many: '# de reacciones', other: '# reacciones' },
  'reactions.unread': 'No se han podido cargar las reacciones.',
  'reactions.unset': 'No se ha guardado su reacción.',
};
