import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { LitElement, html } from 'lit';
import { deepAll, expectAccessible, fixture, until } from '../testing/fixture.ts';
import { menuButton, menuStyles, type MenuItem } from './menu.ts';
import { deepActiveElement } from './overlay.ts';
import { base, tokens } from './styles.ts';

class WithMenu extends LitElement {
  static override readonly styles = [tokens, base, menuStyles];
  items: MenuItem[] = [];
  asked = 0;
  protected override render(): unknown {
    const items = (): MenuItem[] => {
      this.asked++;
      return this.items;
    };
    return html`${menuButton({ content: 'Order', className: 'button', items })}
      <button id="next">Next</button>`;
  }
}
customElements.define('test-with-menu', WithMenu);

interface Setup {
  readonly host: WithMenu;
  readonly button: HTMLButtonElement;
  readonly ran: string[];
  open(): Promise<void>;
}

async function setup(extra: Partial<MenuItem>[] = []): Promise<Setup> {
  const ran: string[] = [];
  const host = await fixture<WithMenu>(html`<test-with-menu></test-with-menu>`);
  host.items = ['Copy link', 'Edit', 'Delete'].map((label, at) => ({
    label,
    run: () => ran.push(`${label}, the focus on ${focused()}`),
    ...extra[at],
  }));
  const button = deepAll(host, '[aria-haspopup=menu]')[0] as HTMLButtonElement;
  return {
    host,
    button,
    ran,
    async open() {
      button.click();
      await until(() => isOpen(host), 'the menu is open');
    },
  };
}

const isOpen = (host: Element): boolean =>
  deepAll(host, '[role=menu]')[0]?.matches(':popover-open') === true &&
  host.shadowRoot?.activeElement?.matches('[role^=menuitem]') === true;
const focused = (): string => deepActiveElement()?.textContent?.trim() ?? '';

describe('menuButton', () => {
  it('is a named button that says what it opens; nothing is asked before', async () => {
    const { host, button } = await setup();
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(host.asked).to.equal(0);
    await expectAccessible(host);
  });

  it('opens on its first item, says so, and passes axe open', async () => {
    const { host, button, open } = await setup([{}, {}, { danger: true }]);
    await open();
    expect(focused()).to.equal('Copy link');
    await until(() => button.getAttribute('aria-expanded') === 'true', 'it says that it is open');
    expect(deepAll(host, '[role=menuitem]').length).to.equal(3);
    await expectAccessible(host);
  });

  it('opens on the chosen one of a choice', async () => {
    const { host, open } = await setup([{ checked: false }, { checked: true }, { checked: false }]);
    await open();
    expect(focused()).to.equal('Edit');
    expect(deepAll(host, '[role=menuitemradio]').map((item) => item.ariaChecked)).to.deep.equal([
      'false',
      'true',
      'false',
    ]);
  });

  it('says what is true each time it opens', async () => {
    const { host, open } = await setup();
    await open();
    await sendKeys({ press: 'Escape' });
    host.items = host.items.slice(0, 1);
    await open();
    expect(deepAll(host, '[role=menuitem]').length).to.equal(1);
  });

  it('is gone through by arrows, round and round, by Home, End and first letters', async () => {
    const { host, button } = await setup();
    button.focus();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => isOpen(host), 'the menu is open');
    const path: string[] = [];
    for (const press of ['ArrowUp', 'ArrowDown', 'End', 'Home', 'e', 'd', 'c']) {
      await sendKeys({ press });
      path.push(focused());
    }
    expect(path).to.deep.equal(['Delete', 'Copy link', 'Delete', 'Copy link', 'Edit', 'Delete', 'Copy link']);
  });

  it('closes on Esc, and gives the focus back', async () => {
    const { host, button, open } = await setup();
    await open();
    await sendKeys({ press: 'Escape' });
    expect(isOpen(host)).to.equal(false);
    expect(deepActiveElement()).to.equal(button);
    await until(() => button.getAttribute('aria-expanded') === 'false', 'it says that it is closed');
  });

  it('closes on Tab, which goes on as if it had not been there', async () => {
    const { host, open } = await setup();
    await open();
    await sendKeys({ press: 'Tab' });
    expect(isOpen(host)).to.equal(false);
    expect(focused()).to.equal('Next');
  });

  it('runs what is chosen once it is closed and the focus is back', async () => {
    const { host, ran, open } = await setup();
    await open();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(ran).to.deep.equal(['Edit, the focus on Order']);
    expect(isOpen(host)).to.equal(false);
  });

  it('closes on a second press of its button', async () => {
    const { host, button, ran, open } = await setup();
    await open();
    button.click();
    await until(() => button.getAttribute('aria-expanded') === 'false', 'it is closed');
    expect(isOpen(host)).to.equal(false);
    expect(ran).to.deep.equal([]);
  });
});
