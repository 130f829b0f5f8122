import {
  fromPayload,
  list,
  none,
  offset,
  op,
  plural,
  type Fields,
  type Lens,
  type OperationLenses,
} from '@maillon/sdk';
import type { Data } from '../../check/mapping-data.ts';
import type { FindingCode } from '../../check/codes.ts';

/** A mapping with one mistake in it, and every word that check says about it. */
export interface FindingCase {
  readonly mapping: Data;
  readonly what: string;
  readonly because: string;
  readonly remedy: string;
}

export type Cases = Readonly<Partial<Record<FindingCode, readonly FindingCase[]>>>;

/** `operations` of a mapping of which nothing else is wrong; `more` are further parts of it. */
export function told(
  operations: object,
  what: string,
  because: string,
  remedy: string,
  more: object = {},
): FindingCase {
  const writes = JSON.stringify(operations).includes('errors {');
  const mapping = {
    name: 'acme',
    idempotency: none(),
    ...(writes ? { errors: [fromPayload('*.errors[]', { message: 'words' })] } : {}),
    operations,
    ...more,
  };
  // As JSON has it: without the functions that stand behind lenses.
  return { mapping: JSON.parse(JSON.stringify(mapping)) as Data, what, because, remedy };
}

export const person = 'id displayName: name';
export const note = `id body: text createdAt: writtenAt author: writer { ${person} }`;
export const refusals = 'errors { code words }';

export const viewer = (document: string, lenses: OperationLenses = {}) => ({ viewer: op(document, lenses) });

/** People by their ids, each with these fields. */
export const people = (fields: string, item: Fields = {}) => ({
  'people.byIds': op(`query ($ids: [ID!]!) { users(ids: $ids, take: 100) { ${fields} } }`, {
    from: plural('users', { key: 'id' }),
    item,
  }),
});

interface ThreadParts extends OperationLenses {
  readonly fields?: string;
  readonly given?: string;
  readonly variables?: Readonly<Record<string, Lens | string>>;
  readonly declared?: string;
  readonly beside?: string;
}

/** Comments of a page, of whose document one part is another than it should be. */
export function thread({ fields = note, given, declared, beside = '', ...lenses }: ThreadParts = {}) {
  const variables = declared ?? '$subject: ID!, $offset: Int!, $first: Int!';
  const places = given ?? 'about: $subject, skip: $offset, take: $first';
  const document = `query (${variables}) { notes(${places}) { rows { ${fields} } ${beside} } }`;
  return { 'comments.page': op(document, { page: offset('notes.rows'), ...lenses }) };
}

/** Comments by another field of the schema. */
export const threadBy = (declared: string, selection: string, lenses: OperationLenses) => ({
  'comments.page': op(`query (${declared}) { ${selection} }`, lenses),
});

/** Posts, of which some are adverts. */
export const feed = (fields: string, lenses: OperationLenses = {}) => ({
  'feed.page': op(
    `query ($offset: Int!, $first: Int!) { stream(skip: $offset, take: $first) { ${fields} } }`,
    { page: offset('stream'), ...lenses },
  ),
});

/** A comment that is written: `selection` is read of the payload. */
export const added = (selection: string, lenses: OperationLenses = {}) => ({
  'comments.add': op(
    `mutation ($subject: ID!, $text: String!) { addNote(input: { about: $subject, words: $text }) { ${selection} } }`,
    { from: 'addNote.note', ...lenses },
  ),
});

export const removed = {
  'comments.remove': op('mutation ($id: ID!) { mark(note: $id, on: false) { liked } }'),
};

/** Members and their notes, whose ids are numbers. */
export const numbered = {
  'people.search': op(
    'query ($search: String!) { members(named: $search, take: 9) { id displayName: name } }',
    {
      page: list('members'),
      pageDefault: 'none',
    },
  ),
  'comments.page': op(
    `query ($subject: ID!) { numbered(about: $subject) {
      id body: text createdAt: writtenAt author: writer { id displayName: name } } }`,
    { page: list('numbered') },
  ),
};
