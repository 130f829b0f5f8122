import { authExchange } from '@urql/exchange-auth';
import { offlineExchange } from '@urql/exchange-graphcache';
import { makeDefaultStorage } from '@urql/exchange-graphcache/default-storage';
import { createClient, fetchExchange } from '@urql/core';
import { endpoint } from './ours.mjs';

/** What a browser tells of its network, for the tab that is open. */
let online = () => {};
const pageWindow = {
  addEventListener: (type, listener) => type === 'online' && (online = listener),
  removeEventListener: () => (online = () => {}),
};

const own = (made) => ({ ...made, __typename: made.type });

/** As their guide asks: each mutation that may wait says what it will come to. */
const optimistic = {
  addNote: ({ input }) => own({ type: 'Note', id: `new ${input.words}`, ...input, at: '' }),
  changeNote: ({ id, words }) => own({ type: 'Note', id, words, changedAt: '' }),
  dropNote: ({ id }) => id,
  react: ({ on }) => own({ type: 'Thing', id: on }),
  addComment: ({ input }) => payload('AddComment', { comment: comment(`new ${input.body.value}`, input) }),
  editComment: ({ input }) => payload('EditComment', { comment: comment(input.id, input) }),
  deleteComment: ({ input }) => payload('DeleteComment', { comment: comment(input.id, input) }),
  setReaction: ({ input }) => payload('SetReaction', { subject: { __typename: 'Thing', id: input.subject } }),
};
const payload = (name, fields) => ({
  __typename: `${name}Payload`,
  userErrors: [],
  replayed: false,
  ...fields,
});
const comment = (id, { body }) => ({
  __typename: 'Comment',
  id,
  body: body && { __typename: 'RichText', ...body },
});

/** A tab with urql's offline exchange in it: its guide's order of exchanges, its own storage, its own retries. */
export class UrqlTab {
  alive = true;
  skew = 0;
  told = new Map();
  page = { hidden: false, return: async () => online() };

  constructor(world, name, who, storage) {
    Object.assign(this, { world, name, who, storage });
    this.clock = world.timeline.clockOf(this);
    // Not sooner: a database in this process would take it for a browser.
    globalThis.window = pageWindow;
    globalThis.indexedDB = storage.factory ?? undefined;
    let token = world.tokenFor(this);
    const auth = authExchange(async (tools) => ({
      addAuthToOperation: (operation) => tools.appendHeaders(operation, { authorization: `Bearer ${token}` }),
      didAuthError: (error) => error.response?.status === 401,
      refreshAuth: async () => void (token = world.tokenFor(this)),
    }));
    const cache = offlineExchange({
      // With no IndexedDB their storage cannot be made: what is left is a cache without a queue.
      ...(storage.factory ? { storage: makeDefaultStorage({ idbName: 'urql', maxAge: 7 }) } : {}),
      optimistic,
    });
    this.client = createClient({
      url: endpoint,
      preferGetMethod: false,
      fetch: world.wire.fetchFor(this),
      exchanges: [cache, auth, fetchExchange],
    });
  }

  /** What the person is told in the end: `done`, `failed`, or nothing. */
  write(document, variables, name) {
    this.client
      .mutation(document, variables)
      .toPromise()
      .then(({ data, error }) => {
        const refused = Object.values(data ?? {})[0]?.userErrors?.length > 0;
        if (this.alive) this.told.set(name, error || refused ? 'failed' : 'done');
      });
  }

  refreshAll = async () => {};

  kill() {
    if (!this.alive) return;
    this.alive = false;
    this.storage.die();
    this.world.machine.forget(this);
  }
}
