import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { capabilities } from '@maillon/contract';
import * as sdk from '@maillon/sdk';
import { buildSchema } from 'graphql';
import { validMappings } from '../testing/mappings/index.ts';
import { checkMapping } from './check-mapping.ts';
import type { Data } from './mapping-data.ts';
import { lensTypes } from './lens-types.ts';
import { featureOf, verbRules } from './verb-rules.ts';

const nowhere = () => ({ file: 'mapping.json', line: 1 });

describe('a mapping in which nothing is wrong', () => {
  for (const { name, mapping, schema, budget, risks } of validMappings()) {
    test(`${name} passes, without a word that is not true`, () => {
      const { operations, general } = checkMapping(mapping, schema, nowhere, budget);
      const findings = [...operations.flatMap((each) => each.findings), ...general];
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'risk').map(({ what }) => what),
        [],
      );
      assert.deepEqual(
        findings
          .filter(({ severity, schema: place }) => severity === 'risk' && !risks.includes(place))
          .map(({ what }) => what),
        [],
      );
      assert.ok(operations.length > 7);
    });
  }
});

test('what was written is no word of a refusal, even where the backend calls it “result”', () => {
  const schema = buildSchema(`
    type Query { a: Int }
    type Mutation { thank(message: String!): ThankPayload }
    type ThankPayload { result: Thanks }
    type Thanks { rowId: Int! message: String! valueCode: String sentAt: String! by: User to: [User!]! }
    type User { id: ID! name: String! }`);
  const document = `mutation ($text: String!) { thank(message: $text) {
    result { id: rowId message createdAt: sentAt from: by { ...user } recipients: to { ...user } } } }
    fragment user on User { id displayName: name }`;
  const mapping = {
    name: 'x',
    idempotency: sdk.none(),
    operations: { 'kudos.give': sdk.op(document, { from: 'thank.result' }) },
  };
  const { operations } = checkMapping(mapping, schema, nowhere);
  const codes = operations.flatMap(({ findings }) => findings.map(({ code }) => code));
  assert.ok(!codes.includes('dropped-error-channel'), codes.join());
});

