/** Where the keys of the feed pattern (ARIA APG) can go. */
export interface Stops {
  /** The place of the item in which the key was pressed; negative for none. */
  readonly at: number;
  readonly count: number;
  /** Goes to the item of this place. */
  readonly go: (place: number) => void;
  /** Before the feed; the first item without. */
  readonly before: HTMLElement | null;
  /** After it; the last item without. */
  readonly after: HTMLElement | null;
}

/** Page Down and Page Up go from item to item, Ctrl+Home and Ctrl+End out of the feed at its two ends. */
export function onFeedKey(event: KeyboardEvent, { at, count, go, before, after }: Stops): void {
  // From inside an item, too; but a text field keeps its keys.
  if (at < 0 || event.composedPath()[0] instanceof HTMLTextAreaElement) return;
  const leave = (to: HTMLElement | null, end: number): void => (to ? to.focus() : go(end));
  if (event.key === 'PageDown') go(Math.min(at + 1, count - 1));
  else if (event.key === 'PageUp') go(Math.max(at - 1, 0));
  else if (event.ctrlKey && event.key === 'Home') leave(before, 0);
  else if (event.ctrlKey && event.key === 'End') leave(after, count - 1);
  else return;
  event.preventDefault();
}
