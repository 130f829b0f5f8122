import type { errors as english } from '../en/errors.ts';
import type { Translation } from '../translation.ts';

export const errors: Translation<'ar', typeof english> = {
  'error.offline': 'لا يوجد اتصال بالإنترنت.',
  'error.network': 'تعذّر الوصول إلى الخادم.',
  'error.timeout': 'تأخر الخادم في الرد.',
  'error.auth-required': 'يُرجى تسجيل الدخول أولًا.',
  'error.forbidden': 'ليست لديك صلاحية للقيام بذلك.',
  'error.not-found': 'لم يعد هذا المحتوى موجودًا.',
  'error.conflict': 'عدّله شخص آخر في هذه الأثناء.',
  'error.invalid': 'لم يُقبل ذلك.',
  'error.invalid.too-long': 'النص طويل جدًا، والحد الأقصى للأحرف: {limit}.',
  'error.invalid.required': 'هناك شيء ناقص.',
  'error.invalid.expired': 'انتهت المهلة المتاحة للتعديل.',
  'error.invalid.limit-reached': 'تم بلوغ الحد الأقصى.',
  'error.rate-limited': 'الطلبات كثيرة جدًا. يُرجى الانتظار قليلًا.',
  'error.server': 'حدث خطأ في الخادم.',
  'error.protocol': 'أرسل الخادم ردًا غير مفهوم.',
  'error.mapping': 'أرسل الخادم ردًا غير مفهوم.',
  'error.unsupported': 'هذا غير ممكن هنا.',
};
