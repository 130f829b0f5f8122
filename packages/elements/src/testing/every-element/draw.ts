import type { SocialClient } from '@maillon/sdk';
import type { SocialElement } from '../../foundation/social-element.ts';
import { html } from 'lit';
import type { FakeClient } from '../fake-client.ts';
import { deepAll, fixture, settled, until, visibleText } from '../fixture.ts';
import { filledClient, sourceOf, type Setup } from './setups.ts';

export interface Drawn {
  readonly element: SocialElement & Methods;
  readonly client: FakeClient;
}
interface Methods {
  refresh(): Promise<void>;
  loadMore(): Promise<void>;
}

interface Options {
  /** As a page writes them. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What a page puts between the tags. */
  readonly children?: readonly Element[];
  /** Pixels above it. */
  readonly above?: number;
  /** Another client than one that is filled by hand. */
  readonly client?: SocialClient;
  /** What the backend has said before. */
  readonly before?: (client: FakeClient) => void;
}

/** Puts an element on a page as its author would: the tag, its attributes, what stands in it. Loads at once by default. */
export async function draw(
  setup: Setup,
  { attributes = {}, children = [], above = 0, client: other, before }: Options = {},
): Promise<Drawn> {
  const { tag, props } = setup;
  const client = filledClient();
  // What others show may be known, what this one shows is not.
  if (setup.source) sourceOf(setup, client).set({ status: 'loading' });
  before?.(client);
  const element = Object.assign(document.createElement(tag), props, {
    client: other ?? client.asClient,
  }) as unknown as Drawn['element'];
  for (const [name, value] of Object.entries({ loading: 'eager', ...attributes }))
    element.setAttribute(name, value);
  element.append(...children);
  await fixture(html`<div style=${`padding-block-start: ${above}px`}>${element}</div>`);
  return { element, client };
}

/** The same, with what it shows. */
export async function shown(setup: Setup, options: Options = {}): Promise<Drawn> {
  const drawn = await draw(setup, {
    ...options,
    before: (client) => {
      if (setup.source) sourceOf(setup, client).ready(setup.value as never);
      options.before?.(client);
    },
  });
  await reads(drawn.element, setup.words);
  return drawn;
}

/** What a person reads, and what a screen reader says beside. */
export function told(element: Element): string {
  const names = [element, ...deepAll(element, '[aria-label]')].map(
    (one) => one.getAttribute('aria-label') ?? '',
  );
  return `${visibleText(element)} ${names.join(' ')}`;
}

export async function reads(element: Element, words: string): Promise<void> {
  await until(() => told(element).includes(words), `<${element.localName}> tells “${words}”`);
  await settled(element);
}

/** What came in meanwhile waits behind a button, so that what is being read stays where it is. */
export async function pressNew(element: Element): Promise<void> {
  await settled(element);
  for (const button of deepAll(element, '[part~=new-items]')) (button as HTMLElement).click();
  await settled(element);
}

/** Words that a page put there itself. */
export function own(slot: string, words = `Our own words for ${slot}`): HTMLElement {
  const element = Object.assign(document.createElement('p'), { textContent: words });
  if (slot !== '') element.slot = slot;
  return element;
}
