import type { Activity, Comment } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { defineComments } from '../../comments/define-comments.ts';
import { defineComposer } from '../../composer/define-composer.ts';
import { defineFeed } from '../../feed/define-feed.ts';
import { loadNotes } from '../../foundation/open-write.ts';
import { definePeople } from '../../people/define-people.ts';
import type { FakeClient } from '../fake-client.ts';
import { deep, deepAll, settled } from '../look.ts';
import { anActivity, comments, kinds, malo, viewer } from './company.ts';
import { appears, clientOf, place, statesOf, type Example } from './example.ts';

defineFeed();
defineComments();
defineComposer();
definePeople();

const subject = 'urn:doc:1';

function filled(): FakeClient {
  const client = clientOf(viewer);
  for (const kind of ['post', 'kudos']) client.activity(kind).ready(anActivity(kind, kinds[kind]));
  for (const comment of comments) client.comment(comment.id).ready(comment);
  client.commentCount(subject).ready({ type: 'comment-count', id: subject, count: comments.length });
  return client;
}

const feedQuery = { scope: { name: 'home' }, sort: 'recent', commentsPreview: 2 };
const items = { ids: ['post', 'kudos'], total: { unknown: true as const }, hasMore: false, waiting: 0 };

const feed: Example[] = [
  ...statesOf({
    element: 'social-feed',
    client: filled,
    props: { loading: 'eager' },
    handle: (client) => client.feed(feedQuery),
    value: { ...items, waiting: 3 },
    empty: { ...items, ids: [] },
    pages: { ...items, hasMore: true },
  }),
  ...Object.keys(kinds).map((kind) => item(kind.startsWith('of') ? kind : `kind ${kind}`, kinds[kind] ?? {})),
  ...(['saving', 'queued', 'failed', 'doubtful'] as const).map(unsent),
  {
    element: 'social-feed',
    state: 'menu of an item',
    floats: true,
    async draw(box) {
      const element = await item('post', {}).draw(box);
      deep(element, '[part~=menu], [aria-haspopup=menu]').click();
      await settled(element);
      return element;
    },
  },
];

/** A feed of one item. */
function item(
  state: string,
  more: Partial<Activity>,
  set: (client: FakeClient) => void = () => undefined,
): Example {
  return {
    element: 'social-feed',
    state,
    async draw(box) {
      const client = clientOf(viewer);
      client.activity('a').ready(anActivity('a', more));
      set(client);
      client.feed(feedQuery).ready({ ...items, ids: ['a'] });
      return place(box, 'social-feed', client, {
        loading: 'eager',
        composer: 'none',
      });
    },
  };
}

function unsent(local: 'saving' | 'queued' | 'failed' | 'doubtful'): Example {
  const why = { saving: undefined, queued: 'offline', failed: 'forbidden', doubtful: 'network' } as const;
  const one = item(`item ${local}`, {}, (client) => {
    const kind = why[local];
    const error = kind && { error: new SocialError(kind) };
    const entry = {
      id: 'w',
      verb: 'feed.post',
      item: 'a',
      place: 'home:',
      kept: 'device',
      since: 0,
    } as const;
    client.outbox.set({ ...entry, state: local === 'saving' ? 'queued' : local, ...error });
    client.activity('a').ready({ ...anActivity('a'), local, write: 'w', kept: 'tab' });
  });
  return {
    ...one,
    async draw(box) {
      await loadNotes();
      return one.draw(box);
    },
  };
}

const ids = comments.map(({ id }) => id);
const thread: Example[] = [
  ...statesOf({
    element: 'social-comment-thread',
    client: filled,
    props: { loading: 'eager', subject },
    handle: (client) => client.comments({ subject, sort: 'oldest' }),
    value: { ids, total: { exact: ids.length }, hasMore: false },
    empty: { ids: [], total: { exact: 0 }, hasMore: false },
    pages: { ids, total: { exact: 64 }, hasMore: true },
  }),
  {
    element: 'social-comment-thread',
    state: 'answering',
    async draw(box) {
      const element = await threadOf(box);
      const first = deep(element, 'social-comment') as HTMLElement & { reply(): Promise<void> };
      void first.reply();
      await appears(() => deepAll(first, 'textarea').length > 0, element);
      return element;
    },
  },
  {
    element: 'social-comment-thread',
    state: 'signed out, may read',
    draw: (box) => threadOf(box, (client) => client.viewer.ready(null)),
  },
];

async function threadOf(
  box: HTMLElement,
  set: (client: FakeClient) => void = () => undefined,
): Promise<HTMLElement> {
  const client = filled();
  set(client);
  const list: readonly Comment[] = comments;
  client
    .comments({ subject, sort: 'oldest' })
    .ready({ ids: list.map(({ id }) => id), total: { exact: list.length }, hasMore: false });
  return place(box, 'social-comment-thread', client, {
    loading: 'eager',
    subject,
  });
}

const card: Example[] = [
  ...statesOf({
    element: 'social-profile-card',
    client: () => clientOf(viewer),
    props: { personId: malo.id },
    handle: (client) => client.people.get(malo.id),
    value: malo,
  }),
  {
    element: 'social-profile-card',
    state: 'full',
    async draw(box) {
      const client = clientOf(viewer);
      client.people.get(malo.id).ready(malo);
      return place(box, 'social-profile-card', client, {
        personId: malo.id,
        view: 'full',
        sections: 'about organisation contact skills kudos groups',
      });
    },
  },
];

/** What shows a stream, a thread or a person. */
export const views: readonly Example[] = [...feed, ...thread, ...card];
