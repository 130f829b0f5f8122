import { expect } from 'chai';
import { html } from 'lit';
import { deepAll, fixture, nextEvent, settled } from '../testing/fixture.ts';
import type { SocialNavigateEvent } from './events.ts';
import { richText } from './rich-text.ts';

async function shown(format: 'text' | 'markdown' | 'html', value: string): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div>${richText({ format, value })}</div>`);
  // The Markdown reader may be on its way.
  await import('./markdown.ts');
  await settled(box);
  return box;
}

describe('richText', () => {
  it('shows plain text as it was written', async () => {
    const box = await shown('text', 'One\n  two\n\n*Three* <b>four</b>');
    expect([...box.querySelectorAll('p')].map((p) => p.textContent)).to.deep.equal([
      'One\n  two',
      '*Three* <b>four</b>',
    ]);
    expect(box.querySelector('b')).to.equal(null);
  });

  it('makes addresses in plain text links, without the full stop behind', async () => {
    const box = await shown('text', 'See https://relais.tervanche.example/p/214?x=1&y=2. Thanks');
    expect(box.querySelector('a')?.getAttribute('href')).to.equal(
      'https://relais.tervanche.example/p/214?x=1&y=2',
    );
    expect(box.textContent).to.contain('y=2. Thanks');
  });

  it('reads Markdown: emphasis, lists, code, quotes', async () => {
    const box = await shown('markdown', '**Bold** and `code`\n\n- one\n- two\n\n> said\n\n```\nA < B\n```');
    expect(box.querySelector('strong')?.textContent).to.equal('Bold');
    expect(box.querySelectorAll('li').length).to.equal(2);
    expect(box.querySelector('blockquote')?.textContent?.trim()).to.equal('said');
    expect(box.querySelector('pre')?.textContent).to.equal('A < B');
  });

  it('lets each list find its direction, and keep its bullets on that side', async () => {
    const box = await shown('markdown', '- une pompe\n- deux vannes\n\nوبعد:\n\n1. مضخة\n2. صمام');
    box.dir = 'rtl';
    const directions = (selector: string): string[] =>
      [...box.querySelectorAll(selector)].map((one) => getComputedStyle(one).direction);
    expect(directions('ul, ul li')).to.deep.equal(['ltr', 'ltr', 'ltr']);
    expect(directions('ol, ol li')).to.deep.equal(['rtl', 'rtl', 'rtl']);
  });

  it('shows tags and entities in Markdown as the text they are', async () => {
    const source = 'a <img src=x onerror=alert(1)> b &amp; <script>alert(1)</script>';
    const box = await shown('markdown', source);
    expect(box.querySelector('img, script')).to.equal(null);
    expect(box.textContent?.trim()).to.equal(source);
  });

  it('follows http, https and mail addresses only', async () => {
    const box = await shown(
      'markdown',
      '[a](javascript:alert(1)) [b](data:text/html,x) [c](https://ok.example/) [d](mailto:a@b.example) [e](vbscript:x)',
    );
    expect([...box.querySelectorAll('a')].map((a) => a.getAttribute('href'))).to.deep.equal([
      'https://ok.example/',
      'mailto:a@b.example',
    ]);
    expect(box.textContent).to.match(/a b c d e/);
  });

  it('shows the true host beside words that pretend to be another', async () => {
    const box = await shown('markdown', '[https://bank.example](https://evil.example/login)');
    expect(box.textContent).to.contain('(evil.example)');
  });

  it('says which person a mention means', async () => {
    const box = await shown('markdown', 'Ask [@Noor van Aken](person:p-noor-vanaken) first');
    const mention = box.querySelector<HTMLElement>('a.mention');
    expect(mention?.textContent).to.equal('Noor van Aken');
    const event = nextEvent<SocialNavigateEvent>(box, 'social-navigate');
    mention?.click();
    expect((await event).id).to.equal('p-noor-vanaken');
  });

  it('never parses HTML into the page', async () => {
    const box = await shown(
      'html',
      '<p>Hello <b onclick="x()">you</b></p><p>1 &lt; 2</p><script>x()</script>',
    );
    expect(deepAll(box, 'b, script')).to.deep.equal([]);
    expect([...box.querySelectorAll('p')].map((p) => p.textContent?.trim())).to.deep.equal([
      'Hello you',
      '1 < 2',
    ]);
  });
});
