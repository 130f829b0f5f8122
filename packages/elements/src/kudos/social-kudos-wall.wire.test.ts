import type { GiveKudos } from '@maillon/contract';
import { createClient, type SocialClient } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import {
  control,
  deepAll,
  expectAccessible,
  fixture,
  hasControl,
  nextEvent,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { defineKudosWall } from './define-kudos-wall.ts';
import type { SocialKudosWall } from './social-kudos-wall.ts';

const as = (person: string): SocialClient =>
  createClient({ endpoint: '/graphql', token: () => Promise.resolve(`demo:${person}`) });

const camille = 'p-camille-rouvray';
const malo = 'p-malo-kervadec';
const aminata = 'p-aminata-sow';
const lea = 'p-lea-montbrun';

async function open(person: string, props: Partial<SocialKudosWall> = {}): Promise<SocialKudosWall> {
  const made = Object.assign(
    document.createElement('social-kudos-wall'),
    { client: as(person), loading: 'eager', live: 'off' },
    props,
  );
  const wall = await fixture<SocialKudosWall>(html`${made}`);
  await until(
    () => wall.matches(':state(empty)') || (wall.matches(':state(ready)') && cards(wall).length > 0),
    'the wall has an answer',
  );
  await settled(wall);
  return wall;
}

const cards = (wall: Element): readonly Element[] => deepAll(wall, 'social-kudos-card');
const cardSaying = (wall: Element, words: string): Element | undefined =>
  cards(wall).find((card) => visibleText(card).includes(words));

/** Says thanks, and waits until the server has them. */
async function say(
  from: string,
  words: string,
  more: Partial<Omit<GiveKudos, 'idempotencyKey'>> = {},
): Promise<void> {
  const client = as(from);
  client.viewer.subscribe(() => undefined);
  await until(() => client.capabilities['kudos.give'] === true, 'it is known who is looking');
  const message = { format: 'text', value: words } as const;
  await client.kudos.give({ recipients: [malo], message, ...more });
}

/** Who of these people finds the words on their wall. */
async function readersOf(words: string, people: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const person of people) if (cardSaying(await open(person), words)) found.push(person);
  return found;
}

describe('<social-kudos-wall> over the wire', () => {
  before(async function () {
    // The server opens its database at the first request.
    this.timeout(60_000);
    defineKudosWall();
    await fetch('/__test/reset', { method: 'POST' });
  });

  it('shows who thanked whom at the company, reads on, and passes axe', async () => {
    const wall = await open(camille, { pageSize: 5 });
    expect(cards(wall)).to.have.length(5);
    await expectAccessible(wall);
    control(wall, 'Show more thank-yous').click();
    await until(() => cards(wall).length === 10, 'the second page is there');
    const ids = cards(wall).map((card) => card.getAttribute('kudos-id'));
    expect(new Set(ids).size, 'nothing twice').to.equal(10);
  });

  it('shows those of one value as the reader chooses', async () => {
    const wall = await open(camille);
    await until(() => deepAll(wall, 'select').length === 3, 'the choices are there');
    const [values] = deepAll(wall, 'select') as HTMLSelectElement[];
    const { value = '', text = '' } = values?.options[1] ?? {};
    Object.assign(values as HTMLSelectElement, { value }).dispatchEvent(
      new Event('change', { bubbles: true }),
    );
    const isAllOfIt = () => cards(wall).every((card) => visibleText(card).includes(text));
    await until(() => wall.value === value && cards(wall).length > 0 && isAllOfIt(), `all are for ${text}`);
  });

  it('has one’s own at once; colleagues find them once they can no longer be undone', async () => {
    const wall = await open(camille);
    await until(() => hasControl(wall, 'Give kudos'), 'one can give');
    control(wall, 'Give kudos').click();
    await until(() => deepAll(wall, '[role=combobox]').length > 0, 'the dialog is open');
    const whom = deepAll(wall, '[role=combobox]')[0] as HTMLInputElement;
    whom.focus();
    whom.value = 'malo';
    whom.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => deepAll(wall, '[role=option]').length > 0, 'somebody is found');
    whom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    const words = deepAll(wall, 'textarea')[0] as HTMLTextAreaElement;
    words.value = 'For the pump of hall two.';
    words.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(wall);
    (deepAll(wall, '[type=submit]')[0] as HTMLElement).click();
    await until(() => cardSaying(wall, 'hall two') !== undefined, 'it is on the wall');
    expect(await readersOf('hall two', [malo, lea])).to.deep.equal([]);
    const given = nextEvent(wall, 'social-kudos-given');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await given;
    expect(await readersOf('hall two', [malo, lea])).to.deep.equal([malo, lea]);
  });

  it('shows what is for those thanked alone to nobody else', async () => {
    await say(camille, 'Between us.', { audience: { kind: 'people' } });
    expect(await readersOf('Between us.', [camille, malo, aminata, lea])).to.deep.equal([camille, malo]);
  });

  it('shows what is for a team to its members', async () => {
    await say(camille, 'Among us of methods.', { audience: { kind: 'group', id: 'g-methodes' } });
    const readers = await readersOf('Among us of methods.', [camille, malo, aminata, lea]);
    expect(readers).to.deep.equal([camille, malo, aminata]);
  });

  it('shows thanks to a whole team under its name, on the wall of that team too', async () => {
    const team = { id: 'g-methodes', name: 'Méthodes' };
    await say(lea, 'To all of you.', { recipients: [], team });
    const wall = await open(malo, { group: team.id });
    const card = cardSaying(wall, 'To all of you.') as Element;
    expect(visibleText(card)).to.match(/Kudos to the team/);
  });

  it('shows what waits for consent to giver and thanked, and to all once one of these agrees', async () => {
    await say(camille, 'If you like.', { consent: 'recipient-chooses' });
    const everybody = [camille, malo, aminata, lea];
    expect(await readersOf('If you like.', everybody)).to.deep.equal([camille, malo]);
    const wall = await open(malo);
    await until(() => hasControl(wall, 'Show it'), 'he is asked');
    const answered = nextEvent(wall, 'social-kudos-consented');
    control(cardSaying(wall, 'If you like.') as Element, 'Show it').click();
    await answered;
    expect(await readersOf('If you like.', everybody)).to.deep.equal(everybody);
  });
});
