import { SocialError, type State } from '@maillon/sdk';
import { FakeClient, type FakeHandle } from '../fake-client.ts';
import { aViewer } from '../data.ts';
import { settled } from '../look.ts';

/** One element in one state, as a page shows it: the axe matrix, the contrast, the parts and the contact sheet use them all. */
export interface Example {
  readonly element: string;
  readonly state: string;
  /** Draws it in a box that is on the page. */
  draw(box: HTMLElement): Promise<HTMLElement>;
  /** Something floats over the page: a picture of the box alone would miss it. */
  readonly floats?: boolean;
  /** As wide as it wants to be; else as wide as there is room. */
  readonly inline?: boolean;
}

export const nameOf = ({ element, state }: Example): string => `${element}, ${state}`;

/** A client of which nothing is known yet but who is looking. */
export function clientOf(viewer: ReturnType<typeof aViewer> | null = aViewer()): FakeClient {
  const client = new FakeClient();
  client.viewer.ready(viewer);
  return client;
}

/** Puts an element into the box and waits until it has drawn itself. */
export async function place(
  box: HTMLElement,
  tag: string,
  client: FakeClient,
  props: Readonly<Record<string, unknown>> = {},
): Promise<HTMLElement> {
  const element = Object.assign(document.createElement(tag), { client: client.asClient }, props);
  box.append(element);
  await settled(element);
  return element;
}

/** Waits for what comes with a press: its code may be loaded first. */
export async function appears(find: () => unknown, within: Element): Promise<void> {
  for (let round = 0; !find(); round++) {
    if (round === 400) throw new Error(`<${within.localName}> did not draw what was waited for.`);
    await settled(within);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await settled(within);
}

interface View<T> {
  readonly element: string;
  readonly client?: () => FakeClient;
  readonly props?: Record<string, unknown>;
  readonly handle: (client: FakeClient) => FakeHandle<T>;
  readonly value: T;
  /** What there is when there is nothing; without it the element knows no such state. */
  readonly empty?: T;
  /** Reads on; without it the element has no pages. */
  readonly pages?: T;
  readonly inline?: boolean;
}

const failures = {
  failed: 'server',
  offline: 'offline',
  'signed-out': 'auth-required',
  forbidden: 'forbidden',
  'not-found': 'not-found',
} as const;

type Ready<T> = Partial<Extract<State<T>, { status: 'ready' }>>;

/** The states that everything has which shows what a backend said. */
export function statesOf<T>({
  element,
  client,
  props,
  handle,
  value,
  empty,
  pages,
  inline,
}: View<T>): Example[] {
  const make = (
    state: string,
    set: (handle: FakeHandle<T>) => void,
    more: Record<string, unknown> = {},
  ): Example => ({
    element,
    state,
    ...(inline && { inline }),
    async draw(box) {
      const made = (client ?? clientOf)();
      set(handle(made));
      return place(box, element, made, { ...props, ...more });
    },
  });
  const ready = (state: string, shown: T, rest: Ready<T> = {}, more: Record<string, unknown> = {}): Example =>
    make(state, (handle) => handle.ready(shown, rest), more);
  const offlineWithData = ready('offline, saved', value);
  return [
    make('loading', () => undefined),
    ready('ready', value),
    ready('compact', value, {}, { density: 'compact' }),
    ready('read-only', value, {}, { readonly: true }),
    ...(empty === undefined ? [] : [ready('empty', empty)]),
    ...(pages === undefined
      ? []
      : [ready('loading-more', pages, { more: 'loading' }), ready('more failed', pages, { more: 'failed' })]),
    ready('stale', value, { freshness: 'stale' }),
    ready('partial', value, { problems: [new SocialError('mapping')] }),
    ...Object.entries(failures).map(([state, kind]) =>
      make(state, (handle) => handle.fail(new SocialError(kind))),
    ),
    { ...offlineWithData, draw: (box) => withoutNetwork(() => offlineWithData.draw(box)) },
    {
      element,
      state: 'unconnected',
      ...(inline && { inline }),
      draw: (box) => unconnected(box, element, props),
    },
  ];
}

/** The browser says that it has no network while this is drawn. */
async function withoutNetwork<T>(draw: () => Promise<T>): Promise<T> {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  try {
    return await draw();
  } finally {
    delete (navigator as { onLine?: boolean }).onLine;
  }
}

async function unconnected(
  box: HTMLElement,
  tag: string,
  props?: Record<string, unknown>,
): Promise<HTMLElement> {
  const element = Object.assign(document.createElement(tag), props);
  box.append(element);
  await settled(element);
  return element;
}
