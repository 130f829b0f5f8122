import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildSchema, graphqlSync, introspectionFromSchema } from 'graphql';
import { runCommandLine } from './command-line.ts';
import type { CheckReport } from './check/check-mapping.ts';
import { maillon } from './testing/run.ts';

const folder = await mkdtemp(join(tmpdir(), 'maillon-check-'));
after(() => rm(folder, { recursive: true }));

const sdl = `type Query { me: User article(id: ID!): Article }
type Article { notes(skip: Int!, take: Int!): [Note!]! }
type Note { id: ID! text: String! writer: User createdAt: String! }
type User { id: ID! login: String! name: String }
type Mutation { addNote(article: ID!, text: String!): NotePayload! }
type NotePayload { note: Note errors: [String!]! }
`;
let files = 0;

/** Writes a file of its own; answers its path. */
async function write(name: string, text: string): Promise<string> {
  const home = join(folder, String(++files));
  await mkdir(home);
  const file = join(home, name);
  await writeFile(file, text);
  return file;
}

const schema = await write('schema.graphql', sdl);

async function check(mapping: string, ...args: string[]) {
  const ran = await maillon('check', mapping, '--schema', schema, '--json', ...args);
  const report = JSON.parse(ran.said) as CheckReport & { counts: Record<string, number> };
  const findings = [...report.operations.flatMap((each) => each.findings), ...report.general];
  return { ...ran, report, findings };
}

const viewer = `viewer: { document: '{ me { id displayName: login } }' }`;
const script = (operations: string) => `export default { name: 'acme', operations: { ${operations} } };\n`;

const page = `const writer = 'id displayName: login';
const note = \`id
  author: writer { \${writer} }
  body: text
  createdAt\`;
export default {
  name: 'acme',
  operations: {
    'comments.page': {
      document: \`query ($subject: ID!, $offset: Int!, $first: Int!) {
        article(id: $subject) { notes(skip: $offset, take: $first) { \${note} } } }\`,
      page: { lens: 'offset', path: 'article.notes' },
    },
  },
};
`;

