// The one file that the intranet's team wrote: how their Strapi speaks, in Maillon's words.
import {
  addresses,
  blocks,
  branchBy,
  count,
  defineBackend,
  each,
  fn,
  guardedRow,
  join,
  map,
  op,
  template,
  text,
  value,
} from '@maillon/sdk';
import { connection, entriesBy, pages, rowsOf, strapi } from '@maillon/sdk/backends/strapi';

const reactions = {
  like: 'jaime',
  celebrate: 'bravo',
  support: 'soutien',
  insightful: 'eclairant',
  thanks: 'merci',
};

/* Fragments of documents: an employee as the author of something, and with all that the directory has. */
const author = 'id: documentId firstName lastName avatarUrl: photo { url }';
const employee = `${author} email: mail phone jobTitle: position department: service site: place hiredOn about
  manager: chief { ${author} }`;
const comment = `id: documentId message createdAt editedAt deletedAt: withdrawnAt author: writer { ${author} }
  answerTo { documentId } answers(pagination: { pageSize: 100 }) { documentId }`;
const article = `id: documentId slug title: headline content publishedAt pinned author: writer { ${author} }
  category { name } talk: comments(filters: { withdrawnAt: { null: true } }, pagination: { pageSize: 100 }) { documentId }
  cover { documentId name url mime width height alternativeText }`;
const thanks = `id: documentId words about createdAt from: giver { ${author} } recipients: receivers(pagination: { pageSize: 100 }) { ${author} }
  value: companyValue { id: documentId name nameInEnglish sign }`;

/** The level of comments that was asked for: those of a page or article, or the answers to one of them. */
const comments = (where, declared) =>
  op(
    `query (${declared}, $first: Int!, $page: Int!) {
      comments_connection(filters: { ${where} }, sort: ["createdAt:asc", "documentId:asc"],
        pagination: { page: $page, pageSize: $first }) { ${connection(comment)} } }`,
    { page: pages('comments_connection') },
  );
const answers = comments('answerTo: { documentId: { eq: $parent } }', '$parent: ID!');
const top = (where, declared) =>
  branchBy('parent', {
    '': comments(`${where}, answerTo: { documentId: { null: true } }`, declared),
    '*': answers,
  });

/** Strapi counts what a filter finds, one filter at a time. */
const counts = (where, variable) =>
  each({
    width: 10,
    variable,
    select: (
      subject,
    ) => `comments_connection(filters: { ${where.replace('$subject', subject)}, withdrawnAt: { null: true } },
        pagination: { pageSize: 1 }) { pageInfo { total } }`,
    path: 'pageInfo.total',
  });

const say = (place, declared) =>
  op(
    `mutation (${declared}, $parent: ID, $text: String!) {
      createComment(data: { ${place}, answerTo: $parent, message: $text }) { ${comment} } }`,
    { from: 'createComment' },
  );

const articles = (where, declared = '') =>
  op(
    `query (${declared}$first: Int!, $page: Int!) {
      articles_connection(filters: { ${where} }, sort: ["pinned:desc", "publishedAt:desc"],
        pagination: { page: $page, pageSize: $first }) { ${connection(article)} } }`,
    { page: pages('articles_connection') },
  );

const mine = 'about: { eq: $subject }, mood: { eq: $kind }, person: { documentId: { eq: $viewer } }';

/** People write without capitals and accents what the directory keeps so, in an attribute of its own. */
const plain = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

