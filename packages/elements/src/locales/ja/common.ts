import type { common as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<'ja', typeof english> = {
  'common.retry': '再試行',
  'common.delete': '削除',
  'common.edit': '編集',
  'common.more': 'その他の操作',
  'common.loading': '読み込み中',
  'common.showMore': '続きを表示',
  'common.showLess': '折りたたむ',
  'common.signIn': 'サインイン',
  'common.edited': '編集済み',
  'common.you': 'あなた',
  'common.unknownPerson': '元メンバー',
  'common.saving': '保存中',
  'common.linkCopied': 'リンクをコピーしました',
  'common.unconnected':
    '接続されていません。この要素には endpoint を指定するか、social-provider で囲む必要があります。',
  'common.staleSince': '最新ではありません。{time}時点の内容を表示しています。',
  'common.offlineSince': 'オフラインです。{time}時点の内容を表示しています。',
  'common.offline': 'オフラインです。ネットワークが復旧すると表示されます。',
  'common.forbidden': 'この内容を見る権限がありません。',
  'common.notFound': 'この内容はもうありません。',
  'common.partial': '一部を読み込めませんでした。',
  'common.picture': '画像{number}／{count}',
  'common.report': '報告…',
};
