import type {
  CallContext,
  Comment,
  CommentsQuery,
  Id,
  Page,
  PageRequest,
  SubjectRef,
  Written,
} from '@maillon/contract';
import type { CommentDraft, CommentHandle, CommentsHandle, Shown } from '../api.ts';
import type { Core } from '../core.ts';
import { keyOf, refTo, type Fields } from '../store/normalise.ts';
import type { Ref } from '../store/same.ts';
import type { Patch, Patches, Row } from '../store/store.ts';
import { StorePart } from './entity.ts';
import { asList, inList, StoreList, withFirst, without, withLast } from './list.ts';
import { localId } from './local.ts';
import { increased } from './patches.ts';

export const commentsKey = ({ subject, parent, sort }: CommentsQuery, pageSize: number): string =>
  `comments:${JSON.stringify([subject, parent ?? null, sort ?? null, pageSize])}`;

const previewSize = 2;

export class StoreComments extends StoreList implements CommentsHandle {
  readonly query: CommentsQuery;
  protected override readonly itemType = 'comment';

  constructor(core: Core, key: string, query: CommentsQuery, pageSize: number) {
    super(core, key, pageSize);
    this.query = query;
  }

  protected override ask(page: PageRequest, context: CallContext): Promise<Page<Comment>> {
    this.core.require('comments.read');
    return this.core.backend.comments.page(this.query, page, context);
  }

  protected override async update(signal: AbortSignal): Promise<void> {
    const ids = () => asList(this.core.store.base(this.key))?.ids;
    const before = ids();
    await super.update(signal);
    // Others wrote here: the number beside the subject is no longer right.
    if (!signal.aborted && ids() !== before) this.core.reread(keyOf('comment-count', this.query.subject));
  }

  async add(draft: CommentDraft): Promise<Comment | null> {
    const { core } = this;
    const { subject } = this.query;
    const parent = rootOf(core, draft.parent ?? this.query.parent ?? null);
    const { body } = draft;
    const expected: Fields = {
      type: 'comment',
      id: localId(),
      subject,
      parent,
      author: core.viewerRef,
      body,
      createdAt: core.instant,
      replyCount: 0,
      local: 'saving',
    };
    return this.write<Comment>({
      needs: parent ? 'comments.reply' : 'comments.add',
      command: { subject, parent, body },
      expected: new Map([...placed(core, expected, 1), ...blank(expected)]),
      send: (meta, context) =>
        core.backend.comments.add({ subject, body, parent: parent ?? undefined, ...meta }, context),
      confirmed: (written) => confirm(core, subject, parent, written),
    });
  }
}

/** The comment under which an answer to `id` is listed: threads have two levels. */
function rootOf(core: Core, id: Id | null): Id | null {
  const above = id ? core.store.row(keyOf('comment', id))?.['parent'] : undefined;
  return typeof above === 'string' ? above : id;
}

/** A new comment has no reactions, and nobody need ask. */
function blank(comment: Fields): Patches {
  const id = String(comment['id']);
  return new Map<string, Patch>([
    [keyOf('comment', id), () => comment],
    [keyOf('reactions', id), () => ({ type: 'reactions', id, groups: [] })],
  ]);
}

function confirm(
  core: Core,
  subject: SubjectRef,
  parent: Id | null,
  { value, replayed }: Written<Comment>,
): void {
  if (!value) {
    // It waits for a moderator, out of our sight: what is shown must come from the backend.
    for (const list of core.handlesOf(StoreComments)) if (list.query.subject === subject) void list.heal();
    return;
  }
  const known = replayed || Boolean(core.store.base(keyOf('comment', value.id)));
  core.store.learn(value);
  core.store.apply(placed(core, { ...value, subject, parent: value.parent ?? parent }, known ? 0 : 1));
  core.store.fence([keyOf('comment', value.id)]);
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

export class StoreComment extends StorePart<Shown<Comment>> implements CommentHandle {
  /** Comments come with their lists. */
  protected override async load(): Promise<void> {
    await super.load();
    const comment = this.value();
    const lists = [...this.core.handlesOf(StoreComments)].filter(
      ({ query, watched }) =>
        watched && query.subject === comment?.subject && (query.parent ?? null) === comment.parent,
    );
    await Promise.all(lists.map((list) => list.refresh()));
  }

  async edit({ body }: { readonly body: Comment['body'] & object }): Promise<Comment | null> {
    const { core, id, key } = this;
    const version = this.value()?.version;
    const editedAt = core.instant;
    return this.write<Comment>({
      needs: 'comments.edit',
      command: [id, body],
      expected: new Map([[key, (row: Row) => row && { ...row, body, editedAt, local: 'saving' }]]),
      send: (meta, context) =>
        core.backend.comments.edit({ id, body, expectedVersion: version ?? undefined, ...meta }, context),
      confirmed: ({ value }) => this.confirmed(value),
    });
  }

  async remove(): Promise<void> {
    const { core, id, key } = this;
    const comment = this.value();
    const deletedAt = core.instant;
    const keepsPlace = (comment?.replyCount ?? 0) > 0;
    const gone = removed(core, id, comment);
    const kept: Patches = new Map([
      ...counted(comment),
      [key, (row: Row) => row && { ...row, body: null, deletedAt, local: 'saving' }],
    ]);
    await this.write<Comment>({
      needs: 'comments.remove',
      command: id,
      expected: keepsPlace ? kept : gone,
      send: (meta, context) => core.backend.comments.remove({ id, ...meta }, context),
      confirmed: ({ value }) => {
        core.store.apply(value ? new Map(counted(comment)) : gone);
        core.store.learn(value);
      },
    });
  }
}

function counted(comment: Comment | undefined): [string, Patch][] {
  if (!comment) return [];
  const counts: [string, Patch][] = [[keyOf('comment-count', comment.subject), increased('count', -1)]];
  if (comment.parent) counts.push([keyOf('comment', comment.parent), increased('replyCount', -1)]);
  return counts;
}

function removed(core: Core, id: Id, comment: Comment | undefined): Patches {
  const patches = new Map<string, Patch>([...counted(comment), [keyOf('comment', id), () => null]]);
  for (const { key } of core.handlesOf(StoreComments)) patches.set(key, inList(without, id));
  return patches;
}
