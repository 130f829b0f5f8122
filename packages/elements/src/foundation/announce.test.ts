import { expect } from 'chai';
import { announce } from './announce.ts';

const page = document.documentElement as HTMLElement & { ariaNotify?: ((text: string) => void) | undefined };
const regions = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-social-announcer]')];

describe('announce', () => {
  let now = 0;
  const realNow = performance.now.bind(performance);

  beforeEach(() => {
    now += 10_000;
    performance.now = () => now;
    // As in browsers that have no such interface yet.
    page.ariaNotify = undefined;
  });
  afterEach(() => {
    performance.now = realNow;
    delete page.ariaNotify;
  });

  it('speaks through one polite region that nobody sees', () => {
    announce('2 new posts');
    expect(regions().length).to.equal(1);
    const [region] = regions();
    expect(region?.textContent).to.equal('2 new posts');
    expect(region?.getAttribute('role')).to.equal('status');
    expect(region?.getBoundingClientRect().width).to.equal(1);
    expect(getComputedStyle(region as Element).display, 'hidden ones are silent').not.to.equal('none');
  });

  it('shares the region with other bundles', async () => {
    announce('From the first');
    const second = new URL('./announce.ts?another-bundle', import.meta.url).href;
    const other = (await import(second)) as typeof import('./announce.ts');
    expect(other.announce, 'a copy of its own').not.to.equal(announce);
    other.announce('From the second');
    expect(regions().map((region) => region.textContent)).to.deep.equal(['From the second']);
  });

  it('says the same only once in two seconds', () => {
    const said: string[] = [];
    page.ariaNotify = (text) => said.push(text);
    announce('Posted');
    now += 1_900;
    announce('Posted');
    expect(said).to.deep.equal(['Posted']);
    announce('Link copied');
    announce('Posted');
    expect(said).to.deep.equal(['Posted', 'Link copied', 'Posted']);
    now += 2_100;
    announce('Posted');
    expect(said.length).to.equal(4);
  });

  it('prefers the browser’s own interface, where there is one', () => {
    const before = regions().map((region) => region.textContent);
    const said: string[] = [];
    page.ariaNotify = (text) => said.push(text);
    announce('Deleted');
    expect(said).to.deep.equal(['Deleted']);
    expect(regions().map((region) => region.textContent)).to.deep.equal(before);
  });
});
