import { defineKudos } from '../kudos/define-kudos.ts';
import { SocialPerson } from './social-person.ts';
import { SocialProfileCard } from './social-profile-card.ts';

/** Registers `<social-profile-card>`, `<social-person>` and the kudos button they show. */
export function definePeople(): void {
  defineKudos();
  SocialProfileCard.define();
  SocialPerson.define();
}
