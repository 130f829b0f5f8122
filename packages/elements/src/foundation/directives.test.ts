import { expect } from 'chai';
import { LitElement, html, render } from 'lit';
import { en } from '../testing/words.ts';
import { fixture, until } from '../testing/fixture.ts';
import { setStyle, timeAgo } from './directives.ts';
import { Localizer } from './localize.ts';

const localizer = new Localizer('en', en);
const posted = Date.parse('2026-11-23T08:00:00.000Z');

class Dated extends LitElement {
  renders = 0;
  protected override render(): unknown {
    this.renders++;
    return html`<time>${timeAgo(new Date(posted).toISOString(), localizer)}</time>`;
  }
}
customElements.define('test-dated', Dated);

describe('timeAgo', () => {
  const { now } = Date;
  const { setInterval: realSet, clearInterval: realClear } = globalThis;
  const timers = new Map<number, { run: () => void; every: number }>();
  let started = 0;

  beforeEach(() => {
    timers.clear();
    globalThis.setInterval = ((run: () => void, every: number) => {
      timers.set(++started, { run, every });
      return started;
    }) as unknown as typeof setInterval;
    globalThis.clearInterval = ((timer: number) => void timers.delete(timer)) as typeof clearInterval;
    Date.now = () => posted + 60_000;
  });
  afterEach(() => {
    // What the tests left on the page stops its timer with the stand-ins still in place.
    for (const one of document.querySelectorAll('test-dated')) one.remove();
    globalThis.setInterval = realSet;
    globalThis.clearInterval = realClear;
    Date.now = now;
  });

  const words = (element: Element): string => element.shadowRoot?.textContent ?? '';
  const pass = (minutes: number): void => {
    Date.now = () => posted + minutes * 60_000;
    timers.forEach(({ run }) => run());
  };

  it('stays true without rendering the element again', async () => {
    const element = await fixture<Dated>(html`<test-dated></test-dated>`);
    expect(words(element)).to.equal('1 min. ago');
    pass(5);
    expect(words(element)).to.equal('5 min. ago');
    expect(element.renders).to.equal(1);
  });

  it('has one timer for the whole page, twice a minute, and none when nothing is dated', async () => {
    const first = await fixture<Dated>(html`<test-dated></test-dated>`);
    const second = await fixture<Dated>(html`<test-dated></test-dated>`);
    expect([...timers.values()].map(({ every }) => every)).to.deep.equal([30_000]);
    first.remove();
    expect(timers.size).to.equal(1);
    second.remove();
    expect(timers.size).to.equal(0);
  });

  it('goes on when the element comes back', async () => {
    const element = await fixture<Dated>(html`<test-dated></test-dated>`);
    const box = element.parentElement as HTMLElement;
    element.remove();
    box.append(element);
    pass(9);
    expect(words(element)).to.equal('9 min. ago');
  });
});

describe('setStyle', () => {
  it('works where a policy refuses style attributes', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="style-src 'none'"><p id="control">`;
    const box = await fixture(html`<div>${frame}</div>`);
    await until(() => frame.contentDocument?.querySelector('#control') != null, 'the page is there');
    const page = frame.contentDocument as Document;
    const control = page.querySelector('#control') as HTMLElement;
    control.setAttribute('style', 'width: 10px');
    expect(getComputedStyle(control).width, 'the policy holds').not.to.equal('10px');
    const show = (properties: Record<string, string | null>): void =>
      void render(html`<p class="ours" ${setStyle(properties)}>Words</p>`, page.body, {
        creationScope: page,
      });
    show({ width: '10px', '--_share': '40%' });
    const ours = page.querySelector('.ours') as HTMLElement;
    expect(getComputedStyle(ours).width).to.equal('10px');
    expect(ours.style.getPropertyValue('--_share')).to.equal('40%');
    show({ width: null, '--_share': '60%' });
    expect(getComputedStyle(ours).width).not.to.equal('10px');
    expect(ours.style.getPropertyValue('--_share')).to.equal('60%');
    box.remove();
  });

  it('leaves what others set alone', async () => {
    const show = (share: string): ReturnType<typeof html> =>
      html`<p ${setStyle({ '--_share': share })}>Words</p>`;
    const element = await fixture<HTMLElement>(show('1%'));
    element.style.color = 'red';
    render(show('2%'), element.parentElement as HTMLElement);
    expect(element.style.color).to.equal('red');
    expect(element.style.getPropertyValue('--_share')).to.equal('2%');
  });

  it('tells a developer where it belongs', () => {
    const box = document.createElement('div');
    expect(() => render(html`<p>${setStyle({ color: 'red' })}</p>`, box)).to.throw('on an element');
  });
});
