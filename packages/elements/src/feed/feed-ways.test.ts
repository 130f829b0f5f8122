import type { Activity } from '@maillon/contract';
import type { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { FakeClient } from '../testing/fake-client.ts';
import {
  control,
  deep,
  deepAll,
  expectAccessible,
  fixture,
  hasControl,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { defineFeed } from './define-feed.ts';
import { loadComments } from './later.ts';
import type { SocialFeedItem } from './social-feed-item.ts';
import type { SocialFeed } from './social-feed.ts';

const activity = (id: string): Activity => ({
  type: 'activity',
  id,
  kind: 'post',
  author: { type: 'person', id: 'p', displayName: 'Inès Carvalho' },
  createdAt: '2026-11-23T08:00:00.000Z',
  body: { format: 'text', value: `Words of ${id}` },
  reactions: { type: 'reactions', id, groups: [] },
  comments: { type: 'comment-count', id, count: 0 },
});

async function setup(
  template: TemplateResult = html`<social-feed loading="eager"></social-feed>`,
  ids = ['a', 'b', 'c'],
) {
  defineFeed();
  const client = new FakeClient();
  const camille = { type: 'person', id: 'me', displayName: 'Camille Rouvray' } as const;
  client.viewer.ready({ type: 'viewer', id: 'me', person: camille });
  for (const id of ids) client.activity(id).ready(activity(id));
  const element = await fixture<SocialFeed>(template);
  element.client = client.asClient;
  await settled(element);
  const feed = client.feed({ scope: { name: 'home' }, sort: 'recent', commentsPreview: 2 });
  feed.ready({ ids, total: { unknown: true }, hasMore: true, waiting: 0 });
  await settled(element);
  return { client, element, feed };
}

const focused = (element: Element): string | undefined =>
  (element.shadowRoot?.activeElement as SocialFeedItem | null)?.activityId ?? undefined;

function press(key: string, target: Element = document.activeElement ?? document.body): KeyboardEvent {
  let inner = target;
  while (inner.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  inner.dispatchEvent(event);
  return event;
}

describe('<social-feed> and a link to an item', () => {
  const goTo = (hash: string): void => {
    history.replaceState(null, '', hash || location.pathname + location.search);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  };
  afterEach(() => goTo(''));

  it('shows the item above the others where it is not among them, and goes to it', async () => {
    goTo('#social-activity-old');
    const { client, element } = await setup();
    client.activity('old').ready(activity('old'));
    await until(() => visibleText(element).includes('Words of old'), 'the item is there');
    await until(() => focused(element) === 'old', 'it has the focus');
    expect(deepAll(element, '[role=feed] social-feed-item').length).to.equal(3);
    await expectAccessible(element);
    control(element, 'Close this post').click();
    await settled(element);
    expect(visibleText(element)).not.to.include('Words of old');
    expect(focused(element)).to.equal('a');
  });

  it('follows a link that is pressed while the page is open', async () => {
    const { element } = await setup();
    goTo('#social-activity-c');
    await until(() => focused(element) === 'c', 'the item has the focus');
  });

  it('says so where the item is no longer there', async () => {
    goTo('#social-activity-gone');
    const { client, element } = await setup();
    client
      .activity('gone')
      .fail({ kind: 'not-found', fields: [], retryable: false } as unknown as SocialError);
    await until(() => visibleText(element).includes('This is no longer here.'), 'it is said');
    expect(hasControl(element, 'Try again')).to.equal(false);
  });

  it('shows it in one feed only where there are several', async () => {
    goTo('#social-activity-old');
    const one = await setup();
    const other = await setup();
    await until(() => deepAll(one.element, '.linked').length === 1, 'the first shows it');
    expect(deepAll(other.element, '.linked').length).to.equal(0);
  });

  it('minds no address that is broken', async () => {
    goTo('#social-activity-%E0%A4%A');
    const { element } = await setup();
    expect(deepAll(element, '.linked').length).to.equal(0);
  });
});

describe('<social-feed shortcuts>', () => {
  const keys = html`<social-feed loading="eager" shortcuts></social-feed>`;
  const ready = async (element: Element): Promise<void> => {
    await until(() => deepAll(element, 'dialog.keys').length === 1, 'the keys are there');
  };

  it('goes on with j and back with k, from nowhere to the first in view', async () => {
    const { element } = await setup(keys);
    await ready(element);
    for (const [key, id] of [
      ['j', 'a'],
      ['j', 'b'],
      ['j', 'c'],
      ['j', 'c'],
      ['k', 'b'],
    ] as const) {
      press(key);
      expect(focused(element), key).to.equal(id);
    }
  });

  it('reacts with l, comments with r', async () => {
    const { client, element } = await setup(keys);
    await ready(element);
    press('j');
    press('l');
    await until(() => client.reactions('a').set_.calls.length === 1, 'the reaction is set');
    expect(client.reactions('a').set_.calls[0]).to.deep.equal(['like', true]);
    press('r');
    await loadComments();
    await until(() => deepAll(element, 'social-comment-thread').length === 1, 'the thread is open');
  });

  it('writes with n', async () => {
    const { element } = await setup(keys);
    await ready(element);
    press('n');
    const isFocused = () => deepAll(element, 'textarea').some((one) => one.matches(':focus'));
    await until(isFocused, 'the field has the focus');
  });

  it('lists the keys with ?, and Esc gives the focus back', async () => {
    const { element } = await setup(keys);
    await ready(element);
    press('j');
    press('?');
    const dialog = deep<HTMLDialogElement>(element, 'dialog.keys');
    expect(dialog.open).to.equal(true);
    expect(visibleText(dialog)).to.include('Keyboard shortcuts');
    await expectAccessible(element);
    dialog.close();
    expect(focused(element)).to.equal('a');
  });

  it('leaves letters to fields, to the rest of the page, and to other keys held down', async () => {
    const { element } = await setup(keys);
    await ready(element);
    const outside = document.createElement('input');
    const button = document.createElement('button');
    element.after(outside, button);
    for (const target of [outside, button]) {
      target.focus();
      expect(press('j').defaultPrevented).to.equal(false);
    }
    button.blur();
    const held = new KeyboardEvent('keydown', { key: 'j', ctrlKey: true, bubbles: true, cancelable: true });
    document.body.dispatchEvent(held);
    expect(held.defaultPrevented).to.equal(false);
    expect(focused(element)).to.equal(undefined);
  });

  it('has none where the page did not ask, no longer asks, or took the feed away', async () => {
    const plain = await setup();
    expect(press('j', document.body).defaultPrevented).to.equal(false);
    plain.element.remove();
    const { element } = await setup(keys);
    await ready(element);
    element.shortcuts = false;
    await settled(element);
    expect(press('j', document.body).defaultPrevented).to.equal(false);
    element.shortcuts = true;
    await settled(element);
    await ready(element);
    element.remove();
    expect(press('j', document.body).defaultPrevented).to.equal(false);
  });
});

describe('<social-feed> and those who want to go past it', () => {
  it('lets them skip the posts, to what reads on or to the end', async () => {
    const { element, feed } = await setup();
    control(element, 'Skip the posts').click();
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Show more posts');
    feed.ready({ ids: ['a', 'b'], total: { exact: 2 }, hasMore: false, waiting: 0 });
    await settled(element);
    control(element, 'Skip the posts').click();
    expect(element.shadowRoot?.activeElement?.className).to.equal('end');
  });

  it('says by its state that the next page is coming', async () => {
    const { element, feed } = await setup();
    feed.ready({ ids: ['a'], total: { unknown: true }, hasMore: true, waiting: 0 }, { more: 'loading' });
    await settled(element);
    expect(element.matches(':state(loading-more)')).to.equal(true);
    feed.ready({ ids: ['a'], total: { unknown: true }, hasMore: true, waiting: 0 });
    await settled(element);
    expect(element.matches(':state(loading-more)')).to.equal(false);
  });
});
