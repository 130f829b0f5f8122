import { SocialKudosButton } from './social-kudos-button.ts';

/** Registers `<social-kudos-button>`. Its dialog registers itself when somebody first opens one. */
export function defineKudos(): void {
  SocialKudosButton.define();
}
