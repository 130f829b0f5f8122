import type { Kudos } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { aminata, aViewer, camille, malo } from '../testing/data.ts';
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
import { defineKudosWall } from './define-kudos-wall.ts';
import type {
  SocialKudosConsentedEvent,
  SocialKudosGivenEvent,
  SocialKudosWithdrawnEvent,
} from './events.ts';
import { startOf } from './periods.ts';
import type { SocialKudosWall } from './social-kudos-wall.ts';

defineKudosWall();

const help = {
  type: 'kudos-value',
  id: 'v-help',
  label: { value: 'Help', translations: { fr: 'Entraide' } },
  icon: 'heart',
} as const;
const everyone = { kind: 'everyone', label: { value: 'Everyone' } } as const;

function thanks(id: string, more: Partial<Kudos> = {}): Kudos {
  return {
    type: 'kudos',
    id,
    from: malo,
    recipients: [aminata],
    value: help,
    message: { format: 'text', value: `Words of ${id}` },
    createdAt: '2026-11-23T08:00:00.000Z',
    audience: everyone,
    activityId: `a-${id}`,
    permissions: { remove: false },
    ...more,
  };
}

interface Given {
  readonly props?: Partial<SocialKudosWall>;
  readonly kudos?: readonly Kudos[];
  readonly without?: readonly string[];
  readonly hasMore?: boolean;
}

async function setup({
  props = {},
  kudos = [thanks('k-1'), thanks('k-2')],
  without = [],
  hasMore = false,
}: Given = {}) {
  const client = new FakeClient(allCapabilities.filter((name) => !without.includes(name)));
  const viewer = { ...camille, department: 'Methods', groups: [{ id: 'g-garden', name: 'Garden' }] };
  client.viewer.ready(aViewer({ person: viewer }));
  client.kudos.values().ready([help]);
  for (const one of kudos) {
    client.kudos.get(one.id).ready(one);
    client.reactions(`a-${one.id}`).ready({ type: 'reactions', id: `a-${one.id}`, groups: [] });
  }
  const list = (scope: object = {}) => client.kudos.list(scope);
  const show = (ids: readonly string[], scope: object = {}): void =>
    list(scope).ready({ ids, total: { exact: ids.length }, hasMore });
  show(kudos.map(({ id }) => id));
  const made = Object.assign(
    document.createElement('social-kudos-wall'),
    { client: client.asClient, loading: 'eager' },
    props,
  );
  const wall = await fixture<SocialKudosWall>(html`${made}`);
  await until(() => deepAll(wall, '.wall').length > 0 || wall.matches(':state(absent)'), 'the wall is drawn');
  await settled(wall);
  return { client, wall, list, show };
}

function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const cards = (wall: Element): string[] =>
  deepAll(wall, 'social-kudos-card').map((card) => card.getAttribute('kudos-id') ?? '');

