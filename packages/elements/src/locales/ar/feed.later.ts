import type { feed as english } from '../en/feed.later.ts';
import type { Translation } from '../translation.ts';

export const feed: Translation<'ar', typeof english> = {
  'feed.item.editLabel': 'تعديل منشورك',
  'feed.keys': 'اختصارات لوحة المفاتيح',
  'feed.keys.next': 'المنشور التالي',
  'feed.keys.previous': 'المنشور السابق',
  'feed.keys.react': 'تفاعل',
  'feed.item.save': 'حفظ لوقت لاحق',
  'feed.item.unsave': 'إزالة من المحفوظات',
  'feed.item.unsaved': 'لم يعد محفوظًا',
  'feed.item.pin': 'تثبيت…',
  'feed.item.unpin': 'إلغاء التثبيت',
  'feed.item.unpinned': 'لم يعد مثبَّتًا',
  'feed.item.mute': 'إظهار هذا بقدر أقل',
  'feed.item.unmuted': 'يظهر كما كان',
  'feed.item.report': 'إبلاغ…',
  'feed.item.undone': 'لم ينجح ذلك. {reason}',
  'feed.pin.title': 'تثبيت هذا المنشور',
  'feed.pin.until': 'إلى متى؟',
  'feed.pin.open': 'دون نهاية محددة',
  'feed.pin.confirm': 'تثبيت',
  'feed.item.copyLink': 'نسخ الرابط',
  'feed.poll.voted': 'احتُسبت إجابتك',
  'feed.poll.takenBack': 'سُحبت إجابتك',
};
