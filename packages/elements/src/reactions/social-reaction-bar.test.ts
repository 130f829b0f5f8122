import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { aGroup, aminata, aPerson, aSummary, aViewer, camille, malo } from '../testing/data.ts';
import { allCapabilities, FakeClient } from '../testing/fake-client.ts';
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
import { defineReactions } from './define-reactions.ts';
import type { SocialReactedEvent, SocialReactEvent } from './events.ts';
import type { SocialReactionBar } from './social-reaction-bar.ts';

defineReactions();

const many = aSummary(
  aGroup('like', 2, { people: [malo, aminata] }),
  aGroup('insightful', 9, {
    viewerHasReacted: true,
    people: [camille, ...['A', 'B', 'C', 'D', 'E'].map((name) => aPerson(name, `${name} Martin`))],
  }),
);

async function setup(
  variant: SocialReactionBar['variant'] = 'bar',
  { summary = many, viewer = aViewer({ reactionMode: 'one' }), capabilities = allCapabilities } = {},
) {
  const client = new FakeClient(capabilities);
  client.viewer.ready(viewer);
  client.reactions('urn:doc:1').ready(summary);
  const bar = await fixture<SocialReactionBar>(
    html`<social-reaction-bar
      subject="urn:doc:1"
      variant=${variant}
      .client=${client.asClient}
    ></social-reaction-bar>`,
  );
  await settled(bar);
  return { client, bar, handle: client.reactions('urn:doc:1') };
}

/** A chip by its name, which leaves out the number. */
const chip = (bar: Element, name: string): HTMLElement => {
  const found = (deepAll(bar, '.chip') as HTMLElement[]).find(
    (one) => one.querySelector('span:not([aria-hidden]):not(:has(svg))')?.textContent === name,
  );
  if (!found) throw new Error(`no chip is named ${name}`);
  return found;
};
const tipOf = (bar: Element): HTMLElement => deepAll(bar, '.tip')[0] as HTMLElement;
const hasTip = (bar: Element): boolean => deepAll(bar, '.tip:popover-open').length > 0;
const hover = (over: Element, type: 'pointerover' | 'pointerout' = 'pointerover'): void => {
  over.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse' }));
};
const describedBy = (button: HTMLElement): string | undefined => {
  const id = button.getAttribute('aria-describedby');
  const root = button.getRootNode() as ShadowRoot;
  return id === null ? undefined : root.getElementById(id)?.textContent?.trim();
};