describe('what a newcomer stumbled over', () => {
  const schema = buildSchema(`
    scalar JSON
    type Query { user(id: Int!): User, note(id: Int!): Note, notes(about: JSON, first: Int!): [Note!]! }
    type User { id: Int! name: String! }
    type Note { id: Int! words: String! writtenAt: String! by: User }`);
  const findings = (operations: Data, more: Data = {}) => {
    const report = checkMapping({ name: 'x', operations, ...more }, schema, nowhere);
    return [...report.operations.flatMap((each) => each.findings), ...report.general];
  };
  const remedy = (code: string, operations: Data) =>
    findings(operations).find((finding) => finding.code === code)?.remedy;
  const notes = (head: string) => ({
    'comments.page': sdk.op(
      `query (${head}, $first: Int!) { notes(about: $subject, first: $first) { id body: words createdAt: writtenAt author: by { id displayName: name } } }`,
      { page: sdk.list('notes') },
    ),
  });

  test('numbers for ids of several types, without a word before them', () => {
    const told = findings(notes('$subject: JSON!')).find(({ code }) => code === 'colliding-ids');
    assert.match(String(told?.what), /Note and User have numbers for ids/);
    assert.match(String(told?.remedy), /addresses\(\{ ids:/);
    const addressed = { addresses: sdk.addresses({ ids: { person: 'user:{id}', comment: 'note:{id}' } }) };
    const plain = JSON.parse(JSON.stringify(addressed)) as Data;
    assert.ok(!findings(notes('$subject: JSON!'), plain).some(({ code }) => code === 'colliding-ids'));
  });

  test('numbers for ids, of which only some have a word before them', () => {
    const some = { addresses: { ids: { activity: 'post:{id}' } } };
    const told = findings(notes('$subject: JSON!'), some).find(({ code }) => code === 'colliding-ids');
    assert.match(String(told?.remedy), /ids: \{ comment: 'comment:\{id\}', person: 'person:\{id\}' \}/);
    const one = { addresses: { ids: { person: 'user:{id}' } } };
    assert.ok(!findings(notes('$subject: JSON!'), one).some(({ code }) => code === 'colliding-ids'));
  });

  test('no made-up instant or id for one that may be null', () => {
    const nulls = buildSchema(`
      type Query { notes(about: ID!, skip: Int!, take: Int!): [Note!]! }
      type Note { id: ID words: String! writtenAt: String by: User! }
      type User { id: ID! name: String }`);
    const mapping = {
      name: 'x',
      operations: {
        'comments.page': sdk.op(
          `query ($subject: ID!, $offset: Int!, $first: Int!) {
            notes(about: $subject, skip: $offset, take: $first) {
              id body: words createdAt: writtenAt author: by { id displayName: name } } }`,
          { page: sdk.offset('notes') },
        ),
      },
    };
    const { operations } = checkMapping(mapping, nulls, nowhere);
    const remedies = new Map(
      operations.flatMap((each) => each.findings.map(({ schema: place, remedy: said }) => [place, said])),
    );
    assert.match(String(remedies.get('Note.id')), /from a field that is never null/);
    assert.match(String(remedies.get('Note.writtenAt')), /another moment .+ createdAt: first\('…', '…'\)/);
    for (const place of ['Note.id', 'Note.writtenAt'])
      assert.doesNotMatch(String(remedies.get(place)), /value\(/);
    assert.match(String(remedies.get('User.name')), /value\(…\)/);
  });

  describe('kinds of a feed', () => {
    const kinds = buildSchema(`
      type Query { news(kinds: [String!], skip: Int!, take: Int!): [News!]! plain(skip: Int!, take: Int!): [News!]! }
      type News { id: ID! kind: String! words: String! at: String! by: User }
      type User { id: ID! name: String! }`);
    const feed = (field: string, given = '', more: Data = {}) => {
      const document = `query ($offset: Int!, $first: Int!${given && ', $kinds: [String!]'}) {
        ${field}(${given}skip: $offset, take: $first) { id kind body: words createdAt: at author: by { id displayName: name } } }`;
      const mapping = {
        name: 'x',
        operations: { 'feed.page': sdk.op(document, { page: sdk.offset(field), ...more }) },
      };
      const report = checkMapping(mapping, kinds, nowhere);
      return report.operations.flatMap((each) => each.findings).filter(({ what }) => what.includes('$kinds'));
    };

    test('that the backend could choose, and the document does not', () => {
      const [told] = feed('news');
      assert.deepEqual([told?.severity, told?.schema], ['warning', 'Query.news(kinds:)']);
      assert.match(String(told?.remedy), /give \$kinds to “kinds”/);
    });

    test('say nothing where they are chosen, where nothing could choose, or where all are of one kind', () => {
      assert.deepEqual(feed('news', 'kinds: $kinds, '), []);
      assert.deepEqual(feed('plain'), []);
      assert.deepEqual(feed('news', '', { item: { kind: sdk.value('post') } }), []);
    });
  });

  test('scopes and subjects that a branch has no case for', () => {
    const page = sdk.op('{ a }');
    const addresses = sdk.addresses({
      subjects: { 'urn:x:page:{id}': { type: 'page' }, 'urn:x:deal:{id}': { type: 'deal' } },
    });
    const mapping = {
      name: 'x',
      addresses: JSON.parse(JSON.stringify(addresses)) as Data,
      operations: {
        'feed.page': sdk.branchBy('scope', { home: page, group: page }),
        'comments.page': sdk.branchBy('subject__type', { page }),
        'reactions.summaries': sdk.branchBy('subject__type', { page, '': page }),
      },
    };
    const { unsupported } = checkMapping(mapping, schema, nowhere);
    const told = unsupported.filter(({ capability }) => capability.includes(', '));
    assert.deepEqual(told, [
      {
        capability: 'feed.page, scope',
        features:
          'no feed of person, topic, mentions and saved: <social-feed> says that this is not possible here',
      },
      {
        capability: 'comments.page, subject__type',
        features: 'nothing under deal: elements say that this is not possible here',
      },
    ]);
  });

  test('a type that this schema does not know: the remedy is that of the argument', () => {
    const strange = buildSchema('type Query { note(id: Int!): Note } type Note { no: Int! }');
    const mapping = {
      name: 'x',
      operations: { 'people.byIds': sdk.op('query ($ids: Uuid!) { note(id: $ids) { no } }') },
    };
    const { operations } = checkMapping(mapping, strange, nowhere);
    const told = operations.flatMap((each) => each.findings).find(({ code }) => code === 'unknown-type');
    assert.equal(told?.remedy, 'its argument takes Int!: declare $ids: Int!');
  });

  test('a variable of another type stays as required as it was', () => {
    assert.equal(remedy('wrong-variable-type', notes('$subject: Int!')), 'declare $subject: JSON!');
  });

  test('a list where one is wanted is no one', () => {
    const each = {
      'people.byIds': sdk.op('query ($ids: [Int!]!) { user(id: $ids) { id displayName: name } }'),
    };
    assert.match(String(remedy('wrong-variable-type', each)), /\$ids is a list: .* each\(/);
  });
});

describe('the tables of check', () => {
  test('know every lens of the SDK', () => {
    const lenses = Object.values(sdk).flatMap((make) => {
      if (typeof make !== 'function') return [];
      try {
        const made = (make as (...given: unknown[]) => unknown)('a', 'b', 'c');
        return typeof made === 'object' && made !== null && 'lens' in made ? [String(made.lens)] : [];
      } catch {
        return [];
      }
    });
    const paging = ['relay', 'offset', 'pageNumber', 'nextToken', 'list', 'plural', 'each'];
    assert.ok(lenses.length > 15);
    assert.deepEqual(
      lenses.filter((name) => !(name in lensTypes) && !paging.includes(name)),
      [],
    );
  });

  test('know every error channel of the SDK', () => {
    const errors = [
      sdk.fromErrorsArray(),
      sdk.fromPayload('*.errors[]'),
      sdk.fromErrorDetails('extensions.details[]'),
      sdk.fromStatus('*.status', { ok: 'ok' }),
      sdk.fromHttp({ 409: 'conflict' }),
    ];
    const mapping = JSON.parse(JSON.stringify({ name: 'x', operations: {}, errors })) as Data;
    const { general } = checkMapping(mapping, buildSchema('type Query { a: Int }'), nowhere);
    assert.deepEqual(
      general.map(({ what }) => what).filter((what) => what.startsWith('there is no error channel')),
      [],
    );
  });

  test('know every verb that the SDK connects', () => {
    for (const verb of Object.keys(verbRules)) {
      const backend = sdk.defineBackend({ name: 'x', operations: { [verb]: sdk.op('{ a }') } });
      assert.doesNotThrow(() =>
        backend.connect({ transport: { request: () => Promise.reject(new Error()) } }),
      );
    }
  });

  test('say for every capability what people miss without it', () => {
    assert.deepEqual(Object.keys(featureOf).sort(), [...capabilities].sort());
  });
});
