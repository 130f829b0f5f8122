import type { FeedSort } from '@maillon/contract';
import { readActive, readRecent, readTop, type FeedRow, type FeedScope } from '../store/activities.ts';
import { unpinExpired } from './pins.ts';
import { readPage, type PageArgs, type RowPage, type SortKey, type SortKeyShape } from './paging.ts';
import { badInput } from './refusals.ts';
import type { Session } from './session.ts';
import { isStorable } from './words.ts';

export interface FeedArgs extends PageArgs {
  readonly scope: { readonly name: string; readonly id?: string | null | undefined };
  readonly sort: FeedSort;
  readonly kinds?: readonly string[] | null | undefined;
}

const dayMs = 86_400_000;
const topDays = 30;

const orders: Readonly<Record<FeedSort, { shape: SortKeyShape; keyOf: (row: FeedRow) => SortKey }>> = {
  recent: {
    shape: ['boolean', 'instant', 'string'],
    keyOf: (row) => [row.pinned, row.createdAt.toISOString(), row.id],
  },
  active: { shape: ['instant', 'string'], keyOf: (row) => [row.activeAt.toISOString(), row.id] },
  top: {
    shape: ['number', 'instant', 'string'],
    keyOf: (row) => [row.score, row.createdAt.toISOString(), row.id],
  },
};

/** A page of a stream: what the viewer may see of it. */
export async function readFeed(session: Session, args: FeedArgs): Promise<RowPage<FeedRow>> {
  // On the first page only: an order that changes while somebody reads on would show things twice.
  if (args.sort === 'recent' && args.after == null) await unpinExpired(session.house);
  const { db, viewer, house } = session;
  const selection = { scope: scopeOf(args), kinds: args.kinds ?? null };
  return readPage(args, {
    order: `feed:${args.sort}`,
    ...orders[args.sort],
    read: (limit, after) => {
      switch (args.sort) {
        case 'recent':
          return readRecent(db, viewer, selection, limit, after);
        case 'active':
          return readActive(db, viewer, selection, limit, after);
        case 'top': {
          const since = new Date(house.now().getTime() - topDays * dayMs);
          return readTop(db, viewer, selection, since, limit, after);
        }
      }
    },
    // Counting would read the whole feed.
    count: () => null,
  });
}

function scopeOf({ scope: { name, id } }: FeedArgs): FeedScope {
  switch (name) {
    case 'home':
    case 'mentions':
    case 'saved':
      return { name };
    case 'group':
    case 'person':
    case 'topic':
      if (id == null || !isStorable(id)) throw badInput(`The scope "${name}" wants the id of a ${name}.`);
      return { name, id };
    default:
      throw badInput('`scope.name` is home, group, person, topic, mentions or saved.');
  }
}
