import { deepAll } from '../look.ts';

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const known = new Map<string, Colour>();

/** Any colour that CSS can compute, oklab() too, as the screen would show it. */
export function colour(css: string): Colour {
  let found = known.get(css);
  if (found === undefined) {
    if (!canvas) throw new Error('This browser draws nothing.');
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    known.set(css, (found = [red, green, blue, alpha / 255]));
  }
  return found;
}

/** A colour laid on another that lets nothing through. */
function over([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
  const mix = (top: number, ground: number): number => top * alpha + ground * (1 - alpha);
  return [mix(red, r), mix(green, g), mix(blue, b), 1];
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** As WCAG counts it: 1 to 21. */
export function contrast(front: Colour, ground: Colour): number {
  const [light = 0, dark = 0] = [luminance(over(front, ground)), luminance(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/** What an element stands on: all backgrounds behind it, laid on one another. */
export function groundOf(element: Element | null): Colour {
  if (element === null) return colour('white');
  const own = colour(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, groundOf(parentOf(element)));
}

/** Two colours that must be told apart, and where. */
export interface Pair {
  readonly what: string;
  readonly front: Colour;
  readonly ground: Colour;
  /** 4.5 for words, 3 for large words, edges and marks. */
  readonly needs: number;
}

const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const isDisabled = (element: Element): boolean => element.closest(':disabled, [aria-disabled=true]') !== null;
const nameOf = (element: Element): string =>
  `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')}`;

/** Every pair of colours that is drawn: words, what is typed and its hint, edges of fields, icons that stand alone, focus. */
export function pairsOf(root: Element): Pair[] {
  return [root, ...deepAll(root)]
    .filter((element) => isShown(element) && !isDisabled(element))
    .flatMap((element) => [
      ...wordsOf(element),
      ...edgesOf(element),
      ...marksOf(element),
      ...focusOf(element),
    ]);
}

function wordsOf(element: Element): Pair[] {
  const says = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  const isField = element.matches('input, textarea');
  if (!says && !isField) return [];
  const style = getComputedStyle(element);
  // Hidden words are for readers only; a portrait's initials stand beside the name.
  if (style.clipPath !== 'none' || element.closest('.avatar')) return [];
  const size = parseFloat(style.fontSize);
  const needs = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
  const ground = groundOf(element);
  const words: Pair = { what: `words in ${nameOf(element)}`, front: colour(style.color), ground, needs };
  if (!isField) return [words];
  const hint = colour(getComputedStyle(element, '::placeholder').color);
  return [words, { ...words, what: `hint in ${nameOf(element)}`, front: hint }];
}

/** Where one writes is known by its edge. */
function edgesOf(element: Element): Pair[] {
  if (!element.matches('.box, .field-box, .prompt > :last-child, .stand-in > :last-child')) return [];
  const style = getComputedStyle(element);
  if (parseFloat(style.borderTopWidth) === 0) return [];
  return [
    {
      what: `edge of ${nameOf(element)}`,
      front: colour(style.borderTopColor),
      ground: groundOf(parentOf(element)),
      needs: 3,
    },
  ];
}

/** Drawn signs that say something: icons of buttons, of kinds, of states. */
function marksOf(element: Element): Pair[] {
  if (element.localName !== 'svg' || element.closest('.figure')) return [];
  const { stroke, opacity } = getComputedStyle(element);
  const [red, green, blue, alpha] = colour(stroke);
  const front: Colour = [red, green, blue, alpha * Number(opacity)];
  return [
    { what: `icon in ${nameOf(parentOf(element) ?? element)}`, front, ground: groundOf(element), needs: 3 },
  ];
}

function focusOf(element: Element): Pair[] {
  if (!element.matches('button, a[href]')) return [];
  const ring = getComputedStyle(element).getPropertyValue('--_focus');
  if (ring === '') return [];
  const probe = document.createElement('i');
  probe.style.color = 'var(--_focus)';
  element.append(probe);
  const front = colour(getComputedStyle(probe).color);
  probe.remove();
  // The ring stands outside of what has the focus.
  return [{ what: `focus around ${nameOf(element)}`, front, ground: groundOf(parentOf(element)), needs: 3 }];
}

/** Makes everything look as if a pointer were on it, or undoes it: the colours of :hover are computed for none at once. */
export function hoverEverything(root: Element): () => void {
  const roots = [root, ...deepAll(root)].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
  const before = roots.map((one) => one.adoptedStyleSheets);
  roots.forEach((one) => (one.adoptedStyleSheets = one.adoptedStyleSheets.map(hovered)));
  return () => roots.forEach((one, at) => (one.adoptedStyleSheets = before[at] ?? []));
}

const copies = new WeakMap<CSSStyleSheet, CSSStyleSheet>();
function hovered(sheet: CSSStyleSheet): CSSStyleSheet {
  let copy = copies.get(sheet);
  if (copy === undefined) {
    copy = new CSSStyleSheet();
    copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText.replace(/:hover/g, '')).join('\n'));
    copies.set(sheet, copy);
  }
  return copy;
}
