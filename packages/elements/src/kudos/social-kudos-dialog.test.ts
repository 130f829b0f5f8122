import type { Audience, KudosValue, Person, Team } from '@maillon/contract';
import type { KudosDraft } from '@maillon/sdk';
import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { aminata, aPerson, aViewer, camille, malo } from '../testing/data.ts';
import { allCapabilities, FakeClient, verb } from '../testing/fake-client.ts';
import {
  control,
  deep,
  deepAll,
  expectAccessible,
  fixture,
  hasControl,
  nextEvent,
  settled,
  visibleText,
} from '../testing/fixture.ts';
import { SocialKudosDialog } from './social-kudos-dialog.ts';

SocialKudosDialog.define();

const values: KudosValue[] = [
  {
    type: 'kudos-value',
    id: 'v-help',
    icon: 'heart',
    label: { value: 'Mutual help', translations: { fr: 'Entraide' } },
    prompt: { value: 'What did it spare you?' },
  },
  { type: 'kudos-value', id: 'v-pass-on', icon: 'book', label: { value: 'Passing on' } },
];
const audiences: Audience[] = [
  { kind: 'everyone', label: { value: 'Everyone' } },
  { kind: 'group', id: 'g-methods', label: { value: 'Methods' } },
];
const monday = new Date(Date.now() + 86_400_000).toISOString();

async function setup(
  props: Partial<SocialKudosDialog> = {},
  { capabilities = allCapabilities, kept = '', remaining = 4 } = {},
) {
  const client = new FakeClient(capabilities);
  client.viewer.ready(aViewer({ audiences }));
  client.kudos.values().ready(values);
  client.kudos.allowance().ready({ remaining, total: 10, refillsAt: monday });
  if (kept) client.drafts.set('kudos:p-malo', kept);
  const give = verb<[KudosDraft], boolean>(() => Promise.resolve(true));
  const made = Object.assign(
    document.createElement('social-kudos-dialog'),
    { client: client.asClient, people: [malo], draftKey: 'kudos:p-malo', give },
    props,
  );
  const dialog = await fixture<SocialKudosDialog>(html`${made}`);
  await settled(dialog);
  return { client, dialog, give, draft: () => give.calls[0]?.[0] };
}

const field = (dialog: Element): HTMLInputElement => deep<HTMLInputElement>(dialog, '[role=combobox]');

async function write(dialog: Element, words: string): Promise<void> {
  const area = deep<HTMLTextAreaElement>(dialog, 'textarea');
  area.value = words;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled(dialog);
}

async function press(target: Element, key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  target.dispatchEvent(event);
  await settled(document.body);
  return event;
}

async function send(dialog: Element): Promise<void> {
  deep<HTMLButtonElement>(dialog, '[type=submit]').click();
  await settled(dialog);
}

/** Types a name and waits until the search was answered. */
async function search(
  dialog: Element,
  client: FakeClient,
  words: string,
  found: readonly Person[],
): Promise<void> {
  const before = client.people.search.calls.length;
  client.people.search.answer = () => Promise.resolve({ items: found, total: { exact: found.length } });
  const input = field(dialog);
  input.focus();
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  while (client.people.search.calls.length === before) await settled(dialog);
  await settled(dialog);
}

