import type { reactions as english } from '../en/reactions.ts';
import type { Translation } from '../translation.ts';

export const reactions: Translation<'ja', typeof english> = {
  'reactions.label': 'リアクション',
  'reactions.like': 'いいね',
  'reactions.celebrate': 'おめでとう',
  'reactions.support': '応援',
  'reactions.insightful': '参考になる',
  'reactions.thanks': 'ありがとう',
  'reactions.add': 'リアクションを追加',
  'reactions.offer': 'ほかのリアクション',
  'reactions.people': { other: '#人' },
  'reactions.others': { other: 'ほか#人' },
  'reactions.who': '{reaction}：{names}。',
  'reactions.summary': { other: 'リアクション#件' },
  'reactions.unread': 'リアクションを読み込めませんでした。',
  'reactions.unset': 'リアクションを保存できませんでした。',
};
