import { defineComposer } from '../composer/define-composer.ts';
import { defineKudos } from '../kudos/define-kudos.ts';
import { defineReactions } from '../reactions/define-reactions.ts';
import { SocialFeedItem } from './social-feed-item.ts';
import { SocialFeed } from './social-feed.ts';

/** Registers `<social-feed>` and what it is made of. The comment thread comes when a reader first opens one. */
export function defineFeed(): void {
  defineComposer();
  defineReactions();
  defineKudos();
  SocialFeedItem.define();
  SocialFeed.define();
}
