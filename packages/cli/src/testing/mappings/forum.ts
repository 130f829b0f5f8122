import * as m from '@maillon/sdk';

/** A discussion platform by the book: connections, global ids, unions, enums, input objects, refusals in payloads. */
export const forumSchema = /* GraphQL */ `
  scalar DateTime
  scalar URI

  interface Node {
    id: ID!
  }
  type Query {
    viewer: Account
    node(id: ID!): Node
    accounts(ids: [ID!]!): [Account]!
    accountsByLogin(logins: [String!]!): [Account!]!
    findAccounts(text: String!, first: Int, after: String): AccountConnection!
    stream(scope: StreamScope!, groupId: ID, order: StreamOrder, first: Int, after: String): EntryConnection!
    entries(ids: [ID!]!): [Entry]!
    thread(topicId: ID!, replyTo: ID, order: ThreadOrder, first: Int, after: String): PostConnection!
    topics(ids: [ID!]!): [Topic]!
    medals: [Medal!]!
    thanks(toId: ID, topicId: ID, medalId: ID, first: Int, after: String): ThankConnection!
  }
  enum StreamScope {
    HOME
    GROUP
    PERSON
    TOPIC
    MENTIONS
    SAVED
  }
  enum StreamOrder {
    RECENT
    ACTIVE
    TOP
  }
  enum ThreadOrder {
    OLDEST
    NEWEST
    TOP
  }
  enum Emotion {
    HEART
    CLAP
    BULB
    HANDS
  }
  enum Markup {
    PLAIN
    MD
    HTML
  }
  enum Circle {
    EVERYONE
    SITE
    GROUP
    PEOPLE
  }
  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }
  type Account implements Node {
    id: ID!
    login: String!
    name: String
    picture(size: Int): URI
    role: String
    memberSince: DateTime!
    isFollowed: Boolean!
    followers: Int!
    status: AccountStatus!
  }
  enum AccountStatus {
    AVAILABLE
    BUSY
    AWAY
    OFFLINE
  }
  type AccountConnection {
    nodes: [Account]
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type EmotionGroup {
    emotion: Emotion!
    count: Int!
    mine: Boolean!
  }
  type Post implements Node {
    id: ID!
    topicId: ID!
    authorId: ID!
    replyTo: Post
    author: Account
    markdown: String
    createdAt: DateTime!
    lastEditedAt: DateTime
    deletedAt: DateTime
    replyCount: Int!
    emotions: [EmotionGroup!]!
    revision: String!
  }
  type PostEdge {
    cursor: String!
    node: Post
  }
  type PostConnection {
    edges: [PostEdge]
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type Article implements Node {
    id: ID!
    headline: String!
    html: String!
    author: Account
    publishedAt: DateTime!
    url: URI!
    postCount: Int!
  }
  type Announcement implements Node {
    id: ID!
    message: String!
    author: Account
    createdAt: DateTime!
    postCount: Int!
  }
  type Survey implements Node {
    id: ID!
    title: String!
    author: Account
    createdAt: DateTime!
    choices: [Choice!]!
    voters: Int!
  }
  type Choice {
    id: ID!
    label: String!
    votes: Int
    mine: Boolean!
  }
  union Entry = Article | Announcement | Survey
  type EntryConnection {
    nodes: [Entry]
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type Topic implements Node {
    id: ID!
    postCount: Int!
    emotions: [EmotionGroup!]!
    thankCount: Int!
    thankedByMe: Boolean!
  }
  type Medal implements Node {
    id: ID!
    label: String!
    icon: String
  }
  type Thank implements Node {
    id: ID!
    giver: Account
    receivers: [Account!]!
    medal: Medal
    words: String
    at: DateTime!
    topicId: ID
  }
  type ThankConnection {
    nodes: [Thank]
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type Problem {
    code: String!
    path: [String!]!
    message: String!
  }
  type PostPayload {
    post: Post
    problems: [Problem!]!
    seenBefore: Boolean!
  }
  type EntryPayload {
    entry: Announcement
    problems: [Problem!]!
    seenBefore: Boolean!
  }
  type TopicPayload {
    topic: Topic
    problems: [Problem!]!
  }
  type AccountPayload {
    account: Account
    problems: [Problem!]!
  }
  type ThankPayload {
    thank: Thank
    problems: [Problem!]!
    seenBefore: Boolean!
  }
  input Words {
    markup: Markup!
    value: String!
  }
  input CreatePost {
    topicId: ID!
    replyTo: ID
    words: Words!
    clientKey: ID!
  }
  input EditPost {
    postId: ID!
    words: Words!
    revision: String
    clientKey: ID!
  }
  input DeletePost {
    postId: ID!
    clientKey: ID!
  }
  input Announce {
    words: Words!
    circle: CircleInput
    clientKey: ID!
  }
  input CircleInput {
    kind: Circle!
    id: ID
  }
  input GiveThanks {
    receivers: [ID!]!
    medalId: ID
    words: String
    topicId: ID
    clientKey: ID!
  }
  type Mutation {
    createPost(input: CreatePost!): PostPayload!
    editPost(input: EditPost!): PostPayload!
    deletePost(input: DeletePost!): PostPayload!
    announce(input: Announce!): EntryPayload!
    setEmotion(topicId: ID!, emotion: Emotion!, on: Boolean!): TopicPayload!
    follow(accountId: ID!): AccountPayload!
    unfollow(accountId: ID!): AccountPayload!
    giveThanks(input: GiveThanks!): ThankPayload!
  }
`;

