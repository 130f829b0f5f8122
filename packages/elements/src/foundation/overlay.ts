/** Where a floating layer stands: below or above what it belongs to, at its start or end edge. */
export interface Placement {
  readonly side?: 'below' | 'above';
  readonly align?: 'start' | 'end' | 'centre';
  /** Pixels between the two. */
  readonly gap?: number;
}

/**
 * Puts an open popover beside its anchor, within the window, on the other side where there is more room.
 * (CSS anchor positioning is not in Firefox 128 and Safari 17.5; the general libraries cost 6 kB.)
 */
export function place(
  anchor: Element,
  layer: HTMLElement,
  { side = 'below', align = 'start', gap = 6 }: Placement = {},
): void {
  const margin = 8;
  const around = anchor.getBoundingClientRect();
  Object.assign(layer.style, { position: 'fixed', inset: 'auto', margin: '0' });
  const { offsetWidth: width, offsetHeight: height } = layer;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = around.bottom + gap;
  const above = around.top - gap - height;
  const wantsBelow =
    side === 'below' ? below + height <= clientHeight - margin || above < margin : above < margin;
  const top = wantsBelow ? below : above;
  const rtl = getComputedStyle(anchor).direction === 'rtl';
  const atLeft = align === 'centre' ? undefined : (align === 'start') !== rtl;
  const x =
    atLeft === undefined
      ? around.left + (around.width - width) / 2
      : atLeft
        ? around.left
        : around.right - width;
  layer.style.top = `${Math.max(margin, Math.min(top, clientHeight - height - margin))}px`;
  layer.style.left = `${Math.max(margin, Math.min(x, clientWidth - width - margin))}px`;
}

/**
 * Shows a popover beside its anchor and keeps it there: while the page scrolls, while something above comes or goes, and
 * while the layer's own content comes. Returns how to close.
 */
export function openBeside(anchor: Element, layer: HTMLElement, placement?: Placement): () => void {
  if (!layer.matches(':popover-open')) layer.showPopover();
  let before = '';
  let frame = 0;
  // Looking once a frame, only while it is open: nothing else tells that an anchor has moved.
  const follow = (): void => {
    if (!layer.isConnected) return;
    const { x, y, width, height } = anchor.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = layer;
    const now = [x, y, width, height, offsetWidth, offsetHeight, innerWidth, innerHeight].join();
    if (now !== before) place(anchor, layer, placement);
    before = now;
    frame = requestAnimationFrame(follow);
  };
  follow();
  const stop = (): void => {
    cancelAnimationFrame(frame);
    layer.removeEventListener('toggle', onToggle);
  };
  const onToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'closed') stop();
  };
  layer.addEventListener('toggle', onToggle);
  return () => {
    stop();
    if (layer.matches(':popover-open')) layer.hidePopover();
  };
}

/**
 * Gives a layer with a content of its own the size of the page's text, for `var(--_page-font)`: what it belongs to may
 * stand in a heading or in small print.
 */
export function usePageFont(layer: HTMLElement): void {
  layer.style.setProperty('--_page-font', getComputedStyle(document.body).fontSize);
}

/**
 * Shows a dialog over the page. Meanwhile keys may scroll what is behind it, and browsers give the focus back without
 * scrolling there: whoever closes it sees where they are.
 */
export function openModal(dialog: HTMLDialogElement): void {
  usePageFont(dialog);
  const see = (): void => deepActiveElement()?.scrollIntoView({ block: 'nearest' });
  dialog.addEventListener('close', see, { once: true });
  dialog.showModal();
}

/** The focused element, through shadow roots. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
