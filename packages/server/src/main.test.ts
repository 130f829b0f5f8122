import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres, type PostgresServer } from './testing/postgres.ts';

const script = fileURLToPath(new URL('testing/run-main.ts', import.meta.url));

interface Running {
  readonly url: string;
  readonly said: string;
  readonly process: ChildProcess;
  /** How it ended: its code, and all it said. */
  readonly ended: Promise<{ code: number | null; said: string }>;
}

/** Starts the server as `npm start` does. Resolves when it serves, or has ended. */
function start(environment: Record<string, string>): Promise<Running> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--conditions=@maillon/source', script], {
    env: { PATH, HOME, PORT: '0', HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve) => {
    const ended = new Promise<{ code: number | null; said: string }>((end) => {
      child.once('close', (code) => end({ code, said }));
    });
    const running = () => ({
      url: /http:\/\/localhost:\d+/u.exec(said)?.[0] ?? '',
      said,
      process: child,
      ended,
    });
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      // The last line of the greeting.
      if (said.includes('Never put'))
        resolve({ ...running(), url: running().url.replace('localhost', '127.0.0.1') });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => resolve(running()));
  });
}

async function ask(url: string, query: string, variables: object = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: Record<string, unknown> }).data;
}

const subject = 'urn:test:kept';
const addComment = (url: string, value: string) =>
  ask(url, 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', {
    input: { subject, body: { value }, meta: { idempotencyKey: value } },
  });
const comments = async (url: string) => {
  const data = await ask(url, `{ comments(subject: "${subject}") { nodes { body { value } } } }`);
  return (data['comments'] as { nodes: { body: { value: string } }[] }).nodes.map(({ body }) => body.value);
};

