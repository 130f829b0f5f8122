import type { Family } from '../translation.ts';

/** The feed and its kinds of posts. Needed later. */
export const feed = {
  'feed.item.editLabel': 'Edit your post',
  'feed.item.confirmDelete': 'Delete this post and its comments for everyone?',
  'feed.item.deleted': 'Post deleted',
  'feed.keys': 'Keyboard shortcuts',
  'feed.keys.next': 'Next post',
  'feed.keys.previous': 'Previous post',
  'feed.keys.react': 'React',
} as const satisfies Family<'feed'>;
