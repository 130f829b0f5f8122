import { createClient } from '@maillon/sdk';
import { defaultViewer, demoCompany } from '@maillon/sdk/backends/demo';
import { expect } from 'chai';
import { deepAll, settled, until } from '../fixture.ts';
import { draw, pressNew, reads, shown, told } from './draw.ts';
import { number, sourceOf, streamed, streams, type Setup } from './setups.ts';
import { specified } from './specified.ts';

const isAsked = (setup: Setup, client: Parameters<typeof sourceOf>[1]): boolean =>
  sourceOf(setup, client).subscribers > 0;

const headings = (element: Element): number[] =>
  deepAll(element, '[role=heading]').map((one) => Number(one.getAttribute('aria-level')));

/** What there is to read in pages, in the sample company. */
const paged: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'social-feed': { composer: 'none' },
  'social-comment-thread': { subject: 'urn:tervanche:document:P-214' },
  'social-kudos-wall': {},
};

describe('what a page sets, on the elements that share it', () => {
  for (const setup of specified('attribute', 'loading')) {
    it(`<${setup.tag} loading="eager"> asks at once, however far down it stands`, async () => {
      const { client } = await draw(setup, { above: 6000 });
      expect(isAsked(setup, client)).to.equal(true);
    });

    it(`<${setup.tag} loading="lazy"> asks for nothing before it nears the window`, async () => {
      const { element, client } = await draw(setup, {
        attributes: { loading: 'lazy' },
        above: 6000,
        before: (one) => sourceOf(setup, one).ready(setup.value as never),
      });
      expect(isAsked(setup, client)).to.equal(false);
      expect(told(element)).not.to.contain(setup.words);
      element.parentElement?.style.setProperty('padding-block-start', '0');
      await reads(element, setup.words);
      expect(isAsked(setup, client)).to.equal(true);
    });

    it(`<${setup.tag} loading="manual"> waits to be told`, async () => {
      const { element, client } = await draw(setup, {
        attributes: { loading: 'manual' },
        before: (one) => sourceOf(setup, one).ready(setup.value as never),
      });
      expect(isAsked(setup, client)).to.equal(false);
      await element.refresh();
      await reads(element, setup.words);
    });
  }

  for (const setup of specified('attribute', 'live')) {
    it(`<${setup.tag}> shows what changes`, async () => {
      const { element, client } = await shown(setup);
      streamed(setup, client);
      await pressNew(element);
      await reads(element, setup.laterWords);
    });

    it(`<${setup.tag} live="off"> reads once, and opens no stream`, async () => {
      const { element, client } = await shown(setup, { attributes: { live: 'off' } });
      expect(streams(setup, client)).to.equal(0);
      streamed(setup, client);
      await settled(element);
      expect(told(element)).not.to.contain(setup.laterWords);
    });
  }

  for (const setup of specified('attribute', 'counts'))
    it(`<${setup.tag} counts="hide"> tells no number that it tells else`, async () => {
      const { element } = await shown(setup);
      await until(() => told(element).includes(String(number)), 'the number is told');
      const without = await draw(setup, {
        attributes: { counts: 'hide' },
        before: (client) => sourceOf(setup, client).ready(setup.value as never),
      });
      await until(() => without.element.matches(':state(ready)'), 'it is ready');
      await settled(without.element);
      expect(told(without.element)).not.to.contain(String(number));
    });

  for (const setup of specified('attribute', 'heading-level'))
    it(`<${setup.tag} heading-level="5"> begins its headings there, for those who go from one to the next`, async () => {
      const before = headings((await shown(setup)).element);
      const { element } = await shown(setup, { attributes: { 'heading-level': '5' } });
      const after = headings(element);
      expect(Math.min(...after)).to.equal(5);
      expect(after.map((level) => level - 5)).to.deep.equal(
        before.map((level) => level - Math.min(...before)),
      );
    });

  for (const setup of specified('attribute', 'label').filter(({ source }) => source))
    it(`<${setup.tag} label> is known by that name`, async () => {
      const { element } = await shown(setup, { attributes: { label: 'From the workshops' } });
      const named = deepAll(element, '[aria-label="From the workshops"]').map(
        (one) => one.getAttribute('role') ?? one.localName,
      );
      expect(named).to.have.length(1);
      expect(named[0]).to.match(/^(feed|section)$/);
    });

  for (const setup of specified('attribute', 'page-size'))
    it(`<${setup.tag} page-size="2"> shows two, and two more when asked`, async () => {
      const backend = demoCompany().as(defaultViewer);
      const client = createClient({ backend: { ...backend, name: `pages-of-${setup.tag}` } });
      try {
        const { element } = await draw(setup, {
          attributes: { 'page-size': '2', ...paged[setup.tag] },
          client,
        });
        const items = (): number => element.shadowRoot?.querySelectorAll('[part~=item]').length ?? 0;
        await until(() => items() > 0, 'the first page');
        await settled(element);
        expect(items()).to.equal(2);
        await element.loadMore();
        await settled(element);
        expect(items()).to.equal(4);
      } finally {
        client.dispose();
      }
    });
});
