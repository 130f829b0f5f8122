import { findPlace, listComments, type CommentsArgs, type PlaceArgs } from '../service/comments.ts';
import { readFeed, type FeedArgs } from '../service/feed.ts';
import { listKudos, type KudosArgs } from '../service/kudos.ts';
import { findOutside, type OutsideArgs } from '../service/outside.ts';
import type { PageArgs } from '../service/paging.ts';
import { listGroups, searchGroups, searchPeople } from '../service/people.ts';
import { listReports } from '../service/reports.ts';
import { isStorable } from '../service/words.ts';
import { topicsLike } from '../store/activities.ts';
import { kudosValues } from '../store/kudos.ts';
import { atMost, connection } from './connection.ts';
import { signedIn, type Context } from './context.ts';
import { thankedQueries } from './kudos.ts';
import { anyNode, checkPlural, existing, subjectNode } from './subject.ts';

const mostTopics = 20;

interface Ids {
  readonly ids: readonly string[];
}

export const queries = {
  viewer: (_root: unknown, _args: unknown, { session }: Context) => session,
  node: (_root: unknown, { id }: { id: string }, context: Context) => anyNode(signedIn(context), id),
  nodes: (_root: unknown, { ids }: Ids, context: Context) => {
    checkPlural(ids, 'ids');
    return ids.map((id) => anyNode(signedIn(context), id));
  },
  people: (_root: unknown, { ids }: Ids, context: Context) => {
    checkPlural(ids, 'ids');
    return signedIn(context).load.person.loadMany(ids);
  },
  peopleByKeys: (_root: unknown, { keys }: { keys: readonly string[] }, context: Context) => {
    checkPlural(keys, 'keys');
    return signedIn(context).load.personByKey.loadMany(keys);
  },
  searchPeople: async (_root: unknown, args: PageArgs & { query: string }, context: Context) =>
    connection(await searchPeople(signedIn(context), args)),
  searchTopics: (_root: unknown, { query, first }: { query: string; first: number }, context: Context) => {
    const { db, viewer } = signedIn(context);
    return isStorable(query) ? topicsLike(db, viewer, query.toLowerCase(), atMost(first, mostTopics)) : [];
  },
  outsideAudience: async (_root: unknown, args: OutsideArgs, context: Context) => {
    checkPlural(args.ids, 'ids');
    const session = signedIn(context);
    const ids = args.ids.filter(isStorable);
    return existing(session.load.person, await findOutside(session, { ...args, ids }));
  },
  linkPreview: (_root: unknown, { url }: { url: string }, context: Context) => {
    const { house, viewer } = signedIn(context);
    return house.links.isOn ? house.links.find(viewer.id, url) : null;
  },
  activities: (_root: unknown, { ids }: Ids, context: Context) => {
    checkPlural(ids, 'ids');
    return signedIn(context).load.activity.loadMany(ids);
  },
  subjects: (_root: unknown, { ids }: Ids, context: Context) => {
    checkPlural(ids, 'ids');
    return ids.map((id) => subjectNode(signedIn(context), id));
  },
  comments: async (_root: unknown, args: CommentsArgs, context: Context) =>
    connection(await listComments(signedIn(context), args)),
  commentPlace: (_root: unknown, args: PlaceArgs, context: Context) => findPlace(signedIn(context), args),
  feed: async (_root: unknown, args: FeedArgs, context: Context) =>
    connection(await readFeed(signedIn(context), args)),
  groups: (_root: unknown, _args: unknown, context: Context) => listGroups(signedIn(context)),
  kudos: async (_root: unknown, args: KudosArgs, context: Context) =>
    connection(await listKudos(signedIn(context), args)),
  reports: (_root: unknown, { first }: { first: number }, context: Context) =>
    listReports(signedIn(context), atMost(first, 100)),
  ...thankedQueries,
  searchGroups: (_root: unknown, args: Parameters<typeof searchGroups>[1], context: Context) =>
    searchGroups(signedIn(context), args),
  kudosValues: (_root: unknown, _args: unknown, { house }: Context) => kudosValues(house.db),
};
