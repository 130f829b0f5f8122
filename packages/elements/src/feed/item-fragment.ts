import type { Id } from '@maillon/contract';

/** The end of the address that leads to an item where the backend knows no page for it. */
export function itemFragment(id: Id): string {
  return `#social-activity-${encodeURIComponent(id)}`;
}