describe('maillon check', () => {
  test('says valid, and what is not offered and hidden', async () => {
    const file = await write('mapping.mjs', page);
    const { code, said } = await maillon('check', file, '--schema', schema);
    assert.equal(code, 0);
    assert.match(said, /✓ comments\.page +valid/);
    assert.match(said, /unsupported {2}comments\.add +no field to write a comment: threads are read only/);
    assert.match(said, /1 of 1 operations valid, 0 wrong\./);
    assert.doesNotMatch(said, new RegExp(String.fromCharCode(27)));
  });

  test('names file, line, schema path, reason and remedy', async () => {
    const file = await write('mapping.mjs', page.replace('body: text', 'body: words'));
    const { code, said } = await maillon('check', file, '--schema', schema);
    assert.equal(code, 1);
    assert.match(said, /✗ comments\.page +wrong here/);
    assert.match(said, /wrong: Note has no field “words”/);
    assert.match(said, /where {4}\S*mapping\.mjs:4\n/);
    assert.match(said, /schema {3}Note\.words\n/);
    assert.match(said, /because {2}the backend would refuse the whole document\n/);
    assert.match(said, /do this {2}did you mean “text”\?/);
  });

  const places: Record<string, [string, string, number]> = {
    'in a piece of a document': ["'id displayName: login'", "'id displayName: logn'", 1],
    'in a document': ['take: $first', 'takes: $first', 11],
    'in a lens': ["path: 'article.notes'", "path: 'article.note'", 12],
  };
  for (const [where, [right, wrong, line]] of Object.entries(places)) {
    test(`finds the line ${where}`, async () => {
      const { findings } = await check(await write('mapping.mjs', page.replace(right, wrong)));
      assert.ok(findings.some((finding) => finding.line === line && /mapping\.mjs$/.test(finding.file)));
    });
  }

  test('finds the line in a file that the mapping imports', async () => {
    const file = await write(
      'mapping.mjs',
      `import { me } from './me.mjs';\n${script('viewer: { document: `{ me { ${me} } }` }')}`,
    );
    await writeFile(join(file, '../me.mjs'), `export const me = \`\n  id\n  displayName: nam\n\`;\n`);
    const { findings } = await check(file);
    assert.deepEqual(
      findings.map(({ code, line }) => [code, line]),
      [['unknown-field', 3]],
    );
    assert.match(findings[0]!.file, /me\.mjs$/);
  });

  test('reads JSON with .graphql files, and names the line in either', async () => {
    const data = {
      name: 'acme',
      operations: {
        viewer: { document: 'viewer.graphql', item: { headlin: 'name' } },
      },
    };
    const file = await write('mapping.json', JSON.stringify(data, null, 2));
    await writeFile(join(file, '../viewer.graphql'), '{\n  me {\n    id\n    displayName: logn\n  }\n}\n');
    const { findings } = await check(file);
    assert.deepEqual(
      findings.map(({ code, line, file: found }) => [code, line, found.split('/').at(-1)]),
      [['unknown-field', 4, 'viewer.graphql']],
    );
    await writeFile(join(file, '../viewer.graphql'), '{ me { id displayName: login name } }');
    const second = await check(file);
    assert.deepEqual(
      second.findings.map(({ code, line, file: found }) => [code, line, found.split('/').at(-1)]),
      [['unknown-domain-field', 7, 'mapping.json']],
    );
  });

  test('tells a mapping that defineBackend refuses, with the place', async () => {
    const refused = `const document = 'query ($subjekt: ID!) { article(id: $subjekt) { notes { id } } }';
throw new TypeError('maillon: "comments.page" of acme uses $subjekt, which is none of: subject first');
export default document;\n`;
    const { code, findings } = await check(await write('mapping.mjs', refused));
    assert.equal(code, 1);
    assert.deepEqual(
      findings.map(({ code: word, line, remedy }) => [word, line, remedy]),
      [['unknown-variable', 1, 'did you mean “subject”?']],
    );
  });

  test('tells equal risks of several operations once, and for which they count', async () => {
    const remark = 'id author: writer { id displayName: name } body: text createdAt';
    const file = await write(
      'mapping.mjs',
      `export default { name: 'acme', idempotency: { idempotency: 'none' }, errors: [{ channel: 'payload', path: '*.errors[]' }], operations: {
        'comments.page': {
          document: 'query ($subject: ID!, $offset: Int!, $first: Int!) { article(id: $subject) { notes(skip: $offset, take: $first) { ${remark} } } }',
          page: { lens: 'offset', path: 'article.notes' },
        },
        'comments.add': {
          document: 'mutation ($subject: ID!, $text: String!) { addNote(article: $subject, text: $text) { note { ${remark} } errors } }',
          from: 'addNote.note',
        },
      } };\n`,
    );
    const { said } = await maillon('check', file, '--schema', schema);
    assert.equal(said.split('displayName may be null').length - 1, 1, said);
    assert.match(
      said,
      /! comments\.page +valid, but look here\n.+displayName may be null\n.+\n +also in {2}comments\.add\n/,
    );
    assert.match(said, /! comments\.add +valid, at a risk told above\n/);
    assert.match(said, /2 at risk of null/);
    const { findings } = await check(file);
    assert.equal(findings.filter(({ code }) => code === 'nullable').length, 2, 'programs get each');
  });

  test('a risk is no failure, but with --strict', async () => {
    const file = await write('mapping.mjs', script(viewer.replace('login', 'name')));
    const { code, findings } = await check(file);
    assert.deepEqual(
      [code, findings.map((finding) => [finding.severity, finding.schema])],
      [0, [['risk', 'User.name']]],
    );
    assert.equal((await check(file, '--strict')).code, 1);
  });

  test('holds documents to the limits that are told', async () => {
    const file = await write('mapping.mjs', page);
    const { findings } = await check(file, '--max-depth', '2', '--max-aliases', '1', '--max-tokens', '9');
    assert.deepEqual(
      findings.map(({ what }) => what),
      ['the document has 3 aliases', 'the document has 56 tokens', 'the document is 3 levels deep'],
    );
  });

  test('colours what it says only where the terminal wants it', async () => {
    const file = await write('mapping.mjs', page);
    const said: string[] = [];
    await runCommandLine(['check', file, '--schema', schema], {
      print: (line) => said.push(line),
      complain: () => {},
      colours: true,
    });
    assert.ok(said.some((line) => line.includes(String.fromCharCode(27))));
  });

  test('takes the answer to an introspection, and the address of an API with its header', async (context) => {
    const built = buildSchema(sdl);
    const json = await write('schema.json', JSON.stringify({ data: introspectionFromSchema(built) }));
    const file = await write('mapping.mjs', page);
    assert.equal((await maillon('check', file, '--schema', json)).code, 0);
    let told: string | undefined;
    const server = createServer((request, response) => {
      told = request.headers.authorization;
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        const { query } = JSON.parse(body) as { query: string };
        response.end(JSON.stringify(graphqlSync({ schema: built, source: query })));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    context.after(() => server.close());
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const ran = await maillon('check', file, '--schema', address, '--header', 'Authorization: Bearer secret');
    assert.deepEqual([ran.code, told], [0, 'Bearer secret']);
    assert.doesNotMatch(ran.said + ran.complained, /secret/);
  });

  const failures: Record<string, [string, string, RegExp]> = {
    'no mapping in it': [
      'mapping.mjs',
      'export const a = 1;',
      /exports no mapping: write “export default defineBackend/,
    ],
    'several mappings in it': [
      'mapping.mjs',
      `export const a = { operations: {} }; export const b = { operations: {} };`,
      /exports several mappings/,
    ],
    'an import that is not installed': [
      'mapping.mjs',
      `import 'nowhere-to-be-found';`,
      /Install what it imports/,
    ],
    'a mistake of its own': ['mapping.mjs', 'throw new Error("oh");', /could not be loaded: oh/],
    'a language that Node does not read': [
      'mapping.tsx',
      'export default {}',
      /is TypeScript, which Node .* does not read/,
    ],
    'no JSON': ['mapping.json', '{', /is no JSON/],
    'JSON that is no mapping': [
      'mapping.json',
      '{"name":"x"}',
      /is no mapping: it should be an object with “name” and “operations”/,
    ],
    'a document that is not there': [
      'mapping.json',
      '{"name":"x","operations":{"viewer":{"document":"v.graphql"}}}',
      /v\.graphql, the document of “viewer”, could not be read/,
    ],
  };
  for (const [trouble, [name, text, expected]] of Object.entries(failures)) {
    test(`a mapping with ${trouble}: exit code 1 and the reason`, async () => {
      const { code, complained } = await maillon('check', await write(name, text), '--schema', schema);
      assert.equal(code, 1);
      assert.match(complained, expected);
    });
  }

  test('a schema that is none: exit code 1, with its line', async () => {
    const file = await write('mapping.mjs', page);
    const broken = await write('broken.graphql', 'type Query {\n  a: \n}');
    const { code, complained } = await maillon('check', file, '--schema', broken);
    assert.equal(code, 1);
    assert.match(complained, /broken\.graphql:3 is not a GraphQL schema/);
    assert.match(
      (await maillon('check', file, '--schema', 'nowhere')).complained,
      /nowhere could not be read/,
    );
  });

  const refusals: Record<string, [string[], RegExp]> = {
    'no mapping': [['--schema', 'x'], /the mapping to check is missing/],
    'two mappings': [['a', 'b', '--schema', 'x'], /“b” is one word too many/],
    'no schema': [['a'], /--schema is missing/],
    'a limit that is no number': [
      ['a', '--schema', 'x', '--max-depth', 'deep'],
      /--max-depth is a number, not “deep”/,
    ],
    'a header that is none': [['a', '--schema', 'x', '--header', 'Token: a\nb'], /"Name: value"/],
  };
  for (const [mistake, [args, expected]] of Object.entries(refusals)) {
    test(`${mistake}: exit code 2`, async () => {
      const { code, complained } = await maillon('check', ...args);
      assert.equal(code, 2);
      assert.match(complained, expected);
    });
  }
});

describe('maillon, as it is published', () => {
  /** One file of plain JavaScript, as old as the oldest Node that is promised. */
  async function published(): Promise<string> {
    const home = join(folder, 'package');
    await mkdir(join(home, 'dist'), { recursive: true });
    const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
    await copyFile(beside('../package.json'), join(home, 'package.json'));
    const outfile = join(home, 'dist/main.js');
    await build({
      entryPoints: [beside('./main.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      conditions: ['@maillon/source'],
      banner: {
        js: `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);`,
      },
      logLevel: 'silent',
    });
    return outfile;
  }

  test('runs without flags, and its exit codes are 0, 1 and 2', async () => {
    const main = await published();
    const good = await write('mapping.mjs', page);
    const bad = await write('mapping.mjs', page.replace('body: text', 'body: words'));
    const run = (...args: string[]) => spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
    assert.equal(run('check', good, '--schema', schema).status, 0);
    const refused = run('check', bad, '--schema', schema);
    assert.deepEqual([refused.status, refused.stderr], [1, '']);
    assert.match(refused.stdout, /mapping\.mjs:4/);
    assert.equal(run('check', good).status, 2);
    assert.match(run('--help').stdout, /\n {2}conform +put a live backend/);
  });
});
