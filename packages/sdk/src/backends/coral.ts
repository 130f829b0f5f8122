import type { ReactionKind } from '@maillon/contract';
import {
  addresses,
  branch,
  branchBy,
  build,
  defineBackend,
  each,
  first,
  fn,
  fromErrorsArray,
  later,
  likes,
  map,
  op,
  readBack,
  relay,
  text,
  value,
} from '../define-backend.ts';
import type { MappedBackend } from '../define-backend.ts';

export interface CoralOptions {
  /** Which of our reactions Coral's only one is; `like` if not said. Coral itself calls it "Respect" at first. */
  readonly reaction?: ReactionKind;
}

const pageInfo = 'pageInfo { hasNextPage endCursor }';

const liked =
  'actionCounts { reaction { total } } viewerActionPresence { reaction } revision { id createdAt }';

const comment = `id rootParent { id } author { id username avatar } body status deleted createdAt
  editing { editableUntil } canReply replyCount ${liked}`;

/** What of a comment Coral tells in another form than we do. */
interface Raw {
  readonly author: { readonly username: string | null } | null;
  readonly createdAt: string;
  readonly deleted: boolean | null;
  readonly status: string;
}

/** Plain text as the HTML that Coral stores. */
function asHtml({ text = '', format }: { readonly text?: string; readonly format?: string }): string {
  if (format === 'html') return text;
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return escaped.replace(/\n/g, '<br>');
}

/** Coral requires the id of a mutation and says it back, no more; so it is the same for all. */
const echo = 'clientMutationId: "maillon"';

/** The mutation, its input and what its answer holds. */
const write = (head: string, mutation: string, input: string, selection: string): string =>
  `mutation (${head}) { ${mutation}(input: { ${input}, ${echo} }) { ${selection} } }`;

/**
 * The comments of Coral (`https://<your Coral>/api/graphql`) below the pages of an intranet: a page's address is the
 * subject of its thread, as it is Coral's story.
 */
