import type { CommentPlace, CommentSort, Cursor, Id, SubjectRef } from '@maillon/contract';
import type { CommentsHandle, Handle, SocialClient } from '@maillon/sdk';
import { valueOf } from '../foundation/view-state.ts';

interface Wanted {
  readonly client: SocialClient;
  readonly subject: SubjectRef;
  readonly sort: CommentSort | undefined;
  readonly id: Id;
  /** The thread as it is read from its beginning. */
  readonly list: CommentsHandle;
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

/** So many pages at most are read to find a comment where the backend cannot say where it stands. */
const mostPages = 10;

/** Looks for a comment that is not on screen. Null: it is gone; `far`: it is not among the first pages. */
export async function findComment(wanted: Wanted): Promise<FoundComment | 'far' | null> {
  return wanted.client.capabilities['comments.place'] ? askPlace(wanted) : readOn(wanted);
}

async function askPlace({ client, subject, sort, id, list }: Wanted): Promise<FoundComment | null> {
  const ask = async (wanted: Id): Promise<CommentPlace | null> => {
    const query = { subject, id: wanted, ...(sort ? { sort } : {}) };
    return (await answerOf(client.ask('comments.place', query))) ?? null;
  };
  let place = await ask(id);
  if (place?.comment.parent) place = await ask(place.comment.parent);
  if (!place) return null;
  const root = place.comment.id;
  if (valueOf(list.state)?.ids.includes(root)) return { root };
  if (place.after == null)
    return (await readOn({ client, subject, sort, id: root, list })) === null ? null : { root };
  return { root, from: place.after, ...(place.before == null ? {} : { before: place.before }) };
}

async function readOn({ id, list }: Wanted): Promise<FoundComment | 'far' | null> {
  for (let page = 0; page < mostPages; page++) {
    const now = valueOf(list.state);
    if (now?.ids.includes(id)) return { root: id };
    if (!now?.hasMore) return null;
    await list.loadMore();
  }
  return 'far';
}

/** The answer once it is there; undefined where there is none. Always asked anew: comments come and go. */
async function answerOf<T>(handle: Handle<T>): Promise<T | undefined> {
  const settled = Promise.withResolvers<void>();
  const look = (): void => {
    if (handle.state.status !== 'loading') settled.resolve();
  };
  const wasKnown = handle.state.status !== 'loading';
  const stop = handle.subscribe(look);
  look();
  await settled.promise;
  if (wasKnown) await handle.refresh();
  stop();
  return valueOf(handle.state);
}
