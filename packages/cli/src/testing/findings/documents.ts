import { byType, offset, only, op, plural } from '@maillon/sdk';
import { feed, note, person, people, removed, told, viewer, type Cases } from './case.ts';

/** What a GraphQL server would refuse, and what protected servers do. */
export const inDocuments: Cases = {
  'invalid-document': [
    told(
      viewer('{ me { id '),
      'the document is no GraphQL: Expected Name, found <EOF>',
      'it cannot be sent',
      'correct it at this place: often a brace or parenthesis is missing just before',
    ),
    told(
      viewer(`fragment person on User { id } { me { ${person} } }`),
      'the document does not begin with its operation',
      'the SDK reads its head only',
      'put the operation first, fragments after it',
    ),
    told(
      viewer(`query A { me { ${person} } } query B { me { id } }`),
      'the document holds more than one operation',
      'a document is sent for one',
      'keep one of them here, and map the other where it belongs',
    ),
    told(
      viewer(`{ user(id: 1, id: 2) { ${person} } }`),
      'There can be only one argument named "id"',
      'the backend would refuse the whole document',
      'correct the document: the rule is one of GraphQL’s own',
    ),
  ],
  'wrong-operation': [
    told(
      { 'comments.remove': op('query ($id: ID!) { user(id: $id) { id } }') },
      'comments.remove is a query, and should be a mutation',
      'the SDK would repeat it, as it may repeat what only reads',
      'write it as a mutation',
    ),
    told(
      viewer('mutation { mark(note: 1) { liked } }'),
      'viewer is a mutation, and should be a query',
      'reads come often, and may be repeated',
      'write it as a query',
    ),
  ],
  'unknown-field': [
    told(
      viewer('{ me { id displayName: nam } }'),
      'User has no field “nam”',
      'the backend would refuse the whole document',
      'did you mean “name”?',
    ),
    told(
      viewer('{ me { id displayName: fullName } }'),
      'User has no field “fullName”',
      'the backend would refuse the whole document',
      'did you mean “name”?',
    ),
    told(
      viewer(`{ me { ${person} colour } }`),
      'User has no field “colour”',
      'the backend would refuse the whole document',
      'it has id, login, name, nick, city, mood, boss, age, joined and born',
    ),
    told(
      feed('hint'),
      'Item has no field “hint”',
      'the backend would refuse the whole document',
      'name a type it may be: … on Type { }',
    ),
  ],
  'unknown-argument': [
    told(
      viewer(`{ me(size: 3) { ${person} } }`),
      'Query.me has no argument “size”',
      'the backend would refuse the whole document',
      'it has no arguments: take it out',
    ),
    told(
      viewer(`{ user(id: 1, idd: 2) { ${person} } }`),
      'Query.user has no argument “idd”',
      'the backend would refuse the whole document',
      'did you mean “id”?',
    ),
    told(
      viewer(`{ me @include(iff: true, if: true) { ${person} } }`),
      '@include has no argument “iff”',
      'the backend would refuse the whole document',
      'write @include(if: …)',
    ),
  ],
  'missing-argument': [
    told(
      viewer(`{ user { ${person} } }`),
      'user needs its argument “id”',
      'the schema requires it (ID!)',
      'give it a value: user(id: …)',
    ),
    told(
      viewer(`{ me @skip { ${person} } }`),
      '@skip needs its argument “if”',
      'the backend would refuse the whole document',
      'write @skip(if: …)',
    ),
  ],
  'undeclared-variable': [
    told(
      viewer(`{ user(id: $viewer) { ${person} } }`),
      '$viewer is used and not declared',
      'the backend would refuse the whole document',
      'declare it at the top, with its type: ($viewer: …)',
    ),
  ],
  'unused-variable': [
    told(
      viewer(`query ($viewer: ID) { me { ${person} } }`),
      '$viewer is declared and never used',
      'the backend would refuse the whole document',
      'give it to an argument, or take it out',
    ),
  ],
  'alias-conflict': [
    told(
      viewer('{ me { id displayName: name displayName: login } }'),
      'two fields are both called “displayName”',
      '"name" and "login" are different fields: one name cannot stand for both',
      'give one of them another alias',
    ),
    told(
      feed('... on Note { id title: hint } ... on Advert { id title: text }'),
      'two fields are both called “title”',
      'they return conflicting types "String" and "String!": one name cannot stand for both',
      'use one alias for each type, and byType({ … }) to bring them together',
    ),
  ],
  'no-selection': [
    told(
      viewer('{ me }'),
      '“me” is an object (User), of which nothing is selected',
      'the backend would refuse the whole document',
      'select its fields: me { id login name }',
    ),
  ],
  'wrong-selection': [
    told(
      viewer('{ me { id { value } displayName: name } }'),
      '“id” is a single value (ID!), of which nothing can be selected',
      'the backend would refuse the whole document',
      'write “id” alone',
    ),
  ],
  'unknown-type': [
    told(
      viewer(`{ me { ... on Usr { ${person} } } }`),
      'the schema has no type “Usr”',
      'the backend would refuse the whole document',
      'did you mean “User”?',
    ),
    told(
      {
        'people.byIds': op(`query ($ids: [Uuid!]!) { users(ids: $ids, take: 100) { ${person} } }`, {
          from: plural('users', { key: 'id' }),
        }),
      },
      'the schema has no type “Uuid”',
      'the backend would refuse the whole document',
      'its argument takes [ID!]!: declare $ids: [ID!]!',
    ),
    told(
      feed(`__typename ... on Note { ${note} }`, { item: only({ Post: {} }) }),
      'only names Post, which cannot come here',
      'Item is Note and Advert',
      'take it out',
    ),
  ],
  'wrong-type-condition': [
    told(
      viewer('{ me { ... on Note { id } } }'),
      'what comes here is never Note',
      'it is User',
      'write … on User',
    ),
  ],
  'unknown-fragment': [
    told(
      viewer('{ me { ...person } }'),
      'there is no fragment “person” in the document',
      'each document must bring all the fragments that it uses',
      'put it after the operation',
    ),
  ],
  'unused-fragment': [
    told(
      viewer(`{ me { ${person} } } fragment person on User { id }`),
      'the fragment “person” is never used',
      'the backend would refuse the whole document',
      'take it out',
    ),
  ],
  'wrong-constant': [
    told(
      viewer(`{ user(id: 1.5) { ${person} } }`),
      'a constant in the document is no ID',
      'the backend would refuse the whole document',
      'write text in quotes, or a whole number',
    ),
    told(
      {
        'feed.page': op(`query ($first: Int!) { stream(skip: "0", take: $first) { __typename } }`, {
          page: offset('stream'),
        }),
      },
      'a constant in the document is no Int',
      'the backend would refuse the whole document',
      'write a whole number without quotes',
    ),
  ],
  'over-budget': [
    told(
      viewer(`{ me { ${person} ${Array.from({ length: 15 }, (_, n) => `_a${n}: name`).join(' ')} } }`),
      'the document has 16 aliases',
      'servers that protect themselves often accept 15',
      `say what aliases say by lenses instead: item: { displayName: 'name' }; if your server accepts more, say so: --max-aliases 16`,
    ),
    told(
      viewer(`{ user(id: 1) { ${person} } users(ids: [${'1 '.repeat(1000)}], take: 100) { id } }`),
      'the document has 1027 tokens',
      'servers that protect themselves often accept 1000',
      'select less: what a list shows, and the rest by a read of its own; if your server accepts more, say so: --max-tokens 1027',
    ),
    told(
      viewer(
        `{ me { ${person} _b: boss { _b: boss { _b: boss { _b: boss { _b: boss { _b: boss { id } } } } } } } }`,
      ),
      'the document is 7 levels deep',
      'servers that protect themselves often accept 6',
      'select less deeply than me._b._b._b._b._b._b.id, or “nodes” instead of “edges { node }”; if your server accepts more, say so: --max-depth 7',
    ),
  ],
  'no-typename': [
    told(
      feed(`... on Note { ${note} }`, { item: only({ Note: {} }) }),
      'only needs __typename, which the document does not select',
      'without it nobody can tell which type came',
      'select __typename beside the fields of Item',
    ),
  ],
  'type-not-covered': [
    told(
      feed(`__typename ... on Note { ${note} }`, { item: byType({ Note: {} }) }),
      'byType lacks Advert of Item',
      'what comes of a type that is not named cannot be read, and is left out with an error',
      'name it, or write only({ … }) if other types are not wanted',
    ),
  ],
  'unread-field': [
    told(
      people(`${person} headlin: nick`),
      '“headlin” is asked for, and nobody reads it',
      'it is no field of ours, and no lens names it',
      'did you mean “headline”? Otherwise take it out',
    ),
  ],
  'no-document': [
    told(
      { viewer: { query: `{ me { ${person} } }` } },
      'viewer has no document',
      'it is neither op(…), nor branch(…), branchBy(…), guardedToggle(…) or guardedRow(…)',
      'write op(`query …`), or take it out',
    ),
  ],
  'unknown-verb': [
    told(
      { 'comments.pages': removed['comments.remove'] },
      'there is no operation “comments.pages”',
      'no element would ever ask for it',
      'did you mean “comments.page”?',
    ),
  ],
};
