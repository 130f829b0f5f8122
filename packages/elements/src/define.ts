/**
 * Registers all elements under their names. The only module of the package with a side effect; loading it twice, or
 * beside another version, does nothing the second time.
 */
import { SocialProvider } from './provider/social-provider.ts';
import { attachContextRoot } from './foundation/context-root.ts';

attachContextRoot();
SocialProvider.define();
