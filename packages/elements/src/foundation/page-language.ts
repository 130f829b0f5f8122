/** Which language an element stands in, which way it runs, and when that changes. */

export interface Place {
  /** The `lang` of the element or its nearest ancestor, through shadow roots; else the browser's. */
  readonly language: string;
  /** The page says which way it runs where it says the language, or nearer: its `dir` holds. */
  readonly directed: boolean;
  /** The direction that comes from further out. */
  readonly within: 'ltr' | 'rtl';
}

/** @param own the element's `dir` was set by itself and says nothing about the page */
export function placeOf(element: Element, own: boolean): Place {
  let language: string | undefined;
  let directed = false;
  for (let node: Element | null = element; node; node = above(node)) {
    const dir = own && node === element ? null : node.getAttribute('dir');
    if (dir && language === undefined) directed = true;
    language ??= node.getAttribute('lang') || undefined;
    if (dir)
      return { language: language ?? languageAbove(node), directed, within: dir === 'rtl' ? dir : 'ltr' };
  }
  return { language: language ?? browserLanguage(), directed, within: 'ltr' };
}

function languageAbove(start: Element): string {
  for (let node: Element | null = start; node; node = above(node)) {
    const language = node.getAttribute('lang');
    if (language) return language;
  }
  return browserLanguage();
}

const browserLanguage = (): string => navigator.language || 'en';

function above(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.parentNode;
  return root instanceof ShadowRoot ? root.host : null;
}

/** Languages that run from right to left. */
const rightToLeft = /^(ar|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(-|$)/i;

export function runsRightToLeft(language: string): boolean {
  return rightToLeft.test(language);
}

/** All localised elements on the page. `anew`: not only the place may have changed, but what can be said. */
type Listener = (anew: boolean) => void;
const listeners = new Set<Listener>();
const hosts = new WeakSet<Element>();
const observed = new Set<Node>();
let observer: MutationObserver | undefined;

/** Calls `listener` when a `lang` or `dir` may have changed around `element`, until the function returned is called. */
export function followPlace(element: Element, listener: Listener): () => void {
  hosts.add(element);
  if (listeners.size === 0) {
    observe(document);
    addEventListener('languagechange', look);
    addEventListener('online', sayAnew);
  }
  listeners.add(listener);
  // Roots of other people's components; in ours no language changes.
  let root = element.getRootNode();
  while (root instanceof ShadowRoot && !hosts.has(root.host)) {
    observe(root);
    root = root.host.getRootNode();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observed.clear();
    removeEventListener('languagechange', look);
    removeEventListener('online', sayAnew);
  };
}

const look = (): void => listeners.forEach((listener) => listener(false));

/** Has all elements say their words again, with texts that have come or a network that is back. */
export const sayAnew = (): void => listeners.forEach((listener) => listener(true));

function observe(root: Node): void {
  if (observed.has(root)) return;
  observed.add(root);
  observer ??= new MutationObserver(look);
  observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
}
