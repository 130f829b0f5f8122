import { build, inputField, map, op, value } from '@maillon/sdk';
import { added, feed, note, person, refusals, thread, told, viewer, type Cases } from './case.ts';

/** What is sent: that it is ours, that it is there, that it fits, and that all that matters is. */
export const inVariables: Cases = {
  'unknown-variable': [
    told(
      viewer(`query ($viewr: ID!) { user(id: $viewr) { ${person} } }`),
      '$viewr is no variable of ours',
      'nobody would ever give it a value',
      'did you mean “viewer”?',
    ),
    told(
      viewer(`query ($whoever: ID!) { user(id: $whoever) { ${person} } }`),
      '$whoever is no variable of ours',
      'nobody would ever give it a value',
      'use one of viewer, or say how it is made: variables: { whoever: … }',
    ),
  ],
  'no-value-here': [
    told(
      viewer(`query ($subject: ID!) { user(id: $subject) { ${person} } }`),
      '$subject has no value in viewer',
      'what there is here: $viewer',
      'take it out, or write a constant into the document',
    ),
  ],
  'unknown-part': [
    told(
      thread({
        declared: '$subject: ID!, $subject__page: ID!, $offset: Int!, $first: Int!',
        given: 'about: $subject, under: $subject__page, skip: $offset, take: $first',
      }),
      'nothing gives $subject__page',
      'no pattern of addresses has that part, no resolve read gives it, and no document stores it',
      `name it in a pattern: addresses({ subjects: { 'urn:…:{page}:{id}': {} } }), or store it where the subject is read: _page: …`,
    ),
    told(
      thread({
        declared: '$subject: ID!, $subject__page: ID!, $offset: Int!, $first: Int!',
        given: 'about: $subject, under: $subject__page, skip: $offset, take: $first',
      }),
      'nothing gives $subject__page',
      'the patterns of addresses, resolve and aliases such as _page give kind',
      `name it in a pattern: addresses({ subjects: { 'urn:…:{page}:{id}': {} } }), or store it where the subject is read: _page: …`,
      { addresses: { subjects: { 'urn:acme:{kind}:{id}': {} } } },
    ),
  ],
  'missing-variable': [
    told(
      thread({
        given: 'about: 7, skip: $offset, take: $first',
        declared: '$offset: Int!, $first: Int!',
      }),
      'the document does not use $subject',
      'comments.page is about it: without it, it would do the same for every subject',
      'give $subject to the argument that says which',
    ),
    told(
      {
        'reactions.set': op(
          'mutation ($subject: ID!, $kind: String!) { like(note: $subject, kind: $kind) { groups: kinds { id } } }',
        ),
      },
      'the document does not use $on',
      'reactions.set is about it: without it, it would do the same for on and for off',
      'give $on to the argument that says which, or say branch({ on: op(…), off: op(…) })',
    ),
    told(
      {
        'reactions.set': op(
          'mutation ($subject: ID!, $on: Boolean!) { mark(note: $subject, on: $on) { liked } }',
          { from: 'mark' },
        ),
      },
      'the document does not use $kind',
      'reactions.set is about it: without it, it would do the same for every kind',
      `give $kind to the argument that says which, or say branchBy('kind', { … })`,
    ),
    told(
      feed(`__typename ... on Note { ${note} } ... on Advert { id }`, {
        item: { kind: value('post') },
      }),
      'the document does not use $scope',
      'the feed of a group, a person or a topic would show the same as the home feed',
      `give $scope to the argument that says which, or say branchBy('scope', { … })`,
    ),
    told(
      {
        'feed.page': op(
          `query ($scope: String, $offset: Int!, $first: Int!) { stream(scope: $scope, skip: $offset, take: $first) { ... on Note { ${note} } } }`,
        ),
      },
      'the document does not use $kinds',
      'a feed of some kinds, <social-feed types="question idea">, would show all of them',
      `give $kinds to “kinds”, or, where all are of one kind, say kind: value('…')`,
    ),
    told(
      added(`note { ${note} } ${refusals}`, { idempotency: { idempotency: 'variable' } } as object),
      'the document does not use $key, the idempotency key',
      'a write whose answer was lost could then be done twice, or never be sent again',
      'give $key to the argument for it, or say idempotency: none()',
    ),
  ],
  'swapped-variable': [
    told(
      thread({
        given: 'about: $subject, skip: 0, take: $offset',
        declared: '$subject: ID!, $offset: Int!',
      }),
      '$offset is given to “take”, which is the place of $first',
      'the schema calls that argument take',
      'give it $first, and $offset to its own argument',
    ),
  ],
  'may-be-unset': [
    told(
      thread({
        declared: '$subject: ID!, $parent: ID!, $offset: Int!, $first: Int!',
        given: 'about: $subject, under: $parent, skip: $offset, take: $first',
      }),
      '$parent cannot be sent as ID!',
      '$parent has no value at the top of a thread',
      'declare it as ID, or give it a default',
    ),
  ],
  'wrong-variable-type': [
    told(
      thread({ declared: '$subject: Int!, $offset: Int!, $first: Int!' }),
      '$subject is declared as Int!, where ID! is wanted',
      'the backend would refuse the whole document',
      'declare $subject: ID!',
    ),
    told(
      { 'people.byIds': op(`query ($ids: [ID!]!) { user(id: $ids) { ${person} } }`) },
      '$ids is declared as [ID!]!, where ID! is wanted',
      'the backend would refuse the whole document',
      '$ids is a list: give it to an argument that takes one, or ask for each by itself with each({ … })',
    ),
    told(
      { 'people.byIds': op(`query ($ids: ID!) { user(id: $ids) { ${person} } }`) },
      '$ids cannot be sent as ID!',
      '$ids is a list, and ID! takes one value',
      'declare it as [ID!]!, at an argument that takes a list',
    ),
    told(
      thread({
        declared: '$subject: ID!, $sort: Order, $offset: Int!, $first: Int!',
        given: 'about: $subject, order: $sort, skip: $offset, take: $first',
      }),
      '$sort cannot be sent as Order',
      'our words are not members of Order (OLD and NEW)',
      `translate it: variables: { sort: map({ oldest: 'OLD', … }) }`,
    ),
    told(
      thread({
        declared: '$subject: Where, $offset: Int!, $first: Int!',
        given: 'about: 1, where: $subject, skip: $offset, take: $first',
      }),
      '$subject cannot be sent as Where',
      '$subject is an id, and Where is an input object',
      'make it with build({ … }) under variables',
    ),
    told(
      thread({
        declared: '$subject: ID!, $parent: Boolean, $offset: Int!, $first: Int!',
        given: 'about: $subject, skip: $offset, take: $first, mine: $parent',
      }),
      '$parent cannot be sent as Boolean',
      '$parent is an id, and Boolean takes something else',
      'declare it as ID, at an argument that takes that',
    ),
    told(
      thread({
        declared: '$subject: ID!, $under: ID, $offset: Int!, $first: Int!',
        given: 'about: $subject, under: $under, skip: $offset, take: $first',
        variables: { under: build({ id: 'parent' }) },
      }),
      '$under cannot be sent as ID',
      '$under is an object, and ID takes a single value',
      'give the path of one value',
    ),
    told(
      thread({
        declared: '$subject: ID!, $skip: Int!, $offset: Int!, $first: Int!',
        given: 'about: $subject, skip: $offset, take: $first, least: $skip',
        variables: { skip: value('none') },
      }),
      '$skip cannot be sent as Int!',
      '"none" cannot be sent as Int',
      'give another constant, or declare another type',
    ),
    told(
      viewer(`query ($viewer: User) { me { ${person} } }`),
      '$viewer cannot be User',
      'that type is for answers, and not for arguments',
      'declare it as the type of the argument it is given to',
    ),
  ],
  'unknown-enum-member': [
    told(
      thread({ given: 'about: $subject, order: NEWEST, skip: $offset, take: $first' }),
      'Order has no member NEWEST',
      'the backend would refuse the whole document',
      'it has OLD and NEW',
    ),
    told(
      thread({
        declared: '$subject: ID!, $sort: Order, $offset: Int!, $first: Int!',
        given: 'about: $subject, order: $sort, skip: $offset, take: $first',
        variables: { sort: map({ newest: 'NEW', oldest: 'OLDEST' }) },
      }),
      '$sort cannot be sent as Order',
      'OLDEST is no member of Order (OLD and NEW)',
      `translate it: variables: { sort: map({ ours: 'OLD', … }) }`,
    ),
  ],
  'unknown-input-field': [
    told(
      thread({
        given: 'about: $subject, where: { group: 1, autor: 2 }, skip: $offset, take: $first',
      }),
      'Where has no field “autor”',
      'the backend would refuse the whole document',
      'did you mean “author”?',
    ),
    told(
      thread({
        declared: '$subject: ID!, $where: Where, $offset: Int!, $first: Int!',
        given: 'about: $subject, where: $where, skip: $offset, take: $first',
        variables: { where: build({ group: 'subject', autor: 'viewer' }) },
      }),
      '$where cannot be sent as Where',
      'Where has no field “autor”',
      'did you mean “author”?',
    ),
  ],
  'missing-input-field': [
    told(
      thread({ given: 'about: $subject, where: { author: 2 }, skip: $offset, take: $first' }),
      'Where needs its field “group”',
      'the schema requires it (ID!)',
      'give it a value: group: …',
    ),
    told(
      thread({
        declared: '$subject: ID!, $where: Where, $offset: Int!, $first: Int!',
        given: 'about: $subject, where: $where, skip: $offset, take: $first',
        variables: { where: build({ author: 'subject' }) },
      }),
      '$where cannot be sent as Where',
      'Where must have “group”',
      'add group to build({ … })',
    ),
  ],
  'key-nowhere': [
    told(
      {
        'comments.add': op(
          `mutation ($input: NoteInput!) { addNote(input: $input) { note { ${note} } ${refusals} } }`,
          {
            from: 'addNote.note',
            variables: { input: build({ about: 'subject', words: 'text' }) },
            idempotency: inputField('input.key'),
          },
        ),
      },
      'the idempotency key has no place: there is no key on the way of “input.key”',
      'a write whose answer was lost could then be done twice, or never be sent again',
      'correct the path, or say idempotency: none()',
    ),
  ],
  'no-idempotency': [
    told(
      added(`note { ${note} } ${refusals}`),
      'nothing says how the backend tells a write from its repetition',
      'comments.add does not use $key: after a lost answer the reader would be asked',
      'use $key in the documents, say header(…), inputField(…), clientId(…) or readBack(), or, if it does not know keys, none()',
      { idempotency: undefined },
    ),
  ],
};
