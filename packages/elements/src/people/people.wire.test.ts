import { createClient, type SocialClient } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
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
import { definePeople } from './define-people.ts';

let requests: string[] = [];

/** A client that notes the name of each question it sends. */
const as = (person: string): SocialClient =>
  createClient({
    endpoint: '/graphql',
    token: () => Promise.resolve(`demo:${person}`),
    fetch: (input, init) => {
      requests.push((JSON.parse(init?.body as string) as { operationName: string }).operationName);
      return fetch(input, init);
    },
  });

/** Ids of people of the sample company. */
async function everybody(client: SocialClient): Promise<string[]> {
  const page = await client.people.search('a', { first: 100 });
  return page.items.map(({ id }) => id);
}

const kudosOf = async (client: SocialClient, person: string): Promise<number> => {
  const handle = client.people.get(person);
  const stop = handle.subscribe(() => undefined);
  await handle.refresh();
  stop();
  return handle.state.status === 'ready' ? (handle.state.value.kudosCount ?? 0) : -1;
};

describe('people and kudos over the wire', () => {
  before(async function () {
    // The server opens its database at the first request.
    this.timeout(60_000);
    definePeople();
    await fetch('/__test/reset', { method: 'POST' });
  });
  beforeEach(() => {
    requests = [];
  });

  it('asks for a hundred cards at once', async () => {
    const ids = await everybody(as('p-camille-rouvray'));
    expect(ids.length).to.be.greaterThan(60);
    const client = as('p-camille-rouvray');
    requests = [];
    const page = await fixture(
      html`<div>
        ${ids.map((id) => html`<social-profile-card person-id=${id} .client=${client}></social-profile-card>`)}
        ${ids.map((id) => html`<social-person person-id=${id} .client=${client}></social-person>`)}
        ${ids.map((id) => html`<social-kudos-button target=${id} .client=${client}></social-kudos-button>`)}
      </div>`,
    );
    const ready = (): boolean =>
      deepAll(page, 'social-profile-card, social-person').every((one) => one.matches(':state(ready)'));
    await until(() => ready() && hasControl(page, /^Give kudos to/), 'all cards are there');
    expect(requests.length, requests.join(' ')).to.be.at.most(2);
  });

  it('asks for a hundred people in a row of portraits at once, when its list opens', async () => {
    const ids = await everybody(as('p-camille-rouvray'));
    requests = [];
    const row = await fixture(
      html`<social-people .personIds=${ids} .client=${as('p-camille-rouvray')}></social-people>`,
    );
    await until(() => row.matches(':state(ready)'), 'the first are there');
    expect(requests.length, requests.join(' ')).to.equal(1);
    deep(row, '.pile').click();
    await until(() => deepAll(row, 'social-person').length === ids.length, 'all are there');
    expect(requests.length, requests.join(' ')).to.equal(2);
  });

  it('passes axe with real people, light and dark', async () => {
    const client = as('p-camille-rouvray');
    const page = await fixture(
      html`<div>
        <social-profile-card view="full" person-id="p-malo-kervadec" .client=${client}></social-profile-card>
        <social-profile-card person-id="p-camille-rouvray" .client=${client}></social-profile-card>
        <social-person query="aminata.sow" view="two-lines" card="hover" .client=${client}></social-person>
      </div>`,
    );
    await until(() => /Aminata Sow.*Aminata Sow/.test(visibleText(page)), 'all are there');
    for (const scheme of ['light', 'dark']) {
      (page.parentElement as HTMLElement).style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expectAccessible(page);
    }
  });

  it('follows somebody, and still does after a reload', async () => {
    const card = await fixture(
      html`<social-profile-card
        person-id="p-kofi-adjei"
        .client=${as('p-camille-rouvray')}
      ></social-profile-card>`,
    );
    await until(() => hasControl(card, /^Follow/), 'the button is there');
    const before = control(card, /^Follow/).getAttribute('aria-pressed');
    const after = before === 'true' ? 'false' : 'true';
    control(card, /^Follow/).click();
    await until(() => control(card, /^Follow/).getAttribute('aria-pressed') === after, 'it is pressed');
    await until(() => control(card, /^Follow/).getAttribute('aria-busy') !== 'true', 'it is saved');
    const again = await fixture(
      html`<social-profile-card
        person-id="p-kofi-adjei"
        .client=${as('p-camille-rouvray')}
      ></social-profile-card>`,
    );
    await until(() => hasControl(again, /^Follow/), 'the button is there');
    expect(control(again, /^Follow/).getAttribute('aria-pressed')).to.equal(after);
  });

  it('gives kudos from the dialog to people who are found there; nobody hears of them while they can be undone', async () => {
    const client = as('p-camille-rouvray');
    const [malo, aminata] = await Promise.all(
      ['p-malo-kervadec', 'p-aminata-sow'].map((id) => kudosOf(as('p-lea-montbrun'), id)),
    );
    const button = await fixture(
      html`<social-kudos-button target="p-malo-kervadec" .client=${client}></social-kudos-button>`,
    );
    await until(() => hasControl(button, 'Give kudos to Malo Kervadec'), 'the button is there');
    control(button, 'Give kudos to Malo Kervadec').click();
    await until(() => deepAll(button, '.tile').length > 0, 'the values are there');
    const dialog = deep(button, 'social-kudos-dialog');
    await until(
      () => /\d+ kudos left\. New ones on \w+\./.test(visibleText(dialog)),
      'the allowance is told',
    );

    const field = deep<HTMLInputElement>(dialog, '[role=combobox]');
    field.focus();
    field.value = 'aminata';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => deepAll(dialog, '[role=option]').length > 0, 'somebody is found');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await until(() => hasControl(dialog, 'Remove Aminata Sow'), 'she is chosen');

    (deepAll(dialog, '.tile input')[0] as HTMLInputElement).click();
    const area = deep<HTMLTextAreaElement>(dialog, 'textarea');
    area.value = 'Two mornings in the workshop.';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(button);
    await expectAccessible(dialog);
    deep<HTMLButtonElement>(dialog, '[type=submit]').click();
    await until(() => hasControl(button, 'Undo'), 'it is given');
    expect(visibleText(button)).to.contain('Kudos given to Malo Kervadec and Aminata Sow.');
    expect(await kudosOf(as('p-lea-montbrun'), 'p-malo-kervadec')).to.equal(malo);

    control(button, 'Undo').click();
    await until(() => hasControl(button, 'Give kudos to Malo Kervadec'), 'it is taken back');
    control(button, 'Give kudos to Malo Kervadec').click();
    await until(() => deepAll(button, 'textarea').length > 0, 'the dialog is open again');
    const again = deep(button, 'social-kudos-dialog');
    expect(deep<HTMLTextAreaElement>(again, 'textarea').value).to.equal('Two mornings in the workshop.');
    deep<HTMLButtonElement>(again, '[type=submit]').click();
    await until(() => hasControl(button, 'Undo'), 'it is given again');
    const given = nextEvent(button, 'social-kudos-given');
    // Who leaves the page will undo nothing any more.
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await given;
    expect(await kudosOf(as('p-lea-montbrun'), 'p-malo-kervadec')).to.equal((malo ?? 0) + 1);
    expect(await kudosOf(as('p-lea-montbrun'), 'p-aminata-sow')).to.equal(aminata);
  });

  it('says so when nobody is known', async () => {
    const client = as('p-camille-rouvray');
    const page = await fixture(
      html`<div>
        <social-profile-card person-id="p-nobody" .client=${client}></social-profile-card>
        <social-person query="nobody@tervanche.example" .client=${client}></social-person>
        <social-kudos-button target="p-nobody" .client=${client}></social-kudos-button>
      </div>`,
    );
    await until(
      () => /This person is not known here\..*Unknown person/.test(visibleText(page)),
      'both say that they know nobody',
    );
    await until(() => !hasControl(page, /Give kudos/), 'there is nobody to thank');
  });
});
