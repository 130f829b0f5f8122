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
