/**
 * A social backend in memory, with the sample company in it: for designs, documentation and tests, without a server.
 * It carries the sample data, so load it only where it is wanted: `await import('@maillon/sdk/backends/demo')`.
 * @module
 */
import type {
  CallContext,
  Capabilities,
  Id,
  Instant,
  ReactionKind,
  SocialBackend,
  Viewer,
} from '@maillon/contract';
import { sampleCompany } from '@maillon/contract/sample-data';
import type { SampleCompany, SamplePerson } from '@maillon/contract/sample-data';
import { SocialError } from '../errors.ts';
import { DemoReads } from './demo-reads.ts';
import { DemoThanks } from './demo-thanks.ts';
import { DemoViews } from './demo-views.ts';
import { DemoWorld } from './demo-world.ts';
import { DemoWrites } from './demo-writes.ts';

export interface DemoOptions {
  /** What time it is when the demo begins; from then on time passes. Default: the real one. */
  readonly now?: Date | number | Instant;
  /** How long each call takes, in milliseconds. Default: 0, as fast as possible. */
  readonly latencyMs?: number;
  /** Another company than the sample's. */
  readonly company?: SampleCompany;
  /** Whether the organisation wants to know who is thanked most often. */
  readonly kudosRanking?: boolean;
}

/** One company, seen by several people. */
export interface DemoCompany {
  /** The backend as this person sees it; null: as seen by nobody in particular, who may not read anything. */
  as(viewer: Id | null): SocialBackend;
}

/** The person who looks when nobody is named: Camille Rouvray. */
export const defaultViewer: Id = 'p-camille-rouvray';

const reactionKinds: readonly ReactionKind[] = ['like', 'celebrate', 'support', 'insightful', 'thanks'];

const capabilities: Capabilities = {
  viewer: true,
  'feed.read': true,
  'feed.post': true,
  'feed.edit': true,
  'feed.remove': true,
  'comments.read': true,
  'comments.counts': true,
  'comments.sort': true,
  'comments.add': true,
  'comments.reply': true,
  'comments.edit': true,
  'comments.remove': true,
  'comments.history': true,
  'comments.place': true,
  'reactions.read': true,
  'reactions.set': true,
  'people.read': true,
  'people.lookup': true,
  'people.search': true,
  'people.follow': true,
  'kudos.read': true,
  'kudos.summaries': true,
  'kudos.values': true,
  'kudos.allowance': true,
  'kudos.give': true,
  'kudos.withdraw': true,
  'kudos.filter': true,
  'kudos.private': true,
  'kudos.team': true,
  'kudos.unthanked': true,
  'kudosConsent.set': true,
  'teams.search': true,
  'saved.set': true,
  'resolution.set': true,
  'subscriptions.set': true,
  'readMarks.set': true,
  'feed.sort': true,
  'feed.kinds': true,
  'votes.set': true,
  'support.set': true,
  'attendance.set': true,
  'bestAnswers.set': true,
  'pins.set': true,
  'mutes.set': true,
  'reports.add': true,
  'topics.search': true,
  'audiences.outside': true,
  'words.markdown': true,
  'files.add': true,
  'feed.attachments': true,
  'comments.attachments': true,
  'feed.polls': true,
  'linkPreviews.get': true,
};

/** A backend of its own, seen by one person. What is written lives as long as the object. */
export function demoBackend({
  viewer = defaultViewer,
  ...options
}: DemoOptions & { readonly viewer?: Id | null } = {}): SocialBackend {
  return demoCompany(options).as(viewer);
}

/** A company in memory, to be looked at by several people: what one writes, the others read. */
export function demoCompany({
  now = Date.now(),
  latencyMs = 0,
  company,
  kudosRanking = false,
}: DemoOptions = {}): DemoCompany {
  const began = new Date(now).getTime();
  const startedAt = Date.now();
  let latest = began;
  // A machine may set its clock back; what is written later must not come before.
  const clock = () => (latest = Math.max(latest, began + Date.now() - startedAt));
  const world = new DemoWorld(company ?? sampleCompany({ now: began }), clock);
  return { as: (viewer) => backendOf(world, viewer, { latencyMs, kudosRanking }) };
}

