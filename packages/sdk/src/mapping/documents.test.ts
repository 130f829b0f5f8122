import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHead } from './documents.ts';

test('a name is kept, or made from the verb', () => {
  assert.equal(readHead('query Notes { a }', 'comments.page').name, 'Notes');
  const anonymous = readHead('query ($first: Int) { a }', 'comments.page');
  assert.equal(anonymous.name, 'CommentsPage');
  assert.match(anonymous.document, /^query CommentsPage \(\$first: Int\) \{ a \}$/);
  assert.equal(readHead('{ me { id } }', 'viewer').document, 'query Viewer { me { id } }');
  assert.equal(readHead('query{ me }', 'viewer').document, 'query Viewer { me }');
  assert.equal(readHead('mutation ($a: ID!) { x }', 'reactions.set true').name, 'ReactionsSetTrue');
});

test('queries and mutations are told apart, whatever their fields are called', () => {
  assert.equal(readHead('mutation($text: String!) { query }', 'x').kind, 'mutation');
  assert.equal(readHead('query { mutation }', 'x').kind, 'query');
  assert.equal(readHead('# mutation\n  { query(text: "mutation {") }', 'x').kind, 'query');
});

test('variables are those declared, with their types, and not words that look like them', () => {
  const { variables } = readHead(
    `query Q($ids: [ID!]!, $first: Int! = 20 $after:String
       # $comment: Int
       $scope: Scope = { name: "$words: String" }, $sort: [Sort!] @old(a: $after)) {
      a(ids: $ids, first: $first, b: { c: $after }, d: """ $block: Int """)
    }`,
    'x',
  );
  assert.deepEqual(Object.fromEntries(variables), {
    ids: '[ID!]!',
    first: 'Int!',
    after: 'String',
    scope: 'Scope',
    sort: '[Sort!]',
  });
});

test('a document that begins with anything else is refused', () => {
  for (const document of ['', 'fragment F on T { a } query { a }', 'subscriptions { a }', 'queryX { a }']) {
    assert.throws(() => readHead(document, 'feed.page'), /"feed.page" should begin with its operation/);
  }
});
