import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { deepAll, settled } from '../look.ts';
import { clippedTexts, lastLetter } from '../readable.ts';
import { drawn } from './drawn.ts';
import { examples, nameOf } from './index.ts';
import { spaceTexts, wider } from './preferences.ts';

/**
 * Cut on purpose: a person's headline ends in an ellipsis where the line ends, and is whole on their card; long words have
 * a button that shows the rest.
 */
function isMeant(clipped: string, element: HTMLElement): boolean {
  if (clipped.endsWith('clamp')) return deepAll(element, '.show-more').length > 0;
  // After a single sign there is nothing but the space that was asked for.
  return /span\.headline$|button\.emoji$/.test(clipped);
}

describe('At 400 % zoom, which is 320 px wide, and with the text spacing of WCAG 1.4.12, nothing is clipped or needs scrolling aside', () => {
  before(() => setViewport({ width: 320, height: 256 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const example of examples) {
    it(`in ${nameOf(example)}`, () =>
      drawn(example, async (element) => {
        const tooWide = wider(element);
        spaceTexts(element);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await settled(element);
        expect([...tooWide, ...wider(element)], 'wider than the window').to.deep.equal([]);
        const clipped = clippedTexts(element, lastLetter).filter((one) => !isMeant(one, element));
        expect(clipped, 'clipped').to.deep.equal([]);
      }));
  }
});
