import type { errors as english } from '../en/errors.ts';
import type { Translation } from '../translation.ts';

export const errors: Translation<'ja', typeof english> = {
  'error.offline': 'オフラインです。',
  'error.network': 'サーバーに接続できませんでした。',
  'error.timeout': 'サーバーの応答に時間がかかりすぎています。',
  'error.auth-required': '先にサインインしてください。',
  'error.forbidden': 'この操作を行う権限がありません。',
  'error.not-found': 'この内容はもうありません。',
  'error.conflict': 'その間にほかの人が変更しました。',
  'error.invalid': '受け付けられませんでした。',
  'error.invalid.too-long': '長すぎます。{limit}文字以内にしてください。',
  'error.invalid.required': '未入力の項目があります。',
  'error.invalid.expired': '編集できる時間が過ぎました。',
  'error.invalid.limit-reached': '上限に達しました。',
  'error.rate-limited': 'リクエストが多すぎます。少しお待ちください。',
  'error.server': 'サーバーでエラーが発生しました。',
  'error.protocol': 'サーバーの応答を解釈できませんでした。',
  'error.mapping': 'サーバーの応答を解釈できませんでした。',
  'error.unsupported': 'ここでは利用できません。',
};
