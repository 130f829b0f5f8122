import type { Capability, Person, Viewer } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import type { SocialNavigateEvent } from '../foundation/events.ts';
import type { SocialMessageEvent } from './events.ts';
import { aminata, aPerson, aViewer, camille } from '../testing/data.ts';
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
import { definePeople } from './define-people.ts';
import type { SocialProfileCard } from './social-profile-card.ts';

definePeople();

const whole: Person = aPerson('p-malo', 'Malo Kervadec', {
  headline: 'Maintenance, Nantes',
  jobTitle: 'Maintenance technician',
  department: 'Workshop B',
  site: 'Nantes',
  email: 'malo@tervanche.example',
  phone: '4 217',
  url: '/people/malo',
  about: { format: 'text', value: 'Listens to machines first.' },
  manager: aminata,
  skills: [
    { name: 'Seals', endorsementCount: 17 },
    { name: 'Laser alignment', endorsementCount: 11 },
    { name: 'Vibration', endorsementCount: 8 },
    { name: 'Old lathes' },
  ],
  groups: [{ id: 'g-1', name: 'Methods' }],
  presence: { status: 'busy', text: 'In a meeting until 15:00' },
  joinedAt: '2007-10-01T00:00:00.000Z',
  kudosCount: 4,
  viewerFollows: false,
});

interface Options {
  viewer: Viewer;
  capabilities: readonly Capability[];
  person: Person;
  /** Whether the backend has answered. */
  known: boolean;
}

async function setup(
  props: Partial<SocialProfileCard> = { personId: whole.id },
  { viewer = aViewer(), capabilities = allCapabilities, person = whole, known = true }: Partial<Options> = {},
) {
  const client = new FakeClient(capabilities);
  client.viewer.ready(viewer);
  if (known) client.people.get(person.id).ready(person);
  const made = Object.assign(
    document.createElement('social-profile-card'),
    { client: client.asClient },
    props,
  );
  const card = await fixture<SocialProfileCard>(html`${made}`);
  await settled(card);
  return { client, card, handle: client.people.get(whole.id) };
}

const paint = (element: Element, scheme: string): void => {
  (element.parentElement as HTMLElement).style.cssText = `color-scheme: ${scheme}; background: Canvas`;
};

