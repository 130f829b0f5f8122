import { expect } from 'chai';
import { defineComments } from '../../comments/define-comments.ts';
import { colour, contrast } from './contrast.ts';
import { clientOf, place } from './example.ts';
import { hosts, type Host } from './hosts.ts';
import { themeText } from './themes.ts';

defineComments();

/** What a token is called inside our elements, of colours. */
const inside = (token: string): string =>
  token.replace('--social-color-', '--_').replace('surface-raised', 'raised').replace('text-muted', 'muted');

/** Words at 4.5:1 on what they stand on, edges and rings at 3:1. */
const legible = [
  ['--_text', '--_surface', 4.5],
  ['--_text', '--_raised', 4.5],
  ['--_muted', '--_surface', 4.5],
  ['--_accent', '--_surface', 4.5],
  ['--_on-accent', '--_accent', 4.5],
  ['--_danger', '--_surface', 4.5],
  ['--_success', '--_surface', 4.5],
  ['--_kudos', '--_surface', 4.5],
  ['--_control', '--_surface', 3],
  ['--_focus', '--_surface', 3],
] as const;

describe('A bridge', () => {
  for (const [name, host] of Object.entries<Host>(hosts)) {
    describe(`to ${name}`, () => {
      let element: HTMLElement;
      let box: HTMLElement;
      const bridge = new CSSStyleSheet();
      const page = new CSSStyleSheet();
      const colours = Object.entries(host.colours);

      before(async () => {
        bridge.replaceSync(await themeText(`bridges/${name}`));
        document.adoptedStyleSheets.push(page, bridge);
        box = document.createElement('div');
        box.className = 'social-bridge';
        document.body.append(box);
        const client = clientOf();
        client.commentCount('a').ready({ type: 'comment-count', id: 'a', count: 3 });
        element = await place(box, 'social-comment-count', client, { subject: 'a' });
      });
      after(() => {
        box.remove();
        document.documentElement.style.colorScheme = '';
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
          (one) => one !== page && one !== bridge,
        );
      });

      const pageSets = (variables: Readonly<Record<string, string>>): void => {
        const set = Object.entries(variables).map(([variable, value]) => `${variable}: ${value};`);
        page.replaceSync(`:root, .social-bridge { ${set.join(' ')} }`);
      };
      const probed = <K extends 'color' | 'width'>(what: K, value: string): string => {
        const probe = document.createElement('i');
        Object.assign(probe.style, { display: 'block', [what]: value });
        element.shadowRoot?.append(probe);
        const found = getComputedStyle(probe)[what];
        probe.remove();
        return found;
      };
      const shown = (ours: string) => colour(probed('color', `var(${ours})`));

      it('hands on the colours that the page sets', () => {
        const variables = [...new Set(colours.map(([, variable]) => variable))];
        const values = new Map(variables.map((variable, at) => [variable, `rgb(${at + 1} ${10 * at} 99)`]));
        pageSets(Object.fromEntries(values));
        for (const [token, variable] of colours)
          expect(shown(inside(token)).join(), token).to.equal(colour(values.get(variable) ?? '').join());
      });

      it('hands on its font, corners and distances', () => {
        const { font, radius, space } = host;
        pageSets({
          ...(font ? { [font]: 'Georgia, serif' } : {}),
          ...(radius ? { [radius]: '7px' } : {}),
          ...(space ? { [space.variable]: space.given } : {}),
        });
        if (font) expect(getComputedStyle(element).fontFamily).to.equal('Georgia, serif');
        if (radius) expect(probed('width', 'var(--_radius)')).to.equal('7px');
        if (space) expect(probed('width', 'var(--_space)')).to.equal('5px');
      });

      for (const [scheme, palette] of Object.entries(host.palettes))
        it(`is legible with the host’s own ${scheme} colours`, () => {
          pageSets(palette);
          document.documentElement.style.colorScheme = scheme;
          for (const [front, ground, least] of legible) {
            const ratio = contrast(shown(front), shown(ground));
            expect(ratio, `${front} on ${ground}: ${ratio.toFixed(2)}`).to.be.at.least(least);
          }
          document.documentElement.style.colorScheme = '';
        });

      it('leaves ours where the page sets nothing', () => {
        pageSets({});
        for (const token of Object.keys(host.colours))
          expect(shown(inside(token)).join(), token).to.not.equal('0,0,0,0');
        expect(shown('--_accent').join()).to.equal(colour('#4650d8').join());
        expect(probed('width', 'var(--_radius)')).to.equal('12px');
        expect(probed('width', 'var(--_space)')).to.equal('4px');
      });

      it('is a few lines that set tokens of ours only, from these variables', () => {
        const rules = [...bridge.cssRules] as CSSStyleRule[];
        expect(rules).to.have.length(1);
        const set = [...(rules[0]?.style ?? [])];
        for (const token of set) expect(token).to.match(/^--social-(color|font|radius|space)/);
        const own = host.own ?? [];
        const colourful = set.filter((token) => token.startsWith('--social-color-') && !own.includes(token));
        expect(colourful.sort()).to.deep.equal(Object.keys(host.colours).sort());
        const used = [...(rules[0]?.cssText ?? '').matchAll(/var\((--[\w-]+)/g)].map(
          ([, variable]) => variable,
        );
        const known = [...Object.values(host.colours), host.font, host.radius, host.space?.variable];
        expect([...new Set(used)].sort()).to.deep.equal([...new Set(known.filter(Boolean))].sort());
      });
    });
  }
});
