// What elements pass on of the parts of those that stand in them, so that a page reaches all of it: a field is
// `::part(composer-textarea)` in the composer of a feed and in that of an answer to a comment in it.

/** `renamed('item', 'header name')`: header and name as item-header and item-name. */
export const renamed = (prefix: string, names: string): string =>
  names.replace(/[\w-]+/g, (name) => `${name}:${prefix}-${name},`);

/** The same parts one element further out, under the names they have by then. */
export const passedOn = (parts: string): string => parts.replace(/[\w-]+:/g, '');

export const composerParts: string = `composer:composer-form,${renamed('composer', 'avatar textarea counter audience button submit menu status retry toolbar tool suggestions suggestion emoji files file poll link preview')}`;

export const reactionParts: string = renamed('reaction', 'chip summary button picker choice tooltip retry');

export const dialogParts: string = `dialog,${renamed('dialog', 'header form value textarea preview kudos avatar facepile mention button menu consent status retry')}`;

export const noticeParts: string = renamed('kudos', 'count status undo retry close');

export const commentParts: string = `comment:comment-frame,${renamed('comment', 'avatar header name timestamp new best body actions button menu dialog version conflict composer replies status retry mention')}`;

/** Of a thread that stands in an item. */
export const listParts: string = `replies-more,replies-list,replies-new-items,${renamed('comments', 'list more new-items status retry skeleton sign-in')}`;