export const verdoyer = defineBackend({
  name: 'verdoyer',
  ...strapi({ fields: { message: 'body.value', words: 'message.value', receivers: 'recipients' } }),
  addresses: addresses({
    ids: { person: 'employee:{id}', comment: 'comment:{id}', activity: 'article:{id}', kudos: 'thanks:{id}' },
    subjects: {
      'article:{id}': { place: 'article' },
      'comment:{id}': { place: 'comment' },
      'employee:{id}': { place: 'employee' },
      'https://{address}': { place: 'page' },
      'urn:verdoyer:{thing}': { place: 'page' },
    },
  }),
  types: {
    person: {
      displayName: join(' ', 'firstName', 'lastName'),
      avatarUrl: 'avatarUrl.url',
      about: text('markdown', 'about'),
      joinedAt: 'hiredOn',
    },
    comment: {
      body: text('markdown', 'message'),
      parent: 'answerTo.documentId',
      replyCount: count('answers'),
    },
    activity: {
      kind: value('article'),
      createdAt: 'publishedAt',
      body: blocks('content'),
      topics: fn(({ category }) => category && [category.name]),
      attachments: fn(({ cover }) => cover && [{ ...cover, id: cover.documentId, kind: 'image' }]),
      // Strapi counts no relation, and sends a hundred at most: then nobody knows how many there are.
      comments: fn(({ talk }) => (talk.length < 100 ? talk.length : undefined)),
      url: template('/actualites/{slug}'),
    },
    kudos: { message: text('markdown', 'words') },
    'kudos-value': {
      label: fn(({ name, nameInEnglish }) => ({
        value: name,
        translations: { fr: name, en: nameInEnglish ?? name },
      })),
      icon: 'sign',
    },
    reaction: { kind: map(reactions, 'kind'), people: 'rows[].person' },
    attachment: { mediaType: 'mime', description: 'alternativeText' },
  },
  variables: { kind: map(reactions) },
  operations: {
    // An account says only its login; the card in the directory has the same.
    viewer: op('{ me { username } }', {
      from: 'me.username',
      ok: { nobody: ['ForbiddenError'] },
      readBack: op(
        `query ($id: String!) { employees(filters: { login: { eq: $id } }, pagination: { pageSize: 1 }) { ${employee} } }`,
        { from: 'employees.0', item: { reactionMode: value('many') } },
      ),
    }),
    'people.byIds': entriesBy('employees', 'documentId', '$ids: [ID!]!', employee),
    'people.byKeys': entriesBy('employees', 'mail', '$keys: [String!]!', employee, { key: 'email' }),
    'people.search': op(
      `query ($plain: String!, $first: Int!, $page: Int!) {
        employees_connection(filters: { searchName: { contains: $plain } }, sort: ["lastName:asc", "documentId:asc"],
          pagination: { page: $page, pageSize: $first }) { ${connection(employee)} } }`,
      { page: pages('employees_connection'), variables: { plain: fn(({ search }) => plain(search)) } },
    ),

    'feed.page': branchBy('scope', {
      home: articles(''),
      person: articles('writer: { documentId: { eq: $scopeId } }', '$scopeId: ID!, '),
      topic: articles('category: { name: { eq: $scopeId } }', '$scopeId: String!, '),
    }),
    'feed.byIds': entriesBy('articles', 'documentId', '$ids: [ID!]!', article),

    'comments.page': branchBy('subject__place', {
      article: top('article: { documentId: { eq: $subject } }', '$subject: ID!'),
      page: top('page: { eq: $subject }', '$subject: String!'),
    }),
    'comments.counts': branchBy('subject__place', {
      article: counts('article: { documentId: { eq: $subject } }', '$subject: ID!'),
      page: counts('page: { eq: $subject }', '$subject: String!'),
    }),
    'comments.add': branchBy('subject__place', {
      article: say('article: $subject', '$subject: ID!'),
      page: say('page: $subject', '$subject: String!'),
    }),
    'comments.edit': op(
      `mutation ($id: ID!, $text: String!) { updateComment(documentId: $id, data: { message: $text }) { ${comment} } }`,
      { from: 'updateComment' },
    ),
    'comments.remove': op('mutation ($id: ID!) { deleteComment(documentId: $id) { documentId } }', {
      from: 'trace',
    }),

    'reactions.summaries': op(
      `query ($subjects: [String!]!, $first: Int!, $page: Int!) {
        reactions_connection(filters: { about: { in: $subjects } }, sort: ["createdAt:desc", "documentId:asc"],
          pagination: { page: $page, pageSize: $first }) { ${connection(`about mood person { ${author} }`)} } }`,
      { from: rowsOf('reactions_connection', { key: 'about', kind: 'mood', mine: 'person.id' }) },
    ),
    'reactions.set': guardedRow({
      read: op(
        `query ($subject: String!, $kind: String!, $viewer: ID = "") {
          reactions(filters: { ${mine} }, pagination: { pageSize: 1 }) { documentId } }`,
      ),
      row: 'reactions.0.documentId',
      add: op(
        `mutation ($subject: String!, $kind: ENUM_REACTION_MOOD!) {
          createReaction(data: { about: $subject, mood: $kind }) { documentId } }`,
        { ok: { on: ['taken'] } },
      ),
      remove: op('mutation ($id: ID!) { deleteReaction(documentId: $id) { documentId } }'),
    }),

    'kudos.page': op(
      `query ($recipient: ID, $subject: String, $value: ID, $first: Int!, $page: Int!) {
        thankYous_connection(filters: { receivers: { documentId: { eq: $recipient } }, about: { eq: $subject },
          companyValue: { documentId: { eq: $value } } }, sort: ["createdAt:desc", "documentId:asc"],
          pagination: { page: $page, pageSize: $first }) { ${connection(thanks)} } }`,
      { page: pages('thankYous_connection') },
    ),
    'kudos.summaries': op(
      `query ($subjects: [String!]!, $first: Int!, $page: Int!) {
        thankYous_connection(filters: { about: { in: $subjects } }, sort: ["createdAt:desc", "documentId:asc"],
          pagination: { page: $page, pageSize: $first }) { ${connection('about giver { documentId }')} } }`,
      { from: rowsOf('thankYous_connection', { key: 'about', mine: 'giver.documentId' }) },
    ),
    'kudos.values': op(
      'query ($size: Int! = 100) { companyValues(sort: ["rank:asc"], pagination: { pageSize: $size }) { id: documentId name nameInEnglish sign } }',
      { variables: { size: value(100) } },
    ),
    'kudos.give': op(
      `mutation ($recipients: [ID!]!, $value: ID, $subject: String, $text: String) {
        createThankYou(data: { receivers: $recipients, companyValue: $value, about: $subject, words: $text }) { ${thanks} } }`,
      { from: 'createThankYou' },
    ),
    'kudos.withdraw': op('mutation ($id: ID!) { deleteThankYou(documentId: $id) { documentId } }'),
  },
});