describe('<social-kudos-dialog>', () => {
  it('is accessible: filled, searching, refused, light and dark, in French', async () => {
    const { client, dialog } = await setup({ requireValue: true });
    for (const scheme of ['light', 'dark']) {
      (dialog.parentElement as HTMLElement).style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expectAccessible(dialog);
    }
    await search(dialog, client, 'ami', [aminata]);
    await expectAccessible(dialog);
    await press(field(dialog), 'Enter');
    await send(dialog);
    await expectAccessible(dialog);
    document.documentElement.lang = 'fr';
    await settled(dialog);
    await expectAccessible(dialog);
  });

  it('sends what was chosen and written, and forgets the draft', async () => {
    const { client, dialog, give, draft } = await setup();
    (deepAll(dialog, '.tile input')[1] as HTMLInputElement).click();
    await write(dialog, '  Thank you for the two mornings. ');
    const closed = nextEvent(dialog, 'social-kudos-close');
    await send(dialog);
    await closed;
    expect(give.calls.length).to.equal(1);
    expect(draft()).to.deep.equal({
      id: 'write-1',
      recipients: [malo.id],
      value: 'v-pass-on',
      message: { format: 'text', value: 'Thank you for the two mornings.' },
      audience: { kind: 'everyone' },
    });
    expect(client.drafts.get('kudos:p-malo')).to.equal(undefined);
  });

  it('changes the prompt with the value, and lets a value go where none is required', async () => {
    const { dialog, draft } = await setup();
    expect(visibleText(dialog)).to.contain('What did it change for you?');
    const [first] = deepAll(dialog, '.tile input') as HTMLInputElement[];
    first?.click();
    await settled(dialog);
    expect(visibleText(dialog)).to.contain('What did it spare you?');
    expect(deepAll(dialog, '.tile .tick .icon').length).to.equal(1);
    first?.click();
    await settled(dialog);
    await send(dialog);
    expect(draft()).to.not.have.property('value');
  });

  it('shows what they will see while it is written', async () => {
    const { dialog } = await setup();
    await write(dialog, 'A whole week saved');
    (deepAll(dialog, '.tile input')[0] as HTMLInputElement).click();
    await settled(dialog);
    const preview = visibleText(deep(dialog, '.side'));
    expect(preview).to.contain('Camille Rouvray');
    expect(preview).to.contain('Kudos to Malo Kervadec');
    expect(preview).to.contain('Mutual help');
    expect(preview).to.contain('A whole week saved');
    expect(preview).to.contain('Everyone');
  });

  it('finds people by keyboard as a combobox does', async () => {
    const { client, dialog, draft } = await setup();
    const ines = aPerson('p-ines', 'Inès Carvalho');
    await search(dialog, client, 'a', [malo, camille, aminata, ines]);
    const input = field(dialog);
    // The one chosen already and the viewer are not offered.
    expect(
      deepAll(dialog, '[role=option]').map((one) => visibleText(one).replace(/^\S+ /, '')),
    ).to.deep.equal(['Aminata Sow', 'Inès Carvalho']);
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    expect(input.getAttribute('aria-activedescendant')).to.equal('hit-0');
    await press(input, 'ArrowDown');
    expect(input.getAttribute('aria-activedescendant')).to.equal('hit-1');
    expect(deep(dialog, '#hit-1').getAttribute('aria-selected')).to.equal('true');
    await press(input, 'Enter');
    expect(hasControl(dialog, 'Remove Inès Carvalho')).to.equal(true);
    expect(dialog.shadowRoot?.activeElement === field(dialog)).to.equal(true);
    expect(field(dialog).value).to.equal('');
    expect(visibleText(dialog)).to.contain('2 of 10');
    await send(dialog);
    expect(draft()?.recipients).to.deep.equal([malo.id, 'p-ines']);
  });

  it('closes the list with Esc and keeps the dialog', async () => {
    const { client, dialog } = await setup();
    await search(dialog, client, 'a', [aminata]);
    const escape = await press(field(dialog), 'Escape');
    expect(escape.defaultPrevented).to.equal(true);
    expect(deep(dialog, '.hits').matches(':popover-open')).to.equal(false);
    expect(deep<HTMLDialogElement>(dialog, 'dialog').open).to.equal(true);
  });

  it('takes chips away by button and by Backspace, and keeps the focus near', async () => {
    const { dialog } = await setup({ people: [malo, aminata] });
    control(dialog, 'Remove Malo Kervadec').click();
    await settled(dialog);
    expect(dialog.shadowRoot?.activeElement === control(dialog, 'Remove Aminata Sow')).to.equal(true);
    field(dialog).focus();
    await press(field(dialog), 'Backspace');
    expect(hasControl(dialog, 'Remove Aminata Sow')).to.equal(false);
  });

  it('says when nobody is found, and when the search fails', async () => {
    const { client, dialog } = await setup();
    await search(dialog, client, 'zzz', []);
    expect(visibleText(dialog)).to.contain('Nobody of that name.');
    client.people.search.answer = () => Promise.reject(new SocialError('network'));
    const before = client.people.search.calls.length;
    field(dialog).value = 'zzzz';
    field(dialog).dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (client.people.search.calls.length === before) await settled(dialog);
    await settled(dialog);
    expect(visibleText(dialog)).to.contain('The search did not work.');
  });

  it('takes at most ten', async () => {
    const ten = Array.from({ length: 10 }, (_, index) => aPerson(`p-${index}`, `Person ${index}`));
    const { dialog } = await setup({ people: ten });
    expect(deepAll(dialog, '[role=combobox]')).to.deep.equal([]);
    expect(visibleText(dialog)).to.contain('10 of 10');
  });

  it('has no search where the backend has none', async () => {
    const { dialog } = await setup(
      {},
      { capabilities: allCapabilities.filter((name) => name !== 'people.search') },
    );
    expect(deepAll(dialog, '[role=combobox]')).to.deep.equal([]);
    expect(hasControl(dialog, 'Remove Malo Kervadec')).to.equal(true);
  });

  it('says what is missing, where it is missing', async () => {
    const { dialog, give } = await setup({ people: [], requireValue: true });
    expect(dialog.shadowRoot?.activeElement === field(dialog)).to.equal(true);
    await send(dialog);
    expect(visibleText(dialog)).to.contain('Choose at least one colleague.');
    expect(field(dialog).getAttribute('aria-invalid')).to.equal('true');
    dialog.people = [malo];
    await settled(dialog);
    await send(dialog);
    expect(visibleText(dialog)).to.contain('Choose what you want to recognise.');
    expect(dialog.shadowRoot?.activeElement === deep(dialog, '.tile input')).to.equal(true);
    expect(give.calls).to.deep.equal([]);
  });

  it('counts near the limit and does not send what is too long', async () => {
    const { dialog, give } = await setup({ messageMax: 20 });
    await write(dialog, 'x'.repeat(15));
    expect(visibleText(deep(dialog, '#message-count'))).to.equal('');
    await write(dialog, 'x'.repeat(16));
    expect(visibleText(dialog)).to.contain('4 characters left');
    await write(dialog, 'x'.repeat(21));
    expect(visibleText(dialog)).to.contain('1 character too many');
    await send(dialog);
    expect(give.calls).to.deep.equal([]);
    expect(visibleText(dialog)).to.contain('At most 20 characters.');
    expect(deep<HTMLTextAreaElement>(dialog, 'textarea').value.length).to.equal(21);
  });

  it('stays open with the reason and the words when sending fails, and tries again', async () => {
    const { client, dialog, give } = await setup();
    give.answer = () => Promise.reject(new SocialError('network'));
    await write(dialog, 'Kept words');
    await send(dialog);
    expect(deep<HTMLDialogElement>(dialog, 'dialog').open).to.equal(true);
    expect(deep(dialog, '[role=alert]').textContent).to.contain(
      'The server could not be reached. Your words are kept.',
    );
    expect(deep<HTMLTextAreaElement>(dialog, 'textarea').value).to.equal('Kept words');
    expect(client.drafts.get('kudos:p-malo')).to.equal('Kept words');
    give.answer = () => Promise.resolve(true);
    const closed = nextEvent(dialog, 'social-kudos-close');
    control(dialog, 'Try again').click();
    await closed;
    expect(client.drafts.get('kudos:p-malo')).to.equal(undefined);
  });

  it('keeps the words as a draft when it is closed, and brings them back', async () => {
    const { client, dialog } = await setup();
    await write(dialog, 'Half a thought');
    control(dialog, 'Close').click();
    expect(client.drafts.get('kudos:p-malo')).to.equal('Half a thought');
    const again = await setup({}, { kept: 'Half a thought' });
    expect(deep<HTMLTextAreaElement>(again.dialog, 'textarea').value).to.equal('Half a thought');
    expect(again.dialog.shadowRoot?.activeElement === deep(again.dialog, 'textarea')).to.equal(true);
  });

  it('keeps the words where the page takes the draft over', async () => {
    const { client, dialog, give } = await setup();
    give.answer = () => Promise.resolve(false);
    await write(dialog, 'For the page');
    const closed = nextEvent(dialog, 'social-kudos-close');
    await send(dialog);
    await closed;
    expect(client.drafts.get('kudos:p-malo')).to.equal('For the page');
  });

  it('sends with Ctrl and Enter, and keeps its keys from the page', async () => {
    const { dialog, give } = await setup();
    let heard = 0;
    const listen = (): void => void heard++;
    document.addEventListener('keydown', listen);
    await press(deep(dialog, 'textarea'), 'Enter', { ctrlKey: true });
    document.removeEventListener('keydown', listen);
    expect(give.calls.length).to.equal(1);
    expect(heard).to.equal(0);
  });

  it('says who will see it and lets the viewer choose', async () => {
    const { dialog, draft } = await setup();
    expect(visibleText(dialog)).to.contain('Seen by: Everyone');
    control(dialog, 'Change who will see it').click();
    await settled(dialog);
    const choice = deepAll(dialog, '[role=menuitemradio]').find((one) =>
      one.textContent?.includes('Methods'),
    );
    (choice as HTMLElement).click();
    await settled(dialog);
    expect(visibleText(dialog)).to.contain('Seen by: Methods');
    await send(dialog);
    expect(draft()?.audience).to.deep.equal({ kind: 'group', id: 'g-methods' });
  });

  it('begins with the audience the page asks for', async () => {
    const { dialog, draft } = await setup({ audience: 'team' });
    expect(visibleText(dialog)).to.contain('Seen by: Methods');
    await send(dialog);
    expect(draft()?.audience).to.deep.equal({ kind: 'group', id: 'g-methods' });
  });

  it('leaves what is said about a subject among those who can read it', async () => {
    const { dialog, draft } = await setup({ subject: 'a-1' });
    expect(visibleText(dialog)).to.contain('Seen by those who can read what you thank for.');
    expect(hasControl(dialog, 'Change who will see it')).to.equal(false);
    await send(dialog);
    expect(draft()).to.deep.equal({ recipients: [malo.id], subject: 'a-1' });
  });

  it('says how many are left and when there are new ones; with none left it does not send', async () => {
    const day = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(Date.parse(monday));
    const { dialog } = await setup();
    expect(visibleText(dialog)).to.contain(`4 kudos left. New ones on ${day}.`);
    const spent = await setup({}, { remaining: 0 });
    expect(visibleText(spent.dialog)).to.contain('You have given all your kudos.');
    await send(spent.dialog);
    expect(spent.give.calls).to.deep.equal([]);
  });

  it('sends once, however often it is pressed', async () => {
    const { dialog, give } = await setup();
    give.answer = () => new Promise(() => undefined);
    await send(dialog);
    await send(dialog);
    expect(give.calls.length).to.equal(1);
    expect(visibleText(dialog)).to.contain('Sending');
  });

  describe('with teams', () => {
    const team = (
      id: string,
      name: string,
      members: readonly Person[],
      memberCount = members.length,
    ): Team => ({
      id,
      name,
      members,
      memberCount,
    });
    const garden = team('g-garden', 'Garden', [aminata, camille, malo]);
    const methods = team('g-methods', 'Methods', [aminata, malo], 22);

    async function find(dialog: Element, client: FakeClient, found: readonly Team[]): Promise<void> {
      client.ask('teams.search', { search: 'm' }).ready(found);
      await search(dialog, client, 'm', []);
      await settled(dialog);
    }

    it('makes the members of a small one recipients, without the giver and twice nobody', async () => {
      const { client, dialog, draft } = await setup();
      await find(dialog, client, [garden]);
      expect(visibleText(deep(dialog, '[role=option]'))).to.contain('Garden Team, 3 members');
      await expectAccessible(dialog);
      await press(field(dialog), 'Enter');
      expect(hasControl(dialog, 'Remove Aminata Sow')).to.equal(true);
      await send(dialog);
      expect(draft()?.recipients).to.deep.equal([malo.id, aminata.id]);
      expect(draft()?.team).to.equal(undefined);
    });

    it('thanks a large one as a whole, and says so', async () => {
      const { client, dialog, draft } = await setup();
      await find(dialog, client, [methods]);
      await press(field(dialog), 'Enter');
      expect(visibleText(dialog)).to.contain('The team is thanked as a whole. All 22 members will see it.');
      expect(visibleText(deep(dialog, '[part=preview]'))).to.contain('Kudos to the team Methods');
      await expectAccessible(dialog);
      await send(dialog);
      expect([draft()?.recipients, draft()?.team]).to.deep.equal([[], { id: 'g-methods', name: 'Methods' }]);
    });

    it('goes back to people when the team is taken away, where the focus goes', async () => {
      const { dialog } = await setup({ team: methods });
      control(dialog, 'Remove Methods').click();
      await settled(dialog);
      expect(dialog.shadowRoot?.activeElement === field(dialog)).to.equal(true);
      expect(hasControl(dialog, 'Remove Malo Kervadec')).to.equal(true);
    });

    it('offers no team that can be thanked neither by names nor as a whole', async () => {
      const { client, dialog } = await setup(
        {},
        { capabilities: allCapabilities.filter((name) => name !== 'kudos.team') },
      );
      await find(dialog, client, [methods]);
      expect(deepAll(dialog, '[role=option]')).to.deep.equal([]);
    });
  });

  it('can be for those thanked alone, where the backend can', async () => {
    const { dialog, draft } = await setup({ audience: 'recipient' });
    expect(visibleText(dialog)).to.contain('Seen by: Only those thanked');
    await send(dialog);
    expect(draft()?.audience).to.deep.equal({ kind: 'people' });
    const without = allCapabilities.filter((name) => name !== 'kudos.private');
    const plain = await setup({ audience: 'recipient' }, { capabilities: without });
    expect(visibleText(plain.dialog)).to.contain('Seen by: Everyone');
  });

  it('leaves the choice of who sees it to the giver, and asks for it where it is missing', async () => {
    const { dialog, give, draft } = await setup({ audience: 'ask' });
    expect(visibleText(dialog)).to.contain('Choose who will see it.');
    await send(dialog);
    expect(give.calls).to.have.length(0);
    expect(deep(dialog, '#audience-problem').textContent).to.contain('Choose who will see it.');
    const choice = deep<HTMLElement>(dialog, '.audience button');
    expect(dialog.shadowRoot?.activeElement === choice).to.equal(true);
    await expectAccessible(dialog);
    choice.click();
    await settled(dialog);
    control(dialog, 'Methods').click();
    await settled(dialog);
    await send(dialog);
    expect(draft()?.audience).to.deep.equal({ kind: 'group', id: 'g-methods' });
  });

  it('asks those thanked first, and says so; not where nobody else will see it', async () => {
    const { dialog, draft } = await setup({ consent: 'recipient-chooses' });
    expect(visibleText(dialog)).to.contain('Those thanked are asked first.');
    await expectAccessible(dialog);
    await send(dialog);
    expect(draft()?.consent).to.equal('recipient-chooses');
    const alone = await setup({ consent: 'recipient-chooses', audience: 'recipient' });
    expect(visibleText(alone.dialog)).to.not.contain('Those thanked are asked first.');
    const without = allCapabilities.filter((name) => name !== 'kudosConsent.set');
    const plain = await setup({ consent: 'recipient-chooses' }, { capabilities: without });
    await send(plain.dialog);
    expect(plain.draft()?.consent).to.equal(undefined);
  });

  it('offers only the values that the page names', async () => {
    const { dialog } = await setup({ values: ['v-pass-on'] });
    expect(deepAll(dialog, '.tile').map(visibleText)).to.deep.equal(['Passing on']);
  });
});
