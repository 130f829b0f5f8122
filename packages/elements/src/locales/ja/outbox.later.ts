import type { outbox as english } from '../en/outbox.later.ts';
import type { Translation } from '../translation.ts';

export const outbox: Translation<'ja', typeof english> = {
  'outbox.offline': 'オンラインに戻ると送信されます。',
  'outbox.later': 'まだ送信されていません。自動的に再試行します。',
  'outbox.signIn': 'もう一度サインインすると送信されます。',
  'outbox.unsent': '送信できませんでした。{reason}',
  'outbox.unreported': '報告は送信されませんでした。{reason}',
  'outbox.unsaved': '変更を保存できませんでした。{reason}',
  'outbox.undeleted': '削除できませんでした。{reason}',
  'outbox.expired': '7日以上待機していました。',
  'outbox.doubtful': '送信されたかどうか確認できませんでした。',
  'outbox.tab': 'このタブにだけ保存されています。閉じないでください。',
  'outbox.again': 'もう一度送信',
  'outbox.check': '確認',
  'outbox.there': '送信されていました。',
  'outbox.absent': '今のところ届いていません。',
  'outbox.unclear': '今は確認できません。',
  'outbox.discard': '破棄',
  'outbox.discarded': '破棄しました',
  'outbox.undo': '元に戻す',
  'outbox.undone': '元に戻しました',
  'outbox.undoOver': 'もう元に戻せません。',
  'outbox.compare': '比べる',
};
