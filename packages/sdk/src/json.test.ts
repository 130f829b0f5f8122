import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import * as m from './define-backend.ts';
import { backendFromJson, loadBackend, mappingToJson } from './json.ts';
import { lensMakers } from './mapping/json-makers.ts';

const document = 'query ($subject: ID!, $first: Int!) { notes(on: $subject) { nodes { id } } }';
const viewer = { document: '{ me { id displayName } }' };

/** A mapping that holds something of everything. */
const whole: m.Mapping = {
  name: 'acme',
  scalars: { Instant: 's' },
  errors: [
    m.fromErrorsArray({ code: ['extensions.reason', 'message'], kinds: { LOGIN: 'auth-required' } }),
    m.fromPayload('*.errors[]', { code: 'tag', kinds: { odd: { code: 'required', field: 'body.value' } } }),
    m.fromStatus('*.result', { ok: 'code', when: 200 }),
    m.fromHttp({ 409: 'conflict' }),
    m.fromErrorDetails('extensions.errors[]', { field: 'at', words: { 'at most (\\d+)': 'too-long' } }),
  ],
  idempotency: m.header('Idempotency-Key', { replayed: '*.replayed' }),
  addresses: m.addresses({ ids: { person: 'user/{id}' }, subjects: { 'urn:{site}:{id}': { type: 'PAGE' } } }),
  types: {
    person: { displayName: m.join(' ', 'first', 'last'), headline: 'jobs.0.title' },
    comment: {
      body: m.blocks('tree'),
      editedAt: m.later('updated', 'created'),
      author: { site: m.first('a', 'b') },
    },
  },
  variables: { kind: m.map({ like: 'HEART', thanks: ['CLAP', 'PRAY'] }) },
  resolve: { storyId: m.op('query ($subject: ID!) { story { id } }', { from: 'story.id' }) },
  capabilities: { 'comments.sort': false },
  operations: {
    viewer: m.op(viewer.document, {
      item: { reactionKinds: m.value(['like']), about: m.text('html', 'bio') },
    }),
    'people.byIds': m.each({ width: 3, variable: '$id: ID!', select: (id) => `user(id: ${id}) { id }` }),
    'people.byKeys': m.op('query ($keys: [ID!]!) { a { id } }', {
      from: m.plural('a', { key: 'mail', max: 20 }),
    }),
    'people.search': m.op('query ($search: ID!) { a { id } }', {
      page: m.pageNumber('a', { total: 'b', start: 0 }),
    }),
    'feed.page': m.op(document, {
      page: m.relay('notes', { total: 'notes.sum' }),
      item: m.byType({ Post: { kind: m.value('post'), url: m.url('slug', 'https://x.example/') }, Poll: {} }),
    }),
    'comments.page': m.branchBy('subject__type', {
      PAGE: m.op(document, {
        page: m.nextToken('a', { token: 'b' }),
        item: m.only({ Note: { createdAt: m.time('at', 's'), id: m.template('note:{no}'), _rev: 'rev.id' } }),
      }),
    }),
    'comments.add': m.op('mutation ($input: I!, $subject__storyId: ID!) { add { id } }', {
      from: 'add.id',
      readBack: m.op('query ($id: ID!) { note { id } }'),
      variables: { input: m.build({ words: 'text', format: m.caps('format') }) },
      idempotency: m.clientId('input.id', { exists: ['TAKEN'], as: 'uuid' }),
    }),
    'comments.edit': m.op('mutation ($id: ID!) { edit { id } }', { idempotency: m.readBack() }),
    'comments.remove': m.op('mutation ($id: ID!) { remove { id } }', { idempotency: m.none() }),
    'feed.post': m.op('mutation ($input: I!) { post { id } }', {
      idempotency: m.inputField('input.key'),
      variables: { input: m.build({ words: 'text' }) },
    }),
    'reactions.summaries': m.op('query ($subjects: [ID!]!) { a { meta } }', {
      from: m.plural('a'),
      item: { groups: m.tally({ counts: 'meta', mine: 'my', members: { like: 'up' } }) },
      pageDefault: 'none',
    }),
    'reactions.set': m.branch({
      on: m.guardedToggle({ read: m.op('{ mine }'), is: 'mine', toggle: m.op('mutation { toggle }') }),
      off: m.op('mutation { off }', {
        ok: { off: ['NOT_FOUND'] },
        item: { groups: m.likes('count', 'mine') },
      }),
    }),
    'kudos.summaries': m.op('query ($subjects: [ID!]!, $first: Int!, $page: Int!) { a { b } }', {
      from: m.rows('a', { key: 'about', total: 'n', mine: 'who' }),
      item: { count: m.count('rows') },
    }),
    'people.setFollow': m.guardedRow({
      read: m.op('query ($person: ID!) { a { id } }'),
      row: 'a.0.id',
      add: m.op('mutation ($person: ID!) { add { id } }'),
      remove: m.op('mutation ($id: ID!) { remove { id } }'),
    }),
    'kudos.page': m.op('query ($first: Int!, $offset: Int!) { a { id } }', {
      page: m.offset('a'),
      item: { from: m.stub({ displayName: 'by', site: m.json('meta', 'site') }), message: m.at('words') },
    }),
    'kudos.values': m.op('{ a { id } }', { page: m.list('a'), from: 'a' }),
  },
};

