import { attachContextRoot } from '../foundation/context-root.ts';
import { SocialProvider } from './social-provider.ts';

/** Registers `<social-provider>`, and remembers requests of elements that were upgraded before it. */
export function defineProvider(): void {
  attachContextRoot();
  SocialProvider.define();
}
