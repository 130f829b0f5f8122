import type { ChangeRow } from '../store/changes.ts';
import { badInput } from '../service/refusals.ts';
import { readableTopics } from '../service/topics.ts';
import { signedIn, type Context } from './context.ts';

const mostTopics = 200;

export const subscriptions = {
  changes: {
    subscribe: async (
      _root: unknown,
      { topics, since }: { topics: readonly string[]; since?: string | null },
      context: Context,
    ) => {
      const session = signedIn(context);
      if (topics.length > mostTopics) throw badInput(`\`topics\` holds at most ${mostTopics}.`);
      if (since != null && !/^\d{1,15}$/u.test(since))
        throw badInput('`since` is not a position of this server.');
      const readable = await readableTopics(session, topics);
      return session.house.live.follow(session.viewer, readable, since == null ? null : Number(since));
    },
    resolve: ({ topic, nodeId, change, position }: ChangeRow) => ({
      topic,
      id: nodeId,
      change,
      position: String(position),
    }),
  },
};
