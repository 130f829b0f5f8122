import { defineBackend, op } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { SocialElement } from '../foundation/social-element.ts';
import { attachContextRoot } from '../foundation/context-root.ts';
import { aViewer, camille } from '../testing/data.ts';
import { FakeClient } from '../testing/fake-client.ts';
import { fixture, settled, until } from '../testing/fixture.ts';
import { registerBackend } from './backends.ts';
import { SocialProvider } from './social-provider.ts';

class Consumer extends SocialElement {
  protected override render(): unknown {
    return html`<p>${this.unconnected ? this.localizer.t('common.unconnected') : ''}</p>`;
  }
}

attachContextRoot();
Consumer.define('test-consumer');

describe('<social-provider>', () => {
  // First in this file: the console hears of it once a page.
  it('is missed in words, on screen and in the console, where there is neither', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...told: unknown[]) => warnings.push(told.join(' '));
    try {
      const consumer = await fixture(html`<test-consumer></test-consumer>`);
      await fixture(html`<test-consumer></test-consumer>`);
      expect(consumer.shadowRoot?.textContent).to.contain('Not connected');
      expect(warnings.length, 'said once a page').to.equal(1);
      expect(warnings[0]).to.contain('endpoint="/graphql"');
    } finally {
      console.warn = warn;
    }
  });

  it('reaches elements that were upgraded before it', async () => {
    const client = new FakeClient();
    const box = await fixture<HTMLElement>(html`<div></div>`);
    // As when two scripts load in any order: the consumer is alive, the provider is still an unknown tag.
    box.append(document.createElement('late-provider'));
    box.firstElementChild?.append(document.createElement('test-consumer'));
    const consumer = box.querySelector('test-consumer') as Consumer;
    await settled(consumer);
    expect(consumer.client).to.equal(undefined);
    const late = box.querySelector('late-provider') as SocialProvider;
    class LateProvider extends SocialProvider {}
    LateProvider.define('late-provider');
    late.client = client.asClient;
    await settled(box);
    expect(consumer.client).to.equal(client);
  });

  it('gives the nearest client where providers stand in each other', async () => {
    SocialProvider.define();
    const outer = new FakeClient();
    const inner = new FakeClient();
    const box = await fixture(html`
      <social-provider .client=${outer.asClient}>
        <test-consumer id="a"></test-consumer>
        <social-provider .client=${inner.asClient}><test-consumer id="b"></test-consumer></social-provider>
      </social-provider>
    `);
    await settled(box);
    expect((box.querySelector('#a') as Consumer).client).to.equal(outer);
    expect((box.querySelector('#b') as Consumer).client).to.equal(inner);
  });

  it('is not needed where an element has a client of its own', async () => {
    const client = new FakeClient();
    const consumer = await fixture<Consumer>(
      html`<test-consumer .client=${client.asClient}></test-consumer>`,
    );
    expect(consumer.client).to.equal(client);
  });
});

describe('<social-provider mapping>', () => {
  it('asks its endpoint in the words of the mapping', async () => {
    SocialProvider.define();
    const mapping = URL.createObjectURL(
      new Blob([
        JSON.stringify({
          name: 'acme',
          operations: { viewer: { document: '{ me { id: login displayName: name } }' } },
        }),
      ]),
    );
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = (_, init) => {
      asked.push(init?.body as string);
      return Promise.resolve(Response.json({ data: { me: { id: 'ada', displayName: 'Ada' } } }));
    };
    const provider = await fixture<SocialProvider>(
      html`<social-provider endpoint="/acme" mapping=${mapping} .fetch=${fetch}>
        <test-consumer></test-consumer>
      </social-provider>`,
    );
    const consumer = provider.querySelector('test-consumer') as Consumer;
    await until(() => consumer.client !== undefined, 'the client');
    consumer.client?.viewer.subscribe(() => undefined);
    await until(() => consumer.client?.viewer.state.status === 'ready', 'the viewer');
    expect(asked[0]).to.contain('id: login displayName: name');
  });
});

