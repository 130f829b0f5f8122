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
  'comments.history.title': 'النصوص السابقة',
  'comments.history.first': 'كُتب: {time}',
  'comments.history.then': 'عُدّل: {time}',
  'comments.history.now': 'النص الحالي، منذ {time}',
  'comments.conflict': 'عُدّل هذا التعليق أثناء كتابتك.',
  'comments.conflict.theirs': 'النص الحالي',
  'comments.conflict.mine': 'تعديلك',
  'comments.conflict.keepMine': 'حفظ تعديلي',
  'comments.conflict.editAgain': 'متابعة تعديلي',
  'comments.conflict.takeTheirs': 'تجاهل تعديلي',
};
