import type { Activity } from '@maillon/contract';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { aViewer } from '../testing/data.ts';
import { FakeClient, type FakeFeed } from '../testing/fake-client.ts';
import {
  control,
  deep,
  deepAll,
  fixture,
  hasControl,
  nextEvent,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { defineFeed } from './define-feed.ts';
import { base, comment } from './item.fixture.ts';
import type { SocialFeed } from './social-feed.ts';

defineFeed();

const home = { scope: { name: 'home' }, sort: 'recent', commentsPreview: 2 };
const listOf = (...ids: string[]) => ({ ids, total: { unknown: true as const }, hasMore: false, waiting: 0 });
const post = (id: string, more: Partial<Activity> = {}): Activity => ({
  ...base,
  id,
  body: { format: 'text', value: `Words of ${id}` },
  comments: { type: 'comment-count', id, count: 14 },
  commentsPreview: [comment(`${id}-1`, 'With pleasure.')],
  reactions: { type: 'reactions', id, groups: [{ kind: 'like', count: 9, viewerHasReacted: false }] },
  ...more,
});

/** A feed as a page writes it, and the backend's answer to what it is expected to ask. */
async function open(
  template: TemplateResult,
  asked: object = home,
  ids: readonly string[] = ['a', 'b', 'c'],
): Promise<{ feed: SocialFeed; client: FakeClient; list: FakeFeed }> {
  const client = new FakeClient();
  client.viewer.ready(aViewer());
  for (const id of ids) client.activity(id).ready(post(id));
  const feed = await fixture<SocialFeed>(template);
  feed.client = client.asClient;
  const list = client.feed(asked);
  list.ready(listOf(...ids));
  await settled(feed);
  return { feed, client, list };
}

const itemsIn = (feed: Element): string[] =>
  deepAll(feed, 'social-feed-item').map((item) => item.getAttribute('activity-id') ?? '');

describe('<social-feed> and which posts it shows', () => {
  it('shows those of a group, and posts there', async () => {
    const { feed, list } = await open(
      html`<social-feed loading="eager" feed="group" feed-id="g-1"></social-feed>`,
      { ...home, scope: { name: 'group', id: 'g-1' } },
    );
    expect(visibleText(feed)).to.contain('Words of a');
    const composer = deep<HTMLElement & { submit(draft: object): Promise<unknown> }>(feed, 'social-composer');
    await composer.submit({ body: { format: 'text', value: 'Hello, group' } });
    expect(list.post.calls[0]?.[0].body.value).to.equal('Hello, group');
  });

  it('shows those of a person, where nobody else writes', async () => {
    const { feed } = await open(
      html`<social-feed loading="eager" feed="person" feed-id="p-theo"></social-feed>`,
      { ...home, scope: { name: 'person', id: 'p-theo' } },
    );
    expect(visibleText(feed)).to.contain('Words of a');
    expect(deepAll(feed, 'social-composer')).to.deep.equal([]);
  });

  it('reads in the order that the page sets', async () => {
    const { feed } = await open(
      html`<social-feed loading="eager" sort="top"></social-feed>`,
      { ...home, sort: 'top' },
      ['c', 'a'],
    );
    expect(itemsIn(feed)).to.deep.equal(['c', 'a']);
  });

  it('shows at most so many, and reads no further', async () => {
    const { feed, list } = await open(html`<social-feed loading="eager" max-items="2"></social-feed>`);
    list.ready({ ...listOf('a', 'b', 'c'), hasMore: true });
    await settled(feed);
    expect(itemsIn(feed)).to.deep.equal(['a', 'b']);
    expect(hasControl(feed, 'Show more posts')).to.equal(false);
  });
});

describe('<social-feed> and what it shows of a post', () => {
  it('shows as many of the latest comments as the page wants', async () => {
    const { feed } = await open(html`<social-feed loading="eager" comments-preview="1"></social-feed>`, {
      ...home,
      commentsPreview: 1,
    });
    expect(visibleText(feed)).to.contain('With pleasure.');
  });

  it('only counts them with comments="count", and has no trace of them with comments="none"', async () => {
    const counted = await open(html`<social-feed loading="eager" comments="count"></social-feed>`, {
      ...home,
      commentsPreview: 0,
    });
    expect(visibleText(counted.feed)).to.contain('14 comments').and.not.to.contain('With pleasure.');
    const without = await open(html`<social-feed loading="eager" comments="none"></social-feed>`, {
      ...home,
      commentsPreview: 0,
    });
    expect(visibleText(without.feed))
      .to.contain('Words of a')
      .and.not.to.match(/comment|With pleasure/i);
  });

  it('has no trace of reactions with reactions="none"', async () => {
    const { feed } = await open(html`<social-feed loading="eager"></social-feed>`);
    expect(deepAll(feed, 'social-reaction-bar').length).to.be.greaterThan(0);
    const without = await open(html`<social-feed loading="eager" reactions="none"></social-feed>`);
    expect(deepAll(without.feed, 'social-reaction-bar')).to.deep.equal([]);
    expect(visibleText(without.feed)).not.to.contain('Like');
  });

  it('draws kinds as the page draws them, with the rest of the post around', async () => {
    const { feed, client } = await open(
      html`<social-feed
        loading="eager"
        .itemRenderers=${{ badge: ({ author }: Activity) => html`<i>Badge of ${author?.displayName}</i>` }}
      ></social-feed>`,
    );
    client.activity('a').ready(post('a', { kind: 'badge' }));
    await settled(feed);
    const [badge, other] = deepAll(feed, 'social-feed-item');
    expect(visibleText(badge as Element)).to.match(/Théophile Ancelin .*Badge of Théophile Ancelin.*Comment/);
    expect(visibleText(other as Element)).to.contain('Words of b');
  });
});

describe('<social-feed> and what is new', () => {
  const newOnes = (list: FakeFeed): void => {
    list.showNew = () => {
      list.shown++;
      list.ready(listOf('new', 'a', 'b', 'c'));
    };
    list.ready({ ...listOf('a', 'b', 'c'), waiting: 1 });
  };

  it('puts it on top when told to, and goes there', async () => {
    const { feed, client, list } = await open(html`<social-feed loading="eager"></social-feed>`);
    client.activity('new').ready(post('new'));
    newOnes(list);
    await settled(feed);
    expect(itemsIn(feed)).to.deep.equal(['a', 'b', 'c']);
    feed.showNew();
    await settled(feed);
    expect(itemsIn(feed)).to.deep.equal(['new', 'a', 'b', 'c']);
    expect(feed.shadowRoot?.activeElement?.getAttribute('activity-id')).to.equal('new');
  });

  it('puts it on top by itself with new-items="auto", but not under the eyes of who reads', async () => {
    const { feed, client, list } = await open(
      html`<social-feed loading="eager" new-items="auto"></social-feed>`,
    );
    client.activity('new').ready(post('new'));
    deep(feed, 'social-feed-item').focus();
    newOnes(list);
    await settled(feed);
    expect(itemsIn(feed), 'somebody reads').to.deep.equal(['a', 'b', 'c']);
    (feed.shadowRoot?.activeElement as HTMLElement).blur();
    newOnes(list);
    await settled(feed);
    expect(itemsIn(feed), 'nobody reads').to.deep.equal(['new', 'a', 'b', 'c']);
  });

  it('neither hears nor tells of it with new-items="off"', async () => {
    const { feed, list } = await open(html`<social-feed loading="eager" new-items="off"></social-feed>`);
    expect(list.live).to.equal(0);
    newOnes(list);
    await settled(feed);
    expect(hasControl(feed, '1 new post')).to.equal(false);
    expect(itemsIn(feed)).to.deep.equal(['a', 'b', 'c']);
  });
});

describe('<social-feed> and what its page hears of a post that is changed or deleted', () => {
  async function choose(feed: SocialFeed, name: string): Promise<void> {
    const item = deep(feed, 'social-feed-item');
    control(item, 'More actions').click();
    await until(() => hasControl(item, name), 'the menu is open');
    control(item, name).click();
    await settled(feed);
  }

  it('may keep the field for a change closed, else hears when the backend has the change', async () => {
    const { feed } = await open(html`<social-feed loading="eager" composer="none"></social-feed>`);
    const take = (event: Event): void => event.preventDefault();
    feed.addEventListener('social-post-edit', take);
    await choose(feed, 'Edit');
    expect(deepAll(feed, 'social-composer')).to.deep.equal([]);
    feed.removeEventListener('social-post-edit', take);
    await choose(feed, 'Edit');
    await until(() => deepAll(feed, 'social-composer').length === 1, 'the field');
    const edited = nextEvent<Event & { id: string }>(feed, 'social-post-edited');
    const composer = deep<HTMLElement & { submit(draft: object): Promise<unknown> }>(feed, 'social-composer');
    await composer.submit({ body: { format: 'text', value: 'Better words' } });
    expect((await edited).composed).to.equal(true);
  });

  it('may keep a post from being deleted, else hears that it is gone', async () => {
    const { feed, client } = await open(html`<social-feed loading="eager" composer="none"></social-feed>`);
    const take = (event: Event): void => event.preventDefault();
    feed.addEventListener('social-post-remove', take);
    await choose(feed, 'Delete');
    expect(client.activity('a').remove.calls).to.deep.equal([]);
    feed.removeEventListener('social-post-remove', take);
    const removed = nextEvent(feed, 'social-post-removed');
    await choose(feed, 'Delete');
    await removed;
    expect(client.activity('a').remove.calls.length).to.equal(1);
  });
});

describe('<social-feed> and the keys of a feed', () => {
  it('goes before the posts with Ctrl and Home, to the first where nothing is before', async () => {
    for (const [template, name] of [
      [html`<social-feed loading="eager"></social-feed>`, 'social-composer'],
      [html`<social-feed loading="eager" composer="none"></social-feed>`, 'social-feed-item'],
    ] as const) {
      const { feed } = await open(template);
      const items = deepAll(feed, 'social-feed-item') as HTMLElement[];
      items[2]?.focus();
      items[2]?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Home', ctrlKey: true, bubbles: true, composed: true }),
      );
      await until(() => feed.shadowRoot?.activeElement?.localName === name, `the focus is on ${name}`);
    }
  });
});
