import { defineKudos } from '../kudos/define-kudos.ts';
import { SocialPeople } from './social-people.ts';
import { SocialPerson } from './social-person.ts';
import { SocialProfileCard } from './social-profile-card.ts';

/** Registers `<social-profile-card>`, `<social-person>`, `<social-people>` and the kudos button they show. */
export function definePeople(): void {
  defineKudos();
  SocialProfileCard.define();
  SocialPerson.define();
  SocialPeople.define();
}
