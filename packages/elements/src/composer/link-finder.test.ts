import type { LinkPreview } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { aViewer } from '../testing/data.ts';
import { allCapabilities, FakeClient } from '../testing/fake-client.ts';
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
import { defineComposer } from './define-composer.ts';
import type { ComposerDraft } from './events.ts';
import { addressesIn } from './link-finder.ts';
import type { SocialComposer } from './social-composer.ts';

defineComposer();

const url = 'https://wiki.example/valves';
const page: LinkPreview = { url, title: 'Valves', description: 'How to seal them', site: 'Wiki' };

async function setup(props: Partial<SocialComposer> = {}, client = new FakeClient()) {
  client.viewer.ready(aViewer());
  const sent: ComposerDraft[] = [];
  const made = Object.assign(
    document.createElement('social-composer'),
    {
      client: client.asClient,
      submit: (draft: ComposerDraft) => {
        sent.push(draft);
        return Promise.resolve(null);
      },
    },
    props,
  );
  const composer = await fixture<SocialComposer>(html`${made}`);
  composer.focus();
  await until(() => deepAll(composer, '[role=toolbar]').length > 0, 'the tools are there');
  const answer = (address = url) => client.ask('linkPreviews.get', { url: address });
  return { client, composer, sent, answer, field: deep<HTMLTextAreaElement>(composer, 'textarea') };
}

async function write(composer: SocialComposer, words: string): Promise<void> {
  const field = deep<HTMLTextAreaElement>(composer, 'textarea');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(composer);
}

const cards = (composer: SocialComposer) => deepAll(composer, '.link-card');

describe('link previews while writing', () => {
  it('show what is behind a link once its address is complete, and say so once', async () => {
    const { composer, answer } = await setup();
    await write(composer, `See ${url}`);
    expect(answer().subscribers).to.equal(0);
    await write(composer, `See ${url} `);
    expect(answer().subscribers).to.equal(1);
    answer().ready(page);
    await settled(composer);
    expect(visibleText(composer)).to.match(/Valves.*How to seal them.*Wiki.*wiki\.example/);
    await expectAccessible(composer);
    expect(deepAll(composer, 'a')).to.be.empty;
  });

  it('show it at once when an address is pasted', async () => {
    const { composer, answer, field } = await setup();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `${url}.`);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await write(composer, `${url}.`);
    answer().ready(page);
    await settled(composer);
    expect(cards(composer)).to.have.length(1);
  });

  it('go with the post, and the field is ready for the next one', async () => {
    const { composer, answer, sent } = await setup();
    await write(composer, `See ${url} please`);
    answer().ready(page);
    await settled(composer);
    control(composer, 'Post').click();
    await settled(composer);
    expect(sent.map(({ linkPreview }) => linkPreview)).to.deep.equal([page]);
    expect(cards(composer)).to.be.empty;
  });

  it('are taken away by a button with a name; none comes back, none takes its place', async () => {
    const { composer, answer, sent, field } = await setup();
    const other = 'https://wiki.example/pumps';
    await write(composer, `${url} ${other} `);
    answer().ready(page);
    await settled(composer);
    control(composer, 'Remove the preview of Valves').click();
    await settled(composer);
    expect(cards(composer)).to.be.empty;
    expect(composer.shadowRoot?.activeElement).to.equal(field);
    await write(composer, `${url} ${other} more `);
    expect(answer(other).subscribers).to.equal(0);
    control(composer, 'Post').click();
    await settled(composer);
    expect(sent[0]).not.to.have.property('linkPreview');
  });

  it('go when the address goes, and another link has its turn', async () => {
    const { composer, answer } = await setup();
    await write(composer, `${url} `);
    answer().ready(page);
    await settled(composer);
    await write(composer, 'https://wiki.example/pumps ');
    expect(cards(composer)).to.be.empty;
    answer('https://wiki.example/pumps').ready({ url: 'https://wiki.example/pumps', title: 'Pumps' });
    await settled(composer);
    expect(visibleText(composer)).to.contain('Pumps');
  });

  it('keep nobody waiting and say nothing of what failed; then the next link is looked at', async () => {
    const { composer, answer, sent } = await setup();
    await write(composer, `${url} https://wiki.example/pumps `);
    answer().fail(new SocialError('rate-limited'));
    await settled(composer);
    expect(deepAll(composer, '[role=alert]')).to.be.empty;
    expect(answer('https://wiki.example/pumps').subscribers).to.equal(1);
    control(composer, 'Post').click();
    await settled(composer);
    expect(sent).to.have.length(1);
    expect(sent[0]).not.to.have.property('linkPreview');
    answer('https://wiki.example/pumps').ready({ url: 'https://wiki.example/pumps', title: 'Too late' });
    await settled(composer);
    expect(cards(composer)).to.be.empty;
  });

  it('are kept with the draft: the card, and that it was taken away', async () => {
    const client = new FakeClient();
    const first = await setup({}, client);
    await write(first.composer, `${url} `);
    first.answer().ready(page);
    await settled(first.composer);
    first.composer.remove();
    const second = await setup({}, client);
    expect(visibleText(second.composer)).to.contain('Valves');
    control(second.composer, 'Remove the preview of Valves').click();
    second.composer.remove();
    const third = await setup({}, client);
    await write(third.composer, `${url} again `);
    expect(cards(third.composer)).to.be.empty;
  });

  it('come back with words that could not be sent', async () => {
    const { composer, answer } = await setup({ submit: () => Promise.reject(new SocialError('server')) });
    await write(composer, `${url} `);
    answer().ready(page);
    await settled(composer);
    control(composer, 'Post').click();
    await settled(composer);
    expect(cards(composer)).to.have.length(1);
  });

  it('leave no trace where the backend has none, and in comments', async () => {
    const without = new FakeClient(allCapabilities.filter((name) => name !== 'linkPreviews.get'));
    const cases = [await setup({}, without), await setup({ subject: 'urn:x:1' })];
    for (const { composer, answer } of cases) {
      await write(composer, `${url} `);
      expect(answer().subscribers).to.equal(0);
      expect(hasControl(composer, /preview of/)).to.equal(false);
    }
  });

  it('find addresses without what ends a sentence, and each once', () => {
    expect(
      addressesIn(
        `(see ${url}), [this](${url}#seal). HTTPS://Wiki.example/a_(b)! ftp://x.example javascript:x`,
      ),
    ).to.deep.equal([url, 'https://wiki.example/a_(b)']);
  });
});
