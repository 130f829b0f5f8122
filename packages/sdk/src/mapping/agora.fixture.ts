import { buildSchema, GraphQLError } from 'graphql';
import { executing } from './executing-transport.fixture.ts';
import type { ExecutingTransport } from './executing-transport.fixture.ts';

/**
 * The API of a discussion service that knows nothing of us: connections by edges and without totals, errors beside what
 * was written, addresses of two parts, revisions, seconds here and milliseconds there, authors by name only, reactions
 * in a JSON scalar, a wall of several types.
 */
export const agoraSchema = buildSchema(/* GraphQL */ `
  scalar JSON
  type Query {
    me: Me
    story(url: String!): Story
    post(ref: ID!): Post
    wall(first: Int!, after: String): WallConnection!
  }
  type Me {
    handle: String!
    fullName: String!
  }
  type Story {
    id: ID!
    reactions: JSON!
    myReactions: [String!]!
    postCount: Int!
    posts(under: Int, first: Int!, after: String): PostConnection!
  }
  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    endCursor: String
  }
  type PostConnection {
    edges: [PostEdge!]!
    pageInfo: PageInfo!
  }
  type PostEdge {
    node: Post
  }
  type Post {
    ref: ID!
    underRef: ID
    authorName: String
    bodyHtml: String
    postedAt: Int!
    changedAt: Int
    hiddenAt: Int
    revision: Revision!
    reactions: JSON!
    myReactions: [String!]!
    answers: Int!
  }
  type Revision {
    id: ID!
  }
  union WallItem = Announcement | Survey | Banner
  type Announcement {
    uid: ID!
    headline: String!
    text: String!
    signed: String
    atMs: Float!
  }
  type Survey {
    uid: ID!
    question: String!
    signed: String
    atMs: Float!
    meta: String
  }
  type Banner {
    image: String!
  }
  type WallConnection {
    edges: [WallEdge!]!
    pageInfo: PageInfo!
  }
  type WallEdge {
    node: WallItem
  }
  type Problem {
    code: String!
    path: [String!]
    message: String!
    max: Int
  }
  type PostPayload {
    post: Post
    story: Story
    problems: [Problem!]!
    clientMutationId: String
  }
  input WriteInput {
    story: ID!
    under: Int
    underRevision: ID
    bodyHtml: String!
    clientMutationId: String!
  }
  input ChangeInput {
    story: ID!
    no: Int!
    revision: ID!
    bodyHtml: String!
    clientMutationId: String!
  }
  input HideInput {
    story: ID!
    no: Int!
    revision: ID!
    clientMutationId: String!
  }
  input ReactInput {
    story: ID!
    no: Int
    revision: ID
    reaction: String!
    clientMutationId: String!
  }
  type Mutation {
    writePost(input: WriteInput!): PostPayload!
    changePost(input: ChangeInput!): PostPayload!
    hidePost(input: HideInput!): PostPayload!
    addReaction(input: ReactInput!): PostPayload!
    removeReaction(input: ReactInput!): PostPayload!
  }
`);

type Reactions = Map<string, Set<string>>;

interface StoredPost {
  readonly story: string;
  readonly no: number;
  readonly underNo: number | null;
  readonly by: string;
  readonly postedAt: number;
  bodyHtml: string | null;
  changedAt: number | null;
  hiddenAt: number | null;
  revision: number;
  readonly reactions: Reactions;
}

const members: Readonly<Record<string, string>> = { ada: 'Ada Lovelace', grace: 'Grace Hopper' };
const mostCharacters = 2000;
const wallItems = [
  {
    __typename: 'Announcement',
    uid: 'w1',
    headline: 'Canteen',
    text: 'Open again',
    signed: 'Ada Lovelace',
    atMs: 1_795_000_000_000,
  },
  { __typename: 'Banner', image: '/summer.png' },
  {
    __typename: 'Survey',
    uid: 'w2',
    question: 'Tea or coffee?',
    signed: null,
    atMs: 1_794_000_000_000,
    meta: '{"place":{"floor":"2"}}',
  },
  {
    __typename: 'Announcement',
    uid: 'w3',
    headline: 'Parking',
    text: 'Full',
    signed: 'Grace Hopper',
    atMs: 1_793_000_000_000,
  },
];

/** A list as a connection, by edges; going back is never possible, as with many. */
function connection<T>(items: readonly T[], { first, after }: { first: number; after?: string | null }) {
  if (after != null && !/^at \d+$/.test(after)) {
    throw new GraphQLError('What cursor is this?', { extensions: { code: 'BAD_USER_INPUT' } });
  }
  const from = after == null ? 0 : Number(after.slice(3));
  const end = Math.min(from + first, items.length);
  return {
    edges: items.slice(from, end).map((node) => ({ node })),
    pageInfo: { hasNextPage: end < items.length, hasPreviousPage: false, endCursor: `at ${end}` },
  };
}

