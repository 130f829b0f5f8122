import type { Activity, Comment, Thread } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { defineComments } from '../../comments/define-comments.ts';
import { defineComposer } from '../../composer/define-composer.ts';
import { defineFeed } from '../../feed/define-feed.ts';
import { loadNotes } from '../../foundation/open-write.ts';
import { itemFragment } from '../../feed/item-fragment.ts';
import { definePeople } from '../../people/define-people.ts';
import type { FakeClient } from '../fake-client.ts';
import { deep, deepAll, settled, until } from '../look.ts';
import { anActivity, answer, attachments, comments, draft, kinds, malo, viewer, thanks } from './company.ts';
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

const ids = comments.map(({ id }) => id);

const feed: Example[] = [
  ...statesOf({
    element: 'social-feed',
    client: filled,
    props: { loading: 'eager', filter: 'bar' },
    handle: (client) => client.feed(feedQuery),
    value: { ...items, waiting: 3 },
    empty: { ...items, ids: [] },
    pages: { ...items, hasMore: true },
  }),
  ...Object.keys(kinds).map((kind) => item(kind.startsWith('of') ? kind : `kind ${kind}`, kinds[kind] ?? {})),
  ...(['saving', 'queued', 'failed', 'doubtful'] as const).map(unsent),
  acted('social-feed', 'menu of an item', () => item('', {}), openMenu('social-feed-item'), { floats: true }),
  acted(
    'social-feed',
    'changing an item',
    () => item('', {}),
    async (element) => {
      await openMenu('social-feed-item')(element);
      await choose(element, 2, () => deepAll(element, 'social-composer[editing]').length > 0);
    },
  ),
  acted(
    'social-feed',
    'reporting an item',
    () => item('', {}),
    async (element) => {
      await openMenu('social-feed-item')(element);
      await choose(element, -2, () => deepAll(element, '[part~=dialog]').length > 0);
    },
    { floats: true },
  ),
  item('kind kudos, to be answered', {
    ...kinds['kudos'],
    kudos: { ...thanks, consent: { state: 'pending', viewerMayAnswer: true } },
  }),
  item('item with pictures and a file', { attachments }),
  acted(
    'social-feed',
    'a picture seen large',
    () => item('', { attachments }),
    async (element) => {
      deep(element, 'button.picture').click();
      await until(() => deepAll(element, 'dialog.viewer[open]').length > 0, 'a picture, large');
    },
    { floats: true },
  ),
  item('item muted', { viewerMuted: true }),
  item('item deleted, to be undone', {}, (client) => {
    const undoUntil = Date.now() + 600_000;
    client.activity('a').ready({ ...anActivity('a'), local: 'saving', write: 'w', undoUntil });
  }),
  {
    element: 'social-feed',
    state: 'an item that a link leads to',
    async draw(box) {
      history.replaceState(null, '', itemFragment('kudos'));
      const element = await item('', {}, (client) =>
        client.activity('kudos').ready(anActivity('kudos', kinds['kudos'])),
      ).draw(box);
      await appears(() => deepAll(element, '.linked').length > 0, element);
      history.replaceState(null, '', ' ');
      return element;
    },
  },
  acted(
    'social-feed',
    'comments of an item',
    () =>
      item('', {}, (client) => {
        for (const comment of comments) client.comment(comment.id).ready(comment);
        client.comments({ subject: 'a', sort: 'oldest' }).ready({ ids, total: { exact: 3 }, hasMore: false });
      }),
    async (element) => {
      deep(element, '.sum .text-button').click();
      await appears(() => deepAll(element, 'social-comment').length > 0, element);
    },
  ),
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
  acted(
    'social-comment-thread',
    'answering',
    () => ({ draw: threadOf }),
    async (element) => {
      const first: HTMLElement & { reply?: () => Promise<void> } = deep(element, 'social-comment');
      void first.reply?.();
      await appears(() => deepAll(first, 'textarea').length > 0, element);
    },
  ),
  acted(
    'social-comment-thread',
    'changing a comment',
    () => ({ draw: threadOf }),
    async (element) => {
      await openMenu('social-comment', 1)(element);
      await choose(element, 1, () => deepAll(element, 'social-composer[editing]').length > 0);
    },
  ),
  acted(
    'social-comment-thread',
    'a comment deleted, to be undone',
    () => ({
      draw: (box) =>
        threadOf(box, (client) => {
          const going = { local: 'saving', write: 'w', undoUntil: Date.now() + 600_000 } as const;
          const comment = client.comment('c-2');
          comment.remove.answer = () =>
            Promise.resolve(comment.ready({ ...(comments[1] as Comment), ...going }));
        }),
    }),
    async (element) => {
      await openMenu('social-comment', 1)(element);
      await choose(element, -1, () => deepAll(element, '.undo-button').length > 0);
    },
  ),
  acted(
    'social-comment-thread',
    'what a comment said before',
    () => ({
      draw: (box) =>
        threadOf(box, (client) =>
          client.ask('comments.history', { id: 'c-2' }).ready([
            {
              body: { format: 'text', value: draft.change },
              createdAt: new Date(Date.now() - 7_200_000).toISOString(),
            },
          ]),
        ),
    }),
    async (element) => {
      deep(deepAll(element, 'social-comment')[1] as HTMLElement, '[part~=header] button').click();
      await appears(() => deepAll(element, '[part~=version]').length > 0, element);
    },
    { floats: true },
  ),
  acted(
    'social-comment-thread',
    'a change that met another',
    () => ({
      draw: (box) =>
        threadOf(box, (client) => {
          const comment = client.comment('c-2');
          comment.edit.answer = () => Promise.reject(new SocialError('conflict'));
          comment.refresh = () =>
            Promise.resolve(comment.ready({ ...(comments[1] as Comment), version: '2' }));
        }),
    }),
    async (element) => {
      await openMenu('social-comment', 1)(element);
      await choose(element, 1, () =>
        deepAll(element, 'social-composer[editing]').some((one) => deepAll(one, 'textarea').length > 0),
      );
      const [editor] = deepAll(element, 'social-composer[editing]') as HTMLElement[];
      const field = deep<HTMLTextAreaElement>(editor as HTMLElement, 'textarea');
      field.value = draft.change;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settled(element);
      deep(editor as HTMLElement, '[part~=submit]').click();
      await appears(() => deepAll(element, '[part~=conflict]').length > 0, element);
    },
  ),
  {
    element: 'social-comment-thread',
    state: 'with answers',
    draw: (box) => threadOf(box, withAnswers, { replies: 'expanded' }),
  },
  {
    element: 'social-comment-thread',
    state: 'with answers that could not be read',
    draw: (box) =>
      threadOf(box, (client) => client.comments({ subject, parent: 'c-1' }).fail(new SocialError('server')), {
        replies: 'expanded',
      }),
  },
  acted(
    'social-comment-thread',
    'with a new comment and the best answer',
    () => ({ draw: (box) => threadOf(box, () => undefined, { bestAnswer: 'c-2' }) }),
    async (element) => {
      Object.assign(deep(element, 'social-comment'), { fresh: true });
      await settled(element);
    },
  ),
  acted(
    'social-comment-thread',
    'with new comments and replies that wait',
    () => ({ draw: (box) => threadOf(box, withAnswers, { replies: 'expanded' }) }),
    async (element) => {
      const client = (element as HTMLElement & { client: unknown }).client as FakeClient;
      for (const id of ['c-8', 'c-9']) client.comment(id).ready({ ...(comments[0] as Comment), id });
      client.comment('r-9').ready({ ...answer, id: 'r-9' });
      const [list, replies] = [{ sort: 'oldest' }, { parent: 'c-1' }].map((more) =>
        client.comments({ subject, ...more }),
      );
      list?.ready({ ids: [...ids, 'c-8', 'c-9'], total: { exact: 5 }, hasMore: false });
      replies?.ready({ ids: ['r-1', 'r-9'], total: { exact: 5 }, hasMore: true });
      await appears(() => deepAll(element, '.news').length === 2, element);
    },
  ),
  known('resolvable', 'deeds', { mayResolve: true, subscribed: true }),
  known('resolved', 'resolved', { mayResolve: true, resolvedAt: comments[0]!.createdAt, resolvedBy: malo }),
  known('locked', 'locked', {
    lockedAt: comments[0]!.createdAt,
    lockedReason: draft.change,
    mayComment: false,
  }),
  known('with something new since the last visit', 'divider', {
    readAt: new Date(0).toISOString(),
    unread: 2,
  }),
  {
    element: 'social-comment-thread',
    state: 'signed out, may read',
    draw: (box) => threadOf(box, (client) => client.viewer.ready(null)),
  },
];

