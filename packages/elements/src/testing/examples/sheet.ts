import { examples, nameOf } from './index.ts';
import { speak } from './languages.ts';
import { wear, type Scheme, type Theme } from './themes.ts';

/** What scripts/element-pictures.mjs calls on its page. */
const stage = {
  names: examples.map(nameOf),
  floats: examples.filter(({ floats }) => floats === true).map(nameOf),
  async draw(name: string, language: string): Promise<void> {
    speak(language);
    document.body.replaceChildren();
    const box = document.createElement('div');
    document.body.append(box);
    await examples.find((one) => nameOf(one) === name)?.draw(box);
  },
  wear: (theme: Theme, scheme: Scheme): Promise<void> => wear(theme, scheme),
};
export type Stage = typeof stage;
Object.assign(globalThis, { stage });
