import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { loadNotes } from '../foundation/open-write.ts';
import { allCapabilities } from '../testing/fake-client.ts';
import {
  control,
  deep,
  deepAll,
  expectAccessible,
  hasControl,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { base, choose, openMenu, setup } from './item.fixture.ts';

const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
const dialogIn = (item: Element): HTMLDialogElement => deep<HTMLDialogElement>(item, 'dialog');

describe('the menu of a post', () => {
  it('keeps it for later, marks it, and lets go of it again', async () => {
    const { item, client } = await setup();
    await choose(item, 'Save for later');
    expect(client.write.calls[0]).to.deep.equal(['saved.set', { id: 'a-1', on: true }]);
    client.activity('a-1').ready({ ...base, viewerSaved: true });
    await settled(item);
    expect(deep(item, '[part=saved]').textContent).to.contain('Saved');
    expect(item.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('More actions');
    await choose(item, 'Remove from saved');
    expect(client.write.calls[1]).to.deep.equal(['saved.set', { id: 'a-1', on: false }]);
  });

  it('folds what the reader wants to see less of, with the way back', async () => {
    const { item, client } = await setup();
    client.write.answer = (...[, command]) => {
      client.activity('a-1').ready({ ...base, viewerMuted: (command as { on: boolean }).on });
      return Promise.resolve(null as never);
    };
    await choose(item, 'Show less of this');
    expect(visibleText(item)).to.equal('You will see less of this. Show it again');
    expect(item.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Show it again');
    await expectAccessible(item);
    control(item, 'Show it again').click();
    await until(() => hasControl(item, 'More actions'), 'it is shown again');
    expect(client.write.calls.map(([, command]) => command)).to.deep.equal([
      { id: 'a-1', on: true },
      { id: 'a-1', on: false },
    ]);
    await until(
      () => item.shadowRoot?.activeElement?.className.includes('menu-button') === true,
      'the focus',
    );
  });

  it('pins until a day that the reader chooses, where they may', async () => {
    const { item, client } = await setup({ permissions: { ...base.permissions, pin: true } });
    await choose(item, 'Pin…');
    const dialog = dialogIn(item);
    expect(dialog.open).to.equal(true);
    await expectAccessible(item);
    expect(deepAll(item, 'dialog input').length).to.equal(5);
    control(dialog, 'Pin').click();
    await until(() => !dialog.isConnected, 'the dialog is closed');
    const [verb, command] = client.write.calls[0] as [string, { id: string; on: boolean; until: string }];
    expect([verb, command.id, command.on]).to.deep.equal(['pins.set', 'a-1', true]);
    const days = (Date.parse(command.until) - Date.now()) / 86_400_000;
    expect(days).to.be.within(0.9, 2);
    expect(item.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('More actions');
  });

  it('says until when something is pinned, and unpins it', async () => {
    const { item, client } = await setup({
      pinned: true,
      pinnedUntil: tomorrow,
      permissions: { ...base.permissions, pin: true },
    });
    const day = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(new Date(tomorrow));
    expect(deep(item, '[part=pin]').textContent).to.contain(`Pinned until ${day}`);
    await choose(item, 'Unpin');
    expect(client.write.calls[0]).to.deep.equal(['pins.set', { id: 'a-1', on: false }]);
  });

  it('reports to the moderators, with a reason and a note, and gives the focus back', async () => {
    const { item, client } = await setup();
    await choose(item, 'Report…');
    const dialog = dialogIn(item);
    expect(dialog.matches(':modal')).to.equal(true);
    expect((item.shadowRoot?.activeElement as HTMLInputElement).type).to.equal('radio');
    await expectAccessible(item);
    deepAll(item, 'dialog input').forEach((input) => {
      if ((input as HTMLInputElement).value === 'private') (input as HTMLInputElement).click();
    });
    deep<HTMLTextAreaElement>(item, 'dialog textarea').value = ' A phone number ';
    control(dialog, 'Report').click();
    await until(() => !dialog.isConnected, 'the dialog is closed');
    expect(client.write.calls[0]).to.deep.equal([
      'reports.add',
      { subject: 'a-1', reason: 'private', note: 'A phone number' },
      { id: 'write-1' },
    ]);
    expect(item.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('More actions');
  });

  it('keeps a report that could not be sent, with its words, and says why', async () => {
    const { item, client } = await setup();
    client.write.answer = () => Promise.reject(new SocialError('forbidden'));
    await choose(item, 'Report…');
    const note = deep<HTMLTextAreaElement>(item, 'dialog textarea');
    note.value = 'Words that are not lost';
    control(dialogIn(item), 'Report').click();
    await until(() => visibleText(dialogIn(item)).includes('You are not allowed'), 'it says why');
    expect(note.value).to.equal('Words that are not lost');
    control(dialogIn(item), 'Cancel').click();
    await until(() => deepAll(item, 'dialog').length === 0, 'it is closed');
  });

  /** A report of the same post that was refused after its dialog had closed. */
  const left = {
    id: 'w-1',
    verb: 'reports.add',
    item: 'a-1',
    place: 'a-1',
    words: 'Refused, and not lost',
    state: 'failed',
    kept: 'device',
    error: new SocialError('forbidden'),
    since: 0,
  } as const;

  it('says of a report that was refused later why, and gives its words back with the dialog', async () => {
    const { item, client } = await setup();
    await loadNotes();
    client.outbox.set(left);
    client.activity('a-1').ready({ ...base, local: 'failed', write: 'w-1' });
    await settled(item);
    expect(visibleText(item)).to.contain('Your report was not sent. You are not allowed to do this.');
    expect(hasControl(item, 'Comment')).to.equal(true);
    await choose(item, 'Report…');
    expect(visibleText(dialogIn(item))).to.contain('You are not allowed');
    expect(deep<HTMLTextAreaElement>(item, 'dialog textarea').value).to.equal('Refused, and not lost');
    await expectAccessible(item);
    control(dialogIn(item), 'Report').click();
    await until(() => deepAll(item, 'dialog').length === 0, 'it is sent again');
    expect((client.write.calls[0]?.[1] as { note: string }).note).to.equal('Refused, and not lost');
    expect(client.outbox.discard.calls).to.deep.equal([['w-1']]);
  });

  it('keeps what is written to the moderators until it is sent, or in the outbox', async () => {
    const { item, client } = await setup();
    await choose(item, 'Report…');
    const note = deep<HTMLTextAreaElement>(item, 'dialog textarea');
    note.value = 'Half a sentence';
    note.dispatchEvent(new InputEvent('input', { bubbles: true }));
    control(dialogIn(item), 'Cancel').click();
    await until(() => deepAll(item, 'dialog').length === 0, 'it is closed');
    await choose(item, 'Report…');
    expect(deep<HTMLTextAreaElement>(item, 'dialog textarea').value).to.equal('Half a sentence');
    client.write.answer = () => {
      client.outbox.set({ ...left, id: 'write-1', state: 'queued' });
      return new Promise(() => undefined);
    };
    control(dialogIn(item), 'Report').click();
    await until(() => deepAll(item, 'dialog').length === 0, 'it waits in the outbox');
    expect(client.drafts.get('report:a-1')).to.equal(undefined);
  });

  it('says what did not work, and takes nothing of the post away', async () => {
    const { item, client } = await setup();
    client.write.answer = () => Promise.reject(new SocialError('server'));
    await choose(item, 'Save for later');
    await until(() => visibleText(item).includes('That did not work.'), 'it says so');
    expect(hasControl(item, 'Comment')).to.equal(true);
  });

  it('leaves the buttons of a post where something about it waits for the network', async () => {
    await loadNotes();
    const { item, client } = await setup();
    const rest = { item: 'a-1', place: 'a-1', kept: 'device', since: 0, state: 'queued' } as const;
    client.outbox.set({ id: 'w1', verb: 'saved.set', error: new SocialError('offline'), ...rest });
    client.activity('a-1').ready({ ...base, viewerSaved: true, local: 'queued', write: 'w1' });
    await settled(item);
    expect(visibleText(item)).to.contain('Will be sent when you are back online.');
    expect(hasControl(item, 'More actions') && hasControl(item, 'Comment')).to.equal(true);
  });

  it('has no trace of what the backend, or the reader, cannot do', async () => {
    const offered = async (activity: object, capabilities = allCapabilities): Promise<string[]> => {
      const { item } = await setup(activity, capabilities);
      await openMenu(item);
      return deepAll(item, '[role=menuitem]').map((one) => one.textContent?.trim() ?? '');
    };
    const none = { ...base.permissions, edit: false, remove: false };
    expect(await offered({ permissions: none }, ['viewer', 'feed.read'])).to.deep.equal(['Copy link']);
    expect(await offered({ permissions: none })).to.deep.equal([
      'Save for later',
      'Copy link',
      'Show less of this',
      'Report…',
    ]);
    const own = { permissions: none, author: { ...base.author, isViewer: true } };
    expect(await offered(own), 'nobody reports themself').to.deep.equal(['Save for later', 'Copy link']);
  });
});
