import { expect } from 'chai';
import { html } from 'lit';
import { fixture } from '../testing/fixture.ts';
import { copyText } from './copy.ts';

describe('copyText', () => {
  afterEach(() => {
    delete (navigator as { clipboard?: unknown }).clipboard;
    delete (document as { execCommand?: unknown }).execCommand;
  });

  const clipboard = (writeText: (text: string) => Promise<void>): void =>
    void Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const command = (run: (name: string) => boolean): void =>
    void Object.defineProperty(document, 'execCommand', { value: run, configurable: true });

  it('uses the clipboard', async () => {
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));
    expect(await copyText('https://intranet/a')).to.equal(true);
    expect(copied).to.deep.equal(['https://intranet/a']);
  });

  for (const [where, prepare] of [
    [
      'where there is none (plain http)',
      () => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
    ],
    ['where it is refused', () => clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')))],
  ] as const) {
    it(`copies a selection ${where}, and gives the focus back`, async () => {
      prepare();
      const button = await fixture<HTMLButtonElement>(html`<button>Copy</button>`);
      button.focus();
      let selected = '';
      command((name) => {
        const field = document.activeElement as HTMLTextAreaElement;
        selected = `${name}: ${field.value.slice(field.selectionStart, field.selectionEnd)}`;
        return true;
      });
      expect(await copyText('two\nlines')).to.equal(true);
      expect(selected).to.equal('copy: two\nlines');
      expect(document.activeElement).to.equal(button);
      expect(document.querySelectorAll('textarea').length, 'nothing is left behind').to.equal(0);
    });
  }

  it('says when nothing worked', async () => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    command(() => false);
    expect(await copyText('words')).to.equal(false);
  });
});
