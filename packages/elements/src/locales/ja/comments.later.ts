import type { comments as english } from '../en/comments.later.ts';
import type { Translation } from '../translation.ts';

export const comments: Translation<'ja', typeof english> = {
  'comments.saved': '変更を保存しました',
  'comments.editable': { other: 'あと#分間編集できます' },
  'comments.editable.over': '編集できる時間が過ぎました。',
};
