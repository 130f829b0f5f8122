import { lens, Unreadable } from './lens.ts';
import type { Lens } from './lens.ts';
import { parsed } from './lenses.ts';
import { get, isObject, own } from './paths.ts';

type Node = Readonly<Record<string, unknown>>;

/** How words are written where they are sent as a tree. */
type Tree = 'blocks' | 'lexical';

/**
 * Rich text that comes as a tree, as Markdown: the blocks of Strapi, Lexical, Slate, and trees that are like them
 * (ProseMirror, Contentful). What it does not know is read for its words. Sent, words become paragraphs without marks,
 * in the way of Strapi and Slate, or of Lexical.
 */
export const blocks = (path?: string, tree: Tree = 'blocks'): Lens =>
  lens('blocks', { path, ...(tree === 'blocks' ? {} : { tree }) }, [path], (raw, name, sending) => {
    const found = get(raw, path ?? name);
    if (found == null) return found;
    if (sending) return typeof found === 'string' ? paragraphs(found, tree) : new Unreadable('text', found);
    const told = parsed(found);
    const root = own(told, 'root') ?? told;
    const nodes = Array.isArray(root) ? root : childrenOf(root);
    if (nodes === undefined) return new Unreadable('a tree of rich text', found);
    const value = nodes.map((node: unknown) => block(node, '')).filter((part) => part !== '');
    return { format: 'markdown', value: value.join('\n\n') };
  });

function childrenOf(node: unknown): readonly unknown[] | undefined {
  const children = own(node, 'children') ?? own(node, 'content');
  return Array.isArray(children) ? children : undefined;
}

/** `list-item`, `listItem`, `list_item` and `listitem` are all `listitem`. */
function typeOf(node: unknown): string {
  const type = own(node, 'type') ?? own(node, 'nodeType') ?? own(node, '_type');
  return typeof type === 'string' ? type.replace(/[^a-z\d]/gi, '').toLowerCase() : '';
}

