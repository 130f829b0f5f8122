import { createClient, type SocialClient } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { defineComposer } from '../composer/define-composer.ts';
import { faults, type Fault } from '../testing/faults.ts';
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
import { defineFeed } from './define-feed.ts';
import { choose, openMenu } from './item.fixture.ts';
import type { SocialFeedItem } from './social-feed-item.ts';
import type { SocialFeed } from './social-feed.ts';

const as = (person: string): SocialClient =>
  createClient({ endpoint: '/graphql', token: () => Promise.resolve(`demo:${person}`) });

async function open(client = as('p-camille-rouvray')): Promise<SocialFeed> {
  const feed = await fixture<SocialFeed>(
    html`<social-feed loading="eager" live="off" .client=${client}></social-feed>`,
  );
  await until(() => !feed.matches(':state(loading)'), 'the feed has an answer');
  await settled(feed);
  return feed;
}

const items = (feed: Element): HTMLElement[] => deepAll(feed, 'social-feed-item') as HTMLElement[];

const itemSaying = (feed: Element, words: string): HTMLElement | undefined =>
  items(feed).find((item) => visibleText(item).includes(words));

async function write(feed: SocialFeed, words: string): Promise<void> {
  await until(() => deepAll(feed, 'textarea').length > 0, 'it is known that one may write');
  const field = deepAll(feed, 'textarea')[0] as HTMLTextAreaElement;
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(feed);
  deepAll(feed, 'form')[0]?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
}

describe('<social-feed> over the wire', () => {
  before(async function () {
    // The server opens its database at the first request.
    this.timeout(60_000);
    defineFeed();
    defineComposer();
    await faults.start();
    await fetch('/__test/reset', { method: 'POST' });
  });
  afterEach(() => faults.clear());

  it('shows the company’s news, and reads on', async () => {
    const feed = await open();
    expect(items(feed).length).to.equal(10);
    expect(visibleText(feed)).to.contain('Inès Carvalho');
    control(feed, 'Show more posts').click();
    await until(() => items(feed).length === 20, 'the second page is there');
    const ids = items(feed).map((item) => item.getAttribute('activity-id'));
    expect(new Set(ids).size, 'nothing twice').to.equal(20);
  });

  it('passes axe with real posts, light and dark', async () => {
    const feed = await open();
    await expectAccessible(feed);
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.background = '#101217';
    await settled(feed);
    await expectAccessible(feed);
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  });

  it('keeps a post for everybody who comes later, until its author deletes it', async () => {
    const feed = await open();
    const words = 'The spare seals are on shelf 12.';
    await write(feed, words);
    await until(() => itemSaying(feed, words) !== undefined, 'it is shown');
    await until(() => !itemSaying(feed, words)?.matches(':state(saving)'), 'it is saved');

    const malos = await open(as('p-malo-kervadec'));
    expect(visibleText(malos)).to.contain(words);
    const theirs = itemSaying(malos, words) as HTMLElement;
    await openMenu(theirs as SocialFeedItem);
    expect(hasControl(theirs, 'Delete'), 'only its author may').to.equal(false);

    const mine = itemSaying(feed, words) as HTMLElement;
    const removed = nextEvent(feed, 'social-post-removed');
    await choose(mine as SocialFeedItem, 'Delete');
    await until(() => hasControl(mine, 'Undo'), 'it can be undone');
    expect(visibleText(feed)).not.to.contain(words);
    // Who stays on the button is given time.
    (document.activeElement as HTMLElement).blur();
    await removed;
    await malos.refresh();
    await until(() => !visibleText(malos).includes(words), 'it is gone for others');
  });

  it('keeps a post that does not get through, and sends it as soon as it does', async () => {
    const feed = await open();
    const words = 'Kept whatever happens.';
    faults.inject('unreachable', 'FeedPost');
    await write(feed, words);
    await until(() => itemSaying(feed, words)?.matches(':state(saving)') === false, 'it waits');
    faults.clear();
    const posted = nextEvent(feed, 'social-post-added');
    await feed.client?.outbox.flush();
    await posted;
    expect(visibleText(await open(as('p-malo-kervadec')))).to.contain(words);
  });

  it('shows a preview of the link in a post, from the first word to everybody who reads it', async () => {
    const feed = await open();
    const words = 'On call: https://relais.tervanche.example/service/on-call this month';
    await until(() => deepAll(feed, 'textarea').length > 0, 'it is known that one may write');
    const field = deepAll(feed, 'textarea')[0] as HTMLTextAreaElement;
    field.focus();
    await until(() => deepAll(feed, '[part~=tool]').length > 0, 'the tools are there');
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => hasControl(feed, 'Remove the preview of On-call calendar'), 'the card is there');
    const posted = nextEvent(feed, 'social-post-added');
    control(feed, 'Post').click();
    await posted;
    const theirs = itemSaying(await open(as('p-malo-kervadec')), 'On call:');
    expect(hasControl(theirs as HTMLElement, /On-call calendar/)).to.equal(true);
  });

  const told: [Fault, RegExp, boolean][] = [
    ['server error', /could not be loaded.*The server failed/, true],
    ['not GraphQL', /could not be loaded.*answer we do not understand/, true],
    ['sign-in page', /Sign in|answer we do not understand/, true],
    ['signed out', /Sign in to read/, false],
    ['forbidden', /not open to you/, false],
  ];
  for (const [fault, words, retryable] of told) {
    it(`says what is the matter: ${fault}`, async () => {
      faults.inject(fault);
      const feed = await open();
      expect(visibleText(feed)).to.match(words);
      await expectAccessible(feed);
      if (!retryable) expect(hasControl(feed, 'Try again'), 'no dead button').to.equal(false);
    });
  }

  it('heals without a reload when the server is back', async () => {
    faults.inject('server error');
    const feed = await open();
    expect(items(feed)).to.deep.equal([]);
    faults.clear();
    control(feed, 'Try again').click();
    await until(() => items(feed).length === 10, 'the posts are there');
  });

  it('shows what came when a part is missing, and says so', async () => {
    faults.inject('partial', 'FeedPage');
    const feed = await open();
    expect(feed.matches(':state(partial)')).to.equal(true);
    expect(visibleText(feed)).to.contain('Some of this could not be loaded');
  });
});
