import type { SocialError } from '@maillon/sdk';

/** Data is on screen for the first time. */
export class SocialLoadEvent extends Event {
  static readonly type = 'social-load';
  constructor() {
    super(SocialLoadEvent.type, { bubbles: true, composed: true });
  }
}

/** Something failed that a person was told about. */
export class SocialErrorEvent extends Event {
  static readonly type = 'social-error';
  readonly error: SocialError;
  readonly kind: SocialError['kind'];
  readonly retryable: boolean;
  /** Tries again. */
  readonly retry: () => void;
  constructor(error: SocialError, retry: () => void) {
    super(SocialErrorEvent.type, { bubbles: true, composed: true });
    this.error = error;
    this.kind = error.kind;
    this.retryable = error.retryable;
    this.retry = retry;
  }
}

/** Somebody follows a link to a person, an activity or a subject. Cancel to let the host's router take it. */
export class SocialNavigateEvent extends Event {
  static readonly type = 'social-navigate';
  readonly to: 'person' | 'activity' | 'subject' | 'topic' | 'link';
  readonly id: string;
  readonly href: string | undefined;
  constructor(to: SocialNavigateEvent['to'], id: string, href?: string) {
    super(SocialNavigateEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.to = to;
    this.id = id;
    this.href = href;
  }
}

/** Somebody asked to sign in. The host page knows how. */
export class SocialAuthRequiredEvent extends Event {
  static readonly type = 'social-auth-required';
  constructor() {
    super(SocialAuthRequiredEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/**
 * Something was done or seen, for a page that counts such things: no person, no words, no ids. Nothing is sent anywhere.
 */
export class SocialTrackEvent extends Event {
  static readonly type = 'social-track';
  /** The event that it tells of, without `social-`: `load`, `error`, `navigate`, `post-added`, `reacted` … */
  readonly action: string;
  /** The tag in which it happened. */
  readonly element: string;
  /** Of what kind: an error's, or what is navigated to. */
  readonly kind: string | undefined;
  constructor(action: string, element: string, kind?: string) {
    super(SocialTrackEvent.type, { bubbles: true, composed: true });
    this.action = action;
    this.element = element;
    this.kind = kind;
  }
}

declare global {
  interface HTMLElementEventMap {
    'social-load': SocialLoadEvent;
    'social-error': SocialErrorEvent;
    'social-navigate': SocialNavigateEvent;
    'social-auth-required': SocialAuthRequiredEvent;
    'social-track': SocialTrackEvent;
  }
}
