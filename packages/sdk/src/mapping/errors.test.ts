import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import * as m from '../define-backend.ts';
import { backendFromJson, loadBackend, mappingToJson } from '../json.ts';
import { answering, refusing } from './answering.fixture.ts';

const guide = readFileSync(new URL('../../../../docs/guides/errors.md', import.meta.url), 'utf8');
const english = readFileSync(new URL('../../../elements/src/locales/en/errors.ts', import.meta.url), 'utf8');
const kindsOfContract = readFileSync(new URL('../../../contract/src/errors.ts', import.meta.url), 'utf8');

/** The cells of the table under a heading. */
function rowsUnder(heading: string): string[][] {
  const [, section = ''] = guide.split(`## ${heading}\n`);
  return (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.replace(/^[| ]+|[| ]+$/g, '')),
    );
}

/** A message of the guide, `…` for names, as the expression that finds it. */
const expression = (cell: string) =>
  new RegExp(
    `${cell
      .replace(/^`|`$/g, '')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/…/g, '.*')}$`,
  );

const viewer = m.op('{ me { id displayName } }');
const define = (operations: object, rest: object = {}) =>
  m.defineBackend({ name: 'acme', operations, ...rest });
const command = {
  subject: 's1',
  body: { format: 'text', value: 'secret words' },
  idempotencyKey: 'k',
} as const;
const json = (lenses: object) =>
  backendFromJson({ name: 'acme', operations: { viewer: { document: '{ a }', ...lenses } } });
const page = m.op('query ($subject: ID!, $first: Int!) { notes { nodes { id } } }', {
  page: m.relay('notes'),
});
const load = (text: string | undefined) =>
  loadBackend('https://x.example/acme.json', {
    fetch: () => Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 })),
  });

/** Something that fails, for every row: by the first words of its message as the guide has it. */
const failing: Readonly<Record<string, Readonly<Record<string, () => unknown>>>> = {
  'When a mapping is made': {
    'maillon: "…" of … uses': () => define({ viewer: m.op('query ($who: ID) { a }') }),
    'maillon: the document of': () => define({ viewer: m.op('fragment F on T { a }') }),
    'maillon: … maps': () =>
      define({ viewr: viewer }).connect({ transport: { request: () => Promise.reject(new Error()) } }),
    'maillon: the path': () => m.at('a.constructor'),
    'maillon: each: the variable': () =>
      m.each({ width: 1, variable: 'id', select: (id) => `a(id: ${id}) { b }` }),
    'maillon: each: the width': () =>
      m.each({ width: 0, variable: '$id: ID!', select: (id) => `a(id: ${id}) { b }` }),
    'maillon: each: what is selected': () =>
      m.each({ width: 1, variable: '$id: ID!', select: (id) => `x: a(id: ${id}) { b }` }),
    'maillon: url': () => m.url('slug', '/news/'),
    'maillon: fromErrorDetails': () => m.fromErrorDetails('a[]', { words: { '(': 'too-long' } }),
  },
  'When a mapping is JSON': {
    'this should be …, but is': () => json({ ok: 7 }),
    'there is no "…" here': () => json({ items: {} }),
    'there is no … "…"; there is': () => json({ item: { headline: { lens: 'txt' } } }),
    '"…" should name': () => json({ item: { headline: { lens: 7 } } }),
    'the name': () => json({ item: JSON.parse('{"__proto__":"a"}') as object }),
    'the path': () => json({ from: 'a.__proto__' }),
    'this should be a path or a lens': () => json({ variables: { input: { a: 'text' } } }),
    'this should be lenses': () => json({ item: 'a' }),
    'this is no kind of error': () =>
      backendFromJson({ name: 'a', operations: {}, errors: [{ channel: 'http', kinds: { 409: 'clash' } }] }),
    'fn is a function': () => json({ item: { headline: { lens: 'fn' } } }),
    'nobody reads': () => json({ document: 'a.graphql' }),
    'the file': () =>
      backendFromJson({ name: 'a', operations: { viewer: { document: 'a.graphql' } } }, () =>
        Promise.reject(new Error()),
      ),
    'the mapping … cannot': () => load(undefined),
    'the mapping … is not': () => load('{'),
    '… is nothing that JSON': () =>
      mappingToJson({
        name: 'a',
        operations: { viewer: m.op('{ a }', { item: { headline: m.fn(() => 1) } }) },
      }),
  },
  'When it runs': {
    '…: … should be …, but': () => answering({ viewer }, { me: { id: 'p1' } }).backend.viewer({}),
    '…: $… should be a value': () =>
      answering({ 'comments.remove': m.op('mutation ($id__rev: ID!) { a }') }, {}).backend.comments.remove(
        { id: 'c1', idempotencyKey: 'k' },
        {},
      ),
    '…: … should be a list': () =>
      answering(
        {
          'kudos.summaries': m.op('query ($subjects: [ID!]!) { a }', {
            from: m.rows('a', { key: 'b', total: 'n' }),
          }),
        },
        { a: [] },
      ).backend.kudos.summaries(['s1'], {}),
    '…: the backend refused (': () => answering({ viewer }, refusing('FORBIDDEN')).backend.viewer({}),
    '…: the backend refused': () =>
      answering({ viewer }, { errors: [{ message: 'secret words' }] }).backend.viewer({}),
    '… is not mapped': () => answering({}, {}).backend.viewer({}),
    '… has no case for this': () =>
      answering(
        { 'feed.page': m.branchBy('scope', { home: m.op('{ feed { id } }') }) },
        {},
      ).backend.feed.page({ scope: { name: 'group', id: 'g1' } }, { first: 1 }, {}),
    '…: not a subject': () =>
      answering(
        { 'comments.page': page },
        {},
        { addresses: m.addresses({ subjects: { 'x:{id}': {} } }) },
      ).backend.comments.page({ subject: 'y' }, { first: 1 }, {}),
    '…: $… is not one': () =>
      answering(
        { 'comments.add': m.op('mutation ($format: F!) { add { id } }') },
        {},
        { variables: { format: m.map({ html: 'HTML' }) } },
      ).backend.comments.add(command, {}),
    '…: there are too many rows': () =>
      answering(
        {
          'kudos.summaries': m.op('query ($subjects: [ID!]!) { a }', {
            from: m.rows('a', { key: 'b', total: 'n' }),
          }),
        },
        { a: [{ b: 's1' }], n: 1e6 },
      ).backend.kudos.summaries(['s1'], {}),
    'not-found': () =>
      answering({ 'comments.page': page }, { notes: null }).backend.comments.page(
        { subject: 's' },
        { first: 1 },
        {},
      ),
    'this cursor': () =>
      answering(
        { 'people.search': m.op('query ($offset: Int!) { a { id } }', { page: m.offset('a') }) },
        {},
      ).backend.people.search('a', { first: 1, after: 'x' }, {}),
  },
};