describe('<social-kudos-wall>', () => {
  before(async function () {
    this.timeout(60_000);
    await import('./kudos-wall-body.ts');
  });

  it('is accessible with cards, filters and suggestions, light and dark, in French', async () => {
    const { client, wall } = await setup();
    client
      .ask('kudos.unthanked', { weeks: 8 })
      .ready([{ person: malo, lastThankedAt: null, because: 'team' }]);
    await settled(wall);
    for (const scheme of ['light', 'dark']) {
      (wall.parentElement as HTMLElement).style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expectAccessible(wall);
    }
    document.documentElement.lang = 'fr';
    await until(() => visibleText(wall).includes('À remercier'), 'French is there');
    await expectAccessible(wall);
    wall.density = 'compact';
    await settled(wall);
    await expectAccessible(wall);
  });

  it('says to whom, for which value, in which words, from whom and for whom', async () => {
    const { wall } = await setup({ kudos: [thanks('k-1', { recipients: [aminata, camille] })] });
    const text = visibleText(deep(wall, 'social-kudos-card'));
    expect(text).to.contain('Kudos to Aminata Sow and Camille Rouvray');
    expect(text).to.contain('Help');
    expect(text).to.contain('Words of k-1');
    expect(text).to.contain('from Malo Kervadec');
    expect(text).to.contain('Everyone');
    expect(deep(wall, 'social-reaction-bar').getAttribute('subject')).to.equal('a-k-1');
    expect(deep(wall, 'social-kudos-card').ariaLabel).to.match(
      /^Malo Kervadec thanked Aminata Sow and Camille/,
    );
  });

  it('names a team that is thanked as a whole', async () => {
    const { wall } = await setup({ kudos: [thanks('k-1', { team: { id: 'g-methods', name: 'Methods' } })] });
    expect(visibleText(wall)).to.contain('Kudos to the team Methods');
  });

  it('is by value, team and period as the reader chooses', async () => {
    const { client, wall, show } = await setup();
    const choose = async (name: string, value: string): Promise<void> => {
      const select = control<HTMLSelectElement>(wall, name);
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await settled(wall);
    };
    await choose('Value', 'v-help');
    expect(client.kudos.list({ value: 'v-help' }).subscribers).to.equal(1);
    await choose('Team', 'group:g-garden');
    expect(client.kudos.list({ value: 'v-help', group: 'g-garden' }).subscribers).to.equal(1);
    await choose('Team', 'department:Methods');
    await choose('Value', '');
    await choose('Period', 'month');
    const scope = { department: 'Methods', since: startOf('month') };
    expect(client.kudos.list(scope).subscribers).to.equal(1);
    show([], scope);
    await settled(wall);
    expect(visibleText(wall)).to.contain('No thank-yous with this choice.');
    control(wall, 'Show all').click();
    await settled(wall);
    expect(cards(wall)).to.deep.equal(['k-1', 'k-2']);
    expect(deepAll(wall, 'select:focus')).to.have.length(1);
  });

  it('offers no choice of team and period where the backend has none', async () => {
    const { client, wall } = await setup({ without: ['kudos.filter'], props: { period: 'month' } });
    expect(deepAll(wall, 'select')).to.have.length(1);
    expect(client.kudos.list({}).subscribers).to.equal(1);
  });

  it('takes no room where the backend has no list of thanks', async () => {
    const { wall } = await setup({ without: ['kudos.read'] });
    expect(wall.matches(':state(absent)')).to.equal(true);
    expect(getComputedStyle(wall).display).to.equal('none');
  });

  it('shows what one recipient received, and suggests and compares nobody there', async () => {
    const { client, wall } = await setup({ props: { recipient: aminata.id, ranking: true } });
    expect(client.kudos.list({ recipient: aminata.id }).subscribers).to.equal(1);
    expect(client.ask('kudos.unthanked', { weeks: 8 }).subscribers).to.equal(0);
    expect(client.ask('kudos.ranking', {}).subscribers).to.equal(0);
    expect(wall.matches(':state(loading)')).to.equal(true);
  });

  it('begins with the department that the page names', async () => {
    const { client, wall } = await setup({ props: { department: 'Methods' } });
    expect(client.kudos.list({ department: 'Methods' }).subscribers).to.equal(1);
    expect(control<HTMLSelectElement>(wall, 'Team').value).to.equal('department:Methods');
  });

  it('leaves the filters out where the page wants none, and asks for no values then', async () => {
    const { client, wall } = await setup({ props: { filters: 'none' } });
    expect(deepAll(wall, 'select')).to.have.length(0);
    expect(client.kudos.values().subscribers).to.equal(0);
  });

  it('mentions no colleagues where the page wants no suggestions', async () => {
    const { client, wall } = await setup({ props: { suggestions: 'none' } });
    client
      .ask('kudos.unthanked', { weeks: 8 })
      .ready([{ person: malo, lastThankedAt: null, because: 'team' }]);
    await settled(wall);
    expect(deepAll(wall, '[part=suggestions]')).to.have.length(0);
  });

  it('counts as not thanked lately who was not for as many suggestion weeks as the page says', async () => {
    const { client, wall } = await setup({ props: { suggestionWeeks: 3 } });
    const asked = client.ask('kudos.unthanked', { weeks: 3 });
    expect(asked.subscribers).to.equal(1);
    asked.ready([{ person: malo, lastThankedAt: null, because: 'team' }]);
    await settled(wall);
    expect(hasControl(wall, 'Give kudos to Malo Kervadec')).to.equal(true);
  });

  it('tells the page of thanks before and after, and lets it take them over', async () => {
    const { client, wall } = await setup();
    client
      .ask('kudos.unthanked', { weeks: 8 })
      .ready([{ person: malo, lastThankedAt: null, because: 'team' }]);
    client.kudos.give.answer = () => Promise.resolve(thanks('k-9', { from: camille }));
    await settled(wall);
    const give = async (): Promise<void> => {
      control(wall, 'Give kudos to Malo Kervadec').click();
      await until(() => deepAll(wall, '[type=submit]').length > 0, 'the dialog is open');
      (deepAll(wall, '[type=submit]')[0] as HTMLElement).click();
      await until(() => deepAll(wall, '[type=submit]').length === 0, 'the dialog is closed');
    };
    wall.addEventListener('social-kudos-give', (event) => event.preventDefault(), { once: true });
    await give();
    expect(client.kudos.give.calls).to.deep.equal([]);
    const given = nextEvent<SocialKudosGivenEvent>(wall, 'social-kudos-given');
    await give();
    expect((await given).kudos?.id).to.equal('k-9');
    expect(client.kudos.give.calls[0]?.[0].recipients).to.deep.equal([malo.id]);
  });

  it('reads on by a button, says how many came, and keeps the focus where reading goes on', async () => {
    const { client, wall, list, show } = await setup({ hasMore: true });
    client.kudos.get('k-3').ready(thanks('k-3'));
    list().loadMore.answer = () => {
      list().ready({ ids: ['k-1', 'k-2', 'k-3'], total: { exact: 3 }, hasMore: false });
      return Promise.resolve();
    };
    const more = control(wall, 'Show more thank-yous');
    more.focus();
    more.click();
    await until(() => cards(wall).length === 3, 'the next page');
    await settled(wall);
    expect(deep(wall, 'social-kudos-card:focus').getAttribute('kudos-id')).to.equal('k-3');
    show(['k-1']);
  });

  it('lets what others say wait, so that nothing moves, and shows one’s own at once', async () => {
    const { client, wall, list, show } = await setup();
    expect(list().live).to.equal(1);
    client.kudos.get('k-9').ready(thanks('k-9'));
    client.kudos.get('k-8').ready(thanks('k-8', { from: camille }));
    show(['k-9', 'k-8', 'k-1', 'k-2']);
    await settled(wall);
    expect(cards(wall)).to.deep.equal(['k-8', 'k-1', 'k-2']);
    control(wall, '1 new thank-you').click();
    await settled(wall);
    expect(cards(wall)).to.deep.equal(['k-9', 'k-8', 'k-1', 'k-2']);
    expect(deep(wall, 'social-kudos-card:focus').getAttribute('kudos-id')).to.equal('k-9');
  });

  it('is not kept up to date where the page does not want it', async () => {
    const { list } = await setup({ props: { live: 'off' } });
    expect(list().live).to.equal(0);
  });

  describe('for those who were thanked', () => {
    const asked = thanks('k-1', {
      recipients: [camille],
      consent: { state: 'pending', viewerMayAnswer: true, audience: everyone },
    });

    it('asks whether others may see it; the answer is announced and keeps the focus', async () => {
      const { client, wall } = await setup({ kudos: [asked] });
      expect(visibleText(wall)).to.contain('Show it to others: Everyone?');
      await expectAccessible(wall);
      client.write.answer = () => {
        const consent = { ...asked.consent, state: 'given', viewerMayAnswer: true } as const;
        client.kudos.get('k-1').ready({ ...asked, consent });
        return Promise.resolve(null as never);
      };
      const fact = nextEvent<SocialKudosConsentedEvent>(wall, 'social-kudos-consented');
      control(wall, 'Show it').click();
      expect([(await fact).id, (await fact).on]).to.deep.equal(['k-1', true]);
      expect(client.write.calls[0]?.slice(0, 2)).to.deep.equal(['kudosConsent.set', { id: 'k-1', on: true }]);
      await settled(wall);
      expect(visibleText(wall)).to.contain('Others can see this');
      expect(deepAll(wall, '.consent:focus')).to.have.length(1);
      expect(hasControl(wall, 'Keep it between us')).to.equal(true);
    });

    it('sends no answer that the page took over, and says why one was refused', async () => {
      const { client, wall } = await setup({ kudos: [asked] });
      wall.addEventListener('social-kudos-consent', (event) => event.preventDefault(), { once: true });
      control(wall, 'Keep it between us').click();
      expect(client.write.calls).to.have.length(0);
      client.write.answer = () => Promise.reject(new SocialError('forbidden'));
      const failure = nextEvent(wall, 'social-error');
      control(wall, 'Keep it between us').click();
      await failure;
      await settled(wall);
      expect(visibleText(wall)).to.contain('Your answer could not be saved.');
    });

    it('offers to say thanks back, under the giver’s whole name', async () => {
      const { wall } = await setup({ kudos: [thanks('k-1', { recipients: [camille] }), thanks('k-2')] });
      expect(hasControl(wall, 'Say thanks back to Malo Kervadec')).to.equal(true);
      expect(deepAll(wall, 'social-kudos-button[back]')).to.have.length(1);
    });

    it('asks nothing where the backend cannot be answered, or the wall is read-only', async () => {
      const { wall } = await setup({ kudos: [asked], props: { readonly: true } });
      expect(hasControl(wall, 'Show it')).to.equal(false);
      expect(deepAll(wall, 'social-kudos-button')).to.have.length(0);
    });
  });

  it('tells the giver that it waits for those thanked', async () => {
    const consent = { state: 'pending', viewerMayAnswer: false } as const;
    const { wall } = await setup({ kudos: [thanks('k-1', { from: camille, consent })] });
    expect(visibleText(wall)).to.contain('until one of them agrees to show it');
    expect(hasControl(wall, 'Show it')).to.equal(false);
  });

  it('takes one’s own back with Undo in its place, where the focus goes', async () => {
    const own = thanks('k-1', { from: camille, permissions: { remove: true } });
    const { client, wall } = await setup({ kudos: [own, thanks('k-2')] });
    let done = (): void => undefined;
    client.kudos.withdraw.answer = () => new Promise((resolve) => (done = () => resolve()));
    control(wall, /^More/).click();
    await settled(wall);
    control(wall, 'Take back').click();
    await until(() => client.kudos.withdraw.calls.length === 1, 'it is taken back');
    client.kudos.get('k-1').ready({ ...own, local: 'queued', write: 'w', undoUntil: Date.now() + 9e3 });
    await settled(wall);
    expect(visibleText(deep(wall, 'social-kudos-card'))).to.contain('Kudos taken back.');
    expect(hasControl(wall, 'Undo')).to.equal(true);
    await expectAccessible(wall);
    const fact = nextEvent<SocialKudosWithdrawnEvent>(wall, 'social-kudos-withdrawn');
    done();
    expect((await fact).id).to.equal('k-1');
  });

  describe('one’s own, while nobody has heard of it', () => {
    const own = thanks('local-w', { from: camille });

    async function waiting() {
      const world = await setup({ kudos: [thanks('k-2')] });
      const { client, wall, show } = world;
      const rest = {
        verb: 'kudos.give',
        item: 'local-w',
        place: aminata.id,
        kept: 'device',
        since: 0,
      } as const;
      client.outbox.set({ id: 'w', state: 'saving', undoUntil: Date.now() + 9e3, ...rest });
      client.kudos.get('local-w').ready({ ...own, local: 'saving', write: 'w', undoUntil: Date.now() + 9e3 });
      show(['local-w', 'k-2']);
      await until(() => hasControl(wall, 'Undo'), 'it can be undone');
      client.outbox.undo.answer = () => {
        client.outbox.set();
        show(['k-2']);
        return Promise.resolve(true);
      };
      return world;
    }

    it('stands there as given, with Undo', async () => {
      const { wall } = await waiting();
      const text = visibleText(deep(wall, 'social-kudos-card'));
      expect(text).to.contain('Words of local-w').and.to.contain('Kudos given to Aminata Sow.');
      expect(text).to.not.contain('Saving');
      await expectAccessible(wall);
    });

    it('is gone with Undo; its words are a draft again, the focus goes on to the next card', async () => {
      const { client, wall } = await waiting();
      const undo = control(wall, 'Undo');
      undo.focus();
      undo.click();
      await until(() => cards(wall).length === 1, 'it is gone');
      await settled(wall);
      expect(client.outbox.undo.calls).to.deep.equal([['w']]);
      expect(client.drafts.get(`kudos:${aminata.id}`)).to.equal('Words of local-w');
      expect(focused() === deep(wall, 'social-kudos-card')).to.equal(true);
    });
  });

  describe('colleagues not thanked lately', () => {
    const suggested = async (given: Given = {}) => {
      const made = await setup(given);
      made.client.ask('kudos.unthanked', { weeks: 8 }).ready([
        { person: malo, lastThankedAt: null, because: 'manager' },
        { person: aminata, lastThankedAt: '2020-01-01T00:00:00.000Z', because: 'talks' },
      ]);
      await settled(made.wall);
      return made;
    };

    it('are named with the reason and a way to thank them', async () => {
      const { wall } = await suggested();
      const text = visibleText(deep(wall, '[part=suggestions]'));
      expect(text).to.contain('your manager · not thanked yet');
      expect(text).to.match(/you exchange comments · \d+ years ago/);
      expect(hasControl(wall, 'Give kudos to Malo Kervadec')).to.equal(true);
    });

    it('can be dismissed one by one, for good on this device; the focus stays near', async () => {
      const { client, wall } = await suggested();
      control(wall, 'Do not suggest Malo Kervadec').click();
      await settled(wall);
      expect(hasControl(wall, 'Give kudos to Malo Kervadec')).to.equal(false);
      expect(deep(wall, '.side button:focus').ariaLabel).to.equal('Do not suggest Aminata Sow');
      expect(client.drafts.get('kudos-wall:not-suggested')).to.contain(malo.id);
    });

    for (const [why, given] of [
      ['the page does not want it', { props: { suggestions: 'none' } }],
      ['the backend cannot tell', { without: ['kudos.unthanked'] }],
      ['the reader cannot thank', { without: ['kudos.give'] }],
    ] as const)
      it(`are not mentioned where ${why}`, async () => {
        const { wall } = await suggested(given);
        expect(deepAll(wall, '[part=suggestions]')).to.have.length(0);
      });
  });

  it('compares nobody unless both the page and the organisation switched ranking on', async () => {
    const told = [{ person: malo, count: 12 }];
    const both = await setup({ props: { ranking: true } });
    both.client.ask('kudos.ranking', {}).ready(told);
    await settled(both.wall);
    expect(visibleText(deep(both.wall, '[part=ranking]'))).to.contain('Malo Kervadec 12 thank-yous');
    await expectAccessible(both.wall);
    for (const given of [{}, { props: { ranking: true }, without: ['kudos.ranking'] }]) {
      const { client, wall } = await setup(given);
      client.ask('kudos.ranking', {}).ready(told);
      await settled(wall);
      expect(deepAll(wall, '[part=ranking]')).to.have.length(0);
    }
  });

  it('shows points only where the page says so', async () => {
    const kudos = [thanks('k-1', { points: 10 })];
    expect(visibleText((await setup({ kudos })).wall)).to.not.contain('10 points');
    expect(visibleText((await setup({ kudos, props: { points: true } })).wall)).to.contain('10 points');
  });

  const failures = [
    ['failed', new SocialError('server'), 'The thank-yous could not be loaded.'],
    ['signed-out', new SocialError('auth-required'), 'Sign in to see who thanked whom.'],
    ['forbidden', new SocialError('forbidden'), ''],
    ['offline', new SocialError('offline'), ''],
  ] as const;
  for (const [state, error, words] of failures)
    it(`says that it is ${state}, and takes the page’s own words for it`, async () => {
      const { wall, list } = await setup();
      list().fail(error);
      await settled(wall);
      expect(wall.matches(`:state(${state})`)).to.equal(true);
      expect(visibleText(wall)).to.contain(words);
      await expectAccessible(wall);
      wall.append(Object.assign(document.createElement('p'), { slot: state, textContent: 'Ask Zoé' }));
      await settled(wall);
      expect(visibleText(wall)).to.contain('Ask Zoé');
    });

  it('invites where there are none yet', async () => {
    const { wall } = await setup({ kudos: [] });
    expect(wall.matches(':state(empty)')).to.equal(true);
    expect(visibleText(wall)).to.contain('Yours could be the first.');
    expect(hasControl(wall, 'Give kudos')).to.equal(true);
    await expectAccessible(wall);
  });

  it('keeps what is old, and says how old it is', async () => {
    const { wall, list } = await setup();
    list().ready({ ids: ['k-1'], total: { exact: 1 }, hasMore: false }, { freshness: 'stale' });
    await settled(wall);
    expect(wall.matches(':state(stale)')).to.equal(true);
    expect(cards(wall)).to.deep.equal(['k-1']);
    expect(hasControl(wall, 'Try again')).to.equal(true);
  });

  it('waits in the shape of cards, and is told by name', async () => {
    const { wall, list } = await setup();
    list().set({ status: 'loading' });
    await settled(wall);
    expect(wall.matches(':state(loading)')).to.equal(true);
    expect(deepAll(wall, '[part=skeleton][aria-busy=true]')).to.have.length(1);
    await expectAccessible(wall);
  });
});
