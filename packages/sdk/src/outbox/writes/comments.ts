import type { AddComment, Comment, EditComment, Id, Written } from '@maillon/contract';
import type { Core } from '../../core.ts';
import { StoreComments } from '../../handles/comments.ts';
import { inList, withFirst, withLast, without } from '../../handles/list.ts';
import { localIdOf } from '../../handles/local.ts';
import { keyOf, refTo, type Fields } from '../../store/normalise.ts';
import type { Ref } from '../../store/same.ts';
import type { Patch, Patches, Row } from '../../store/store.ts';
import type { WriteRecord } from '../record.ts';
import { counts, hides, instantOf, marked, type WriteKind } from './kind.ts';
import { alikeIn, keyOfAuthor, lookFor, lookUp, sameWords } from './look.ts';
import { increased } from './patches.ts';

const previewSize = 2;

type Add = Omit<AddComment, 'idempotencyKey'>;
const addOf = ({ command }: Pick<WriteRecord, 'command'>) => command as unknown as Add;

export const addComment: WriteKind = {
  lane: (intent) => `comments:${addOf(intent).subject}`,
  place: (command) => addOf({ command }).subject,
  item: localIdOf,
  expected(core, record, marks) {
    const { subject, parent, body, attachments = [] } = addOf(record);
    const comment: Fields = {
      type: 'comment',
      id: localIdOf(record),
      subject,
      parent: parent ?? null,
      author: core.viewerRef,
      body,
      createdAt: instantOf(record),
      attachments,
      replyCount: 0,
      ...marks,
    };
    return new Map([...placed(core, comment, counts(marks) ? 1 : 0), ...blank(comment)]);
  },
  confirmed(core, record, written) {
    const { subject, parent } = addOf(record);
    const { value, replayed } = written as Written<Comment>;
    if (!value) {
      // It waits for a moderator, out of our sight: what is shown must come from the backend.
      for (const list of core.handlesOf(StoreComments)) if (list.query.subject === subject) void list.heal();
      return;
    }
    const known = replayed || Boolean(core.store.base(keyOf('comment', value.id)));
    core.store.learn(value);
    core.store.apply(
      placed(core, { ...value, subject, parent: value.parent ?? parent ?? null }, known ? 0 : 1),
    );
    core.store.fence([keyOf('comment', value.id)]);
    if (replayed) core.reread(keyOf('comment-count', subject));
  },
  async find(core, record, context) {
    const { subject, parent, body } = addOf(record);
    const sorts = core.has('comments.sort');
    const query = { subject, ...(parent ? { parent } : {}), ...(sorts ? { sort: 'newest' as const } : {}) };
    return lookFor<Comment>(
      record,
      sorts,
      (page) => core.backend.comments.page(query, page, context),
      (comment) => comment.author?.id === core.viewer?.person.id && sameWords(comment.body, body),
    );
  },
  alike(core, record) {
    const { subject, body } = addOf(record);
    const me = core.viewerRef?.key;
    return alikeIn(
      core,
      'comment',
      (comment) =>
        comment['subject'] === subject && keyOfAuthor(comment) === me && sameWords(body, comment['body']),
    );
  },
};

/** A new comment has no reactions, and nobody need ask. */
function blank(comment: Fields): Patches {
  const id = String(comment['id']);
  return new Map<string, Patch>([
    [keyOf('comment', id), () => comment],
    [keyOf('reactions', id), () => ({ type: 'reactions', id, groups: [] })],
  ]);
}

/** Every place where a new comment shows: its lists, the counts, the preview on its activity. */
function placed(core: Core, comment: Fields, change: 0 | 1): Patches {
  const id = String(comment['id']);
  const subject = String(comment['subject']);
  const parent = (comment['parent'] ?? null) as Id | null;
  const patches = new Map<string, Patch>([
    [keyOf('comment-count', subject), increased('count', change)],
    ...(parent
      ? [[keyOf('comment', parent), increased('replyCount', change)] as const]
      : [[keyOf('activity', subject), (row: Row) => previewing(row, id)] as const]),
  ]);
  for (const list of core.handlesOf(StoreComments)) {
    if (list.query.subject !== subject || (list.query.parent ?? null) !== parent) continue;
    // What is newest stands before where such a list begins.
    if (list.from !== undefined && list.query.sort === 'newest') continue;
    patches.set(list.key, inList(list.query.sort === 'newest' ? withFirst : withLast, id));
  }
  return patches;
}

