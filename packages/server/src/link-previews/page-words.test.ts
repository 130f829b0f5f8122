import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plain, textOf, wordsOf } from './page-words.ts';
import { page } from './web.fixture.ts';

const meta = (name: string, content: string, attribute = 'property'): string =>
  `<meta ${attribute}="${name}" content="${content}">`;

describe('what a page says of itself', () => {
  it('is taken from Open Graph, else from Twitter, else from its title and description', () => {
    const all = [
      '<title>Title</title>',
      meta('description', 'Plain', 'name'),
      meta('twitter:title', 'Twitter', 'name'),
      meta('twitter:description', 'Tweet', 'name'),
      meta('og:title', 'Graph &amp; more'),
      meta('og:description', 'L&rsquo;&eacute;t&eacute;'),
      meta('og:site_name', 'Example'),
      meta('og:image', '/picture.png'),
    ];
    const { title, description, site, picture } = wordsOf(page(all.join('\n'))) ?? {};
    assert.deepEqual(
      [title, description, site, picture],
      ['Graph & more', 'L’été', 'Example', '/picture.png'],
    );
    assert.deepEqual(wordsOf(page(all.slice(0, 4).join('')))?.title, 'Twitter');
    assert.deepEqual(wordsOf(page(all.slice(0, 2).join(''))), {
      title: 'Title',
      description: 'Plain',
      site: null,
      picture: null,
    });
    assert.equal(wordsOf(page('<title>  </title>')), null);
    assert.equal(wordsOf(''), null);
    assert.equal(wordsOf(page('<title>First</title><title>Second</title>'))?.title, 'First');
    assert.equal(
      wordsOf(page('', '<title>In its body</title><meta property="og:title" content="Too">')),
      null,
    );
  });

  it('is plain text, whatever is in it', () => {
    const hostile = page(
      `<title>&lt;script&gt;alert(1)&lt;/script&gt; <b onload=x>bold</title>${meta('og:description', '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;')}`,
    );
    const words = wordsOf(hostile);
    assert.equal(words?.title, '<script>alert(1)</script> <b onload=x>bold');
    assert.equal(words?.description, '"><img src=x onerror=alert(1)>');
  });

  it('is one line, without what turns the direction of reading, and not too long', () => {
    assert.equal(plain(' a\r\n\tb\u0000c\u001b[31m ', 50), 'a bc[31m');
    assert.equal(plain('pay\u202Egpj.exe\u2066\u200F\u061C', 50), 'paygpj.exe');
    assert.equal(plain('\ufeffx\ud800y', 50), 'x\ufffdy');
    assert.equal(plain('👩‍🔧'.repeat(3), 50), '👩‍🔧'.repeat(3), 'signs that are joined stay so');
    assert.equal([...plain('é'.repeat(300), 200)].length, 200);
    assert.equal(plain('word '.repeat(100), 12), 'word word w…');
  });

  it('is read in the alphabet that it is written in', () => {
    const latin = Buffer.from('<title>\xe9t\xe9</title>', 'latin1');
    assert.match(textOf(latin, 'text/html; charset=iso-8859-1'), /été/);
    assert.match(
      textOf(Buffer.concat([Buffer.from('<meta charset="windows-1252">'), latin]), 'text/html'),
      /été/,
    );
    const http = '<meta http-equiv="content-type" content="text/html; charset=windows-1252">';
    assert.match(textOf(Buffer.concat([Buffer.from(http), latin]), 'text/html'), /été/);
    assert.match(textOf(Buffer.from('<title>été</title>'), 'text/html; charset=klingon'), /été/);
    assert.match(textOf(Buffer.from('\ufeff<title>été</title>'), 'text/html; charset=iso-8859-1'), /été/);
    assert.match(textOf(Buffer.from('\ufeffété', 'utf16le'), 'text/html'), /été/);
    assert.match(textOf(latin, 'text/html'), /\ufffdt\ufffd/, 'as well as it goes');
  });

  it('is not looked for in a page that opens without end', () => {
    const many = `<title>Deep</title>${'<i>'.repeat(80_000)}${'</b>'.repeat(60_000)}<meta property="og:title" content="Late">`;
    assert.equal(wordsOf(many)?.title, 'Deep');
  });
});
