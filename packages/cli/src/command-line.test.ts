import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildSchema, graphqlSync, printSchema } from 'graphql';
import { maillon } from './testing/run.ts';

/** A backend that answers as told, at the address returned. */
async function backend(context: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`;
}

const schema = buildSchema(`
  "Everything that can be asked."
  type Query { b: Int, a(old: Int @deprecated(reason: "use b")): String! }
`);

/** A GraphQL server over that schema; an old one does not know the newer questions of introspection. */
const graphqlServer =
  ({ old = false } = {}): RequestListener =>
  (request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const { query } = JSON.parse(body) as { query: string };
      const refused = old && query.includes('specifiedByURL');
      const answer = refused
        ? { errors: [{ message: 'Cannot query field "specifiedByURL"' }] }
        : graphqlSync({ schema, source: query });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
  };

const says =
  (status: number, text: string): RequestListener =>
  (_request, response) =>
    response.writeHead(status).end(text);

describe('maillon', () => {
  test('--help names each command that there is', async () => {
    for (const args of [['--help'], ['-h'], ['help'], []]) {
      const { code, said } = await maillon(...args);
      assert.equal(code, 0);
      assert.match(said, /\n {2}pull +save the schema/);
    }
  });

  test('--version is that of the package', async () => {
    const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    assert.deepEqual(await maillon('--version'), { code: 0, said: version, complained: '' });
  });

  test('an unknown command or option names what exists, with exit code 2', async () => {
    for (const name of ['scafold', '--verbose']) {
      const { code, said, complained } = await maillon(name);
      assert.equal(code, 2);
      assert.equal(said, '');
      assert.match(complained, new RegExp(`“${name}”. Commands: pull`));
    }
  });

  test('runs as a program', () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--conditions=@maillon/source', main, 'nonsense'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 2);
    assert.match(stderr, /there is no command “nonsense”/);
  });
});

describe('maillon pull', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maillon-cli-'));
  });
  after(() => rm(folder, { recursive: true }));

  test('writes the schema, sorted, with descriptions and deprecations', async (context) => {
    const endpoint = await backend(context, graphqlServer());
    const file = join(folder, 'schema.graphql');
    const { code, said } = await maillon('pull', '--endpoint', endpoint, '--out', file);
    assert.equal(said, `${file} written.`);
    assert.equal(code, 0);
    const sdl = await readFile(file, 'utf8');
    assert.match(sdl, /"""Everything that can be asked\."""\ntype Query \{\n {2}a\(/);
    assert.match(sdl, /@deprecated\(reason: "use b"\)/);
    assert.doesNotThrow(() => printSchema(buildSchema(sdl)));
  });

  test('asks an older server in older words', async (context) => {
    const endpoint = await backend(context, graphqlServer({ old: true }));
    const { code, said } = await maillon('pull', '--endpoint', endpoint, '--out', '-');
    assert.equal(code, 0);
    assert.match(said, /type Query/);
  });

  test('sends the headers it is given', async (context) => {
    let authorization: string | undefined;
    const endpoint = await backend(context, (request, response) => {
      ({ authorization } = request.headers);
      graphqlServer()(request, response);
    });
    await maillon('pull', '--endpoint', endpoint, '--out', '-', '--header', 'Authorization: Bearer abc');
    assert.equal(authorization, 'Bearer abc');
  });

  const refusals: Record<string, { args: string[]; expected: RegExp }> = {
    'no endpoint': { args: [], expected: /--endpoint is missing/ },
    'half an address': { args: ['--endpoint', '/graphql'], expected: /“\/graphql” is not an address/ },
    'a header without a colon': {
      args: ['--endpoint', 'http://x', '--header', 'abc'],
      expected: /"Name: value"/,
    },
    'an unknown option': { args: ['--output', 'x'], expected: /--output/ },
  };
  for (const [mistake, { args, expected }] of Object.entries(refusals)) {
    test(`${mistake}: exit code 2 and what to write`, async () => {
      const { code, complained } = await maillon('pull', ...args);
      assert.equal(code, 2);
      assert.match(complained, expected);
      assert.match(complained, /maillon pull --help/);
    });
  }

  const failures: Record<string, { answer: RequestListener; expected: RegExp }> = {
    'a refusal': { answer: says(401, ''), expected: /wants to know who asks \(401\)/ },
    'a sign-in page': {
      answer: says(200, '<!doctype html><title>Sign in'),
      expected: /perhaps a sign-in page/,
    },
    'JSON that is not GraphQL': { answer: says(200, '{"ok":true}'), expected: /not GraphQL/ },
    'introspection that is off': {
      answer: says(200, '{"errors":[{"message":"introspection is disabled"}]}'),
      expected: /does not tell its schema: introspection is disabled/,
    },
  };
  for (const [trouble, { answer, expected }] of Object.entries(failures)) {
    test(`${trouble}: exit code 1 and the reason`, async (context) => {
      const endpoint = await backend(context, answer);
      const { code, complained } = await maillon(
        'pull',
        '--endpoint',
        endpoint,
        '--out',
        join(folder, 'none'),
      );
      assert.equal(code, 1);
      assert.match(complained, expected);
    });
  }

  test('nobody there: exit code 1 and the reason', async () => {
    const { code, complained } = await maillon('pull', '--endpoint', 'http://127.0.0.1:9/graphql');
    assert.equal(code, 1);
    assert.match(complained, /127\.0\.0\.1:9 could not be reached/);
  });
});
