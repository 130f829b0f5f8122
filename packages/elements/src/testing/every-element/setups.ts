import type { Activity, Comment, Kudos, Person } from '@maillon/contract';
import { defineComments } from '../../comments/define-comments.ts';
import { defineComposer } from '../../composer/define-composer.ts';
import { defineFeed } from '../../feed/define-feed.ts';
import { defineKudos } from '../../kudos/define-kudos.ts';
import { defineKudosWall } from '../../kudos/define-kudos-wall.ts';
import { definePeople } from '../../people/define-people.ts';
import { defineReactions } from '../../reactions/define-reactions.ts';
import { aComment, aGroup, aPerson, aSummary, aViewer, camille } from '../data.ts';
import { FakeClient, type FakeHandle, type FakeList } from '../fake-client.ts';

defineFeed();
defineComposer();
defineComments();
defineReactions();
definePeople();
defineKudos();
defineKudosWall();

/** What an element needs to show something, and what a person reads then. */
export interface Setup {
  readonly tag: string;
  readonly props: Readonly<Record<string, unknown>>;
  /** Where what it shows comes from; a composer shows nothing of others. */
  readonly source?: (client: FakeClient) => FakeHandle<never>;
  /** What is there. */
  readonly value?: unknown;
  /** What is there after a change. */
  readonly later?: unknown;
  /** What is there when there is nothing. */
  readonly empty?: unknown;
  /** Read, or said, while `value` is there. */
  readonly words: string;
  /** Read once `later` is there, and not before. */
  readonly laterWords: string;
}

const subject = 'urn:doc:1';
/** Nothing else in these elements is so many. */
export const number = 37;

const malo = aPerson('p-malo', 'Malo Kervadec', {
  url: '#malo',
  headline: 'Maintenance',
  skills: [{ name: 'Seals', endorsementCount: number }],
  kudosCount: number,
});
const renamed: Person = { ...malo, displayName: 'Malo Riou' };

const reactionsOf = (id: string, count = number) => ({
  ...aSummary(aGroup('like', count, { people: [malo] })),
  id,
});

const activity = (id: string, words: string): Activity => ({
  type: 'activity',
  id,
  kind: 'article',
  title: `About ${id}`,
  author: malo,
  createdAt: '2026-11-23T08:00:00.000Z',
  body: { format: 'text', value: words },
  comments: { type: 'comment-count', id, count: number },
  reactions: reactionsOf(id),
  permissions: { edit: false, remove: false, comment: true, react: true, reply: true },
});

const kudos = (id: string, words: string): Kudos => ({
  type: 'kudos',
  id,
  from: malo,
  recipients: [camille],
  message: { format: 'text', value: words },
  activityId: `activity-of-${id}`,
  createdAt: '2026-11-23T08:00:00.000Z',
});

const comment = (id: string, words: string): Comment =>
  aComment(id, words, { author: malo, reactions: reactionsOf(id) });

const listOf = (...ids: string[]) => ({ ids, total: { exact: ids.length }, hasMore: false, waiting: 0 });

/** Somebody is looking, and everything that the lists name is known. */
export function filledClient(): FakeClient {
  const client = new FakeClient();
  client.viewer.ready(aViewer({ reactionMode: 'one' }));
  for (const [name, words] of [
    ['a', 'The jigs are ready.'],
    ['b', 'The pumps are back.'],
  ] as const) {
    client.activity(`post-${name}`).ready(activity(`post-${name}`, words));
    client.comment(`comment-${name}`).ready(comment(`comment-${name}`, words));
    client.kudos.get(`kudos-${name}`).ready(kudos(`kudos-${name}`, words));
    client.reactions(`activity-of-kudos-${name}`).ready(reactionsOf(`activity-of-kudos-${name}`));
  }
  client.commentCount(subject).ready({ type: 'comment-count', id: subject, count: number });
  client.kudos.values().ready([]);
  client.kudos.allowance().ready(null);
  return client;
}

const lists = {
  words: 'The jigs are ready.',
  laterWords: 'The pumps are back.',
  empty: listOf(),
} as const;
const aPersonSetup = {
  source: (client: FakeClient) => client.people.get(malo.id) as FakeHandle<never>,
  value: malo,
  later: renamed,
  words: malo.displayName,
  laterWords: renamed.displayName,
} as const;

export const setups: readonly Setup[] = [
  {
    ...lists,
    tag: 'social-feed',
    props: {},
    source: (client) =>
      client.feed({ scope: { name: 'home' }, sort: 'recent', commentsPreview: 2 }) as FakeHandle<never>,
    value: listOf('post-a'),
    later: listOf('post-a', 'post-b'),
  },
  { tag: 'social-composer', props: { subject }, words: 'Write a comment', laterWords: '' },
  {
    ...lists,
    tag: 'social-comment-thread',
    props: { subject },
    source: (client) => client.comments({ subject, sort: 'oldest' }) as FakeHandle<never>,
    value: listOf('comment-a'),
    later: listOf('comment-a', 'comment-b'),
  },
  { ...aPersonSetup, tag: 'social-profile-card', props: { personId: malo.id } },
  { ...aPersonSetup, tag: 'social-person', props: { personId: malo.id } },
  { ...aPersonSetup, tag: 'social-people', props: { personIds: [malo.id] } },
  {
    tag: 'social-comment-count',
    props: { subject, href: '#comments' },
    source: (client) => client.commentCount(subject) as FakeHandle<never>,
    value: { type: 'comment-count', id: subject, count: number },
    later: { type: 'comment-count', id: subject, count: 4812 },
    words: `${number} comments`,
    laterWords: '4,812 comments',
  },
  {
    tag: 'social-reaction-bar',
    props: { subject },
    source: (client) => client.reactions(subject) as FakeHandle<never>,
    value: reactionsOf(subject),
    later: reactionsOf(subject, 4812),
    words: `Like ${number}`,
    laterWords: 'Like 4,812',
  },
  { ...aPersonSetup, tag: 'social-kudos-button', props: { target: malo.id } },
  {
    ...lists,
    tag: 'social-kudos-wall',
    props: {},
    source: (client) => client.kudos.list({}) as FakeHandle<never>,
    value: listOf('kudos-a'),
    later: listOf('kudos-a', 'kudos-b'),
  },
];

export const sourceOf = ({ tag, source }: Setup, client: FakeClient): FakeHandle<never> => {
  if (!source) throw new Error(`<${tag}> shows nothing of others`);
  return source(client);
};

/** How many keep what is shown up to date. */
export const streams = (setup: Setup, client: FakeClient): number =>
  (sourceOf(setup, client) as FakeHandle<never> & Partial<FakeList>).live ?? 0;

/** Something changes elsewhere. A list hears of it while somebody keeps it live, as the SDK's do. */
export function streamed(setup: Setup, client: FakeClient): void {
  if (streams(setup, client) > 0) sourceOf(setup, client).ready(setup.later as never);
}
