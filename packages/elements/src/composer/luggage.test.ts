import type { Attachment } from '@maillon/contract';
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
import type { SocialComposer } from './social-composer.ts';

defineComposer();

const audiences = [
  { kind: 'everyone', label: { value: 'Everyone' } },
  { kind: 'site', id: 's-nantes', label: { value: 'Nantes site' } },
] as const;

async function setup(props: Partial<SocialComposer> = {}, { client = new FakeClient(), focus = true } = {}) {
  client.viewer.ready(aViewer({ audiences }));
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
  if (focus) composer.focus();
  await until(() => deepAll(composer, '[role=toolbar]').length > 0, 'the tools are there');
  return { client, composer, sent, field: deep<HTMLTextAreaElement>(composer, 'textarea') };
}

const aFile = (name: string, type = 'image/png'): File => new File(['bytes'], name, { type });

async function drop(composer: SocialComposer, ...files: File[]): Promise<void> {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const box = deep(composer, '.box');
  const init = { dataTransfer, bubbles: true, cancelable: true };
  expect(box.dispatchEvent(new DragEvent('dragover', init))).to.equal(false);
  box.dispatchEvent(new DragEvent('drop', init));
  await settled(composer);
}

async function write(composer: SocialComposer, words: string): Promise<void> {
  const field = deep<HTMLTextAreaElement>(composer, 'textarea');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(composer);
}

async function post(composer: SocialComposer): Promise<void> {
  control(composer, 'Post').click();
  await settled(composer);
}

/** Answers when the test says so. */
function held(client: FakeClient) {
  const waiting: { resolve: (attachment: Attachment) => void; reject: (error: unknown) => void }[] = [];
  client.files.add.answer = (_file, { signal }) =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      signal?.addEventListener('abort', () => reject(new SocialError('aborted')));
    });
  return waiting;
}
const anImage = (name: string): Attachment => ({
  id: `f-${name}`,
  kind: 'image',
  name,
  url: `${location.origin}/avatars/p-camille-rouvray.svg`,
});

describe('files in social-composer', () => {
  it('are accessible: on their way, there, not sent, light and dark', async () => {
    const client = new FakeClient();
    const waiting = held(client);
    const { composer } = await setup({}, { client });
    await drop(composer, aFile('one.png'), aFile('two.png'), aFile('three.pdf', 'application/pdf'));
    waiting[0]!.resolve(anImage('one.png'));
    waiting[1]!.reject(new SocialError('network'));
    await settled(composer);
    for (const scheme of ['light', 'dark']) {
      composer.parentElement!.style.cssText = `color-scheme:${scheme};background:Canvas;padding:8px`;
      await expectAccessible(composer);
    }
  });

  it('are sent when dropped, pasted or chosen, told how far they are, and go with the words', async () => {
    const client = new FakeClient();
    const waiting = held(client);
    const { composer, sent, field } = await setup({}, { client });
    await drop(composer, aFile('one.png'));
    client.files.add.calls[0]![1].progress?.(50, 100);
    await settled(composer);
    expect(deep<HTMLProgressElement>(composer, 'progress').value).to.equal(0.5);
    expect(visibleText(composer)).to.contain('50%');
    waiting[0]!.resolve(anImage('one.png'));
    await settled(composer);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(aFile('two.png'));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await settled(composer);
    waiting[1]!.resolve(anImage('two.png'));
    await settled(composer);
    const [described] = deepAll(composer, '.description') as HTMLInputElement[];
    described!.value = 'A pump';
    described!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await write(composer, 'Look');
    await post(composer);
    expect(sent[0]?.attachments?.map(({ id, description }) => [id, description])).to.deep.equal([
      ['f-one.png', 'A pump'],
      ['f-two.png', null],
    ]);
    expect(deepAll(composer, '.file-row')).to.have.length(0);
    expect(await client.drafts.files('post:home:')).to.have.length(0);
  });

  it('say it all where there are no words', async () => {
    const { composer, sent } = await setup();
    await drop(composer, aFile('one.png'));
    await post(composer);
    expect(sent[0]?.body.value).to.equal('');
    expect(sent[0]?.attachments).to.have.length(1);
  });

  it('hold the post back until they are there, which then goes by itself', async () => {
    const client = new FakeClient();
    const waiting = held(client);
    const { composer, sent } = await setup({}, { client });
    await drop(composer, aFile('one.png'));
    await write(composer, 'Look');
    await post(composer);
    expect(sent).to.have.length(0);
    expect(visibleText(composer)).to.contain('Goes as soon as its files are there.');
    waiting[0]!.resolve(anImage('one.png'));
    await settled(composer);
    expect(sent).to.have.length(1);
  });

  it('that were not sent say why, may be tried again, and are never left behind silently', async () => {
    const client = new FakeClient();
    const waiting = held(client);
    const { composer, sent } = await setup({}, { client });
    await drop(composer, aFile('one.png'));
    waiting[0]!.reject(new SocialError('network'));
    await settled(composer);
    expect(visibleText(composer)).to.contain('Not sent.');
    await write(composer, 'Look');
    await post(composer);
    expect(sent).to.have.length(0);
    expect(visibleText(composer)).to.contain('Some files were not sent.');
    control(composer, 'Try again with one.png').click();
    waiting[1]!.resolve(anImage('one.png'));
    await settled(composer);
    await post(composer);
    expect(sent).to.have.length(1);
  });

  it('that are too large are not tried again', async () => {
    const client = new FakeClient();
    const fields = [{ field: 'file', code: 'too-large', message: '' }];
    client.files.add.answer = () => Promise.reject(new SocialError('invalid', { fields }));
    const { composer } = await setup({}, { client });
    await drop(composer, aFile('film.mp4', 'video/mp4'));
    expect(visibleText(composer)).to.contain('It is too large.');
    expect(hasControl(composer, 'Try again with film.mp4')).to.equal(false);
  });

  it('can be stopped on their way and taken out again; the focus stays near', async () => {
    const client = new FakeClient();
    held(client);
    const { composer, field } = await setup({}, { client });
    await drop(composer, aFile('one.png'));
    control(composer, 'Stop sending one.png').click();
    await settled(composer);
    expect(client.files.add.calls[0]![1].signal?.aborted).to.equal(true);
    expect(deepAll(composer, '.file-row')).to.have.length(0);
    expect(composer.shadowRoot!.activeElement).to.equal(field);
  });

  it('come back with the words when these are refused', async () => {
    const { composer } = await setup({
      submit: () => Promise.reject(new SocialError('server')),
    });
    await drop(composer, aFile('one.png'));
    await write(composer, 'Look');
    await post(composer);
    expect(deepAll(composer, '.file-row')).to.have.length(1);
    expect(deep<HTMLTextAreaElement>(composer, 'textarea').value).to.equal('Look');
  });

  it('survive a crash with the draft: those that were there, and those on their way, which go again', async () => {
    const client = new FakeClient();
    const waiting = held(client);
    const { composer } = await setup({}, { client });
    await drop(composer, aFile('one.png'), aFile('two.png'));
    waiting[0]!.resolve(anImage('one.png'));
    await settled(composer);
    composer.remove();
    const again = await setup({}, { client, focus: false });
    await until(() => deepAll(again.composer, '.file-row').length === 2, 'both are back');
    expect(client.files.add.calls.map(([, { name }]) => name)).to.deep.equal([
      'one.png',
      'two.png',
      'two.png',
    ]);
  });

  it('leave no trace where the backend takes none', async () => {
    const without = new FakeClient(allCapabilities.filter((name) => name !== 'files.add'));
    const { composer } = await setup({}, { client: without });
    expect(hasControl(composer, 'Attach files')).to.equal(false);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(aFile('one.png'));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    expect(deep(composer, '.box').dispatchEvent(over)).to.equal(true);
  });
});

