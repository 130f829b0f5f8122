import { expect } from 'chai';
import { isChromium, prefer } from '../chromium.ts';
import { byHand, drawn } from './drawn.ts';
import { examples, nameOf } from './index.ts';
import { movesIn } from './preferences.ts';

// Only Chromium can be told what a person prefers.
if (isChromium) {
  describe('For those who want less motion', () => {
    before(() => prefer({ 'prefers-reduced-motion': 'reduce' }));
    after(() => prefer());

    it('what would slide is found, what fades is not', () =>
      byHand(
        { slides: 'transition: transform 1s', fades: 'transition: opacity 1s' },
        (box) => void expect(movesIn(box)).to.deep.equal(['button.slides would move']),
      ));

    for (const example of examples) {
      it(`nothing moves in ${nameOf(example)}`, () =>
        drawn(example, (element) => void expect(movesIn(element)).to.deep.equal([])));
    }
  });
}