describe('a mapping as JSON', () => {
  test('is the same mapping when it is read again', async () => {
    const json = mappingToJson(whole);
    const { mapping } = await backendFromJson(JSON.parse(json));
    assert.deepEqual(JSON.parse(mappingToJson(mapping)), JSON.parse(json));
  });

  test('holds every lens that there is, but functions', () => {
    const written = mappingToJson(whole);
    for (const name of Object.keys(lensMakers)) assert.ok(written.includes(`"lens": "${name}"`), name);
    const all = Object.entries(m).flatMap(([name, make]) => {
      const source = typeof make === 'function' ? String(make) : '';
      return new RegExp(`\\blens\\(\\s*['"]${name}['"]`).test(source) ? [name] : [];
    });
    assert.deepEqual(all.filter((name) => name !== 'fn').sort(), Object.keys(lensMakers).sort());
  });

  test('may be written with the names of files, each read once', async () => {
    const read: string[] = [];
    const { mapping } = await backendFromJson(
      {
        $schema: 'https://x.example/mapping.schema.json',
        name: 'acme',
        operations: {
          viewer: { document: 'me.graphql' },
          'comments.page': { document: 'notes/page.graphql' },
        },
        resolve: { me: { document: 'me.graphql' } },
      },
      (name) => {
        read.push(name);
        return name === 'me.graphql' ? viewer.document : document;
      },
    );
    assert.deepEqual(read.sort(), ['me.graphql', 'notes/page.graphql']);
    assert.equal((mapping.operations.viewer as m.Operation).document, viewer.document);
  });

  test('reads and writes as a module does', async () => {
    const backend = await backendFromJson(JSON.parse(mappingToJson(whole)));
    const transport = { request: () => Promise.resolve({ data: { me: null }, errors: [], status: 200 }) };
    const connected = backend.connect({ transport });
    assert.equal(connected.once?.('comments.add'), 'client-id');
    assert.deepEqual(connected.capabilities, m.defineBackend(whole).connect({ transport }).capabilities);
    assert.equal(await connected.viewer({}), null);
  });

  test('is shown in the guide as it is read', async () => {
    const guide = readFileSync(new URL('../../../docs/guides/mapping.md', import.meta.url), 'utf8');
    const [, example = ''] = /```json\n([^]*?)```/.exec(guide) ?? [];
    const { mapping } = await backendFromJson(JSON.parse(example), () => document);
    assert.deepEqual(Object.keys(mapping.operations), ['viewer', 'comments.page']);
  });

  test('cannot hold a function, and says where it is', () => {
    for (const [mapping, message] of [
      [
        { operations: { viewer: m.op('{ a }', { item: { headline: m.fn(() => 1) } }) } },
        'maillon: "viewer", item.headline: fn is nothing that JSON can hold; say it with a lens, or keep this mapping as a module',
      ],
      [
        { operations: {}, types: { person: { about: m.value(() => 1) } } },
        'maillon: types.person.about.value: a function is nothing that JSON can hold; say it with a lens, or keep this mapping as a module',
      ],
    ] as const) {
      assert.throws(() => mappingToJson({ name: 'acme', ...mapping }), { name: 'TypeError', message });
    }
  });
});

