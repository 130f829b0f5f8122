import { deepAll, visibleText } from './look.ts';

/** The place of a text's last bracket in the pseudo-language, below zero for none. */
const lastBracket = (text: string): number => text.lastIndexOf('⟧');

/** The place of a text's last letter, in any language. */
export const lastLetter = (text: string): number => text.trimEnd().length - 1;

/**
 * What nobody could read to its end: texts whose last bracket, or letter, is outside of what clips them, of the button
 * they stand in, or of the room that the element has.
 */
export function clippedTexts(element: Element, endOf: (text: string) => number = lastBracket): string[] {
  return endsIn(element, endOf)
    .map(({ node, at }) => ({ node, reason: whyUnseen(node, at, element) }))
    .filter(({ reason }) => reason !== undefined)
    .map(({ node, reason }) => `“${node.data.trim()}” ${reason ?? ''}`);
}

/**
 * Words on screen or read out that stand outside of brackets and are not `known`: somebody wrote them into the code.
 * @param known words of people and of dates, in lower case
 */
export function hardCodedWords(element: Element, known: ReadonlySet<string>): string[] {
  const spoken = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'];
  const attributes = [element, ...deepAll(element)].flatMap((one) =>
    spoken.map((name) => one.getAttribute(name) ?? ''),
  );
  return [visibleText(element), ...attributes].flatMap((text) =>
    wordsOf(withoutBrackets(text)).filter((word) => !known.has(word) && !isInitials(word)),
  );
}

/** In lower case, without numbers and marks. */
export function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
}

/** Texts may stand in texts. */
function withoutBrackets(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return rest === text ? text : withoutBrackets(rest);
}

/** Those of a portrait. */
const isInitials = (word: string): boolean => word.length <= 2;

interface End {
  readonly node: Text;
  readonly at: number;
}

/** Of every text, in the order of the page. */
function endsIn(element: Element, endOf: (text: string) => number): End[] {
  const roots = [element, ...deepAll(element)].flatMap((one) => [
    one,
    ...(one.shadowRoot ? [one.shadowRoot] : []),
  ]);
  return roots
    .flatMap((root) => [...root.childNodes])
    .filter((node): node is Text => node instanceof Text && node.parentElement?.localName !== 'style')
    .map((node) => ({ node, at: endOf(node.data) }))
    .filter(({ at }) => at >= 0);
}

function whyUnseen(node: Text, at: number, element: Element): string | undefined {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const place = range.getBoundingClientRect();
  if (place.width === 0 || place.height === 0) return undefined; // Not drawn at all.
  // What can be scrolled into sight is not clipped.
  let [acrossSeen, downSeen] = [false, false];
  for (let box = outside(node); box; box = outside(box)) {
    const style = getComputedStyle(box);
    const edges = box.getBoundingClientRect();
    // For screen readers only.
    if (style.position === 'absolute' && edges.width <= 1) return undefined;
    const across = acrossSeen || (place.left >= edges.left - 1 && place.right <= edges.right + 1);
    const down = downSeen || (place.top >= edges.top - 1 && place.bottom <= edges.bottom + 1);
    const clipped =
      (/hidden|clip/.test(style.overflowX) && !across) || (/hidden|clip/.test(style.overflowY) && !down);
    if (clipped) return `is clipped by ${named(box)}`;
    const isBlock = !/^(inline|contents)$/.test(style.display);
    const holds = box.matches('button, a[href], summary') ? across && down : box !== element || across;
    if (isBlock && !holds) return `sticks out of ${named(box)}`;
    if (box.matches('dialog, [popover]')) return undefined;
    acrossSeen ||= /auto|scroll/.test(style.overflowX);
    downSeen ||= /auto|scroll/.test(style.overflowY);
  }
  return undefined;
}

function named(box: Element): string {
  return [box.localName, ...box.classList].join('.');
}

/** The element around, as the page is composed. */
function outside(node: Node): Element | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  if (node instanceof Text && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}
