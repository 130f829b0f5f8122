/** The nearest ancestor that matches, the element itself included, through shadow roots. */
export function composedClosest(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? composedClosest(root.host, selector) : null;
}
