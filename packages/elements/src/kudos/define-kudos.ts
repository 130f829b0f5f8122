import { SocialKudosButton } from './social-kudos-button.ts';

/** Registers `<social-kudos-button>`. Its dialog is registered when somebody first needs one. */
export function defineKudos(): void {
  SocialKudosButton.define();
}
