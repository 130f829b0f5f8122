import { loadComposerWhenIdle } from '../composer/load-composer.ts';
import { defineReactions } from '../reactions/define-reactions.ts';
import { SocialComment } from './social-comment.ts';
import { SocialCommentCount } from './social-comment-count.ts';
import { SocialCommentReplies } from './social-comment-replies.ts';
import { SocialCommentThread } from './social-comment-thread.ts';

/**
 * Registers the elements of comments and those they use, unless their names are taken. The composer comes when the page
 * is idle, or with the first press on what stands in for it.
 */
export function defineComments(registry?: CustomElementRegistry): void {
  defineReactions(registry);
  SocialComment.define(undefined, registry);
  SocialCommentReplies.define(undefined, registry);
  SocialCommentThread.define(undefined, registry);
  SocialCommentCount.define(undefined, registry);
  // It is there before the network may go: what is written without one waits.
  loadComposerWhenIdle(registry, () =>
    Promise.all([import('./reply-writing.ts'), import('./remove-comment.ts')]),
  );
}
