import type { common as english } from '../en/common.later.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<'ja', typeof english> = {
  'common.cancel': 'キャンセル',
  'common.close': '閉じる',
  'common.picture.previous': '前の画像',
  'common.picture.next': '次の画像',
  'common.save': '保存',
};
