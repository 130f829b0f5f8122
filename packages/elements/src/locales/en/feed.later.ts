import type { Family } from '../translation.ts';

/** The feed and its kinds of posts. Needed later. */
export const feed = {
  'feed.item.editLabel': 'Edit your post',
  'feed.item.confirmDelete': 'Delete this post and its comments for everyone?',
  'feed.item.deleted': 'Post deleted',
} as const satisfies Family<'feed'>;
