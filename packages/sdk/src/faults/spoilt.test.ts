import type { Comment, SocialBackend, Written } from '@maillon/contract';
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { SocialError } from '../errors.ts';
import { live, type Script, type Step } from './history.fixture.ts';
import { openBoard, openMaillon } from './intranets.fixture.ts';
import { rows } from './rows.fixture.ts';
import type { Spoilt, World } from './world.fixture.ts';

/*
 * The checks of the fault suite, checked: libraries that do one thing wrong, and a history in which it must be noticed.
 */
const maillon = await openMaillon();
after(() => maillon.close());

type Add = SocialBackend['comments']['add'];

/** A backend whose `comments.add` is another. */
const adding = (change: (add: Add, world: World) => Add): Spoilt => ({
  backend: (backend, world) => ({
    ...backend,
    comments: { ...backend.comments, add: change(backend.comments.add, world) },
  }),
});

const nothing: Written<Comment> = { value: null };
let keys = 0;

function forgetAll({ machine }: World): void {
  const opening = machine.factory.open('maillon-outbox');
  opening.onsuccess = () => {
    const database = opening.result;
    database.transaction('records', 'readwrite').objectStore('records').clear();
    database.close();
  };
}

interface Case {
  readonly does: string;
  readonly spoilt: Spoilt;
  readonly row: string;
  /** How the breach begins. */
  readonly noticed: string;
  readonly rung?: Script['rung'];
  readonly verb?: Script['verb'];
  readonly after?: readonly Step[];
  readonly seed?: number;
}

const again: Step = { do: 'write', verb: 'comments.add' };

