import type { Activity, Person, Viewer } from '@maillon/contract';
import { SocialError, type FeedValue } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import type { FakeFeed } from '../testing/fake-client.ts';
import { FakeClient, allCapabilities } from '../testing/fake-client.ts';
import {
  control,
  deepAll,
  expectAccessible,
  fixture,
  hasControl,
  nextEvent,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import type { SocialErrorEvent } from '../foundation/events.ts';
import type { SocialPostAddEvent } from './events.ts';
import { defineFeed } from './define-feed.ts';
import type { SocialFeed } from './social-feed.ts';

const ines: Person = {
  type: 'person',
  id: 'p-ines',
  displayName: 'Inès Carvalho',
  headline: 'Quality, Nantes',
};
const camille: Person = { type: 'person', id: 'p-camille', displayName: 'Camille Rouvray', isViewer: true };
const viewer: Viewer = { type: 'viewer', id: camille.id, person: camille };

const activity = (id: string, rest: Partial<Activity> = {}): Activity => ({
  type: 'activity',
  id,
  kind: 'post',
  author: ines,
  createdAt: new Date(Date.now() - 42 * 60_000).toISOString(),
  body: { format: 'text', value: `Words of ${id}` },
  audience: { kind: 'everyone', label: { value: 'Everyone' } },
  comments: { type: 'comment-count', id, count: 0 },
  reactions: { type: 'reactions', id, groups: [] },
  permissions: { edit: false, remove: false, comment: true, react: true, reply: true },
  ...rest,
});

interface Setup {
  readonly client: FakeClient;
  readonly element: SocialFeed;
  readonly feed: FakeFeed;
  show(ids: readonly string[], rest?: Partial<FeedValue>): Promise<void>;
}

const query = { scope: { name: 'home' }, sort: 'recent', commentsPreview: 2 };

async function setup(
  capabilities = allCapabilities,
  template = html`<social-feed loading="eager"></social-feed>`,
): Promise<Setup> {
  defineFeed();
  const client = new FakeClient(capabilities);
  client.viewer.ready(viewer);
  const element = await fixture<SocialFeed>(template);
  element.client = client.asClient;
  await settled(element);
  const feed = client.feed(query);
  return {
    client,
    element,
    feed,
    async show(ids, rest = {}) {
      for (const id of ids) {
        if (client.activity(id).state.status === 'loading') client.activity(id).ready(activity(id));
      }
      feed.ready({ ids, total: { unknown: true }, hasMore: false, waiting: 0, ...rest });
      await settled(element);
    },
  };
}

const articles = (element: Element): HTMLElement[] => deepAll(element, 'social-feed-item') as HTMLElement[];
const state = (element: Element, name: string): boolean => element.matches(`:state(${name})`);

describe('<social-feed> and accessibility', () => {
  it('is a feed of named articles that say where they stand', async () => {
    const { element, show } = await setup();
    await show(['a', 'b'], { hasMore: true });
    const [first] = articles(element);
    expect(deepAll(element, '[role=feed]').length).to.equal(1);
    expect(first?.getAttribute('role')).to.equal('article');
    expect(first?.getAttribute('aria-posinset')).to.equal('1');
    expect(first?.getAttribute('aria-setsize')).to.equal('-1');
    expect(first?.ariaLabel).to.contain('Inès Carvalho');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`passes axe with items, ${scheme}, in French`, async () => {
      document.documentElement.lang = 'fr';
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#101217' : '#fff';
      const { client, element, show } = await setup();
      client.activity('k').ready(
        activity('k', {
          kind: 'question',
          title: 'Which grease?',
          comments: { type: 'comment-count', id: 'k', count: 3 },
        }),
      );
      await show(['a', 'k'], { hasMore: true, waiting: 2 });
      await expectAccessible(element);
      document.documentElement.style.colorScheme = '';
      document.body.style.background = '';
    });
  }

  it('goes through items by Page Down and Page Up, and to both ends', async () => {
    const { element, show } = await setup();
    await show(['a', 'b', 'c'], { hasMore: true });
    const items = articles(element);
    const press = (key: string, ctrlKey = false): void => {
      element.shadowRoot?.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, composed: true, cancelable: true }),
      );
    };
    items[0]?.focus();
    press('PageDown');
    press('PageDown');
    expect(element.shadowRoot?.activeElement).to.equal(items[2]);
    press('PageUp');
    expect(element.shadowRoot?.activeElement).to.equal(items[1]);
    press('End', true);
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Show more posts');
  });
});

