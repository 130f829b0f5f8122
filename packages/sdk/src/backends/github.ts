import {
  branch,
  branchBy,
  build,
  defineBackend,
  each,
  first,
  fn,
  fromErrorsArray,
  join,
  map,
  only,
  op,
  plural,
  readBack,
  relay,
  text,
  value,
} from '../define-backend.ts';
import type { Fields, MappedBackend } from '../define-backend.ts';

/** Which discussions are the feed. */
export interface GitHubOptions {
  /** The login of the user or organisation that owns the repository. */
  readonly owner: string;
  /** The repository's name. */
  readonly name: string;
  /** Where new discussions go, as node ids. Absent: nobody can start a discussion from the feed. */
  readonly posting?: { readonly repositoryId: string; readonly categoryId: string };
}

/** Our reactions and GitHub's; what we have no picture for goes by its own name. */
const reactionKinds = {
  like: 'THUMBS_UP',
  celebrate: 'HOORAY',
  support: 'HEART',
  rocket: 'ROCKET',
  laugh: 'LAUGH',
  eyes: 'EYES',
  confused: 'CONFUSED',
  dislike: 'THUMBS_DOWN',
};

const pageInfo = 'pageInfo { hasNextPage endCursor }';

/** Users, bots, organisations: an account that is gone is null. Only users and organisations have a name. */
const actor = `... on Node { id } ... on Actor { login avatarUrl(size: 128) url } ... on User { name } ... on Organization { name }`;

const user = `id login name avatarUrl(size: 128) url bio company location followers { totalCount } viewerFollows: viewerIsFollowing
  isViewer`;

/** What only a whole user brings. A stub must not say null where it does not know. */
const whole: Fields = {
  headline: join(' · ', 'company', 'location'),
  about: text('text', 'bio'),
  followerCount: 'followers.totalCount',
};

const groups = 'reactionGroups { content viewerHasReacted reactors { totalCount } }';
const groupsWithPeople = `reactionGroups { content viewerHasReacted reactors(first: 5) { totalCount nodes { ${actor} } } }`;
const permissions = 'viewerCanUpdate viewerCanDelete viewerCanReact';

const comment = `id discussion { id } replyTo { id } author { ${actor} } body createdAt editedAt: lastEditedAt deletedAt
  ${groups} ${permissions}`;

const discussion = `__typename id title url author { ${actor} } body createdAt editedAt: lastEditedAt category { isAnswerable }
  labels(first: 10) { nodes { name } } comments { totalCount } ${groups} ${permissions}
  poll { options(first: 10) { nodes { id text: option votes: totalVoteCount viewerChose: viewerHasVoted } } voterCount: totalVoteCount }
  answer { ${comment} }`;

/** The mutation of `verb`, its input and what its answer holds. */
const write = (head: string, mutation: string, input: string, selection: string): string =>
  `mutation (${head}) { ${mutation}(input: { ${input} }) { ${selection} } }`;

const react = (mutation: string) =>
  op(
    write(
      '$subject: ID!, $kind: ReactionContent!',
      mutation,
      'subjectId: $subject, content: $kind',
      groupsWithPeople,
    ),
    { from: mutation, item: { groups: 'reactionGroups' } },
  );

const follow = (mutation: string) =>
  op(write('$person: ID!', mutation, 'userId: $person', `user { ${user} }`), {
    from: `${mutation}.user`,
    item: whole,
  });

/** A feed: all discussions of the repository, or those of one category, which is our group. */
const feed = (scope: '' | '$scopeId') =>
  op(
    `query (${scope && '$scopeId: ID!, '}$owner: String!, $repository: String!, $order: DiscussionOrderField! = CREATED_AT,
            $preview: Int! = 2, $withPreview: Boolean!, $first: Int!, $after: String) {
      repository(owner: $owner, name: $repository) {
        discussions(${scope && 'categoryId: $scopeId, '}first: $first, after: $after, orderBy: { field: $order, direction: DESC }) {
          nodes { ${discussion} latest: comments(last: $preview) @include(if: $withPreview) { nodes { ${comment} } } }
          ${pageInfo} totalCount
        }
      }
    }`,
    { page: relay('repository.discussions') },
  );

const posting = ({ repositoryId, categoryId }: NonNullable<GitHubOptions['posting']>) => ({
  'feed.post': op(
    write(
      '$repositoryId: ID!, $category: ID!, $heading: String!, $text: String!',
      'createDiscussion',
      'repositoryId: $repositoryId, categoryId: $category, title: $heading, body: $text',
      `discussion { ${discussion} }`,
    ),
    {
      from: 'createDiscussion.discussion',
      variables: {
        repositoryId: value(repositoryId),
        category: fn(({ scope, scopeId }: Partial<Record<string, string>>) =>
          scope === 'group' ? scopeId : categoryId,
        ),
        heading: fn(({ title, text = '' }: Partial<Record<string, string>>) => title ?? headingOf(text)),
      },
    },
  ),
});

/** Discussions have titles, posts need not: then the first line, as far as it makes a title. */
function headingOf(words: string): string {
  const [line = ''] = words.trim().split('\n');
  return line.length > 80 ? `${line.slice(0, 80).replace(/\s\S*$/, '')}…` : line;
}

/**
 * The discussions of a GitHub repository as a feed, with their comments, replies, reactions and people. Works with
 * github.com (`https://api.github.com/graphql`) and with GitHub Enterprise Server.
 */
