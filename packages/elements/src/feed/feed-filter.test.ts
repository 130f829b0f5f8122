import { expect } from 'chai';
import { html } from 'lit';
import { FakeClient, allCapabilities } from '../testing/fake-client.ts';
import {
  control,
  deep,
  deepAll,
  expectAccessible,
  fixture,
  settled,
  visibleText,
} from '../testing/fixture.ts';
import { defineFeed } from './define-feed.ts';
import { base } from './item.fixture.ts';
import type { SocialFeed } from './social-feed.ts';

const query = { scope: { name: 'home' }, sort: 'recent', commentsPreview: 2 };

async function open(
  template = html`<social-feed loading="eager" filter="bar"></social-feed>`,
  capabilities = allCapabilities,
) {
  defineFeed();
  const client = new FakeClient(capabilities);
  client.viewer.ready(null);
  client.activity('a-1').ready(base);
  const feed = await fixture<SocialFeed>(template);
  feed.client = client.asClient;
  await settled(feed);
  const show = async (asked: object): Promise<void> => {
    client.feed(asked).ready({ ids: ['a-1'], total: { exact: 1 }, hasMore: false, waiting: 0 });
    await settled(feed);
  };
  await show(query);
  return { feed, client, show };
}

const choicesIn = (feed: Element): string[] =>
  deepAll(feed, '[part~=filter] [role=menuitemradio]').map((one) => one.textContent?.trim() ?? '');

describe('the bar above a feed', () => {
  it('shows one kind, and everything again', async () => {
    const { feed, show } = await open();
    control(feed, /Everything$/).click();
    await settled(feed);
    expect(choicesIn(feed)).to.include.members(['Everything', 'Post', 'Poll', 'New member']);
    await expectAccessible(feed);
    control(feed, 'Idea').click();
    await settled(feed);
    await show({ ...query, kinds: ['idea'] });
    expect(visibleText(deep(feed, '[part~=filter]'))).to.contain('Idea');
    expect(visibleText(feed)).to.contain('The jigs of line 4');
    expect((feed.shadowRoot?.activeElement as HTMLElement).className).to.contain('filter-kind');
  });

  it('reads in the order that the reader chooses', async () => {
    const { feed, show } = await open();
    control(feed, /Newest first$/).click();
    await settled(feed);
    control(feed, 'Most discussed').click();
    await settled(feed);
    await show({ ...query, sort: 'top' });
    expect(feed.sort).to.equal('top');
    expect(visibleText(deep(feed, '[part~=filter]'))).to.contain('Most discussed');
    await expectAccessible(feed);
  });

  it('says that there is nothing of a kind, and leads back to everything', async () => {
    const { feed, client, show } = await open();
    control(feed, /Everything$/).click();
    await settled(feed);
    control(feed, 'Idea').click();
    await settled(feed);
    client
      .feed({ ...query, kinds: ['idea'] })
      .ready({ ids: [], total: { exact: 0 }, hasMore: false, waiting: 0 });
    await settled(feed);
    expect(visibleText(feed)).to.contain('Nothing of this kind here yet.').and.not.to.contain('first post');
    await expectAccessible(feed);
    control(feed, 'Show everything').click();
    await settled(feed);
    await show(query);
    expect(visibleText(feed)).to.contain('The jigs of line 4');
    expect((feed.shadowRoot?.activeElement as HTMLElement).className).to.contain('filter-kind');
  });

  it('offers the kinds that the page wants, one of its own among them', async () => {
    const { feed, show } = await open(
      html`<social-feed loading="eager" filter="bar" types="question badge"></social-feed>`,
    );
    await show({ ...query, kinds: ['question', 'badge'] });
    control(feed, /Everything$/).click();
    await settled(feed);
    expect(choicesIn(feed)).to.deep.equal(['Everything', 'Question', 'badge']);
  });

  it('leaves no trace where the page does not want it, or the backend cannot', async () => {
    const { feed } = await open(html`<social-feed loading="eager"></social-feed>`);
    expect(deepAll(feed, '[part~=filter]').length).to.equal(0);
    const less = allCapabilities.filter((name) => name !== 'feed.kinds' && name !== 'feed.sort');
    const { feed: plain } = await open(html`<social-feed loading="eager" filter="bar"></social-feed>`, less);
    expect(deepAll(plain, '[part~=filter]').length).to.equal(0);
    const sorting = allCapabilities.filter((name) => name !== 'feed.kinds');
    const { feed: sorts } = await open(
      html`<social-feed loading="eager" filter="bar"></social-feed>`,
      sorting,
    );
    expect(deepAll(sorts, '[part~=filter] button').length).to.equal(1);
  });
});
