import type { common as english } from '../en/common.later.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<'ja', typeof english> = {
  'common.cancel': 'キャンセル',
  'common.close': '閉じる',
  'common.save': '保存',
};
