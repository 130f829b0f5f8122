/** Where the poll of a draft is kept, beside its words. */
export const pollKey = (draftKey: string): string => `${draftKey}/poll`;

/** Where is kept what was found behind the link of a draft, and what of it was taken away. */
export const linkKey = (draftKey: string): string => `${draftKey}/link`;

/** Where is kept for whom a draft is meant. */
export const audienceKey = (draftKey: string): string => `${draftKey}/audience`;
