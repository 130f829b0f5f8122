import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { aminata, aPerson, camille, malo } from '../testing/data.ts';
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
import type { SocialPeople } from './social-people.ts';

definePeople();

const six = [malo, aminata, camille, ...['Dora', 'Emil', 'Faye'].map((name) => aPerson(`p-${name}`, name))];
const named = six.map(({ id }) => id);

async function setup(props: Partial<SocialPeople> = { personIds: named }, known = true) {
  const client = new FakeClient();
  if (known) for (const person of six) client.people.get(person.id).ready(person);
  const made = Object.assign(document.createElement('social-people'), { client: client.asClient }, props);
  const element = await fixture<SocialPeople>(html`${made}`);
  await settled(element);
  return { client, element };
}
const layer = (element: Element): HTMLElement => deep(element, '.layer');
async function openList(element: SocialPeople): Promise<void> {
  const opened = nextEvent(layer(element), 'toggle');
  deep(element, '.pile').click();
  await opened;
  await settled(element);
}

describe('<social-people>', () => {
  it('is accessible closed and open, light and dark, in French', async () => {
    document.documentElement.lang = 'fr';
    const { element } = await setup();
    for (const scheme of ['light', 'dark']) {
      (element.parentElement as HTMLElement).style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expectAccessible(element);
    }
    await openList(element);
    await expectAccessible(element);
  });

  it('shows portraits and how many more, and names them in one button', async () => {
    const { element } = await setup({ people: six, total: 16 });
    expect(deepAll(element, '[part~=facepile] [part~=avatar]').length).to.equal(4);
    expect(visibleText(deep(element, '[part~=button]'))).to.contain('+12');
    expect(visibleText(element)).to.contain(
      'Malo Kervadec, Aminata Sow, Camille Rouvray, Dora, and 12 others',
    );
    element.max = 3;
    await settled(element);
    expect(visibleText(element)).to.contain('+14');
  });

  it('shows all where they fit', async () => {
    const { element } = await setup({ people: six.slice(0, 5) });
    expect(deepAll(element, '[part~=avatar]').length).to.equal(5);
    expect(visibleText(element)).to.not.contain('+');
  });

  it('opens a list of all, and Escape closes it and gives the focus back', async () => {
    const { element } = await setup({ personIds: named, total: 8 });
    element.focus();
    await openList(element);
    const pile = deep(element, '.pile');
    expect(pile.getAttribute('aria-expanded')).to.equal('true');
    expect(layer(element).getAttribute('aria-label')).to.equal('8 people');
    expect(element.shadowRoot?.activeElement === layer(element)).to.equal(true);
    expect(visibleText(deep(element, '[part~=list]'))).to.match(/Malo.*Faye 2 others$/);
    const closed = nextEvent(layer(element), 'toggle');
    // As the browser does on 'Escape', which a script cannot press.
    layer(element).hidePopover();
    await closed;
    await settled(element);
    expect(pile.getAttribute('aria-expanded')).to.equal('false');
    expect(element.shadowRoot?.activeElement === pile).to.equal(true);
  });

  it('asks for those it shows, and for the others when the list opens', async () => {
    const { client, element } = await setup();
    const asked = (): number => named.filter((id) => client.people.get(id).subscribers > 0).length;
    expect(asked()).to.equal(5);
    await openList(element);
    expect(asked()).to.equal(6);
  });

  it('takes the ids from its attribute', async () => {
    const { element } = await setup({});
    element.setAttribute('person-ids', `${malo.id}  ${aminata.id}`);
    await settled(element);
    expect(visibleText(element)).to.contain('Malo Kervadec and Aminata Sow');
  });

  it('leaves out whom it does not find, and counts them no more', async () => {
    const { client, element } = await setup({ personIds: named.slice(0, 3) });
    client.people.get(aminata.id).fail(new SocialError('not-found'));
    await settled(element);
    expect(visibleText(element)).to.contain('Malo Kervadec and Camille Rouvray');
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('says in words what it cannot show, and tries again where that may help', async () => {
    const { client, element } = await setup({ personIds: [malo.id] });
    for (const [kind, state] of [
      ['not-found', 'not-found'],
      ['forbidden', 'forbidden'],
      ['auth-required', 'signed-out'],
      ['offline', 'offline'],
      ['server', 'failed'],
    ] as const) {
      const told = nextEvent(element, 'social-error');
      client.people.get(malo.id).fail(new SocialError(kind));
      await told;
      await settled(element);
      expect(element.matches(`:state(${state})`), state).to.equal(true);
      expect(deepAll(element, `slot[name=${state}]`).length, state).to.equal(1);
      expect(hasControl(element, 'Try again')).to.equal(kind === 'server');
    }
    control(element, 'Try again').click();
    await settled(element);
    expect(client.people.get(malo.id).refreshes).to.equal(1);
  });

  it('is busy until they are there, then says so', async () => {
    const { client, element } = await setup({ personIds: [malo.id, aminata.id] }, false);
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(deepAll(element, 'slot[name=loading] .bone').length).to.equal(2);
    const loaded = nextEvent(element, 'social-load');
    for (const person of [malo, aminata]) client.people.get(person.id).ready(person);
    await loaded;
    expect(visibleText(element)).to.contain('Malo Kervadec and Aminata Sow');
  });

  it('waits to be told when loading is manual', async () => {
    const { element } = await setup({ personIds: [malo.id], loading: 'manual' });
    expect(visibleText(element)).to.not.contain('Malo');
    await element.refresh();
    await settled(element);
    expect(visibleText(element)).to.contain('Malo Kervadec');
  });
});
