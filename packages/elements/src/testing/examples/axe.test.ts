import { expect } from 'chai';
import { expectAccessible } from '../fixture.ts';
import { examples, nameOf, type Example } from './index.ts';
import { pairwise, randomFrom } from './pairwise.ts';
import { settings } from './settings.ts';
import { speak, languages } from './languages.ts';
import { schemes, themes, wear, type Scheme, type Theme } from './themes.ts';

interface Row {
  readonly example: Example;
  readonly theme: Theme;
  readonly scheme: Scheme;
  readonly language: string;
}

const { seed, everything, slice } = await settings();

const all: Row[] = examples.flatMap((example) =>
  themes.flatMap((theme) =>
    schemes.flatMap((scheme) => languages.map((language) => ({ example, theme, scheme, language }))),
  ),
);
const rows = everything
  ? all.filter((_, at) => at % slice.of === slice.part - 1)
  : pairwise(
      all,
      ({ example, theme, scheme, language }) => [example.element, example.state, theme, scheme, language],
      randomFrom(seed),
    );

describe(`axe finds nothing (MAILLON_SEED=${seed})`, () => {
  let looked = 0;
  afterEach(async () => {
    await wear(undefined, undefined);
    speak('en');
  });

  for (const example of examples) {
    const wanted = rows.filter((row) => row.example === example);
    it(`in ${nameOf(example)}`, async function () {
      this.timeout(20_000 + wanted.length * 5_000);
      expect(wanted).not.to.have.length(0);
      for (const { theme, scheme, language } of wanted) {
        await wear(theme, scheme);
        speak(language);
        const box = document.createElement('div');
        document.body.append(box);
        try {
          await expectAccessible(await example.draw(box));
          looked++;
        } catch (error) {
          const where = `${theme}, ${scheme}, ${language}, MAILLON_SEED=${seed}`;
          throw new Error(`${nameOf(example)} in ${where}: ${String(error)}`, { cause: error });
        } finally {
          box.remove();
        }
      }
    });
  }

  it('in all of these cases', () => {
    if (everything) console.log(`${looked} of ${all.length} cases, slice ${slice.part} of ${slice.of}`);
    expect(looked).to.equal(rows.length);
  });
});
