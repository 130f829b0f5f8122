import type { Audience, Viewer } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { aViewer } from '../testing/data.ts';
import { allCapabilities, FakeClient } from '../testing/fake-client.ts';
import {
  control,
  deepAll,
  expectAccessible,
  fixture,
  hasControl,
  nextEvent,
  settled,
  visibleText,
} from '../testing/fixture.ts';
import { defineComposer } from './define-composer.ts';
import type { ComposerDraft, SocialComposedEvent, SocialComposeEvent } from './events.ts';
import type { SocialComposer } from './social-composer.ts';

defineComposer();

const audiences: Audience[] = [
  { kind: 'everyone', label: { value: 'Everyone', translations: { fr: 'Toute l’entreprise' } } },
  { kind: 'site', id: 's-nantes', label: { value: 'Nantes site' } },
];

async function setup(
  props: Partial<SocialComposer> = { subject: 'urn:doc:1' },
  {
    viewer = aViewer(),
    capabilities = allCapabilities,
    kept = {},
    client = new FakeClient(capabilities),
  }: {
    viewer?: Viewer | null;
    capabilities?: typeof allCapabilities;
    kept?: Record<string, string>;
    client?: FakeClient;
  } = {},
) {
  client.viewer.ready(viewer);
  for (const [key, words] of Object.entries(kept)) client.drafts.set(key, words);
  const made = Object.assign(document.createElement('social-composer'), { client: client.asClient }, props);
  const composer = await fixture<SocialComposer>(html`${made}`);
  await settled(composer);
  return { client, composer };
}

const fieldOf = (composer: Element): HTMLTextAreaElement =>
  deepAll(composer, 'textarea')[0] as HTMLTextAreaElement;

async function write(composer: SocialComposer, words: string): Promise<void> {
  const field = fieldOf(composer);
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(composer);
}

function press(composer: SocialComposer, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  fieldOf(composer).dispatchEvent(event);
  return event;
}

/** A promise and how to end it. */
function pending<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => ((resolve = yes), (reject = no)));
  return { promise, resolve, reject };
}

