import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { fixture } from '../testing/fixture.ts';
import { avatar, avatarStyles } from './avatar.ts';
import { base, tokens } from './styles.ts';

class Sample extends LitElement {
  static override readonly styles: CSSResultGroup = [tokens, base, avatarStyles];
  protected override render(): TemplateResult {
    return html`<div class="card">
      ${avatar({ type: 'person', id: 'p', displayName: 'Malo Kervadec' })}
      <button class="button primary" type="button">Post</button><slot></slot>
    </div>`;
  }
}
customElements.define('test-sample', Sample);

const within = (element: Element, selector: string): Element => {
  const found = element.shadowRoot?.querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};
const look = (element: Element, selector: string): CSSStyleDeclaration =>
  getComputedStyle(within(element, selector));

describe('the foundation’s styles', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light', forcedColors: 'none' }));

  it('stay light on a page that says nothing, under a dark system', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(true);
    const element = await fixture(html`<test-sample></test-sample>`);
    expect(getComputedStyle(element).colorScheme).to.equal('normal');
    expect(look(element, '.card').backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('follow the reader where the page does', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const element = await fixture(html`<test-sample style="color-scheme: light dark"></test-sample>`);
    expect(look(element, '.card').backgroundColor).to.equal('rgb(21, 23, 28)');
  });

  it('take a quarter off every distance in what is compact, and in what stands in it', async () => {
    const outer = await fixture(html`<test-sample><test-sample></test-sample></test-sample>`);
    const inner = outer.querySelector('test-sample') as Element;
    const padding = (): string[] => [outer, inner].map((one) => look(one, '.card').paddingBlockStart);
    expect(padding()).to.deep.equal(['16px', '16px']);
    outer.setAttribute('density', 'compact');
    expect(padding()).to.deep.equal(['12px', '12px']);
    expect(look(inner, '.avatar').inlineSize).to.equal('32px');
  });

  it('keep what is pressed at 24 px and more, however tight the page', async () => {
    const element = await fixture(
      html`<test-sample
        density="compact"
        style="--social-space: 1px; --social-font-size: 8px"
      ></test-sample>`,
    );
    expect(within(element, 'button').getBoundingClientRect().height).to.be.at.least(24);
  });

  it('derive every corner from the radius', async () => {
    const element = await fixture(html`<test-sample style="--social-radius: 0px"></test-sample>`);
    for (const selector of ['.card', '.button'])
      expect(look(element, selector).borderRadius, selector).to.equal('0px');
  });

  it('stop all motion when the page asks for it', async () => {
    const element = await fixture(html`<test-sample style="--social-motion: 0"></test-sample>`);
    expect(look(element, '.button').transitionDuration).to.equal('0s');
  });
});
