import type { reports as english } from '../en/reports.later.ts';
import type { Translation } from '../translation.ts';

export const reports: Translation<'ar', typeof english> = {
  'reports.title': 'إبلاغ المشرفين',
  'reports.text': 'سينظر المشرفون فيه. لن يعلم أحد غيرهم ببلاغك.',
  'reports.reason': 'ما المشكلة؟',
  'reports.unkind': 'يجرح شخصًا أو ينتقص منه',
  'reports.private': 'يكشف أمرًا خاصًا أو سريًا',
  'reports.false': 'خاطئ أو مضلِّل',
  'reports.advertising': 'إعلان',
  'reports.other': 'أمر آخر',
  'reports.note': 'كلمات قليلة (اختياري)',
  'reports.send': 'إرسال البلاغ',
  'reports.sent': 'شكرًا لك. سينظر المشرفون فيه.',
};
