import type { RichText } from '@maillon/contract';
import { refusal, type Refused } from './refusals.ts';

/** The longest texts, in characters (Unicode code points). */
export const limits = { activity: 20_000, comment: 4_000, kudos: 1_000, title: 200 } as const;

/** People's words as a client sends them. */
export interface SentWords {
  readonly format: RichText['format'];
  readonly value: string;
}

/**
 * Looks at people's words without changing one of them.
 *
 * @returns what is wrong with them, if anything
 */
export function checkWords(words: SentWords, field: string, limit: number): Refused[] {
  const { value } = words;
  if (value.trim() === '') return [refusal('REQUIRED', `${field}.value`, 'There are no words in it.')];
  return checkLine(value, `${field}.value`, limit);
}

/** The same for a text that may be empty. */
export function checkLine(value: string, field: string, limit: number): Refused[] {
  if (!isStorable(value)) {
    return [
      refusal(
        'MALFORMED',
        field,
        'Null characters and halves of characters (lone surrogates) cannot be stored.',
      ),
    ];
  }
  if (value.length > limit && [...value].length > limit) {
    return [refusal('TOO_LONG', field, `At most ${limit} characters.`, limit)];
  }
  return [];
}

/** Whether PostgreSQL can keep this text as it is. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Without accents and capitals, for comparing: `Élodie Œuvrard` and `elodie oeuvrard` are the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßœæøłđ]/gu, (letter) => spelledOut[letter] ?? letter);
}

const spelledOut: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' };

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The people named in Markdown: links to `person:<id>`. */
export function mentionsIn(words: SentWords): string[] {
  if (words.format !== 'markdown') return [];
  return [
    ...new Set([...words.value.matchAll(/\]\(person:([^)\s]+)\)/gu)].flatMap(([, id = '']) => plainId(id))),
  ];
}

/** An id as it stands in an address: what an address cannot hold is escaped. Nothing where it cannot be read. */
function plainId(written: string): string[] {
  try {
    const id = decodeURIComponent(written);
    return isStorable(id) ? [id] : [];
  } catch {
    return [];
  }
}

/** The topics of a post: its hashtags, folded, at most ten. */
export function topicsIn(words: SentWords): string[] {
  const tags = [...words.value.matchAll(/(?<=^|\s|(?<!\])\()#([\p{L}\p{N}][\p{L}\p{N}_-]*)/gu)];
  return [...new Set(tags.map(([, tag = '']) => tag.toLowerCase()))].slice(0, 10);
}
