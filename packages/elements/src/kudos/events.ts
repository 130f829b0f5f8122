import type { Id, Kudos } from '@maillon/contract';
import type { KudosDraft } from '@maillon/sdk';

/** Somebody gives kudos. Cancel to take it over; `draft` may be altered before it is sent. */
export class SocialKudosGiveEvent extends Event {
  static readonly type = 'social-kudos-give';
  draft: KudosDraft;
  constructor(draft: KudosDraft) {
    super(SocialKudosGiveEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

/** The backend has the kudos. `kudos` is null where it waits for a moderator. */
export class SocialKudosGivenEvent extends Event {
  static readonly type = 'social-kudos-given';
  readonly kudos: Kudos | null;
  constructor(kudos: Kudos | null) {
    super(SocialKudosGivenEvent.type, { bubbles: true, composed: true });
    this.kudos = kudos;
  }
}

/** Kudos were taken back. */
export class SocialKudosWithdrawnEvent extends Event {
  static readonly type = 'social-kudos-withdrawn';
  readonly id: Id;
  constructor(id: Id) {
    super(SocialKudosWithdrawnEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** The dialog was closed, sent or not. Between the dialog and its button: it does not bubble. */
export class SocialKudosCloseEvent extends Event {
  static readonly type = 'social-kudos-close';
  constructor() {
    super(SocialKudosCloseEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'social-kudos-give': SocialKudosGiveEvent;
    'social-kudos-given': SocialKudosGivenEvent;
    'social-kudos-withdrawn': SocialKudosWithdrawnEvent;
    'social-kudos-close': SocialKudosCloseEvent;
  }
}
