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

/** Somebody who is thanked says whether others may see it. Cancelable. */
export class SocialKudosConsentEvent extends Event {
  static readonly type = 'social-kudos-consent';
  readonly id: Id;
  /** Whether they agree. */
  readonly on: boolean;
  constructor(id: Id, on: boolean) {
    super(SocialKudosConsentEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.id = id;
    this.on = on;
  }
}

/** The backend knows what somebody who is thanked said to others seeing it. */
export class SocialKudosConsentedEvent extends Event {
  static readonly type = 'social-kudos-consented';
  readonly id: Id;
  readonly on: boolean;
  constructor(id: Id, on: boolean) {
    super(SocialKudosConsentedEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.on = on;
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
    'social-kudos-consent': SocialKudosConsentEvent;
    'social-kudos-consented': SocialKudosConsentedEvent;
    'social-kudos-close': SocialKudosCloseEvent;
  }
}
