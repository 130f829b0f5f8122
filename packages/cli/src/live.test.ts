import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test, type TestContext } from 'node:test';
import { createServer as createSocialServer } from '@maillon/server';
import { maillon as ours } from '@maillon/sdk/backends/maillon';
import { mappingToJson } from '@maillon/sdk/json';
import { maillon } from './testing/run.ts';

const folder = await mkdtemp(join(tmpdir(), 'maillon-live-'));
const mapping = join(folder, 'mapping.json');
await writeFile(mapping, mappingToJson(ours.mapping));
const social = await createSocialServer({
  database: 'memory',
  sampleData: true,
  demo: true,
  kudosPerWeek: 1000,
});
const http = createServer((request, response) => void social.handle(request, response));
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
const endpoint = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
const camille = ['--header', 'Authorization: Bearer demo:p-camille-rouvray'];

after(async () => {
  http.closeAllConnections();
  http.close();
  await social.close();
  await rm(folder, { recursive: true });
});

/** A small backend that says what it is told to. */
async function answering(context: TestContext, data: Readonly<Record<string, unknown>>): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const { operationName } = JSON.parse(body) as { operationName: string };
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ data: data[operationName] ?? null }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function small(operations: object): Promise<string> {
  const file = join(folder, `small-${Math.random()}.json`);
  await writeFile(file, JSON.stringify({ name: 'small', operations }));
  return file;
}

const feed = {
  viewer: { document: '{ me { id displayName } }' },
  'feed.page': {
    document:
      'query ($first: Int!) { posts(first: $first) { id kind author { id displayName } createdAt body } }',
    page: { lens: 'list', path: 'posts' },
  },
};

describe('maillon try', () => {
  test('shows who is looking and the first page of the feed, with what each read cost', async () => {
    const { code, said } = await maillon('try', mapping, '--endpoint', endpoint, '--first', '3', ...camille);
    assert.match(said, /^maillon at http/);
    assert.match(said, /You are Camille Rouvray {2}\(1 request, \d+ ms\)/);
    assert.match(said, /The feed: 3 {2}\(1 request, \d+ ms\)/);
    assert.match(said, /\n {2}\S.* · \d+ \w+ 20\d\d, \d\d:\d\d · \w+\n/);
    assert.match(said, /\d+ comments?/);
    assert.doesNotMatch(said, /demo:p-camille/);
    assert.equal(code, 0);
  });

  test('shows what is said about a subject', async () => {
    const { code, said } = await maillon(
      'try',
      mapping,
      '--endpoint',
      endpoint,
      '--subject',
      'urn:x:1',
      ...camille,
    );
    assert.match(said, /What is said about it: 0 of 0/);
    assert.match(said, /Nothing here yet/);
    assert.equal(code, 0);
  });

  test('--json gives the same to programs', async () => {
    const { said } = await maillon(
      'try',
      mapping,
      '--endpoint',
      endpoint,
      '--first',
      '2',
      '--json',
      ...camille,
    );
    const trial = JSON.parse(said) as {
      viewer: { person: { displayName: string }; requests: number };
      page: { items: { type: string }[]; requests: number };
      problems: unknown[];
    };
    assert.equal(trial.viewer.person.displayName, 'Camille Rouvray');
    assert.deepEqual(
      trial.page.items.map(({ type }) => type),
      ['activity', 'activity'],
    );
    assert.deepEqual([trial.page.requests, trial.problems], [1, []]);
  });

  test('keeps people’s words from commanding the terminal, and wraps them', async (context) => {
    const author = { id: '1', displayName: 'Eve\u001b]0;hacked\u0007' };
    const body = `red \u001b[31m and \u202edetrevni ${'long words '.repeat(20)}`;
    const post = { id: 'p', kind: 'post', author, createdAt: '2026-11-23T08:30:00Z', body };
    const place = await answering(context, { Viewer: { me: author }, FeedPage: { posts: [post] } });
    const { said, code } = await maillon('try', await small(feed), '--endpoint', place);
    assert.equal(code, 0);
    assert.doesNotMatch(said, /[^\P{Cc}\n]|\p{Bidi_Control}/u);
    assert.ok(said.split('\n').every((line) => line.length <= 80));
  });

  test('names what did not fit the mapping, by its path and without its value, and ends with 1', async (context) => {
    const good = { id: 'p', kind: 'post', author: null, createdAt: '2026-11-23T08:30:00Z', body: 'fits' };
    const bad = { ...good, id: 'q', createdAt: 'last Tuesday' };
    const place = await answering(context, {
      Viewer: { me: { id: '1', displayName: 'Ada' } },
      FeedPage: { posts: [good, bad] },
    });
    const { said, code } = await maillon('try', await small(feed), '--endpoint', place);
    assert.equal(code, 1);
    assert.match(said, /fits/);
    assert.match(said, /1 thing did not fit the mapping and was left out/);
    assert.match(said, /feed\.page {2}posts\[1\]\.createdAt {2}.*should be an instant/);
    assert.doesNotMatch(said, /last Tuesday/);
  });

  test('says why something could not be read', async () => {
    const { said, code } = await maillon('try', mapping, '--endpoint', 'http://127.0.0.1:9/graphql');
    assert.equal(code, 1);
    assert.match(said, /Who is looking could not be read: network/);
    assert.match(said, /feed\.page could not be read: network/);
  });

  test('says what to do where no feed is mapped', async (context) => {
    const place = await answering(context, { Viewer: { me: null } });
    const { said } = await maillon('try', await small({ viewer: feed.viewer }), '--endpoint', place);
    assert.match(said, /Nobody is signed in/);
    assert.match(said, /No feed is mapped\. Say --subject/);
  });
});

