import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, render } from 'lit';
import { lines as emoji } from '../../locales/emoji/en.ts';
import { registerLocale } from '../../locales/index.ts';
import * as people from '../data.ts';
import { settled } from '../look.ts';
import { pseudo, pseudoLanguage, pseudoStrings } from '../pseudo.ts';
import { clippedTexts, hardCodedWords, wordsOf } from '../readable.ts';
import { en } from '../words.ts';
import * as company from './company.ts';
import { examples, nameOf } from './index.ts';

/** Words of people, of dates, and the names of emoji, which are lists of their own: all that may stand outside of brackets. */
const known = new Set([
  ...wordsIn({ people, company, emoji, post: company.anActivity('a') }),
  ...wordsOfDates(),
]);

function wordsIn(data: unknown): string[] {
  if (typeof data === 'string') return wordsOf(data);
  return data !== null && typeof data === 'object' ? Object.values(data).flatMap(wordsIn) : [];
}

function wordsOfDates(): string[] {
  const months = Array.from({ length: 12 }, (_, month) => new Date(2026, month, month + 1, 2 * month));
  const day = new Intl.DateTimeFormat(pseudoLanguage, { dateStyle: 'full', timeStyle: 'short' });
  const short = new Intl.DateTimeFormat(pseudoLanguage, { month: 'short' });
  const ago = new Intl.RelativeTimeFormat(pseudoLanguage, { numeric: 'auto', style: 'short' });
  const units = ['second', 'minute', 'hour', 'day'] as const;
  return [
    ...months.flatMap((date) => [day.format(date), short.format(date)]),
    ...units.flatMap((unit) => [0, -1, -2].map((value) => ago.format(value, unit))),
    new Intl.ListFormat(pseudoLanguage).format(['1', '2', '3']),
  ].flatMap(wordsOf);
}

describe('The pseudo-language', () => {
  it('is longer, accented and in brackets, and keeps the places of values', () => {
    expect(pseudo('Write to {name}, # times')).to.equal('⟦Wřííţéé ţöö {name}, # ţíímééš~~~~~⟧');
    for (const text of Object.values(en))
      if (typeof text === 'string') expect(pseudo(text).length).to.be.at.least(1.4 * text.length);
  });

  it('finds a hard-coded word, in text and in a name, and a text that is cut off', async () => {
    const box = document.createElement('div');
    document.body.append(box);
    render(
      html`<p>⟦Ññééw⟧ <bdi>Malo Kervadec</bdi> wrote</p>
        <button aria-label="Close">⟦Öķ⟧</button>
        <p style="width: 3em; overflow: hidden; white-space: nowrap">⟦ţöö ļööñg fööř ííţš břééķ⟧</p>`,
      box,
    );
    await settled(box);
    expect(hardCodedWords(box, known)).to.deep.equal(['wrote', 'close']);
    expect(clippedTexts(box)).to.have.length(1);
    box.remove();
  });
});

for (const width of [320, 600, 1280]) {
  describe(`In the pseudo-language, ${width} px wide, nothing is hard-coded or clipped`, () => {
    before(async () => {
      registerLocale(pseudoLanguage, () => Promise.resolve(pseudoStrings(en)));
      await setViewport({ width, height: 900 });
    });
    beforeEach(() => (document.documentElement.lang = pseudoLanguage));
    afterEach(() => (document.documentElement.lang = 'en'));
    after(() => setViewport({ width: 800, height: 600 }));

    for (const example of examples) {
      it(`in ${nameOf(example)}`, async () => {
        const box = document.createElement('div');
        document.body.append(box);
        try {
          const element = await example.draw(box);
          await document.fonts.ready;
          // What a page itself says to the element.
          const { note, value, label } = element as unknown as Record<string, unknown>;
          const allowed = new Set([...known, ...wordsIn({ note, value, label })]);
          expect(hardCodedWords(element, allowed), 'hard-coded words').to.deep.equal([]);
          expect(clippedTexts(element), 'clipped texts').to.deep.equal([]);
        } finally {
          box.remove();
        }
      });
    }
  });
}
