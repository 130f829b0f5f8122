import type { Comment } from '@maillon/contract';
import type { Localizer } from '../foundation/localize.ts';
import { undoMs } from '../foundation/open-write.ts';
import { SocialErrorEvent } from '../foundation/events.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { errorText } from '../foundation/states.ts';
import type { ClientHost } from '../foundation/watch.ts';
import { SocialCommentRemovedEvent, SocialCommentRemoveEvent } from './events.ts';

/** Deletes a comment after the page was asked, with time to undo it. `say`: why it is still there. Loaded with the first. */
export async function removeComment(
  host: ClientHost & HTMLElement,
  comment: Comment,
  localizer: Localizer,
  say: (problem: string | undefined) => void,
): Promise<void> {
  const { client } = host;
  if (!client || !host.dispatchEvent(new SocialCommentRemoveEvent(comment.id))) return;
  say(undefined);
  try {
    await client.comment(comment.id).remove({ undoMs });
    host.dispatchEvent(new SocialCommentRemovedEvent(comment.id));
  } catch (error) {
    if (!isSocialError(error)) throw error;
    if (error.kind === 'aborted') return;
    say(localizer.t('comments.undeleted', { reason: errorText(error, localizer) }));
    const retry = (): void => void removeComment(host, comment, localizer, say);
    host.dispatchEvent(new SocialErrorEvent(error, retry));
  }
}
