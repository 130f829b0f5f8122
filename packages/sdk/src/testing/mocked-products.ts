import type { IMockStore } from '@graphql-tools/mock';
import type { Arguments, Product, Random } from './mocked-schema.ts';
import { schemaOf } from './schemas.ts';

const names = ['Inès Carvalho', 'Malo Kervadec', 'Aminata Sow', null, 'O’Brien & fils', 'Nguyễn Văn Ân'];

/** An id of ours tells its type: `Discussion-3`. */
function byId(store: IMockStore, id: unknown): unknown {
  const [key = '', type = ''] = /^(\w+)-\d+$/.exec(String(id)) ?? [];
  return store.schema.getType(type) && store.has(type, key) ? store.get(type, key) : null;
}

function person(random: Random): Record<string, () => unknown> {
  return {
    avatarUrl: () => '/avatars/aminata.sow.svg',
    login: () => `user-${random.below(1000)}`,
  };
}

/** GitHub always sends all of them, in this order, most of them with nobody in it. */
function eachReaction(random: Random): object[] {
  const contents = 'THUMBS_UP THUMBS_DOWN LAUGH HOORAY CONFUSED HEART ROCKET EYES'.split(' ');
  return contents.map((content) => ({ content, viewerHasReacted: random.chance(0.1) }));
}

/** Discussions, comments and people as GitHub would send them. */
export const github: Product = {
  schema: schemaOf('github'),
  mocks: (random) => ({
    Discussion: { reactionGroups: () => eachReaction(random) },
    DiscussionComment: { reactionGroups: () => eachReaction(random), replyTo: () => null },
    AddReactionPayload: { reactionGroups: () => eachReaction(random) },
    RemoveReactionPayload: { reactionGroups: () => eachReaction(random) },
    ReactorConnection: { totalCount: () => (random.chance(0.5) ? 0 : random.below(200)) },
    DateTime: () => random.instant(),
    URI: () => `https://github.example/${random.below(1000)}`,
    HTML: () => `<p>${random.sentence()}</p>`,
    User: { ...person(random), name: () => random.of(names) },
    Organization: { ...person(random), name: () => random.of(names) },
    Bot: person(random),
    Mannequin: person(random),
    EnterpriseUserAccount: person(random),
  }),
  find: (store) => ({
    node: (_, { id }) => byId(store, id),
    nodes: (_, { ids }) => (ids as readonly unknown[]).map((id) => byId(store, id)),
  }),
  fail: (random) => ({ type: random.of(['SERVICE_UNAVAILABLE', 'FORBIDDEN', 'INSUFFICIENT_SCOPES']) }),
};

/** Stories, comments and their people as Coral would send them. Every page is a story. */
export const coral: Product = {
  schema: schemaOf('coral'),
  mocks: (random) => ({
    Time: () => random.instant(),
    Cursor: () => `cursor-${random.below(1_000_000)}`,
    User: { username: () => random.of(names), avatar: () => '/avatars/aminata.sow.svg' },
    Comment: {
      body: () => `<div>${random.sentence()}<br></div>`,
      rootParent: () => null,
      deleted: () => random.chance(0.2),
    },
    ReactionActionCounts: { total: () => (random.chance(0.5) ? 0 : random.below(200)) },
  }),
  find: (store) => {
    const stories = new Map<unknown, unknown>();
    const story = (_: unknown, { url }: Arguments) => {
      if (!stories.has(url)) stories.set(url, store.get('Story', `Story-${stories.size + 1}`));
      return stories.get(url);
    };
    return { story, stream: story, comment: (_, { id }) => byId(store, id) };
  },
  fail: (random) => ({
    extensions: { code: random.of(['INTERNAL_ERROR', 'USER_NOT_ENTITLED', 'RATE_LIMIT_EXCEEDED']) },
  }),
};
