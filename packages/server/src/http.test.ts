import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createServer } from './http.ts';
import { describeFailure } from './log.ts';
import { newKey, openEmbedded, type TestServer } from './testing/server.ts';

const json = { 'content-type': 'application/json' };
const words = 'very private words';

describe('over HTTP', () => {
  let server: TestServer;
  before(async () => {
    server = await openEmbedded({ origins: ['https://intranet.test'], limits: { body: 20_000 } });
  });
  after(() => server.close());

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...json, ...headers },
      body: JSON.stringify(body),
    });
  const bodyOf = async (response: Response) =>
    (await response.json()) as {
      data?: unknown;
      errors?: { message: string; extensions: { code: string } }[];
    };
  const codeOf = async (response: Response) => (await bodyOf(response)).errors?.[0]?.extensions.code;

  describe('signing in', () => {
    const signedOut = { cookie: 'maillon_demo_viewer=' };
    const spec = { accept: 'application/graphql-response+json' };

    it('lets nobody in who is not signed in, but to what is open', async () => {
      for (const query of [
        '{ feed { nodes { id } } }',
        '{ viewer { id } ...more } fragment more on Query { groups { id } }',
        'mutation { setFollow(input: { person: "p-chloe", on: true, meta: { idempotencyKey: "k" } }) { replayed } }',
        'subscription { changes(topics: ["feed:home"]) { id } }',
      ]) {
        const refused = await post({ query }, { ...signedOut, ...spec });
        assert.equal(refused.status, 401, query);
        assert.equal(await codeOf(refused), 'UNAUTHENTICATED');
        const asJson = await post({ query }, { ...signedOut, accept: 'application/json' });
        assert.equal(asJson.status, 200);
      }
      const open = await post({ query: '{ viewer { id } kudosValues { id } }' }, { ...signedOut, ...spec });
      assert.equal(open.status, 200);
      assert.deepEqual((await bodyOf(open)).data, { viewer: null, kudosValues: [{ id: 'v-help' }] });
    });

    it('knows nobody by an id that nobody has', async () => {
      for (const id of ['p-nobody', 'a-poll', '%00']) {
        const response = await post({ query: '{ viewer { id } }' }, { cookie: `maillon_demo_viewer=${id}` });
        assert.deepEqual((await bodyOf(response)).data, { viewer: null });
      }
    });

    it('asks the operator who is there', async (test) => {
      const own = await openEmbedded({
        demo: false,
        authenticate: async (request) =>
          request.headers.get('x-user') === 'chloe' ? { personId: 'p-chloe' } : null,
      });
      test.after(() => own.close());
      const ask = async (headers: Record<string, string>) => {
        const response = await fetch(`${own.url}/graphql`, {
          method: 'POST',
          headers: { ...json, authorization: 'Bearer demo:p-dora', ...headers },
          body: JSON.stringify({ query: '{ viewer { id } }' }),
        });
        return (await bodyOf(response)).data;
      };
      assert.deepEqual(await ask({ 'x-user': 'chloe' }), { viewer: { id: 'p-chloe' } });
      assert.deepEqual(await ask({}), { viewer: null });
      assert.equal((await fetch(`${own.url}/demo/people`)).status, 404);
    });

    it('does not open where nobody could sign in', async () => {
      await assert.rejects(createServer({ database: 'memory' }), /authenticate/u);
    });
  });

  describe('in demo mode', () => {
    const session = (method: string, body?: unknown, headers: Record<string, string> = json) =>
      fetch(`${server.url}/demo/session`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    const viewerOf = async (cookie: string) =>
      (await bodyOf(await post({ query: '{ viewer { id } }' }, { cookie }))).data;

    it('lists people to choose from', async () => {
      const { people } = (await (await fetch(`${server.url}/demo/people`)).json()) as {
        people: { id: string }[];
      };
      assert.deepEqual(people.map(({ id }) => id).sort(), [
        'p-ann-moreau',
        'p-bob-marchand',
        'p-chloe',
        'p-dora',
      ]);
    });

    it('signs in and out by a cookie that scripts cannot read', async () => {
      const signedIn = await session('POST', { person: 'p-bob-marchand' });
      assert.equal(signedIn.status, 204);
      const cookie = signedIn.headers.get('set-cookie') ?? '';
      assert.match(cookie, /HttpOnly/u);
      assert.match(cookie, /SameSite=Lax/u);
      assert.deepEqual(await viewerOf(cookie.split(';')[0] ?? ''), { viewer: { id: 'p-bob-marchand' } });
      for (const out of [await session('DELETE'), await session('POST', { person: null })]) {
        assert.deepEqual(await viewerOf(out.headers.get('set-cookie')?.split(';')[0] ?? ''), {
          viewer: null,
        });
      }
    });

    it('refuses what it does not understand', async () => {
      assert.equal((await session('POST', { person: 'p-nobody' })).status, 404);
      assert.equal((await session('POST', {})).status, 400);
      assert.equal((await session('POST', { person: 'x'.repeat(5_000) })).status, 400);
      assert.equal(
        (await session('POST', { person: 'p-chloe' }, { 'content-type': 'text/plain' })).status,
        415,
      );
      assert.equal((await session('GET')).status, 405);
    });
  });

  describe('from other sites', () => {
    it('takes no write that a form could send', async () => {
      const query =
        'mutation { setFollow(input: { person: "p-chloe", on: true, meta: { idempotencyKey: "x" } }) { replayed } }';
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/graphql',
      ]) {
        const response = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': type },
          body: type.includes('urlencoded')
            ? `query=${encodeURIComponent(query)}`
            : JSON.stringify({ query }),
        });
        assert.equal(response.status, 415, type);
      }
      const byGet = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
      assert.equal(byGet.status, 405);
    });

    it('tells browsers which pages may read', async () => {
      const allowed = async (origin: string) => {
        const { headers } = await post({ query: '{ viewer { id } }' }, { origin });
        return [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')];
      };
      assert.deepEqual(await allowed('https://intranet.test'), ['https://intranet.test', 'true']);
      assert.deepEqual(await allowed('http://localhost:8000'), ['http://localhost:8000', 'true']);
      assert.deepEqual(await allowed('null'), ['null', null]);
      assert.deepEqual(await allowed('https://elsewhere.test'), [null, null]);
      assert.deepEqual(await allowed('http://localhost.elsewhere.test'), [null, null]);
    });
  });

  describe('limits', () => {
    const refused = async (query: string) => {
      const response = await post({ query }, { accept: 'application/graphql-response+json' });
      return { status: response.status, code: await codeOf(response) };
    };

    it('refuses what is too deep, too long or too wide', async () => {
      const deep = `{ people(ids: ["p-chloe"]) { ${'manager { '.repeat(12)} id ${'} '.repeat(12)} } }`;
      assert.deepEqual(await refused(deep), { status: 400, code: 'TOO_COMPLEX' });
      const throughFragments = `{ people(ids: ["p-chloe"]) { ...a } }
        fragment a on Person { manager { manager { manager { manager { ...b } } } } }
        fragment b on Person { manager { manager { manager { manager { ...c } } } } }
        fragment c on Person { manager { manager { manager { manager { id } } } } }`;
      assert.deepEqual(await refused(throughFragments), { status: 400, code: 'TOO_COMPLEX' });
      const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: viewer { id }`).join(' ');
      assert.deepEqual(await refused(`{ ${aliases} }`), { status: 400, code: 'TOO_COMPLEX' });
      const long = await refused(`{ viewer { ${'id '.repeat(2_000)} } }`);
      assert.equal(long.status, 400);
      assert.ok(long.code);
      const large = await post({ query: '{ viewer { id } }', variables: { words: 'x'.repeat(30_000) } });
      assert.equal(large.status, 413);
      const batch = await post([{ query: '{ viewer { id } }' }]);
      assert.equal(batch.status, 400);
    });

    it('lets tools read the schema', async () => {
      const { getIntrospectionQuery } = await import('graphql');
      assert.equal((await refused(getIntrospectionQuery())).status, 200);
    });

    it('gives up on what takes too long', async (test) => {
      const slow = await openEmbedded({
        limits: { timeoutMs: 1 },
        subjectPolicy: () => new Promise(() => undefined),
      });
      test.after(() => slow.close());
      const { status, errors } = await slow.ask('{ subjects(ids: ["urn:a:b"]) { id } }');
      assert.deepEqual([status, errors?.[0]?.extensions.code], [503, 'TIMEOUT']);
    });
  });

  it('hides failures, and keeps people’s words out of the log', async (test) => {
    const failing = await openEmbedded({
      subjectPolicy: () => {
        throw new Error('the policy broke');
      },
    });
    test.after(() => failing.close());
    const { errors } = await failing.ask(
      'mutation ($input: AddCommentInput!) { addComment(input: $input) { replayed } }',
      { input: { subject: 'urn:a:b', body: { value: words }, meta: { idempotencyKey: newKey() } } },
    );
    assert.deepEqual(
      [errors?.[0]?.extensions.code, errors?.[0]?.message],
      ['INTERNAL_SERVER_ERROR', 'Unexpected error.'],
    );
    assert.match(failing.logged.join('\n'), /addComment.*the policy broke/u);
    assert.ok(!failing.logged.join('\n').includes(words));
  });

  it('logs what kind of failure a database had, not the row', () => {
    const failure = Object.assign(new Error(`invalid input: ${words}`), {
      severity: 'ERROR',
      code: '23505',
      detail: words,
      constraint: 'comment_pkey',
    });
    const line = describeFailure({ originalError: failure, path: ['addComment'] });
    assert.match(line, /addComment.*23505.*comment_pkey/u);
    assert.ok(!line.includes(words));
  });

  it('shows an explorer that needs nothing from the internet', async () => {
    const page = await (await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } })).text();
    assert.match(page, /<title>Maillon<\/title>/u);
    assert.doesNotMatch(page.slice(0, 5_000), /(src|href)="?https?:/u);
  });

  it('lets nothing on the way keep an answer', async () => {
    const response = await post({ query: '{ viewer { id } }' });
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });

  it('leaves other paths to others', async () => {
    assert.equal((await fetch(`${server.url}/elsewhere`)).status, 404);
  });

  it('puts the sample company back', async (test) => {
    const sample = await createServer({ database: 'memory', demo: true, sampleData: true });
    test.after(() => sample.close());
    const count = async () => (await sample.database.db.selectFrom('activity').select('id').execute()).length;
    const before = await count();
    assert.ok(before > 100);
    await sample.database.db.deleteFrom('activity').execute();
    await sample.reset();
    assert.equal(await count(), before);
  });
});
