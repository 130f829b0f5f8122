import type { Id } from '@maillon/contract';

/** Somebody chooses it. Cancel to do something else. */
export class SocialExampleChooseEvent extends Event {
  static readonly type = 'social-example-choose';
  readonly id: Id;
  constructor(id: Id) {
    super(SocialExampleChooseEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'social-example-choose': SocialExampleChooseEvent;
  }
}
