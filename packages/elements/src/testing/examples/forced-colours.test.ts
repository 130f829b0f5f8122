import { expect } from 'chai';
import { isChromium, prefer } from '../chromium.ts';
import { contrast, pairsOf } from './contrast.ts';
import { byHand, drawn } from './drawn.ts';
import { examples, nameOf } from './index.ts';
import { looksTheSame, lostWithoutColours } from './preferences.ts';

// Only Chromium can be told what a person prefers.
if (isChromium) {
  describe('In colours that the system forces', () => {
    before(() => prefer({ 'forced-colors': 'active' }));
    after(() => prefer());

    it('a switch that only changes its background, and a mark that is nothing else, are found', () =>
      byHand(
        {
          plain: 'background: red',
          dot: 'inline-size: 8px; block-size: 8px; background: lime; border: 0; display: block',
        },
        (box) => {
          expect(looksTheSame(box)).to.include('button.plain aria-pressed');
          expect(lostWithoutColours(box)).to.include('button.dot');
        },
      ));

    for (const example of examples) {
      it(`${nameOf(example)} can be read, its controls are seen, and their states differ`, () =>
        drawn(example, (element) => {
          const faint = pairsOf(element).filter(
            ({ front, ground, needs }) => contrast(front, ground) < needs - 0.005,
          );
          expect(
            faint.map(({ what }) => what),
            'too faint',
          ).to.deep.equal([]);
          expect(looksTheSame(element), 'the same on and off').to.deep.equal([]);
          expect(lostWithoutColours(element), 'not drawn any more').to.deep.equal([]);
        }));
    }
  });
}
