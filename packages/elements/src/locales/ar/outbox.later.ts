import type { outbox as english } from '../en/outbox.later.ts';
import type { Translation } from '../translation.ts';

export const outbox: Translation<'ar', typeof english> = {
  'outbox.offline': 'سيُرسل عند عودة الاتصال.',
  'outbox.later': 'لم يُرسل بعد. ستُعاد المحاولة تلقائيًا.',
  'outbox.signIn': 'سيُرسل بعد تسجيل الدخول من جديد.',
  'outbox.unsent': 'لم يُرسل. {reason}',
  'outbox.unreported': 'لم يُرسل بلاغك. {reason}',
  'outbox.unsaved': 'لم يُحفظ التعديل. {reason}',
  'outbox.undeleted': 'لم يُحذف. {reason}',
  'outbox.expired': 'مضى على انتظاره أكثر من سبعة أيام.',
  'outbox.doubtful': 'تعذّر التأكد من وصول ما أُرسل.',
  'outbox.tab': 'محفوظ في علامة التبويب هذه فقط: يُرجى إبقاؤها مفتوحة.',
  'outbox.again': 'إعادة الإرسال',
  'outbox.check': 'تحقُّق',
  'outbox.there': 'تم الإرسال.',
  'outbox.absent': 'لم يصل حتى الآن.',
  'outbox.unclear': 'لا يمكن التحقق من ذلك الآن.',
  'outbox.discard': 'تجاهل',
  'outbox.discarded': 'تم التجاهل',
  'outbox.undo': 'تراجع',
  'outbox.undone': 'تم التراجع',
  'outbox.undoOver': 'فات أوان التراجع.',
  'outbox.compare': 'مقارنة',
};
