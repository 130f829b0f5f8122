import * as sdk from '@maillon/sdk';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildSchema } from 'graphql';
import { checkMapping } from './check-mapping.ts';
import type { Data } from './mapping-data.ts';

const nowhere = () => ({ file: 'mapping.json', line: 1 });

const schema = buildSchema(`
  type Query { signs(about: [String!], mine: Boolean, mood: String, page: Int, pageSize: Int): Signs! }
  type Signs { nodes: [Sign!]! total: Int! }
  type Sign { id: ID! about: String! mood: String! person: Person likes: Boolean! }
  type Person { id: ID! name: String! }
  type Mutation { addSign(about: String!, mood: String!): Sign removeSign(id: ID!): Sign }
`);

const question = `query ($subjects: [String!]!, $first: Int!, $page: Int!) {
  signs(about: $subjects, page: $page, pageSize: $first) { nodes { about mood person { id name } } total } }`;

interface Paths {
  readonly key?: string;
  readonly total?: string;
  readonly mine?: string;
  readonly row?: string;
}

function findings({
  key = 'about',
  total = 'signs.total',
  mine = 'person.id',
  row = 'signs.nodes.0.id',
}: Paths) {
  const { mapping } = sdk.defineBackend({
    name: 'signs',
    idempotency: sdk.none(),
    operations: {
      'reactions.summaries': sdk.op(question, {
        from: sdk.rows('signs.nodes', { key, total, mine, kind: 'mood' }),
        item: { groups: { people: 'rows[].person' } },
      }),
      'reactions.set': sdk.guardedRow({
        read: sdk.op(`query ($subject: String!, $kind: String!, $first: Int! = 1) {
          signs(about: [$subject], mine: true, mood: $kind, pageSize: $first) { nodes { id likes } } }`),
        row,
        add: sdk.op(
          `mutation ($subject: String!, $kind: String!) { addSign(about: $subject, mood: $kind) { id } }`,
        ),
        remove: sdk.op(`mutation ($id: ID!) { removeSign(id: $id) { id } }`),
      }),
    },
    types: { person: { displayName: 'name' } },
  });
  const data = JSON.parse(JSON.stringify(mapping)) as Data;
  return checkMapping(data, schema, nowhere).operations.flatMap((each) => each.findings);
}

const codes = (paths: Paths) =>
  findings(paths)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, what }) => [code, what]);

describe('a table of rows', () => {
  test('is followed to what is made of it', () => {
    assert.deepEqual(codes({}), []);
  });

  test('says where a path of it leads nowhere', () => {
    assert.deepEqual(codes({ total: 'signs.count' }), [
      ['path-nowhere', 'the path “signs.count” leads nowhere: there is no “count”'],
    ]);
    assert.deepEqual(codes({ mine: 'person.login' })[0]?.[0], 'path-nowhere');
  });

  test('says where the key is no key', () => {
    assert.deepEqual(codes({ key: 'person' }), [
      ['wrong-key', '“person” does not tell which item answers which of $subjects'],
    ]);
  });
});

describe('a row that is looked for', () => {
  test('is found by an id', () => {
    assert.deepEqual(codes({ row: 'signs.nodes.0.likes' }), [
      ['wrong-type', '“row” does not lead to the id of a row'],
    ]);
    assert.deepEqual(codes({ row: 'signs.rows.0.id' })[0]?.[0], 'path-nowhere');
  });
});
