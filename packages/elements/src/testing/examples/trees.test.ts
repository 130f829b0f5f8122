import '../stopped-clock.ts';
import { writeFile } from '@web/test-runner-commands';
import { expect } from 'chai';
import { loadTools } from '../../composer/load-tools.ts';
import { loadMarkdown } from '../../foundation/rich-text.ts';
import { chromium, isChromium } from '../chromium.ts';
import { settled } from '../look.ts';
import { spokenTree } from '../spoken-tree.ts';
import { examples, type Example } from './index.ts';
import { settings } from './settings.ts';

// What a screen reader is told of every element in every state stands in trees/, to be read: `npm run trees` writes it.

const { writes } = await settings();
const elements = [...new Set(examples.map(({ element }) => element))];

/** What is told once nothing more comes: parts of some elements are loaded when they are first drawn. */
async function toldOf(example: Example, known: string | undefined): Promise<string> {
  const box = document.createElement('main');
  document.body.append(box);
  try {
    const element = await example.draw(box);
    let told = '';
    for (let round = 0; round < (writes ? 20 : 60) && (writes || told !== known); round++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await settled(element);
      told = await spokenTree();
    }
    return told;
  } finally {
    box.remove();
    for (const region of document.querySelectorAll('[data-social-announcer]')) region.textContent = '';
  }
}

const fileOf = (element: string): string => `trees/${element}.txt`;

/** State → what is told of it. */
async function written(element: string): Promise<Map<string, string>> {
  const file = await fetch(new URL(fileOf(element), import.meta.url));
  const parts = (file.ok ? await file.text() : '').split(/^# /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [state = '', ...lines] = part.split('\n');
      return [state, lines.join('\n').trim()];
    }),
  );
}

// Only Chromium shows its tree.
if (isChromium) {
  describe('A screen reader is told what trees/ says', () => {
    before(async () => {
      document.documentElement.lang = 'en';
      await chromium('Emulation.setTimezoneOverride', { timezoneId: 'Europe/London' });
      // What is focused in one file stays focused while another is drawn.
      document.title = 'Page';
      // Markdown is read once its code is there: in the first picture as in the last.
      await Promise.all([loadMarkdown(), loadTools()]);
    });

    for (const element of elements) {
      const states = examples.filter((example) => example.element === element);
      const told = new Map<string, string>();
      let known: ReadonlyMap<string, string>;
      describe(`of ${element}`, () => {
        before(async () => (known = await written(element)));
        for (const example of states) {
          it(example.state, async () => {
            const tree = await toldOf(example, known.get(example.state));
            told.set(example.state, tree);
            if (!writes) expect(tree, 'if this is meant: npm run trees').to.equal(known.get(example.state));
          });
        }
        it('and of no state that there is not', () => {
          const names = states.map(({ state }) => state);
          if (!writes) expect([...known.keys()]).to.have.members(names);
        });
        after(async () => {
          if (!writes) return;
          const content = states.map(({ state }) => `# ${state}\n\n${told.get(state) ?? ''}\n`).join('\n');
          await writeFile({ path: fileOf(element), content });
        });
      });
    }
  });
}
