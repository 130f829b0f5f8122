import axe from 'axe-core';
import { expect } from 'chai';
import { render, type TemplateResult } from 'lit';
import { deepAll, settled } from './look.ts';

export * from './look.ts';

const mounted = new Set<HTMLElement>();

/** Puts a template on the page and waits until its first element has rendered. The page is emptied after each test. */
export async function fixture<E extends HTMLElement>(template: TemplateResult): Promise<E> {
  const box = document.createElement('div');
  document.body.append(box);
  mounted.add(box);
  render(template, box);
  const element = box.firstElementChild as E;
  await settled(element);
  return element;
}

/** Re-renders the box an element was put in by `fixture`. */
export function rerender(element: Element, template: TemplateResult): void {
  render(template, element.parentElement as HTMLElement);
}

afterEach(() => {
  for (const box of mounted) box.remove();
  mounted.clear();
  document.documentElement.lang = 'en';
});

/** What Lit says of elements that schedule an update while they update: they would render twice what changed once. */
const scheduled: string[] = [];
const warn = console.warn.bind(console);
console.warn = (...words: unknown[]): void => {
  if (/scheduled an update .* after an update completed/.test(String(words[0])))
    scheduled.push(String(words[0]));
  else warn(...words);
};

afterEach(() => {
  const told = scheduled.splice(0);
  // It says so once per page and element; the next test is to hear of it as well.
  const { litIssuedWarnings } = globalThis as { readonly litIssuedWarnings?: Set<string> };
  for (const one of told) litIssuedWarnings?.delete(one);
  expect(told, told.join('\n')).to.deep.equal([]);
});

/** Resolves with the next event of this type. */
export function nextEvent<E extends Event>(target: EventTarget, type: string): Promise<E> {
  return new Promise((resolve) =>
    target.addEventListener(type, (event) => resolve(event as E), { once: true }),
  );
}

/** Fails with what axe finds; no rule is off. Page-level rules do not apply to a fragment. */
export async function expectAccessible(element: Element): Promise<void> {
  // What is fading in has no contrast yet; a skeleton breathes for ever.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const animations = [element, ...deepAll(element)].flatMap((one) => one.getAnimations());
  for (const animation of animations) {
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} (${node.failureSummary})`).join(' | ')}`,
  );
  expect(told, told.join('\n')).to.deep.equal([]);
}
