import { expect } from 'chai';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { SocialElement } from '../foundation/social-element.ts';
import { attachContextRoot } from '../foundation/context-root.ts';
import { FakeClient } from '../testing/fake-client.ts';
import { fixture, settled, until } from '../testing/fixture.ts';
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
    expect(client?.live.state.how).to.equal('poll');
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

describe('Registration', () => {
  it('never throws when a tag is taken, and leaves it to whoever took it', () => {
    class Other extends SocialProvider {}
    SocialProvider.define('social-provider');
    Other.define('social-provider');
    expect(customElements.get('social-provider')).not.to.equal(Other);
  });
});
