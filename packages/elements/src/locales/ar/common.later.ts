import type { common as english } from '../en/common.later.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<'ar', typeof english> = {
  'common.cancel': 'إلغاء',
  'common.close': 'إغلاق',
  'common.picture.previous': 'الصورة السابقة',
  'common.picture.next': 'الصورة التالية',
  'common.save': 'حفظ',
};