describe('social-composer', () => {
  for (const [name, props] of [
    ['for a post', {}],
    ['for a comment', { subject: 'urn:doc:1' }],
    [
      'for a change',
      { subject: 'urn:doc:1', editing: true, value: 'Before', note: 'Editable for 9 more minutes' },
    ],
  ] as const) {
    it(`is accessible ${name}: collapsed, open, refused, light and dark, in French`, async () => {
      document.documentElement.lang = 'fr';
      const { composer } = await setup(props, { viewer: aViewer({ audiences }) });
      await expectAccessible(composer);
      composer.focus();
      await settled(composer);
      for (const scheme of ['light', 'dark']) {
        composer.parentElement!.style.cssText = `color-scheme:${scheme};background:Canvas;padding:8px`;
        await expectAccessible(composer);
      }
      await write(composer, ' ');
      press(composer, 'Enter', { ctrlKey: true });
      await settled(composer);
      await expectAccessible(composer);
    });
  }

  it('is one quiet line until it has the focus, and again when it is left empty', async () => {
    const { composer } = await setup();
    expect(hasControl(composer, 'Post')).to.be.false;
    composer.focus();
    await settled(composer);
    expect(hasControl(composer, 'Post')).to.be.true;
    expect(composer.matches(':state(expanded)')).to.be.true;
    fieldOf(composer).blur();
    await settled(composer);
    expect(hasControl(composer, 'Post')).to.be.false;
  });

  it('stays open until a press elsewhere ends, so that what is pressed does not move away', async () => {
    const { composer } = await setup();
    const below = Object.assign(document.createElement('button'), { textContent: 'Below' });
    composer.parentElement!.append(below);
    let clicks = 0;
    below.addEventListener('click', () => clicks++);
    composer.focus();
    await settled(composer);
    const { left, top, width, height } = below.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position });
    await sendMouse({ type: 'down' });
    await settled(composer);
    expect(hasControl(composer, 'Post')).to.be.true;
    await sendMouse({ type: 'up' });
    await resetMouse();
    await settled(composer);
    expect(clicks).to.equal(1);
    expect(hasControl(composer, 'Post')).to.be.false;
  });

  it('opens inside the window, buttons and all', async () => {
    const { composer } = await setup();
    composer.parentElement!.style.paddingBlock = '200vh';
    composer.scrollIntoView({ block: 'end' });
    composer.focus();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(control(composer, 'Post').getBoundingClientRect().bottom).to.be.at.most(innerHeight);
  });

  it('grows with its words', async () => {
    const { composer } = await setup();
    await write(composer, 'One line');
    const before = fieldOf(composer).offsetHeight;
    await write(composer, 'Line\n'.repeat(8));
    expect(fieldOf(composer).offsetHeight).to.be.greaterThan(before);
  });

  it('sends a comment on its subject with Ctrl+Enter, empties the field and keeps the focus there', async () => {
    const { client, composer } = await setup();
    await write(composer, 'Seen with the morning team.');
    const composed = nextEvent<SocialComposedEvent>(composer, 'social-composed');
    press(composer, 'Enter', { ctrlKey: true });
    await composed;
    expect(client.comments({ subject: 'urn:doc:1' }).add.calls).to.deep.equal([
      [{ id: 'write-1', body: { format: 'text', value: 'Seen with the morning team.' } }],
    ]);
    await settled(composer);
    expect(fieldOf(composer).value).to.equal('');
    expect(composer.shadowRoot!.activeElement).to.equal(fieldOf(composer));
  });

  it('posts to its feed, in the format and to the audience chosen', async () => {
    const { client, composer } = await setup({ format: 'markdown' }, { viewer: aViewer({ audiences }) });
    await write(composer, '**Done**');
    control(composer, /Visible to Everyone/).click();
    control(composer, 'Nantes site').click();
    await settled(composer);
    expect(hasControl(composer, /Visible to Nantes site/)).to.be.true;
    control(composer, 'Post').click();
    await settled(composer);
    expect(client.feed({ scope: { name: 'home' } }).post.calls).to.deep.equal([
      [
        {
          id: 'write-1',
          body: { format: 'markdown', value: '**Done**' },
          audience: { kind: 'site', id: 's-nantes' },
        },
      ],
    ]);
  });

  it('says a single audience in words, without a button', async () => {
    document.documentElement.lang = 'fr';
    const { composer } = await setup({}, { viewer: aViewer({ audiences: audiences.slice(0, 1) }) });
    composer.focus();
    await settled(composer);
    expect(visibleText(composer)).to.contain('Visible par : Toute l’entreprise');
    expect(hasControl(composer, /Visible/)).to.be.false;
  });

  it('asks for an audience on the home feed by itself, with audience="ask" on any, with "none" on none', async () => {
    const viewer = aViewer({ audiences });
    const asks = async (props: Partial<SocialComposer>): Promise<boolean> => {
      const { composer } = await setup(props, { viewer });
      composer.focus();
      await settled(composer);
      return hasControl(composer, /Visible to/);
    };
    const group = { feed: 'group', feedId: 'g-methodes' };
    expect(await asks({})).to.equal(true);
    expect(await asks(group)).to.equal(false);
    expect(await asks({ ...group, audience: 'ask' })).to.equal(true);
    const { client, composer } = await setup({ audience: 'none' }, { viewer });
    await write(composer, 'For whoever reads the feed');
    expect(visibleText(composer)).not.to.contain('Visible to');
    control(composer, 'Post').click();
    await settled(composer);
    expect(client.feed({ scope: { name: 'home' } }).post.calls[0]![0]).not.to.have.property('audience');
  });

  it('posts to the feed that feed and feed-id name, and keeps the words of each apart', async () => {
    const { client, composer } = await setup({ feed: 'group', feedId: 'g-methodes' });
    await write(composer, 'For the group');
    const other = await setup({ feed: 'group', feedId: 'g-quality' }, { client });
    expect(fieldOf(other.composer).value).to.equal('');
    const again = await setup({ feed: 'group', feedId: 'g-methodes' }, { client });
    expect(fieldOf(again.composer).value).to.equal('For the group');
    control(composer, 'Post').click();
    await settled(composer);
    const posted = (id: string) => client.feed({ scope: { name: 'group', id } }).post.calls;
    expect(posted('g-methodes').map(([{ body }]) => body.value)).to.deep.equal(['For the group']);
    expect([posted('g-quality'), client.feed({ scope: { name: 'home' } }).post.calls]).to.deep.equal([
      [],
      [],
    ]);
  });

  it('asks in the words of placeholder, which are the name of the field, too', async () => {
    const { composer } = await setup({ placeholder: 'What did you learn today?' });
    expect(fieldOf(composer).placeholder).to.equal('What did you learn today?');
    expect(fieldOf(composer).getAttribute('aria-label')).to.equal('What did you learn today?');
    composer.placeholder = undefined;
    await settled(composer);
    expect(fieldOf(composer).placeholder).to.equal('What is new, Camille?');
  });

  it('has the word of send-label on the button that sends', async () => {
    const { client, composer } = await setup({ subject: 'urn:doc:1', sendLabel: 'Ask' });
    await write(composer, 'Who knows the torque?');
    expect(hasControl(composer, 'Post')).to.equal(false);
    control(composer, 'Ask').click();
    await settled(composer);
    expect(client.comments({ subject: 'urn:doc:1' }).add.calls).to.have.length(1);
  });

  it('shows its note while it is open, and reads it with the field', async () => {
    const { composer } = await setup({ note: 'Read by the moderators first' });
    const described = (): string =>
      (fieldOf(composer).getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter(Boolean)
        .map((id) => composer.shadowRoot!.getElementById(id)!.textContent)
        .join();
    expect([visibleText(composer), described()].join('')).not.to.contain('moderators');
    composer.focus();
    await settled(composer);
    expect(visibleText(composer)).to.contain('Read by the moderators first');
    expect(described()).to.equal('Read by the moderators first');
  });

  it('draws the portrait as large as avatar-size says: 40 pixels for posts, 32 for comments, none with 0', async () => {
    const widthIn = ({ composer }: { composer: Element }): number =>
      deepAll(composer, '[part~=avatar]')[0]?.getBoundingClientRect().width ?? 0;
    expect(widthIn(await setup({}))).to.equal(40);
    expect(widthIn(await setup({ subject: 'urn:doc:1' }))).to.equal(32);
    expect(widthIn(await setup({ avatarSize: 24 }))).to.equal(24);
    expect(widthIn(await setup({ avatarSize: 0 }))).to.equal(0);
  });

  it('breaks the line on Enter by default; with submit-on="enter" it sends, and Shift+Enter breaks', async () => {
    const { client, composer } = await setup();
    const { calls } = client.comments({ subject: 'urn:doc:1' }).add;
    await write(composer, 'One');
    expect(press(composer, 'Enter').defaultPrevented).to.be.false;
    composer.submitOn = 'enter';
    expect(press(composer, 'Enter', { shiftKey: true }).defaultPrevented).to.be.false;
    expect(press(composer, 'Enter', { isComposing: true }).defaultPrevented).to.be.false;
    expect(calls).to.be.empty;
    expect(press(composer, 'Enter').defaultPrevented).to.be.true;
    expect(calls).to.have.length(1);
    await settled(composer);
  });

  it('refuses a blank text with clear words and sends nothing', async () => {
    const { client, composer } = await setup();
    await write(composer, ' \n\u3000');
    control(composer, 'Post').click();
    await settled(composer);
    expect(visibleText(composer)).to.contain('Write something first.');
    expect(fieldOf(composer).getAttribute('aria-invalid')).to.equal('true');
    expect(client.comments({ subject: 'urn:doc:1' }).add.calls).to.be.empty;
    await write(composer, 'Now there is something');
    expect(visibleText(composer)).not.to.contain('Write something first.');
  });

  it('counts from 80 % on, an emoji as one, and refuses what is too long', async () => {
    const { client, composer } = await setup({ subject: 'urn:doc:1', bodyMax: 10 });
    await write(composer, '1234567');
    expect(visibleText(composer)).not.to.contain('left');
    await write(composer, '🙂'.repeat(8));
    expect(visibleText(composer)).to.contain('2 characters left');
    await write(composer, '12345678901');
    expect(visibleText(composer)).to.contain('1 character too many');
    control(composer, 'Post').click();
    await settled(composer);
    expect(visibleText(composer)).to.contain('This is too long: at most 10 characters.');
    expect(client.comments({ subject: 'urn:doc:1' }).add.calls).to.be.empty;
  });

  it('keeps words as a draft and gives them back on the next visit', async () => {
    const { client, composer } = await setup();
    await write(composer, 'Unfinished');
    expect(client.drafts.get('comment:urn:doc:1')).to.equal('Unfinished');
    const again = await setup({ subject: 'urn:doc:1' }, { kept: { 'comment:urn:doc:1': 'Unfinished' } });
    expect(fieldOf(again.composer).value).to.equal('Unfinished');
  });

  for (const [drafts, place] of [
    ['local', 'this device'],
    ['session', 'this tab'],
    ['off', 'this page'],
  ] as const) {
    it(`keeps words on ${place} with drafts="${drafts}", and nowhere else`, async () => {
      const { client, composer } = await setup({ subject: 'urn:doc:1', drafts });
      await write(composer, 'Half a thought');
      for (const other of ['local', 'session', 'off'] as const) {
        const again = await setup({ subject: 'urn:doc:1', drafts: other }, { client });
        expect(fieldOf(again.composer).value, other).to.equal(other === drafts ? 'Half a thought' : '');
      }
    });
  }

  it('keeps a copy of what it sends until the backend has it', async () => {
    const answer = pending<null>();
    const { client, composer } = await setup({ draftKey: 'mine', submit: () => answer.promise });
    await write(composer, 'On their way');
    control(composer, 'Post').click();
    await settled(composer);
    expect(fieldOf(composer).value).to.equal('');
    expect([...client.drafts.sent.values()]).to.deep.equal(['On their way']);
    answer.resolve(null);
    await settled(composer);
    expect([client.drafts.get('mine'), client.drafts.sent.size]).to.deep.equal([undefined, 0]);
  });

  it('gives the words back when sending fails, says why, and sends them again', async () => {
    let answer = () => Promise.reject<unknown>(new SocialError('network'));
    const sent: ComposerDraft[] = [];
    const submit = (draft: ComposerDraft): Promise<unknown> => {
      sent.push(draft);
      return answer();
    };
    const { client, composer } = await setup({ draftKey: 'mine', submit });
    await write(composer, 'Precious');
    const told = nextEvent(composer, 'social-error');
    control(composer, 'Post').click();
    expect(await told).to.include({ kind: 'network', retryable: true });
    await settled(composer);
    expect(fieldOf(composer).value).to.equal('Precious');
    expect(client.drafts.get('mine')).to.equal('Precious');
    expect(deepAll(composer, '[role=alert]')[0]!.textContent).to.match(
      /Not sent\. Your words are kept here\. The server could not be reached\./,
    );
    expect(composer.matches(':state(failed)')).to.be.true;
    answer = () => Promise.resolve(null);
    control(composer, 'Try again').click();
    await settled(composer);
    expect(sent.map(({ body }) => body.value)).to.deep.equal(['Precious', 'Precious']);
    expect(fieldOf(composer).value).to.equal('');
    expect(deepAll(composer, '[role=alert]')).to.be.empty;
  });

  it('puts what failed before what was typed since', async () => {
    const answer = pending<null>();
    const { client, composer } = await setup({ draftKey: 'mine', submit: () => answer.promise });
    await write(composer, 'First');
    control(composer, 'Post').click();
    await write(composer, 'Second');
    expect([client.drafts.get('mine'), ...client.drafts.sent.values()]).to.deep.equal(['Second', 'First']);
    answer.reject(new SocialError('timeout'));
    await settled(composer);
    expect(fieldOf(composer).value).to.equal('First\n\nSecond');
    expect([client.drafts.get('mine'), client.drafts.sent.size]).to.deep.equal(['First\n\nSecond', 0]);
  });

  for (const state of ['queued', 'doubtful'] as const) {
    it(`lets go of words that the outbox keeps (${state}); what becomes of them is said there`, async () => {
      const answer = pending<null>();
      const { client, composer } = await setup({ draftKey: 'mine', submit: () => answer.promise });
      await write(composer, 'Kept');
      control(composer, 'Post').click();
      await settled(composer);
      expect(composer.matches(':state(sending)')).to.equal(true);
      client.outbox.set({
        id: 'write-1',
        verb: 'comments.add',
        item: 'local-write-1',
        place: 'urn:doc:1',
        words: 'Kept',
        state,
        kept: 'device',
        since: 0,
      });
      await settled(composer);
      expect(composer.matches(':state(sending)')).to.equal(false);
      expect([...client.drafts.sent.values()], 'its copy stays').to.deep.equal(['Kept']);
      answer.reject(new SocialError('forbidden'));
      await settled(composer);
      expect([fieldOf(composer).value, deepAll(composer, '[role=alert]').length]).to.deep.equal(['', 0]);
    });
  }

  it('says of words that are queued offline that they will be sent, until they are', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const answer = pending<never>();
      const { client, composer } = await setup();
      client.comments({ subject: 'urn:doc:1' }).add.answer = () => answer.promise;
      await write(composer, 'From the tunnel');
      control(composer, 'Post').click();
      await settled(composer);
      client.outbox.set({
        id: 'write-1',
        verb: 'comments.add',
        item: 'local-write-1',
        place: 'urn:doc:1',
        words: 'From the tunnel',
        state: 'queued',
        error: new SocialError('offline'),
        kept: 'device',
        since: 0,
      });
      await settled(composer);
      expect([...client.drafts.sent.values()]).to.deep.equal(['From the tunnel']);
      expect(fieldOf(composer).value).to.equal('');
      expect(visibleText(composer)).to.contain('Will be sent when you are back online.');
      await expectAccessible(composer);
      delete (navigator as { onLine?: boolean }).onLine;
      dispatchEvent(new Event('online'));
      await settled(composer);
      expect(visibleText(composer)).to.contain('Not sent yet. It is tried again by itself.');
      const composed = nextEvent(composer, 'social-composed');
      answer.resolve(null as never);
      await composed;
      await settled(composer);
      expect(visibleText(composer)).not.to.contain('sent');
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
      dispatchEvent(new Event('online'));
    }
  });

  it('takes back into the field what was sent and never got into the outbox', async () => {
    const client = new FakeClient();
    client.drafts.recover.answer = () => Promise.resolve('Lost on its way');
    const { composer } = await setup({ draftKey: 'mine' }, { client });
    await settled(composer);
    expect(fieldOf(composer).value).to.equal('Lost on its way');
  });

  it('leaves it to the outbox whether words come back when a sending is broken off', async () => {
    const { client, composer } = await setup({
      draftKey: 'mine',
      submit: () => Promise.reject(new SocialError('aborted')),
    });
    await write(composer, 'Perhaps kept');
    control(composer, 'Post').click();
    await settled(composer);
    expect(fieldOf(composer).value).to.equal('');
    expect([...client.drafts.sent.values()]).to.deep.equal(['Perhaps kept']);
    expect(client.drafts.recover.calls.at(-1)).to.deep.equal(['mine']);
  });

  it('offers no Retry where trying again cannot help, and a sign-in where that would', async () => {
    let kind: 'forbidden' | 'auth-required' = 'forbidden';
    const { composer } = await setup({ submit: () => Promise.reject(new SocialError(kind)) });
    await write(composer, 'Words');
    control(composer, 'Post').click();
    await settled(composer);
    expect(visibleText(composer)).to.contain('You are not allowed to do this.');
    expect(hasControl(composer, 'Try again')).to.be.false;
    kind = 'auth-required';
    control(composer, 'Post').click();
    await settled(composer);
    const asked = nextEvent(composer, 'social-auth-required');
    control(composer, 'Sign in').click();
    await asked;
  });

  it('lets the page alter the draft, or cancel it and keep the words', async () => {
    const { client, composer } = await setup();
    composer.addEventListener('social-compose', (event: SocialComposeEvent) => {
      event.draft = { body: { format: 'text', value: `${event.draft.body.value} — sent from the page` } };
    });
    await write(composer, 'Hello');
    control(composer, 'Post').click();
    await settled(composer);
    const { calls } = client.comments({ subject: 'urn:doc:1' }).add;
    expect(calls[0]![0].body.value).to.equal('Hello — sent from the page');
    composer.addEventListener('social-compose', (event) => event.preventDefault());
    await write(composer, 'Kept');
    control(composer, 'Post').click();
    await settled(composer);
    expect(calls).to.have.length(1);
    expect(fieldOf(composer).value).to.equal('Kept');
  });

  it('keeps the words without a message when a parent says AbortError', async () => {
    const { composer } = await setup({ submit: () => Promise.reject(new DOMException('no', 'AbortError')) });
    await write(composer, 'Kept');
    control(composer, 'Post').click();
    await settled(composer);
    expect(fieldOf(composer).value).to.equal('Kept');
    expect(deepAll(composer, '[role=alert]')).to.be.empty;
  });

  it('collapses on Esc when empty, and never with words in it', async () => {
    const { composer } = await setup();
    composer.focus();
    await settled(composer);
    press(composer, 'Escape');
    await settled(composer);
    expect(hasControl(composer, 'Post')).to.be.false;
    await write(composer, 'Words');
    press(composer, 'Escape');
    await settled(composer);
    expect(fieldOf(composer).value).to.equal('Words');
    expect(hasControl(composer, 'Post')).to.be.true;
  });

  it('is left by Cancel where it is dismissible, and by Esc while it is empty; the words wait', async () => {
    const { client, composer } = await setup({ subject: 'urn:doc:1', dismissible: true });
    expect(hasControl(composer, 'Post'), 'open at once').to.equal(true);
    let leaves = 0;
    composer.addEventListener('social-compose-cancel', () => leaves++);
    press(composer, 'Escape');
    expect(leaves).to.equal(1);
    await write(composer, 'For later');
    press(composer, 'Escape');
    expect(leaves, 'with words in it').to.equal(1);
    control(composer, 'Cancel').click();
    expect(leaves).to.equal(2);
    const again = await setup({ subject: 'urn:doc:1', dismissible: true }, { client });
    expect(fieldOf(again.composer).value).to.equal('For later');
  });

  it('edits: begins with what was written, saves, and is left by Cancel or by Esc while unchanged', async () => {
    const answer = pending<null>();
    const { client, composer } = await setup({
      editing: true,
      draftKey: 'edit:1',
      value: 'Before',
      submit: () => answer.promise,
    });
    expect(fieldOf(composer).value).to.equal('Before');
    const left = nextEvent(composer, 'social-compose-cancel');
    press(composer, 'Escape');
    await left;
    await write(composer, 'After');
    let leaves = 0;
    composer.addEventListener('social-compose-cancel', () => leaves++);
    press(composer, 'Escape');
    expect(leaves).to.equal(0);
    control(composer, 'Save').click();
    await settled(composer);
    expect(fieldOf(composer).value).to.equal('After');
    expect(control(composer, 'Save').getAttribute('aria-busy')).to.equal('true');
    answer.reject(new SocialError('server'));
    await settled(composer);
    expect(fieldOf(composer).value).to.equal('After');
    expect(visibleText(composer)).to.contain('Not saved. Your words are kept here.');
    expect(client.drafts.get('edit:1')).to.equal('After');
    control(composer, 'Cancel').click();
    expect(leaves).to.equal(1);
    expect(client.drafts.get('edit:1')).to.equal(undefined);
  });

  it('empties and forgets with clear()', async () => {
    const { client, composer } = await setup();
    await write(composer, 'Words');
    composer.clear();
    await settled(composer);
    expect(fieldOf(composer).value).to.equal('');
    expect(client.drafts.get('comment:urn:doc:1')).to.equal(undefined);
  });

  it('puts words before what is written with begin(), once, and keeps them', async () => {
    const { client, composer } = await setup();
    await write(composer, 'yes, at nine');
    composer.begin('@Malo ');
    composer.begin('@Malo ');
    await settled(composer);
    expect(fieldOf(composer).value).to.equal('@Malo yes, at nine');
    expect(hasControl(composer, 'Post'), 'it is open').to.equal(true);
    expect(client.drafts.get('comment:urn:doc:1')).to.equal('@Malo yes, at nine');
  });

  it('says in the page’s own words, in its slot signed-out, that one must sign in to write', async () => {
    const client = new FakeClient(['viewer']);
    client.viewer.ready(null);
    const composer = await fixture<SocialComposer>(
      html`<social-composer subject="urn:doc:1" .client=${client.asClient}>
        <p slot="signed-out">Badge in at the terminal to comment.</p>
      </social-composer>`,
    );
    await settled(composer);
    const words = composer.querySelector('p')!;
    expect(words.checkVisibility()).to.equal(true);
    expect(visibleText(composer)).not.to.contain('Sign in to take part.');
    client.capabilities = Object.fromEntries(allCapabilities.map((name) => [name, true]));
    client.viewer.ready(aViewer());
    await settled(composer);
    expect(words.checkVisibility(), 'once somebody is').to.equal(false);
  });

  it('offers a sign-in where nobody is signed in', async () => {
    const { composer } = await setup({ subject: 'urn:doc:1' }, { viewer: null, capabilities: ['viewer'] });
    const asked = nextEvent(composer, 'social-auth-required');
    control(composer, 'Sign in').click();
    await asked;
  });

  it('leaves no trace where the backend takes no comments', async () => {
    const { composer } = await setup({ subject: 'urn:doc:1' }, { capabilities: ['viewer', 'comments.read'] });
    expect(visibleText(composer)).to.equal('');
  });
});