describe('social-reaction-bar', () => {
  // Else the first test would wait for the network where the others wait for the bar.
  before(() => import('./reaction-layers.ts'));

  for (const variant of ['bar', 'button'] as const) {
    it(`keeps a choice that waits for the network, with a quiet mark (${variant})`, async () => {
      const { bar, handle } = await setup(variant);
      expect(bar.matches(':state(queued)')).to.equal(false);
      handle.ready({ ...many, local: 'queued', write: 'w1' });
      await settled(bar);
      expect(bar.matches(':state(queued)')).to.equal(true);
      expect(deepAll(bar, '[role=img]').map((one) => one.getAttribute('aria-label'))).to.deep.equal([
        'Counts once you are back online.',
      ]);
      await expectAccessible(bar);
    });
  }

  for (const variant of ['bar', 'summary', 'button'] as const) {
    it(`is accessible as ${variant}, light and dark, in French`, async () => {
      document.documentElement.lang = 'fr';
      const { bar } = await setup(variant);
      for (const scheme of ['light', 'dark']) {
        bar.parentElement!.style.cssText = `color-scheme:${scheme};background:Canvas;padding:8px`;
        await expectAccessible(bar);
      }
    });
  }

  it('offers toggles with constant names and keeps the number out of them', async () => {
    const { bar } = await setup();
    const insightful = chip(bar, 'Insightful');
    expect(insightful.getAttribute('aria-pressed')).to.equal('true');
    expect(chip(bar, 'Like').getAttribute('aria-pressed')).to.equal('false');
    expect(insightful.querySelector('[aria-hidden=true].count')?.textContent).to.equal('9');
  });

  it('describes who reacted: the first five, the reader first, and how many more', async () => {
    const { bar } = await setup();
    expect(describedBy(chip(bar, 'Insightful'))).to.equal(
      'You, A Martin, B Martin, C Martin, D Martin, and 4 others',
    );
    expect(describedBy(chip(bar, 'Like'))).to.equal('Malo Kervadec and Aminata Sow');
  });

  it('shows who reacted on focus, and Esc closes that', async () => {
    const { bar } = await setup();
    const like = chip(bar, 'Like');
    like.focus();
    await settled(bar);
    expect(tipOf(bar).matches(':popover-open')).to.be.true;
    expect(tipOf(bar).textContent).to.contain('Malo Kervadec and Aminata Sow');
    like.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await settled(bar);
    expect(tipOf(bar).matches(':popover-open')).to.be.false;
  });

  it('shows who reacted on hover', async () => {
    const { bar } = await setup();
    hover(chip(bar, 'Like'));
    await until(() => hasTip(bar), 'the names show');
    expect(tipOf(bar).textContent).to.contain('Malo Kervadec');
  });

  it('shows nothing to a mouse that has left before the names came', async () => {
    const { bar } = await setup();
    hover(chip(bar, 'Like'));
    hover(chip(bar, 'Like'), 'pointerout');
    hover(chip(bar, 'Insightful'));
    await until(() => hasTip(bar), 'the names show');
    expect(tipOf(bar).textContent).not.to.contain('Malo Kervadec');
  });

  it('brings the set and the names with the first hover or focus, not before', async () => {
    const { bar } = await setup();
    expect(deepAll(bar, '.picker, .tip')).to.be.empty;
    hover(chip(bar, 'Like'));
    await until(() => deepAll(bar, '.picker, .tip').length === 2, 'both are there');
    expect(deepAll(bar, ':popover-open')).to.be.empty;
  });

  it('asks for names only when somebody wants to know', async () => {
    const { bar, handle } = await setup('summary', {
      summary: aSummary(aGroup('like', 3, { people: null })),
    });
    expect(handle.refreshes).to.equal(0);
    control(bar, '3 reactions').focus();
    await settled(bar);
    expect(handle.refreshes).to.equal(1);
  });

  it('sets and takes back a desired state, with an event before and after', async () => {
    const { bar, handle } = await setup();
    const before = nextEvent<SocialReactEvent>(bar, 'social-react');
    const after = nextEvent<SocialReactedEvent>(bar, 'social-reacted');
    chip(bar, 'Like').click();
    expect(await before).to.include({ subject: 'urn:doc:1', kind: 'like', on: true });
    expect(await after).to.include({ kind: 'like', on: true });
    chip(bar, 'Insightful').click();
    await settled(bar);
    expect(handle.set_.calls).to.deep.equal([
      ['like', true],
      ['insightful', false],
    ]);
  });

  it('leaves things as they are when the page cancels', async () => {
    const { bar, handle } = await setup();
    bar.addEventListener('social-react', (event) => event.preventDefault());
    chip(bar, 'Like').click();
    await settled(bar);
    expect(handle.set_.calls).to.be.empty;
  });

  it('says in words, in the page and as an event, that a reaction was not saved', async () => {
    const { bar, handle } = await setup();
    const told = nextEvent(bar, 'social-error');
    handle.set_.answer = () => Promise.reject(new SocialError('network'));
    chip(bar, 'Like').click();
    expect(await told).to.include({ kind: 'network', retryable: true });
    await settled(bar);
    expect(tipOf(bar).matches(':popover-open')).to.be.true;
    expect(tipOf(bar).textContent).to.contain(
      'Your reaction was not saved. The server could not be reached.',
    );
  });

  it('adds a reaction nobody gave yet from the floating set, by keyboard, and gives the focus back', async () => {
    const { bar, handle } = await setup();
    const add = control(bar, 'Add a reaction');
    add.click();
    await settled(bar);
    const choices = deepAll(bar, '.choice') as HTMLElement[];
    expect(choices.map((choice) => choice.textContent?.trim())).to.deep.equal([
      'Like',
      'Celebrate',
      'Support',
      'Insightful',
      'Thanks',
    ]);
    expect(bar.shadowRoot!.activeElement?.textContent?.trim()).to.equal('Insightful');
    choices[3]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(bar.shadowRoot!.activeElement).to.equal(choices[4]);
    choices[4]!.click();
    await settled(bar);
    expect(handle.set_.calls).to.deep.equal([['thanks', true]]);
    expect(bar.shadowRoot!.activeElement).to.equal(add);
    expect(deepAll(bar, '.picker')[0]!.matches(':popover-open')).to.be.false;
  });

  it('closes the floating set on Esc and gives the focus back', async () => {
    const { bar } = await setup('button');
    const opener = control(bar, 'Other reactions');
    opener.click();
    await settled(bar);
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    bar.shadowRoot!.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    expect(deepAll(bar, '.picker')[0]!.matches(':popover-open')).to.be.false;
    expect(bar.shadowRoot!.activeElement).to.equal(opener);
  });

  it('offers the set the organisation chose, in its order, and shows kinds nobody knows by their name', async () => {
    const viewer = aViewer({ reactionKinds: ['bravo', 'like'] });
    const { bar } = await setup('bar', { viewer });
    control(bar, 'Add a reaction').click();
    await settled(bar);
    expect((deepAll(bar, '.choice') as HTMLElement[]).map((one) => one.textContent?.trim())).to.deep.equal([
      'bravo',
      'Like',
    ]);
  });

  it('makes the button the reader’s own reaction where each person has one', async () => {
    const { bar } = await setup('button');
    expect(control(bar, 'Insightful').getAttribute('aria-pressed')).to.equal('true');
  });

  it('keeps the button to the first of the set where each person may have several', async () => {
    const { bar } = await setup('button', { viewer: aViewer({ reactionMode: 'many' }) });
    expect(control(bar, 'Like').getAttribute('aria-pressed')).to.equal('false');
  });

  it('makes no request of its own for what a parent knows', async () => {
    const client = new FakeClient();
    client.viewer.ready(aViewer());
    const bar = await fixture<SocialReactionBar>(
      html`<social-reaction-bar
        subject="urn:doc:1"
        variant="summary"
        .reactions=${many}
        .client=${client.asClient}
      ></social-reaction-bar>`,
    );
    expect(hasControl(bar, '11 reactions')).to.be.true;
    expect(client.reactions('urn:doc:1').subscribers).to.equal(0);
  });

  it('shows no number and no name with counts="hide"', async () => {
    const { bar } = await setup('bar');
    bar.counts = 'hide';
    await settled(bar);
    chip(bar, 'Like').focus();
    await settled(bar);
    expect(bar.shadowRoot!.textContent).not.to.match(/\d|Malo/);
    expect(chip(bar, 'Insightful').getAttribute('aria-pressed')).to.equal('true');
  });

  it('leaves no button behind where the reader may not react', async () => {
    const { bar } = await setup('bar', { capabilities: ['viewer', 'reactions.read'] });
    expect(deepAll(bar, '.chip')).to.be.empty;
    expect(hasControl(bar, '11 reactions')).to.be.true;
    const button = await setup('button', { capabilities: ['viewer', 'reactions.read'] });
    expect(deepAll(button.bar, 'button')).to.be.empty;
  });

  it('shows nothing where the backend knows no reactions', async () => {
    const { bar } = await setup('bar', { capabilities: ['viewer'] });
    expect(visibleText(bar)).to.equal('');
  });

  it('says that reading failed and reads again', async () => {
    const { bar, handle } = await setup();
    handle.fail(new SocialError('server'));
    await settled(bar);
    control(bar, 'Try again').click();
    await settled(bar);
    expect(handle.refreshes).to.equal(1);
  });

  it('asks who is not signed in to sign in, and sends nothing of theirs', async () => {
    const { client, bar, handle } = await setup();
    client.viewer.ready(null);
    await settled(bar);
    const asked = nextEvent(bar, 'social-auth-required');
    chip(bar, 'Like').click();
    await asked;
    expect(handle.set_.calls).to.be.empty;
  });

  it('asks to sign in again where the session has ended meanwhile, and says that nothing was saved', async () => {
    const { bar, handle } = await setup();
    handle.set_.answer = () => Promise.reject(new SocialError('auth-required'));
    const asked = nextEvent(bar, 'social-auth-required');
    chip(bar, 'Like').click();
    await asked;
    await settled(bar);
    expect(tipOf(bar).textContent).to.contain('Your reaction was not saved.');
  });

  it('offers what helps where it could not be read, and no dead button', async () => {
    const { bar, handle } = await setup();
    for (const [kind, buttons] of [
      ['server', ['Try again']],
      ['mapping', []],
      ['auth-required', ['Sign in']],
      ['forbidden', []],
      ['not-found', []],
    ] as const) {
      handle.fail(new SocialError(kind));
      await settled(bar);
      expect(
        deepAll(bar, 'button').map((button) => button.textContent?.trim()),
        kind,
      ).to.deep.equal(buttons);
      await expectAccessible(bar);
    }
  });
});
