import type { feed as english } from '../en/feed.later.ts';
import type { Translation } from '../translation.ts';

export const feed: Translation<'ja', typeof english> = {
  'feed.item.editLabel': '投稿を編集',
  'feed.keys': 'キーボードショートカット',
  'feed.keys.next': '次の投稿',
  'feed.keys.previous': '前の投稿',
  'feed.keys.react': 'リアクションする',
  'feed.item.save': '後で読むために保存',
  'feed.item.unsave': '保存を取り消す',
  'feed.item.unsaved': '保存を取り消しました',
  'feed.item.pin': '固定…',
  'feed.item.unpin': '固定を外す',
  'feed.item.unpinned': '固定を外しました',
  'feed.item.mute': 'これの表示を減らす',
  'feed.item.unmuted': '元どおりに表示します',
  'feed.item.report': '報告…',
  'feed.item.undone': 'うまくいきませんでした。{reason}',
  'feed.pin.title': 'この投稿を固定',
  'feed.pin.until': 'いつまで固定しますか',
  'feed.pin.open': '期限なし',
  'feed.pin.confirm': '固定する',
  'feed.item.copyLink': 'リンクをコピー',
  'feed.poll.voted': '投票しました',
  'feed.poll.takenBack': '回答を取り消しました',
};
