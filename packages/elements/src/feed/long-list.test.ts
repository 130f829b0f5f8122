import type { Activity } from '@maillon/contract';
import { expect } from 'chai';
import { html } from 'lit';
import { FakeClient } from '../testing/fake-client.ts';
import { deepAll, fixture, settled, until } from '../testing/fixture.ts';
import { defineFeed } from './define-feed.ts';
import type { SocialFeedItem } from './social-feed-item.ts';
import type { SocialFeed } from './social-feed.ts';

/** Words of different length, so that no two heights in a row are the same. */
const activity = (id: string, length: number): Activity => ({
  type: 'activity',
  id,
  kind: 'post',
  author: { type: 'person', id: 'p', displayName: 'Inès Carvalho' },
  createdAt: '2026-11-23T08:00:00.000Z',
  body: { format: 'text', value: 'Words that take some room. '.repeat(1 + length) },
  reactions: { type: 'reactions', id, groups: [] },
  comments: { type: 'comment-count', id, count: 0 },
});

const idsUpTo = (count: number): string[] => Array.from({ length: count }, (_, index) => `a${index}`);

async function longFeed(count: number, paging: 'scroll' | 'button' = 'scroll') {
  defineFeed();
  const client = new FakeClient();
  client.viewer.ready(null);
  const element = await fixture<SocialFeed>(
    html`<social-feed loading="eager" composer="none" paging=${paging}></social-feed>`,
  );
  element.client = client.asClient;
  await settled(element);
  const feed = client.feed({ scope: { name: 'home' }, sort: 'recent', commentsPreview: 2 });
  const show = async (ids: readonly string[], waiting = 0): Promise<void> => {
    ids.forEach((id, index) => {
      const handle = client.activity(id);
      if (handle.state.status === 'loading') handle.ready(activity(id, (index * 7) % 23));
    });
    feed.ready({ ids, total: { exact: ids.length }, hasMore: false, waiting });
    await settled(element);
  };
  await show(idsUpTo(count));
  return { client, element, feed, show };
}

const rows = (element: Element): SocialFeedItem[] => deepAll(element, 'social-feed-item') as SocialFeedItem[];
const rowOf = (element: Element, id: string): SocialFeedItem | undefined =>
  rows(element).find(({ activityId }) => activityId === id);
const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Scrolls and waits until what came has been drawn and measured. */
async function scrollBy(pixels: number): Promise<void> {
  window.scrollBy(0, pixels);
  await nextFrame();
  await nextFrame();
}

/** Rows with some part in the window. */
const inWindow = (element: Element): SocialFeedItem[] =>
  rows(element).filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });

