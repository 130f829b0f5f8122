import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, beforeEach, test } from 'node:test';
import { inspect } from 'node:util';
import type { SocialError } from '../errors.ts';
import { FakeClock, FakePage, later, settled } from '../testing/fakes.ts';
import { HttpTransport, type HttpOptions } from './http.ts';
import { words } from './naming.ts';
import type { TransportOperation } from './types.ts';

interface Received {
  readonly request: IncomingMessage;
  readonly body: string;
}
type Answering = (response: ServerResponse, received: Received) => void;

let received: Received[] = [];
let answer: Answering = () => {};
const servers: Server[] = [];

async function serve(onRequest: (received: Received, response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => onRequest({ request, body }, response));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

const endpoint = await serve((each, response) => {
  received.push(each);
  answer(response, each);
});

after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

beforeEach(() => {
  received = [];
});

const json = (response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const html = (response: ServerResponse, body: string, status = 200) =>
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);

const secret = 'what Ada wrote to Bob';
const query: TransportOperation = {
  name: 'Thread',
  document: 'query Thread($text: String) { thread(text: $text) { id } }',
  variables: { text: secret },
  kind: 'query',
};
const mutation: TransportOperation = {
  ...query,
  name: 'Add',
  document: 'mutation Add { add }',
  kind: 'mutation',
};

function transport(options: Partial<HttpOptions> = {}, clock = new FakeClock()) {
  const page = new FakePage();
  // No jitter: what is asked again is asked again at once.
  clock.chance = 0;
  const http = new HttpTransport({ endpoint, ...options }, clock, page);
  /** Sends, while time passes as fast as the answers come. */
  const send = async (operation: TransportOperation = query) => {
    const outcome = http.request(operation);
    let done = false;
    void outcome.catch(() => {}).finally(() => (done = true));
    while (!done) await Promise.race([outcome.catch(() => {}), settled().then(() => clock.pass(0))]);
    return outcome;
  };
  return { http, send, clock, page };
}

/** The error of `operation`, once it is sure that it repeats nothing people wrote. */
async function failure(sent: Promise<unknown>): Promise<SocialError> {
  const error = await sent.then(
    () => assert.fail('it should have failed'),
    (thrown: SocialError) => thrown,
  );
  for (const told of [
    error.message,
    String(error.stack),
    JSON.stringify(error),
    inspect(error, { depth: 9 }),
  ]) {
    assert.ok(!told.includes(secret), 'the error repeats a variable');
    assert.ok(!told.includes('query Thread'), 'the error repeats the document');
  }
  return error;
}

test('sends the document with its name and variables, and asks for every dialect of GraphQL', async () => {
  answer = (response) => json(response, { data: { thread: null } });
  const { data, errors, status } = await transport().send();
  assert.deepEqual({ data, errors, status }, { data: { thread: null }, errors: [], status: 200 });
  const [{ request, body } = assert.fail()] = received;
  assert.deepEqual(JSON.parse(body), {
    query: query.document,
    variables: query.variables,
    operationName: 'Thread',
  });
  assert.equal(request.headers.accept, 'application/graphql-response+json, application/json;q=0.9');
  assert.equal(request.method, 'POST');
});

for (const status of [200, 294, 400, 401, 422, 500, 503]) {
  test(`GraphQL errors with HTTP ${status} are an answer`, async () => {
    answer = (response) =>
      json(response, { errors: [{ message: 'no', extensions: { code: 'X' } }], data: { a: 1 } }, status);
    const response = await transport().send();
    assert.deepEqual(response.data, { a: 1 });
    assert.equal(response.errors[0]?.extensions?.['code'], 'X');
    assert.equal(response.status, status);
  });
}

test('a dialect’s content type does not matter', async () => {
  for (const type of [
    'application/graphql-response+json; charset=utf-8',
    'text/plain',
    'application/problem+json',
  ]) {
    answer = (response) =>
      response.writeHead(200, { 'content-type': type }).end('{"data":{"thread":{"id":"1"}},"extensions":{}}');
    assert.deepEqual((await transport().send()).data, { thread: { id: '1' } });
  }
});

const failures: [string, Answering, Partial<SocialError>][] = [
  ['HTTP 401', (response) => json(response, { error: 'unauthorized' }, 401), { kind: 'auth-required' }],
  ['HTTP 403', (response) => html(response, 'no', 403), { kind: 'forbidden' }],
  [
    'HTTP 404',
    (response) => response.writeHead(404).end('nothing here'),
    { kind: 'protocol', retryable: false },
  ],
  [
    'HTTP 413 of a proxy',
    (response) => html(response, '<h1>Too large</h1>', 413),
    { kind: 'protocol', refusedWhole: true },
  ],
  ['HTTP 407', (response) => response.writeHead(407).end(), { kind: 'network' }],
  ['HTTP 500', (response) => html(response, '<h1>Internal error</h1>', 500), { kind: 'server' }],
  ['HTTP 503', (response) => response.writeHead(503).end(), { kind: 'server', retryable: true }],
  [
    'a sign-in page with status 200',
    (response) => html(response, '<form action="/sso"><input type="password"></form>'),
    { kind: 'auth-required', message: words['sign-in page'] },
  ],
  [
    'a proxy page with status 200',
    (response) => html(response, '<h1>Blocked by the Zscaler proxy</h1>'),
    { kind: 'protocol', message: words['proxy page'].replace('{api}', new URL(endpoint).origin) },
  ],
  [
    'a web page',
    (response) => html(response, '<h1>Welcome</h1>'),
    { kind: 'protocol', message: words['web page'] },
  ],
  [
    'JSON that is not GraphQL',
    (response) => json(response, { ok: true, words: secret }),
    { kind: 'protocol' },
  ],
  [
    'a truncated answer',
    (response, { body }) => response.end(`{"data": {"a": ${body.slice(0, 60)}`),
    { kind: 'protocol' },
  ],
  ['an empty answer', (response) => response.end(), { kind: 'protocol' }],
  ['a connection reset', (response) => response.destroy(), { kind: 'network' }],
  [
    'a body cut off',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '999' });
      response.write('{"data":');
      setImmediate(() => response.destroy());
    },
    { kind: 'network', message: words['cut off'] },
  ],
];
for (const [name, answering, expected] of failures) {
  test(`${name} is named: ${expected.message ?? expected.kind}`, async () => {
    answer = answering;
    const error = await failure(transport().send());
    for (const [field, value] of Object.entries(expected))
      assert.equal(error[field as keyof SocialError], value);
    assert.equal(error.operation, 'Thread');
  });
}

