import type { composer as english } from '../en/composer.later.ts';
import type { Translation } from '../translation.ts';

export const composer: Translation<'ar', typeof english> = {
  'composer.post': 'ما الجديد يا {name}؟',
  'composer.post.anyone': 'ما الجديد؟',
  'composer.edit': 'تعديل نصك',
  'composer.send': 'نشر',
  'composer.sending': 'جارٍ الإرسال',
  'composer.sent': 'تم النشر',
  'composer.left': {
    zero: 'لم يتبقَّ أي حرف',
    one: 'تبقّى حرف واحد',
    two: 'تبقّى حرفان',
    few: 'تبقّت # أحرف',
    many: 'تبقّى # حرفًا',
    other: 'تبقّى # حرف',
  },
  'composer.over': {
    zero: 'لا أحرف زائدة',
    one: 'حرف زائد',
    two: 'حرفان زائدان',
    few: '# أحرف زائدة',
    many: '# حرفًا زائدًا',
    other: '# حرف زائد',
  },
  'composer.empty': 'يُرجى كتابة شيء أولًا.',
  'composer.unsent': 'لم يُرسل. كلماتك محفوظة هنا. {reason}',
  'composer.unsaved': 'لم يُحفظ. كلماتك محفوظة هنا. {reason}',
  'composer.audience': 'مرئي لـ: {audience}',
};
