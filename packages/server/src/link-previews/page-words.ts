import { Parser } from 'htmlparser2';

/** What a page says of itself, as plain text. */
export interface PageWords {
  readonly title: string;
  readonly description: string | null;
  /** Whose page it is. */
  readonly site: string | null;
  /** Where its picture is, as it says: nothing is known of that address. */
  readonly picture: string | null;
}

/** A head has some hundred; more is no head, and costs time. */
const mostTags = 2_000;
const mostAtOnce = 4_096;

/**
 * Reads the head of a page: by Open Graph, else as Twitter has it, else by `<title>` and description. Markup is read and
 * never kept.
 *
 * @returns null where the page has no title
 */
export function wordsOf(html: string): PageWords | null {
  const { named, title } = headOf(html);
  const first = (...names: readonly string[]): string =>
    names.map((name) => named.get(name) ?? '').find((value) => value.trim() !== '') ?? '';
  const words = plain(first('og:title', 'twitter:title') || title, 200);
  if (words === '') return null;
  return {
    title: words,
    description: plain(first('og:description', 'twitter:description', 'description'), 300) || null,
    site: plain(first('og:site_name', 'application-name'), 80) || null,
    picture: first('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src').trim() || null,
  };
}

function headOf(html: string): { readonly named: ReadonlyMap<string, string>; readonly title: string } {
  const named = new Map<string, string>();
  let title = '';
  let titles = 0;
  let isInTitle = false;
  let tags = 0;
  let isOver = false;
  const parser = new Parser({
    onopentag(tag, { name, property, content }) {
      tags += 1;
      if (isOver) return;
      if (tag === 'body') isOver = true;
      if (tag === 'title') isInTitle = (titles += 1) === 1;
      const key = (property ?? name)?.trim().toLowerCase();
      if (tag === 'meta' && key !== undefined && content !== undefined && !named.has(key)) {
        named.set(key, content);
      }
    },
    ontext(text) {
      if (isInTitle) title += text;
    },
    onclosetag(tag) {
      if (tag === 'title') isInTitle = false;
      if (tag === 'head') isOver = true;
    },
  });
  // In pieces, so that it can be stopped: a parser looks back at all that is open, and a hostile page opens much.
  for (let at = 0; at < html.length && !isOver && tags < mostTags; at += mostAtOnce) {
    parser.write(html.slice(at, at + mostAtOnce));
  }
  return { named, title };
}

/** One line without control characters and without those that turn the direction of reading, cut at a length. */
export function plain(text: string, most: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu, '')
    .trim();
  if (line.length <= most) return line;
  const letters = [...line];
  return letters.length <= most
    ? line
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** Bytes of a page as text: by its mark, by what was said with it, by what it says itself, else as UTF-8. */
export function textOf(bytes: Buffer, contentType: string): string {
  const beginning = bytes.subarray(0, 1_024).toString('latin1');
  const said =
    /charset\s*=\s*["']?([\w-]{1,40})/i.exec(contentType)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(beginning)?.[1];
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xef ? 'utf-8' : undefined;
  try {
    return new TextDecoder(marked ?? said ?? 'utf-8').decode(bytes);
  } catch {
    // A name that nobody knows.
    return new TextDecoder().decode(bytes);
  }
}