export function coral({ reaction = 'like' }: CoralOptions = {}): MappedBackend {
  const groups = likes('actionCounts.reaction.total', 'viewerActionPresence.reaction', reaction);
  const react = (mutation: string) =>
    op(
      write(
        '$subject: ID!, $subject__revision: ID!',
        mutation,
        'commentID: $subject, commentRevisionID: $subject__revision',
        `comment { id ${liked} }`,
      ),
      { from: `${mutation}.comment`, item: { groups } },
    );
  const list = `nodes { ${comment} } ${pageInfo}`;
  return defineBackend({
    name: `coral:${reaction}`,
    errors: [fromErrorsArray({ kinds })],
    idempotency: readBack(),
    addresses: addresses({
      ids: { comment: 'comment:{id}', person: 'user:{id}' },
      subjects: {
        'comment:{id}': { type: 'comment' },
        'https://{rest}': { type: 'story' },
        'http://{rest}': { type: 'story' },
      },
    }),
    // Coral reads by the address of a page, and writes by the id that it gave to it.
    resolve: {
      storyId: op('query ($subject: String!) { stream(url: $subject) { id } }', { from: 'stream.id' }),
    },
    variables: {
      body: fn(asHtml),
      sort: map({ oldest: 'CREATED_AT_ASC', newest: 'CREATED_AT_DESC', top: 'REACTION_DESC' }),
    },
    types: {
      person: { displayName: 'username', avatarUrl: 'avatar' },
      comment: {
        parent: 'rootParent.id',
        // Whoever has no name yet, or no more, is nobody to readers.
        author: fn(({ author }: Raw) => (author?.username ? author : null)),
        body: text('html'),
        editedAt: later('revision.createdAt', 'createdAt'),
        deletedAt: fn(({ deleted, createdAt }: Raw) => (deleted ? createdAt : null)),
        pending: fn(({ status }: Raw) => status === 'PREMOD' || status === 'SYSTEM_WITHHELD'),
        reactions: groups,
        permissions: build({ reply: 'canReply' }),
        editableUntil: 'editing.editableUntil',
        _revision: 'revision.id',
      },
    },
    operations: {
      viewer: op('{ viewer { id username avatar } }', {
        item: {
          person: { displayName: first('username', 'id') },
          reactionKinds: value([reaction]),
          reactionMode: value('one'),
        },
      }),

      'comments.page': branchBy('parent', {
        '': op(
          `query ($subject: String!, $sort: COMMENT_SORT! = CREATED_AT_ASC, $first: Int!, $after: Cursor) {
            stream(url: $subject) { comments(first: $first, after: $after, orderBy: $sort) { ${list} } }
          }`,
          { page: relay('stream.comments') },
        ),
        // Coral's threads are deep, ours have two levels: all that is below a comment is in one list.
        '*': op(
          `query ($parent: ID!, $first: Int!, $after: Cursor) {
            comment(id: $parent) {
              replies(first: $first, after: $after, orderBy: CREATED_AT_ASC, flatten: true) { ${list} }
            }
          }`,
          { page: relay('comment.replies') },
        ),
      }),
      'comments.counts': branchBy('subject__type', {
        story: each(
          {
            width: 5,
            variable: '$url: String!',
            select: (url) => `story(url: ${url}) { commentCounts { totalPublished } }`,
          },
          { item: { count: 'commentCounts.totalPublished' } },
        ),
      }),
      'comments.add': branchBy('parent', {
        '': op(
          write(
            '$subject__storyId: ID!, $body: String!',
            'createComment',
            'storyID: $subject__storyId, body: $body',
            `edge { node { ${comment} } }`,
          ),
          { from: 'createComment.edge.node' },
        ),
        '*': op(
          write(
            '$subject__storyId: ID!, $parent: ID!, $parent__revision: ID!, $body: String!',
            'createCommentReply',
            'storyID: $subject__storyId, parentID: $parent, parentRevisionID: $parent__revision, body: $body',
            `edge { node { ${comment} } }`,
          ),
          { from: 'createCommentReply.edge.node' },
        ),
      }),
      'comments.edit': op(
        write(
          '$id: ID!, $body: String!',
          'editComment',
          'commentID: $id, body: $body',
          `comment { ${comment} }`,
        ),
        { from: 'editComment.comment' },
      ),

      'reactions.summaries': branchBy('subject__type', {
        comment: each(
          { width: 5, variable: '$id: ID!', select: (id) => `comment(id: ${id}) { ${liked} }` },
          { item: { groups, _revision: 'revision.id' } },
        ),
      }),
      'reactions.set': branchBy('subject__type', {
        comment: branchBy('kind', {
          [reaction]: branch({ on: react('createCommentReaction'), off: react('removeCommentReaction') }),
        }),
      }),
    },
  });
}

/** What Coral's codes mean for people. Those that are not here are failures of the server. */
const kinds = {
  ...kind(
    'auth-required',
    'TOKEN_INVALID TOKEN_NOT_FOUND JWT_REVOKED AUTHENTICATION_ERROR INVALID_CREDENTIALS',
  ),
  ...kind('forbidden', 'USER_NOT_ENTITLED USER_SUSPENDED USER_BANNED USER_SITE_BANNED USER_WARNED'),
  ...kind('forbidden', 'STORY_CLOSED COMMENTING_DISABLED STORY_URL_NOT_PERMITTED URL_NOT_PERMITTED'),
  ...kind('forbidden', 'CANNOT_CREATE_COMMENT_ON_ARCHIVED_STORY PARENT_COMMENT_REJECTED ANCESTOR_REJECTED'),
  ...kind('not-found', 'STORY_NOT_FOUND COMMENT_NOT_FOUND USER_NOT_FOUND'),
  ...kind('conflict', 'COMMENT_REVISION_NOT_FOUND'),
  ...kind('invalid', 'TOXIC_COMMENT SPAM_COMMENT REPEAT_POST VALIDATION'),
  ...kind('rate-limited', 'RATE_LIMIT_EXCEEDED'),
  // Coral was told to answer only the documents that it knows.
  ...kind('mapping', 'RAW_QUERY_NOT_AUTHORIZED PERSISTED_QUERY_NOT_FOUND'),
  COMMENT_EDIT_WINDOW_EXPIRED: { code: 'expired', field: 'body.value' },
  COMMENT_BODY_TOO_SHORT: { code: 'required', field: 'body.value' },
  COMMENT_BODY_EXCEEDS_MAX_LENGTH: { code: 'too-long', field: 'body.value' },
} as const;

function kind<K extends string>(name: K, codes: string): Readonly<Record<string, K>> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, name]));
}