test('too many requests say how long to wait, in seconds or by a date', async () => {
  answer = (response) => json(response, {}, 429, { 'retry-after': '120' });
  assert.equal((await failure(transport().send())).retryAfterMs, 120_000);
  const clock = new FakeClock();
  const at = (ms: number) => new Date(clock.now() + ms).toUTCString();
  answer = (response) => {
    response.sendDate = false;
    json(response, {}, 429, { 'retry-after': at(60_000) });
  };
  const error = await failure(transport({}, clock).send());
  assert.deepEqual([error.kind, error.retryAfterMs], ['rate-limited', 60_000]);
  assert.equal(received.length, 2);
});

test('a date to wait for is by the server’s clock, whatever ours shows', async () => {
  const clock = new FakeClock();
  for (const wrong of [-3_600_000, 3_600_000]) {
    const at = (ms: number) => new Date(clock.now() + wrong + ms).toUTCString();
    answer = (response) => json(response, {}, 429, { date: at(0), 'retry-after': at(60_000) });
    assert.equal((await failure(transport({}, clock).send())).retryAfterMs, 60_000);
  }
});

test('a short Retry-After of a read is obeyed', async () => {
  answer = (response) =>
    received.length === 1 ? json(response, {}, 429, { 'retry-after': '2' }) : json(response, { data: {} });
  const { http, clock } = transport();
  const sent = http.request(query);
  while (clock.next !== 2_000) await settled();
  await clock.pass(1_900);
  assert.equal(received.length, 1);
  await clock.pass(100);
  await sent;
  assert.equal(received.length, 2);
});