/** One such service; `as` opens it as one of its members, or as nobody. */
export function agora(): { as(handle: string | null): ExecutingTransport } {
  const posts: StoredPost[] = [];
  const stories = new Map<string, string>();
  const storyReactions = new Map<string, Reactions>();
  let clock = 1_795_000_000;
  const storyOf = (url: string) => {
    if (!stories.has(url)) stories.set(url, `s${stories.size + 1}`);
    return stories.get(url) ?? '';
  };
  const ofStory = (id: string) => {
    const known = storyReactions.get(id) ?? new Map<string, Set<string>>();
    storyReactions.set(id, known);
    return known;
  };
  const problem = (code: string, path: string[] = [], max?: number) => ({
    post: null,
    problems: [{ code, path, message: `secret words: ${code}`, max }],
  });

  const resolversFor = (me: string | null) => {
    const signedIn = () => {
      if (me === null) throw new GraphQLError('Who are you?', { extensions: { code: 'LOGIN_NEEDED' } });
      return me;
    };
    const given = (reactions: Reactions) => ({
      reactions: Object.fromEntries([...reactions].map(([name, by]) => [name, [...by]])),
      myReactions: [...reactions].flatMap(([name, by]) => (me !== null && by.has(me) ? [name] : [])),
    });
    const show = (post: StoredPost) => ({
      ...post,
      ref: `post:${post.story}.${post.no}`,
      underRef: post.underNo === null ? null : `post:${post.story}.${post.underNo}`,
      authorName: members[post.by],
      revision: { id: `r${post.revision}` },
      ...given(post.reactions),
      answers: posts.filter(
        ({ story, underNo, hiddenAt }) => story === post.story && underNo === post.no && hiddenAt === null,
      ).length,
    });
    const find = (story: string, no: number) => posts.find((each) => each.story === story && each.no === no);
    const payload = (post: StoredPost) => ({ post: show(post), problems: [] });

    type Target = { story: string; no: number; revision: string };
    /** Only the newest revision of a post can be written to. */
    const target = ({ story, no, revision }: Target, act: (post: StoredPost) => object): object => {
      signedIn();
      const post = find(story, no);
      if (!post || post.hiddenAt !== null) return problem('POST_GONE');
      return revision === `r${post.revision}` ? act(post) : problem('STALE_REVISION');
    };
    const mine = (post: StoredPost, act: () => void) => {
      // What cannot be changed is told as it stands, beside the reason.
      if (post.by !== signedIn()) return { ...payload(post), problems: problem('NOT_YOURS').problems };
      act();
      post.revision++;
      return payload(post);
    };
    type React = { story: string; reaction: string; no?: number | null; revision?: string | null };
    const reacting = (input: React, act: (reactions: Reactions, by: string) => object | undefined) => {
      const { story, no, revision } = input;
      if (no == null || revision == null) {
        const reactions = ofStory(story);
        return act(reactions, signedIn()) ?? { story: { id: story, ...given(reactions) }, problems: [] };
      }
      return target({ story, no, revision }, (post) => act(post.reactions, signedIn()) ?? payload(post));
    };
    const unfit = (bodyHtml: string) =>
      bodyHtml.trim() === ''
        ? problem('BLANK', ['input', 'bodyHtml'])
        : bodyHtml.length > mostCharacters
          ? problem('TOO_LONG', ['input', 'bodyHtml'], mostCharacters)
          : undefined;

    return {
      me: () => (me === null ? null : { handle: me, fullName: members[me] }),
      story: ({ url }: { url: string }) => {
        if (url.endsWith('/unknown')) return null;
        const id = storyOf(url);
        return {
          id,
          ...given(ofStory(id)),
          postCount: () => posts.filter(({ story, hiddenAt }) => story === id && hiddenAt === null).length,
          posts: ({ under = null, ...page }: { under?: number | null; first: number; after?: string }) => {
            signedIn();
            const level = posts.filter(({ story, underNo }) => story === id && underNo === under);
            return connection(level.map(show), page);
          },
        };
      },
      post: ({ ref }: { ref: string }) => {
        const post = posts.find(({ story, no }) => ref === `post:${story}.${no}`);
        return post ? show(post) : null;
      },
      wall: (page: { first: number; after?: string }) => connection(wallItems, page),
      writePost: ({ input }: { input: { story: string; under?: number; bodyHtml: string } }) => {
        const by = signedIn();
        const bad = unfit(input.bodyHtml);
        if (bad) return bad;
        const { story, under: underNo = null, bodyHtml } = input;
        if (underNo !== null && !find(story, underNo)) return problem('POST_GONE');
        const post: StoredPost = {
          ...{ story, underNo, by, bodyHtml, no: posts.length + 1, postedAt: clock++ },
          ...{ changedAt: null, hiddenAt: null, revision: 1, reactions: new Map() },
        };
        posts.push(post);
        return payload(post);
      },
      changePost: ({ input }: { input: Target & { bodyHtml: string } }) =>
        unfit(input.bodyHtml) ??
        target(input, (post) =>
          mine(post, () => Object.assign(post, { bodyHtml: input.bodyHtml, changedAt: clock++ })),
        ),
      hidePost: ({ input }: { input: Target }) =>
        target(input, (post) => mine(post, () => Object.assign(post, { bodyHtml: null, hiddenAt: clock++ }))),
      addReaction: ({ input }: { input: React }) =>
        reacting(input, (reactions, by) => {
          const those = reactions.get(input.reaction) ?? new Set<string>();
          reactions.set(input.reaction, those);
          return those.has(by) ? problem('ALREADY_THERE') : void those.add(by);
        }),
      removeReaction: ({ input }: { input: React }) =>
        reacting(input, (reactions, by) =>
          reactions.get(input.reaction)?.delete(by) ? undefined : problem('NOTHING_THERE'),
        ),
    };
  };
  return { as: (handle) => executing(agoraSchema, { rootValue: resolversFor(handle) }) };
}
