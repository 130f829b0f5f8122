import * as m from '@maillon/sdk';

const author = 'author { ... on Node { id } ... on User { name } login avatarUrl url }';
const kinds = {
  like: 'THUMBS_UP',
  celebrate: 'HOORAY',
  support: 'HEART',
  insightful: 'ROCKET',
  thanks: 'LAUGH',
  surprised: 'CONFUSED',
  dislike: 'THUMBS_DOWN',
  watching: 'EYES',
};
const reactions = 'reactions: reactionGroups { kind: content count: users { totalCount } viewerHasReacted }';
const comment = `id ${author} bodyHTML createdAt editedAt: lastEditedAt parent: replyTo { id } ${reactions}
  pending: isMinimized`;
const discussion = `id ${author} title bodyHTML createdAt editedAt: lastEditedAt url ${reactions} comments { totalCount }`;
const pageInfo = 'pageInfo { hasNextPage endCursor }';

/** Discussions of GitHub, by its published schema. */
export const github = m.defineBackend({
  name: 'github',
  idempotency: m.none(),
  types: {
    person: { displayName: m.first('name', 'login') },
    comment: { body: m.text('html', 'bodyHTML'), parent: 'parent.id' },
    activity: {
      kind: m.value('question'),
      body: m.text('html', 'bodyHTML'),
      comments: 'comments.totalCount',
    },
    reaction: { kind: m.map(kinds), count: 'count.totalCount' },
  },
  variables: { kind: m.map(kinds) },
  operations: {
    viewer: m.op('{ viewer { id login name avatarUrl email url headline: bio } }'),
    'people.byIds': m.op(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on User { id login name avatarUrl url headline: bio } } }',
      {
        from: m.plural('nodes'),
        item: m.only({ User: {} }),
      },
    ),
    'feed.page': m.branchBy('scope', {
      group: m.op(
        `query ($scopeId: ID!, $first: Int!, $after: String) {
          node(id: $scopeId) { ... on Repository { discussions(first: $first, after: $after) { nodes { ${discussion} } ${pageInfo} totalCount } } } }`,
        { page: m.relay('node.discussions') },
      ),
    }),
    'comments.page': m.op(
      `query ($subject: ID!, $first: Int!, $after: String) {
        node(id: $subject) { ... on Discussion { comments(first: $first, after: $after) { nodes { ${comment} } ${pageInfo} totalCount } } } }`,
      { page: m.relay('node.comments') },
    ),
    'comments.add': m.op(
      `mutation ($subject: ID!, $parent: ID, $text: String!) {
        addDiscussionComment(input: { discussionId: $subject, replyToId: $parent, body: $text }) { comment { ${comment} } } }`,
      { from: 'addDiscussionComment.comment' },
    ),
    'comments.edit': m.op(
      `mutation ($id: ID!, $text: String!) { updateDiscussionComment(input: { commentId: $id, body: $text }) { comment { ${comment} } } }`,
      { from: 'updateDiscussionComment.comment' },
    ),
    'comments.remove': m.op(
      `mutation ($id: ID!) { deleteDiscussionComment(input: { id: $id }) { comment { ${comment} } } }`,
      { from: 'deleteDiscussionComment.comment' },
    ),
    'reactions.set': m.branch({
      on: m.op(
        `mutation ($subject: ID!, $kind: ReactionContent!) {
          addReaction(input: { subjectId: $subject, content: $kind }) { subject { ${reactions} } } }`,
        { from: 'addReaction.subject', item: { groups: 'reactions' } },
      ),
      off: m.op(
        `mutation ($subject: ID!, $kind: ReactionContent!) {
          removeReaction(input: { subjectId: $subject, content: $kind }) { subject { ${reactions} } } }`,
        { from: 'removeReaction.subject', item: { groups: 'reactions' } },
      ),
    }),
  },
});
