import * as m from '@maillon/sdk';

/** An intranet with numbers for ids, seconds for dates, offsets for pages, one like, refusals in plain words. */
export const wikiSchema = /* GraphQL */ `
  type Query {
    me: User
    users(nos: [Int!]!): [User!]!
    search(words: String!, skip: Int! = 0, take: Int! = 5): UserList!
    notes(about: String!, under: Int, skip: Int! = 0, take: Int! = 5): NoteList!
    things(refs: [String!]!): [Thing!]!
    news(skip: Int! = 0, take: Int! = 5, group: Int): NewsList!
  }
  type User {
    no: Int!
    givenName: String!
    familyName: String
    nickname: String
    portrait: String
    jobs: [Job!]!
    boss: User
    presence: Whereabouts
  }
  type Whereabouts {
    state: UserState!
    words: String
  }
  enum UserState {
    HERE
    IN_MEETING
    GONE
  }
  type Job {
    title: String!
    since: Int
  }
  type UserList {
    rows: [User!]!
    count: Int!
  }
  type NoteList {
    rows: [Note!]!
    count: Int!
  }
  type NewsList {
    rows: [News!]!
    count: Int!
  }
  type Note {
    no: Int!
    writer: User
    writerNo: Int!
    upper: Note
    words: String
    writtenAt: Int!
    changedAt: Int!
    droppedAt: Int
    answers: Int!
    likes: Int!
    likedByMe: Boolean!
  }
  type News {
    no: Int!
    sort: NewsSort!
    writer: User
    heading: String
    words: String
    writtenAt: Int!
    link: String
    noteCount: Int!
  }
  enum NewsSort {
    MESSAGE
    REPORT
    GATHERING
  }
  type Thing {
    ref: String!
    notes: Int!
    likes: Int!
    likedByMe: Boolean!
  }
  type NoteResult {
    note: Note
    errors: [String!]!
  }
  type NewsResult {
    news: News
    errors: [String!]!
  }
  type ThingResult {
    thing: Thing
    errors: [String!]!
  }
  type Mutation {
    writeNote(about: String!, under: Int, words: String!): NoteResult!
    changeNote(no: Int!, words: String!): NoteResult!
    dropNote(no: Int!): NoteResult!
    publish(heading: String, words: String!): NewsResult!
    like(ref: String!): ThingResult!
    unlike(ref: String!): ThingResult!
  }
`;

const user = 'id: no givenName familyName avatarUrl: portrait jobs { title } presence { state text: words }';
const note = `id: no author: writer { ${user} } body: words createdAt: writtenAt changedAt deletedAt: droppedAt
  replyCount: answers likes likedByMe`;
const news = `id: no kind: sort author: writer { ${user} } title: heading body: words createdAt: writtenAt url: link
  comments: noteCount`;

const setLike = (mutation: string) =>
  m.op(`mutation ($subject: String!) { ${mutation}(ref: $subject) { thing { likes likedByMe } errors } }`, {
    from: `${mutation}.thing`,
  });

export const wiki = m.defineBackend({
  name: 'wiki',
  scalars: { Instant: 's' },
  errors: [
    m.fromErrorsArray({ code: 'extensions.reason', kinds: { LOGIN: 'auth-required' } }),
    m.fromPayload('*.errors[]', { kinds: { 'no such note': 'not-found' } }),
  ],
  idempotency: m.none(),
  addresses: m.addresses({
    ids: { person: 'user/{id}', comment: 'note/{id}', activity: 'news/{id}' },
    subjects: { 'urn:wiki:{id}': {}, 'note/{number}': {} },
  }),
  types: {
    person: {
      displayName: m.join(' ', 'givenName', 'familyName'),
      headline: 'jobs.0.title',
      presence: { status: m.map({ available: 'HERE', busy: 'IN_MEETING', offline: 'GONE' }, 'state') },
    },
    comment: {
      body: m.text('markdown'),
      editedAt: m.later('changedAt', 'createdAt', 's'),
      reactions: m.likes('likes', 'likedByMe'),
    },
    activity: {
      body: m.text('markdown'),
      kind: m.map({ post: 'MESSAGE', article: 'REPORT', event: 'GATHERING' }),
    },
    reactions: { groups: m.likes('likes', 'likedByMe') },
  },
  operations: {
    viewer: m.op(`{ me { ${user} } }`, { item: { reactionKinds: m.value(['like']) } }),
    'people.byIds': m.op(`query ($ids: [Int!]!) { users(nos: $ids) { ${user} } }`, {
      from: m.plural('users', { key: 'id' }),
    }),
    'people.search': m.op(
      `query ($search: String!, $offset: Int!, $first: Int!) {
        search(words: $search, skip: $offset, take: $first) { rows { ${user} } count } }`,
      { page: m.offset('search.rows', { total: 'search.count' }) },
    ),
    'feed.page': m.branchBy('scope', {
      home: m.op(
        `query ($offset: Int!, $first: Int!) { news(skip: $offset, take: $first) { rows { ${news} } count } }`,
        { page: m.offset('news.rows', { total: 'news.count' }) },
      ),
      group: m.op(
        `query ($scopeId: Int, $offset: Int!, $first: Int!) {
          news(group: $scopeId, skip: $offset, take: $first) { rows { ${news} } count } }`,
        { page: m.offset('news.rows', { total: 'news.count' }) },
      ),
    }),
    'feed.post': m.op(
      `mutation ($title: String, $text: String!) { publish(heading: $title, words: $text) { news { ${news} } errors } }`,
      { from: 'publish.news' },
    ),
    'comments.page': m.op(
      `query ($subject: String!, $parent: Int, $offset: Int!, $first: Int!) {
        notes(about: $subject, under: $parent, skip: $offset, take: $first) { rows { ${note} parent: upper { id: no } } count } }`,
      { page: m.offset('notes.rows', { total: 'notes.count' }), item: { parent: 'parent.id' } },
    ),
    'comments.counts': m.op(
      `query ($subjects: [String!]!) { things(refs: $subjects) { ref count: notes } }`,
      { from: m.plural('things', { key: 'ref' }) },
    ),
    'comments.add': m.op(
      `mutation ($subject: String!, $parent: Int, $text: String!) {
        writeNote(about: $subject, under: $parent, words: $text) { note { ${note} } errors } }`,
      { from: 'writeNote.note' },
    ),
    'comments.edit': m.op(
      `mutation ($id: Int!, $text: String!) { changeNote(no: $id, words: $text) { note { ${note} } errors } }`,
      { from: 'changeNote.note' },
    ),
    'comments.remove': m.op(`mutation ($id: Int!) { dropNote(no: $id) { note { ${note} } errors } }`, {
      from: 'dropNote.note',
    }),
    'reactions.summaries': m.op(
      `query ($subjects: [String!]!) { things(refs: $subjects) { ref likes likedByMe } }`,
      { from: m.plural('things', { key: 'ref' }) },
    ),
    'reactions.set': m.branchBy('kind', {
      like: m.branch({ on: setLike('like'), off: setLike('unlike') }),
    }),
  },
});
