import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import type {
  SocialErrorEvent,
  SocialLoadEvent,
  SocialNavigateEvent,
  SocialTrackEvent,
} from '../../foundation/events.ts';
import type { FakeList } from '../fake-client.ts';
import { control, deepAll, hasControl, nextEvent, settled, until } from '../fixture.ts';
import { draw, pressNew, reads, shown, told } from './draw.ts';
import { sourceOf, type Setup } from './setups.ts';
import { specified } from './specified.ts';

/** What has the focus, however deep. */
function focused(): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) activeElement = activeElement.shadowRoot.activeElement;
  return activeElement;
}

/** All such events that reach the page from now on. */
function heard<E extends Event>(element: Element, type: string): E[] {
  const all: E[] = [];
  element.parentElement?.addEventListener(type, (event) => all.push(event as E));
  return all;
}

/** Nobody is signed in: what shows things says so, what only writes finds out when pressed. */
async function askToSignIn(setup: Setup): Promise<HTMLElement> {
  const reading = setup.source && !/button|bar/.test(setup.tag);
  const { element } = await draw(setup, {
    before: (client) => {
      client.viewer.ready(null);
      // A backend takes no comments of nobody.
      if (!setup.source) client.capabilities = { viewer: true };
      if (reading) sourceOf(setup, client).fail(new SocialError('auth-required'));
      else if (setup.source) sourceOf(setup, client).ready(setup.value as never);
    },
  });
  const name = reading || !setup.source ? /^Sign in/ : /^(Like|Give kudos)/;
  await until(() => hasControl(element, name), `<${setup.tag}> offers something to press`);
  return control(element, name);
}

describe('what a page calls, on the elements that share it', () => {
  for (const setup of specified('method', 'refresh'))
    it(`<${setup.tag}>.refresh() reads again`, async () => {
      const { element, client } = await shown(setup);
      const source = sourceOf(setup, client);
      source.refresh = () => Promise.resolve(source.ready(setup.later as never));
      await element.refresh();
      await pressNew(element);
      await reads(element, setup.laterWords);
    });

  for (const setup of specified('method', 'focus'))
    it(`<${setup.tag}>.focus() goes where one reads on, or acts`, async () => {
      const { element } = await shown(setup);
      element.focus();
      await until(() => element.matches(':focus-within') && focused() !== null, 'the focus is in it');
      await settled(element);
      expect(document.activeElement).to.equal(element);
      expect(focused()?.checkVisibility()).to.equal(true);
    });

  for (const setup of specified('method', 'loadMore'))
    it(`<${setup.tag}>.loadMore() reads the next page`, async () => {
      const { element, client } = await shown(setup);
      const source = sourceOf(setup, client) as unknown as FakeList;
      source.ready({ ...(setup.value as FakeList['state'] & object), hasMore: true } as never);
      await settled(element);
      source.loadMore.answer = () => Promise.resolve(source.ready(setup.later as never));
      await element.loadMore();
      await reads(element, setup.laterWords);
    });
});

describe('what a page hears, from the elements that share it', () => {
  for (const setup of specified('event', 'social-load'))
    it(`<${setup.tag}> says once that it shows something`, async () => {
      const { element, client } = await draw(setup);
      const loads = heard<SocialLoadEvent>(element, 'social-load');
      expect(loads.length).to.equal(0);
      for (const value of [setup.value, setup.later]) {
        sourceOf(setup, client).ready(value as never);
        await settled(element);
      }
      expect(loads.map(({ target }) => target)).to.deep.equal([element]);
    });

  for (const setup of specified('event', 'social-error').filter(({ source }) => source))
    it(`<${setup.tag}> says what failed, and lets the page try again`, async () => {
      const { element, client } = await draw(setup);
      const errors = heard<SocialErrorEvent>(element, 'social-error');
      const source = sourceOf(setup, client);
      source.fail(new SocialError('server'));
      await settled(element);
      expect(errors.map(({ kind, retryable }) => [kind, retryable])).to.deep.equal([['server', true]]);
      source.refresh = () => Promise.resolve(source.ready(setup.value as never));
      errors[0]?.retry();
      await reads(element, setup.words);
    });

  for (const setup of specified('event', 'social-track').filter(({ source }) => source))
    it(`<${setup.tag}> tells a page that counts such things what happened, and nothing of whom`, async () => {
      const { element, client } = await draw(setup);
      const tracks = heard<SocialTrackEvent>(element, 'social-track');
      sourceOf(setup, client).ready(setup.value as never);
      await reads(element, setup.words);
      const [first] = tracks;
      expect([first?.action, first?.element]).to.deep.equal(['load', setup.tag]);
      for (const track of tracks) {
        const { action, element: tag, kind } = track;
        expect(Object.keys(track).sort()).to.deep.equal(['action', 'element', 'isTrusted', 'kind']);
        expect(`${action} ${tag} ${String(kind)}`).not.to.match(/malo|Malo|jigs|doc:1/);
      }
    });

  for (const setup of specified('event', 'social-navigate'))
    it(`<${setup.tag}> lets the page take the way that a link leads`, async () => {
      const { element } = await shown(setup);
      if (setup.tag === 'social-people') {
        deepAll(element, '.pile').forEach((pile) => (pile as HTMLElement).click());
        await until(() => deepAll(element, 'a[href]').length > 0, 'the list is open');
      }
      const [link] = deepAll(element, 'a[href]');
      const taken = nextEvent<SocialNavigateEvent>(element, 'social-navigate');
      element.addEventListener('social-navigate', (event) => event.preventDefault());
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      link?.dispatchEvent(click);
      expect((await taken).to).to.match(/^(person|activity|subject)$/);
      expect(click.defaultPrevented).to.equal(true);
    });

  for (const setup of specified('event', 'social-auth-required'))
    it(`<${setup.tag}> asks the page to sign in, and how is the page’s affair`, async () => {
      const button = await askToSignIn(setup);
      const element = document.querySelector(setup.tag) as HTMLElement;
      const asked = heard(element, 'social-auth-required');
      button.click();
      await settled(element);
      expect(asked.length).to.equal(1);
      expect(asked[0]?.composed).to.equal(true);
    });
});

