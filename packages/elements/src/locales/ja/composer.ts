import type { composer as english } from '../en/composer.ts';
import type { Translation } from '../translation.ts';

export const composer: Translation<'ja', typeof english> = {
  'composer.comment': 'コメントを書く',
  'composer.signedOut': '参加するにはサインインしてください。',
};
