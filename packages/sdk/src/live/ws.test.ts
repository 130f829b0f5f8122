// graphql-ws on both sides; only the socket between them is made up.
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { buildSchema } from 'graphql';
import { makeServer, type WebSocket as ServedSocket } from 'graphql-ws';
import type { SocialError } from '../errors.ts';
import { FakeClock, FakePage } from '../testing/fakes.ts';
import { HttpTransport, type HttpOptions } from '../transport/http.ts';
import type { TransportResponse } from '../transport/types.ts';

interface Changes {
  readonly topics: readonly string[];
  readonly since?: string;
}

const real = globalThis.WebSocket;
let greetings: unknown[] = [];
let refuses: (greeting: Record<string, unknown>) => boolean = () => false;
let sockets: PairedSocket[] = [];
let say: (id: string) => void = () => {};

const server = makeServer({
  schema: buildSchema(`type Query { a: Int }
    type Change { topic: String! id: ID! position: String! }
    type Subscription { changes(topics: [String!]!, since: String): Change! }`),
  onConnect({ connectionParams }) {
    greetings.push(connectionParams);
    return !refuses(connectionParams ?? {});
  },
  roots: {
    subscription: {
      async *changes({ topics, since }: Changes) {
        if (since === 'never') throw new Error('no such position');
        for (;;) {
          const id = await new Promise<string>((resolve) => (say = resolve));
          yield { changes: { topic: topics[0], id, position: `${since ?? ''}+` } };
        }
      },
    },
  },
});

/** A browser's socket whose other end is in the same room. */
class PairedSocket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly url: string;
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: object) => void) | null = null;
  onerror: (() => void) | null = null;
  #receive: (text: string) => Promise<void> = async () => {};
  #closed: (code?: number, reason?: string) => void = () => {};

  constructor(url: string, protocol: string) {
    super();
    this.url = url;
    sockets.push(this);
    queueMicrotask(() => {
      this.readyState = 1;
      const served: ServedSocket = {
        protocol,
        send: (data) => queueMicrotask(() => this.onmessage?.({ data: data })),
        close: (code, reason) => this.close(code, reason),
        onMessage: (receive) => (this.#receive = receive),
      };
      const closed = server.opened(served, {});
      this.#closed = (code, reason) => void closed(code, reason);
      this.onopen?.();
    });
  }

  send(text: string): void {
    void this.#receive(text).catch((error: Error) => this.close(4500, error.message));
  }

  close(code = 1000, reason = ''): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.#closed(code, reason);
    queueMicrotask(() => this.onclose?.(Object.assign(new Event('close'), { code, reason, wasClean: true })));
  }
}

beforeEach(() => {
  Object.assign(globalThis, { WebSocket: PairedSocket });
  greetings = [];
  sockets = [];
  refuses = () => false;
});
after(() => Object.assign(globalThis, { WebSocket: real }));

function open(options: Partial<HttpOptions> = {}, since?: string) {
  const endpoint = 'https://intranet.example/graphql';
  const http = new HttpTransport({ endpoint, live: 'ws', ...options }, new FakeClock(), new FakePage());
  const opened = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<SocialError>();
  let next = Promise.withResolvers<TransportResponse>();
  const stop = http.subscribe(
    {
      name: 'Live',
      document:
        'subscription Live($topics: [String!]!, $since: String) { changes(topics: $topics, since: $since) { topic id position } }',
      variables: { topics: ['feed:home'], ...(since ? { since } : {}) },
    },
    {
      open: () => opened.resolve(),
      next(response) {
        next.resolve(response);
        next = Promise.withResolvers();
      },
      error: (error) => ended.resolve(error),
    },
  );
  return { stop, opened: opened.promise, ended: ended.promise, next: () => next.promise };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

test('changes come over a WebSocket of the endpoint, signed in by its greeting', async () => {
  const { opened, next, stop } = open({ token: async () => 't', headers: () => ({ 'x-csrf': '1' }) });
  await opened;
  assert.equal(sockets[0]?.url, 'wss://intranet.example/graphql');
  assert.deepEqual(greetings, [{ 'x-csrf': '1', authorization: 'Bearer t' }]);
  await turn();
  const told = next();
  say('c1');
  assert.deepEqual((await told).data, { changes: { topic: 'feed:home', id: 'c1', position: '+' } });
  stop();
  await turn();
  assert.equal(sockets[0]?.readyState, 3);
});

test('a greeting that is refused is repeated once with a new token', async () => {
  let asked = 0;
  refuses = ({ authorization }) => authorization === 'Bearer 1';
  const { opened, stop } = open({ token: async () => String(++asked) });
  await opened;
  assert.equal(asked, 2);
  stop();
});

test('refused for good, it ends and says so', async () => {
  refuses = () => true;
  assert.equal((await open().ended).kind, 'auth-required');
});

test('a line that breaks is the network’s fault', async () => {
  const { opened, ended } = open();
  await opened;
  sockets[0]?.close(1006);
  assert.equal((await ended).kind, 'network');
});

test('errors of the subscription itself come as an answer', async () => {
  const { next, stop } = open({}, 'never');
  const { errors } = await next();
  assert.equal(errors.length, 1);
  stop();
});

test('what is secret does not go to another host', async () => {
  const { ended } = open({ liveEndpoint: 'wss://elsewhere.example/live', token: async () => 't' });
  assert.equal((await ended).kind, 'forbidden');
  assert.equal(sockets.length, 0);
  const { opened, stop } = open({ liveEndpoint: 'wss://elsewhere.example/live' });
  await opened;
  assert.equal(sockets[0]?.url, 'wss://elsewhere.example/live');
  stop();
});
