import { defineReactions } from '../reactions/define-reactions.ts';
import { SocialFeedItem } from './social-feed-item.ts';
import { SocialFeed } from './social-feed.ts';

/**
 * Registers `<social-feed>` and what reading and reacting need. Composer and kudos button come when the page is idle,
 * the comment thread when a reader first opens one.
 */
export function defineFeed(): void {
  defineReactions();
  SocialFeedItem.define();
  SocialFeed.define();
}
