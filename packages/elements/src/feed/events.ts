import type { Activity, Id } from '@maillon/contract';
import type { PostDraft } from '@maillon/sdk';

/** Somebody sends a post. Cancel to take it over; `draft` may be altered before it is sent. */
export class SocialPostAddEvent extends Event {
  static readonly type = 'social-post-add';
  draft: PostDraft;
  constructor(draft: PostDraft) {
    super(SocialPostAddEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

/** The backend has the post. `activity` is null where it waits for a moderator. */
export class SocialPostAddedEvent extends Event {
  static readonly type = 'social-post-added';
  readonly activity: Activity | null;
  constructor(activity: Activity | null) {
    super(SocialPostAddedEvent.type, { bubbles: true, composed: true });
    this.activity = activity;
  }
}

/** Somebody changes their post. Cancel to keep it as it is. */
export class SocialPostEditEvent extends Event {
  static readonly type = 'social-post-edit';
  readonly id: Id;
  constructor(id: Id) {
    super(SocialPostEditEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.id = id;
  }
}

/** The backend has the changed post. */
export class SocialPostEditedEvent extends Event {
  static readonly type = 'social-post-edited';
  readonly id: Id;
  constructor(id: Id) {
    super(SocialPostEditedEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** Somebody deletes their post. Cancel to keep it. */
export class SocialPostRemoveEvent extends Event {
  static readonly type = 'social-post-remove';
  readonly id: Id;
  constructor(id: Id) {
    super(SocialPostRemoveEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.id = id;
  }
}

/** The post is gone. */
export class SocialPostRemovedEvent extends Event {
  static readonly type = 'social-post-removed';
  readonly id: Id;
  constructor(id: Id) {
    super(SocialPostRemovedEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'social-post-add': SocialPostAddEvent;
    'social-post-added': SocialPostAddedEvent;
    'social-post-edit': SocialPostEditEvent;
    'social-post-edited': SocialPostEditedEvent;
    'social-post-remove': SocialPostRemoveEvent;
    'social-post-removed': SocialPostRemovedEvent;
  }
}
