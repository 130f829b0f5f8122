import { expect } from 'chai';
import { Localizer } from '../foundation/localize.ts';
import { words } from '../testing/words.ts';
import type { Plural, StringKey } from './index.ts';

type Text = string | Plural;

const keys = Object.keys(words.en) as StringKey[];
const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const plurals = keys.filter((key) => typeof words.en[key] !== 'string');

/** A number of each plural category that a language has, as CLDR counts. */
function numbersOf(language: string): Map<string, number> {
  const rules = new Intl.PluralRules(language);
  const numbers = new Map<string, number>();
  for (const number of [0, 1, 2, 3, 5, 11, 26, 100, 1000, 1_000_000]) {
    if (!numbers.has(rules.select(number))) numbers.set(rules.select(number), number);
  }
  return numbers;
}

const placeholders = (text: Text): string[] => [
  ...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? [])),
];

for (const [language, strings] of Object.entries(words)) {
  const localizer = new Localizer(language, strings);
  const each = (check: (form: string, key: string) => void): void =>
    keys.forEach((key) => formsOf(strings[key]).forEach((form) => check(form, key)));

  describe(`Texts in ${new Intl.DisplayNames('en', { type: 'language' }).of(language)}`, () => {
    it('have every plural category of the language, and no other', () => {
      const categories = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
      expect([...numbersOf(language).keys()].sort()).to.deep.equal(categories);
      for (const key of plurals) expect(Object.keys(strings[key]).sort(), key).to.deep.equal(categories);
    });

    for (const [category, number] of numbersOf(language)) {
      it(`say ${number}, which is “${category}”`, () => {
        const written = new Intl.NumberFormat(language).format(number);
        for (const key of plurals) {
          const text = localizer.t(key, { count: number });
          expect(text, key).not.to.contain('#');
          // One and two have words of their own in Arabic; where names are listed, they are the number.
          const speltOut = language === 'ar' && number < 3;
          const counted = (words.en[key] as Plural).other.includes('#');
          if (counted && !speltOut) expect(text, key).to.contain(written);
        }
      });
    }

    it('ask for the same values as English does', () => {
      for (const key of keys) {
        const asked = placeholders(words.en[key]).sort();
        expect(placeholders(strings[key]).sort(), key).to.deep.equal(asked);
      }
    });

    it('are typeset: no straight quotes, no three dots, no stray spaces', () => {
      each((form, key) => {
        expect(form, key).not.to.match(/["']|\.\.\.|\s{2}|^\s|\s$/);
        expect(form, key).not.to.equal('');
      });
    });
  });
}

const french = words.fr;
const rules: Record<string, Record<string, [wrong: RegExp, right?: RegExp]>> = {
  fr: {
    'a thin space that does not break before ; ! ?': [/[^\u202f][;!?]/u],
    'a space that does not break before a colon': [/[^\u00a0]:/u],
    'guillemets with spaces that do not break': [/«[^\u00a0\u202f]|[^\u00a0\u202f]»|[“”„]/u],
    'vous, not tu': [/(^|[\s’])(tu|te|toi|ton|ta|tes)(?=[\s.,]|$)/iu],
  },
  de: {
    'quotes as „this“': [/[«»”‚]|“[^“]*“(?<!„[^“]*“)/u],
    'no space before marks': [/\s[;:!?,.]/u],
    'Sie, not du': [/(^|\s)(du|dir|dich|dein\w*)(?=[\s.,?]|$)/iu],
  },
  es: {
    'questions between ¿ and ?': [/^[^¿]*\?|¿[^?]*$/u],
    'exclamations between ¡ and !': [/^[^¡]*!|¡[^!]*$/u],
    'no space before marks': [/\s[;:!?,.]/u],
    'usted, not tú': [/(^|[\s¿])(tú|tu|tus|te|ti|contigo|tuyo)(?=[\s.,?]|$)/iu],
  },
  ar: {
    'Arabic commas, semicolons and question marks': [/[,;?]/u],
    'no space before marks': [/\s[،؛؟:!.]/u],
  },
  ja: {
    'full-width marks': [/[,;:!?()]/u],
    'no spaces between Japanese characters': [/[\u3040-\u30ff\u4e00-\u9fff] [\u3040-\u30ff\u4e00-\u9fff]/u],
    'polite ends of sentences': [
      /。/u,
      /(です|ます|ません|ました|でした|ください|せんか|ですか|どうぞ|済み|回|\})。/u,
    ],
  },
};

describe('Typography', () => {
  for (const [language, ofLanguage] of Object.entries(rules)) {
    for (const [rule, [wrong, right]] of Object.entries(ofLanguage)) {
      it(`${language}: ${rule}`, () => {
        const strings = words[language as keyof typeof words];
        for (const key of keys) {
          for (const form of formsOf(strings[key])) {
            if (right)
              for (const sentence of form.match(/[^。]+。/gu) ?? []) expect(sentence, key).to.match(right);
            else expect(form, key).not.to.match(wrong);
          }
        }
      });
    }
  }

  it('tells what is wrong when it is', () => {
    const wrong = (language: string, rule: string): RegExp => rules[language]![rule]![0];
    expect('Quoi de neuf ?').to.match(wrong('fr', 'a thin space that does not break before ; ! ?'));
    expect(french['feed.composer.promptPlain']).not.to.match(
      wrong('fr', 'a thin space that does not break before ; ! ?'),
    );
    expect('Ordre :').to.match(wrong('fr', 'a space that does not break before a colon'));
    expect('Est-ce que tu viens').to.match(wrong('fr', 'vous, not tu'));
    expect('Qué hay?').to.match(wrong('es', 'questions between ¿ and ?'));
    expect('das „Wort“').not.to.match(wrong('de', 'quotes as „this“'));
    expect('das “Wort”').to.match(wrong('de', 'quotes as „this“'));
    expect('نعم, لا').to.match(wrong('ar', 'Arabic commas, semicolons and question marks'));
  });
});