describe('states that a page’s styles see, on the elements that share them', () => {
  const states = [
    'loading',
    'empty',
    'ready',
    'failed',
    'stale',
    'offline',
    'signed-out',
    'forbidden',
    'not-found',
    'partial',
  ];
  const seen = (element: Element): string[] => states.filter((name) => element.matches(`:state(${name})`));

  async function inState(setup: Setup, name: string, bring: (source: ReturnType<typeof sourceOf>) => void) {
    const { element, client } = await draw(setup);
    bring(sourceOf(setup, client));
    await until(() => element.matches(`:state(${name})`), `<${setup.tag}> is ${name}`);
    await settled(element);
    expect(seen(element)).to.deep.equal([name]);
    return element;
  }

  for (const setup of specified('state', 'loading'))
    it(`<${setup.tag}> is loading, and says so, until it has something to show`, async () => {
      const element = await inState(setup, 'loading', () => undefined);
      expect(deepAll(element, '[aria-busy=true]').length).to.be.greaterThan(0);
      expect(told(element)).not.to.contain(setup.words);
    });

  for (const setup of specified('state', 'ready'))
    it(`<${setup.tag}> is ready once it shows what there is`, async () => {
      const element = await inState(setup, 'ready', (source) => source.ready(setup.value as never));
      await reads(element, setup.words);
    });

  for (const setup of specified('state', 'empty'))
    it(`<${setup.tag}> is empty where there is nothing, and says so`, async () => {
      const element = await inState(setup, 'empty', (source) => source.ready(setup.empty as never));
      await until(() => /yet|first|nobody/i.test(told(element)), 'it says so');
      expect(hasControl(element, 'Try again')).to.equal(false);
    });

  for (const setup of specified('state', 'loading-more'))
    it(`<${setup.tag}> keeps what there is while the next page is coming`, async () => {
      const { element, client } = await draw(setup);
      const value = { ...(setup.value as object), hasMore: true };
      sourceOf(setup, client).ready(value as never, { more: 'loading' });
      await reads(element, setup.words);
      expect(element.matches(':state(loading-more)')).to.equal(true);
      sourceOf(setup, client).ready(setup.value as never);
      await settled(element);
      expect(element.matches(':state(loading-more)')).to.equal(false);
    });

  for (const setup of specified('state', 'failed'))
    it(`<${setup.tag}> is failed where it could not be read, and shows nothing that is not so`, async () => {
      const element = await inState(setup, 'failed', (source) => source.fail(new SocialError('server')));
      expect(told(element)).not.to.contain(setup.words);
    });

  for (const setup of specified('state', 'stale'))
    it(`<${setup.tag}> is stale where it shows what was, and keeps showing it`, async () => {
      const element = await inState(setup, 'stale', (source) =>
        source.ready(setup.value as never, { freshness: 'stale' }),
      );
      await reads(element, setup.words);
    });

  for (const setup of specified('state', 'partial'))
    it(`<${setup.tag}> is partial where something is missing, and shows what came`, async () => {
      const element = await inState(setup, 'partial', (source) =>
        source.ready(setup.value as never, { problems: [new SocialError('mapping')] }),
      );
      await reads(element, setup.words);
    });

  for (const setup of specified('state', 'offline'))
    it(`<${setup.tag}> is offline without a network, and says so`, async () => {
      const element = await inState(setup, 'offline', (source) => source.fail(new SocialError('offline')));
      await until(() => /offline|network/i.test(told(element)), 'it says so');
    });

  for (const setup of specified('state', 'signed-out'))
    it(`<${setup.tag}> is signed-out where one must sign in, without a Retry that helps nobody`, async () => {
      const element = await inState(setup, 'signed-out', (source) =>
        source.fail(new SocialError('auth-required')),
      );
      await until(() => /sign(ed)? in/i.test(told(element)), 'it says so');
      expect(hasControl(element, 'Try again')).to.equal(false);
    });

  for (const setup of specified('state', 'forbidden'))
    it(`<${setup.tag}> is forbidden where it is not open to the reader, without a Retry`, async () => {
      const element = await inState(setup, 'forbidden', (source) =>
        source.fail(new SocialError('forbidden')),
      );
      await until(() => /not open|may not|closed/i.test(told(element)), 'it says so');
      expect(hasControl(element, 'Try again')).to.equal(false);
    });

  for (const setup of specified('state', 'not-found'))
    it(`<${setup.tag}> is not-found where nobody knows of it, without a Retry`, async () => {
      const element = await inState(setup, 'not-found', (source) =>
        source.fail(new SocialError('not-found')),
      );
      await until(() => told(element).length > 10, 'it says so');
      expect(hasControl(element, 'Try again')).to.equal(false);
    });
});