const account = `id login name avatarUrl: picture(size: 64) jobTitle: role joinedAt: memberSince viewerFollows: isFollowed
  followerCount: followers`;
const author = 'author { id login name avatarUrl: picture(size: 64) }';
const emotions = 'emotions { kind: emotion count viewerHasReacted: mine }';
const post = `id parent: replyTo { id } ${author} body: markdown createdAt editedAt: lastEditedAt deletedAt
  replyCount ${emotions} version: revision`;
const pageInfo = 'pageInfo { hasNextPage endCursor }';
const problems = 'problems { code field: path message }';
const article = `... on Article { id title: headline html ${author} createdAt: publishedAt url comments: postCount }`;
const announcement = `... on Announcement { id markdown: message ${author} createdAt comments: postCount }`;
const survey = `... on Survey { id title ${author} createdAt choices { id text: label votes viewerChose: mine } voters }`;
const entry = `__typename ${article} ${announcement} ${survey}`;
const thank =
  'id from: giver { id login name } recipients: receivers { id login name } value: medal { id label icon } message: words createdAt: at subject: topicId';
const reactions = { groups: 'emotions' };
const kinds = { like: 'HEART', celebrate: 'CLAP', insightful: 'BULB', support: 'HANDS' };
const entryLenses = m.byType({
  Article: { kind: m.value('article'), body: m.text('html', 'html') },
  Announcement: { kind: m.value('post'), body: m.text('markdown', 'markdown') },
  Survey: { kind: m.value('poll'), poll: m.build({ options: 'choices', voterCount: 'voters' }) },
});

