import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { settled, until } from '../fixture.ts';
import { draw, own, pressNew, reads, shown, told } from './draw.ts';
import { sourceOf, type Setup } from './setups.ts';
import { specified } from './specified.ts';

/** What is in the slot by itself, where the page put nothing there. */
const ours = (element: Element, name: string): Element[] => [
  ...(element.shadowRoot?.querySelector(`slot[name=${name}]`)?.children ?? []),
];

const isSeen = (element: Element): boolean => element.checkVisibility();

/** The page's words stand where ours would in this state, and nowhere in another. */
async function takesTheSlot(
  setup: Setup,
  name: string,
  bring: (setup: Setup, words: HTMLElement[]) => ReturnType<typeof draw>,
): Promise<void> {
  const plain = await bring(setup, []);
  await until(() => ours(plain.element, name).some(isSeen), `<${setup.tag}> shows words of its own`);
  const words = own(name);
  const { element } = await bring(setup, [words]);
  await until(() => isSeen(words), `<${setup.tag}> shows the page’s words`);
  expect(ours(element, name).length, 'ours are there').to.be.greaterThan(0);
  expect(ours(element, name).filter(isSeen), 'ours are not seen').to.deep.equal([]);
  sourceOf(setup, element.client as never).ready(setup.value as never);
  await pressNew(element);
  await reads(element, setup.words);
  expect(isSeen(words), 'once all is well').to.equal(false);
}

const failing =
  (kind: ConstructorParameters<typeof SocialError>[0]) =>
  (setup: Setup, children: HTMLElement[]): ReturnType<typeof draw> =>
    draw(setup, { children, before: (client) => sourceOf(setup, client).fail(new SocialError(kind)) });

describe('a page’s own words, in the slots that elements share', () => {
  for (const setup of specified('slot', 'default'))
    it(`stand in <${setup.tag}> until its script is there, and make room for it then`, async () => {
      const late = `late-${setup.tag}`;
      const words = own('', 'Please come with JavaScript');
      const { element: there } = await shown(setup);
      const { element } = await draw(
        { ...setup, tag: late },
        {
          children: [words],
          before: (client) => sourceOf(setup, client).ready(setup.value as never),
        },
      );
      expect(isSeen(words), 'without JavaScript').to.equal(true);
      const There = there.constructor as CustomElementConstructor;
      customElements.define(late, class extends There {});
      await reads(element, setup.words);
      expect(isSeen(words), 'with JavaScript').to.equal(false);
    });

  for (const setup of specified('slot', 'loading'))
    it(`stand instead of the skeleton of <${setup.tag}>`, () =>
      takesTheSlot(setup, 'loading', (one, children) => draw(one, { children })));

  for (const setup of specified('slot', 'failed'))
    it(`say that <${setup.tag}> failed`, () => takesTheSlot(setup, 'failed', failing('server')));

  for (const setup of specified('slot', 'offline'))
    it(`say that <${setup.tag}> has no network`, () => takesTheSlot(setup, 'offline', failing('offline')));

  for (const setup of specified('slot', 'signed-out'))
    it(`say that one must sign in to read <${setup.tag}>`, () =>
      takesTheSlot(setup, 'signed-out', failing('auth-required')));

  for (const setup of specified('slot', 'forbidden'))
    it(`say that <${setup.tag}> is not open to the reader`, () =>
      takesTheSlot(setup, 'forbidden', failing('forbidden')));

  for (const setup of specified('slot', 'not-found'))
    it(`say that nobody is known in <${setup.tag}>`, () =>
      takesTheSlot(setup, 'not-found', failing('not-found')));

  for (const setup of specified('slot', 'empty'))
    it(`say that <${setup.tag}> has nothing to show yet`, () =>
      takesTheSlot(setup, 'empty', (one, children) =>
        draw(one, { children, before: (client) => sourceOf(one, client).ready(one.empty as never) }),
      ));

  for (const setup of specified('slot', 'header'))
    it(`stand above what <${setup.tag}> shows, whatever its state`, async () => {
      const words = own('header');
      const { element, client } = await shown(setup, { children: [words] });
      const top = (): number => Math.max(...contents(element).map((one) => one.getBoundingClientRect().top));
      expect(words.getBoundingClientRect().bottom).to.be.at.most(top());
      sourceOf(setup, client).fail(new SocialError('server'));
      await settled(element);
      expect(isSeen(words), 'when it failed').to.equal(true);
    });

  for (const setup of specified('slot', 'footer'))
    it(`stand below what <${setup.tag}> shows, whatever its state`, async () => {
      const words = own('footer');
      const { element, client } = await shown(setup, { children: [words] });
      const bottom = Math.max(...contents(element).map((one) => one.getBoundingClientRect().bottom));
      expect(words.getBoundingClientRect().top).to.be.at.least(bottom - 1);
      sourceOf(setup, client).fail(new SocialError('server'));
      await settled(element);
      expect(isSeen(words), 'when it failed').to.equal(true);
      expect(told(element)).to.contain('Our own words for footer');
    });
});

/** Items, or the head of a card. */
const contents = (element: Element): Element[] => [
  ...(element.shadowRoot?.querySelectorAll('[part~=item], .top[part~=header]') ?? []),
];