describe('<social-feed> states', () => {
  it('shows the shape of what comes while loading', async () => {
    const { element } = await setup();
    expect(state(element, 'loading')).to.equal(true);
    expect(deepAll(element, '[aria-busy=true]').length).to.be.greaterThan(0);
  });

  it('invites to write first, where one may write', async () => {
    const { element, show } = await setup();
    await show([]);
    expect(state(element, 'empty')).to.equal(true);
    expect(hasControl(element, 'Write a post')).to.equal(true);
  });

  it('invites to nothing where one may only read', async () => {
    const { element, show } = await setup(['viewer', 'feed.read']);
    await show([]);
    expect(visibleText(element)).to.contain('Nothing here yet.');
    expect(hasControl(element, 'Write a post')).to.equal(false);
    expect(deepAll(element, 'social-composer')).to.deep.equal([]);
  });

  it('says how to keep something for later where nothing is, and invites to no post', async () => {
    const { client, element } = await setup(
      allCapabilities,
      html`<social-feed loading="eager" feed="saved"></social-feed>`,
    );
    const saved = client.feed({ ...query, scope: { name: 'saved' } });
    saved.ready({ ids: [], total: { exact: 0 }, hasMore: false, waiting: 0 });
    await settled(element);
    expect(visibleText(element)).to.contain('Nothing saved yet.').and.to.contain('Save for later');
    expect(hasControl(element, 'Write a post')).to.equal(false);
    await expectAccessible(element);
  });

  for (const kind of ['forbidden', 'not-found', 'auth-required'] as const)
    it(`lets nobody write where one may not read: ${kind}`, async () => {
      const { element, feed, show } = await setup();
      await show(['a']);
      expect(deepAll(element, 'social-composer').length).to.equal(1);
      feed.fail(new SocialError(kind));
      await settled(element);
      expect(deepAll(element, 'social-composer')).to.deep.equal([]);
    });

  it('says what failed, that drafts are safe, and tries again', async () => {
    const { element, feed } = await setup();
    const event = nextEvent<SocialErrorEvent>(element, 'social-error');
    feed.fail({ kind: 'server', fields: [], retryable: true } as unknown as SocialError);
    expect((await event).kind).to.equal('server');
    await settled(element);
    expect(visibleText(element)).to.contain('Your drafts are kept');
    control(element, 'Try again').click();
    await settled(element);
    expect(feed.refreshes).to.equal(1);
  });

  it('offers no second try where that would change nothing', async () => {
    const { element, feed } = await setup();
    feed.fail({ kind: 'mapping', fields: [], retryable: false } as unknown as SocialError);
    await settled(element);
    expect(visibleText(element)).to.contain('Your drafts are kept');
    expect(hasControl(element, 'Try again')).to.equal(false);
  });

  it('asks to sign in, and leaves how to the page', async () => {
    const { element, feed } = await setup();
    feed.fail({ kind: 'auth-required', fields: [], retryable: false } as unknown as SocialError);
    await settled(element);
    const asked = nextEvent(element, 'social-auth-required');
    control(element, 'Sign in').click();
    await asked;
    expect(hasControl(element, 'Try again')).to.equal(false);
  });

  it('keeps old items on screen with a quiet bar', async () => {
    const { element, feed, client } = await setup();
    client.activity('a').ready(activity('a'));
    feed.ready({ ids: ['a'], total: { unknown: true }, hasMore: false, waiting: 0 }, { freshness: 'stale' });
    await settled(element);
    expect(state(element, 'stale')).to.equal(true);
    expect(visibleText(element)).to.contain('Words of a').and.to.contain('Not up to date');
  });

  it('takes a page’s own words for a state from its slot', async () => {
    const { element, show } = await setup(
      allCapabilities,
      html`<social-feed loading="eager"><p slot="empty">Quiet today</p></social-feed>`,
    );
    await show([]);
    expect(visibleText(element)).to.contain('Quiet today').and.not.to.contain('Nothing here yet');
  });
});

