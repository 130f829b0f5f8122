import { list, nextToken, offset, op, plural, relay } from '@maillon/sdk';
import { note, person, thread, threadBy, told, type Cases } from './case.ts';

const connection = '$subject: ID!, $first: Int!, $after: String';
const line = 'line(about: $subject, first: $first, after: $after)';
const pair = (second: string) =>
  `query ($e0: ID!, $e1: ID!) { e0: user(id: $e0) { ${person} } e1: user(id: $e1) { ${second} } }`;
const each = (width: number) => ({ lens: 'each', width }) as never;

/** Pages, their sizes and how they go on; and answers to plural questions. */
export const inLists: Cases = {
  'missing-size': [
    told(
      thread({ given: 'about: $subject, skip: $offset', declared: '$subject: ID!, $offset: Int!' }),
      'the size “take” of Query.notes is not given',
      'the backend cuts the list at a size of its own, without a word',
      `give it $first: take: $first, or say pageDefault: 'none' if the backend has no size of its own`,
    ),
    told(
      threadBy('$subject: ID!, $offset: Int!', `cut(about: $subject, skip: $offset) { ${note} }`, {
        page: offset('cut'),
      }),
      '$first is not given to Query.cut',
      'nothing says how many are wanted',
      `the schema offers no argument for how many: say list(…), and pageDefault: 'none' where it comes whole`,
    ),
    told(
      {
        'people.byIds': op(`query ($ids: [ID!]!) { users(ids: $ids) { ${person} } }`, {
          from: plural('users', { key: 'id' }),
        }),
      },
      'the size “take” of Query.users is not given',
      'the backend cuts the list at a size of its own, without a word',
      `write a number that is large enough into the document: take: 100, or say pageDefault: 'none' if the backend has no size of its own`,
    ),
  ],
  'no-items': [
    told(
      threadBy(connection, `${line} { pageInfo { hasNextPage endCursor } }`, {
        page: relay('line'),
      }),
      'relay() finds neither nodes nor edges { node }',
      'it reads them at Query.line',
      'select “nodes { … }”, or “edges { node { … } }”',
    ),
    told(
      threadBy('$subject: ID!, $after: ID', `cut(about: $subject, from: $after) { ${note} }`, {
        page: relay('cut'),
        pageDefault: 'none',
      }),
      'relay() leads to a list, and not to a connection',
      'it reads them at Query.cut',
      'say offset(…), pageNumber(…) or list(…), or select the connection',
    ),
    told(
      thread({ page: offset('notes') }),
      'offset() leads to no list',
      '“notes” is an object (NoteList)',
      'the list is in it: “notes.rows”',
    ),
    told(
      thread({ page: list('notes.count'), beside: 'count' }),
      'list() leads to no list',
      '“notes.count” is a single value',
      'give the path of the list',
    ),
  ],
  'wrong-cursor': [
    told(
      thread({ given: 'about: $subject, take: $first', declared: '$subject: ID!, $first: Int!' }),
      'offset() goes on by $offset, which the document does not use',
      'the first page would come again and again',
      'give $offset to the argument that says where to go on',
    ),
    told(
      threadBy(
        '$subject: ID!, $offset: ID, $first: Int!',
        `line(about: $subject, first: $first, after: $offset) { edges { node { ${note} } } pageInfo { hasNextPage endCursor } }`,
        { page: relay('line') },
      ),
      'relay() goes on by $after, which the document does not use',
      'the first page would come again and again',
      'say offset(…), or give $after to the argument for the cursor',
    ),
    told(
      threadBy(connection, `${line} { edges { node { ${note} } } }`, { page: relay('line') }),
      'relay() needs pageInfo.hasNextPage, which the document does not select',
      'without it nobody can tell whether and where to read on: the list ends after its first page',
      'select “pageInfo { hasNextPage endCursor }”',
    ),
    told(
      threadBy(
        connection,
        `${line} { edges { node { ${note} } } pageInfo { hasNextPage: hasPreviousPage endCursor } }`,
        { page: relay('line') },
      ),
      'pageInfo.hasNextPage is taken from PageInfo.hasPreviousPage',
      'PageInfo.hasPreviousPage is about the page before',
      'select “hasNextPage”, or the field that says the same of the page after',
    ),
    told(
      threadBy(
        connection,
        `following(about: $subject, take: $first, token: $after) { rows { ${note} } more }`,
        { page: nextToken('following.rows', { token: 'following.more' }) },
      ),
      'the token for the next page is no text',
      '“following.more” leads to Boolean',
      'give the path of the token',
    ),
  ],
  'unknown-lens': [
    told(
      thread({ page: { lens: 'ofset', path: 'notes.rows' } as never }),
      'there is no way of paging called “ofset”',
      'nobody would know how to read on',
      'did you mean “offset”?',
    ),
    told(
      {
        'people.byIds': op(`query ($ids: [ID!]!) { users(ids: $ids, take: 100) { ${person} } }`, {
          from: { lens: 'plurals', path: 'users' } as never,
        }),
      },
      'there is no way to answer a plural question called “plurals”',
      'nobody could tell which item answers which key',
      'did you mean “plural”?',
    ),
    told(
      {
        'people.byIds': op(`query ($ids: [ID!]!) { users(ids: $ids, take: 100) { ${person} } }`, {
          from: plural('users', { key: 'id' }),
          item: { headline: { lens: 'joined', paths: ['displayName'] } as never },
        }),
      },
      'there is no lens “joined”',
      'it stands for “headline”',
      'did you mean “join”?',
    ),
  ],
  'no-key': [
    told(
      {
        'people.byIds': op(`query ($ids: [ID!]!) { users(ids: $ids, take: 100) { ${person} } }`, {
          from: plural('users'),
        }),
      },
      'nothing says which item answers which key',
      'Query.users holds no null for what is not there, so the order tells nothing once one is missing',
      `say by what each item tells it: plural('…', { key: 'id' })`,
    ),
  ],
  'wrong-key': [
    told(
      {
        'people.byIds': op(`query ($ids: [ID!]!) { users(ids: $ids, take: 100) { ${person} login } }`, {
          from: plural('users', { key: 'login' }),
        }),
      },
      '“login” does not tell which item answers which of $ids',
      'User.login: what is asked is the id, User.id',
      `say key: 'id', or the path of what is asked`,
    ),
  ],
  'wrong-width': [
    told(
      { 'people.byIds': op(pair(person), { from: each(3) }) },
      'each is 3 wide, and the document has no e2',
      'each field answers one key: what is not asked for would never come',
      'write the document with each({ width: 2, … }), or make both agree',
    ),
    told(
      { 'people.byIds': op(pair(person), { from: each(1) }) },
      'each is 1 wide, and the document also has e1',
      'each field answers one key: what is not asked for would never come',
      'write the document with each({ width: 2, … }), or make both agree',
    ),
  ],
  'uneven-places': [
    told(
      { 'people.byIds': op(pair('id displayName: login'), { from: each(2) }) },
      '“e1” does not ask the same as “e0”',
      'the fields side by side answer one key each: what comes would depend on its place',
      'write the document with each({ … }), which writes all of them alike',
    ),
  ],
};
