import { SocialComposer } from './social-composer.ts';

/** Registers the elements to write with, unless their names are taken. */
export function defineComposer(registry?: CustomElementRegistry): void {
  SocialComposer.define(undefined, registry);
}
