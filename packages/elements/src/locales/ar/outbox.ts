import type { outbox as english } from '../en/outbox.ts';
import type { Translation } from '../translation.ts';

export const outbox: Translation<'ar', typeof english> = {
  'outbox.reaction': 'سيُحتسب عند عودة الاتصال.',
};
