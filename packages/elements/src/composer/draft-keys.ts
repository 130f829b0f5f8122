/** Where the poll of a draft is kept, beside its words. */
export const pollKey = (draftKey: string): string => `${draftKey}/poll`;

/** Where is kept for whom a draft is meant. */
export const audienceKey = (draftKey: string): string => `${draftKey}/audience`;