for (const [heading, producers] of Object.entries(failing)) {
  describe(`the guide to errors, ${heading.toLowerCase()},`, () => {
    const rows = rowsUnder(heading);
    const starts = Object.keys(producers).sort((a, b) => b.length - a.length);
    const startOf = (cell: string) => starts.find((start) => cell.startsWith(`\`${start}`));

    test('has no message that nothing says', () => {
      assert.deepEqual(
        rows.map(([message = '']) => message).filter((message) => startOf(message) === undefined),
        [],
      );
      assert.equal(rows.length, starts.length);
    });

    for (const [message = '', second = ''] of rows) {
      test(`says ${message}`, async () => {
        const make = producers[startOf(message) ?? ''];
        const error = await Promise.resolve()
          .then(() => make?.())
          .then(
            () => assert.fail('it fails'),
            (thrown: Error & { kind?: string }) => thrown,
          );
        assert.match(error.message, expression(message));
        assert.ok(!JSON.stringify([error, error.message]).includes('secret'));
        if (heading !== 'When it runs') assert.equal(error.name, 'TypeError');
        else if (second.startsWith('`')) assert.equal(error.kind, second.replace(/`/g, ''));
      });
    }
  });
}

describe('the guide to errors', () => {
  test('has the closed list of kinds', () => {
    const told = rowsUnder('Kinds').map(([kind = '']) => kind.replace(/`/g, ''));
    const all = [...kindsOfContract.matchAll(/^ {2}\| '([\w-]+)'/gm)].map(([, kind]) => kind);
    assert.deepEqual(told, all);
  });

  test('has the words that a person sees', () => {
    for (const [kind = '', , , words = ''] of rowsUnder('Kinds')) {
      if (kind === '`aborted`') continue;
      const key = kind.replace(/`/g, '');
      assert.ok(english.includes(`'error.${key}': '${words}'`), key);
    }
  });
});

test('no error is thrown in a mapping that the guide does not have', () => {
  const messages = ['When a mapping is made', 'When a mapping is JSON', 'When it runs'].flatMap((heading) =>
    rowsUnder(heading).map(([message = '']) => expression(message)),
  );
  const files =
    'calls channels details documents each further json-data json-form json-parts lenses operations pages paths rows';
  let found = 0;
  for (const file of [
    ...files.split(' ').map((name) => `${name}.ts`),
    '../define-backend.ts',
    '../json.ts',
  ]) {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    const thrown = /(?:TypeError\(|refuse\(|unsupported\(|message:)[^;]*?([`'])((?:(?!\1)[^\\]|\\.)*)\1/g;
    for (const [, , text = ''] of source.matchAll(thrown)) {
      // Only sentences, and not what stands before the sentence of another error.
      if (!/ \w+ /.test(text) || /: \$\{.*\}$/.test(text)) continue;
      found++;
      const said = text.replace(/\$\{[^}]*\}/g, 'x').replace(/x\$/, '$x');
      assert.ok(
        messages.some((message) => message.test(said)),
        `${file}: ${said}`,
      );
    }
  }
  assert.ok(found > 25, `${found} messages are found in the sources`);
});