function withAnswers(client: FakeClient): void {
  client.comment('r-1').ready(answer);
  client.comments({ subject, parent: 'c-1' }).ready({ ids: ['r-1'], total: { exact: 4 }, hasMore: true });
}

/** Another example, in which somebody has done something since. */
function acted(
  element: string,
  state: string,
  from: () => Pick<Example, 'draw'>,
  act: (element: HTMLElement) => Promise<void>,
  more: Partial<Example> = {},
): Example {
  return {
    ...more,
    element,
    state,
    async draw(box) {
      const drawn = await from().draw(box);
      await act(drawn);
      return drawn;
    },
  };
}

/** Opens the menu of the first, or another, such element in there. */
function openMenu(of: string, at = 0) {
  return async (element: HTMLElement): Promise<void> => {
    const owner = deepAll(element, of)[at] as HTMLElement;
    deep(owner, '[aria-haspopup=menu]').click();
    await settled(element);
  };
}

async function choose(element: HTMLElement, at: number, comes: () => boolean): Promise<void> {
  const [menu] = deepAll(element, '[role=menu]:popover-open');
  [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])].at(at)?.click();
  await appears(comes, element);
}

/** A thread of which something is known as a whole, once the code that shows it is there. */
function known(state: string, shows: string, thread: Thread): Example {
  const tell = (client: FakeClient): void =>
    client.commentCount(subject).ready({ type: 'comment-count', id: subject, count: 2, thread });
  return acted(
    'social-comment-thread',
    state,
    () => ({ draw: (box) => threadOf(box, tell, { resolvable: true, markRead: true }) }),
    (element) => appears(() => deepAll(element, `[part~=${shows}]`).length > 0, element),
  );
}

async function threadOf(
  box: HTMLElement,
  set: (client: FakeClient) => void = () => undefined,
  props: Readonly<Record<string, unknown>> = {},
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
    ...props,
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
