import type { Comment, Id, SubjectRef } from '@maillon/contract';
import type { CommentDraft, CommentsHandle } from '@maillon/sdk';
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
  /** Who is looking. */
  readonly viewer: Id | undefined;
  /** The comment that the page's address points to. */
  readonly target: Id | undefined;
}

/** What a comment asks of its thread. */
export interface ThreadActions {
  /** Deletes a comment and moves the focus to what comes next. */
  remove(comment: Comment): void;
  /** Finds what comes next, before a comment goes; the function it gives moves the focus there afterwards. */
  leave(id: Id): () => void;
  /** Whether this comment may scroll into view: only the first time. */
  arrive(id: Id): boolean;
}

/** `before` as long as `now` says the same. */
export function keepSame(before: ThreadSettings | undefined, now: ThreadSettings): ThreadSettings {
  const isSame =
    before && Object.entries(now).every(([key, value]) => before[key as keyof ThreadSettings] === value);
  return isSame ? before : now;
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
