import type { Drafts, SocialClient } from '@maillon/sdk';

/** How long drafts are kept: on this device, as long as this tab, or as long as this page. */
export type Keep = 'local' | 'session' | 'off';

/** Where drafts are kept. A client of an older version of the library keeps them on the device, or not at all. */
export function draftsOf(client: SocialClient | undefined, keep: Keep): Partial<Drafts> | undefined {
  const drafts: Partial<Drafts> | undefined = client?.drafts;
  return keep === 'local' ? drafts : drafts?.keptIn?.(keep);
}

/** Where the poll of a draft is kept, beside its words. */
export const pollKey = (draftKey: string): string => `${draftKey}/poll`;

/** Where is kept what was found behind the link of a draft, and what of it was taken away. */
export const linkKey = (draftKey: string): string => `${draftKey}/link`;

/** Where is kept for whom a draft is meant. */
export const audienceKey = (draftKey: string): string => `${draftKey}/audience`;
