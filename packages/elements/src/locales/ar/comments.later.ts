import type { comments as english } from '../en/comments.later.ts';
import type { Translation } from '../translation.ts';

export const comments: Translation<'ar', typeof english> = {
  'comments.saved': 'تم حفظ التعديلات',
  'comments.editable': {
    zero: 'لم يتبقَّ وقت للتعديل',
    one: 'يمكن التعديل لمدة دقيقة',
    two: 'يمكن التعديل لمدة دقيقتين',
    few: 'يمكن التعديل لمدة # دقائق',
    many: 'يمكن التعديل لمدة # دقيقة',
    other: 'يمكن التعديل لمدة # دقيقة',
  },
  'comments.editable.over': 'انتهت المهلة المتاحة للتعديل.',
};
