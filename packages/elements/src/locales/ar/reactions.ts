import type { reactions as english } from '../en/reactions.ts';
import type { Translation } from '../translation.ts';

export const reactions: Translation<'ar', typeof english> = {
  'reactions.label': 'التفاعلات',
  'reactions.like': 'إعجاب',
  'reactions.celebrate': 'أحسنت',
  'reactions.support': 'دعم',
  'reactions.insightful': 'مفيد',
  'reactions.thanks': 'شكرًا',
  'reactions.add': 'إضافة تفاعل',
  'reactions.offer': 'تفاعلات أخرى',
  'reactions.people': {
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصان',
    few: '# أشخاص',
    many: '# شخصًا',
    other: '# شخص',
  },
  'reactions.others': {
    zero: '# آخرون',
    one: 'شخص آخر',
    two: 'شخصان آخران',
    few: '# آخرون',
    many: '# آخرون',
    other: '# آخرون',
  },
  'reactions.who': '{reaction}: {names}.',
  'reactions.summary': {
    zero: 'لا تفاعلات',
    one: 'تفاعل واحد',
    two: 'تفاعلان',
    few: '# تفاعلات',
    many: '# تفاعلًا',
    other: '# تفاعل',
  },
  'reactions.unread': 'تعذّر تحميل التفاعلات.',
  'reactions.unset': 'لم يُحفظ تفاعلك.',
};
