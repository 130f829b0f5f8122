import { setViewport } from '@web/test-runner-commands';
import fc from 'fast-check';
import { settings } from '../examples/settings.ts';
import { wear } from '../examples/themes.ts';
import { loadEverything, openPage, stayHere } from './page.ts';
import { Walk } from './walk.ts';

const { seed, walks } = await settings();

/** As often as people press them. */
const keys = fc.oneof(
  { weight: 8, arbitrary: fc.constant('Tab') },
  { weight: 3, arbitrary: fc.constant('Shift+Tab') },
  { weight: 5, arbitrary: fc.constant('Enter') },
  { weight: 3, arbitrary: fc.constant('Space') },
  { weight: 3, arbitrary: fc.constant('Escape') },
  { weight: 5, arbitrary: fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight') },
  { weight: 2, arbitrary: fc.constantFrom('Home', 'End', 'PageUp', 'PageDown') },
  { weight: 2, arbitrary: fc.constantFrom('a', 'm', 'z', '@', '?', 'j') },
);
const walk = fc.record({
  start: fc.double({ min: 0, max: 0.999, noNaN: true }),
  pressed: fc.array(keys, { minLength: 10, maxLength: 30, size: 'max' }),
});

describe(`Somebody with a keyboard and nothing else (MAILLON_SEED=${seed})`, () => {
  let rest: () => void;
  before(async () => {
    await setViewport({ width: 1000, height: 700 });
    await loadEverything();
    await wear('plain', 'light');
    rest = stayHere();
  });
  after(async () => {
    rest();
    await wear(undefined, undefined);
    await setViewport({ width: 800, height: 600 });
  });

  it('sees the focus wherever they go, loses it nowhere, gets out of everything', async function () {
    this.timeout(0);
    await fc.assert(
      fc.asyncProperty(walk, async ({ start, pressed }) => {
        const page = await openPage();
        try {
          const one = new Walk(page);
          await one.begin(start);
          for (const key of pressed) await one.press(key);
          await one.leaves();
        } finally {
          page.leave();
        }
      }),
      {
        seed,
        numRuns: walks,
        includeErrorInReport: true,
        interruptAfterTimeLimit: 150_000 * Math.max(1, walks / 10),
      },
    );
  });
});