/** The data of a mapping with one thing in it. */
const withViewer = (lenses: object) => ({ name: 'acme', operations: { viewer: { ...viewer, ...lenses } } });
const item = (headline: unknown) => withViewer({ item: { headline } });
const unsafe = (text: string) => JSON.parse(text) as unknown;

const refused: readonly (readonly [what: string, data: unknown, message: RegExp])[] = [
  [
    'no object',
    [],
    /^maillon: the mapping: this should be an object with "name" and "operations", but is a list$/,
  ],
  ['nothing', null, /the mapping: this should be an object .*, but is null$/],
  ['no name', { operations: {} }, /^maillon: name: this should be text, but is nothing$/],
  ['no operations', { name: 'a' }, /^maillon: operations: this should be an object, but is nothing$/],
  [
    'a misspelt part',
    { name: 'a', operation: {} },
    /there is no "operation" here; there is \$schema, name, /,
  ],
  [
    'an operation that we do not have',
    { name: 'a', operations: { 'comment.page': viewer } },
    /^maillon: operations: there is no "comment\.page" here; there is viewer, people\.byIds, /,
  ],
  [
    'no document',
    { name: 'a', operations: { viewer: {} } },
    /^maillon: "viewer", document: this should be a document or the name of a \.graphql file, but is nothing$/,
  ],
  [
    'a file that nobody reads',
    { name: 'a', operations: { viewer: { document: 'me.graphql' } } },
    /^maillon: "viewer", document: nobody reads the file "me\.graphql"; write its document here, or give a function that reads$/,
  ],
  [
    'an operation as text',
    { name: 'a', operations: { viewer: '{ a }' } },
    /"viewer": this should be an operation with a "document", but is a string$/,
  ],
  [
    'words that are no expression',
    { name: 'a', operations: {}, errors: [{ channel: 'details', path: 'a', words: { '(': 'x' } }] },
    /errors\.0: fromErrorDetails: "\(" is no regular expression$/,
  ],
  [
    'a misspelt field',
    withViewer({ items: {} }),
    /"viewer": there is no "items" here; there is document, page, from, item, /,
  ],
  [
    'a lens that there is not',
    item({ lens: 'txt' }),
    /^maillon: "viewer", item\.headline: there is no lens "txt"; there is at, value, text, /,
  ],
  [
    'a lens by number',
    item({ lens: 7 }),
    /item\.headline: "lens" should name lens, but is a number; there is at, /,
  ],
  [
    'a function',
    item({ lens: 'fn' }),
    /item\.headline: fn is a function, which JSON cannot hold; say it with a lens, or keep this mapping as a module$/,
  ],
  [
    'a misspelt field of a lens',
    item({ lens: 'text', fromat: 'html' }),
    /item\.headline: there is no "fromat" here; there is lens, format, path$/,
  ],
  [
    'a missing field of a lens',
    item({ lens: 'text' }),
    /item\.headline\.format: this should be one of "text", "markdown", "html", but is nothing$/,
  ],
  [
    'a wrong word',
    item({ lens: 'time', path: 'a', unit: 'h' }),
    /item\.headline\.unit: this should be one of "iso", "s", "ms", but is a string$/,
  ],
  [
    'a wrong type',
    item({ lens: 'at', path: 7 }),
    /item\.headline\.path: this should be a path, but is a number$/,
  ],
  [
    'paths that are none',
    item({ lens: 'first', paths: ['a', 1] }),
    /item\.headline\.paths: this should be a list of paths, but is a list$/,
  ],
  [
    'members that are none',
    item({ lens: 'map', members: { a: {} } }),
    /members: this should be our names, each with theirs or a list of theirs, but is an object$/,
  ],
  [
    'no lens at all',
    item(7),
    /item\.headline: this should be a path, a lens, or lenses for the fields of what is nested, but is a number$/,
  ],
  [
    'what a lens refuses',
    item({ lens: 'url', path: 'a', base: '/x' }),
    /item\.headline: url: the base should be a whole address, not "\/x"$/,
  ],
  [
    'a template to a prototype',
    item({ lens: 'template', pattern: '{__proto__}' }),
    /item\.headline: the path "__proto__" is not allowed: it leads to a prototype; give the field an alias$/,
  ],
  [
    'a path to a prototype',
    item('a.__proto__'),
    /item\.headline: the path "a\.__proto__" is not allowed; a path leads to fields of the answer$/,
  ],
  [
    'a path of a lens to a prototype',
    item({ lens: 'at', path: 'constructor' }),
    /item\.headline\.path: the path "constructor" is not allowed/,
  ],
  [
    'a result in a prototype',
    withViewer({ from: 'prototype.a' }),
    /"viewer", from: the path "prototype\.a" is not allowed/,
  ],
  [
    'a name that leads to a prototype',
    unsafe('{"name":"a","operations":{"__proto__":{}}}'),
    /operations: the name "__proto__" is not allowed; give it another$/,
  ],
  [
    'fields that lead to a prototype',
    unsafe('{"name":"a","operations":{},"types":{"person":{"constructor":"a"}}}'),
    /types\.person: the name "constructor" is not allowed/,
  ],
  [
    'codes that lead to a prototype',
    unsafe('{"name":"a","operations":{},"errors":[{"channel":"http","kinds":{"__proto__":"server"}}]}'),
    /errors\.0\.kinds: the name "__proto__" is not allowed/,
  ],
  [
    'a path as item',
    withViewer({ item: 'a' }),
    /"viewer", item: this should be lenses for the fields of the result; a path goes to "from"$/,
  ],
  [
    'nested lenses as a variable',
    withViewer({ variables: { input: { a: 'text' } } }),
    /"viewer", variables\.input: this should be a path or a lens; an input object is written with "build"$/,
  ],
  [
    'a way of paging that there is not',
    withViewer({ page: { lens: 'pages', path: 'a' } }),
    /"viewer", page: there is no way of paging "pages"; there is relay, offset, /,
  ],
  [
    'a way of answering that there is not',
    withViewer({ from: { lens: 'many', path: 'a' } }),
    /"viewer", from: there is no way of answering "many"; there is rows, plural, each$/,
  ],
  [
    'a half number',
    withViewer({ page: { lens: 'pageNumber', path: 'a', start: 0.5 } }),
    /page\.start: this should be a whole number, but is a number$/,
  ],
  [
    'codes that are no list',
    withViewer({ ok: { on: 'A' } }),
    /"viewer", ok\.on: this should be a list of texts, but is a string$/,
  ],
  [
    'a page size that is none',
    withViewer({ pageDefault: 20 }),
    /"viewer", pageDefault: this should be one of "none", but is a number$/,
  ],
  [
    'a switch without its parts',
    { name: 'a', operations: { 'reactions.set': { guardedToggle: { is: 'a' } } } },
    /"reactions\.set", guardedToggle\.read: this should be an object, but is nothing$/,
  ],
  [
    'a branch without cases',
    { name: 'a', operations: { 'reactions.set': { branch: 'on' } } },
    /"reactions\.set", cases: this should be an object, but is nothing$/,
  ],
  [
    'a case that is none',
    { name: 'a', operations: { 'reactions.set': { branch: 'on', cases: { true: 1 } } } },
    /"reactions\.set", cases\.true: this should be an operation/,
  ],
  [
    'errors that are no list',
    { name: 'a', operations: {}, errors: {} },
    /^maillon: errors: this should be a list of channels, but is an object$/,
  ],
  [
    'a channel that there is not',
    { name: 'a', operations: {}, errors: [{ channel: 'http2' }] },
    /errors\.0: there is no error channel "http2"; there is errors, payload, status, details, http$/,
  ],
  [
    'a kind of error that there is not',
    { name: 'a', operations: {}, errors: [{ channel: 'http', kinds: { 409: 'clash' } }] },
    /errors\.0\.kinds\.409: this is no kind of error; there is offline, network, /,
  ],
  [
    'a meaning that is none',
    { name: 'a', operations: {}, errors: [{ channel: 'errors', kinds: { A: { feild: 'x' } } }] },
    /errors\.0\.kinds\.A: there is no "feild" here; there is kind, code, field, limit$/,
  ],
  [
    'a way of writing once that there is not',
    { name: 'a', operations: {}, idempotency: { idempotency: 'luck' } },
    /^maillon: idempotency: there is no way of writing once "luck"; there is variable, header, /,
  ],
  [
    'a date unit that there is not',
    { name: 'a', operations: {}, scalars: { Instant: 'h' } },
    /^maillon: scalars\.Instant: this should be one of "iso", "s", "ms"/,
  ],
  [
    'ids without an id',
    { name: 'a', operations: {}, addresses: { ids: { person: 'user' } } },
    /^maillon: addresses\.ids\.person: this should be a pattern with \{id\} in it, but is a string$/,
  ],
  [
    'parts that are no constants',
    { name: 'a', operations: {}, addresses: { subjects: { 'urn:{id}': { a: [] } } } },
    /addresses\.subjects\.urn:\{id\}\.a: this should be text, a number, true or false, but is a list$/,
  ],
  [
    'a domain type that there is not',
    { name: 'a', operations: {}, types: { user: {} } },
    /^maillon: types: there is no "user" here; there is rich, label, /,
  ],
  [
    'a capability that there is not',
    { name: 'a', operations: {}, capabilities: { 'comments.like': true } },
    /^maillon: capabilities: there is no "comments\.like" here; there is viewer, /,
  ],
  [
    'a capability that is none',
    { name: 'a', operations: {}, capabilities: { viewer: 'yes' } },
    /capabilities\.viewer: this should be true or false, but is a string$/,
  ],
  [
    'a part to resolve that is none',
    { name: 'a', operations: {}, resolve: { storyId: 'a' } },
    /^maillon: resolve\.storyId: this should be an operation with a "document", but is a string$/,
  ],
  [
    'a variable that we do not have',
    { name: 'a', operations: { viewer: { document: 'query ($who: ID) { a }' } } },
    /"viewer" of a uses \$who, which is none of: viewer ids /,
  ],
];

