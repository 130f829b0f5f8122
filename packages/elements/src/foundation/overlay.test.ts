import { expect } from 'chai';
import { html } from 'lit';
import { fixture, until } from '../testing/fixture.ts';
import { setStyle } from './directives.ts';
import { deepActiveElement, openBeside, openModal, type Placement } from './overlay.ts';

interface Setup {
  readonly anchor: HTMLElement;
  readonly layer: HTMLElement;
  /** Opens and gives both boxes. */
  open(placement?: Placement): { around: DOMRect; box: DOMRect; close: () => void };
}

/** An anchor of 60 by 20 at these coordinates, and a layer of 120 by 40. */
async function setup(left: number, top: number, dir: 'ltr' | 'rtl' = 'ltr'): Promise<Setup> {
  const at = { position: 'fixed', left: `${left}px`, top: `${top}px`, width: '60px', height: '20px' };
  const size = { width: '120px', height: '40px', padding: '0', border: '0' };
  const box = await fixture(
    html`<div dir=${dir}>
      <button ${setStyle(at)}>Anchor</button>
      <div popover="manual" ${setStyle(size)}><button>Inside</button></div>
    </div>`,
  );
  const anchor = box.firstElementChild as HTMLElement;
  const layer = box.lastElementChild as HTMLElement;
  return {
    anchor,
    layer,
    open(placement) {
      const close = openBeside(anchor, layer, placement);
      return { around: anchor.getBoundingClientRect(), box: layer.getBoundingClientRect(), close };
    },
  };
}

describe('openBeside', () => {
  it('stands below, at the start edge', async () => {
    const { open } = await setup(200, 100);
    const { around, box } = open();
    expect([box.left, box.top]).to.deep.equal([around.left, around.bottom + 6]);
  });

  it('stands at the other edge when told, and in right-to-left text', async () => {
    const { open } = await setup(200, 100);
    const { around, box } = open({ align: 'end' });
    expect(box.right).to.equal(around.right);
    const arabic = await setup(200, 100, 'rtl');
    const { around: aroundArabic, box: boxArabic } = arabic.open({ align: 'start' });
    expect(boxArabic.right).to.equal(aroundArabic.right);
  });

  it('stands above when told, and where there is no room below', async () => {
    const { open } = await setup(200, 100);
    const above = open({ side: 'above', gap: 8 });
    expect(above.box.bottom).to.equal(above.around.top - 8);
    const low = await setup(200, innerHeight - 40);
    const { around, box } = low.open();
    expect(box.bottom).to.equal(around.top - 6);
  });

  it('stands below when told above, where there is no room above', async () => {
    const { open } = await setup(200, 10);
    const { around, box } = open({ side: 'above' });
    expect(box.top).to.equal(around.bottom + 6);
  });

  it('never leaves the window', async () => {
    const { open } = await setup(innerWidth - 65, 100);
    expect(open().box.right).to.be.at.most(document.documentElement.clientWidth - 8);
    const left = await setup(-30, 100);
    expect(left.open({ align: 'end' }).box.left).to.equal(8);
  });

  it('follows what it belongs to', async () => {
    const { anchor, layer, open } = await setup(200, 100);
    const { close } = open();
    anchor.style.top = '160px';
    await until(() => layer.getBoundingClientRect().top === 186, 'it has moved along');
    close();
    expect(layer.matches(':popover-open')).to.equal(false);
  });
});

describe('a dialog over the page', () => {
  it('leaves whoever closes it where they see the focus, whatever was scrolled behind it', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="padding-block: 3000px">
        <button>Open</button>
        <dialog>Words</dialog>
      </div>`,
    );
    const opener = page.querySelector('button') as HTMLElement;
    const dialog = page.querySelector('dialog') as HTMLDialogElement;
    opener.focus();
    openModal(dialog);
    scrollTo(0, 0);
    dialog.close();
    const isSeen = (): boolean => {
      const { top, bottom } = opener.getBoundingClientRect();
      return document.activeElement === opener && top >= 0 && bottom <= innerHeight;
    };
    await until(isSeen, 'the focus is in the window');
  });
});

describe('deepActiveElement', () => {
  it('looks into shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const button = document.createElement('button');
    host.attachShadow({ mode: 'open' }).append(button);
    button.focus();
    expect(document.activeElement).to.equal(host);
    expect(deepActiveElement()).to.equal(button);
  });
});