function previewing(row: Row, id: Id): Row {
  const preview = row?.['commentsPreview'] as readonly Ref[] | null | undefined;
  if (!preview) return row;
  const ref = refTo('comment', id);
  if (preview.some((known) => known.key === ref.key)) return row;
  const shown = [...preview, ref].slice(-Math.max(previewSize, preview.length));
  return { ...row, commentsPreview: shown };
}

const editOf = ({ command }: Pick<WriteRecord, 'command'>) =>
  command as unknown as Omit<EditComment, 'idempotencyKey'>;

interface Place {
  readonly subject?: string;
  readonly parent?: Id | null;
  readonly replyCount?: number;
}

const placeOf = ({ about }: WriteRecord) => about as Place;

function whereIs(core: Core, id: Id): WriteRecord['about'] {
  const { subject, parent, replyCount } = (core.store.row(keyOf('comment', id)) ?? {}) as Partial<Comment>;
  return { subject, parent, replyCount };
}

export const editComment: WriteKind = {
  lane: (intent) => `comment:${editOf(intent).id}`,
  place: (command) => editOf({ command }).id,
  item: (record) => editOf(record).id,
  about: (core, intent) => whereIs(core, editOf(intent).id),
  expected(_core, record, marks) {
    const { id, body } = editOf(record);
    return new Map([[keyOf('comment', id), marked(marks, { body, editedAt: instantOf(record) })]]);
  },
  confirmed(core, record, { value }) {
    if (value) core.store.learn(value);
    else core.reread(keyOf('comment', editOf(record).id));
  },
  async find(core, record, context) {
    const { id, body } = editOf(record);
    const { subject, parent } = placeOf(record);
    if (subject === undefined) return 'unclear';
    const query = { subject, ...(parent ? { parent } : {}) };
    const comment = await lookUp<Comment>(id, (page) => core.backend.comments.page(query, page, context));
    if (comment === 'unclear' || !comment) return 'unclear';
    return sameWords(comment.body, body) ? { written: { value: comment } } : 'absent';
  },
};

const removeOf = ({ command }: Pick<WriteRecord, 'command'>) => command as unknown as { readonly id: Id };

export const removeComment: WriteKind = {
  removes: true,
  lane: (intent) => `comment:${removeOf(intent).id}`,
  place: (command) => removeOf({ command }).id,
  item: (record) => removeOf(record).id,
  about: (core, intent) => whereIs(core, removeOf(intent).id),
  expected(core, record, marks) {
    const { id } = removeOf(record);
    const key = keyOf('comment', id);
    if (!hides(marks)) return new Map([[key, marked(marks)]]);
    const { replyCount = 0 } = placeOf(record);
    if (replyCount === 0) return removed(core, record);
    const deletedAt = instantOf(record);
    return new Map([...counted(record), [key, marked(marks, { body: null, deletedAt })]]);
  },
  confirmed(core, record, { value }) {
    core.store.apply(value ? new Map(counted(record)) : removed(core, record));
    core.store.learn(value);
  },
};

function counted(record: WriteRecord): [string, Patch][] {
  const { subject, parent } = placeOf(record);
  if (subject === undefined) return [];
  const less: [string, Patch][] = [[keyOf('comment-count', subject), increased('count', -1)]];
  if (parent) less.push([keyOf('comment', parent), increased('replyCount', -1)]);
  return less;
}

function removed(core: Core, record: WriteRecord): Patches {
  const { id } = removeOf(record);
  const patches = new Map<string, Patch>([...counted(record), [keyOf('comment', id), () => null]]);
  for (const { key } of core.handlesOf(StoreComments)) patches.set(key, inList(without, id));
  return patches;
}