test('too many requests in GraphQL are asked again too', async () => {
  answer = (response) =>
    received.length === 1
      ? json(response, { errors: [{ message: 'slow down' }] }, 429, { 'retry-after': '0' })
      : json(response, { data: { a: 1 } });
  assert.deepEqual((await transport().send()).data, { a: 1 });
});

test('a pause is forgotten with the clock that noted it', async () => {
  const clock = new FakeClock();
  clock.ahead = 3_600_000;
  const { send } = transport({}, clock);
  answer = (response) => json(response, {}, 503, { 'retry-after': '60' });
  await failure(send());
  clock.ahead = 0;
  answer = (response) => json(response, { data: {} });
  await send();
  assert.equal(received.length, 2);
});

test('a server that asked for a pause is left alone by reads, while people may write', async () => {
  answer = (response) => json(response, {}, 503, { 'retry-after': '60' });
  const { send, clock } = transport();
  await failure(send());
  assert.equal(received.length, 1);
  await clock.pass(20_000);
  const told = await failure(send({ ...query, variables: { other: 1 } }));
  assert.deepEqual([told.kind, told.retryAfterMs, received.length], ['rate-limited', 40_000, 1]);
  answer = (response) => json(response, { data: {} });
  await send(mutation);
  await clock.pass(40_000);
  await send();
  assert.equal(received.length, 3);
});

test('what all questions ask again comes out of one budget, which answers fill', async () => {
  answer = (response) => response.writeHead(503).end();
  const { send } = transport();
  const ask = async (from: number, to: number) => {
    received = [];
    for (let n = from; n < to; n++) await send({ ...query, variables: { n } }).catch(() => {});
    return received.length;
  };
  assert.equal(await ask(0, 20), 20 + 10);
  answer = (response) => json(response, { data: {} });
  await ask(20, 40);
  answer = (response) => response.writeHead(503).end();
  assert.equal(await ask(40, 50), 10 + 4);
});

test('a refused connection is network, and offline where the browser says so', async () => {
  const { send, page } = transport({ endpoint: 'http://127.0.0.1:1/graphql' });
  assert.equal((await failure(send())).kind, 'network');
  page.online = false;
  assert.equal((await failure(send())).kind, 'offline');
});

test('no answer in 30 seconds is a timeout', async () => {
  answer = () => {};
  const { http, clock } = transport();
  const sent = failure(http.request(query));
  while (received.length === 0) await settled();
  await clock.pass(30_000);
  assert.equal((await sent).kind, 'timeout');
});

test('how long to wait for an answer is for the host to say', async () => {
  answer = () => {};
  const { http, clock } = transport({ timeoutMs: 2_000 });
  const sent = failure(http.request(query));
  while (received.length === 0) await settled();
  await clock.pass(2_000);
  assert.deepEqual([(await sent).kind, (await sent).message], ['timeout', 'no answer in 2 s']);
});

test('an aborted question stops on the wire and rejects as aborted', async () => {
  const closed = later<void>();
  answer = (response) => response.on('close', () => closed.resolve());
  const stop = new AbortController();
  const { http } = transport();
  const sent = failure(http.request({ ...query, signal: stop.signal }));
  while (received.length === 0) await settled();
  stop.abort();
  assert.equal((await sent).kind, 'aborted');
  await closed.promise;
});

test('equal questions in flight are one; one that may be stopped alone goes alone', async () => {
  answer = (response) => json(response, { data: { thread: 1 } });
  const { http } = transport();
  const [one, two] = await Promise.all([http.request({ ...query }), http.request({ ...query })]);
  assert.equal(received.length, 1);
  assert.deepEqual([one.data, two.data], [{ thread: 1 }, { thread: 1 }]);
  const stop = new AbortController();
  const left = failure(http.request({ ...query, signal: stop.signal }));
  const stayed = http.request({ ...query });
  stop.abort();
  assert.equal((await left).kind, 'aborted');
  assert.deepEqual((await stayed).data, { thread: 1 });
});

test('a read is asked three times at most', async () => {
  answer = (response) => (received.length < 3 ? response.destroy() : json(response, { data: {} }));
  assert.deepEqual((await transport().send()).data, {});
  assert.equal(received.length, 3);
  received = [];
  answer = (response) => response.writeHead(503).end();
  await failure(transport().send());
  assert.equal(received.length, 3);
});

