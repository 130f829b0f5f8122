import { createClient, type SocialClient } from '@maillon/sdk';
import { expect } from 'chai';
import { expectAccessible, settled, until, visibleText } from './fixture.ts';

type Backend = NonNullable<Parameters<typeof createClient>[0]['backend']>;

/** How the made-up server behaves: see `scripts/lib/mocked-servers.mjs`. */
export interface World {
  readonly seed: number;
  readonly nulls: number;
  readonly failures?: number;
}

/** What the server said to one operation. */
export interface Said {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
}

export interface Mocked {
  readonly client: SocialClient;
  /** The first answer to an operation that was more than a failure, by its name. */
  said(operation: string): Said;
}

/** A client of a made-up server, which remembers what the server really said. */
export function mocked(backend: Backend, product: string, world: World): Mocked {
  const said = new Map<string, Said>();
  const query = new URLSearchParams(Object.entries(world).map(([name, value]) => [name, String(value)]));
  const client = createClient({
    backend,
    endpoint: `/__mock/${product}/graphql?${query.toString()}`,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const { operationName } = JSON.parse(init?.body as string) as { operationName: string };
      const answer = (await response.clone().json()) as Said;
      const before = Object.values(said.get(operationName)?.data ?? {});
      if (before.every((field) => field === null)) said.set(operationName, answer);
      return response;
    },
  });
  return { client, said: (operation) => said.get(operation) ?? { data: null } };
}

/** Waits until an element has an answer, then checks what must hold whatever it is. */
export async function answered(element: Element): Promise<string> {
  await until(() => !element.matches(':state(loading)'), 'there is an answer');
  await settled(element);
  await expectAccessible(element);
  const text = visibleText(element);
  for (const stray of ['undefined', '[object', 'NaN', 'null', 'Invalid Date'])
    expect(text, 'what only a program would say').not.to.contain(stray);
  return text;
}

/** Notices what a person would not, but should: an error that nobody caught. */
export function uncaught(): readonly string[] {
  const found: string[] = [];
  const note = (event: Event): void => {
    found.push(event instanceof ErrorEvent ? event.message : String((event as PromiseRejectionEvent).reason));
  };
  window.addEventListener('error', note);
  window.addEventListener('unhandledrejection', note);
  return found;
}

/** Every plain word of a text; what Markdown, HTML or code make of the rest is another matter. */
const plainWords = (text: string): string[] => text.replace(/<[^>]*>/g, ' ').match(/\p{L}{3,}/gu) ?? [];

/** Fails for a text of which a word is not to be read. */
export function expectShown(element: Element, text: string | null | undefined): void {
  const visible = visibleText(element);
  for (const word of plainWords(text ?? '')) expect(visible).to.contain(word);
}

/** The objects in a connection of GitHub's, Coral's and many others' make that are not null. */
export function present<T>(list: Connection<T> | null | undefined): T[] {
  return (list?.nodes ?? []).filter((one) => one !== null);
}

export interface Connection<T> {
  readonly nodes: readonly (T | null)[] | null;
}
