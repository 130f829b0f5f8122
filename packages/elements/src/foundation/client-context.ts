import { createContext } from '@lit/context';
import type { SocialClient } from '@maillon/sdk';

/**
 * Under this context the nearest `<social-provider>` gives its client. The key is a registered symbol, so that separate
 * bundles on one page find each other; a new major version takes a new one.
 */
export const clientContext = createContext<SocialClient>(Symbol.for('maillon/client/1'));
