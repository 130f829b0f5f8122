import type { Person } from '@maillon/contract';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { deepActiveElement } from '../foundation/overlay.ts';
import { aPerson, aViewer } from '../testing/data.ts';
import { allCapabilities, FakeClient } from '../testing/fake-client.ts';
import {
  control,
  deep,
  deepAll,
  expectAccessible,
  fixture,
  hasControl,
  nextEvent,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { defineComposer } from './define-composer.ts';
import { allEmoji } from './emoji.ts';
import type { SocialComposeEvent } from './events.ts';
import type { SocialComposer } from './social-composer.ts';

defineComposer();

const malo = aPerson('p-malo', 'Malo Kervadec');
const ines = aPerson('p-ines', 'Inès Carvalho');

async function setup(
  props: Partial<SocialComposer> = {},
  capabilities = allCapabilities,
  found: readonly Person[] = [malo, ines],
) {
  const client = new FakeClient(capabilities);
  client.viewer.ready(aViewer({ audiences: [{ kind: 'site', id: 's-1', label: { value: 'Nantes' } }] }));
  client.people.search.answer = () => Promise.resolve({ items: found, total: { exact: found.length } });
  const made = Object.assign(document.createElement('social-composer'), { client: client.asClient }, props);
  const composer = await fixture<SocialComposer>(html`${made}`);
  composer.focus();
  await until(() => deepAll(composer, '[role=toolbar]').length > 0, 'the tools are there');
  return { client, composer, field: deep<HTMLTextAreaElement>(composer, 'textarea') };
}

/** As the keyboard does: at the cursor, and what can be undone with it. */
async function type(composer: SocialComposer, words: string): Promise<void> {
  document.execCommand('insertText', false, words);
  await settled(composer);
}

async function press(composer: SocialComposer, key: string, more: KeyboardEventInit = {}): Promise<void> {
  deep(composer, 'textarea').dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
  await settled(composer);
}

const options = (composer: SocialComposer): HTMLElement[] =>
  deepAll(composer, '[role=option]') as HTMLElement[];
const suggested = (composer: SocialComposer): Promise<void> =>
  until(() => options(composer).length > 0, 'something is suggested');

describe('the tools of social-composer', () => {
  it('are accessible: the bar, suggestions, emoji and the preview, light and dark', async () => {
    const { composer } = await setup();
    for (const scheme of ['light', 'dark']) {
      composer.parentElement!.style.cssText = `color-scheme:${scheme};background:Canvas;padding:8px`;
      await expectAccessible(composer);
    }
    await type(composer, '**Hello** @ma');
    await suggested(composer);
    await expectAccessible(composer);
    await press(composer, 'Escape');
    control(composer, 'Preview').click();
    await settled(composer);
    await expectAccessible(composer);
    control(composer, 'Emoji').click();
    await until(() => hasControl(composer, 'rocket'), 'emoji are there');
    await expectAccessible(composer);
  });

  it('suggest people after @ while the focus stays in the field, and name the one that is taken', async () => {
    const { composer, field, client } = await setup();
    await type(composer, 'Thanks @ma');
    await suggested(composer);
    expect(client.people.search.calls.at(-1)?.[0]).to.equal('ma');
    expect(field.getAttribute('aria-activedescendant')).to.equal('suggestion-0');
    expect(deep(composer, '#suggestion-0').getAttribute('aria-selected')).to.equal('true');
    await press(composer, 'ArrowDown');
    expect(field.getAttribute('aria-activedescendant')).to.equal('suggestion-1');
    await press(composer, 'Enter');
    expect(field.value).to.equal('Thanks @Inès Carvalho ');
    expect(field.selectionStart).to.equal(field.value.length);
    expect(options(composer)).to.have.length(0);
    expect(field.hasAttribute('aria-activedescendant')).to.equal(false);
    const sent = nextEvent<SocialComposeEvent>(composer, 'social-compose');
    await press(composer, 'Enter', { ctrlKey: true });
    expect((await sent).draft.body).to.deep.equal({
      format: 'markdown',
      value: 'Thanks [@Inès Carvalho](person:p-ines) ',
    });
  });

  it('take a suggestion by pointer, and by Tab', async () => {
    const { composer, field } = await setup();
    await type(composer, '@ma');
    await suggested(composer);
    options(composer)[0]!.click();
    await settled(composer);
    expect(field.value).to.equal('@Malo Kervadec ');
    await type(composer, 'and @in');
    await suggested(composer);
    await press(composer, 'ArrowDown');
    await press(composer, 'Tab');
    expect(field.value).to.equal('@Malo Kervadec and @Inès Carvalho ');
  });

  it('leave no blank between a name that was taken and the comma typed after it', async () => {
    const { composer, field } = await setup();
    await type(composer, 'Thanks @ma');
    await suggested(composer);
    await press(composer, 'Enter');
    await press(composer, ',');
    expect(field.value).to.equal('Thanks @Malo Kervadec,');
    expect(field.selectionStart).to.equal(field.value.length);
  });

  it('leave the list closed once Esc has closed it, and keep the words', async () => {
    const { composer, field, client } = await setup();
    await type(composer, '@ma');
    await suggested(composer);
    await press(composer, 'Escape');
    expect(options(composer)).to.have.length(0);
    const asked = client.people.search.calls.length;
    await type(composer, 'l');
    await settled(composer);
    expect(client.people.search.calls).to.have.length(asked);
    expect(field.value).to.equal('@mal');
    await type(composer, ' @in');
    await suggested(composer);
  });

  it('take nothing while a character is being composed', async () => {
    const { composer, field } = await setup();
    await type(composer, '@ma');
    await suggested(composer);
    await press(composer, 'Enter', { isComposing: true });
    expect(field.value).to.equal('@ma');
    expect(options(composer)).to.have.length(2);
  });

  it('mark people who cannot see the post, beside their name and below the words', async () => {
    const { composer, client } = await setup();
    const audience = { kind: 'site', id: 's-1' } as const;
    client.ask('audiences.outside', { ids: ['p-ines', 'p-malo'], audience }).ready([malo]);
    client.ask('audiences.outside', { ids: ['p-malo'], audience }).ready([malo]);
    await type(composer, '@ma');
    await suggested(composer);
    expect(visibleText(options(composer)[0]!)).to.contain('Cannot read this');
    expect(visibleText(options(composer)[1]!)).not.to.contain('Cannot read this');
    await press(composer, 'Enter');
    expect(visibleText(composer)).to.contain('Malo Kervadec cannot read this.');
  });

  it('suggest topics after # and emoji after :', async () => {
    const { composer, field, client } = await setup();
    client.ask('topics.search', { search: 'se' }).ready([{ name: 'securite', count: 3 }]);
    await type(composer, 'On #se');
    await suggested(composer);
    expect(visibleText(options(composer)[0]!)).to.equal('#securite 3 posts');
    await press(composer, 'Enter');
    await type(composer, ':rock');
    await suggested(composer);
    await press(composer, 'Enter');
    expect(field.value).to.equal('On #securite 🚀 ');
  });

  it('ask nobody within an address or a time', async () => {
    const { composer, client } = await setup();
    await type(composer, 'mail malo@example.com at 10:30, see https://a.example/#part');
    await settled(composer);
    expect(client.people.search.calls).to.have.length(0);
    expect(options(composer)).to.have.length(0);
  });

  it('format by keys, go on with a list, and let the browser undo it', async () => {
    const { composer, field } = await setup();
    await type(composer, 'so');
    field.setSelectionRange(0, 2);
    await press(composer, 'b', { ctrlKey: true });
    expect(field.value).to.equal('**so**');
    document.execCommand('undo');
    await settled(composer);
    expect(field.value).to.equal('so');
    field.setSelectionRange(0, 2);
    await press(composer, '_');
    expect(field.value).to.equal('_so_');
    field.setSelectionRange(4, 4);
    await type(composer, '\n- one');
    await press(composer, 'Enter');
    expect(field.value).to.equal('_so_\n- one\n- ');
  });

  it('make a link of an address that is pasted over words', async () => {
    const { composer, field } = await setup();
    await type(composer, 'read this');
    field.setSelectionRange(5, 9);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'https://a.example/x');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await settled(composer);
    expect(field.value).to.equal('read [this](https://a.example/x)');
  });

  it('are one stop of the Tab key; arrows, Home and End move among them', async () => {
    const { composer } = await setup();
    const tools = deepAll(composer, '[data-tool]') as HTMLElement[];
    expect(tools.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    const move = async (key: string): Promise<string | undefined> => {
      const now = composer.shadowRoot!.activeElement as HTMLElement;
      now.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settled(composer);
      return (composer.shadowRoot!.activeElement as HTMLElement).dataset['tool'];
    };
    tools[0]!.focus();
    expect(await move('ArrowRight')).to.equal('italic');
    expect(await move('End')).to.equal(tools.at(-1)!.dataset['tool']);
    expect(await move('ArrowRight')).to.equal('bold');
    expect(await move('ArrowLeft')).to.equal(tools.at(-1)!.dataset['tool']);
    expect((composer.shadowRoot!.activeElement as HTMLElement).tabIndex).to.equal(0);
  });

  it('show before sending what readers will see, with links that do not lead away', async () => {
    const { composer } = await setup();
    await type(composer, 'A **strong** word, https://a.example/');
    control(composer, 'Preview').click();
    await until(() => deepAll(composer, '.words strong').length > 0, 'the preview is drawn');
    expect(control(composer, 'Preview').getAttribute('aria-pressed')).to.equal('true');
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    deep(composer, '.words a').dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('show the emoji as often as they are asked for', async () => {
    const { composer } = await setup();
    const isOpen = (): boolean => deepAll(composer, '.emoji-picker:popover-open').length === 1;
    for (let time = 0; time < 3; time++) {
      control(composer, 'Emoji').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => isOpen() && deepActiveElement()?.className === 'emoji', 'emoji, with the focus');
      await sendKeys({ press: 'Escape' });
      await until(() => !isOpen(), 'no emoji');
    }
  });

  it('put an emoji at the cursor and give the focus back', async () => {
    const { composer, field } = await setup();
    await type(composer, 'Launch');
    control(composer, 'Emoji').click();
    await until(() => hasControl(composer, 'rocket'), 'emoji are there');
    control(composer, 'rocket').click();
    await settled(composer);
    expect(field.value).to.equal('Launch 🚀');
    expect(composer.shadowRoot!.activeElement).to.equal(field);
  });

  it('offer neither formatting nor mentions where the backend keeps plain text', async () => {
    const { composer, client, field } = await setup(
      {},
      allCapabilities.filter((name) => name !== 'words.markdown'),
    );
    expect(hasControl(composer, 'Bold')).to.equal(false);
    expect(hasControl(composer, 'Mention somebody')).to.equal(false);
    await type(composer, '@ma **so**');
    field.setSelectionRange(0, 3);
    await press(composer, 'b', { ctrlKey: true });
    expect(client.people.search.calls).to.have.length(0);
    const sent = nextEvent<SocialComposeEvent>(composer, 'social-compose');
    await press(composer, 'Enter', { ctrlKey: true });
    expect((await sent).draft.body).to.deep.equal({ format: 'text', value: '@ma **so**' });
  });

  it('send what only looks like formatting as the text it is', async () => {
    const { composer } = await setup();
    await type(composer, '2 * 3 * 4 in snake_case');
    const sent = nextEvent<SocialComposeEvent>(composer, 'social-compose');
    await press(composer, 'Enter', { ctrlKey: true });
    expect((await sent).draft.body.format).to.equal('text');
  });

  it('keep whom a name means with the draft', async () => {
    const { composer, client } = await setup({ subject: 'urn:doc:1' });
    await type(composer, '@ma');
    await suggested(composer);
    await press(composer, 'Enter');
    expect(client.drafts.get('comment:urn:doc:1')).to.equal('[@Malo Kervadec](person:p-malo) ');
    composer.remove();
    const made = Object.assign(document.createElement('social-composer'), {
      client: client.asClient,
      subject: 'urn:doc:1',
    });
    const again = await fixture<SocialComposer>(html`${made}`);
    await settled(again);
    expect(deep<HTMLTextAreaElement>(again, 'textarea').value).to.equal('@Malo Kervadec ');
  });
});

describe('emoji', () => {
  it('are the same in every language, each with a name', async () => {
    const english = await allEmoji('en');
    expect(english.length).to.be.greaterThan(60);
    for (const language of ['fr', 'de', 'es', 'ar', 'ja']) {
      const own = await allEmoji(language);
      expect(own.map(({ emoji }) => emoji)).to.deep.equal(english.map(({ emoji }) => emoji));
      expect(own.filter(({ name }) => name === '')).to.have.length(0);
    }
  });
});
