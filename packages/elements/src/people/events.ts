import type { Person } from '@maillon/contract';

/**
 * Somebody wants to write to a person, or to call them. Cancel to let the page do it, by its own chat; else the mail
 * program or the telephone does.
 */
export class SocialMessageEvent extends Event {
  static readonly type = 'social-message';
  readonly person: Person;
  /** `mailto:` or `tel:`. */
  readonly href: string;
  constructor(person: Person, href: string) {
    super(SocialMessageEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.person = person;
    this.href = href;
  }
}

declare global {
  interface HTMLElementEventMap {
    'social-message': SocialMessageEvent;
  }
}
