import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SocialCommentThread } from '../../comments/social-comment-thread.ts';
import type { SocialFeed } from '../../feed/social-feed.ts';
import { announce } from '../../foundation/announce.ts';
import { control, deep, deepAll, settled, until } from '../look.ts';
import { frame } from './focus.ts';
import { loadEverything, openPage, stayHere, type WalkedPage } from './page.ts';

const browser = document.documentElement as HTMLElement & { ariaNotify?: (text: string) => void };

/** What stands in places that are read out by themselves. */
const aloud = (root: Element): string[] =>
  deepAll(root, '[role=alert], [role=status], [aria-live=polite], [aria-live=assertive]')
    .filter((one) => one.checkVisibility())
    .map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '');

describe('A page of many elements', () => {
  let page: WalkedPage;
  let feed: SocialFeed;
  let thread: SocialCommentThread;
  let rest: () => void;
  const said: string[] = [];

  before(async () => {
    await setViewport({ width: 1000, height: 700 });
    await loadEverything();
    rest = stayHere();
  });
  after(async () => {
    rest();
    await setViewport({ width: 800, height: 600 });
  });
  beforeEach(async () => {
    // Everything that our announcer says, and whoever else would speak.
    browser.ariaNotify = (text) => said.push(text);
    document.documentElement.lang = 'en';
    page = await openPage();
    feed = deep<SocialFeed>(page.box, 'social-feed');
    thread = deep<SocialCommentThread>(page.box, 'social-comment-thread');
    // The same twice within two seconds is said once, also in two tests.
    announce('A new page');
    said.length = 0;
  });
  afterEach(() => {
    page.leave();
    delete browser.ariaNotify;
  });

  /** What is said from now until the page rests, by the announcer or by a region. */
  async function hears(act: () => Promise<unknown>, end: () => boolean): Promise<string[]> {
    const there = aloud(page.box);
    await act();
    await until(end, 'the end of what was done');
    // Whatever would come twice comes within half a second.
    for (let frames = 0; frames < 30; frames++) await frame();
    await settled(page.box);
    return [...said, ...aloud(page.box).filter((words) => !there.includes(words))];
  }

  async function write(field: HTMLElement, words: string): Promise<void> {
    field.focus();
    await sendKeys({ type: words });
    await settled(page.box);
  }

  const textareaIn = (root: Element): HTMLTextAreaElement =>
    deepAll(root, 'textarea').at(-1) as HTMLTextAreaElement;
  const shows = (root: Element, words: string): boolean =>
    deepAll(root, '.words').some((one) => one.textContent?.includes(words));

  async function composerOf(root: SocialCommentThread | SocialFeed): Promise<HTMLElement> {
    deepAll(root, '.stand-in').forEach((one) => (one as HTMLElement).click());
    await until(() => deepAll(root, ':scope > social-composer, social-composer').length > 0, 'a composer');
    return deepAll(root, 'social-composer').at(root === thread ? -1 : 0) as HTMLElement;
  }

  async function send(root: SocialCommentThread | SocialFeed, words: string): Promise<void> {
    const composer = await composerOf(root);
    await write(textareaIn(composer), words);
    control(composer, 'Post').click();
  }

  it('says once that a post is there', async () => {
    const heard = await hears(
      () => send(feed, 'The crane is back.'),
      () => shows(feed, 'The crane is back.') && said.length > 0,
    );
    expect(heard).to.deep.equal(['Posted']);
  });

  it('says once that a comment is there, deleted, and there again', async () => {
    const isThere = (): boolean => shows(thread, 'Read by the night shift.');
    expect(
      await hears(
        () => send(thread, 'Read by the night shift.'),
        () => isThere() && said.length > 0,
      ),
    ).to.deep.equal(['Posted']);

    said.length = 0;
    const comment = deepAll(thread, 'social-comment').find((one) => shows(one, 'night shift')) as HTMLElement;
    await until(() => deepAll(comment, '[aria-haspopup=menu]').length > 0, 'a menu');
    const remove = async (): Promise<void> => {
      const opener = deep(comment, '[aria-haspopup=menu]');
      opener.focus();
      opener.click();
      await settled(comment);
      control(comment, 'Delete').click();
    };
    const isOffered = (): boolean => deepAll(comment, '.undo-button').length > 0;
    expect(await hears(remove, isOffered)).to.deep.equal(['Comment deleted']);

    said.length = 0;
    const undo = (): Promise<void> => Promise.resolve(control(comment, 'Undo').click());
    expect(await hears(undo, () => isThere() && said.length > 0)).to.deep.equal(['Undone']);
  });

  it('leaves it to a button to say that it is pressed', async () => {
    const item = deep(feed, 'social-feed-item');
    const like = (): HTMLElement => deep(item, 'social-reaction-bar .main, .main');
    const was = like().ariaPressed;
    const heard = await hears(
      () => Promise.resolve(like().click()),
      () => like().ariaPressed !== was,
    );
    expect(heard).to.deep.equal([]);
  });

  it('says once how many posts have come below', async () => {
    const count = deepAll(feed, 'social-feed-item').length;
    const heard = await hears(
      () => Promise.resolve(control(feed, 'Show more posts').click()),
      () => deepAll(feed, 'social-feed-item').length > count,
    );
    expect(heard).to.deep.equal(['3 more posts']);
  });

  it('says once how many posts wait above', async () => {
    const { colleague } = page;
    const post = (words: string): Promise<unknown> =>
      colleague.feed.post({ body: { format: 'text', value: words }, idempotencyKey: words }, {});
    const heard = await hears(
      async () => {
        await post('One.');
        await post('Two.');
        // As when the network is back: the page looks for news.
        dispatchEvent(new Event('online'));
      },
      () => said.length > 0,
    );
    expect(heard).to.deep.equal(['2 new posts']);
  });
});
