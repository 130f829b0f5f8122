import type { feed as english } from '../en/feed.later.ts';
import type { Translation } from '../translation.ts';

export const feed: Translation<'ja', typeof english> = {
  'feed.item.editLabel': '投稿を編集',
  'feed.item.confirmDelete': 'この投稿とコメントを全員の画面から削除しますか？',
  'feed.item.deleted': '投稿を削除しました',
  'feed.keys': 'キーボードショートカット',
  'feed.keys.next': '次の投稿',
  'feed.keys.previous': '前の投稿',
  'feed.keys.react': 'リアクションする',
};