export const forum = m.defineBackend({
  name: 'forum',
  errors: [m.fromErrorsArray(), m.fromPayload('*.problems[]')],
  idempotency: m.variable({ replayed: '*.seenBefore' }),
  types: {
    person: { displayName: m.first('name', 'login') },
    comment: { body: m.text('markdown'), parent: 'parent.id', reactions: 'emotions' },
    reaction: { kind: m.map(kinds) },
    kudos: { message: m.text('text') },
  },
  variables: {
    format: m.map({ text: 'PLAIN', markdown: 'MD', html: 'HTML' }),
    sort: m.caps(),
    scope: m.caps(),
    kind: m.map(kinds),
    circle: m.build({ kind: m.caps('audienceKind'), id: 'audienceId' }),
  },
  operations: {
    viewer: m.op(`{ viewer { ${account} } }`, {
      item: { reactionKinds: m.value(['like', 'celebrate', 'insightful', 'support']) },
    }),
    'people.byIds': m.op(`query ($ids: [ID!]!) { accounts(ids: $ids) { ${account} } }`, {
      from: m.plural('accounts'),
    }),
    'people.byKeys': m.op(`query ($keys: [String!]!) { accountsByLogin(logins: $keys) { ${account} } }`, {
      from: m.plural('accountsByLogin', { key: 'login' }),
    }),
    'people.search': m.op(
      `query ($search: String!, $first: Int!, $after: String) {
        findAccounts(text: $search, first: $first, after: $after) { nodes { ${account} } ${pageInfo} totalCount } }`,
      { page: m.relay('findAccounts') },
    ),
    'people.setFollow': m.branch({
      on: m.op(
        `mutation ($person: ID!) { follow(accountId: $person) { account { ${account} } ${problems} } }`,
        { from: 'follow.account' },
      ),
      off: m.op(
        `mutation ($person: ID!) { unfollow(accountId: $person) { account { ${account} } ${problems} } }`,
        { from: 'unfollow.account' },
      ),
    }),
    'feed.page': m.op(
      `query ($scope: StreamScope!, $scopeId: ID, $sort: StreamOrder, $first: Int!, $after: String) {
        stream(scope: $scope, groupId: $scopeId, order: $sort, first: $first, after: $after) {
          nodes { ${entry} } ${pageInfo} totalCount } }`,
      { page: m.relay('stream'), item: entryLenses },
    ),
    'feed.byIds': m.op(`query ($ids: [ID!]!) { entries(ids: $ids) { ${entry} } }`, {
      from: m.plural('entries'),
      item: entryLenses,
    }),
    'feed.post': m.op(
      `mutation ($text: String!, $format: Markup!, $circle: CircleInput, $key: ID!) {
        announce(input: { words: { markup: $format, value: $text }, circle: $circle, clientKey: $key }) {
          entry { id markdown: message ${author} createdAt comments: postCount } ${problems} seenBefore } }`,
      { from: 'announce.entry', item: { kind: m.value('post'), body: m.text('markdown', 'markdown') } },
    ),
    'comments.page': m.op(
      `query ($subject: ID!, $parent: ID, $sort: ThreadOrder, $first: Int!, $after: String) {
        thread(topicId: $subject, replyTo: $parent, order: $sort, first: $first, after: $after) {
          edges { node { ${post} subject: topicId } } ${pageInfo} totalCount } }`,
      { page: m.relay('thread') },
    ),
    'comments.counts': m.op(`query ($subjects: [ID!]!) { topics(ids: $subjects) { id count: postCount } }`, {
      from: m.plural('topics'),
    }),
    'comments.add': m.op(
      `mutation ($subject: ID!, $parent: ID, $text: String!, $format: Markup!, $key: ID!) {
        createPost(input: { topicId: $subject, replyTo: $parent, words: { markup: $format, value: $text }, clientKey: $key }) {
          post { ${post} } ${problems} seenBefore } }`,
      { from: 'createPost.post' },
    ),
    'comments.edit': m.op(
      `mutation ($id: ID!, $text: String!, $format: Markup!, $version: String, $key: ID!) {
        editPost(input: { postId: $id, words: { markup: $format, value: $text }, revision: $version, clientKey: $key }) {
          post { ${post} } ${problems} seenBefore } }`,
      { from: 'editPost.post' },
    ),
    'comments.remove': m.op(
      `mutation ($id: ID!, $key: ID!) { deletePost(input: { postId: $id, clientKey: $key }) { post { ${post} } ${problems} seenBefore } }`,
      { from: 'deletePost.post' },
    ),
    'reactions.summaries': m.op(`query ($subjects: [ID!]!) { topics(ids: $subjects) { id ${emotions} } }`, {
      from: m.plural('topics'),
      item: reactions,
    }),
    'reactions.set': m.op(
      `mutation ($subject: ID!, $kind: Emotion!, $on: Boolean!) {
        setEmotion(topicId: $subject, emotion: $kind, on: $on) { topic { id ${emotions} } ${problems} } }`,
      { from: 'setEmotion.topic', item: reactions },
    ),
    'kudos.page': m.op(
      `query ($recipient: ID, $subject: ID, $value: ID, $first: Int!, $after: String) {
        thanks(toId: $recipient, topicId: $subject, medalId: $value, first: $first, after: $after) {
          nodes { ${thank} } ${pageInfo} totalCount } }`,
      { page: m.relay('thanks') },
    ),
    'kudos.summaries': m.op(
      `query ($subjects: [ID!]!) { topics(ids: $subjects) { id count: thankCount viewerHasGiven: thankedByMe } }`,
      { from: m.plural('topics') },
    ),
    'kudos.values': m.op('{ medals { id label icon } }'),
    'kudos.give': m.op(
      `mutation ($recipients: [ID!]!, $value: ID, $text: String, $subject: ID, $key: ID!) {
        giveThanks(input: { receivers: $recipients, medalId: $value, words: $text, topicId: $subject, clientKey: $key }) {
          thank { ${thank} } ${problems} seenBefore } }`,
      { from: 'giveThanks.thank' },
    ),
  },
});