describe('polls in social-composer', () => {
  const option = (composer: SocialComposer, number: number): HTMLInputElement =>
    control<HTMLInputElement>(composer, `Option ${number}`);
  const fill = async (composer: SocialComposer, ...words: string[]): Promise<void> => {
    for (const [index, value] of words.entries()) {
      const input = option(composer, index + 1);
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settled(composer);
    }
  };

  it('are accessible, and take the focus when they open', async () => {
    const { composer } = await setup();
    control(composer, 'Poll').click();
    await settled(composer);
    expect(composer.shadowRoot!.activeElement).to.equal(option(composer, 1));
    await expectAccessible(composer);
  });

  it('are asked with two to six options, one or several, for so long', async () => {
    const { composer, sent } = await setup();
    control(composer, 'Poll').click();
    await settled(composer);
    expect(hasControl(composer, 'Remove option 1')).to.equal(false);
    for (let more = 0; more < 4; more++) {
      control(composer, 'Add an option').click();
      await settled(composer);
    }
    expect(hasControl(composer, 'Add an option')).to.equal(false);
    control(composer, 'Remove option 6').click();
    await settled(composer);
    await fill(composer, 'Monday', 'Tuesday', 'Friday');
    deep(composer, 'input[type=checkbox]').click();
    await settled(composer);
    const days = deep<HTMLSelectElement>(composer, 'select');
    days.value = '0';
    days.dispatchEvent(new Event('change', { bubbles: true }));
    await write(composer, 'When?');
    await post(composer);
    expect(sent[0]?.poll).to.deep.equal({ options: ['Monday', 'Tuesday', 'Friday'], multiple: true });
    expect(deepAll(composer, 'fieldset')).to.have.length(0);
  });

  it('are not sent before they can be answered, and say so', async () => {
    const { composer, sent } = await setup();
    control(composer, 'Poll').click();
    await settled(composer);
    await fill(composer, 'Monday', ' Monday');
    await write(composer, 'When?');
    await post(composer);
    expect(sent).to.have.length(0);
    expect(visibleText(composer)).to.contain('at least two options that differ');
  });

  it('survive a reload with the draft, as does for whom it is meant', async () => {
    const { composer, client } = await setup();
    control(composer, 'Poll').click();
    await settled(composer);
    await fill(composer, 'Monday', 'Friday');
    control(composer, /Visible to Everyone/).click();
    await settled(composer);
    const site = deepAll(composer, '[role=menuitemradio]')[1] as HTMLElement;
    site.click();
    await settled(composer);
    composer.remove();
    const again = await setup({}, { client, focus: false });
    expect(option(again.composer, 2).value).to.equal('Friday');
    expect(visibleText(again.composer)).to.contain('Visible to Nantes site');
  });

  it('are for posts, where the backend has them', async () => {
    const comment = await setup({ subject: 'urn:doc:1' });
    expect(hasControl(comment.composer, 'Poll')).to.equal(false);
    const without = new FakeClient(allCapabilities.filter((name) => name !== 'feed.polls'));
    const { composer } = await setup({}, { client: without });
    expect(hasControl(composer, 'Poll')).to.equal(false);
  });
});
