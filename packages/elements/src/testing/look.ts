// What a test, or a page that shows examples, finds in what is drawn.
import type { LitElement } from 'lit';

/** Waits until an element, and what it holds, has nothing more to render. */
export async function settled(element: Element): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await new Promise((resolve) => setTimeout(resolve));
    for (const one of [element, ...deepAll(element)]) await (one as Partial<LitElement>).updateComplete;
  }
}

/** All elements below, through open shadow roots. */
export function deepAll(root: Element | ShadowRoot, selector = '*'): Element[] {
  const found: Element[] = [];
  const visit = (node: Element | ShadowRoot): void => {
    for (const child of node.querySelectorAll('*')) {
      if (child.matches(selector)) found.push(child);
      if (child.shadowRoot) visit(child.shadowRoot);
    }
  };
  if (root instanceof Element && root.shadowRoot) visit(root.shadowRoot);
  visit(root);
  return found;
}

/** The first element below that matches, through shadow roots; fails if there is none. */
export function deep<E extends Element = HTMLElement>(root: Element, selector: string): E {
  const found = deepAll(root, selector)[0];
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found as E;
}

/** What a person reads: the text of shadow and light trees as they are composed, white space folded. */
export function visibleText(root: Element): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof HTMLStyleElement) return;
    if (node instanceof Text) parts.push(node.data);
    const display = node instanceof Element ? getComputedStyle(node).display : 'inline';
    if (display === 'none') return;
    if (!display.startsWith('inline')) parts.push(' ');
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const children =
      node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
    (slotted.length > 0 ? slotted : [...children]).forEach(visit);
    if (!display.startsWith('inline')) parts.push(' ');
  };
  visit(root);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** A control by its accessible name (aria-label, else its text, else its title), through shadow roots. */
export function control<E extends HTMLElement = HTMLElement>(root: Element, name: string | RegExp): E {
  const named = deepAll(
    root,
    'button, a[href], input, textarea, select, [role=button], [role=option]',
  ).filter((one) => {
    const label = one.getAttribute('aria-label') ?? one.textContent ?? '';
    const text = label.replace(/\s+/g, ' ').trim() || (one.getAttribute('title') ?? '');
    return typeof name === 'string' ? text === name : name.test(text);
  });
  if (!named[0]) throw new Error(`no control is named ${String(name)}`);
  return named[0] as E;
}

/** Whether there is such a control. */
export function hasControl(root: Element, name: string | RegExp): boolean {
  try {
    control(root, name);
    return true;
  } catch {
    return false;
  }
}

/** Resolves as soon as `condition` holds, looking after each frame; ten seconds at most. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  for (let frame = 0; frame < 600; frame++) {
    if (condition()) return;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`never came true: ${what}`);
}
