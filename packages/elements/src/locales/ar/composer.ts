import type { composer as english } from '../en/composer.ts';
import type { Translation } from '../translation.ts';

export const composer: Translation<'ar', typeof english> = {
  'composer.comment': 'كتابة تعليق',
  'composer.signedOut': 'يُرجى تسجيل الدخول للمشاركة.',
};
