import type { outbox as english } from '../en/outbox.ts';
import type { Translation } from '../translation.ts';

export const outbox: Translation<'fr', typeof english> = {
  'outbox.reaction': 'Comptera à votre retour en ligne.',
};