describe('maillon conform', () => {
  const known = [
    ...[
      '--person',
      'p-ines-carvalho',
      '--person-key',
      'ines.carvalho@tervanche.example',
      '--person-query',
      'Inès',
    ],
    ...['--missing-person', 'p-nobody', '--missing-comment', 'c-nothing', '--missing-activity', 'a-nothing'],
    ...['--link', 'https://relais.tervanche.example/service/on-call'],
  ];
  // Without a word, the demo shows everything to its first person.
  const nobody = ['--anonymous-header', 'Authorization: Bearer demo:'];
  const run = (...args: string[]) =>
    maillon('conform', mapping, '--endpoint', endpoint, ...camille, ...nobody, ...args);

  test('runs the whole suite where it may write', async () => {
    const subject = ['--subject', 'urn:conform:{n}', '--write', ...known];
    const limits = ['--comment-limit', '4000', '--activity-limit', '20000'];
    const other = ['--other-header', 'Authorization: Bearer demo:p-noor-vanaken'];
    const { code, said } = await run(...subject, ...limits, ...other);
    assert.match(said, /\n\d{2,} passed, 0 failed, 0 not applicable\.$/);
    assert.equal(code, 0);
  });

  test('says how many subjects it takes where they must be there first', async () => {
    const { said: help } = await maillon('conform', '--help');
    const most = Number(/each is used once, up to (\d+)/.exec(help)?.[1]);
    const subjects = (count: number) =>
      Array.from({ length: count }, (_, index) => [
        '--subject',
        `urn:conform:given-${count}-${index}`,
      ]).flat();
    const rest = ['--write', ...known, '--comment-limit', '4000', '--activity-limit', '20000'];
    const { said: enough } = await run(...subjects(most), ...rest);
    assert.doesNotMatch(enough, /needs another --subject/);
    const { said: tooFew } = await run(...subjects(20), ...rest);
    assert.ok(tooFew.includes(`(needs another --subject (20 were given, ${most} are enough)`), tooFew);
  });

  test('writes nothing unless told to, and says what each case that was left out needs', async () => {
    const { code, said } = await run('--subject', 'urn:conform:only-read');
    assert.equal(code, 0);
    assert.match(said, /✓ a subject on which nothing was said has no comments/);
    assert.match(said, /– .* \(needs --write\)/);
    assert.match(said, /– .* \(needs --person/);
    const { said: after } = await maillon(
      'try',
      mapping,
      '--endpoint',
      endpoint,
      '--subject',
      'urn:conform:only-read',
      ...camille,
    );
    assert.match(after, /: 0 of 0/);
  });

  test('--json gives the same to programs; a broken promise ends with 1', async (context) => {
    const place = await answering(context, { Viewer: { me: null }, CommentsPage: { notes: [{ id: 'x' }] } });
    const file = await small({
      'comments.page': {
        document: 'query ($subject: ID!, $first: Int!) { notes(on: $subject, first: $first) { id } }',
        page: { lens: 'list', path: 'notes' },
      },
    });
    const ran = await maillon('conform', file, '--endpoint', place, '--subject', 'urn:x', '--json');
    const report = JSON.parse(ran.said) as { failed: { name: string; reason: string }[]; passed: string[] };
    assert.ok(report.failed.length + report.passed.length > 0);
    assert.ok(report.failed.every(({ name, reason }) => name !== '' && reason !== ''));
    assert.equal(ran.code, report.failed.length > 0 ? 1 : 0);
  });

  const refusals: Record<string, [string[], RegExp]> = {
    'no subject': [[], /--subject is missing/],
    'one subject for all that is written': [
      ['--subject', 'urn:x', '--write'],
      /must hold \{n\}, or be repeated, up to \d+ times/,
    ],
    'a limit that is no number': [
      ['--subject', 'u{n}', '--comment-limit', 'long'],
      /--comment-limit is a number/,
    ],
  };
  for (const [mistake, [args, expected]] of Object.entries(refusals)) {
    test(`${mistake}: exit code 2`, async () => {
      const { code, complained } = await run(...args);
      assert.equal(code, 2);
      assert.match(complained, expected);
    });
  }
});
