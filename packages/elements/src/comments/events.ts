import type { Comment, Id, SubjectRef } from '@maillon/contract';
import type { CommentDraft, EditDraft } from '@maillon/sdk';

/** Somebody sends a comment or a reply. Cancel to send nothing (the words stay); `draft` may be altered. */
export class SocialCommentAddEvent extends Event {
  static readonly type = 'social-comment-add';
  readonly subject: SubjectRef;
  draft: CommentDraft;
  constructor(subject: SubjectRef, draft: CommentDraft) {
    super(SocialCommentAddEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.subject = subject;
    this.draft = draft;
  }
}

/** The backend has the comment. `comment` is null where it waits for a moderator. */
export class SocialCommentAddedEvent extends Event {
  static readonly type = 'social-comment-added';
  readonly subject: SubjectRef;
  readonly comment: Comment | null;
  constructor(subject: SubjectRef, comment: Comment | null) {
    super(SocialCommentAddedEvent.type, { bubbles: true, composed: true });
    this.subject = subject;
    this.comment = comment;
  }
}

/** Somebody saves a changed comment. Cancel to save nothing (the words stay); `draft` may be altered. */
export class SocialCommentEditEvent extends Event {
  static readonly type = 'social-comment-edit';
  readonly id: Id;
  draft: EditDraft;
  constructor(id: Id, draft: EditDraft) {
    super(SocialCommentEditEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.id = id;
    this.draft = draft;
  }
}

/** The backend has the changed comment. */
export class SocialCommentEditedEvent extends Event {
  static readonly type = 'social-comment-edited';
  readonly id: Id;
  constructor(id: Id) {
    super(SocialCommentEditedEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** Somebody deletes a comment. Cancel to keep it. */
export class SocialCommentRemoveEvent extends Event {
  static readonly type = 'social-comment-remove';
  readonly id: Id;
  constructor(id: Id) {
    super(SocialCommentRemoveEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.id = id;
  }
}

/** The comment is gone. */
export class SocialCommentRemovedEvent extends Event {
  static readonly type = 'social-comment-removed';
  readonly id: Id;
  constructor(id: Id) {
    super(SocialCommentRemovedEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'social-comment-add': SocialCommentAddEvent;
    'social-comment-added': SocialCommentAddedEvent;
    'social-comment-edit': SocialCommentEditEvent;
    'social-comment-edited': SocialCommentEditedEvent;
    'social-comment-remove': SocialCommentRemoveEvent;
    'social-comment-removed': SocialCommentRemovedEvent;
  }
}
