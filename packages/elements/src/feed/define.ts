/** Registers `<social-feed>` and what it is made of. The comment thread comes when a reader first opens one. */
import '../composer/define.ts';
import '../kudos/define.ts';
import '../reactions/define.ts';
import { SocialFeedItem } from './social-feed-item.ts';
import { SocialFeed } from './social-feed.ts';

SocialFeedItem.define();
SocialFeed.define();
