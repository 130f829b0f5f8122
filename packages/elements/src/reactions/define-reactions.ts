import { SocialReactionBar } from './social-reaction-bar.ts';

/** Registers the elements of reactions, unless their names are taken. */
export function defineReactions(registry?: CustomElementRegistry): void {
  SocialReactionBar.define(undefined, registry);
}
