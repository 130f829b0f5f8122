import type { Person } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { aPerson, aViewer } from '../testing/data.ts';
import { FakeClient } from '../testing/fake-client.ts';
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
import { definePeople } from './define-people.ts';
import type { SocialPerson } from './social-person.ts';

definePeople();

const noor: Person = aPerson('p-noor', 'Noor van Aken', {
  headline: 'Field engineer, Gent',
  department: 'Field service',
  email: 'noor@tervanche.example',
  presence: { status: 'away' },
  viewerFollows: false,
});

async function setup(props: Partial<SocialPerson> = {}, person: Person | undefined = noor) {
  const client = new FakeClient();
  client.viewer.ready(aViewer());
  client.people.get(noor.id).ready(person);
  const made = Object.assign(
    document.createElement('social-person'),
    { client: client.asClient, personId: noor.id },
    props,
  );
  const element = await fixture<SocialPerson>(
    html`<p>Ask ${made} about it. <button type="button">Next</button></p>`,
  );
  const social = element.querySelector('social-person') as SocialPerson;
  await settled(social);
  return { client, element: social, line: element, handle: client.people.get(noor.id) };
}

const layer = (element: Element): HTMLElement => deep(element, '.layer');
const anchor = (element: Element): HTMLElement => deep(element, '.person');
const isOpen = (element: Element): boolean => layer(element).matches(':popover-open');

function toggled(element: Element): Promise<Event> {
  return nextEvent(layer(element), 'toggle');
}
function point(element: Element, type: string, pointerType = 'mouse'): void {
  element.dispatchEvent(
    new PointerEvent(type, { pointerType, bubbles: type === 'pointerdown', composed: true }),
  );
}
/** The clock of these tests: whatever was to happen to a card pointed at earlier has happened when a later one opens. */
async function anotherOpens(): Promise<void> {
  const { element } = await setup({ card: 'hover' });
  const opened = toggled(element);
  point(element, 'pointerenter');
  await opened;
}
const escape = (target: Element): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
  );

