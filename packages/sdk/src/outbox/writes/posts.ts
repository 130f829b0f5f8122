import type { Activity, EditActivity, Id, NewPoll, Poll, PostActivity, Written } from '@maillon/contract';
import type { Core } from '../../core.ts';
import { asFeed, StoreFeed } from '../../handles/feed.ts';
import { added, asRow, inList, without } from '../../handles/list.ts';
import { localIdOf } from '../../handles/local.ts';
import { keyOf, type Fields } from '../../store/normalise.ts';
import type { Patch, Patches } from '../../store/store.ts';
import type { Intent, WriteRecord } from '../record.ts';
import { hides, instantOf, marked, type WriteKind } from './kind.ts';
import { alikeIn, keyOfAuthor, lookFor, sameWords } from './look.ts';

const postOf = ({ command }: Pick<WriteRecord, 'command'>) =>
  command as unknown as Omit<PostActivity, 'idempotencyKey'>;

const scopeOf = (command: Intent['command']) => {
  const { scope } = postOf({ command });
  return `${scope?.name ?? 'home'}:${scope?.id ?? ''}`;
};

export const postActivity: WriteKind = {
  lane: ({ command }) => `feed:${scopeOf(command)}`,
  place: scopeOf,
  item: localIdOf,
  about(core, intent) {
    const { audience } = postOf(intent);
    const audiences = core.viewer?.audiences;
    const chosen = audiences?.find(
      ({ kind, id }) => audience && kind === audience.kind && (id ?? null) === (audience.id ?? null),
    );
    return { feed: intent.from, audience: chosen ?? (audience ? null : (audiences?.[0] ?? null)) };
  },
  expected(core, record, marks) {
    const { body, title, attachments = [], poll, linkPreview } = postOf(record);
    const id = localIdOf(record);
    const post: Fields = {
      type: 'activity',
      id,
      kind: poll ? 'poll' : 'post',
      author: core.viewerRef,
      createdAt: instantOf(record),
      body,
      title: title ?? null,
      audience: record.about['audience'],
      attachments,
      linkPreview: linkPreview ?? null,
      poll: poll ? expectedPoll(poll) : null,
      commentsPreview: [],
      ...marks,
    };
    return new Map([...blank(post), ...onTop(core, record, id)]);
  },
  confirmed(core, record, written) {
    const { value } = written as Written<Activity>;
    if (value) {
      core.store.learn(value);
      core.store.apply(onTop(core, record, value.id));
      core.store.fence([keyOf('activity', value.id)]);
    }
    for (const feed of core.handlesOf(StoreFeed))
      if (feed.key !== record.about['feed'] || !value) feed.expectNews(value?.id);
  },
  find(core, record, context) {
    const { scope = { name: 'home' }, body } = postOf(record);
    return lookFor<Activity>(
      record,
      true,
      (page) => core.backend.feed.page({ scope, sort: 'recent', commentsPreview: 0 }, page, context),
      (post) => post.author?.id === core.viewer?.person.id && sameWords(post.body, body),
    );
  },
  alike(core, record) {
    const { body } = postOf(record);
    const me = core.viewerRef?.key;
    return alikeIn(core, 'activity', (post) => keyOfAuthor(post) === me && sameWords(body, post['body']));
  },
};

/** Nobody can vote yet: its options have no ids of the backend's. */
const expectedPoll = ({ options, closesAt = undefined, multiple = false }: NewPoll): Poll => ({
  options: options.map((text, index) => ({ id: String(index), text, votes: 0, viewerChose: false })),
  voterCount: 0,
  closesAt: closesAt ?? null,
  multiple,
});

/** Under what is pinned. */
function onTop(core: Core, { about }: WriteRecord, id: Id): Patches {
  const patch: Patch = (row) => {
    const known = asFeed(row);
    if (!known || known.ids.includes(id)) return row;
    const firstLoose = known.ids.findIndex(
      (other) => core.store.base(keyOf('activity', other))?.['pinned'] !== true,
    );
    const ids = known.ids.toSpliced(firstLoose < 0 ? known.ids.length : firstLoose, 0, id);
    return asRow({ ...known, ids, total: added(known.total, 1) });
  };
  return new Map([[String(about['feed']), patch]]);
}

/** A new post has neither reactions nor comments, and nobody need ask. */
function blank(activity: Fields): Patches {
  const id = String(activity['id']);
  return new Map<string, Patch>([
    [keyOf('activity', id), () => activity],
    [keyOf('reactions', id), () => ({ type: 'reactions', id, groups: [] })],
    [keyOf('comment-count', id), () => ({ type: 'comment-count', id, count: 0 })],
  ]);
}

const editOf = ({ command }: Pick<WriteRecord, 'command'>) =>
  command as unknown as Omit<EditActivity, 'idempotencyKey'>;

export const editActivity: WriteKind = {
  lane: (intent) => `activity:${editOf(intent).id}`,
  place: (command) => editOf({ command }).id,
  item: (record) => editOf(record).id,
  expected(_core, record, marks) {
    const { id, body, title } = editOf(record);
    const changes = { body, ...(title === undefined ? {} : { title }), editedAt: instantOf(record) };
    return new Map([[keyOf('activity', id), marked(marks, changes)]]);
  },
  confirmed(core, record, { value }) {
    if (value) core.store.learn(value);
    else core.reread(keyOf('activity', editOf(record).id));
  },
  async find(core, record, context) {
    const { id, body, title } = editOf(record);
    const found = (await core.backend.feed.byIds([id], context)).get(id);
    if (found?.type !== 'activity') return 'unclear';
    const isDone = sameWords(found.body, body) && (title === undefined || found.title === title);
    return isDone ? { written: { value: found } } : 'absent';
  },
};

const removeOf = ({ command }: Pick<WriteRecord, 'command'>) => command as unknown as { readonly id: Id };

export const removeActivity: WriteKind = {
  removes: true,
  lane: (intent) => `activity:${removeOf(intent).id}`,
  place: (command) => removeOf({ command }).id,
  item: (record) => removeOf(record).id,
  expected(core, record, marks) {
    const { id } = removeOf(record);
    return hides(marks) ? withoutActivity(core, id) : new Map([[keyOf('activity', id), marked(marks)]]);
  },
  confirmed: (core, record) => core.store.apply(withoutActivity(core, removeOf(record).id)),
};

/** The activity gone, from the store and from every feed. */
export function withoutActivity(core: Core, id: Id): Patches {
  const patches = new Map<string, Patch>([[keyOf('activity', id), () => null]]);
  for (const { key } of core.handlesOf(StoreFeed)) patches.set(key, inList(without, id));
  return patches;
}
