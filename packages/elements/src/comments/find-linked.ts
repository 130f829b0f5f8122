import type { Comment, CommentPlace, CommentSort, Cursor, Id, SubjectRef } from '@maillon/contract';
import type { CommentsHandle, Handle, SocialClient, State } from '@maillon/sdk';
import { valueOf } from '../foundation/view-state.ts';

/** Where to look for a comment. */
export interface Wanted {
  readonly client: SocialClient;
  readonly subject: SubjectRef;
  readonly sort: CommentSort | undefined;
  readonly id: Id;
  /** The thread as it is read from its beginning. */
  readonly list: CommentsHandle;
  readonly pageSize: number;
}

/** Where a comment was found. */
export interface FoundComment {
  /** The comment at the top level: itself, or the one that it answers. */
  readonly root: Id;
  /** Reading on from here shows it; absent: it is among what is read already. */
  readonly from?: Cursor;
  /** How many stand before there. */
  readonly before?: number;
}

/** So many pages, and so many lists of replies, are read in one go where the backend cannot say where a comment stands. */
const mostPages = 10;
const mostLists = 40;

/**
 * Looks for a comment that is not on screen. `gone`: all there is was looked through, or the backend says so. `far`: it was
 * not among what one go reads; the next one goes on. Rejects with what hindered it.
 */
export class Search {
  /** Comments whose replies were looked through. */
  readonly #searched = new Set<Id>();

  async go(wanted: Wanted): Promise<FoundComment | 'far' | 'gone'> {
    const { client, id, list } = wanted;
    const known = valueOf(client.comment(id).state);
    const root = known?.parent ?? id;
    if (known && valueOf(list.state)?.ids.includes(root)) return { root };
    if (client.capabilities['comments.place']) return this.#askPlace(wanted);
    const isRead = await readUntil(list, () => valueOf(list.state)?.ids.includes(id) === true);
    if (isRead === 'found') return { root: id };
    return (
      (await this.#lookInReplies(wanted)) ?? (isRead === 'all' && !this.#left(wanted).length ? 'gone' : 'far')
    );
  }

  async #askPlace({ client, subject, sort, id, list }: Wanted): Promise<FoundComment | 'far' | 'gone'> {
    const ask = (asked: Id): Promise<CommentPlace | null> =>
      answerOf(client.ask('comments.place', { subject, id: asked, ...(sort ? { sort } : {}) }));
    let place = await ask(id);
    if (place?.comment.parent) place = await ask(place.comment.parent);
    if (!place) return 'gone';
    const root = place.comment.id;
    if (valueOf(list.state)?.ids.includes(root)) return { root };
    if (place.after != null)
      return { root, from: place.after, ...(place.before == null ? {} : { before: place.before }) };
    const isRead = await readUntil(list, () => valueOf(list.state)?.ids.includes(root) === true);
    return isRead === 'found' ? { root } : isRead === 'all' ? 'gone' : 'far';
  }

  async #lookInReplies(wanted: Wanted): Promise<FoundComment | undefined> {
    const { client, subject, id, pageSize } = wanted;
    const looks = this.#left(wanted)
      .slice(0, mostLists)
      .map(async (parent) => {
        const replies = client.comments({ subject, parent }, { pageSize });
        const stop = replies.subscribe(() => undefined);
        try {
          await whenSettled(replies);
          const isRead = await readUntil(replies, () => valueOf(replies.state)?.ids.includes(id) === true);
          if (isRead === 'all') this.#searched.add(parent);
          return isRead === 'found' ? parent : undefined;
        } finally {
          stop();
        }
      });
    const root = (await Promise.all(looks)).find((parent) => parent !== undefined);
    return root === undefined ? undefined : { root };
  }

  /** Comments that are read and have replies which are not. */
  #left({ client, list }: Wanted): readonly Id[] {
    return (valueOf(list.state)?.ids ?? []).filter((id) => {
      const comment: Comment | undefined = valueOf(client.comment(id).state);
      return (comment?.replyCount ?? 0) > 0 && !this.#searched.has(id);
    });
  }
}

/** Reads on until it is `found`, or `all` is read, or for as many pages as one go may. */
async function readUntil(list: CommentsHandle, isFound: () => boolean): Promise<'found' | 'all' | 'some'> {
  for (let page = 0; ; page++) {
    throwFailure(list.state);
    if (isFound()) return 'found';
    if (!valueOf(list.state)?.hasMore) return 'all';
    if (page === mostPages) return 'some';
    await list.loadMore();
    if (list.state.status === 'ready' && list.state.more === 'failed')
      throw new Error('the next page failed');
  }
}

/** The answer once it is there. Always asked anew: comments come and go. */
async function answerOf<T>(handle: Handle<T>): Promise<T> {
  const wasKnown = handle.state.status !== 'loading';
  const stop = handle.subscribe(() => undefined);
  try {
    await whenSettled(handle);
    if (wasKnown) await handle.refresh();
    throwFailure(handle.state);
    return (handle.state as Extract<State<T>, { status: 'ready' }>).value;
  } finally {
    stop();
  }
}

function throwFailure(state: State<unknown>): void {
  if (state.status === 'failed') throw state.error;
}

async function whenSettled(handle: Handle<unknown>): Promise<void> {
  const settled = Promise.withResolvers<void>();
  const look = (): void => {
    if (handle.state.status !== 'loading') settled.resolve();
  };
  const stop = handle.subscribe(look);
  look();
  await settled.promise;
  stop();
}
