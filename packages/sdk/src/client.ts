import type { Capabilities, CommentCount, SocialBackend, Viewer } from '@maillon/contract';
import type { ClientOptions, SocialClient } from './api.ts';
import { maillon } from './backends/maillon.ts';
import { systemClock, type Clock } from './clock.ts';
import { Core } from './core.ts';
import { createDrafts, type OwnDrafts } from './drafts.ts';
import { SocialError } from './errors.ts';
import { StoreActivity } from './handles/activity.ts';
import { askFurther } from './handles/answer.ts';
import { StoreEntity } from './handles/entity.ts';
import { commentsKey, StoreComment, StoreComments } from './handles/comments.ts';
import { feedKey, StoreFeed } from './handles/feed.ts';
import { createKudos } from './handles/kudos.ts';
import { createPeople } from './handles/people.ts';
import { StoreReactions } from './handles/reactions.ts';
import { StoreViewer } from './handles/viewer.ts';
import { LiveDoor } from './live-door.ts';
import { OutboxDoor, type OutboxMaker } from './outbox-door.ts';
import type { OutboxStorage } from './outbox/surroundings.ts';
import { browserPage, type PageSignals } from './page-signals.ts';
import { keyOf } from './store/normalise.ts';
import { HttpTransport } from './transport/http.ts';
import type { Transport } from './transport/types.ts';
import { version } from './version.ts';

/** What tests and hosts without a browser may decide besides. */
export interface Surroundings {
  /** Instead of HTTP. */
  readonly transport?: Transport;
  readonly clock?: Clock;
  readonly page?: PageSignals;
  /** What several tabs share; null where there is none. */
  readonly storage?: OutboxStorage;
  /** The outbox's code, where it is there already: else it comes when it is needed. */
  readonly outbox?: OutboxMaker;
}

/** The address that identifies a backend, whatever page names it. */
export function absoluteEndpoint(endpoint: string | undefined): string | undefined {
  if (endpoint === undefined) return undefined;
  try {
    return new URL(endpoint, globalThis.document?.baseURI).href;
  } catch {
    throw new SocialError('protocol', { message: 'the endpoint is not an address', retryable: false });
  }
}

/** Talks to one backend as one viewer. Throws a `SocialError` when there is nothing to talk to. */
export function createClient(options: ClientOptions & Surroundings): SocialClient {
  const clock = options.clock ?? systemClock;
  const page = options.page ?? browserPage;
  const endpoint = absoluteEndpoint(options.endpoint);
  const { backend, http } = connect(options, endpoint, clock, page);
  const place = endpoint ?? backend.name;
  const owner = () => JSON.stringify([place, core.viewer?.id ?? null]);
  const { storage, outbox: make } = options;
  const ended = (id: string) => drafts.takeBack(id);
  const core: Core = new Core(backend, place, clock, page, {
    outbox: (made) => new OutboxDoor({ core: made, storage, make, place, owner, ended }),
    live: (made) => new LiveDoor(made, storage, options.live !== 'poll'),
  });
  const drafts: OwnDrafts = createDrafts(owner, clock, () => core.outbox);
  const viewer = core.handle('viewer', () => new StoreViewer(core, options.viewer));
  let offered: { to: Viewer | null | undefined; capabilities: Capabilities } | undefined;

  return {
    version,
    viewer,
    get capabilities() {
      const to = core.viewer;
      if (!offered || offered.to !== to) offered = { to, capabilities: core.offered(to) };
      return offered.capabilities;
    },
    feed(query, { pageSize = 10 } = {}) {
      const key = feedKey(query, pageSize);
      return core.handle(key, () => new StoreFeed(core, key, query, pageSize));
    },
    activity: (id) =>
      core.handle(
        keyOf('activity', id),
        () => new StoreActivity(core, 'activity', id, 'feed.read', 'activities'),
      ),
    comments(query, { pageSize = 20, from } = {}) {
      const key = commentsKey(query, pageSize, from);
      return core.handle(key, () => new StoreComments(core, key, query, pageSize, from));
    },
    comment: (id) => core.handle(keyOf('comment', id), () => new StoreComment(core, 'comment', id)),
    commentCount: (subject) => {
      const make = () =>
        new StoreEntity<CommentCount>(core, 'comment-count', subject, 'comments.counts', 'commentCounts');
      return core.handle(keyOf('comment-count', subject), make);
    },
    reactions: (subject) => {
      const make = () => new StoreReactions(core, 'reactions', subject, 'reactions.read', 'reactions');
      return core.handle(keyOf('reactions', subject), make);
    },
    people: createPeople(core),
    kudos: createKudos(core),
    write: (verb, command, { id, undoMs } = {}) =>
      core.write({ verb, needs: verb, command: Object.assign({}, command), id, undoMs }),
    ask: (verb, query) => askFurther(core, verb, query),
    files: {
      add: (file, options) =>
        import('./files.ts').then(
          ({ addFile }) => addFile(core, file, options),
          (cause: unknown) => Promise.reject(new SocialError('network', { operation: 'files.add', cause })),
        ),
    },
    drafts,
    outbox: core.outbox,
    live: core.live,
    reset() {
      http?.forgetToken();
      return core.reset();
    },
    async signOut() {
      const loaded = await core.outbox.load();
      await loaded?.ready();
      return {
        unsent: core.outbox.state,
        async wipe() {
          drafts.wipe();
          await loaded?.wipe();
          http?.forgetToken();
          await core.reset();
        },
      };
    },
    dispose: () => core.dispose(),
  };
}

function connect(
  options: ClientOptions & Surroundings,
  endpoint: string | undefined,
  clock: Clock,
  page: PageSignals,
): { backend: SocialBackend; http?: HttpTransport } {
  const { backend = maillon, transport } = options;
  if (!('connect' in backend)) return { backend };
  if (transport) return { backend: backend.connect({ transport }) };
  if (!endpoint) {
    throw new SocialError('protocol', { message: 'name an endpoint or a backend', retryable: false });
  }
  const http = new HttpTransport({ ...options, endpoint }, clock, page);
  return { backend: backend.connect({ transport: http }), http };
}
