/** The element classes, without registering them: `import { SocialFeed } from '@maillon/elements'; SocialFeed.define('my-feed')`. */
export { SocialProvider } from './provider/social-provider.ts';
export { SocialElement } from './foundation/social-element.ts';
export { clientContext } from './foundation/client-context.ts';
export * from './foundation/events.ts';
export { registerLocale, type StringOverrides, type Strings } from './locales/index.ts';
export { viewState, type ViewState } from './foundation/view-state.ts';
