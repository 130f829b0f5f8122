import type { outbox as english } from '../en/outbox.ts';
import type { Translation } from '../translation.ts';

export const outbox: Translation<'ja', typeof english> = {
  'outbox.reaction': 'オンラインに戻ると反映されます。',
};
