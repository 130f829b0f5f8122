import type { composer as english } from '../en/composer.later.ts';
import type { Translation } from '../translation.ts';

export const composer: Translation<'ja', typeof english> = {
  'composer.post': '{name}さん、最近どうですか？',
  'composer.post.anyone': '最近どうですか？',
  'composer.edit': '文章を編集',
  'composer.send': '投稿',
  'composer.sending': '送信中',
  'composer.sent': '投稿しました',
  'composer.left': { other: '残り#文字' },
  'composer.over': { other: '#文字超過' },
  'composer.empty': 'まず何か書いてください。',
  'composer.unsent': '送信できませんでした。文章はここに保存されています。{reason}',
  'composer.unsaved': '保存できませんでした。文章はここに保存されています。{reason}',
  'composer.audience': '公開範囲：{audience}',
};
