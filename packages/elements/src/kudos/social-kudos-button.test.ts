import type { Kudos, Person } from '@maillon/contract';
import { SocialError, type OutboxEntry } from '@maillon/sdk';
import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { aminata, aPerson, aViewer, camille, malo } from '../testing/data.ts';
import { allCapabilities, FakeClient } from '../testing/fake-client.ts';
import {
  control,
  deep,
  deepAll,
  expectAccessible,
  fixture,
  hasControl,
  nextEvent,
  rerender,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { defineKudos } from './define-kudos.ts';
import type { SocialKudosGivenEvent, SocialKudosGiveEvent, SocialKudosWithdrawnEvent } from './events.ts';
import type { SocialKudosButton } from './social-kudos-button.ts';
import type { SocialKudosDialog } from './social-kudos-dialog.ts';

defineKudos();

const thanks: Kudos = {
  type: 'kudos',
  id: 'k-1',
  from: camille,
  recipients: [malo],
  createdAt: '2026-11-23T08:00:00.000Z',
};

async function setup(
  props: Partial<SocialKudosButton> = { target: malo.id },
  { viewer = aViewer(), capabilities = allCapabilities } = {},
) {
  const client = new FakeClient(capabilities);
  client.viewer.ready(viewer);
  client.kudos.give.answer = () => Promise.resolve(thanks);
  for (const person of [malo, aminata, camille]) client.people.get(person.id).ready(person);
  const made = Object.assign(
    document.createElement('social-kudos-button'),
    { client: client.asClient },
    props,
  );
  const button = await fixture<SocialKudosButton>(html`${made}`);
  await settled(button);
  return { client, button };
}

/** Presses, and waits until the button is no longer busy: what it then does comes with the first press. */
const press = async (button: SocialKudosButton): Promise<void> => {
  const control = deep<HTMLButtonElement>(button, '.button');
  control.click();
  await settled(button);
  await until(() => !control.hasAttribute('aria-busy'), 'the button is ready again');
  await settled(button);
};

/** Opens the dialog, whose code comes with the first one. */
async function openDialog(button: SocialKudosButton): Promise<SocialKudosDialog> {
  deep<HTMLButtonElement>(button, '.button').click();
  while (!button.shadowRoot?.querySelector('social-kudos-dialog')) await settled(button);
  await settled(button);
  return deep<SocialKudosDialog>(button, 'social-kudos-dialog');
}

describe('<social-kudos-button>', () => {
  // A loaded machine may take long to serve what comes with the first press.
  before(async function () {
    this.timeout(60_000);
    await Promise.all([import('./social-kudos-dialog.ts'), import('./kudos-giving.ts')]);
  });

  for (const variant of ['button', 'icon', 'pill', 'quiet'] as const) {
    it(`is accessible as ${variant}, before and after, light and dark, in French`, async () => {
      const { button } = await setup({ target: malo.id, variant, mode: 'one-click' });
      for (const scheme of ['light', 'dark']) {
        (button.parentElement as HTMLElement).style.cssText = `color-scheme: ${scheme}; background: Canvas`;
        await expectAccessible(button);
      }
      await press(button);
      for (const scheme of ['light', 'dark']) {
        (button.parentElement as HTMLElement).style.cssText = `color-scheme: ${scheme}; background: Canvas`;
        await expectAccessible(button);
      }
      document.documentElement.lang = 'fr';
      await settled(button);
      await expectAccessible(button);
    });
  }

  it('has a name that is always whole, in both languages', async () => {
    const { button } = await setup({ target: aminata.id, variant: 'icon' });
    expect(hasControl(button, 'Give kudos to Aminata Sow')).to.equal(true);
    document.documentElement.lang = 'fr';
    while (!hasControl(button, /^Remercier/)) await settled(button);
    expect(hasControl(button, 'Remercier Aminata Sow')).to.equal(true);
  });

  it('names several people, and only the first of many', async () => {
    const { button } = await setup({ people: [malo, aminata] });
    expect(hasControl(button, 'Give kudos to Malo Kervadec and Aminata Sow')).to.equal(true);
    const many: Person[] = ['A', 'B', 'C', 'D'].map((name) => aPerson(`p-${name}`, name));
    button.people = many;
    await settled(button);
    expect(hasControl(button, 'Give kudos to A, B, and 2 others')).to.equal(true);
  });

  it('asks nothing of the backend about people it was given', async () => {
    const { client, button } = await setup({ people: [malo] });
    expect(button.shadowRoot?.querySelector('button')).to.not.equal(null);
    expect(client.people.get(malo.id).subscribers).to.equal(0);
  });

  it('takes ids from an attribute', async () => {
    const { client, button } = await setup({});
    rerender(
      button,
      html`<social-kudos-button
        .client=${client.asClient}
        recipients="p-malo p-aminata"
      ></social-kudos-button>`,
    );
    const other = document.querySelector('social-kudos-button[recipients]') as SocialKudosButton;
    await settled(other);
    expect(other.recipients).to.deep.equal(['p-malo', 'p-aminata']);
    expect(hasControl(other, /Malo Kervadec and Aminata Sow/)).to.equal(true);
  });

  it('is absent for oneself, without the right to give, while nobody is known, and read-only', async () => {
    const own = await setup({ target: camille.id });
    expect(deepAll(own.button, 'button')).to.deep.equal([]);
    expect(own.button.matches(':state(absent)')).to.equal(true);
    const reader = await setup({ target: malo.id }, { capabilities: ['viewer', 'people.read'] });
    expect(deepAll(reader.button, 'button')).to.deep.equal([]);
    const closed = await setup({ target: malo.id, readonly: true });
    expect(deepAll(closed.button, 'button')).to.deep.equal([]);
  });

  it('is absent for a person whom the backend does not know, and stays for one it could not ask about', async () => {
    const { client, button } = await setup({ target: 'p-gone' });
    client.people.get('p-gone').fail(new SocialError('not-found'));
    await settled(button);
    expect(deepAll(button, 'button')).to.deep.equal([]);
    client.people.get('p-gone').fail(new SocialError('network'));
    await settled(button);
    expect(hasControl(button, 'Give kudos')).to.equal(true);
  });

  it('leaves the viewer out of several recipients', async () => {
    const { client, button } = await setup({ people: [camille, malo], mode: 'one-click' });
    await press(button);
    expect(client.kudos.give.calls[0]?.[0].recipients).to.deep.equal([malo.id]);
  });

  it('tells how often the subject was thanked for, and that the viewer has', async () => {
    const { client, button } = await setup({ target: 'a-1', people: [malo] });
    client.kudos.summary('a-1').ready({ type: 'kudos-summary', id: 'a-1', count: 4, viewerHasGiven: true });
    await settled(button);
    expect(visibleText(button)).to.contain('Thanked').and.to.contain('4 thank-yous so far');
    expect(hasControl(button, 'Thanked 4. Give kudos to Malo Kervadec')).to.equal(true);
    expect(button.matches(':state(given)')).to.equal(true);
    button.counts = 'hide';
    await settled(button);
    expect(visibleText(button)).to.not.contain('4');
  });

  describe('while its thanks can be undone', () => {
    /** A button whose outbox holds the thanks back. */
    async function waiting(more: Partial<SocialKudosButton> = {}, capabilities = allCapabilities) {
      const world = await setup({ people: [malo], mode: 'one-click', ...more }, { capabilities });
      const { client } = world;
      const sent = Promise.withResolvers<Kudos | null>();
      client.kudos.give.answer = ({ id = '', undoMs = 0 }) => {
        client.outbox.set({
          ...{ id, verb: 'kudos.give', item: `local-${id}`, place: malo.id, state: 'saving' },
          ...{ kept: 'device', since: Date.now(), undoUntil: Date.now() + undoMs },
        });
        return sent.promise;
      };
      client.outbox.undo.answer = () => {
        client.outbox.set();
        sent.reject(new SocialError('aborted'));
        return Promise.resolve(true);
      };
      /** The time is over. */
      const over = (changes: Partial<OutboxEntry>): void => {
        const { undoUntil: _, ...entry } = client.outbox.state[0] as OutboxEntry;
        client.outbox.set({ ...entry, ...changes });
      };
      return { ...world, sent, over };
    }

    it('shows them as given and asks the outbox to wait ten seconds', async () => {
      const { client, button } = await waiting();
      await press(button);
      expect(client.kudos.give.calls[0]?.[0].undoMs).to.equal(10_000);
      expect(visibleText(button)).to.contain('Kudos given to Malo Kervadec.');
      expect(button.matches(':state(given)')).to.equal(true);
      await expectAccessible(button);
    });

    it('tells the page once the backend has them, and takes Undo away', async () => {
      const { client, button, sent, over } = await waiting();
      let told = 0;
      button.addEventListener('social-kudos-given', () => (told += 1));
      await press(button);
      control(button, 'Undo').focus();
      expect(told).to.equal(0);
      over({ state: 'saving' });
      await settled(button);
      expect(deep(button, '.notice').matches(':popover-open')).to.equal(false);
      expect(button.shadowRoot?.activeElement === deep(button, '.button')).to.equal(true);
      const given = nextEvent<SocialKudosGivenEvent>(button, 'social-kudos-given');
      client.outbox.set();
      sent.resolve(thanks);
      expect((await given).kudos).to.equal(thanks);
      expect(button.matches(':state(given)')).to.equal(true);
    });

    it('undoes them, also where the backend can take nothing back', async () => {
      const { client, button } = await waiting(
        {},
        allCapabilities.filter((name) => name !== 'kudos.withdraw'),
      );
      let told = 0;
      for (const type of ['social-kudos-given', 'social-kudos-withdrawn', 'social-error'] as const)
        button.addEventListener(type, () => (told += 1));
      await press(button);
      control(button, 'Undo').click();
      await settled(button);
      expect(client.outbox.undo.calls).to.deep.equal([['write-1']]);
      expect(client.kudos.withdraw.calls).to.deep.equal([]);
      expect(button.matches(':state(given)')).to.equal(false);
      expect(button.shadowRoot?.activeElement === deep(button, '.button')).to.equal(true);
      expect(told, 'nothing was given, so nothing is told').to.equal(0);
    });

    it('brings the words of what is undone back with the next dialog', async () => {
      const { client, button } = await waiting({ mode: 'compose' });
      client.kudos.values().ready([]);
      const field = deep<HTMLTextAreaElement>(await openDialog(button), 'textarea');
      field.value = 'You saved my week';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      control(deep(button, 'social-kudos-dialog'), 'Give kudos').click();
      await until(() => hasControl(button, 'Undo'), 'the thanks can be undone');
      expect(client.drafts.get('kudos:p-malo')).to.equal(undefined);
      control(button, 'Undo').click();
      await settled(button);
      const again = deep<HTMLTextAreaElement>(await openDialog(button), 'textarea');
      expect(again.value).to.equal('You saved my week');
    });

    it('says when it is too late', async () => {
      const { client, button } = await waiting();
      client.outbox.undo.answer = () => Promise.resolve(false);
      await press(button);
      control(button, 'Undo').click();
      await until(() => visibleText(button).includes('too late'), 'it is said');
      expect(button.matches(':state(given)')).to.equal(true);
    });

    it('waits longer for who reaches for Undo', async () => {
      const { client, button } = await waiting();
      await press(button);
      expect(client.outbox.holdUndo.calls).to.be.empty;
      deep(button, '.notice').dispatchEvent(new PointerEvent('pointerenter'));
      expect(client.outbox.holdUndo.calls, 'nobody points at it').to.be.empty;
      control(button, 'Undo').focus();
      expect(client.outbox.holdUndo.calls[0]).to.deep.equal(['write-1', 10_000]);
    });

    it('says that they wait for the network, before and after', async () => {
      const { button, over } = await waiting();
      await press(button);
      over({ state: 'queued', undoUntil: Date.now() + 5_000 });
      await settled(button);
      const waits = 'Your thanks will be sent when the network is back.';
      expect(visibleText(button)).to.contain(waits);
      expect(hasControl(button, 'Undo')).to.equal(true);
      over({ state: 'queued' });
      await settled(button);
      expect(visibleText(button)).to.contain(waits);
      expect(hasControl(button, 'Undo')).to.equal(false);
    });

    it('says that they wait for who signs in again', async () => {
      const { button, over } = await waiting();
      await press(button);
      over({ state: 'queued', error: new SocialError('auth-required') });
      await settled(button);
      expect(visibleText(button)).to.contain('Will be sent once you have signed in again.');
    });

    it('says why they were refused, and that they were not given', async () => {
      const { button, sent, over } = await waiting();
      const told = nextEvent(button, 'social-error');
      await press(button);
      const error = new SocialError('forbidden');
      over({ state: 'failed', error });
      sent.reject(error);
      await told;
      await settled(button);
      expect(visibleText(button)).to.contain('Not sent. You are not allowed to do this.');
      expect(button.matches(':state(given)')).to.equal(false);
    });
  });

  it('gives at once where nothing can wait, says so, and takes back what was given', async () => {
    const { client, button } = await setup({ target: 'a-1', people: [malo], mode: 'one-click' });
    const given = nextEvent<SocialKudosGivenEvent>(button, 'social-kudos-given');
    await press(button);
    expect((await given).kudos).to.equal(thanks);
    expect(client.kudos.give.calls).to.deep.equal([
      [{ id: 'write-1', recipients: [malo.id], subject: 'a-1', undoMs: 10_000 }],
    ]);
    expect(visibleText(button)).to.contain('Kudos given to Malo Kervadec.');
    expect(deep(button, '.notice').matches(':popover-open')).to.equal(true);

    const withdrawn = nextEvent<SocialKudosWithdrawnEvent>(button, 'social-kudos-withdrawn');
    control(button, 'Undo').click();
    expect((await withdrawn).id).to.equal(thanks.id);
    await settled(button);
    expect(client.kudos.withdraw.calls).to.deep.equal([[thanks.id]]);
    expect(hasControl(button, 'Give kudos to Malo Kervadec')).to.equal(true);
    expect(deep(button, '.notice').matches(':popover-open')).to.equal(false);
    expect(button.shadowRoot?.activeElement === deep(button, '.button')).to.equal(true);
  });

  it('offers no undo where the backend has none', async () => {
    const { button } = await setup(
      { people: [malo], mode: 'one-click' },
      { capabilities: allCapabilities.filter((name) => name !== 'kudos.withdraw') },
    );
    await press(button);
    expect(visibleText(button)).to.contain('Kudos given to');
    expect(hasControl(button, 'Undo')).to.equal(false);
  });

  it('offers no undo of kudos that may not be taken back', async () => {
    const { client, button } = await setup({ people: [malo], mode: 'one-click' });
    client.kudos.give.answer = () => Promise.resolve({ ...thanks, permissions: { remove: false } });
    await press(button);
    expect(visibleText(button)).to.contain('Kudos given to');
    expect(hasControl(button, 'Undo')).to.equal(false);
  });

  it('says when kudos wait for a moderator', async () => {
    const { client, button } = await setup({ people: [malo], mode: 'one-click' });
    client.kudos.give.answer = () => Promise.resolve(null);
    await press(button);
    expect(visibleText(button)).to.contain('once approved');
    expect(hasControl(button, 'Undo')).to.equal(false);
  });

  it('lets the page cancel, or change what is sent', async () => {
    const { client, button } = await setup({ people: [malo], mode: 'one-click' });
    button.addEventListener('social-kudos-give', (event) => event.preventDefault(), { once: true });
    await press(button);
    expect(client.kudos.give.calls).to.deep.equal([]);
    button.addEventListener('social-kudos-give', (event: SocialKudosGiveEvent) => {
      event.draft = { ...event.draft, value: 'v-help' };
    });
    await press(button);
    expect(client.kudos.give.calls[0]?.[0].value).to.equal('v-help');
  });

  it('says that its thanks wait where the network does not take them, and why they were refused later', async () => {
    const { client, button } = await setup({ people: [malo], mode: 'one-click' });
    let refuse!: (error: SocialError) => void;
    client.kudos.give.answer = () => new Promise((_, reject) => (refuse = reject));
    const rest = {
      item: 'local-write-1',
      place: malo.id,
      state: 'queued',
      kept: 'device',
      since: 0,
    } as const;
    client.outbox.set({ id: 'write-1', verb: 'kudos.give', words: 'For the jigs.', ...rest });
    await press(button);
    expect(visibleText(button)).to.contain('Your thanks will be sent when the network is back.');
    await expectAccessible(button);
    const error = new SocialError('forbidden');
    client.outbox.set({ id: 'write-1', verb: 'kudos.give', ...rest, state: 'failed', error });
    refuse(error);
    await settled(button);
    expect(visibleText(button)).to.contain('Not sent. You are not allowed to do this.');
  });

  for (const state of ['failed', 'doubtful'] as const) {
    it(`asks what to do with thanks of an earlier page that are ${state}`, async () => {
      const { client, button } = await setup({ people: [malo], mode: 'one-click' });
      const rest = { item: 'local-w1', place: malo.id, kept: 'device', since: 0 } as const;
      client.outbox.set({ id: 'w1', verb: 'kudos.give', state, ...rest });
      await until(() => hasControl(button, 'Send again'), 'it is said');
      expect(visibleText(button)).to.contain(state === 'failed' ? 'Not sent.' : 'We could not find out');
      await expectAccessible(button);
      control(button, 'Send again').click();
      expect(client.outbox.retry.calls).to.deep.equal([['w1']]);
      await settled(button);
      client.outbox.set({ id: 'w2', verb: 'kudos.give', state, ...rest });
      await until(() => hasControl(button, 'Discard'), 'it is said of the next');
      control(button, 'Discard').click();
      await settled(button);
      expect(client.outbox.discard.calls).to.deep.equal([['w2']]);
      expect(hasControl(button, 'Discard')).to.equal(false);
    });
  }

  it('says why it failed and tries again', async () => {
    const { client, button } = await setup({ people: [malo], mode: 'one-click' });
    client.kudos.give.answer = () => Promise.reject(new SocialError('network'));
    const told = nextEvent(button, 'social-error');
    await press(button);
    await told;
    expect(deep(button, '[role=alert]').textContent).to.contain('The server could not be reached.');
    client.kudos.give.answer = () => Promise.resolve(thanks);
    control(button, 'Try again').click();
    await settled(button);
    expect(visibleText(button)).to.contain('Kudos given to');
  });

  it('keeps what it said when taking back fails', async () => {
    const { client, button } = await setup({ people: [malo], mode: 'one-click' });
    client.kudos.withdraw.answer = () => Promise.reject(new SocialError('server'));
    await press(button);
    control(button, 'Undo').click();
    await settled(button);
    expect(visibleText(button)).to.contain('The server failed.').and.to.contain('Thanked');
    expect(hasControl(button, 'Try again')).to.equal(true);
  });

  it('closes its notice with Esc and gives the focus back', async () => {
    const { button } = await setup({ people: [malo], mode: 'one-click' });
    await press(button);
    const undo = control(button, 'Undo');
    undo.focus();
    undo.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await settled(button);
    expect(deep(button, '.notice').matches(':popover-open')).to.equal(false);
    expect(button.shadowRoot?.activeElement === deep(button, '.button')).to.equal(true);
  });

  it('closes its notice with Esc from the button too', async () => {
    const { button } = await setup({ people: [malo], mode: 'one-click' });
    await press(button);
    expect(deep(button, '.notice').matches(':popover-open')).to.equal(true);
    button.focus();
    const escape = { key: 'Escape', bubbles: true, composed: true, cancelable: true };
    deep(button, '.button').dispatchEvent(new KeyboardEvent('keydown', escape));
    await settled(button);
    expect(deep(button, '.notice').matches(':popover-open')).to.equal(false);
  });

  it('opens the dialog, and has the focus again when it closes', async () => {
    const { button } = await setup({ people: [malo] });
    const dialog = await openDialog(button);
    expect(deep<HTMLDialogElement>(dialog, 'dialog').open).to.equal(true);
    control(dialog, 'Cancel').click();
    await nextEvent(dialog, 'social-kudos-close');
    await settled(button);
    expect(deepAll(button, 'social-kudos-dialog')).to.deep.equal([]);
    expect(button.shadowRoot?.activeElement === deep(button, '.button')).to.equal(true);
  });

  it('composes where a value is required, one click or not', async () => {
    const { client, button } = await setup({ people: [malo], mode: 'one-click', requireValue: true });
    await openDialog(button);
    expect(client.kudos.give.calls).to.deep.equal([]);
  });

  it('brings the words back as a draft when kudos are taken back', async () => {
    const { client, button } = await setup({ people: [malo] });
    client.kudos.values().ready([]);
    const dialog = await openDialog(button);
    const field = deep<HTMLTextAreaElement>(dialog, 'textarea');
    field.value = 'You saved my week';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    control(dialog, 'Give kudos').click();
    await settled(button);
    expect(client.drafts.get('kudos:p-malo')).to.equal(undefined);
    control(button, 'Undo').click();
    await settled(button);
    expect(client.drafts.get('kudos:p-malo')).to.equal('You saved my week');
  });

  it('offers the company values that the page names, and no others', async () => {
    const { client, button } = await setup({ people: [malo], values: ['v-help'] });
    const value = (id: string, label: string) =>
      ({ type: 'kudos-value', id, icon: 'heart', label: { value: label } }) as const;
    client.kudos.values().ready([value('v-help', 'Help'), value('v-safe', 'Safety')]);
    const dialog = await openDialog(button);
    expect(deepAll(dialog, '.tile').map((tile) => visibleText(tile))).to.deep.equal(['Help']);
  });

  it('sends no message that is longer than the page allows, and says by how much', async () => {
    const { client, button } = await setup({ people: [malo], messageMax: 20 });
    client.kudos.values().ready([]);
    const dialog = await openDialog(button);
    const field = deep<HTMLTextAreaElement>(dialog, 'textarea');
    field.value = 'Twenty-five characters ab';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(button);
    expect(visibleText(dialog)).to.contain('5 characters too many');
    control(dialog, 'Give kudos').click();
    await settled(button);
    expect(client.kudos.give.calls).to.deep.equal([]);
    expect(visibleText(dialog)).to.contain('At most 20 characters.');
    expect(dialog.shadowRoot?.activeElement === field).to.equal(true);
  });

  it('is smaller in the small size, and still large enough to hit', async () => {
    const { button } = await setup({ people: [malo], size: 'small' });
    const small = deep(button, '.button').getBoundingClientRect().height;
    button.size = 'medium';
    await settled(button);
    expect(deep(button, '.button').getBoundingClientRect().height).to.be.greaterThan(small);
    expect(small).to.be.at.least(24);
  });

  it('shows nothing of what readers without JavaScript see', async () => {
    const { button } = await setup({ people: [malo] });
    button.append(Object.assign(document.createElement('a'), { href: '/thanks', textContent: 'By mail' }));
    await settled(button);
    expect(button.querySelector('a')?.checkVisibility()).to.equal(false);
  });

  it('is in the state loading until it is known who would be thanked', async () => {
    const { client, button } = await setup({ target: 'p-later' });
    expect(button.matches(':state(loading)')).to.equal(true);
    client.people.get('p-later').ready(aPerson('p-later', 'Later'));
    await settled(button);
    expect(button.matches(':state(loading)')).to.equal(false);
  });

  it('says that it is given in a word and with a sign, not by colour alone', async () => {
    const { button } = await setup({ people: [malo], mode: 'one-click' });
    const sign = () => deepAll(button, '.glyph path').map((path) => path.getAttribute('d'));
    const before = sign();
    await press(button);
    expect(visibleText(deep(button, '.button'))).to.equal('Thanked');
    expect(sign()).to.not.deep.equal(before);
  });

  it('does not celebrate where less motion is wanted', async () => {
    const moves = (button: SocialKudosButton) =>
      button.shadowRoot?.getAnimations().filter(({ effect }) => effect?.getComputedTiming().duration !== 0);
    const { button: calm } = await setup({ people: [malo], mode: 'one-click' });
    await emulateMedia({ reducedMotion: 'reduce' });
    await press(calm);
    expect(calm.matches(':state(given)')).to.equal(true);
    expect(moves(calm)).to.deep.equal([]);
    await emulateMedia({ reducedMotion: 'no-preference' });
    const { button: lively } = await setup({ people: [malo], mode: 'one-click' });
    await press(lively);
    expect(moves(lively), 'else it does').to.not.be.empty;
  });

  it('thanks the author of an activity or a comment for it', async () => {
    const { client, button } = await setup({ target: 'a-1', targetKind: 'activity', mode: 'one-click' });
    expect(hasControl(button, /kudos/)).to.equal(false);
    client.activity('a-1').ready({
      type: 'activity',
      id: 'a-1',
      kind: 'post',
      author: malo,
      createdAt: '2026-11-23T08:00:00.000Z',
    });
    await settled(button);
    expect(hasControl(button, 'Give kudos to Malo Kervadec')).to.equal(true);
    await press(button);
    const { recipients, subject } = client.kudos.give.calls[0]?.[0] ?? {};
    expect([recipients, subject]).to.deep.equal([[malo.id], 'a-1']);
    client.activity('a-2').ready({
      type: 'activity',
      id: 'a-2',
      kind: 'post',
      author: camille,
      createdAt: '2026-11-23T08:00:00.000Z',
    });
    button.target = 'a-2';
    await settled(button);
    expect(hasControl(button, /kudos/i)).to.equal(false);
  });

  it('thanks a team: by the names of its members where they are few, else as a whole', async () => {
    const { client, button } = await setup({ target: 'g-1', targetKind: 'group', mode: 'one-click' });
    const team = { id: 'g-1', name: 'Methods', memberCount: 22, members: [malo, aminata] };
    client.ask('teams.search', { id: 'g-1' }).ready([team]);
    await settled(button);
    expect(hasControl(button, 'Give kudos to Methods')).to.equal(true);
    await press(button);
    expect(client.kudos.give.calls[0]?.[0].team).to.deep.equal({ id: 'g-1', name: 'Methods' });
    client.ask('teams.search', { id: 'g-1' }).ready([{ ...team, memberCount: 2 }]);
    await settled(button);
    await press(button);
    const { recipients, team: whole } = client.kudos.give.calls[1]?.[0] ?? {};
    expect([recipients, whole]).to.deep.equal([[malo.id, aminata.id], undefined]);
  });

  it('with one click, shows it as the page says: to those thanked alone, or after asking them', async () => {
    const alone = await setup({ people: [malo], mode: 'one-click', audience: 'recipient' });
    await press(alone.button);
    expect(alone.client.kudos.give.calls[0]?.[0].audience).to.deep.equal({ kind: 'people' });
    const asks = await setup({ people: [malo], mode: 'one-click', consent: 'recipient-chooses' });
    await press(asks.button);
    expect(asks.client.kudos.give.calls[0]?.[0].consent).to.equal('recipient-chooses');
  });

  it('opens the dialog where the giver is to say who sees it', async () => {
    const { client, button } = await setup({ people: [malo], mode: 'one-click', audience: 'ask' });
    await openDialog(button);
    expect(client.kudos.give.calls).to.have.length(0);
  });

  it('is named so where it says thanks back', async () => {
    const { button } = await setup({ people: [malo], back: true });
    expect(hasControl(button, 'Say thanks back to Malo Kervadec')).to.equal(true);
    expect(visibleText(button)).to.contain('Say thanks back');
  });

  it('tells of points only where the page wants that', async () => {
    for (const points of [false, true]) {
      const { client, button } = await setup({ people: [malo], mode: 'one-click', points });
      client.kudos.give.answer = () => Promise.resolve({ ...thanks, points: 10 });
      await press(button);
      expect(visibleText(button).includes('10 points')).to.equal(points);
    }
  });

  it('says that it is not connected', async () => {
    const button = await fixture<SocialKudosButton>(html`<social-kudos-button></social-kudos-button>`);
    expect(visibleText(button)).to.contain('Not connected');
  });
});
