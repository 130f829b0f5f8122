import type { Capability, Comment, CommentSort, Id, SubjectRef, Thread } from '@maillon/contract';
import type { CommentDraft, CommentsHandle, SocialClient } from '@maillon/sdk';
import type { Keep } from '../composer/draft-keys.ts';
import { valueOf } from '../foundation/view-state.ts';
import type { SocialComment } from './social-comment.ts';
import { SocialCommentAddedEvent, SocialCommentAddEvent } from './events.ts';

/** What a thread tells its comments. */
export interface ThreadSettings {
  readonly subject: SubjectRef;
  readonly replies: 'collapsed' | 'expanded' | 'none';
  readonly pageSize: number;
  readonly submitOn: 'mod-enter' | 'enter';
  readonly bodyMax: number;
  readonly format: 'text' | 'markdown';
  readonly deleted: 'placeholder' | 'hidden';
  readonly drafts: Keep;
  /** The best answer to a question. */
  readonly bestAnswer: Id | undefined;
  /** Who is looking. */
  readonly viewer: Id | undefined;
  /** The comment that the page's address points to. */
  readonly target: Id | undefined;
  /** The comment whose replies hold it. */
  readonly opened: Id | undefined;
  /** Nobody may comment. */
  readonly locked: boolean;
}

/** What a comment asks of its thread. */
export interface ThreadActions {
  /** Deletes a comment, with time to undo it. */
  remove(comment: Comment): void;
  /** Finds what comes next, before a comment goes; the function it gives moves the focus there afterwards. */
  leave(id: Id): () => void;
  /** Whether this comment may scroll into view: only the first time. */
  arrive(id: Id): boolean;
  /** The page's address points to this one, and there is nothing to see of it. */
  missed(id: Id): void;
}

/** What the parts of a thread that are loaded later know of it, and ask of it. */
export interface ThreadInside {
  readonly query: () => { readonly subject: SubjectRef; readonly sort?: CommentSort };
  /** The thread as it is read from its beginning. */
  readonly list: () => CommentsHandle | undefined;
  /** All comments that are known. */
  readonly all: () => readonly Id[];
  readonly hasMore: () => boolean;
  /** Those on screen at the top level, in order. */
  readonly comments: () => readonly SocialComment[];
  /** What comes meanwhile was there before. */
  readonly paging: (read: () => Promise<void>) => Promise<void>;
  readonly thread: () => Thread | undefined;
  readonly count: () => number;
  readonly viewer: () => Id | undefined;
  readonly can: (capability: Capability) => boolean;
  /** Folds the thread to a line again, where it is resolved. */
  readonly fold: () => void;
  /** What went wrong, above the comments. */
  readonly say: (problem: string | undefined) => void;
}

/** `before` as long as `now` says the same. */
export function keepSame(before: ThreadSettings | undefined, now: ThreadSettings): ThreadSettings {
  const isSame =
    before && Object.entries(now).every(([key, value]) => before[key as keyof ThreadSettings] === value);
  return isSame ? before : now;
}

/**
 * Before a list shows `ids`: where one of its comments leaves with the focus in it, how to hand the focus on afterwards.
 * It may go without anybody having pressed anything: when the time to undo is over, or by somebody else.
 */
export function leaving(
  comments: readonly SocialComment[],
  ids: readonly Id[] | undefined,
  actions: ThreadActions | undefined,
): (() => void) | undefined {
  const focused = ids && comments.find((comment) => comment.matches(':focus-within'));
  const { commentId } = focused ?? {};
  return commentId === undefined || ids?.includes(commentId) ? undefined : actions?.leave(commentId);
}

/** Whether the backend has it, and from somebody else. */
export function isOthers(client: SocialClient | undefined, id: Id, viewer: Id | undefined): boolean {
  const comment = valueOf(client?.comment(id).state);
  return comment !== undefined && !comment.local && comment.author?.id !== viewer;
}

/** Sends a draft after the page was asked. Rejects with an `AbortError` where the page said no. */
export async function sendComment(
  host: HTMLElement,
  handle: CommentsHandle,
  subject: SubjectRef,
  draft: CommentDraft,
): Promise<Comment | null> {
  const event = new SocialCommentAddEvent(subject, draft);
  if (!host.dispatchEvent(event)) throw new DOMException('the page kept the comment back', 'AbortError');
  const comment = await handle.add(event.draft);
  host.dispatchEvent(new SocialCommentAddedEvent(subject, comment));
  return comment;
}