describe('<social-person>', () => {
  // A loaded machine may take long to serve the dialog for the first time.
  before(async function () {
    this.timeout(60_000);
    await import('../kudos/social-kudos-dialog.ts');
  });

  for (const view of ['avatar', 'one-line', 'two-lines'] as const) {
    for (const card of ['none', 'hover'] as const) {
      it(`is accessible as ${view}, card ${card}, light and dark`, async () => {
        const { element, line } = await setup({ view, card, presence: 'dot' });
        for (const scheme of ['light', 'dark']) {
          (line.parentElement as HTMLElement).style.cssText = `color-scheme: ${scheme}; background: Canvas`;
          await expectAccessible(element);
        }
      });
    }
  }

  it('is accessible with its card open, in French', async () => {
    document.documentElement.lang = 'fr';
    const { element } = await setup({ card: 'click' });
    const opened = toggled(element);
    anchor(element).click();
    await opened;
    await settled(element);
    await expectAccessible(element);
    expect(visibleText(layer(element))).to.contain('Suivre');
  });

  it('shows the name, and on two lines what they do', async () => {
    const { element } = await setup();
    expect(visibleText(element)).to.match(/Noor van Aken$/);
    element.view = 'two-lines';
    await settled(element);
    expect(visibleText(element)).to.contain('Field engineer, Gent');
  });

  it('has the name for readers where only the portrait is shown', async () => {
    const { element } = await setup({ view: 'avatar' });
    expect(visibleText(element)).to.contain('Noor van Aken');
    expect(deepAll(element, '.name')).to.deep.equal([]);
  });

  it('says presence in words', async () => {
    const { element } = await setup({ presence: 'text' });
    expect(visibleText(element)).to.contain('Away');
    element.presence = 'dot';
    element.view = 'avatar';
    await settled(element);
    expect(deep(element, '.presence').textContent).to.contain('Away');
  });

  it('opens its card when a pointer rests on it, and closes it when it leaves', async () => {
    const { element } = await setup({ card: 'hover' });
    expect(deepAll(element, 'social-profile-card')).to.deep.equal([]);
    const opened = toggled(element);
    point(element, 'pointerenter');
    expect(isOpen(element)).to.equal(false);
    await opened;
    await settled(element);
    expect(isOpen(element)).to.equal(true);
    expect(anchor(element).getAttribute('aria-expanded')).to.equal('true');
    expect(visibleText(layer(element))).to.contain('Field service');
    const closed = toggled(element);
    point(element, 'pointerleave');
    await closed;
    expect(isOpen(element)).to.equal(false);
    expect(anchor(element).getAttribute('aria-expanded')).to.equal('false');
  });

  it('stays closed when a pointer only passes', async () => {
    const { element } = await setup({ card: 'hover' });
    point(element, 'pointerenter');
    point(element, 'pointerleave');
    await anotherOpens();
    expect(isOpen(element)).to.equal(false);
  });

  it('opens on focus too; Esc closes it and keeps the focus, without opening again', async () => {
    const { element } = await setup({ card: 'hover' });
    const opened = toggled(element);
    element.focus();
    await opened;
    const closed = toggled(element);
    escape(anchor(element));
    await closed;
    expect(element.shadowRoot?.activeElement === anchor(element)).to.equal(true);
    expect(isOpen(element)).to.equal(false);
  });

  it('is entered with Enter, and Esc gives the focus back', async () => {
    const { element } = await setup({ card: 'click' });
    const opened = toggled(element);
    anchor(element).click();
    await opened;
    await settled(element);
    const profile = deep(element, 'social-profile-card');
    expect(element.shadowRoot?.activeElement === profile).to.equal(true);
    const closed = toggled(element);
    escape(profile);
    await closed;
    expect(element.shadowRoot?.activeElement === anchor(element)).to.equal(true);
  });

  it('stays open while the focus is in the card, and closes when it goes on', async () => {
    const { element, line } = await setup({ card: 'hover' });
    const opened = toggled(element);
    element.focus();
    await opened;
    await settled(element);
    control(element, 'Follow Noor van Aken').focus();
    point(element, 'pointerleave');
    await anotherOpens();
    expect(isOpen(element)).to.equal(true);
    const closed = toggled(element);
    line.querySelector('button')?.focus();
    await closed;
    expect(isOpen(element)).to.equal(false);
  });

  it('stays open under the dialog that its kudos button opens', async () => {
    const { element } = await setup({ card: 'click' });
    const opened = toggled(element);
    anchor(element).click();
    await opened;
    await settled(element);
    control(element, 'Give kudos to Noor van Aken').click();
    while (deepAll(element, 'dialog[open]').length === 0) await settled(element);
    expect(isOpen(element)).to.equal(true);
    escape(deep(element, 'dialog'));
    await settled(element);
    expect(isOpen(element)).to.equal(true);
  });

  it('opens on a tap instead of following the link; the second tap follows', async () => {
    const { element } = await setup({ card: 'hover', person: { ...noor, url: '/people/noor' } });
    const followed: Event[] = [];
    element.addEventListener('social-navigate', (event) => {
      event.preventDefault();
      followed.push(event);
    });
    const opened = toggled(element);
    point(anchor(element), 'pointerdown', 'touch');
    anchor(element).click();
    await opened;
    expect(followed.length).to.equal(0);
    point(anchor(element), 'pointerdown', 'touch');
    anchor(element).click();
    expect(followed.length).to.equal(1);
    const closed = toggled(element);
    point(document.body, 'pointerdown', 'touch');
    await closed;
    expect(isOpen(element)).to.equal(false);
  });

  it('asks nothing about a person it was given, until the card opens', async () => {
    const { element, handle } = await setup({ person: noor, card: 'click' });
    expect(visibleText(element)).to.contain('Noor van Aken');
    expect(handle.subscribers).to.equal(0);
    const opened = toggled(element);
    anchor(element).click();
    await opened;
    await settled(element);
    expect(handle.subscribers).to.equal(1);
  });

  it('shows initials when the photo fails, in the same box', async () => {
    const { element } = await setup({ view: 'avatar' }, { ...noor, avatarUrl: '/missing.png' });
    const image = deep<HTMLImageElement>(element, 'img');
    const before = anchor(element).getBoundingClientRect();
    if (!image.complete || !image.hidden)
      await new Promise((resolve) => image.addEventListener('error', resolve));
    expect(image.hidden).to.equal(true);
    expect(visibleText(element)).to.equal('Noor van Aken NA');
    const after = anchor(element).getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
  });

  it('says in words what it cannot show', async () => {
    const { element, handle } = await setup();
    for (const [kind, words] of [
      ['not-found', 'Unknown person'],
      ['forbidden', 'This profile is not open to you.'],
      ['auth-required', 'Sign in to see your colleagues.'],
      ['server', 'This person could not be loaded.'],
    ] as const) {
      handle.fail(new SocialError(kind));
      await settled(element);
      expect(visibleText(element)).to.contain(words);
      expect(hasControl(element, 'Try again')).to.equal(kind === 'server');
      await expectAccessible(element);
    }
    control(element, 'Try again').click();
    await settled(element);
    expect(handle.refreshes).to.equal(1);
  });

  it('shows the fallback where the backend does not know the person', async () => {
    const { element, handle } = await setup({ fallbackPerson: aPerson('p-x', 'From the page') });
    handle.fail(new SocialError('not-found'));
    await settled(element);
    expect(visibleText(element)).to.contain('From the page');
  });

  it('is busy, with room kept, until the person is there', async () => {
    const { element, handle } = await setup({ view: 'two-lines' });
    const height = anchor(element).offsetHeight;
    handle.set({ status: 'loading' });
    await settled(element);
    expect(anchor(element).getAttribute('aria-busy')).to.equal('true');
    expect(anchor(element).offsetHeight).to.be.within(height - 3, height + 3);
  });
});