test('a write that may have been done is not said to be refused by the second answer', async () => {
  const refused = { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] };
  for (const [body, status, headers] of [
    [{}, 403, {}],
    [{}, 429, { 'retry-after': '60' }],
    [refused, 200, {}],
  ] as const) {
    received = [];
    answer = (response) =>
      received.length === 1 ? response.destroy() : json(response, body, status, headers);
    const told = await failure(transport().send({ ...mutation, repeatable: true }));
    assert.deepEqual([told.kind, received.length], ['network', 2]);
    assert.equal(told.retryAfterMs, status === 429 ? 60_000 : undefined);
  }
});

test('a write is sent once; twice only where twice is once, and only if nothing came back', async () => {
  answer = (response) => response.destroy();
  await failure(transport().send(mutation));
  assert.equal(received.length, 1);
  received = [];
  await failure(transport().send({ ...mutation, repeatable: true }));
  assert.equal(received.length, 2);
  assert.equal(received[0]?.body, received[1]?.body);
  received = [];
  answer = (response) => response.writeHead(503).end();
  await failure(transport().send({ ...mutation, repeatable: true }));
  assert.equal(received.length, 1);
});

test('a token is asked for once, refreshed once after a 401, and the question sent once more', async () => {
  let asked = 0;
  const { http } = transport({ token: async () => `token-${++asked}` });
  answer = (response, { request }) =>
    request.headers.authorization === 'Bearer token-2'
      ? json(response, { data: {} })
      : json(response, {}, 401);
  const others = [1, 2, 3].map((n) => http.request({ ...query, variables: { n } }));
  await Promise.all(others);
  assert.equal(asked, 2);
  assert.equal(received.length, 6);
  await http.request(query);
  assert.equal(asked, 2);
});

test('a token that is refused twice is a sign-in, not a loop', async () => {
  let asked = 0;
  answer = (response) => json(response, {}, 401);
  const error = await failure(transport({ token: async () => `token-${++asked}` }).send());
  assert.deepEqual([error.kind, asked, received.length], ['auth-required', 2, 2]);
});

test('a refusal that only the answer tells is refreshed too', async () => {
  let asked = 0;
  answer = (response, { request }) =>
    json(
      response,
      request.headers.authorization === 'Bearer 2'
        ? { data: {} }
        : { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] },
    );
  const { errors } = await transport({ token: async () => String(++asked) }).send();
  assert.deepEqual(errors, []);
});

test('a write that was done in part is not sent again with a new token', async () => {
  answer = (response) =>
    json(response, {
      data: { add: { id: '1' }, audit: null },
      errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }],
    });
  await transport({ token: async () => 't' }).send(mutation);
  assert.equal(received.length, 1);
});

test('a token function that fails is a sign-in, and is asked again next time', async () => {
  let works = false;
  answer = (response) => json(response, { data: {} });
  const { send } = transport({
    token: async () => {
      if (!works) throw new Error('popup blocked');
      return 't';
    },
  });
  assert.equal((await failure(send())).kind, 'auth-required');
  works = true;
  await send();
  assert.equal(received.length, 1);
});

test('neither a token nor the host’s headers follow a redirect to another origin', async () => {
  const elsewhere: Received[] = [];
  const other = await serve((each, response) => {
    elsewhere.push(each);
    json(response, { data: {} });
  });
  answer = (response) => response.writeHead(307, { location: other }).end();
  for (const options of [{ token: async () => 'secret' }, { headers: () => ({ 'x-csrf': 'secret' }) }]) {
    assert.equal((await failure(transport(options).send())).kind, 'auth-required');
  }
  assert.equal(elsewhere.length, 0);
});

test('headers of the host and of the operation travel', async () => {
  answer = (response) => json(response, { data: {} });
  await transport({ headers: async () => ({ 'x-csrf': '1' }) }).send({
    ...mutation,
    headers: { 'idempotency-key': 'k' },
  });
  assert.equal(received[0]?.request.headers['x-csrf'], '1');
  assert.equal(received[0]?.request.headers['idempotency-key'], 'k');
});
