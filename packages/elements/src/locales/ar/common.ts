import type { common as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<'ar', typeof english> = {
  'common.retry': 'إعادة المحاولة',
  'common.delete': 'حذف',
  'common.edit': 'تعديل',
  'common.more': 'إجراءات أخرى',
  'common.loading': 'جارٍ التحميل',
  'common.showMore': 'عرض المزيد',
  'common.showLess': 'عرض أقل',
  'common.signIn': 'تسجيل الدخول',
  'common.edited': 'مُعدَّل',
  'common.you': 'أنت',
  'common.unknownPerson': 'عضو سابق',
  'common.saving': 'جارٍ الحفظ',
  'common.linkCopied': 'تم نسخ الرابط',
  'common.unconnected': 'غير متصل. يحتاج هذا العنصر إلى endpoint أو إلى social-provider يحيط به.',
  'common.staleSince': 'المحتوى غير محدَّث. تُعرض نسخة الساعة {time}.',
  'common.offlineSince': 'لا يوجد اتصال. تُعرض نسخة الساعة {time}.',
  'common.offline': 'لا يوجد اتصال. سيظهر المحتوى عند عودة الشبكة.',
  'common.forbidden': 'هذا المحتوى غير متاح لك.',
  'common.notFound': 'لم يعد هذا المحتوى موجودًا.',
  'common.partial': 'تعذّر تحميل جزء من المحتوى.',
  'common.picture': 'الصورة {number} من {count}',
  'common.report': 'إبلاغ…',
};