export function github({ owner, name, posting: place }: GitHubOptions): MappedBackend {
  return defineBackend({
    name: `github:${owner}/${name}`,
    errors: [
      fromErrorsArray({
        code: 'type',
        kinds: {
          INSUFFICIENT_SCOPES: 'forbidden',
          UNPROCESSABLE: 'invalid',
          SERVICE_UNAVAILABLE: 'server',
          MAX_NODE_LIMIT_EXCEEDED: 'mapping',
        },
      }),
    ],
    // `clientMutationId` is only said back: sent twice, a comment stands twice.
    idempotency: readBack(),
    variables: {
      owner: value(owner),
      repository: value(name),
      order: map({ recent: 'CREATED_AT', active: 'UPDATED_AT' }, 'sort'),
      kind: map(reactionKinds),
    },
    types: {
      person: { displayName: first('name', 'login') },
      reaction: {
        kind: map(reactionKinds, 'content'),
        count: 'reactors.totalCount',
        people: 'reactors.nodes',
      },
      comment: {
        subject: 'discussion.id',
        parent: 'replyTo.id',
        body: text('markdown'),
        reactions: 'reactionGroups',
        permissions: build({
          edit: 'viewerCanUpdate',
          remove: 'viewerCanDelete',
          react: 'viewerCanReact',
          reply: 'viewerCanReact',
        }),
      },
      activity: {
        kind: map({ question: true, post: false }, 'category.isAnswerable'),
        body: text('markdown'),
        topics: 'labels.nodes[].name',
        comments: 'comments.totalCount',
        commentsPreview: 'latest.nodes',
        reactions: 'reactionGroups',
        question: build({ bestAnswer: 'answer' }),
        // Who may not react to a locked discussion may not answer it either.
        permissions: build({
          edit: 'viewerCanUpdate',
          remove: 'viewerCanDelete',
          react: 'viewerCanReact',
          comment: 'viewerCanReact',
        }),
      },
      poll: { options: 'options.nodes' },
    },
    // One document reads both levels; see `comments.page`.
    capabilities: { 'comments.reply': true },
    operations: {
      viewer: op(`{ viewer { ${user} } }`, {
        item: {
          person: whole,
          reactionKinds: value(Object.keys(reactionKinds)),
          reactionMode: value('many'),
        },
      }),

      'people.byIds': op(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ${actor} ... on User { ${user} } } }`,
        {
          from: plural('nodes'),
          item: only({ User: whole, Organization: {}, Bot: {}, Mannequin: {}, EnterpriseUserAccount: {} }),
        },
      ),
      'people.byKeys': each(
        {
          width: 5,
          variable: '$login: String!',
          select: (login) => `user(login: ${login}) { ${user} }`,
        },
        { item: whole },
      ),
      'people.search': op(
        `query ($owner: String!, $repository: String!, $search: String!, $first: Int!, $after: String) {
          repository(owner: $owner, name: $repository) {
            mentionableUsers(query: $search, first: $first, after: $after) { nodes { ${user} } ${pageInfo} totalCount }
          }
        }`,
        { page: relay('repository.mentionableUsers'), item: whole },
      ),
      'people.setFollow': branch({ on: follow('followUser'), off: follow('unfollowUser') }),

      'feed.page': branchBy('scope', { home: feed(''), group: feed('$scopeId') }),
      'feed.byIds': op(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Discussion { ${discussion} } } }`, {
        from: plural('nodes'),
        item: only({ Discussion: {} }),
      }),
      ...(place ? posting(place) : {}),
      'feed.edit': op(
        write(
          '$id: ID!, $title: String, $text: String!',
          'updateDiscussion',
          'discussionId: $id, title: $title, body: $text',
          `discussion { ${discussion} }`,
        ),
        { from: 'updateDiscussion.discussion' },
      ),
      'feed.remove': op(write('$id: ID!', 'deleteDiscussion', 'id: $id', 'clientMutationId')),

      // Comments stand under a discussion, replies under a comment: both are asked for at `$place`, in the same words.
      'comments.page': op(
        `query ($place: ID!, $first: Int!, $after: String) {
          node(id: $place) {
            ... on Discussion { thread: comments(first: $first, after: $after) { ...page } }
            ... on DiscussionComment { thread: replies(first: $first, after: $after) { ...page } }
          }
        }
        fragment page on DiscussionCommentConnection {
          nodes { ${comment} replies { totalCount } } ${pageInfo} totalCount
        }`,
        {
          page: relay('node.thread'),
          item: { replyCount: 'replies.totalCount' },
          variables: { place: first('parent', 'subject') },
        },
      ),
      'comments.counts': op(
        `query ($subjects: [ID!]!) { nodes(ids: $subjects) { __typename ... on Discussion { comments { totalCount } } } }`,
        { from: plural('nodes'), item: only({ Discussion: { count: 'comments.totalCount' } }) },
      ),
      'comments.add': op(
        write(
          '$subject: ID!, $parent: ID, $text: String!',
          'addDiscussionComment',
          'discussionId: $subject, replyToId: $parent, body: $text',
          `comment { ${comment} }`,
        ),
        { from: 'addDiscussionComment.comment' },
      ),
      'comments.edit': op(
        write(
          '$id: ID!, $text: String!',
          'updateDiscussionComment',
          'commentId: $id, body: $text',
          `comment { ${comment} }`,
        ),
        { from: 'updateDiscussionComment.comment' },
      ),
      'comments.remove': op(write('$id: ID!', 'deleteDiscussionComment', 'id: $id', 'clientMutationId')),

      'reactions.summaries': op(
        `query ($subjects: [ID!]!) { nodes(ids: $subjects) { ... on Reactable { ${groupsWithPeople} } } }`,
        { from: plural('nodes'), item: { groups: 'reactionGroups' } },
      ),
      'reactions.set': branch({ on: react('addReaction'), off: react('removeReaction') }),
    },
  });
}