describe('<social-profile-card>', () => {
  for (const view of ['card', 'full'] as const) {
    it(`is accessible as ${view}, light and dark, in French`, async () => {
      const { card } = await setup({
        personId: whole.id,
        view,
        sections: 'about organisation contact skills kudos groups',
      });
      for (const scheme of ['light', 'dark']) {
        paint(card, scheme);
        await expectAccessible(card);
      }
      document.documentElement.lang = 'fr';
      await settled(card);
      await expectAccessible(card);
    });
  }

  for (const kind of ['network', 'not-found', 'forbidden', 'auth-required'] as const) {
    it(`is accessible when it fails with ${kind}, light and dark`, async () => {
      const { card, handle } = await setup();
      handle.fail(new SocialError(kind));
      await settled(card);
      for (const scheme of ['light', 'dark']) {
        paint(card, scheme);
        await expectAccessible(card);
      }
    });
  }

  it('tells who, where and how to reach them', async () => {
    const { card } = await setup();
    const text = visibleText(card);
    for (const words of [
      'Malo Kervadec',
      'Maintenance technician',
      'In a meeting until 15:00',
      'Nantes',
      '4 217',
      'Seals',
      'confirmed by 17 colleagues',
    ]) {
      expect(text).to.contain(words);
    }
    expect(text).to.match(/Workshop B ?, led by Aminata Sow/);
    expect(control<HTMLAnchorElement>(card, 'malo@tervanche.example').href).to.equal(
      'mailto:malo@tervanche.example',
    );
    expect(text).to.not.contain('Listens to machines');
  });

  it('shows sections in the order asked, and slots for names of the page', async () => {
    const { card } = await setup({ personId: whole.id, sections: 'skills badges about' });
    const text = visibleText(card);
    expect(text.indexOf('Seals')).to.be.lessThan(text.indexOf('Listens to machines'));
    expect(text).to.not.contain('Workshop B');
    const badge = Object.assign(document.createElement('p'), {
      slot: 'section-badges',
      textContent: 'First aider',
    });
    card.append(badge);
    await settled(card);
    expect(visibleText(card)).to.match(/Seals.*First aider.*Listens to machines/);
  });

  it('shows everything in the full view, under titles one level below the name', async () => {
    const { card } = await setup({ personId: whole.id, view: 'full', headingLevel: 2 });
    const headings = deepAll(card, '[role=heading]').map(
      (one) => `${one.getAttribute('aria-level')} ${one.textContent?.trim()}`,
    );
    expect(headings).to.deep.equal([
      '2 Malo Kervadec',
      '3 About',
      '3 Organisation',
      '3 Contact',
      '3 Skills',
      '3 Kudos',
      '3 Groups',
    ]);
    expect(visibleText(card)).to.contain('Here since October 2007').and.to.contain('4 thank-yous received');
  });

  it('draws sections by renderers of the page, new ones and in the place of ours', async () => {
    const { card } = await setup({
      personId: whole.id,
      sections: 'badges skills',
      sectionRenderers: {
        badges: ({ displayName }) => html`<i>Badge of ${displayName}</i>`,
        skills: () => 'Skills from elsewhere',
      },
    });
    expect(visibleText(card)).to.match(/Badge of Malo Kervadec Skills from elsewhere/);
    expect(visibleText(card)).to.not.contain('Seals');
    expect(deepAll(card, 'slot[name=section-badges]')).to.deep.equal([]);
    await expectAccessible(card);
  });

  it('shows who leads whom, as far up as the backend tells, and stops where it goes in a circle', async () => {
    const head = aPerson('p-head', 'Hélène Vasseur', { headline: 'Director' });
    const circle: Person = { ...head, manager: { ...aminata, manager: head } };
    for (const top of [head, circle]) {
      const { card } = await setup(
        { personId: whole.id, view: 'full' },
        { person: { ...whole, manager: { ...aminata, manager: top } } },
      );
      const line = deep(card, '[aria-label="Managers, from the top"]');
      expect([...line.querySelectorAll('bdi')].map((one) => one.textContent)).to.deep.equal([
        'Hélène Vasseur',
        'Director',
        'Aminata Sow',
      ]);
      await expectAccessible(card);
    }
    const { card } = await setup({ personId: whole.id, view: 'full' });
    expect(visibleText(card), 'one alone fits in the line').to.match(/Workshop B ?, led by Aminata Sow/);
  });

  it('shows what somebody said last, and leads there, once the card is near', async () => {
    const { client, card } = await setup({ personId: whole.id, view: 'full', sections: 'about posts' });
    const feed = client.feed({ scope: { name: 'person', id: whole.id }, commentsPreview: 0 });
    await until(() => feed.subscribers > 0, 'the posts are asked for');
    client.activity('a-1').ready({
      type: 'activity',
      id: 'a-1',
      kind: 'post',
      author: whole,
      createdAt: '2026-11-20T08:00:00.000Z',
      body: { format: 'text', value: 'The pumps are back.' },
      url: '/posts/1',
    });
    // A thank-you in their feed has no words of its own: it stands under kudos.
    const wordless = { type: 'activity', id: 'a-2', kind: 'kudos', author: whole } as const;
    client.activity('a-2').ready({ ...wordless, createdAt: '2026-11-21T08:00:00.000Z' });
    feed.ready({ ids: ['a-2', 'a-1'], total: { exact: 2 }, hasMore: false, waiting: 0 });
    await settled(card);
    expect(deepAll(card, '.latest li').length).to.equal(1);
    expect(visibleText(card)).to.match(/Posts The pumps are back\./);
    const navigate = nextEvent<SocialNavigateEvent>(card, 'social-navigate');
    card.addEventListener('social-navigate', (event) => event.preventDefault());
    deep(card, '.latest a').click();
    expect(await navigate).to.include({ to: 'activity', id: 'a-1' });
    await expectAccessible(card);
  });

  it('leaves no title behind where nothing was said, or may be read', async () => {
    const { client, card } = await setup({ personId: whole.id, view: 'full', sections: 'posts' });
    const feed = client.feed({ scope: { name: 'person', id: whole.id }, commentsPreview: 0 });
    await until(() => feed.subscribers > 0, 'the posts are asked for');
    feed.ready({ ids: [], total: { exact: 0 }, hasMore: false, waiting: 0 });
    await settled(card);
    expect(visibleText(card)).to.not.contain('Posts');
    feed.fail(new SocialError('forbidden'));
    await settled(card);
    expect(visibleText(card)).to.not.contain('Posts');
    const blind = await setup(
      { personId: whole.id, view: 'full', sections: 'posts' },
      { capabilities: ['viewer', 'people.read'] },
    );
    expect(visibleText(blind.card)).to.not.contain('Posts');
  });

  it('shows in the full view what they were thanked for last, and by whom', async () => {
    const { client, card } = await setup({ personId: whole.id, view: 'full' });
    const list = client.kudos.list({ recipient: whole.id });
    await until(() => list.subscribers > 0, 'the thank-yous are asked for');
    client.kudos.get('k-1').ready({
      type: 'kudos',
      id: 'k-1',
      from: camille,
      recipients: [whole],
      value: { type: 'kudos-value', id: 'v-1', label: { value: 'Passing on' } },
      message: { format: 'text', value: 'Two mornings with the seals.' },
      createdAt: '2026-11-20T08:00:00.000Z',
    });
    list.ready({ ids: ['k-1'], total: { exact: 1 }, hasMore: false });
    await settled(card);
    expect(visibleText(card)).to.match(
      /4 thank-yous received.*Two mornings with the seals\. Camille Rouvray ?Passing on/,
    );
    await expectAccessible(card);
  });

  it('lets the page write by its own means, and calls whom no mail reaches', async () => {
    const { card } = await setup();
    const wish = nextEvent<SocialMessageEvent>(card, 'social-message');
    card.addEventListener('social-message', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    control(card, 'Message Malo Kervadec').dispatchEvent(click);
    const { person, href } = await wish;
    expect([person.id, href, click.defaultPrevented]).to.deep.equal([
      whole.id,
      'mailto:malo@tervanche.example',
      true,
    ]);
    const byPhone = await setup({ personId: whole.id }, { person: { ...whole, email: null } });
    expect(control<HTMLAnchorElement>(byPhone.card, 'Call Malo Kervadec').href).to.equal('tel:4217');
    const neither = await setup({ personId: whole.id }, { person: { ...whole, email: null, phone: null } });
    expect(hasControl(neither.card, /Message|Call/)).to.equal(false);
  });

  it('leaves no trace of what is not told', async () => {
    const { card } = await setup(
      { personId: 'p-bare', view: 'full' },
      { person: aPerson('p-bare', 'Léa Montbrun') },
    );
    expect(deepAll(card, '[role=heading]').length).to.equal(1);
    expect(deepAll(card, '.facts, .skills, .groups, .section, .presence')).to.deep.equal([]);
    expect(hasControl(card, /Message/)).to.equal(false);
    expect(hasControl(card, /Follow/)).to.equal(false);
  });

  it('opens the other skills and moves on to them', async () => {
    const { card } = await setup();
    expect(visibleText(card)).to.not.contain('Old lathes');
    control(card, '1 more skill').click();
    await settled(card);
    expect(card.shadowRoot?.activeElement?.textContent).to.contain('Old lathes');
    expect(hasControl(card, '1 more skill')).to.equal(false);
  });

  it('shows as many skills as the page wants, and offers the others only where there are some', async () => {
    const { card } = await setup({ personId: whole.id, skillsMax: 1 });
    expect(visibleText(card)).to.contain('Seals').and.not.to.contain('Laser alignment');
    expect(hasControl(card, '3 more skills')).to.equal(true);
    const all = await setup({ personId: whole.id, skillsMax: 4 });
    expect(visibleText(all.card)).to.contain('Old lathes');
    expect(hasControl(all.card, /more skill/)).to.equal(false);
  });

  it('shows initials when the photo fails, in the same box', async () => {
    const { card } = await setup(undefined, { person: { ...whole, avatarUrl: '/nowhere.svg' } });
    const portrait = deep(card, '.avatar');
    const before = portrait.getBoundingClientRect();
    portrait.querySelector('img')?.dispatchEvent(new Event('error'));
    await settled(card);
    expect(portrait.innerText).to.equal('MK');
    expect(portrait.querySelector('img')?.checkVisibility()).to.equal(false);
    const after = portrait.getBoundingClientRect();
    expect([after.x, after.y, after.width]).to.deep.equal([before.x, before.y, before.width]);
  });

  it('is a card with the person’s name', async () => {
    const { card } = await setup();
    const article = deep(card, 'article');
    expect(article.ariaLabelledByElements?.map((one) => one.textContent?.trim())).to.deep.equal([
      'Malo Kervadec',
    ]);
  });

  it('follows and no longer follows, and says which', async () => {
    const { card, handle } = await setup();
    const follow = control(card, 'Follow Malo Kervadec');
    expect(follow.getAttribute('aria-pressed')).to.equal('false');
    follow.click();
    await settled(card);
    expect(handle.setFollow.calls).to.deep.equal([[true]]);
    handle.ready({ ...whole, viewerFollows: true });
    await settled(card);
    const following = control(card, 'Following Malo Kervadec');
    expect(following.getAttribute('aria-pressed')).to.equal('true');
    expect(following.querySelector('.icon')).to.not.equal(null);
    following.click();
    await settled(card);
    expect(handle.setFollow.calls).to.deep.equal([[true], [false]]);
  });

  it('says why following failed and tries again', async () => {
    const { card, handle } = await setup();
    handle.setFollow.answer = () => Promise.reject(new SocialError('network'));
    const told = nextEvent(card, 'social-error');
    control(card, /^Follow /).click();
    await told;
    await settled(card);
    expect(deep(card, '[role=alert]').textContent).to.contain('The server could not be reached.');
    handle.setFollow.answer = () => Promise.resolve();
    control(card, 'Try again').click();
    await settled(card);
    expect(handle.setFollow.calls.length).to.equal(2);
    expect(deepAll(card, '[role=alert]')).to.deep.equal([]);
  });

  it('offers what backend, viewer and data allow, and no more', async () => {
    const { card } = await setup({ personId: whole.id, actions: 'message kudos' });
    expect(hasControl(card, /Follow/)).to.equal(false);
    expect(control<HTMLAnchorElement>(card, 'Message Malo Kervadec').href).to.equal(
      'mailto:malo@tervanche.example',
    );
    expect(hasControl(card, 'Give kudos to Malo Kervadec')).to.equal(true);
    const reader = await setup({ personId: whole.id, readonly: true });
    expect(hasControl(reader.card, /Follow|Give kudos/)).to.equal(false);
    const mine = await setup(undefined, { viewer: aViewer({ person: whole }) });
    expect(hasControl(mine.card, /Follow|Message|Give kudos/)).to.equal(false);
    expect(visibleText(mine.card)).to.contain('You');
  });

  it('lets the page take the way to the person', async () => {
    const { card } = await setup();
    const navigate = nextEvent<SocialNavigateEvent>(card, 'social-navigate');
    card.addEventListener('social-navigate', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    control(card, 'Malo Kervadec').dispatchEvent(click);
    const { id, to, href } = await navigate;
    expect({ id, to }).to.deep.equal({ id: whole.id, to: 'person' });
    expect(href).to.match(/\/people\/malo$/);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('asks nothing about a person it was given, until somebody acts on them', async () => {
    const { client, card, handle } = await setup({ person: whole });
    expect(visibleText(card)).to.contain('Malo Kervadec');
    expect(handle.subscribers).to.equal(0);
    control(card, 'Follow Malo Kervadec').click();
    await settled(card);
    expect(client.people.get(whole.id).setFollow.calls).to.deep.equal([[true]]);
  });

  it('finds somebody by mail address or login', async () => {
    const { client, card } = await setup({ query: 'malo@tervanche.example' });
    client.people.find('malo@tervanche.example').ready(whole);
    await settled(card);
    expect(visibleText(card)).to.contain('Malo Kervadec');
  });

  it('shows bones as high as the card that comes, and says so after', async () => {
    const three = { ...whole, skills: whole.skills?.slice(0, 3) ?? null };
    const { card, handle } = await setup({ personId: whole.id }, { known: false });
    card.style.inlineSize = '360px';
    await settled(card);
    expect(card.matches(':state(loading)')).to.equal(true);
    expect(deep(card, 'article').getAttribute('aria-busy')).to.equal('true');
    const before = card.offsetHeight;
    const loaded = nextEvent(card, 'social-load');
    handle.ready(three);
    await loaded;
    await settled(card);
    expect(Math.abs(card.offsetHeight - before)).to.be.lessThan(3);
    expect(card.matches(':state(ready)')).to.equal(true);
  });

  it('keeps the place of the buttons while the viewer is not known', async () => {
    const { client, card } = await setup();
    const after = card.offsetHeight;
    client.viewer.set({ status: 'loading' });
    await settled(card);
    expect(hasControl(card, /Follow/)).to.equal(false);
    expect(card.offsetHeight).to.equal(after);
  });

  it('says what went wrong and tries again', async () => {
    const { card, handle } = await setup();
    const told = nextEvent(card, 'social-error');
    handle.fail(new SocialError('server'));
    await told;
    await settled(card);
    expect(deep(card, '[role=alert]').textContent).to.contain(
      'This person could not be loaded. The server failed.',
    );
    expect(card.matches(':state(failed)')).to.equal(true);
    control(card, 'Try again').click();
    await settled(card);
    expect(handle.refreshes).to.equal(1);
  });

  it('offers no Retry where it cannot help', async () => {
    const { card, handle } = await setup();
    for (const [kind, words] of [
      ['not-found', 'This person is not known here.'],
      ['forbidden', 'This profile is not open to you.'],
      ['auth-required', 'Sign in to see your colleagues.'],
      ['unsupported', 'This is not possible here.'],
    ] as const) {
      handle.fail(new SocialError(kind));
      await settled(card);
      expect(visibleText(card)).to.contain(words);
      expect(hasControl(card, 'Try again')).to.equal(false);
    }
  });

  it('asks the page to sign in', async () => {
    const { card, handle } = await setup();
    handle.fail(new SocialError('auth-required'));
    await settled(card);
    const asked = nextEvent(card, 'social-auth-required');
    control(card, 'Sign in').click();
    await asked;
  });

  it('shows the fallback where the backend does not know the person, without offering to act', async () => {
    const { card, handle } = await setup({
      personId: whole.id,
      fallbackPerson: aPerson('p-x', 'From the page'),
    });
    handle.fail(new SocialError('not-found'));
    await settled(card);
    expect(visibleText(card)).to.contain('From the page');
    expect(card.matches(':state(partial)')).to.equal(true);
    expect(hasControl(card, /Follow|Give kudos/)).to.equal(false);
  });

  it('says that it is not up to date, and keeps what it has', async () => {
    const { card, handle } = await setup();
    handle.ready(whole, { freshness: 'stale' });
    await settled(card);
    expect(visibleText(card)).to.contain('Malo Kervadec').and.to.contain('Not up to date.');
    control(card, 'Try again').click();
    await settled(card);
    expect(handle.refreshes).to.equal(1);
  });

  it('waits to be told when loading is manual', async () => {
    const { card, handle } = await setup({ personId: whole.id, loading: 'manual' });
    expect(handle.subscribers).to.equal(0);
    await card.refresh();
    await settled(card);
    expect(visibleText(card)).to.contain('Malo Kervadec');
  });

  it('says presence in words, also where it shows a mark', async () => {
    const { card } = await setup({ personId: whole.id, presence: 'dot' });
    expect(deep(card, '.presence').textContent).to.contain('In a meeting until 15:00');
    card.presence = 'off';
    await settled(card);
    expect(deepAll(card, '.presence')).to.deep.equal([]);
  });

  it('says that it is not connected', async () => {
    const card = await fixture<SocialProfileCard>(
      html`<social-profile-card person-id="x"></social-profile-card>`,
    );
    expect(visibleText(card)).to.contain('Not connected');
  });
});
