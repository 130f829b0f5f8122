import { expect } from 'chai';
import type { CSSResult } from 'lit';
import { tokens } from '../../foundation/styles.ts';
import { contrast, hoverEverything, pairsOf, type Pair } from './contrast.ts';
import { examples, nameOf } from './index.ts';
import { schemes, themes, themeText, wear } from './themes.ts';

const { cssText } = tokens as CSSResult;
const ours = new Set([...cssText.matchAll(/var\((--social-[a-z-]+)/g)].map(([, name]) => name as string));
/** A theme for eyes that need more promises more. */
const more: Readonly<Record<string, (needs: number) => number>> = {
  'high-contrast': (needs) => (needs === 4.5 ? 7 : needs),
};

const rulesOf = async (name: string): Promise<CSSRule[]> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await themeText(name));
  return [...sheet.cssRules];
};

describe('a theme', () => {
  afterEach(() => wear(undefined, undefined));

  for (const theme of themes) {
    it(`${theme} sets tokens of ours, all colours among them, and nothing else`, async () => {
      const rules = await rulesOf(theme);
      expect(rules.map((rule) => rule.constructor.name)).to.deep.equal(['CSSStyleRule']);
      const { style, selectorText } = rules[0] as CSSStyleRule;
      expect(selectorText).to.equal(`:root:not([data-social-theme]), [data-social-theme="${theme}"]`);
      const set = [...style];
      expect(set.filter((name) => !ours.has(name))).to.deep.equal([]);
      expect(
        [...ours].filter((name) => name.startsWith('--social-color-') && !set.includes(name)),
      ).to.deep.equal([]);
    });
  }

  it('plain says what elements look like without one', async () => {
    const [rule] = (await rulesOf('plain')) as CSSStyleRule[];
    for (const [, name = '', fallback] of cssText.matchAll(
      /var\((--social-color-[a-z-]+), (light-dark\([^)]*\))\)/g,
    ))
      expect(rule?.style.getPropertyValue(name), name).to.equal(fallback);
  });
});

/** The worst of each pair, once. */
function tooFaint(pairs: readonly Pair[], theme: string): string[] {
  const needed = more[theme] ?? ((needs: number) => needs);
  return pairs
    .map((pair) => ({ ...pair, has: contrast(pair.front, pair.ground), wants: needed(pair.needs) }))
    .filter(({ has, wants }) => has < wants - 0.005)
    .map(({ what, has, wants, front, ground }) => {
      const shown = (one: readonly number[]): string =>
        one.map((part) => Math.round(part * 100) / 100).join(' ');
      return `${what}: ${has.toFixed(2)} of ${wants} (${shown(front)} on ${shown(ground)})`;
    });
}

describe('every pair of colours that is drawn can be told apart', () => {
  afterEach(() => wear(undefined, undefined));

  for (const example of examples) {
    it(`in ${nameOf(example)}, whatever theme and scheme, with and without a pointer on it`, async () => {
      const box = document.createElement('div');
      document.body.append(box);
      const faint: string[] = [];
      try {
        await wear('plain', 'light');
        const element = await example.draw(box);
        for (const animation of document.getAnimations()) animation.cancel();
        for (const theme of themes) {
          for (const scheme of schemes) {
            await wear(theme, scheme);
            const found = tooFaint(pairsOf(element), theme);
            const rest = hoverEverything(element);
            found.push(...tooFaint(pairsOf(element), theme).map((one) => `${one}, pointed at`));
            rest();
            faint.push(...new Set(found.map((one) => `${theme}, ${scheme}: ${one}`)));
          }
        }
      } finally {
        box.remove();
      }
      expect(faint, faint.join('\n')).to.deep.equal([]);
    });
  }
});
