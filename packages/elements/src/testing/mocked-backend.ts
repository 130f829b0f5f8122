import { createClient, type Clock, type SocialClient } from '@maillon/sdk';
import { expect } from 'chai';
import { expectAccessible, settled, until, visibleText } from './fixture.ts';

type Backend = NonNullable<Parameters<typeof createClient>[0]['backend']>;

/** How the made-up server behaves: see `scripts/lib/mocked-servers.mjs`. */
export interface World {
  readonly seed: number;
  readonly nulls: number;
  readonly failures?: number;
}

/** What the server said to one question. */
export interface Said {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
}

export interface Mocked {
  readonly client: SocialClient;
  /** All answers to an operation, by its name. */
  answers(operation: string): readonly Said[];
  /** The first of them that was more than a failure. */
  said(operation: string): Pick<Said, 'data' | 'errors'>;
}

/** Time in which nothing is asked again after a while: what a test compares would change under its eyes. */
const impatient: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(delay, task) {
    if (delay >= 2_000) return () => undefined;
    const timer = setTimeout(task, delay);
    return () => clearTimeout(timer);
  },
};

/** A client of a made-up server, which remembers what the server really said. */
export function mocked(backend: Backend, product: string, world: World): Mocked {
  const heard: Said[] = [];
  const query = new URLSearchParams(Object.entries(world).map(([name, value]) => [name, String(value)]));
  const client = createClient({
    backend,
    clock: impatient,
    endpoint: `/__mock/${product}/graphql?${query.toString()}`,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const { operationName, variables } = JSON.parse(init?.body as string) as {
        operationName: string;
        variables?: Record<string, unknown>;
      };
      const answer = (await response.clone().json()) as Pick<Said, 'data' | 'errors'>;
      heard.push({ operation: operationName, variables: variables ?? {}, ...answer });
      return response;
    },
  });
  const answers = (name: string): Said[] => heard.filter(({ operation }) => operation === name);
  const isMore = ({ data }: Said): boolean => Object.values(data ?? {}).some((field) => field !== null);
  return {
    client,
    answers,
    said: (name) => answers(name).find(isMore) ?? answers(name)[0] ?? { data: null },
  };
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

/** Each once, by its id. */
export function unique<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
