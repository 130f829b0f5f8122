import type { ReactionKind, SubjectRef } from '@maillon/contract';

/** Somebody reacts, or takes a reaction back. Cancel to leave things as they are. */
export class SocialReactEvent extends Event {
  static readonly type = 'social-react';
  readonly subject: SubjectRef;
  readonly kind: ReactionKind;
  readonly on: boolean;
  constructor(subject: SubjectRef, kind: ReactionKind, on: boolean) {
    super(SocialReactEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.subject = subject;
    this.kind = kind;
    this.on = on;
  }
}

/** The backend has the reaction, or has it no longer. */
export class SocialReactedEvent extends Event {
  static readonly type = 'social-reacted';
  readonly subject: SubjectRef;
  readonly kind: ReactionKind;
  readonly on: boolean;
  constructor(subject: SubjectRef, kind: ReactionKind, on: boolean) {
    super(SocialReactedEvent.type, { bubbles: true, composed: true });
    this.subject = subject;
    this.kind = kind;
    this.on = on;
  }
}

declare global {
  interface HTMLElementEventMap {
    'social-react': SocialReactEvent;
    'social-reacted': SocialReactedEvent;
  }
}
