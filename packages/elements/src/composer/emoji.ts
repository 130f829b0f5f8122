/** An emoji and what it is called. */
export interface Emoji {
  readonly emoji: string;
  readonly name: string;
  /** More words by which it is found. */
  readonly words: readonly string[];
}

/** A line for each emoji: itself, its name, and after a bar the words by which it is found besides. */
export type EmojiLines = readonly string[];

const languages: Readonly<Record<string, () => Promise<{ readonly lines: EmojiLines }>>> = {
  en: () => import('../locales/emoji/en.ts'),
  fr: () => import('../locales/emoji/fr.ts'),
  de: () => import('../locales/emoji/de.ts'),
  es: () => import('../locales/emoji/es.ts'),
  ar: () => import('../locales/emoji/ar.ts'),
  ja: () => import('../locales/emoji/ja.ts'),
};

/** The emoji on offer, named in a language. */
export async function allEmoji(language: string): Promise<readonly Emoji[]> {
  const load = languages[language.split('-')[0] ?? ''] ?? languages['en'];
  const { lines } = (await load?.()) ?? { lines: [] };
  return lines.map((line) => {
    const [, emoji = '', name = '', words = ''] = /^(\S+) ([^|]+)(?:\|(.*))?$/.exec(line) ?? [];
    return { emoji, name: name.trim(), words: words.trim().split(/\s+/) };
  });
}

const plain = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those with a word that begins so, in this language or, as many know them, in English. */
export async function emojiLike(query: string, language: string): Promise<readonly Emoji[]> {
  const [own, english] = await Promise.all([allEmoji(language), allEmoji('en')]);
  const begins = ({ name, words }: Emoji): boolean =>
    [...name.split(/\s+/), ...words].some((word) => plain(word).startsWith(plain(query)));
  const found = new Set([...own, ...english].filter(begins).map(({ emoji }) => emoji));
  return own.filter(({ emoji }) => found.has(emoji));
}
