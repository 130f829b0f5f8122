import type {
  CommentCount,
  CommentPlace,
  CommentSort,
  Id,
  SetReadMark,
  SetResolution,
  SetSubscription,
  SubjectRef,
  Thread,
  WriteMeta,
  Written,
} from '@maillon/contract';
import type { SamplePerson } from '@maillon/contract/sample-data';
import { refuse } from './demo-refusals.ts';
import type { DemoReads } from './demo-reads.ts';
import type { DemoViews } from './demo-views.ts';
import type { DemoWorld } from './demo-world.ts';

interface Desk {
  readonly world: DemoWorld;
  readonly views: DemoViews;
  readonly reads: DemoReads;
  readonly viewer: SamplePerson;
  readonly once: <Value>(command: WriteMeta, write: () => () => Value) => Written<NonNullable<Value>>;
}

/** How many comments are read above the one that is looked for. */
const context = 2;

/** Threads as a whole: resolved, locked, subscribed, read up to a time; and where a comment stands in one. */
export class DemoThreads {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  count(id: SubjectRef): CommentCount {
    return {
      type: 'comment-count',
      id,
      count: this.#desk.views.commentCount(id),
      thread: this.#thread(id),
    };
  }

  place(subject: SubjectRef, id: Id, sort: CommentSort = 'oldest'): CommentPlace | null {
    const { world, reads, views } = this.#desk;
    const comment = world.comments.get(id);
    if (comment?.subject !== subject) return null;
    const query = { subject, sort, ...(comment.parentId === null ? {} : { parent: comment.parentId }) };
    let after: string | undefined;
    const seen: Id[] = [];
    for (;;) {
      const page = reads.comments(query, { first: 1, ...(after === undefined ? {} : { after }) });
      const [item] = page.items;
      if (!item || item.id === id || page.next === undefined) break;
      seen.push(item.id);
      after = page.next;
    }
    const before = Math.max(0, seen.length - context);
    const start = before > 0 ? reads.comments(query, { first: before }).next : undefined;
    return { comment: views.comment(comment), after: start ?? null, before };
  }

  setResolution(command: SetResolution & WriteMeta): Written<CommentCount> {
    return this.#set(command, (subject) => {
      const { world, viewer } = this.#desk;
      if (!this.#mayResolve(subject)) refuse('not-allowed', 'subject', 'Only its author or a moderator.');
      const known = world.threads.get(subject);
      if ((known?.resolvedAt != null) === command.on) return;
      const resolved = {
        resolvedAt: command.on ? world.now() : null,
        resolvedBy: command.on ? viewer.id : null,
      };
      world.threads.set(subject, { subject, lockedAt: null, lockedReason: null, ...known, ...resolved });
    });
  }

  setSubscription(command: SetSubscription & WriteMeta): Written<CommentCount> {
    return this.#set(command, (subject) => {
      const mine = this.#desk.world.subscriptionsOf(this.#desk.viewer.id);
      if (command.on) mine.add(subject);
      else mine.delete(subject);
    });
  }

  setReadMark(command: SetReadMark & WriteMeta): Written<CommentCount> {
    return this.#set(command, (subject) => {
      const { world, viewer } = this.#desk;
      const marks = world.readMarksOf(viewer.id);
      const until = command.until < world.now() ? command.until : world.now();
      if (until > (marks.get(subject) ?? '')) marks.set(subject, until);
    });
  }

  #set(
    command: WriteMeta & { readonly subject: SubjectRef },
    change: (subject: SubjectRef) => void,
  ): Written<CommentCount> {
    return this.#desk.once(command, () => {
      this.#desk.reads.checkSubject(command.subject);
      change(command.subject);
      return () => this.count(command.subject);
    });
  }

  #mayResolve(subject: SubjectRef): boolean {
    const { world, viewer } = this.#desk;
    if (viewer.role === 'moderator') return true;
    if (world.threads.get(subject)?.lockedAt != null) return false;
    return (world.activities.get(subject)?.authorId ?? viewer.id) === viewer.id;
  }

  #thread(subject: SubjectRef): Thread {
    const { world, views, viewer } = this.#desk;
    const known = world.threads.get(subject);
    const readAt = world.readMarksOf(viewer.id).get(subject) ?? null;
    const unread = world
      .commentsOf(subject)
      .filter(
        ({ authorId, createdAt, deletedAt }) =>
          authorId !== viewer.id && deletedAt === null && createdAt > (readAt ?? ''),
      );
    return {
      resolvedAt: known?.resolvedAt ?? null,
      resolvedBy: known?.resolvedBy ? views.stub(known.resolvedBy) : null,
      lockedAt: known?.lockedAt ?? null,
      lockedReason: known?.lockedReason ?? null,
      subscribed: world.subscriptionsOf(viewer.id).has(subject),
      readAt,
      unread: readAt === null ? null : unread.length,
      mayComment: known?.lockedAt == null,
      mayResolve: this.#mayResolve(subject),
    };
  }
}
