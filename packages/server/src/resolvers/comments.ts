import type { CommentRow } from '../store/comments.ts';
import { commentPermissions, editableUntil } from '../service/comments.ts';
import { attachments } from './activities.ts';
import { signedIn, type Context } from './context.ts';
import { subjectFields } from './subject.ts';

export const commentTypes = {
  Comment: {
    ...subjectFields,
    author: ({ authorId }: CommentRow, _args: unknown, context: Context) =>
      authorId === null ? null : signedIn(context).load.person.load(authorId),
    // Nothing waits for a moderator here.
    pending: () => false,
    editableUntil: (comment: CommentRow, _args: unknown, context: Context) =>
      editableUntil(signedIn(context), comment),
    attachments: (comment: CommentRow, _args: unknown, context: Context) =>
      comment.deletedAt === null ? attachments(comment, _args, context) : [],
    history: ({ id }: CommentRow, _args: unknown, context: Context) =>
      signedIn(context).load.commentHistory.load(id),
    permissions: (comment: CommentRow, _args: unknown, context: Context) =>
      commentPermissions(signedIn(context), comment),
    commentCount: ({ replyCount }: CommentRow) => replyCount,
  },
};
