import type { Id } from '@maillon/contract';

const prefix = '#social-activity-';

/** The end of the address that leads to an item where the backend knows no page for it. */
export function itemFragment(id: Id): string {
  return prefix + encodeURIComponent(id);
}

/** The item to which an address leads. */
export function linkedId(hash: string): Id | undefined {
  if (!hash.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(hash.slice(prefix.length));
  } catch {
    return undefined;
  }
}
