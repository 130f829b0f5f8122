import type { Example } from './index.ts';

/** Looks at an example while it is on the page. */
export async function drawn(
  example: Example,
  look: (element: HTMLElement) => void | Promise<void>,
): Promise<void> {
  const box = document.createElement('div');
  document.body.append(box);
  try {
    await look(await example.draw(box));
  } finally {
    box.remove();
  }
}

/** A box with these few elements, each styled by hand. */
export async function byHand(
  styles: Readonly<Record<string, string>>,
  look: (box: HTMLElement) => void,
): Promise<void> {
  const box = document.createElement('div');
  const host = box.appendChild(document.createElement('div'));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    Object.entries(styles)
      .map(([name, style]) => `.${name} { ${style} }`)
      .join('\n'),
  );
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  for (const name of Object.keys(styles)) {
    const element = root.appendChild(document.createElement('button'));
    element.className = name.split(/[^a-z-]/)[0] ?? '';
    element.setAttribute('aria-pressed', 'true');
  }
  document.body.append(box);
  try {
    look(box);
    await Promise.resolve();
  } finally {
    box.remove();
  }
}
