import type { Family } from '../translation.ts';

/** The feed and its kinds of posts. Needed later. */
export const feed = {
  'feed.item.editLabel': 'Edit your post',
  'feed.keys': 'Keyboard shortcuts',
  'feed.keys.next': 'Next post',
  'feed.keys.previous': 'Previous post',
  'feed.keys.react': 'React',
  'feed.item.save': 'Save for later',
  'feed.item.unsave': 'Remove from saved',
  'feed.item.unsaved': 'No longer saved',
  'feed.item.pin': 'Pin…',
  'feed.item.unpin': 'Unpin',
  'feed.item.unpinned': 'No longer pinned',
  'feed.item.mute': 'Show less of this',
  'feed.item.unmuted': 'Shown as before',
  'feed.item.report': 'Report…',
  'feed.item.undone': 'That did not work. {reason}',
  'feed.pin.title': 'Pin this post',
  'feed.pin.until': 'Until when?',
  'feed.pin.open': 'Until somebody unpins it',
  'feed.pin.confirm': 'Pin',
  'feed.item.copyLink': 'Copy link',
  'feed.poll.voted': 'Your answer is counted',
  'feed.poll.takenBack': 'Your answer is taken back',
} as const satisfies Family<'feed'>;
