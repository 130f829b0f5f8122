/** A wiki with a little of everything, for mappings with one mistake in them. */
export const wiki = /* GraphQL */ `
  scalar DateTime
  scalar JSON
  type Query {
    me: User
    user(id: ID!): User
    users(ids: [ID!]!, take: Int): [User!]!
    notes(
      about: ID!
      under: ID
      skip: Int
      take: Int
      order: Order
      where: Where
      mine: Boolean
      least: Int
    ): NoteList!
    line(about: ID!, first: Int, after: String): NoteLine!
    following(about: ID!, take: Int, token: String): NoteTokens!
    cut(about: ID!, skip: Int, from: ID): [Note!]!
    oneNote(id: ID!): Note
    stream(scope: String, kinds: [String!], skip: Int!, take: Int!): [Item!]!
    likes(about: ID!): Likes!
    tallies(of: [ID!]!, take: Int): [Tally!]!
    moods: [MoodWord!]!
    thanks(to: ID, skip: Int!, take: Int!): [Thanks!]!
    members(named: String!, take: Int): [Member!]!
    numbered(about: ID!): [NumberedNote!]!
  }
  type Mutation {
    addNote(input: NoteInput!): NotePayload!
    mark(note: ID!, on: Boolean, kind: String): Marked!
    like(note: ID!, kind: String!): Liked!
  }
  enum Order {
    OLD
    NEW
  }
  enum Mood {
    HAPPY
    SAD
  }
  input Where {
    author: ID
    group: ID!
  }
  input NoteInput {
    about: ID!
    words: String!
    token: String
  }
  type User {
    id: ID!
    login: String!
    name: String!
    nick: String
    city: Place
    mood: Mood!
    boss: User
    age: Int!
    joined: DateTime
    born: Int!
  }
  type Place {
    name: String!
  }
  type Member {
    id: Int!
    name: String!
  }
  type NumberedNote {
    id: Int!
    text: String!
    writtenAt: DateTime!
    writer: Member!
  }
  type Note {
    id: ID!
    text: String!
    hint: String
    writer: User!
    writerId: ID!
    writtenAt: DateTime!
    changedAt: DateTime!
    seconds: Int!
    readAt: DateTime
    key: ID
    replies: [Note!]!
  }
  type NoteList {
    rows: [Note!]!
    count: Int!
    label: Place!
  }
  type NoteLine {
    edges: [NoteEdge!]!
    pageInfo: PageInfo!
  }
  type NoteEdge {
    node: Note
  }
  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    endCursor: String
  }
  type NoteTokens {
    rows: [Note!]!
    next: String
    more: Boolean!
  }
  union Item = Note | Advert
  type Advert {
    id: ID!
    by: User!
    text: String!
  }
  type Likes {
    number: Int!
    mine: Boolean!
    names: [String!]!
  }
  type NotePayload {
    note: Note
    noteId: ID!
    errors: [Problem!]!
  }
  type Problem {
    code: String!
    words: String!
  }
  type Liked {
    kinds: [Tally!]!
  }
  type Tally {
    id: ID!
    kinds: [LikeKind!]
  }
  type LikeKind {
    kind: String!
    number: Int!
    mine: Boolean
  }
  type MoodWord {
    id: ID!
    number: ID
    word: String
  }
  type Thanks {
    id: ID!
    by: User
    at: DateTime!
    to: [User!]
  }
  type Marked {
    liked: Boolean!
  }
`;
