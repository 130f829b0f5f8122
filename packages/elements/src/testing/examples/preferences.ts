import { deepAll } from '../look.ts';
import { colour, groundOf } from './contrast.ts';

const named = (element: Element): string => [element.localName, ...element.classList].join('.');
const all = (root: Element): Element[] => [root, ...deepAll(root)];
const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** What makes the page scroll aside. Code and tables may scroll in a box of their own. */
export function wider(root: Element): string[] {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return all(root)
    .filter((element) => isShown(element) && element.getBoundingClientRect().right > room + 1)
    .map(
      (element) =>
        `${named(element)} ends at ${Math.round(element.getBoundingClientRect().right)} of ${room}`,
    );
}

const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
);

/** As a person's own stylesheet would. */
export function spaceTexts(root: Element): void {
  for (const { shadowRoot } of all(root)) shadowRoot?.adoptedStyleSheets.push(spacing);
}

const states = ['aria-pressed', 'aria-checked', 'aria-selected', 'aria-current', 'aria-disabled'] as const;
const drawnBy = [
  'color',
  'backgroundColor',
  'borderBlockStartColor',
  'borderBlockStartStyle',
  'borderBlockStartWidth',
  'borderInlineStartColor',
  'borderInlineStartStyle',
  'borderInlineStartWidth',
  'outlineStyle',
  'outlineColor',
  'textDecorationLine',
  'fontWeight',
  'opacity',
  'fill',
  'stroke',
  'display',
  'visibility',
] as const;

function lookOf(element: Element, parts: readonly Element[] = all(element)): string {
  return parts
    .flatMap((one) => [undefined, '::before', '::after'].map((pseudo) => getComputedStyle(one, pseudo)))
    .map((style) => drawnBy.map((name) => style[name]).join(' '))
    .join('\n');
}

const isOn = (element: Element, state: string): boolean =>
  !/^(false|)$/.test(element.getAttribute(state) ?? '');

/** Beside another that is in the other state, where there is one; else as if it were itself. */
function looksAsOther(element: Element, state: string): boolean {
  const siblings = [...(element.parentElement?.children ?? [])];
  const other = siblings.find(
    (one) => one.localName === element.localName && isOn(one, state) !== isOn(element, state),
  );
  if (other) return lookOf(element, [element]) === lookOf(other, [other]);
  const was = element.getAttribute(state) ?? '';
  const before = lookOf(element);
  element.setAttribute(state, String(!isOn(element, state)));
  const after = lookOf(element);
  element.setAttribute(state, was);
  return before === after;
}

/** Controls that look the same whether they are on or off. */
export function looksTheSame(root: Element): string[] {
  return all(root)
    .filter(isShown)
    .flatMap((element) =>
      states
        .filter((state) => element.hasAttribute(state))
        .filter((state) => looksAsOther(element, state))
        .map((state) => `${named(element)} ${state}`),
    );
}

/** Shapes that are nothing but a background: where the system decides on colours, they are gone. */
export function lostWithoutColours(root: Element): string[] {
  return all(root)
    .filter(isShown)
    .flatMap((element) =>
      [undefined, '::before', '::after'].map((pseudo) => ({
        element,
        pseudo,
        style: getComputedStyle(element, pseudo),
      })),
    )
    .filter(({ element, pseudo, style }) => {
      if (pseudo !== undefined && /^(none|normal)$/.test(style.content)) return false;
      if (pseudo === undefined && (element.childNodes.length > 0 || element.shadowRoot)) return false;
      // What takes part in neither: bones of what is loading are said by words.
      if (element.closest('.bone, svg, slot, [aria-busy]') || element instanceof HTMLImageElement)
        return false;
      const [width, height] = [parseFloat(style.inlineSize), parseFloat(style.blockSize)];
      const isDrawn = width > 0 && height > 0 && style.display !== 'inline';
      return isDrawn && isMeant(style) && !isSeen(style, element);
    })
    .map(({ element, pseudo = '' }) => `${named(element)}${pseudo}`);
}

/** Whether its author draws it: by a background or a shadow. */
function isMeant(style: CSSStyleDeclaration): boolean {
  return (
    style.boxShadow !== 'none' || colour(style.backgroundColor)[3] > 0 || style.backgroundImage !== 'none'
  );
}

function isSeen(style: CSSStyleDeclaration, element: Element): boolean {
  if (style.borderBlockStartStyle !== 'none' && parseFloat(style.borderBlockStartWidth) > 0) return true;
  const ground = groundOf(
    element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null,
  );
  const own = colour(style.backgroundColor);
  return own[3] > 0 && own.some((part, at) => part !== ground[at]);
}

/** What runs, or would run, that is more than a change of opacity. */
export function movesIn(root: Element): string[] {
  const running = document
    .getAnimations()
    .flatMap(({ effect }) => (effect instanceof KeyframeEffect ? [effect] : []))
    .filter((effect) => Number(effect.getComputedTiming().duration) > 0 && moves(effect.getKeyframes()))
    .map((effect) => `${effect.target ? named(effect.target) : 'something'} runs`);
  const planned = all(root).filter((element) => {
    const { transitionProperty, transitionDuration } = getComputedStyle(element);
    const lasts = transitionDuration.split(',').map((one) => parseFloat(one) > 0);
    return transitionProperty.split(', ').some((name, at) => name !== 'opacity' && lasts[at % lasts.length]);
  });
  return [...running, ...planned.map((element) => `${named(element)} would move`)];
}

const still = new Set(['opacity', 'offset', 'computedOffset', 'easing', 'composite']);
const moves = (frames: readonly ComputedKeyframe[]): boolean =>
  frames.some((one) => Object.keys(one).some((name) => !still.has(name)));
