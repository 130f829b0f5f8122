import type { CallContext, Comment, CommentsQuery, Cursor, Id, Page, PageRequest } from '@maillon/contract';
import type { CommentDraft, CommentHandle, CommentsHandle, EditDraft, RemoveOptions, Shown } from '../api.ts';
import type { Core } from '../core.ts';
import { keyOf } from '../store/normalise.ts';
import { StorePart } from './entity.ts';
import { asList, StoreList } from './list.ts';

export const commentsKey = (
  { subject, parent, sort }: CommentsQuery,
  pageSize: number,
  from?: Cursor,
): string => `comments:${JSON.stringify([subject, parent, sort, pageSize, from])}`;

export class StoreComments extends StoreList implements CommentsHandle {
  readonly query: CommentsQuery;
  /** Where it begins, if not at the beginning. */
  readonly from: Cursor | undefined;

  constructor(core: Core, key: string, query: CommentsQuery, pageSize: number, from?: Cursor) {
    super(core, key, pageSize);
    this.query = query;
    this.from = from;
  }

  protected override get topic(): string {
    return `subject:${this.query.subject}`;
  }

  protected override ask(page: PageRequest, context: CallContext): Promise<Page<Comment>> {
    this.core.require('comments.read');
    const request =
      page.after === undefined && this.from !== undefined ? { ...page, after: this.from } : page;
    return this.core.backend.comments.page(this.query, request, context);
  }

  protected override async update(signal: AbortSignal): Promise<void> {
    const ids = () => asList(this.core.store.base(this.key))?.ids;
    const before = ids();
    await super.update(signal);
    // Others wrote here, or resolved the thread: what is known beside the subject is no longer right.
    if (!signal.aborted && (ids() !== before || this.core.has('resolution.set')))
      this.core.reread(keyOf('comment-count', this.query.subject));
  }

  add({ body, parent, attachments, id }: CommentDraft): Promise<Comment | null> {
    const root = rootOf(this.core, parent ?? this.query.parent);
    return this.write({
      verb: 'comments.add',
      needs: root ? 'comments.reply' : 'comments.add',
      command: {
        subject: this.query.subject,
        body,
        ...(root ? { parent: root } : {}),
        ...(attachments ? { attachments } : {}),
      },
      id,
    });
  }
}

/** The comment under which an answer to `id` is listed: threads have two levels. */
function rootOf(core: Core, id: Id | undefined): Id | undefined {
  const above = id ? core.store.row(keyOf('comment', id))?.['parent'] : undefined;
  return typeof above === 'string' ? above : id;
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

  edit({
    body,
    id: write,
    version = this.value()?.version ?? undefined,
  }: EditDraft): Promise<Comment | null> {
    return this.write({
      verb: 'comments.edit',
      needs: 'comments.edit',
      command: { id: this.id, body, ...(version ? { expectedVersion: version } : {}) },
      id: write,
    });
  }

  async remove({ id: write, undoMs }: RemoveOptions = {}): Promise<void> {
    const { id } = this;
    await this.write({
      verb: 'comments.remove',
      needs: 'comments.remove',
      command: { id },
      id: write,
      undoMs,
    });
  }
}
