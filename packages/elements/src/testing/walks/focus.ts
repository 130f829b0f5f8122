import { deepActiveElement } from '../../foundation/overlay.ts';
import { deepAll } from '../look.ts';

export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** What has the focus, through shadow roots; null where nothing has. */
export function focused(): HTMLElement | null {
  const active = deepActiveElement();
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

/** What floats over the page, tips too. */
export const layersOn = (root: Element): HTMLElement[] =>
  deepAll(root, ':popover-open, dialog[open]').filter((one) => one instanceof HTMLElement);

/** The element around, as the page is composed. */
export const parentOf = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host ??
  null;

export function isIn(element: Element | null, outer: Element): boolean {
  for (let one = element; one; one = parentOf(one)) if (one === outer) return true;
  return false;
}

/** How a report names an element. */
export function called(element: Element | null): string {
  if (!element) return 'nothing';
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const words = name.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `<${[element.localName, ...element.classList].join('.')}> “${words}”${host ? ` in ${host.localName}` : ''}`;
}

/** What is seen of it: a choice whose own box is hidden is seen by its label. */
function shapeOf(element: HTMLElement): Element {
  const { width, height } = element.getBoundingClientRect();
  const isHidden = width <= 1 || height <= 1 || getComputedStyle(element).opacity === '0';
  return (isHidden && element.closest('label')) || element;
}

/** Why somebody who looks at the page would not find the focus; undefined where it is plain to see. */
export function whyUnseen(element: HTMLElement): string | undefined {
  const unmarked = whyUnmarked(element);
  if (unmarked) return unmarked;
  const shape = shapeOf(element);
  const place = shape.getBoundingClientRect();
  const left = Math.max(place.left, 0);
  const top = Math.max(place.top, 0);
  const right = Math.min(place.right, innerWidth);
  const bottom = Math.min(place.bottom, innerHeight);
  if (right - left < 1 || bottom - top < 1)
    return `has the focus outside of the window (${[place.left, place.top, place.right, place.bottom].map(Math.round).join(' ')})`;
  const shares = [0.5, 0.1, 0.9, 0.3, 0.7];
  for (const across of shares) {
    for (const down of shares) {
      const hit = topmost(left + across * (right - left), top + down * (bottom - top));
      if (isIn(hit, shape) || (hit && isIn(shape, hit) && hit.localName === 'label')) return undefined;
    }
  }
  return 'has the focus, but something covers it';
}

export function whyUnmarked(element: HTMLElement): string | undefined {
  return isMarked(element) ? undefined : 'shows no sign that it has the focus';
}

const isOutlined = (
  { content, outlineStyle, outlineWidth }: CSSStyleDeclaration,
  drawn = content !== 'none',
) => drawn && outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;

/** An outline, one that is drawn over what fills the element, or the edge of the field around. */
function isMarked(element: HTMLElement): boolean {
  if (isOutlined(getComputedStyle(element, '::after'))) return true;
  let one: Element | null = element;
  for (let level = 0; one && level < 5; level++, one = parentOf(one)) {
    const style = getComputedStyle(one);
    if (isOutlined(style, true)) return true;
    if (one.matches('.box, .field-box') && style.boxShadow !== 'none') return true;
  }
  return false;
}

function topmost(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const inner = hit?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === hit) return hit;
    hit = inner;
  }
}

/** All elements in the order in which the page is composed. */
export function composedOrder(root: Element): Map<Element, number> {
  const order = new Map<Element, number>();
  const visit = (node: Element): void => {
    order.set(node, order.size);
    const slotted = node instanceof HTMLSlotElement ? node.assignedElements() : [];
    const below = slotted.length > 0 ? slotted : [...(node.shadowRoot ?? node).children];
    below.forEach(visit);
  };
  visit(root);
  return order;
}
