import type { comments as english } from '../en/comments.later.ts';
import type { Translation } from '../translation.ts';

export const comments: Translation<'ja', typeof english> = {
  'comments.saved': '変更を保存しました',
  'comments.editable': { other: 'あと#分間編集できます' },
  'comments.editable.over': '編集できる時間が過ぎました。',
  'comments.history.title': '以前の内容',
  'comments.history.first': '投稿：{time}',
  'comments.history.then': '編集：{time}',
  'comments.history.now': '現在の内容（{time}から）',
  'comments.conflict': '入力中にこのコメントが変更されました。',
  'comments.conflict.theirs': '現在の内容',
  'comments.conflict.mine': 'あなたの変更',
  'comments.conflict.keepMine': '自分の変更を保存',
  'comments.conflict.editAgain': '自分の変更を編集し直す',
  'comments.conflict.takeTheirs': '自分の変更を破棄',
  'comments.resolve': '解決済みにする',
  'comments.reopen': '再開する',
  'comments.resolved': '解決済みにしました',
  'comments.reopened': '再開しました',
  'comments.resolvedBy': '{name}さんが解決済みにしました',
  'comments.unfold': '表示',
  'comments.fold': '隠す',
  'comments.subscribe': '通知を受け取る',
  'comments.locked': 'このディスカッションは終了しました。',
  'comments.unread': { other: '前回の訪問以降の新着 #件' },
};
