import type { reports as english } from '../en/reports.later.ts';
import type { Translation } from '../translation.ts';

export const reports: Translation<'ja', typeof english> = {
  'reports.title': 'モデレーターに報告',
  'reports.text': 'モデレーターが確認します。報告したことはほかの人には知らされません。',
  'reports.reason': '何が問題ですか',
  'reports.unkind': '人を傷つける、または見下している',
  'reports.private': '個人情報や秘密が書かれている',
  'reports.false': '誤り、または誤解を招く',
  'reports.advertising': '広告である',
  'reports.other': 'その他',
  'reports.note': '補足（任意）',
  'reports.send': '報告する',
  'reports.sent': 'ありがとうございます。モデレーターが確認します。',
};