describe('a mapping as JSON is refused, with operation, place and remedy, for', () => {
  for (const [what, data, message] of refused) {
    test(what, async () => {
      await assert.rejects(backendFromJson(data), (error: Error) => {
        assert.equal(error.name, 'TypeError');
        assert.match(error.message, message);
        return true;
      });
    });
  }

  test('a file that is missing', async () => {
    const missing = backendFromJson({ name: 'a', operations: { viewer: { document: 'me.graphql' } } }, () =>
      Promise.reject(new Error('ENOENT')),
    );
    await assert.rejects(missing, {
      message:
        'maillon: "viewer", document: the file "me.graphql" cannot be read; put it beside the mapping, or write its document here',
    });
  });
});

describe('a mapping at an address', () => {
  const files: Readonly<Record<string, string>> = {
    'https://intranet.example/maillon/acme.json': JSON.stringify({
      name: 'acme',
      operations: { viewer: { document: 'q/me.graphql' } },
    }),
    'https://intranet.example/maillon/q/me.graphql': viewer.document,
    'https://intranet.example/broken.json': '{',
    'https://intranet.example/wrong.json': '{"name":"a","operations":{"viewer":{"document":"gone.graphql"}}}',
  };
  const fetcher: typeof fetch = (input) => {
    const text = files[input as string];
    return Promise.resolve(new Response(text ?? 'not here', { status: text === undefined ? 404 : 200 }));
  };
  const load = (url: string) => loadBackend(url, { fetch: fetcher });

  test('is loaded with the files beside it', async () => {
    const { mapping } = await load('https://intranet.example/maillon/acme.json');
    assert.equal((mapping.operations.viewer as m.Operation).document, viewer.document);
  });

  test('names its file in what is wrong', async () => {
    for (const [url, message] of [
      [
        'https://intranet.example/none.json',
        'maillon: the mapping https://intranet.example/none.json cannot be read (HTTP 404); is this its address?',
      ],
      [
        'https://intranet.example/broken.json',
        'maillon: the mapping https://intranet.example/broken.json is not JSON',
      ],
      [
        'https://intranet.example/wrong.json',
        'maillon: the mapping https://intranet.example/wrong.json: "viewer", document: the file "gone.graphql" cannot be read; put it beside the mapping, or write its document here',
      ],
    ] as const) {
      await assert.rejects(load(url), { name: 'TypeError', message });
    }
    const offline = loadBackend('https://intranet.example/x.json', {
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    await assert.rejects(offline, {
      message: 'maillon: the mapping https://intranet.example/x.json cannot be read; is this its address?',
    });
  });
});
