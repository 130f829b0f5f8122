import type { RichText } from '@maillon/contract';

/** What of a body can be changed in a field: the words of HTML, everything else as it is written. */
export function editableWords(body: RichText | null | undefined): string {
  if (!body) return '';
  return body.format === 'html' ? wordsOfHtml(body.value).trim() : body.value;
}

/**
 * The words of an HTML body, paragraphs apart. By text alone: a plain text never needs a parser, and a policy for trusted
 * types may refuse one.
 */
export function wordsOfHtml(source: string): string {
  return source
    .replace(/<\/(p|div|li|h\d|blockquote|tr)>/gi, '$&\n\n')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|(\w+));/g, (entity, code: string | undefined, name = '') =>
      code === undefined ? (entities[name as string] ?? entity) : characterOf(Number(code)),
    );
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Nothing for a number that is no character. */
function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
