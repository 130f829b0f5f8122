// How the benchmark's server speaks: what an integrator with such a backend would write. It is not our schema, and what it
// cannot do (comment, post, tell who is looking) is not offered.
import {
  branchBy,
  defineBackend,
  fn,
  join,
  map,
  none,
  op,
  pageNumber,
  plural,
  relay,
  template,
  value,
} from '@maillon/sdk';

export const kinds = {
  like: 'LIKE',
  love: 'LOVE',
  celebrate: 'CELEBRATE',
  insightful: 'INSIGHTFUL',
  funny: 'FUNNY',
};

const person = 'id displayName: name title department';
const groups = '{ kind: type count viewerHasReacted }';
const activity = `id body: text createdAt comments: commentCount author: actor { ${person} } reactions ${groups} attachments { id name url size }`;

/** Its mentions, `@[Ada Abbott](p0)`, in our Markdown. */
const words = (text) => text.replace(/@\[([^\]]+)\]\(([^)]+)\)/g, '[@$1](person:$2)');

// Turns round, and knows no key: so it is sent once, and never again without the person's word.
const toggle = op(
  `mutation ($subject: ID!, $kind: ReactionType!) { toggleReaction(activityId: $subject, type: $kind) { groups: reactions ${groups} } }`,
  { idempotency: none(), variables: { kind: map(kinds) } },
);

const mapping = {
  name: 'bench',
  types: {
    person: { headline: join(' · ', 'title', 'department'), url: template('/p/{id}') },
    reaction: { kind: map(kinds) },
    attachment: { kind: value('file') },
    activity: {
      kind: value('post'),
      body: fn(({ body }) => ({ format: 'markdown', value: words(body) })),
    },
  },
  operations: {
    'feed.page': branchBy('scope', {
      home: op(
        `query ($first: Int!, $after: String) { feed(first: $first, after: $after) { edges { node { ${activity} } } pageInfo { hasNextPage endCursor } } }`,
        { page: relay('feed') },
      ),
      // What came in since: batches of $first, the oldest first.
      news: op(`query ($first: Int!, $page: Int!) { live(batch: $page, first: $first) { ${activity} } }`, {
        page: pageNumber('live', { start: 0 }),
      }),
    }),
    'feed.byIds': op(`query ($ids: [ID!]!) { activities(ids: $ids) { ${activity} } }`, {
      from: plural('activities'),
    }),
    'people.byIds': op(
      `query ($ids: [ID!]!) { people(ids: $ids) { ${person} jobTitle: title site: location email kudosCount: kudosReceived } }`,
      { from: plural('people') },
    ),
    'reactions.summaries': op(
      `query ($subjects: [ID!]!) { activities(ids: $subjects) { groups: reactions ${groups} } }`,
      {
        from: plural('activities'),
      },
    ),
    'reactions.set': toggle,
  },
};

export const feedBackend = defineBackend(mapping);

/** With kudos, which the feeds of the other pages do not have. */
export const widgetsBackend = defineBackend({
  ...mapping,
  name: 'bench-widgets',
  operations: {
    ...mapping.operations,
    'kudos.summaries': op(
      'query ($subjects: [ID!]!) { kudosList(ids: $subjects) { count viewerHasGiven } }',
      { from: plural('kudosList') },
    ),
    'kudos.give': op('mutation ($subject: ID!) { giveKudos(id: $subject) { id } }', {
      idempotency: none(),
      item: fn(() => null),
    }),
  },
});
