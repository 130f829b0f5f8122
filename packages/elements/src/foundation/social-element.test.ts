import type { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { FakeClient } from '../testing/fake-client.ts';
import { fixture, settled, until } from '../testing/fixture.ts';
import { SocialNavigateEvent, type SocialErrorEvent, type SocialTrackEvent } from './events.ts';
import { SocialPostAddedEvent, SocialPostAddEvent } from '../feed/events.ts';
import { SocialElement } from './social-element.ts';
import type { ViewState } from './view-state.ts';

class Plain extends SocialElement {
  retries = 0;
  show(view: ViewState, error?: SocialError): void {
    this.announceView(view, error, () => this.retries++);
  }
  may(...args: Parameters<SocialElement['can']>): boolean {
    return this.can(...args);
  }
  protected override render(): unknown {
    return html`<p>${this.localizer.t('common.loading')}, ${this.online ? 'online' : 'offline'}</p>`;
  }
}
Plain.define('test-plain');

/** What the bundles of a page share; see the SDK's hub.ts. */
const uses = (endpoint: string): number => {
  const hub = (globalThis as { [key: symbol]: unknown })[Symbol.for('maillon/hub/1')] as
    { clients: Map<string, { uses: number }> } | undefined;
  const key = [...(hub?.clients.keys() ?? [])].find((one) => one.includes(endpoint));
  return key === undefined ? 0 : (hub?.clients.get(key)?.uses ?? 0);
};

const plain = (): Promise<Plain> => fixture<Plain>(html`<test-plain></test-plain>`);
const failure = (): SocialError =>
  ({ kind: 'server', fields: [], retryable: true }) as unknown as SocialError;
const states = (element: Element): string[] =>
  ['loading', 'ready', 'empty', 'stale', 'failed'].filter((name) => element.matches(`:state(${name})`));

describe('SocialElement and its client', () => {
  it('joins the page’s client of its endpoint, and leaves it with the page', async () => {
    const one = await fixture<Plain>(html`<test-plain endpoint="/joined"></test-plain>`);
    const other = await fixture<Plain>(html`<test-plain endpoint="/joined"></test-plain>`);
    await until(() => one.client !== undefined && other.client !== undefined, 'both have a client');
    expect(one.client, 'one for both').to.equal(other.client);
    expect(uses('/joined')).to.equal(2);
    const box = one.parentElement as HTMLElement;
    one.remove();
    expect(uses('/joined')).to.equal(1);
    expect(one.client).to.equal(undefined);
    box.append(one);
    await until(() => one.client !== undefined, 'it is back');
    expect(one.client).to.equal(other.client);
  });

  it('speaks as the mapping in a file says, and goes over to another', async () => {
    const mapping = (...operations: string[]): string => {
      const entries = operations.map((name) => [name, { document: '{ me { id displayName } }' }] as const);
      const json = JSON.stringify({ name: 'acme', operations: Object.fromEntries(entries) });
      return URL.createObjectURL(new Blob([json], { type: 'application/json' }));
    };
    const [one, other] = [mapping('viewer'), mapping('viewer', 'kudos.values')];
    const element = await fixture<Plain>(html`<test-plain endpoint="/mapped" mapping=${one}></test-plain>`);
    const same = await fixture<Plain>(html`<test-plain endpoint="/mapped" mapping=${one}></test-plain>`);
    await until(() => element.client !== undefined && same.client !== undefined, 'both have a client');
    const first = element.client;
    expect(Object.keys(first?.capabilities ?? {})).to.deep.equal(['viewer']);
    expect(same.client, 'one for both').to.equal(first);
    element.mapping = other;
    await until(() => element.client !== undefined && element.client !== first, 'the other client');
    expect(element.client?.capabilities['kudos.values']).to.equal(true);
  });

  it('says in the console what is wrong with a mapping, and in which file', async () => {
    const errors: string[] = [];
    const { error } = console;
    console.error = (...told: unknown[]) => errors.push(told.map((part) => String(part)).join(' '));
    try {
      const broken = URL.createObjectURL(new Blob(['{"name":"acme","operations":{"viewr":{}}}']));
      await fixture(html`<test-plain endpoint="/broken" mapping=${broken}></test-plain>`);
      await until(() => errors.length > 0, 'it is said');
      expect(errors[0]).to.contain('<test-plain> could not make its client');
      expect(errors[0]).to.contain(`the mapping ${broken}: operations: there is no "viewr" here`);
    } finally {
      console.error = error;
    }
  });

  it('goes over to another endpoint', async () => {
    const element = await fixture<Plain>(html`<test-plain endpoint="/first"></test-plain>`);
    await until(() => element.client !== undefined, 'the first client');
    const first = element.client;
    element.setAttribute('endpoint', '/second');
    await until(() => element.client !== undefined && element.client !== first, 'the second client');
    expect(uses('/first')).to.equal(0);
    expect(uses('/second')).to.equal(1);
    element.removeAttribute('endpoint');
    await settled(element);
    expect(element.client).to.equal(undefined);
    expect(uses('/second')).to.equal(0);
  });

  it('holds no client when it left while the SDK was on its way', async () => {
    const element = await plain();
    const watching = await fixture<Plain>(html`<test-plain endpoint="/watching"></test-plain>`);
    element.endpoint = '/gone';
    await element.updateComplete;
    element.remove();
    await until(() => watching.client !== undefined, 'the SDK is there');
    await settled(watching);
    expect(uses('/gone')).to.equal(0);
  });

  it('prefers the client it is given', async () => {
    const client = new FakeClient();
    const element = await fixture<Plain>(html`<test-plain endpoint="/unused"></test-plain>`);
    await until(() => element.client !== undefined, 'that of the endpoint');
    element.client = client.asClient;
    expect(element.client).to.equal(client);
  });

  it('offers what the backend can do; read-only takes writes away and gives none', async () => {
    const element = await plain();
    expect(element.may('feed.read'), 'no client').to.equal(false);
    element.client = new FakeClient(['feed.read', 'feed.post']).asClient;
    expect([element.may('feed.read'), element.may('feed.post'), element.may('kudos.give')]).to.deep.equal([
      true,
      true,
      false,
    ]);
    element.readonly = true;
    expect([element.may('feed.read'), element.may('feed.post')]).to.deep.equal([true, false]);
  });
});

describe('SocialElement and what the page hears', () => {
  it('shows one state at a time to styles', async () => {
    const element = await plain();
    for (const view of ['loading', 'ready', 'stale', 'failed'] as const) {
      element.show(view);
      expect(states(element)).to.deep.equal([view]);
    }
  });

  it('says once that data is on screen', async () => {
    const element = await plain();
    let loads = 0;
    element.addEventListener('social-load', () => loads++);
    element.show('loading');
    expect(loads).to.equal(0);
    element.show('empty');
    element.show('ready');
    element.show('stale');
    element.show('ready');
    expect(loads).to.equal(1);
  });

  it('says each failure once, through shadow roots, with a way to retry', async () => {
    const element = await plain();
    const told: SocialErrorEvent[] = [];
    element.parentElement?.addEventListener('social-error', (event) => told.push(event));
    const error = failure();
    element.show('failed', error);
    element.show('failed', error);
    expect(told.length).to.equal(1);
    expect(told[0]?.composed).to.equal(true);
    expect([told[0]?.kind, told[0]?.retryable]).to.deep.equal(['server', true]);
    told[0]?.retry();
    expect(element.retries).to.equal(1);
    element.show('failed', failure());
    expect(told.length, 'failed again').to.equal(2);
  });

  it('notices when the network goes', async () => {
    const element = await plain();
    expect(element.shadowRoot?.textContent).to.equal('Loading, online');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      dispatchEvent(new Event('offline'));
      await settled(element);
      expect(element.shadowRoot?.textContent).to.equal('Loading, offline');
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
      dispatchEvent(new Event('online'));
    }
  });
});

