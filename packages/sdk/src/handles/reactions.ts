import type { ReactionGroup, ReactionKind, ReactionSummary } from '@maillon/contract';
import type { ReactionsHandle } from '../api.ts';
import { same, type Ref } from '../store/same.ts';
import type { Row } from '../store/store.ts';
import { StoreEntity } from './entity.ts';
import { Wishes } from './wishes.ts';

type Group = Omit<ReactionGroup, 'people'> & { readonly people?: readonly unknown[] | null };

export class StoreReactions extends StoreEntity<ReactionSummary> implements ReactionsHandle {
  set(kind: ReactionKind, on: boolean): Promise<void> {
    const { core, key } = this;
    let wishes = core.wishes.get(key);
    if (!wishes) {
      const exclusive = () => core.viewer?.reactionMode === 'one';
      wishes = new Wishes<ReactionSummary>(core, key, {
        needs: 'reactions.set',
        exclusive,
        fulfil: (row, wanted, state) => react(row, wanted, state, exclusive(), core.viewerRef),
        send: (wish, meta, context) =>
          core.backend.reactions.set({ subject: this.id, ...wish, ...meta }, context),
      });
      core.wishes.set(key, wishes);
    }
    return wishes.wish(kind, on);
  }
}

/** The summary as it is once the viewer has, or has no longer, reacted in this way. */
function react(row: Row, kind: ReactionKind, on: boolean, exclusive: boolean, viewer: Ref | null): Row {
  if (!row) return row;
  const groups = row['groups'] as readonly Group[];
  const turned = groups.map((group) => {
    if (group.kind === kind) return turn(group, on, viewer);
    return on && exclusive ? turn(group, false, viewer) : group;
  });
  if (on && !groups.some((group) => group.kind === kind)) {
    turned.push(turn({ kind, count: 0, viewerHasReacted: false, people: [] }, true, viewer));
  }
  const unchanged = turned.length === groups.length && turned.every((group, i) => group === groups[i]);
  return unchanged ? row : { ...row, groups: turned.filter(({ count }) => count > 0) };
}

function turn(group: Group, on: boolean, viewer: Ref | null): Group {
  if (group.viewerHasReacted === on) return group;
  const others = group.people?.filter((person) => !same(person, viewer));
  const people = on && viewer && others ? [viewer, ...others] : others;
  return {
    ...group,
    count: Math.max(0, group.count + (on ? 1 : -1)),
    viewerHasReacted: on,
    ...(people ? { people } : {}),
  };
}