describe('<social-provider live>', () => {
  it('says how changes come', async () => {
    SocialProvider.define();
    const page = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
    const fetch: typeof globalThis.fetch = () =>
      Promise.resolve(Response.json({ data: { comments: page, viewer: null } }));
    const provider = await fixture<SocialProvider>(
      html`<social-provider endpoint="/polled" live="poll" .fetch=${fetch}>
        <test-consumer></test-consumer>
      </social-provider>`,
    );
    const consumer = provider.querySelector('test-consumer') as Consumer;
    await until(() => consumer.client !== undefined, 'the client');
    const { client } = consumer;
    expect(client?.live.state.how, 'nobody looks').to.equal('off');
    const list = client!.comments({ subject: 'urn:doc:live' });
    list.subscribe(() => undefined);
    const stop = list.keepLive();
    await until(() => client?.live.state.how === 'poll', 'that is asked from time to time');
    stop();
    expect(client?.live.state.how).to.equal('off');
  });
});

describe('<social-provider live-endpoint>', () => {
  /** Where a list in a provider asks for the stream of changes. */
  async function streamsOf(liveEndpoint: string | undefined): Promise<string[]> {
    SocialProvider.define();
    const page = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
    const person = { id: 'p-ada', displayName: 'Ada' };
    const viewer = { id: 'p-ada', capabilities: [], reactionKinds: [], audiences: [], person };
    const streams: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      if (!headers.get('accept')?.includes('event-stream')) {
        const data = (init?.body as string).includes('viewer {') ? { viewer } : { comments: page };
        return Promise.resolve(Response.json({ data }));
      }
      streams.push(new URL(input as string, location.href).pathname);
      return new Promise<Response>(() => {});
    };
    const provider = await fixture<SocialProvider>(
      html`<social-provider
        endpoint="/streamed"
        live-endpoint=${ifDefined(liveEndpoint)}
        session=${liveEndpoint ?? 'endpoint'}
        .fetch=${fetch}
      >
        <test-consumer></test-consumer>
      </social-provider>`,
    );
    const consumer = provider.querySelector('test-consumer') as Consumer;
    await until(() => consumer.client !== undefined, 'the client');
    // Tabs share a stream by who looks.
    consumer.client!.viewer.subscribe(() => undefined);
    const list = consumer.client!.comments({ subject: 'urn:doc:live-endpoint' });
    list.subscribe(() => undefined);
    const stop = list.keepLive();
    await until(() => streams.length > 0, 'a stream');
    stop();
    return streams;
  }

  it('says where the stream of changes is', async () => {
    expect(await streamsOf('/streamed/changes')).to.deep.equal(['/streamed/changes']);
  });

  it('is the endpoint where it is not said', async () => {
    expect(await streamsOf(undefined)).to.deep.equal(['/streamed']);
  });
});

/** A provider with one element in it, and what reached the network: nobody is signed in there. */
async function asking(
  props: Partial<SocialProvider>,
  attributes: Readonly<Record<string, string>> = {},
): Promise<{ provider: SocialProvider; consumer: Consumer; asked: RequestInit[] }> {
  SocialProvider.define();
  const asked: RequestInit[] = [];
  const fetch: typeof globalThis.fetch = (_, init) => {
    asked.push(init ?? {});
    return Promise.resolve(Response.json({ data: { viewer: null, me: { id: 'ada', displayName: 'Ada' } } }));
  };
  const made = Object.assign(document.createElement('social-provider'), { fetch }, props);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(document.createElement('test-consumer'));
  const provider = await fixture<SocialProvider>(html`${made}`);
  return { provider, consumer: provider.querySelector('test-consumer') as Consumer, asked };
}
/** The element asks who is looking, and is told. */
async function looked(consumer: Consumer): Promise<void> {
  await until(() => consumer.client !== undefined, 'the client');
  consumer.client?.viewer.subscribe(() => undefined);
  await until(() => consumer.client?.viewer.state.status === 'ready', 'the viewer');
}
const acme = defineBackend({
  name: 'acme',
  operations: { viewer: op('{ me { id: login displayName: name } }') },
});

describe('<social-provider backend>', () => {
  it('takes a mapping as a property', async () => {
    const { consumer, asked } = await asking({ backend: acme, endpoint: '/backend-1' });
    await looked(consumer);
    expect(asked[0]?.body).to.contain('id: login displayName: name');
  });

  it('takes the name of a registered mapping as an attribute', async () => {
    registerBackend('acme-before', acme);
    const { consumer, asked } = await asking({}, { backend: 'acme-before', endpoint: '/backend-2' });
    await looked(consumer);
    expect(asked[0]?.body).to.contain('id: login displayName: name');
  });

  it('waits for a mapping that is registered later, and takes no other meanwhile', async () => {
    const { consumer, asked } = await asking({}, { backend: 'acme-after', endpoint: '/backend-3' });
    registerBackend('acme-of-others', acme);
    await settled(consumer);
    expect(consumer.client).to.equal(undefined);
    registerBackend('acme-after', acme);
    await looked(consumer);
    expect(asked[0]?.body).to.contain('id: login displayName: name');
  });

  it('leaves a name to whoever took it, and says so', () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (told: unknown) => warnings.push(told);
    try {
      registerBackend('acme-twice', acme);
      registerBackend('acme-twice', acme);
      expect(warnings).to.deep.equal([]);
      registerBackend('acme-twice', { ...acme });
      expect(warnings[0]).to.contain('"acme-twice" is registered already');
    } finally {
      console.warn = warn;
    }
  });
});

