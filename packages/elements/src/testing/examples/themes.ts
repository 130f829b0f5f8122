/** The themes we ship, in `packages/elements/themes/`. */
export const themes = ['plain', 'high-contrast', 'civic', 'hearth'] as const;
export const schemes = ['light', 'dark'] as const;

export type Theme = (typeof themes)[number];
export type Scheme = (typeof schemes)[number];

let sheet: CSSStyleSheet | undefined;
const texts = new Map<string, string>();

/** A stylesheet of the themes folder, as text. */
export async function themeText(name: string): Promise<string> {
  let text = texts.get(name);
  if (text === undefined) {
    const response = await fetch(new URL(`../../../themes/${name}.css`, import.meta.url));
    if (!response.ok) throw new Error(`There is no theme ${name}.`);
    texts.set(name, (text = await response.text()));
  }
  return text;
}

/**
 * Dresses the page as a link to the theme's stylesheet would; `undefined` undresses it. Nothing moves: whoever looks sees
 * what is there in the end.
 */
export async function wear(theme: Theme | undefined, scheme: Scheme | undefined): Promise<void> {
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(
    theme === undefined
      ? ''
      : `${await themeText(theme)} body { background: var(--social-color-surface); color: var(--social-color-text); --social-motion: 0; }`,
  );
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  document.documentElement.style.colorScheme = scheme ?? '';
}
