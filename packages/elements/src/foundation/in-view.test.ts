import { expect } from 'chai';
import { LitElement, html } from 'lit';
import { fixture, settled, until } from '../testing/fixture.ts';
import { setStyle } from './directives.ts';
import { InView, type Loading } from './in-view.ts';

class Waiting extends LitElement {
  loading: Loading = 'lazy';
  readonly inView = new InView(this);
  protected override render(): unknown {
    return this.inView.mayLoad(this.loading) ? 'loaded' : 'waiting';
  }
}
customElements.define('test-waiting', Waiting);

/** Stands so many pixels below the window. */
const below = (pixels: number, loading: Loading = 'lazy'): Promise<HTMLElement> =>
  fixture(
    html`<div ${setStyle({ 'padding-top': `${innerHeight + pixels}px` })}>
      <test-waiting .loading=${loading}></test-waiting>
    </div>`,
  );
const one = (box: Element): Waiting => box.querySelector('test-waiting') as Waiting;
const says = (box: Element): string => one(box).shadowRoot?.textContent ?? '';

describe('InView', () => {
  afterEach(() => scrollTo(0, 0));

  it('loads what nears the window, before it is there', async () => {
    const box = await below(150);
    await until(() => says(box) === 'loaded', 'it has loaded');
    expect(one(box).getBoundingClientRect().top).to.be.greaterThan(innerHeight);
  });

  it('leaves what is far away waiting until somebody scrolls', async () => {
    const box = await below(4000);
    // By the time that something nearer, which came later, was told, it would have been told, too.
    const near = document.createElement('test-waiting') as Waiting;
    document.body.prepend(near);
    await until(() => near.shadowRoot?.textContent === 'loaded', 'the near one has loaded');
    near.remove();
    expect(says(box)).to.equal('waiting');
    scrollTo(0, document.documentElement.scrollHeight);
    await until(() => says(box) === 'loaded', 'it has loaded');
    scrollTo(0, 0);
    one(box).requestUpdate();
    await settled(box);
    expect(says(box), 'once it may, it always may').to.equal('loaded');
  });

  it('loads at once what is eager', async () => {
    expect(says(await below(4000, 'eager'))).to.equal('loaded');
  });

  it('loads what is manual when somebody asks, near or not', async () => {
    const box = await below(-200, 'manual');
    const lazy = await below(-200);
    await until(() => says(lazy) === 'loaded', 'what is lazy beside it has loaded');
    expect(says(box)).to.equal('waiting');
    one(box).inView.reach();
    await settled(box);
    expect(says(box)).to.equal('loaded');
  });
});
