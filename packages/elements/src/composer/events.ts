import type { Attachment, Audience, LinkPreview, NewPoll, RichText } from '@maillon/contract';

/** What somebody wrote and wants to send. */
export interface ComposerDraft {
  /** Names the write, so that its words can be followed; give it to the verb of the SDK. */
  readonly id?: string;
  readonly body: RichText;
  /** For posts, where the writer chose one. */
  readonly audience?: Pick<Audience, 'kind' | 'id'>;
  /** Files that the backend has already. */
  readonly attachments?: readonly Attachment[];
  /** For posts: what readers are asked. */
  readonly poll?: NewPoll;
  /** For posts: what the writer saw of the page they link to. */
  readonly linkPreview?: LinkPreview;
}

/** Somebody sends what they wrote. Cancel to send nothing (the words stay); `draft` may be altered. */
export class SocialComposeEvent extends Event {
  static readonly type = 'social-compose';
  draft: ComposerDraft;
  constructor(draft: ComposerDraft) {
    super(SocialComposeEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

/** The backend has the words. */
export class SocialComposedEvent extends Event {
  static readonly type = 'social-composed';
  /** What came of it: an activity, a comment, or null where it waits for a moderator. */
  readonly result: unknown;
  constructor(result: unknown) {
    super(SocialComposedEvent.type, { bubbles: true, composed: true });
    this.result = result;
  }
}

/** Somebody leaves an editor or reply without sending. */
export class SocialComposeCancelEvent extends Event {
  static readonly type = 'social-compose-cancel';
  constructor() {
    super(SocialComposeCancelEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'social-compose': SocialComposeEvent;
    'social-composed': SocialComposedEvent;
    'social-compose-cancel': SocialComposeCancelEvent;
  }
}
