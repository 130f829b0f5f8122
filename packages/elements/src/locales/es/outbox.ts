import type { outbox as english } from '../en/outbox.ts';
import type { Translation } from '../translation.ts';

export const outbox: Translation<'es', typeof english> = {
  'outbox.reaction': 'Contará cuando vuelva a tener conexión.',
};
