import type { RichText } from '@maillon/contract';

/** Text of others as it can be printed: without characters that would command the terminal or turn lines about. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (mark) => (mark === '\n' ? mark : ' '));
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
};

/** People's words without their HTML; Markdown reads well as it is. */
export function plainWords({ format, value }: RichText): string {
  if (format !== 'html') return harmless(value).trim();
  const bare = value
    .replace(/<(script|style)\b[^]*?<\/\1>/gi, '')
    .replace(/<(br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#(\d+)|\w+);/g, (whole, name: string, code?: string) =>
      code === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    );
  return harmless(bare)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Lines of at most `width` characters, broken between words where there are any. */
export function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let rest = [...line.replace(/\s+$/, '')];
    while (rest.length > width) {
      const gap = rest.lastIndexOf(' ', width);
      const end = gap > 0 ? gap : width;
      lines.push(rest.slice(0, end).join(''));
      rest = rest.slice(gap > 0 ? end + 1 : end);
    }
    return [...lines, rest.join('')];
  });
}
