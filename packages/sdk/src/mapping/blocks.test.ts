import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blocks } from './blocks.ts';
import { look, Unreadable } from './lens.ts';

const read = (tree: unknown) => {
  const found = look(blocks('tree'), { tree }, 'body');
  return (found as { value?: string } | null | undefined)?.value ?? found;
};
const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('a tree of rich text', () => {
  test('by Strapi', () => {
    const tree = [
      { type: 'heading', level: 2, children: [text('Plans')] },
      paragraph(
        text('so '),
        text('bold', { bold: true }),
        text(' and '),
        text('both ', { bold: true, italic: true }),
      ),
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [text('one')] },
          { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('within')] }] },
          { type: 'list-item', children: [text('two', { code: true })] },
        ],
      },
      { type: 'quote', children: [text('said\ntwice')] },
      { type: 'code', children: [text('a `b`')] },
      {
        type: 'image',
        image: { url: 'https://x.example/a b.png', alternativeText: 'A [plan]' },
        children: [text('')],
      },
      paragraph(
        { type: 'link', url: 'https://x.example/(1)', children: [text('here')] },
        text(', '),
        text('gone', { strikethrough: true }),
      ),
    ];
    assert.equal(
      read(tree),
      [
        '## Plans',
        'so **bold** and **_both_** ',
        '- one\n  1. within\n- `two`',
        '> said\n> twice',
        '```\na `b`\n```',
        '![A \\[plan\\]](https://x.example/a%20b.png)',
        '[here](https://x.example/%281%29), ~~gone~~',
      ].join('\n\n'),
    );
  });

  test('by Lexical, also as JSON that travels as text', () => {
    const tree = {
      root: {
        type: 'root',
        children: [
          { type: 'heading', tag: 'h3', children: [text('Plans')] },
          paragraph(text('bold', { format: 1 }), { type: 'linebreak' }, text('code', { format: 16 })),
          {
            type: 'list',
            listType: 'check',
            tag: 'ul',
            format: '',
            children: [
              { type: 'listitem', checked: true, children: [text('done')] },
              { type: 'listitem', checked: false, children: [text('open')] },
              {
                type: 'listitem',
                children: [
                  {
                    type: 'list',
                    listType: 'number',
                    children: [{ type: 'listitem', children: [text('inner')] }],
                  },
                ],
              },
            ],
          },
          { type: 'horizontalrule' },
          paragraph({
            type: 'link',
            fields: { url: 'https://x.example' },
            children: [text('there', { format: 2 })],
          }),
          { type: 'something-new', children: [text('its words')] },
        ],
      },
    };
    const written = [
      '### Plans',
      '**bold**\n`code`',
      '- [x] done\n- [ ] open\n  1. inner',
      '---',
      '[_there_](https://x.example)',
      'its words',
    ].join('\n\n');
    assert.equal(read(tree), written);
    assert.equal(read(JSON.stringify(tree)), written);
  });

  test('by Slate, ProseMirror and Contentful', () => {
    assert.equal(
      read([
        {
          type: 'ol',
          children: [
            { type: 'li', children: [{ text: 'a' }] },
            { type: 'li', children: [{ text: 'b' }] },
          ],
        },
      ]),
      '1. a\n2. b',
    );
    assert.equal(
      read({
        type: 'doc',
        content: [
          {
            type: 'bulletList',
            content: [
              {
                type: 'listItem',
                content: [{ type: 'paragraph', content: [text('x', { marks: [{ type: 'strong' }] })] }],
              },
            ],
          },
          {
            type: 'paragraph',
            content: [
              text('go', { marks: [{ type: 'link', attrs: { href: 'https://x.example' } }] }),
              { type: 'hardBreak' },
              text('on'),
            ],
          },
        ],
      }),
      '- **x**\n\n[go](https://x.example)\non',
    );
    assert.equal(
      read({
        nodeType: 'document',
        content: [
          { nodeType: 'heading-2', content: [{ nodeType: 'text', value: 'T' }] },
          {
            nodeType: 'paragraph',
            content: [
              {
                nodeType: 'hyperlink',
                data: { uri: 'https://x.example' },
                content: [{ nodeType: 'text', value: 'w' }],
              },
            ],
          },
        ],
      }),
      '## T\n\n[w](https://x.example)',
    );
  });

  test('keeps words that look like marks words', () => {
    assert.equal(
      read([paragraph(text('2 * 3 * 4 _a_ [x](y) <b> `c` \\'))]),
      '2 \\* 3 \\* 4 \\_a\\_ \\[x\\](y) \\<b> \\`c\\` \\\\',
    );
    assert.equal(read([paragraph(text('# no\n> no\n- no\n+ no'))]), '\\# no\n\\> no\n\\- no\n\\+ no');
    assert.equal(read([paragraph(text('1. no'))]), '1\\. no');
    assert.equal(read([paragraph(text('a`b', { code: true }))]), '``a`b``');
  });

  test('has no link without an address', () => {
    assert.equal(read([paragraph({ type: 'link', children: [text('words')] })]), 'words');
  });

  test('that is none is not read; null stays null', () => {
    for (const wrong of ['plain words', 7, { a: 1 }]) assert.ok(read(wrong) instanceof Unreadable);
    assert.equal(read(null), null);
    assert.equal(look(blocks('tree'), {}, 'body'), undefined);
    assert.equal(read([]), '');
  });

  test('of any make never throws', () => {
    let state = 7;
    const random = (below: number) => (state = (state * 48271) % 2147483647) % below;
    const junk = (depth: number): unknown => {
      const types = [
        'paragraph',
        'list',
        'heading',
        'link',
        'text',
        'image',
        'upload',
        'quote',
        'code',
        7,
        null,
      ];
      if (depth === 0 || random(4) === 0) return [null, 3, 'x', text('y'), [], {}][random(6)];
      return {
        type: types[random(types.length)],
        [['children', 'content', 'url', 'marks'][random(4)]!]: Array.from({ length: random(4) }, () =>
          junk(depth - 1),
        ),
        format: random(32),
        image: random(2) ? junk(0) : undefined,
      };
    };
    for (let round = 0; round < 500; round++) {
      const found = read([junk(4), junk(3)]);
      assert.equal(typeof found, 'string');
    }
  });

  test('is sent as paragraphs', () => {
    const send = (lens: ReturnType<typeof blocks>) => look(lens, { text: 'one\n\ntwo\nlines' }, 'text', true);
    assert.deepEqual(send(blocks()), [
      { type: 'paragraph', children: [{ type: 'text', text: 'one' }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'two\nlines' }] },
    ]);
    const lexical = send(blocks('text', 'lexical')) as {
      root: { children: { children: { type: string }[] }[] };
    };
    assert.deepEqual(
      lexical.root.children.map(({ children }) => children.map(({ type }) => type)),
      [['text'], ['text', 'linebreak', 'text']],
    );
    assert.equal(read(lexical), 'one\n\ntwo\nlines');
    assert.equal(look(blocks(), {}, 'text', true), undefined);
  });
});