describe('<social-provider viewer>', () => {
  it('tells who is looking, so that the backend is not asked', async () => {
    const viewer = aViewer({ capabilities: ['comments.add'] });
    const { consumer, asked } = await asking({ viewer, endpoint: '/viewer' });
    await looked(consumer);
    const state = consumer.client?.viewer.state;
    expect(state?.status === 'ready' && state.value?.person.displayName).to.equal(camille.displayName);
    expect(consumer.client?.capabilities).to.deep.equal({ 'comments.add': true });
    await consumer.client?.viewer.refresh();
    expect(asked).to.deep.equal([]);
  });

  it('tells that nobody is signed in, and shares nothing with those who are', async () => {
    const { provider, consumer, asked } = await asking({ viewer: null, endpoint: '/viewer' });
    await looked(consumer);
    const { client } = consumer;
    const state = client?.viewer.state;
    expect(state?.status === 'ready' && state.value).to.equal(null);
    expect(asked).to.deep.equal([]);
    provider.viewer = aViewer();
    await until(() => consumer.client !== client, 'another client');
  });
});

describe('<social-provider> and its means', () => {
  it('sends cookies, tokens and headers as the page says', async () => {
    const { consumer, asked } = await asking(
      {
        token: () => Promise.resolve('secret-of-the-test'),
        headers: () => ({ 'X-Csrf': 'abc' }),
        session: 'ada',
      },
      { endpoint: '/means', credentials: 'include' },
    );
    await looked(consumer);
    const headers = new Headers(asked[0]?.headers);
    expect(asked[0]?.credentials).to.equal('include');
    expect(headers.get('authorization')).to.equal('Bearer secret-of-the-test');
    expect(headers.get('x-csrf')).to.equal('abc');
  });

  it('shares a client with who names the same session, and with nobody else', async () => {
    const token = (): Promise<string> => Promise.resolve('t');
    const ada = await asking({ token, endpoint: '/sessions' }, { session: 'ada' });
    const again = await asking({ token, endpoint: '/sessions' }, { session: 'ada' });
    const bob = await asking({ token, endpoint: '/sessions' }, { session: 'bob' });
    for (const { consumer } of [ada, again, bob]) await looked(consumer);
    expect(ada.consumer.client).to.equal(again.consumer.client);
    expect(ada.consumer.client).not.to.equal(bob.consumer.client);
  });

  it('lets several providers on one page have a backend each', async () => {
    const one = await asking({ endpoint: '/several-1' });
    const two = await asking({ endpoint: '/several-2', backend: acme });
    for (const { consumer } of [one, two]) await looked(consumer);
    expect(one.consumer.client).not.to.equal(two.consumer.client);
    expect([one.asked.length, two.asked.length]).to.deep.equal([1, 1]);
  });

  it('gives its client to what is put in later, whatever the order in which they are upgraded', async () => {
    const { provider, consumer } = await asking({ endpoint: '/order' });
    await looked(consumer);
    const later = document.createElement('test-consumer') as Consumer;
    provider.append(later);
    await until(() => later.client !== undefined, 'the client');
    expect(later.client).to.equal(consumer.client);
  });

  it('shows what stands in it, with its light children as they are', async () => {
    const { provider } = await asking({ endpoint: '/slot' });
    const words = Object.assign(document.createElement('p'), { textContent: 'As on any page.' });
    provider.append(words);
    await settled(provider);
    expect(getComputedStyle(provider).display).to.equal('contents');
    expect(words.assignedSlot).not.to.equal(null);
  });
});

describe('Registration', () => {
  it('never throws when a tag is taken, and leaves it to whoever took it', () => {
    class Other extends SocialProvider {}
    SocialProvider.define('social-provider');
    Other.define('social-provider');
    expect(customElements.get('social-provider')).not.to.equal(Other);
  });
});
