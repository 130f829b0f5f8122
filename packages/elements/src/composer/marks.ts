/** What stands in the field, and what of it is chosen. */
export interface Writing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Replaces `from` to `to` by `words`, then chooses `start` to `end` of the new text. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

export type Mark = '**' | '_' | '~~' | '`';
export type Prefix = '- ' | '1. ' | '> ';

const anyPrefix = /^(?:[-*+] (?:\[[ x]\] )?|\d+[.)] |> )/;

/** Puts a mark around what is chosen, or takes it away. With nothing chosen, the word under the cursor. */
export function toggleMark({ text, start, end }: Writing, mark: Mark): Change {
  const { length } = mark;
  let [from, to] = [start, end];
  if (from === to) {
    while (from > 0 && /[\p{L}\p{N}]/u.test(text[from - 1] ?? '')) from--;
    while (to < text.length && /[\p{L}\p{N}]/u.test(text[to] ?? '')) to++;
  }
  // Blanks at the edges stay outside: a mark beside a blank means nothing.
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  const chosen = text.slice(from, to);
  const cursor = start === end ? start - from : undefined;
  const select = (at: number, size: number, inside = 0): Pick<Change, 'start' | 'end'> =>
    cursor === undefined
      ? { start: at, end: at + size }
      : { start: at + inside + cursor, end: at + inside + cursor };
  if (text.slice(from - length, from) === mark && text.slice(to, to + length) === mark) {
    return { from: from - length, to: to + length, words: chosen, ...select(from - length, chosen.length) };
  }
  if (chosen.length > 2 * length && chosen.startsWith(mark) && chosen.endsWith(mark)) {
    const words = chosen.slice(length, -length);
    return { from, to, words, ...select(from, words.length) };
  }
  return { from, to, words: mark + chosen + mark, ...select(from + length, chosen.length) };
}

/** Makes what is chosen a link; the address is chosen then, unless it is given. */
export function linkOver({ text, start, end }: Writing, address?: string): Change {
  const chosen = text.slice(start, end);
  if (address === undefined && isAddress(chosen)) {
    return { from: start, to: end, words: `[](${chosen})`, start: start + 1, end: start + 1 };
  }
  const words = chosen.replace(/[[\]]/g, '\\$&');
  const link = `[${words}](${address ?? 'https://'})`;
  const at = start + words.length + 3;
  if (address !== undefined)
    return { from: start, to: end, words: link, start: start + link.length, end: start + link.length };
  return chosen === ''
    ? { from: start, to: end, words: link, start: start + 1, end: start + 1 }
    : { from: start, to: end, words: link, start: at, end: at + 'https://'.length };
}

/** One http(s) address and nothing else. */
export function isAddress(words: string): boolean {
  const trimmed = words.trim();
  return /^https?:\/\/[^\s()]+$/i.test(trimmed) && URL.canParse(trimmed);
}

/** Makes the chosen lines a list or a quotation, or plain again. */
export function togglePrefix({ text, start, end }: Writing, prefix: Prefix): Change {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const has = (line: string): boolean =>
    prefix === '1. ' ? /^\d+[.)] /.test(line) : line.startsWith(prefix);
  const off = lines.every((line) => has(line));
  const words = lines
    .map((line, index) => {
      const bare = line.replace(anyPrefix, '');
      if (off) return bare;
      return (prefix === '1. ' ? `${index + 1}. ` : prefix) + bare;
    })
    .join('\n');
  const end_ = from + words.length;
  return { from, to, words, start: lines.length > 1 ? from : end_, end: end_ };
}

/** What Enter does within a list or quotation: the next item, or, in an empty one, the end of the list. */
export function continueList({ text, start, end }: Writing): Change | undefined {
  if (start !== end) return undefined;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(from, start);
  const [, indent = '', bullet = '', box = ''] = /^(\s*)([-*+]|\d+[.)]|>)( \[[ x]\])? /.exec(line) ?? [];
  if (bullet === '') return undefined;
  const rest = line.slice(indent.length + bullet.length + box.length + 1);
  if (rest.trim() === '') return { from, to: start, words: '', start: from, end: from };
  const number = /^\d+/.exec(bullet)?.[0];
  const next = number === undefined ? bullet : `${Number(number) + 1}${bullet.at(-1)}`;
  const words = `\n${indent}${next}${box && ' [ ]'} `;
  return { from: start, to: start, words, start: start + words.length, end: start + words.length };
}

const deliberate = [
  /\[[^\]\n]+\]\((?:https?:|mailto:|person:)[^)\s]+\)/,
  /(?<![*\w])\*\*(?=\S)[^\n]*?\S\*\*(?![*\w])/,
  /(?<![\w_])_(?=[\p{L}\p{N}])[^_\n]*[^\s_]_(?![\w_])/u,
  /(?<![\w~])~~(?=\S)[^\n~]*\S~~(?![\w~])/,
  /(?<![`\w])`[^`\n]*[^`\s][^`\n]*`(?![`\w])/,
  /^```/m,
  /^\s*(?:[-*+]|\d+[.)]|>) \S/m,
];

/**
 * Whether somebody meant to format: a mention, a mark around words, a list, a quotation, a link. All other words are sent
 * as plain text, so that `2 * 3 * 4` and `snake_case` stay what they are.
 */
export function isFormatted(words: string): boolean {
  return deliberate.some((sign) => sign.test(words));
}
