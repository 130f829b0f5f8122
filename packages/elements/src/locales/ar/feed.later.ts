import type { feed as english } from '../en/feed.later.ts';
import type { Translation } from '../translation.ts';

export const feed: Translation<'ar', typeof english> = {
  'feed.item.editLabel': 'تعديل منشورك',
  'feed.item.confirmDelete': 'هل تريد حذف هذا المنشور وتعليقاته لدى الجميع؟',
  'feed.item.deleted': 'تم حذف المنشور',
  'feed.keys': 'اختصارات لوحة المفاتيح',
  'feed.keys.next': 'المنشور التالي',
  'feed.keys.previous': 'المنشور السابق',
  'feed.keys.react': 'تفاعل',
};
