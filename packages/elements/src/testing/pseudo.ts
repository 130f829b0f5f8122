import type { Strings } from '../locales/index.ts';
import type { Plural } from '../locales/translation.ts';

/** The tag of a language that nobody speaks: English with accents, 40 % longer, in brackets. */
export const pseudoLanguage = 'en-XA';

const accents = new Map(
  [...'aàeéiíoöuûyÿcçnñsšlļtţrřdđkķzž'].reduce<[string, string][]>((pairs, letter, index, all) => {
    const next = all[index + 1];
    return index % 2 === 0 && next ? [...pairs, [letter, next]] : pairs;
  }, []),
);

/**
 * "Post" becomes "⟦Pööšţ~⟧": who reads a text without brackets reads a hard-coded one, and who does not see the second
 * bracket sees a clipped one.
 */
export function pseudo(text: string): string {
  const words = text
    .split(/(\{\w+\}|#)/)
    .map((piece, index) => (index % 2 === 1 ? piece : lengthened(piece)))
    .join('');
  return `⟦${words.padEnd(Math.ceil(1.4 * text.length), '~')}⟧`;
}

/** Vowels stand twice, as they are 40 % of English. */
function lengthened(words: string): string {
  const letters = [...words].map((letter) => {
    const accented = accents.get(letter.toLowerCase()) ?? letter;
    const kept = letter === letter.toLowerCase() ? accented : accented.toUpperCase();
    return /[aeiou]/i.test(letter) ? kept + accented : kept;
  });
  return letters.join('');
}

/** All texts of a language, made into the pseudo-language. */
export function pseudoStrings(strings: Strings): Strings {
  const forms = (plural: Plural): Plural => ({
    ...Object.fromEntries(Object.entries(plural).map(([category, form]) => [category, pseudo(form)])),
    other: pseudo(plural.other),
  });
  return Object.fromEntries(
    Object.entries(strings).map(([key, text]) => [
      key,
      typeof text === 'string' ? pseudo(text) : forms(text),
    ]),
  ) as unknown as Strings;
}
