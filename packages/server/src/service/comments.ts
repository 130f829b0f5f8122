import type { CommentSort } from '@maillon/contract';
import {
  countThread,
  lockComment,
  readThread,
  type CommentRow,
  type ThreadLevel,
} from '../store/comments.ts';
import { isLocked } from '../store/threads.ts';
import { announceOn, announceParent } from './announce.ts';
import { attach, attachmentsIn, checkAttachments } from './files.ts';
import { newId } from './ids.ts';
import { rememberMentions } from './mentions.ts';
import { encode, readPage, type PageArgs, type RowPage, type SortKeyShape } from './paging.ts';
import { badInput, refuse, refuseFor } from './refusals.ts';
import { abandonUploads } from '../store/uploads.ts';
import type { Session } from './session.ts';
import { findSubject, refuseSubject, rootOf } from './subjects.ts';
import { checkWords, limits, type SentWords } from './words.ts';
import { refuseOldVersion, write, type Outcome, type Write, type WriteMeta } from './writes.ts';

export interface CommentsArgs extends PageArgs {
  readonly subject: string;
  readonly parent?: string | null | undefined;
  readonly sort: CommentSort;
}

export interface PlaceArgs {
  readonly subject: string;
  readonly id: string;
  readonly sort: CommentSort;
}

export interface AddComment {
  readonly subject: string;
  readonly parent?: string | null | undefined;
  readonly body: SentWords;
  readonly attachments?: readonly string[] | null | undefined;
  readonly descriptions?: readonly string[] | null | undefined;
  readonly meta: WriteMeta;
}

export interface EditComment {
  readonly id: string;
  readonly body: SentWords;
  readonly meta: WriteMeta;
}

export interface DeleteComment {
  readonly id: string;
  readonly meta: WriteMeta;
}

/** What was said about a subject, or in answer to a comment. Nothing, where the viewer may not read. */
export async function listComments(session: Session, args: CommentsArgs): Promise<RowPage<CommentRow>> {
  const level = await levelOf(session, args);
  return readPage(args, {
    ...orderOf(args.sort),
    read: (limit, after) =>
      level === null ? Promise.resolve([]) : readThread(session.db, level, args.sort, limit, after),
    count: () => (level === null ? Promise.resolve(0) : countThread(session.db, level)),
  });
}

/** What the place of a comment depends on. */
function orderOf(sort: CommentSort) {
  const isTop = sort === 'top';
  const shape: SortKeyShape = isTop ? ['number', 'instant', 'string'] : ['instant', 'string'];
  const keyOf = (row: CommentRow) => [
    ...(isTop ? [row.reactionCount] : []),
    row.createdAt.toISOString(),
    row.id,
  ];
  return { order: `comments:${sort}`, shape, keyOf };
}

/** How many comments are read above the one that is looked for. */
const context = 2;

/** Where to read on from so that a comment is among the first of a page. */
export async function findPlace(session: Session, { subject, id, sort }: PlaceArgs) {
  const about = await findSubject(session, subject);
  const found = await findSubject(session, id);
  if (about === null || found?.type !== 'comment' || rootOf(found).id !== rootOf(about).id) return null;
  const { row: comment } = found;
  const level = { subjectId: comment.subjectId, parentId: comment.parentId };
  const { order, keyOf } = orderOf(sort);
  const [above, count] = await Promise.all([
    readThread(session.db, level, sort, context + 1, keyOf(comment), 'back'),
    countThread(session.db, level, { sort, before: keyOf(comment) }),
  ]);
  const last = above[context];
  return {
    comment,
    after: last === undefined ? null : encode(order, keyOf(last)),
    before: last === undefined ? 0 : count - context,
  };
}

/** Which level of which thread; a comment named as subject means its replies. */
async function levelOf(session: Session, { subject, parent }: CommentsArgs): Promise<ThreadLevel | null> {
  const about = await findSubject(session, subject);
  if (about === null) return null;
  const root = rootOf(about);
  if (parent == null) {
    return { subjectId: root.id, parentId: about.type === 'comment' ? about.id : null };
  }
  const above = await findSubject(session, parent);
  if (above?.type !== 'comment') return null;
  if (rootOf(above).id !== root.id) throw badInput('`parent` is a comment about something else.');
  return { subjectId: root.id, parentId: above.id };
}

/** Says something about a subject, or answers a comment. */
export async function addComment(session: Session, input: AddComment): Promise<Outcome<{ id: string }>> {
  const about = await findSubject(session, input.subject);
  return write(session, 'addComment', input, async (writing) => {
    const attachments = attachmentsIn(input);
    const isAllSaid = attachments.length > 0 && input.body.value.trim() === '';
    refuseFor([
      ...(isAllSaid ? [] : checkWords(input.body, 'body', limits.comment)),
      ...checkAttachments(attachments),
    ]);
    if (about === null) return refuseSubject(input.subject, 'subject');
    const root = rootOf(about);
    if (await isLocked(writing.db, root.id)) refuse('NOT_ALLOWED', 'subject', 'This thread is locked.');
    const answered = input.parent ?? (about.type === 'comment' ? about.id : null);
    const parentId = answered === null ? null : await placeUnder(writing, answered, root.id);
    const id = newId('c', writing.now);
    await writing.db
      .insertInto('comment')
      .values({
        id,
        subjectId: root.id,
        parentId,
        authorId: session.viewer.id,
        body: JSON.stringify(input.body),
        createdAt: writing.now,
      })
      .execute();
    await attach(session, writing, id, attachments);
    if (root.type === 'activity') {
      await writing.db
        .updateTable('activity')
        .set({ activeAt: writing.now })
        .where('id', '=', root.id)
        .where('activeAt', '<', writing.now)
        .execute();
      await rememberMentions(writing.db, { nodeId: id, activityId: root.id, words: input.body });
    }
    announceOn(writing, root, { nodeId: id, change: 'created' });
    announceParent(writing, root, parentId);
    return { id };
  });
}

