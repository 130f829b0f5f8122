/**
 * The element classes and what registers them, without registering anything by itself:
 * `import { defineFeed } from '@maillon/elements'; defineFeed();` or `SocialFeed.define('acme-feed')`.
 */
export { clientContext } from './foundation/client-context.ts';
export * from './foundation/events.ts';
export { SocialElement } from './foundation/social-element.ts';
export { viewState, type ViewState } from './foundation/view-state.ts';
export { registerLocale, type StringOverrides, type Strings } from './locales/index.ts';

export { defineComments } from './comments/define-comments.ts';
export * from './comments/events.ts';
export { SocialCommentCount } from './comments/social-comment-count.ts';
export { SocialCommentThread } from './comments/social-comment-thread.ts';

export { defineComposer } from './composer/define-composer.ts';
export * from './composer/events.ts';
export { SocialComposer } from './composer/social-composer.ts';

export { defineFeed } from './feed/define-feed.ts';
export * from './feed/events.ts';
export { SocialFeedItem, type ItemRenderer } from './feed/social-feed-item.ts';
export { SocialFeed } from './feed/social-feed.ts';

export { defineKudos } from './kudos/define-kudos.ts';
export * from './kudos/events.ts';
export { defineKudosWall } from './kudos/define-kudos-wall.ts';
export { SocialKudosButton } from './kudos/social-kudos-button.ts';
export { SocialKudosWall } from './kudos/social-kudos-wall.ts';

export { definePeople } from './people/define-people.ts';
export * from './people/events.ts';
export { SocialPeople } from './people/social-people.ts';
export { SocialPerson } from './people/social-person.ts';
export type { SectionRenderer } from './people/profile-sections.ts';
export { SocialProfileCard } from './people/social-profile-card.ts';

export { registerBackend } from './provider/backends.ts';
export { defineProvider } from './provider/define-provider.ts';
export { SocialProvider } from './provider/social-provider.ts';

export { defineReactions } from './reactions/define-reactions.ts';
export * from './reactions/events.ts';
export { SocialReactionBar } from './reactions/social-reaction-bar.ts';