const cases: readonly Case[] = [
  {
    does: 'says that it keeps what is gone with the tab',
    row: 'tab killed: queued',
    noticed: 'lost',
    spoilt: {
      killed: forgetAll,
    },
  },
  {
    does: 'says that a write is done before it is sent',
    row: 'connection refused',
    rung: 'none',
    noticed: 'lost',
    spoilt: adding((add) => (command, context) => add(command, context).catch(() => nothing)),
  },
  {
    does: 'sends again with another key',
    row: 'truncated body',
    noticed: 'doubled',
    spoilt: adding(
      (add) => (command, context) => add({ ...command, idempotencyKey: `other-${(keys += 1)}` }, context),
    ),
  },
  {
    does: 'takes a backend for one that knows keys',
    row: 'reset after commit',
    rung: 'none',
    noticed: 'doubled',
    spoilt: { backend: (backend) => ({ ...backend, once: () => 'key' }) },
  },
  {
    does: 'sends again though nobody knows whether it was done',
    row: 'reset before commit',
    rung: 'none',
    noticed: 'resent',
    spoilt: { backend: (backend) => ({ ...backend, once: () => 'key' }) },
  },
  {
    does: 'forgets what was typed when the tab dies',
    row: 'tab killed: saving',
    noticed: 'words lost',
    spoilt: {
      killed() {
        for (const name of Object.keys(localStorage)) localStorage.removeItem(name);
      },
    },
  },
  {
    does: 'tells of a refusal where nobody knows',
    row: 'connection refused',
    rung: 'none',
    noticed: 'silent',
    spoilt: adding((add) => async (command, context) => {
      return add(command, context).catch(() => Promise.reject(new SocialError('forbidden')));
    }),
  },
  {
    does: 'tells of a refusal where it was done',
    row: 'reset after commit',
    rung: 'none',
    noticed: 'told wrong',
    spoilt: adding((add) => async (command, context) => {
      return add(command, context).catch(() => Promise.reject(new SocialError('forbidden')));
    }),
  },
  {
    does: 'lets a later write overtake',
    row: 'duplicate delivery',
    noticed: 'out of order',
    after: [again, { do: 'pass', ms: 10_000 }],
    spoilt: adding((add, world) => {
      let first = true;
      return async (command, context) => {
        if (!first) return add(command, context);
        first = false;
        world.timeline.after(5_000, () => void add(command, {}));
        return nothing;
      };
    }),
  },
  {
    does: 'states the contrary of what was wanted',
    row: 'reset before commit',
    verb: 'reactions.set',
    rung: 'set-state',
    noticed: 'wrong state',
    spoilt: {
      backend: (backend) => ({
        ...backend,
        reactions: {
          ...backend.reactions,
          set: (command, context) => backend.reactions.set({ ...command, on: !command.on }, context),
        },
      }),
    },
  },
  {
    does: 'does not read Retry-After',
    row: '429 with seconds',
    seed: 11,
    noticed: 'impatient',
    spoilt: {
      fetch: (fetch) => async (input, init) => {
        const response = await fetch(input, init);
        const headers = new Headers(response.headers);
        headers.delete('retry-after');
        return new Response(await response.text(), { status: response.status, headers });
      },
    },
  },
  {
    does: 'takes two people for one',
    row: 'tab killed: queued',
    noticed: 'mixed up',
    after: [{ do: 'somebody else' }],
    spoilt: {
      backend: (backend) => ({
        ...backend,
        viewer: async (context) => {
          const viewer = await backend.viewer(context);
          return viewer && { ...viewer, id: 'somebody' };
        },
      }),
    },
  },
  {
    does: 'asks for a new token before each request',
    row: '401 in a batch',
    noticed: 'greedy',
    spoilt: {
      fetch(fetch) {
        let refused = false;
        return async (input, init) => {
          refused = !refused;
          return refused ? Response.json({}, { status: 401 }) : fetch(input, init);
        };
      },
    },
  },
  {
    does: 'shows other words than the server has',
    row: 'duplicate delivery',
    noticed: 'screen',
    spoilt: {
      backend: (backend) => ({
        ...backend,
        comments: {
          ...backend.comments,
          page: async (...asked) => {
            const page = await backend.comments.page(...asked);
            return { ...page, items: page.items.map((item) => ({ ...item, body: null })) };
          },
        },
      }),
    },
  },
  {
    does: 'throws away what another version wrote',
    row: 'two library versions',
    noticed: 'lost',
    seed: 3,
    spoilt: { opened: (_, world) => forgetAll(world) },
  },
  {
    does: 'says nothing of what another version wrote',
    row: 'two library versions',
    noticed: 'unkept',
    spoilt: {
      opened: ({ client: { outbox } }) => void Object.defineProperty(outbox, 'state', { value: [] }),
    },
  },
  {
    does: 'goes on with a stream as though nothing had happened meanwhile',
    row: 'live stream drop and resume',
    rung: 'client-id',
    seed: 1,
    noticed: 'gap',
    spoilt: {
      backend: (backend) => ({
        ...backend,
        live: (topics, _since, sink, context) => backend.live!(topics, undefined, sink, context),
      }),
    },
  },
  {
    does: 'adds what comes by a stream to what is there already',
    row: 'live stream drop and resume',
    rung: 'client-id',
    seed: 1,
    noticed: 'twice',
    spoilt: {
      backend: (backend, world) => ({
        ...backend,
        comments: {
          ...backend.comments,
          page: async (...asked) => {
            const page = await backend.comments.page(...asked);
            const again = page.items.map((item) => ({ ...item, id: `again-${item.id}` }));
            return world.wire.lines.cuts === 0 ? page : { ...page, items: [...page.items, ...again] };
          },
        },
      }),
    },
  },
  {
    does: 'says that it took back what it sends all the same',
    row: 'duplicate delivery',
    verb: 'kudos.give',
    noticed: 'not undone',
    after: [{ do: 'undo' }],
    spoilt: {
      begun: ({ client: { outbox } }) =>
        void Object.defineProperty(outbox, 'undo', { value: () => Promise.resolve(true) }),
    },
  },
  {
    does: 'waits for ever',
    row: 'duplicate delivery',
    noticed: 'stuck',
    spoilt: adding(() => () => {
      return Promise.reject(new SocialError('rate-limited', { retryAfterMs: 30 * 24 * 3_600_000 }));
    }),
  },
];

describe('the fault suite notices a library that', () => {
  for (const {
    does,
    spoilt,
    row,
    noticed,
    rung = 'key',
    verb = 'comments.add',
    after = [],
    seed = 7,
  } of cases) {
    const script: Script = { row, verb, rung, seed, plainHttp: false, before: [], after };
    const open = async () => (rung === 'key' ? maillon.intranet() : openBoard(rung));
    const known = rows.find(({ name }) => name === row)!;

    test(`${does}: ${noticed}`, async () => {
      const { broken } = await live(script, known, await open(), spoilt);
      assert.ok(
        broken.some((breach) => breach.startsWith(`${noticed}: `)),
        `noticed: ${broken.join('; ') || 'nothing'}`,
      );
      const { broken: otherwise } = await live(script, known, await open());
      assert.deepEqual(otherwise, []);
    });
  }
});