/** Threads have two levels: an answer to a reply is listed under the same parent. */
async function placeUnder({ db }: Write, answered: string, subjectId: string): Promise<string> {
  const comment = await lockComment(db, answered);
  if (comment === undefined || comment.subjectId !== subjectId) {
    return refuse('NOT_FOUND', 'parent', 'No such comment about this subject.');
  }
  if (comment.deletedAt !== null) return refuse('NOT_FOUND', 'parent', 'This comment has been deleted.');
  return comment.parentId ?? comment.id;
}

/** Changes one's own words, for a while. */
export async function editComment(session: Session, input: EditComment): Promise<Outcome<{ id: string }>> {
  const subject = await findSubject(session, input.id);
  return write(session, 'editComment', input, async (writing) => {
    refuseFor(checkWords(input.body, 'body', limits.comment));
    const comment = await own(writing, subject?.type === 'comment' ? subject.id : null);
    if (subject === null || comment === undefined) return refuse('NOT_FOUND', 'id', 'No such comment.');
    if (comment.authorId !== session.viewer.id)
      return refuse('NOT_ALLOWED', 'id', 'Only its author may edit it.');
    const until = editableUntil(session, comment);
    if (until !== null && writing.now > until) {
      return refuse('EXPIRED', 'id', `It could be edited until ${until.toISOString()}.`);
    }
    refuseOldVersion(input.meta, comment.version);
    await writing.db
      .insertInto('commentRevision')
      .values({
        commentId: comment.id,
        version: comment.version,
        body: JSON.stringify(comment.body),
        createdAt: comment.editedAt ?? comment.createdAt,
      })
      .execute();
    await writing.db
      .updateTable('comment')
      .set({ body: JSON.stringify(input.body), editedAt: writing.now, version: comment.version + 1 })
      .where('id', '=', comment.id)
      .execute();
    const root = rootOf(subject);
    if (root.type === 'activity') {
      await rememberMentions(writing.db, { nodeId: comment.id, activityId: root.id, words: input.body });
    }
    announceOn(writing, root, { nodeId: comment.id, change: 'updated' });
    return { id: comment.id };
  });
}

/** Takes a comment back: its words are erased; its place stays while it has replies. */
export async function deleteComment(
  session: Session,
  input: DeleteComment,
): Promise<Outcome<{ id: string }>> {
  const subject = await findSubject(session, input.id);
  return write(session, 'deleteComment', input, async (writing) => {
    const comment = await own(writing, subject?.type === 'comment' ? subject.id : null);
    if (subject === null || comment === undefined) return refuse('NOT_FOUND', 'id', 'No such comment.');
    const { viewer } = session;
    if (comment.authorId !== viewer.id && viewer.role !== 'moderator') {
      return refuse('NOT_ALLOWED', 'id', 'Only its author or a moderator may delete it.');
    }
    refuseOldVersion(input.meta, comment.version);
    await writing.db
      .updateTable('comment')
      .set({ body: null, deletedAt: writing.now, version: comment.version + 1 })
      .where('id', '=', comment.id)
      .execute();
    await writing.db.deleteFrom('mention').where('nodeId', '=', comment.id).execute();
    await writing.db.deleteFrom('commentRevision').where('commentId', '=', comment.id).execute();
    await abandonUploads(writing.db, [comment.id]);
    const root = rootOf(subject);
    announceOn(writing, root, { nodeId: comment.id, change: 'deleted' });
    announceParent(writing, root, comment.parentId);
    return { id: comment.id };
  });
}

async function own({ db }: Write, id: string | null) {
  const comment = id === null ? undefined : await lockComment(db, id);
  return comment?.deletedAt === null ? comment : undefined;
}

/** Until when the author may edit a comment; null: for ever. */
export function editableUntil(session: Session, comment: Pick<CommentRow, 'createdAt'>): Date | null {
  const { editWindowMs } = session.house;
  return editWindowMs === null ? null : new Date(comment.createdAt.getTime() + editWindowMs);
}

/** What the viewer may do with a comment. */
export function commentPermissions(session: Session, comment: CommentRow) {
  const { viewer, house } = session;
  const isThere = comment.deletedAt === null;
  const isOwn = comment.authorId === viewer.id;
  const until = editableUntil(session, comment);
  return {
    edit: isThere && isOwn && (until === null || house.now() <= until),
    remove: isThere && (isOwn || viewer.role === 'moderator'),
    comment: isThere,
    react: isThere,
    reply: isThere,
  };
}
