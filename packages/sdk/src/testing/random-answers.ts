import type { Activity, Comment, Page, PageRequest, Person, SocialBackend } from '@maillon/contract';
import { toSocialError, type SocialError } from '../errors.ts';
import type { MappedBackend } from '../define-backend.ts';
import type { GraphQLErrorLike, Transport } from '../transport/types.ts';
import { breaches } from './breaches.ts';
import { mockedServer, type Oddities, type Product } from './mocked-schema.ts';

/** A transport that ends at a made-up server. JSON travels, as over a wire. */
export function mockedTransport(product: Product, oddities: Oddities): Transport {
  const answer = mockedServer(product, oddities);
  return {
    endpoint: 'https://intranet.example/graphql',
    request: async ({ document, name, variables }) => {
      const asked = { query: document, operationName: name, ...(variables ? { variables } : {}) };
      const { data = null, errors = [] } = JSON.parse(JSON.stringify(await answer(asked))) as {
        data?: unknown;
        errors?: GraphQLErrorLike[];
      };
      return { data, errors, status: 200 };
    },
  };
}

/** What came of many questions. */
export interface Outcome {
  answers: number;
  /** Domain objects that arrived, by type. */
  readonly items: Record<string, number>;
  /** Where an answer breaks the contract. */
  readonly breaches: string[];
  /** What was told, or thrown, by kind and place. */
  readonly problems: SocialError[];
}

/** Asks a backend everything it offers, over and over, and looks at every answer. */
export async function askEverything(
  mapped: MappedBackend,
  transport: Transport,
  rounds: number,
  subjects: readonly string[],
): Promise<Outcome> {
  const backend = mapped.connect({ transport });
  const outcome: Outcome = { answers: 0, items: {}, breaches: [], problems: [] };
  const known = { people: new Set<string>(), comments: new Set<string>(), subjects: new Set(subjects) };
  const look = (type: string, value: unknown): void => {
    outcome.items[type] = (outcome.items[type] ?? 0) + 1;
    outcome.breaches.push(...breaches(type, value));
  };
  const page = async (type: string, read: (request: PageRequest) => Promise<Page<object>>, round: number) => {
    const { items } = await read({ first: 3, ...(round ? { after: `after-${round}` } : {}) });
    for (const item of items) look(type, item);
    return items;
  };
  const meta = { idempotencyKey: 'key', body: { format: 'text', value: 'words' } } as const;
  const context = { report: (problem: unknown) => outcome.problems.push(toSocialError(problem)) };
  const asks = questions(backend, context, known, look, page, meta);
  for (let round = 0; round < rounds; round++) {
    for (const [capability, ask] of asks) {
      if (!(capability in backend.capabilities)) continue;
      outcome.answers++;
      try {
        await ask(round);
      } catch (error) {
        if (error !== nothingKnown) outcome.problems.push(toSocialError(error));
      }
    }
  }
  return outcome;
}

/** There is no item yet to ask about. */
const nothingKnown = new Error('nothing is known yet');

type Context = Parameters<SocialBackend['viewer']>[0];
type Look = (type: string, value: unknown) => void;
type ReadPage = (
  type: string,
  read: (request: PageRequest) => Promise<Page<object>>,
  round: number,
) => Promise<readonly object[]>;

function nothing(): never {
  throw nothingKnown;
}

function questions(
  backend: SocialBackend,
  context: Context,
  known: Record<'people' | 'comments' | 'subjects', Set<string>>,
  look: Look,
  page: ReadPage,
  meta: {
    readonly idempotencyKey: string;
    readonly body: { readonly format: 'text'; readonly value: string };
  },
): readonly (readonly [string, (round: number) => Promise<unknown>])[] {
  const any = (set: Set<string>, round: number): string =>
    [...set][round % Math.max(1, set.size)] ?? nothing();
  const meet = (author: Person | null): void => void (author && known.people.add(author.id));
  const each = (type: string, found: ReadonlyMap<string, object>): void => {
    for (const value of found.values()) {
      if ('type' in value && value.type === 'absent') continue;
      look(type, value);
    }
  };
  const one = (type: string, { value }: { readonly value: object | null }): void => {
    if (value) look(type, value);
  };
  const comments = async (round: number, parent?: string): Promise<void> => {
    const query = { subject: any(known.subjects, round), ...(parent ? { parent } : {}) };
    for (const item of await page('comment', (at) => backend.comments.page(query, at, context), round)) {
      known.comments.add((item as Comment).id);
      meet((item as Comment).author);
    }
  };
  return [
    ['viewer', async () => one('viewer', { value: await backend.viewer(context) })],
    [
      'feed.read',
      async (round) => {
        const query = { scope: { name: 'home' }, commentsPreview: round % 3 } as const;
        for (const item of await page('activity', (at) => backend.feed.page(query, at, context), round)) {
          known.subjects.add((item as Activity).id);
          meet((item as Activity).author);
        }
      },
    ],
    [
      'feed.read',
      async () => each('activity', await backend.feed.byIds([...known.subjects].slice(0, 20), context)),
    ],
    ['comments.read', (round) => comments(round)],
    ['comments.reply', (round) => comments(round, any(known.comments, round))],
    [
      'comments.counts',
      async () =>
        each('comment-count', await backend.comments.counts([...known.subjects].slice(0, 20), context)),
    ],
    [
      'people.read',
      async () => each('person', await backend.people.byIds([...known.people].slice(0, 20), context)),
    ],
    [
      'people.lookup',
      async (round) => {
        const keys = Array.from({ length: 1 + (round % 7) }, (_, index) => `login-${round}-${index}`);
        each('person', await backend.people.byKeys(keys, context));
      },
    ],
    ['people.search', (round) => page('person', (at) => backend.people.search('a', at, context), round)],
    [
      'reactions.read',
      async () =>
        each('reactions', await backend.reactions.summaries([...known.comments].slice(0, 20), context)),
    ],
    [
      'comments.add',
      async (round) =>
        one('comment', await backend.comments.add({ ...meta, subject: any(known.subjects, round) }, context)),
    ],
    [
      'comments.reply',
      async (round) => {
        const [subject, parent] = [any(known.subjects, round), any(known.comments, round)];
        one('comment', await backend.comments.add({ ...meta, subject, parent }, context));
      },
    ],
    [
      'comments.edit',
      async (round) =>
        one('comment', await backend.comments.edit({ ...meta, id: any(known.comments, round) }, context)),
    ],
    [
      'reactions.set',
      async (round) => {
        const command = { ...meta, subject: any(known.comments, round), kind: 'like', on: round % 2 === 0 };
        one('reactions', await backend.reactions.set(command, context));
      },
    ],
    ['feed.post', async () => one('activity', await backend.feed.post(meta, context))],
    [
      'feed.edit',
      async (round) =>
        one('activity', await backend.feed.edit({ ...meta, id: any(known.subjects, round) }, context)),
    ],
    [
      'people.follow',
      async (round) => {
        const command = { ...meta, person: any(known.people, round), on: round % 2 === 0 };
        one('person', await backend.people.setFollow(command, context));
      },
    ],
  ];
}
