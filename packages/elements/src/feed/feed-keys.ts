/** Where the keys of the feed pattern (ARIA APG) can go. */
export interface Stops {
  readonly items: readonly HTMLElement[];
  /** Before the feed; the first item without. */
  readonly before: HTMLElement | null;
  /** After it; the last item without. */
  readonly after: HTMLElement | null;
}

/** Page Down and Page Up go from item to item, Ctrl+Home and Ctrl+End out of the feed at its two ends. */
export function onFeedKey(event: KeyboardEvent, { items, before, after }: Stops): void {
  const at = items.indexOf(event.target as HTMLElement);
  // From inside an item, too; but a text field keeps its keys.
  const inside = at >= 0 ? at : items.findIndex((item) => item.matches(':focus-within'));
  if (inside < 0 || event.composedPath()[0] instanceof HTMLTextAreaElement) return;
  let target: HTMLElement | undefined;
  if (event.key === 'PageDown') target = items[inside + 1];
  else if (event.key === 'PageUp') target = items[inside - 1];
  else if (event.ctrlKey && event.key === 'Home') target = before ?? items[0];
  else if (event.ctrlKey && event.key === 'End') target = after ?? items[items.length - 1];
  else return;
  event.preventDefault();
  target?.focus();
}