describe('starting and stopping', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'maillon-main-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps what was said, over a clean stop and over a kill', async () => {
    const MAILLON_DATA = join(folder, 'kept');
    const first = await start({ MAILLON_DATA });
    assert.match(first.said, /DEMO MODE/u);
    await addComment(first.url, 'before the stop');

    const second = await start({ MAILLON_DATA });
    const refused = await second.ended;
    assert.equal(refused.code, 1);
    assert.match(refused.said, new RegExp(`in use by process ${first.process.pid}.*MAILLON_DATA=`, 'su'));

    first.process.kill('SIGTERM');
    assert.equal((await first.ended).code, 0);

    const third = await start({ MAILLON_DATA });
    assert.deepEqual(await comments(third.url), ['before the stop']);
    await addComment(third.url, 'before the kill');
    third.process.kill('SIGKILL');
    await third.ended;

    const fourth = await start({ MAILLON_DATA });
    assert.deepEqual(await comments(fourth.url), ['before the stop', 'before the kill']);
    fourth.process.kill('SIGINT');
    assert.equal((await fourth.ended).code, 0);
  });

  it('serves pages and scripts, and nothing beside them', async (test) => {
    const running = await start({ MAILLON_DATA: join(folder, 'pages') });
    test.after(() => running.process.kill('SIGKILL'));
    const get = async (path: string) => {
      const response = await fetch(running.url + path);
      return [response.status, response.headers.get('content-type')?.split(';')[0], await response.text()];
    };
    assert.deepEqual(await get('/'), [200, 'text/html', '<title>Page</title>\n']);
    assert.deepEqual(await get('/index'), [200, 'text/html', '<title>Page</title>\n']);
    assert.deepEqual(await get('/maillon/script.js'), [200, 'text/javascript', 'export {};\n']);
    for (const path of ['/nothing', '/%2e%2e/run-main.ts', '/..%2frun-main.ts', '/%00', '/%']) {
      assert.equal((await get(path))[0], 404, path);
    }
  });

  it('says that the port is taken', async (test) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    test.after(() => other.close());
    const { port } = other.address() as AddressInfo;
    const { code, said } = await (
      await start({ PORT: String(port), MAILLON_DATA: join(folder, 'port') })
    ).ended;
    assert.equal(code, 1);
    assert.match(said, new RegExp(`Port ${port} is taken.*PORT=`, 'su'));
  });

  it('says what is wrong with a setting', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const [environment, expected] of [
      [{ PORT: 'http' }, /PORT is a number/u],
      [{ MAILLON_LINK_PREVIEWS: 'perhaps' }, /MAILLON_LINK_PREVIEWS is on, off, or the hosts/u],
      [{ MAILLON_DATA: join(file, 'data') }, /cannot be written.*MAILLON_DATA=/su],
      [{ DATABASE_URL: 'mysql://somewhere/x' }, /DATABASE_URL is not the address/u],
    ] as const) {
      const { code, said } = await (await start({ MAILLON_DATA: join(folder, 'x'), ...environment })).ended;
      assert.equal(code, 1, said);
      assert.match(said, expected);
    }
  });

  it('begins again when its first start was cut short', async () => {
    const MAILLON_DATA = join(folder, 'unfinished');
    mkdirSync(join(MAILLON_DATA, 'database.new'), { recursive: true });
    writeFileSync(join(MAILLON_DATA, 'database.new', 'PG_VERSION'), '18\n');
    const running = await start({ MAILLON_DATA });
    assert.notEqual(running.url, '', running.said);
    running.process.kill('SIGTERM');
    assert.equal((await running.ended).code, 0);
  });

  it('takes over the lock of a process that is gone', async () => {
    const MAILLON_DATA = join(folder, 'stale');
    const first = await start({ MAILLON_DATA });
    const lock = readFileSync(join(MAILLON_DATA, 'lock'), 'utf8');
    first.process.kill('SIGKILL');
    await first.ended;
    // The number lives on in another process, which started at another time.
    writeFileSync(join(MAILLON_DATA, 'lock'), JSON.stringify({ ...JSON.parse(lock), pid: process.pid }));
    const second = await start({ MAILLON_DATA });
    assert.notEqual(second.url, '', second.said);
    second.process.kill('SIGTERM');
    assert.equal((await second.ended).code, 0);
  });

  describe('on a PostgreSQL server', () => {
    let postgres: PostgresServer;
    before(async () => {
      postgres = await startPostgres();
      await postgres.createDatabase('intranet');
    });
    after(() => postgres?.stop());

    it('says what is wrong with DATABASE_URL, without the password', async () => {
      const { port, password } = postgres;
      for (const [url, expected] of [
        [`postgres://maillon:${password}@127.0.0.1:1/intranet`, /No PostgreSQL answers at 127\.0\.0\.1:1/u],
        [`postgres://maillon:${password}@nowhere.invalid/intranet`, /host nowhere\.invalid/u],
        [
          `postgres://maillon:wrong-password@127.0.0.1:${port}/intranet`,
          /does not let in the user "maillon"/u,
        ],
        [`postgres://maillon:${password}@127.0.0.1:${port}/other`, /no database "other".*createdb other/su],
      ] as const) {
        const { code, said } = await (await start({ DATABASE_URL: url })).ended;
        assert.equal(code, 1, said);
        assert.match(said, expected);
        assert.ok(!said.includes(password) && !said.includes('wrong-password'));
      }
    });

    it('keeps what was said, tells other servers, and refuses a newer database', async (test) => {
      const DATABASE_URL = postgres.urlOf('intranet');
      const MAILLON_FILES = join(folder, 'files');
      const started = { DATABASE_URL, MAILLON_FILES };
      const [one, two] = await Promise.all([start(started), start(started)]);
      test.after(() => [one, two].forEach((running) => running.process.kill('SIGKILL')));
      await addComment(one.url, 'said here');
      assert.deepEqual(await comments(two.url), ['said here']);

      const stream = await fetch(`${two.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({
          query: `subscription { changes(topics: ["subject:${subject}"]) { change } }`,
        }),
      });
      await addComment(one.url, 'heard there');
      let heard = '';
      for await (const chunk of (stream.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
        heard += chunk;
        if (heard.includes('CREATED')) break;
      }
      assert.match(heard, /CREATED/u);

      for (const running of [one, two]) {
        running.process.kill('SIGTERM');
        assert.equal((await running.ended).code, 0);
      }
      const client = new pg.Client(DATABASE_URL);
      await client.connect();
      await client.query(`insert into maillon.migration (name, timestamp) values ('9999-later', '2030')`);
      await client.end();
      const { code, said } = await (await start({ DATABASE_URL })).ended;
      assert.equal(code, 1);
      assert.match(said, /newer version.*9999-later/su);
    });
  });
});