function backendOf(
  world: DemoWorld,
  viewerId: Id | null,
  { latencyMs, kudosRanking }: { readonly latencyMs: number; readonly kudosRanking: boolean },
): SocialBackend {
  const viewer = viewerId === null ? undefined : world.people.get(viewerId);
  if (viewerId !== null && !viewer)
    throw new SocialError('not-found', { message: 'nobody in the company has the viewer’s id' });
  const views = viewer && new DemoViews(world, viewer);
  const reads = viewer && views && new DemoReads(world, views, viewer);
  const desk = viewer &&
    views &&
    reads && {
      views,
      reads,
      thanks: new DemoThanks(world, views, viewer),
      writes: new DemoWrites(world, views, reads, viewer),
    };

  /** Takes its time, stops when told to, and lets only those in who are signed in. */
  async function answer<T>(
    { signal }: CallContext,
    ask: (signedIn: NonNullable<typeof desk>) => T,
  ): Promise<T> {
    await pause(latencyMs, signal);
    if (!desk) throw new SocialError('auth-required');
    return ask(desk);
  }

  return {
    name: 'demo',
    capabilities: kudosRanking ? { ...capabilities, 'kudos.ranking': true } : capabilities,
    viewer: async ({ signal }) => {
      await pause(latencyMs, signal);
      return viewer && views ? viewerOf(world, views, viewer) : null;
    },
    people: {
      byIds: (ids, context) => answer(context, (here) => here.reads.peopleByIds(ids)),
      byKeys: (keys, context) => answer(context, (here) => here.reads.peopleByKeys(keys)),
      search: (query, page, context) => answer(context, (here) => here.reads.searchPeople(query, page)),
      setFollow: (command, context) => answer(context, (here) => here.writes.setFollow(command)),
    },
    feed: {
      page: (query, page, context) => answer(context, (here) => here.reads.feed(query, page)),
      byIds: (ids, context) => answer(context, (here) => here.reads.activitiesByIds(ids)),
      post: (command, context) => answer(context, (here) => here.writes.post(command)),
      edit: (command, context) => answer(context, (here) => here.writes.editActivity(command)),
      remove: (command, context) => answer(context, (here) => here.writes.removeActivity(command)),
    },
    comments: {
      page: (query, page, context) => answer(context, (here) => here.reads.comments(query, page)),
      counts: (subjects, context) =>
        answer(context, (here) => eachOf(subjects, (id) => here.writes.threads.count(id))),
      add: (command, context) => answer(context, (here) => here.writes.addComment(command)),
      edit: (command, context) => answer(context, (here) => here.writes.editComment(command)),
      remove: (command, context) => answer(context, (here) => here.writes.removeComment(command)),
    },
    reactions: {
      summaries: (subjects, context) =>
        answer(context, (here) => eachOf(subjects, (id) => here.views.reactions(id))),
      set: (command, context) => answer(context, (here) => here.writes.setReaction(command)),
    },
    kudos: {
      page: (scope, page, context) => answer(context, (here) => here.thanks.page(scope, page)),
      summaries: (subjects, context) =>
        answer(context, (here) => eachOf(subjects, (id) => here.views.kudosSummary(id))),
      values: (context) => answer(context, () => world.company.values),
      allowance: (context) => answer(context, (here) => here.reads.allowance()),
      give: (command, context) => answer(context, (here) => here.writes.giveKudos(command)),
      withdraw: (command, context) => answer(context, (here) => here.writes.withdrawKudos(command)),
    },
    files: { add: (file, context) => answer(context, () => world.files.add(file)) },
    further: {
      'saved.set': (command, context) =>
        answer(context, (here) => here.writes.participation.setSaved(command)),
      'votes.set': (command, context) =>
        answer(context, (here) => here.writes.participation.setVotes(command)),
      'support.set': (command, context) =>
        answer(context, (here) => here.writes.participation.setSupport(command)),
      'attendance.set': (command, context) =>
        answer(context, (here) => here.writes.participation.setAttendance(command)),
      'bestAnswers.set': (command, context) =>
        answer(context, (here) => here.writes.participation.setBestAnswer(command)),
      'pins.set': (command, context) => answer(context, (here) => here.writes.participation.setPin(command)),
      'mutes.set': (command, context) =>
        answer(context, (here) => here.writes.participation.setMuted(command)),
      'reports.add': (command, context) =>
        answer(context, (here) => here.writes.participation.addReport(command)),
      'kudosConsent.set': (command, context) =>
        answer(context, (here) => here.writes.setKudosConsent(command)),
      'kudos.unthanked': ({ weeks }, context) => answer(context, (here) => here.thanks.unthanked(weeks)),
      'kudos.ranking': (scope, context) => answer(context, (here) => here.thanks.ranking(scope)),
      'teams.search': (query, context) => answer(context, (here) => here.thanks.teams(query)),
      'topics.search': ({ search }, context) => answer(context, (here) => here.reads.topics(search)),
      'audiences.outside': (query, context) => answer(context, (here) => here.reads.outside(query)),
      'linkPreviews.get': ({ url }, context) => answer(context, () => world.pageAt(url)),
      'resolution.set': (command, context) =>
        answer(context, (here) => here.writes.threads.setResolution(command)),
      'subscriptions.set': (command, context) =>
        answer(context, (here) => here.writes.threads.setSubscription(command)),
      'readMarks.set': (command, context) =>
        answer(context, (here) => here.writes.threads.setReadMark(command)),
      'comments.place': ({ subject, id, sort }, context) =>
        answer(context, (here) => here.writes.threads.place(subject, id, sort)),
      'comments.history': ({ id }, context) => answer(context, (here) => here.reads.history(id)),
    },
  };
}

function viewerOf(world: DemoWorld, views: DemoViews, viewer: SamplePerson): Viewer {
  const { sites, groups } = world.company;
  const mine = groups.filter((group) => group.memberIds.includes(viewer.id));
  const places = sites.filter((site) => site.id === viewer.siteId);
  return {
    type: 'viewer',
    id: viewer.id,
    person: views.person(viewer),
    capabilities: null,
    reactionKinds,
    reactionMode: 'one',
    audiences: [
      views.audience({ kind: 'everyone', id: null }),
      ...places.map(({ id }) => views.audience({ kind: 'site', id })),
      ...mine.map(({ id }) => views.audience({ kind: 'group', id })),
    ],
  };
}

function eachOf<Answer>(ids: readonly Id[], answer: (id: Id) => Answer): Map<Id, Answer> {
  return new Map(ids.map((id) => [id, answer(id)]));
}

/** Rejects as `aborted` when the signal is, also if that happens meanwhile. */
async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  const aborted = (): SocialError => new SocialError('aborted', { cause: signal?.reason });
  if (signal?.aborted) throw aborted();
  if (milliseconds > 0) {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => (clearTimeout(timer), reject(aborted())), { once: true });
    });
  } else {
    await Promise.resolve();
  }
  if (signal?.aborted) throw aborted();
}
