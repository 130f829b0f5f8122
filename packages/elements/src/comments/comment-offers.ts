import type { Comment } from '@maillon/contract';
import type { MenuItem } from '../foundation/menu.ts';

/**
 * Asks whatever the thread stands in what else may be done with a comment: below a question, to choose it as the best
 * answer. Between our own elements only.
 */
export class CommentOffersEvent extends Event {
  static readonly type = 'social-comment-offers';
  readonly comment: Comment;
  readonly items: MenuItem[] = [];
  constructor(comment: Comment) {
    super(CommentOffersEvent.type, { bubbles: true, composed: true });
    this.comment = comment;
  }
}

/** What is offered beside the comment's own actions. */
export function offersFor(host: EventTarget, comment: Comment): readonly MenuItem[] {
  const event = new CommentOffersEvent(comment);
  host.dispatchEvent(event);
  return event.items;
}

declare global {
  interface HTMLElementEventMap {
    'social-comment-offers': CommentOffersEvent;
  }
}