describe('<social-feed> with a long list', () => {
  afterEach(() => window.scrollTo(0, 0));

  it('draws what is near the window, and says of each item where it stands among all', async () => {
    const { element } = await longFeed(1000);
    expect(rows(element).length).to.be.lessThan(30);
    await scrollBy(60_000);
    const drawn = rows(element);
    expect(drawn.length).to.be.lessThan(40);
    await until(() => inWindow(element).length > 0, 'there are items in the window');
    for (const row of drawn) {
      expect(row.getAttribute('aria-posinset')).to.equal(String(Number(row.activityId?.slice(1)) + 1));
      expect(row.getAttribute('aria-setsize')).to.equal('1000');
    }
  });

  it('shows items wherever the reader scrolls, near or far, in the same frame', async () => {
    const { element } = await longFeed(1000);
    await scrollBy(60_000);
    await until(() => inWindow(element).length > 0, 'all texts are there');
    await scrollBy(-60_000);
    for (const pixels of [900, 900, 40_000, -7_000, 90_000, 900, -120_000, 250_000]) {
      window.scrollBy(0, pixels);
      await nextFrame();
      const { top, bottom } = element.getBoundingClientRect();
      const seen = inWindow(element).reduce((sum, row) => {
        const box = row.getBoundingClientRect();
        return sum + Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
      }, 0);
      // All but the space between cards and what lies outside the feed.
      const room = Math.min(bottom, innerHeight) - Math.max(top, 0);
      expect(seen, `after ${pixels}`).to.be.greaterThan(room * 0.8);
    }
  });

  it('moves nothing that is being read while the reader scrolls back over what was drawn before', async () => {
    const { element } = await longFeed(400);
    for (let step = 0; step < 20; step++) await scrollBy(1500);
    for (let step = 0; step < 18; step++) {
      const [first] = inWindow(element).slice(-1);
      const before = first?.getBoundingClientRect().top ?? 0;
      await scrollBy(-400);
      expect(
        Math.abs((first?.getBoundingClientRect().top ?? 0) - before - 400),
        `step ${step}`,
      ).to.be.lessThan(1);
    }
  });

  it('is drawn whole up to 200 items where one pages by hand, so that the page can be searched', async () => {
    const { element, show } = await longFeed(200, 'button');
    expect(rows(element).length).to.equal(200);
    await show(idsUpTo(201));
    expect(rows(element).length).to.be.lessThan(30);
  });

  it('keeps the reader’s place when the list becomes long under their eyes', async () => {
    const { element, show } = await longFeed(30);
    rowOf(element, 'a25')?.scrollIntoView();
    await nextFrame();
    const before = rowOf(element, 'a25')?.getBoundingClientRect().top ?? NaN;
    await show(idsUpTo(75));
    expect(rows(element).length).to.be.lessThan(40);
    expect(Math.abs((rowOf(element, 'a25')?.getBoundingClientRect().top ?? NaN) - before)).to.be.lessThan(1);
  });

  it('keeps what has the focus, and what is beside it, however far the reader scrolls', async () => {
    const { element } = await longFeed(1000);
    rowOf(element, 'a3')?.focus();
    await scrollBy(80_000);
    expect(element.shadowRoot?.activeElement === rowOf(element, 'a3')).to.equal(true);
    expect([rowOf(element, 'a2'), rowOf(element, 'a4')].every(Boolean)).to.equal(true);
    expect(rowOf(element, 'a6') === undefined).to.equal(true);
  });

  it('keeps an item in which a thread is open, and lets it go when it is closed elsewhere', async () => {
    const { client, element } = await longFeed(1000);
    client.activity('a2').ready({ ...activity('a2', 1), local: 'failed', write: 'w1' });
    await settled(element);
    await scrollBy(80_000);
    expect(rowOf(element, 'a2') !== undefined).to.equal(true);
    client.activity('a2').ready(activity('a2', 1));
    await scrollBy(-4000);
    expect(rowOf(element, 'a2') === undefined).to.equal(true);
  });

  it('goes to an item that is not drawn, and on from there by Page Down', async () => {
    const { element } = await longFeed(1000);
    expect(await element.focusItem('a700')).to.equal(true);
    await until(() => rowOf(element, 'a701') !== undefined, 'the next item is drawn');
    const focused = () => (element.shadowRoot?.activeElement as SocialFeedItem | null)?.activityId;
    expect(focused()).to.equal('a700');
    for (let step = 0; step < 12; step++) {
      element.shadowRoot?.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, composed: true, cancelable: true }),
      );
      await until(() => focused() === `a${701 + step}`, 'the next item has the focus');
    }
  });

  it('keeps what is drawn where new items come on top', async () => {
    const { element, show } = await longFeed(300);
    await scrollBy(40_000);
    const [row] = inWindow(element);
    const before = row?.getBoundingClientRect().top ?? NaN;
    await show([...Array.from({ length: 20 }, (_, index) => `new${index}`), ...idsUpTo(300)]);
    await nextFrame();
    expect(row?.isConnected).to.equal(true);
    expect(Math.abs((row?.getBoundingClientRect().top ?? NaN) - before)).to.be.lessThan(1);
  });
});