describe('social-track', () => {
  const tracked = (element: Element): SocialTrackEvent[] => {
    const all: SocialTrackEvent[] = [];
    element.addEventListener('social-track', (event) => all.push(event as SocialTrackEvent));
    return all;
  };

  it('says that something happened and where, and nothing of whom or what was said', async () => {
    const element = await plain();
    const all = tracked(element);
    element.show('ready');
    element.show('failed', failure());
    const secret = { format: 'text', value: 'a secret' } as const;
    const post = {
      type: 'activity',
      id: 'a-1',
      kind: 'post',
      author: null,
      createdAt: '',
      body: secret,
    } as const;
    element.dispatchEvent(new SocialPostAddedEvent(post));
    const told = all.map(({ action, element: tag, kind }) => [action, tag, kind]);
    expect(told).to.deep.equal([
      ['load', 'test-plain', undefined],
      ['error', 'test-plain', 'server'],
      ['post-added', 'test-plain', undefined],
    ]);
    for (const event of all)
      expect(Object.keys(event).sort()).to.deep.equal(['action', 'element', 'isTrusted', 'kind']);
  });

  it('is silent about what is only wished, and about a way that the page took over', async () => {
    const element = await plain();
    const all = tracked(element);
    element.dispatchEvent(new SocialPostAddEvent({ body: { format: 'text', value: 'words' } }));
    element.addEventListener('social-navigate', (event) => event.preventDefault(), { once: true });
    element.dispatchEvent(new SocialNavigateEvent('person', 'p-1', '/people/1'));
    expect(all).to.deep.equal([]);
    element.dispatchEvent(new SocialNavigateEvent('person', 'p-1', '/people/1'));
    expect(all.map(({ action, kind }) => [action, kind])).to.deep.equal([['navigate', 'person']]);
  });
});