function levelOf(node: unknown, type: string): number | undefined {
  const level = own(node, 'level') ?? get(node, 'attrs.level') ?? own(node, 'tag') ?? type;
  const [, digit = 1] = /([1-6])$/.exec(JSON.stringify(level).replace(/"/g, '')) ?? [];
  return /^(heading[1-6]?|h[1-6])$/.test(type) ? Number(digit) : undefined;
}

const isList = (type: string) => /^(list|ul|ol|.*list)$/.test(type);

/** One block and what is in it; `indent` stands before each line after the first. */
function block(node: unknown, indent: string): string {
  if (!isObject(node)) return '';
  const type = typeOf(node);
  const level = levelOf(node, type);
  if (level !== undefined) return `${'#'.repeat(level)} ${inline(node).replace(/\n/g, ' ')}`;
  if (isList(type)) return list(node, type, indent);
  if (/^(horizontalrule|thematicbreak|hr|divider)$/.test(type)) return '---';
  if (/^(code|codeblock|pre)$/.test(type)) return fenced(plain(node), indent);
  if (/^(quote|blockquote)$/.test(type)) {
    return inside(node, '').replace(/^/gm, '> ').replace(/\n/g, `\n${indent}`);
  }
  return inside(node, indent);
}

/** What stands in a block: words, or blocks again. */
function inside(node: unknown, indent: string): string {
  const children = childrenOf(node) ?? [];
  const hasBlocks = children.some((child) => /^paragraph$|^p$/.test(typeOf(child)) || isList(typeOf(child)));
  if (!hasBlocks) return guarded(inline(node)).replace(/\n/g, `\n${indent}`);
  const parts: string[] = [];
  let words: unknown[] = [];
  const flush = () => {
    const written = guarded(inline({ children: words }));
    if (written) parts.push(written);
    words = [];
  };
  for (const child of children) {
    if (isInline(child)) words.push(child);
    else {
      flush();
      parts.push(block(child, indent));
    }
  }
  flush();
  return parts.filter((part) => part !== '').join(`\n${indent}`);
}

const isInline = (node: unknown) =>
  typeof own(node, 'text') === 'string' ||
  typeof own(node, 'value') === 'string' ||
  /^(link|autolink|a|hyperlink|linebreak|hardbreak|text|mention)$/.test(typeOf(node));

function list(node: Node, type: string, indent: string): string {
  // Lexical has a `format` of its own, which is no kind of list.
  const kind = own(node, 'listType') ?? (own(node, 'format') || own(node, 'tag') || type);
  const isOrdered = typeof kind === 'string' && /^(ordered.*|number.*|ol)$/.test(kind);
  let number = 0;
  const items = (childrenOf(node) ?? []).map((item) => {
    // Strapi lays a list in a list beside the item it belongs to.
    if (isList(typeOf(item))) return `  ${block(item, `${indent}  `)}`;
    const within = childrenOf(item) ?? [];
    // Lexical lays it in an item of its own.
    if (within.length === 1 && isList(typeOf(within[0]))) return `  ${block(within[0], `${indent}  `)}`;
    const checked = own(item, 'checked');
    const box = typeof checked === 'boolean' ? `[${checked ? 'x' : ' '}] ` : '';
    const mark = isOrdered ? `${++number}. ` : '- ';
    return `${mark}${box}${inside(item, `${indent}${' '.repeat(mark.length)}`)}`;
  });
  return items.join(`\n${indent}`);
}

function fenced(code: string, indent: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`.replace(/\n/g, `\n${indent}`);
}

/** Words without their marks. */
function plain(node: unknown): string {
  const text = own(node, 'text') ?? own(node, 'value');
  if (typeof text === 'string') return text;
  if (/^(linebreak|hardbreak)$/.test(typeOf(node))) return '\n';
  return (childrenOf(node) ?? []).map(plain).join('');
}

function inline(node: unknown): string {
  const text = own(node, 'text') ?? own(node, 'value');
  if (typeof text === 'string') return marked(text, node);
  const type = typeOf(node);
  if (/^(linebreak|hardbreak)$/.test(type)) return '\n';
  const image = own(node, 'image') ?? (type === 'upload' ? own(node, 'value') : undefined);
  if (isObject(image)) return link(`!${label(image)}`, image.url);
  const words = (childrenOf(node) ?? []).map(inline).join('');
  if (!/^(link|autolink|a|hyperlink)$/.test(type)) return words;
  const address =
    own(node, 'url') ?? get(node, 'fields.url') ?? get(node, 'data.uri') ?? get(node, 'attrs.href');
  return link(`[${words}]`, address);
}

function label(image: Node): string {
  const words = image.alternativeText ?? image.alt ?? image.name;
  return `[${typeof words === 'string' ? escaped(words) : ''}]`;
}

/** The reader decides what an address may be; here it only must not end the link early. */
function link(words: string, address: unknown): string {
  if (typeof address !== 'string' || address === '') return words.replace(/^!?\[([^]*)\]$/, '$1');
  return `${words}(${address.replace(/[\s()<>\\]/g, encodeURIComponent).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
}

/** Lexical counts its marks in bits. */
const bits = { bold: 1, italic: 2, strikethrough: 4, code: 16 } as const;

function marked(text: string, node: unknown): string {
  const format = own(node, 'format');
  const marks = own(node, 'marks');
  const names: unknown[] = Array.isArray(marks) ? marks.map((mark: unknown) => own(mark, 'type')) : [];
  const has = (mark: keyof typeof bits, ...others: string[]) =>
    own(node, mark) === true ||
    (typeof format === 'number' && (format & bits[mark]) !== 0) ||
    [mark, ...others].some((name) => names.includes(name));
  // Marks hold to words, not to the space around them.
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  if (has('code')) {
    const fence = '`'.repeat(Math.max(0, ...[...words.matchAll(/`+/g)].map(([ticks]) => ticks.length)) + 1);
    const space = /^`|`$/.test(words) ? ' ' : '';
    return `${before}${fence}${space}${words}${space}${fence}${after}`;
  }
  let written = escaped(words);
  if (has('strikethrough', 'strike')) written = `~~${written}~~`;
  if (has('italic', 'em')) written = `_${written}_`;
  if (has('bold', 'strong')) written = `**${written}**`;
  const address = Array.isArray(marks)
    ? get(
        marks.find((mark) => own(mark, 'type') === 'link'),
        'attrs.href',
      )
    : undefined;
  if (address !== undefined) written = link(`[${written}]`, address);
  return `${before}${written}${after}`;
}

/** What would be a mark is a sign again. */
const escaped = (words: string) => words.replace(/[\\`*_~[\]<&]/g, '\\$&');

/** What would begin a block is a word again. */
const guarded = (words: string) =>
  words.replace(/^(\s*)([#>+-]|\d+(?=[.)]))/gm, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );

function paragraphs(words: string, tree: Tree): unknown {
  const parts = words.split(/\n{2,}/);
  if (tree === 'blocks') {
    return parts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
  }
  const common = { version: 1 };
  const children = parts.map((part) => ({
    ...{ type: 'paragraph', format: '', indent: 0, direction: null, ...common },
    children: part
      .split('\n')
      .flatMap((text, line) => [
        ...(line > 0 ? [{ type: 'linebreak', ...common }] : []),
        { type: 'text', text, format: 0, style: '', mode: 'normal', detail: 0, ...common },
      ]),
  }));
  return { root: { type: 'root', format: '', indent: 0, direction: null, ...common, children } };
}
