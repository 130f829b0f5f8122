import { expect } from 'chai';
import { defineComments } from '../../comments/define-comments.ts';
import { colour } from './contrast.ts';
import { clientOf, place } from './example.ts';
import { themeText } from './themes.ts';

defineComments();

/** A page of each host: the variables it sets, and which of our private colours then follow them. */
const hosts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fluent: {
    '--colorBrandBackground': '--_accent',
    '--colorNeutralForegroundOnBrand': '--_on-accent',
    '--colorNeutralBackground1': '--_surface',
    '--colorNeutralForeground1': '--_text',
    '--colorNeutralForeground2': '--_muted',
    '--colorNeutralStroke1': '--_border',
    '--colorNeutralStrokeAccessible': '--_control',
  },
  sharepoint: { '--link': '--_accent', '--bodyText': '--_text', '--linkHovered': '--_focus' },
  bootstrap: {
    '--bs-primary': '--_accent',
    '--bs-white': '--_on-accent',
    '--bs-body-bg': '--_surface',
    '--bs-tertiary-bg': '--_raised',
    '--bs-body-color': '--_text',
    '--bs-border-color': '--_border',
    '--bs-danger-text-emphasis': '--_danger',
    '--bs-success-text-emphasis': '--_success',
  },
  'drupal-olivero': { '--color--primary-40': '--_accent', '--color--primary-50': '--_focus' },
  'drupal-gin': { '--gin-color-primary': '--_accent', '--gin-color-danger': '--_danger' },
  liferay: { '--primary': '--_accent', '--body-bg': '--_surface', '--success': '--_success' },
  wordpress: { '--wp--preset--color--contrast': '--_accent', '--wp--preset--color--base': '--_surface' },
};

describe('A bridge', () => {
  for (const [host, variables] of Object.entries(hosts)) {
    describe(`to ${host}`, () => {
      let element: HTMLElement;
      let box: HTMLElement;
      const bridge = new CSSStyleSheet();
      const page = new CSSStyleSheet();
      const names = Object.keys(variables);

      before(async () => {
        bridge.replaceSync(await themeText(`bridges/${host}`));
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
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
          (one) => one !== page && one !== bridge,
        );
      });

      const shown = (ours: string): string => {
        const probe = document.createElement('i');
        probe.style.color = `var(${ours})`;
        element.shadowRoot?.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return colour(color).join();
      };

      it('hands on what the page sets', () => {
        const colours = names.map((_, at) => `rgb(${at + 1} ${10 * at} 99)`);
        const set = names.map((name, at) => `${name}: ${colours[at]};`).join(' ');
        page.replaceSync(`:root, .social-bridge { ${set} }`);
        names.forEach((name, at) =>
          expect(shown(variables[name] ?? ''), name).to.equal(colour(colours[at] ?? '').join()),
        );
      });

      it('leaves our own colours where the page sets nothing', () => {
        page.replaceSync('');
        for (const ours of Object.values(variables)) expect(shown(ours), ours).to.not.equal('0,0,0,0');
        expect(shown('--_accent')).to.equal(colour('#4650d8').join());
      });

      it('is a few lines that set tokens of ours only, from these variables', () => {
        const rules = [...bridge.cssRules] as CSSStyleRule[];
        expect(rules).to.have.length(1);
        const style = rules[0]?.style ?? [];
        for (const name of style) expect(name).to.match(/^--social-(color|font|radius|space)/);
        const used = [...(rules[0]?.cssText ?? '').matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
        expect([...new Set(used)].sort()).to.deep.equal([...names].sort());
      });
    });
  }
});
