import { SocialKudosWall } from './social-kudos-wall.ts';

/** Registers `<social-kudos-wall>`. What it shows is registered when there is something to show. */
export function defineKudosWall(): void {
  SocialKudosWall.define();
}