describe('<social-feed>', () => {
  it('renders again without its items rendering again: each does when its own activity changes', async () => {
    const { client, element, show } = await setup();
    const drawn: string[] = [];
    element.itemRenderers = { post: ({ id }) => drawn.push(id) };
    await show(['a', 'b', 'c']);
    drawn.length = 0;
    await show(['a', 'b', 'c'], { waiting: 2 });
    expect(drawn).to.deep.equal([]);
    client.activity('b').ready(activity('b', { title: 'Changed' }));
    await settled(element);
    expect(drawn).to.deep.equal(['b']);
  });

  it('offers to read on until max-items are there, and no further', async () => {
    const template = html`<social-feed loading="eager" max-items="3"></social-feed>`;
    const { element, show } = await setup(allCapabilities, template);
    await show(['a', 'b'], { hasMore: true });
    expect(hasControl(element, 'Show more posts')).to.equal(true);
    await show(['a', 'b', 'c'], { hasMore: true });
    expect(articles(element).length).to.equal(3);
    expect(hasControl(element, 'Show more posts')).to.equal(false);
  });

  it('renders one item when one activity changes', async () => {
    const { client, element, show } = await setup();
    await show(['a', 'b', 'c']);
    const changed: Element[] = [];
    const observers = articles(element).map((item) => {
      const observer = new MutationObserver(() => changed.push(item));
      observer.observe(item.shadowRoot as ShadowRoot, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      return observer;
    });
    client.activity('b').ready(activity('b', { title: 'New title' }));
    await settled(element);
    observers.forEach((observer) => observer.disconnect());
    expect(new Set(changed).size).to.equal(1);
    expect(changed[0]).to.equal(articles(element)[1]);
  });

  it('offers new items behind a button and moves nothing until it is pressed', async () => {
    const { element, feed, show } = await setup();
    await show(['a']);
    await show(['a'], { waiting: 3 });
    expect(feed.shown).to.equal(0);
    control(element, '3 new posts').click();
    expect(feed.shown).to.equal(1);
  });

  it('reads on, and gives the focus to the first new item when the button goes', async () => {
    const { element, feed, client, show } = await setup();
    await show(['a'], { hasMore: true });
    feed.loadMore.answer = async () => {
      client.activity('b').ready(activity('b'));
      feed.ready({ ids: ['a', 'b'], total: { unknown: true }, hasMore: false, waiting: 0 });
    };
    const more = control(element, 'Show more posts');
    more.focus();
    more.click();
    await settled(element);
    expect(element.shadowRoot?.activeElement).to.equal(articles(element)[1]);
  });

  it('reads on by itself near the end, where the page wants that', async () => {
    const { element, feed, show } = await setup();
    await show(['a'], { hasMore: true });
    expect(feed.loadMore.calls.length, 'a button waits for its press').to.equal(0);
    element.paging = 'scroll';
    await until(() => feed.loadMore.calls.length === 1, 'the next page is asked for');
  });

  it('says that the rest is missing when reading on failed, and keeps what is there', async () => {
    const { client, element, feed } = await setup();
    client.activity('a').ready(activity('a'));
    feed.ready({ ids: ['a'], total: { unknown: true }, hasMore: true, waiting: 0 }, { more: 'failed' });
    await settled(element);
    expect(visibleText(element)).to.contain('Words of a').and.to.contain('next posts could not be loaded');
    expect(hasControl(element, 'Show more posts')).to.equal(false);
    control(element, 'Try again').click();
    expect(feed.loadMore.calls.length).to.equal(1);
  });

  it('says that a part is missing rather than that there is nothing', async () => {
    const { element, feed } = await setup();
    feed.ready(
      { ids: [], total: { unknown: true }, hasMore: false, waiting: 0 },
      { problems: [{} as SocialError] },
    );
    await settled(element);
    expect(state(element, 'partial')).to.equal(true);
    expect(visibleText(element))
      .to.contain('Some of this could not be loaded')
      .and.not.to.match(/Nothing here|posts could not/);
  });

  it('lets the page change or take over what is posted', async () => {
    const { element, feed, show } = await setup();
    await show(['a']);
    const composer = deepAll(element, 'social-composer')[0] as HTMLElement & {
      submit(draft: object): Promise<unknown>;
    };
    const listen = (event: Event): void => {
      const add = event as SocialPostAddEvent;
      add.draft = { ...add.draft, body: { format: 'text', value: `${add.draft.body.value}!` } };
    };
    element.addEventListener('social-post-add', listen);
    await composer.submit({ body: { format: 'text', value: 'Hello' } });
    expect(feed.post.calls[0]?.[0].body.value).to.equal('Hello!');
    element.removeEventListener('social-post-add', listen);
    element.addEventListener('social-post-add', (event) => event.preventDefault());
    await composer.submit({ body: { format: 'text', value: 'Taken' } });
    expect(feed.post.calls.length).to.equal(1);
  });

  it('goes to the item a copied link names, once', async () => {
    history.replaceState(null, '', '#social-activity-b');
    try {
      const { element, show } = await setup();
      const focused = () => element.shadowRoot?.activeElement?.getAttribute('activity-id');
      await show(['a', 'b', 'c']);
      expect(focused()).to.equal('b');
      articles(element)[2]?.focus();
      await show(['a', 'b', 'c'], { waiting: 1 });
      expect(focused(), 'left where the reader went').to.equal('c');
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('is kept up to date only while it is on the page and live', async () => {
    const { element, feed, show } = await setup();
    await show(['a']);
    expect(feed.live).to.equal(1);
    element.live = 'off';
    await settled(element);
    expect(feed.live).to.equal(0);
    element.live = 'auto';
    await settled(element);
    element.remove();
    expect(feed.live).to.equal(0);
    expect(feed.subscribers).to.equal(0);
  });

  it('asks for nothing before it nears the window, when lazy', async () => {
    const { client } = await setup(
      allCapabilities,
      html`<social-feed style="display:block;margin-top:6000px"></social-feed>`,
    );
    expect(client.feed(query).subscribers).to.equal(0);
  });
});
