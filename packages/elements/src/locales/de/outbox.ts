import type { outbox as english } from '../en/outbox.ts';
import type { Translation } from '../translation.ts';

export const outbox: Translation<'de', typeof english> = {
  'outbox.reaction': 'Zählt, sobald Sie wieder online sind.',
};
