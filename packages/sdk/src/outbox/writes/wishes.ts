import type {
  Id,
  KudosConsent,
  ReactionGroup,
  ReactionKind,
  SetFollow,
  SetKudosConsent,
  SetReaction,
} from '@maillon/contract';
import type { Core } from '../../core.ts';
import { keyOf } from '../../store/normalise.ts';
import { same, type Ref } from '../../store/same.ts';
import type { Row } from '../../store/store.ts';
import type { Intent, WriteRecord } from '../record.ts';
import { instantOf, type Marks, type WriteKind } from './kind.ts';

/*
 * Desired states: reactions, follow, what is kept for later. Whoever clicks faster than the network sees each click at once, but only the last
 * wish of each kind is sent, and none that is already fulfilled: the end is what was clicked last.
 */

export interface Wish<C> {
  /** The store's key of what changes. */
  readonly key: (command: C) => string;
  readonly place: (command: C) => string;
  /** The row with the wish fulfilled, as wished `at`; pure, and the same row where it already is. */
  readonly fulfil: (core: Core, row: Row, command: C, at: string) => Row;
  readonly overrules: (core: Core, command: C, earlier: C) => boolean;
}

export function wishing<C>({ key, place, fulfil, overrules }: Wish<C>): WriteKind {
  const of = ({ command }: Pick<Intent, 'command'>) => command as unknown as C;
  /** Quiet as long as all goes well: a click renders once. */
  const told = (row: Row, { local, kept, write }: Marks): Row =>
    row && local !== 'saving' ? { ...row, local, write, ...(kept ? { kept } : {}) } : row;
  return {
    repeatable: true,
    lane: (intent) => key(of(intent)),
    place: (command) => place(of({ command })),
    item: (record) => place(of(record)),
    expected: (core, record, marks) =>
      new Map([
        [key(of(record)), (row: Row) => told(fulfil(core, row, of(record), instantOf(record)), marks)],
      ]),
    confirmed(core, record, { value }) {
      const at = key(of(record));
      if (value) core.store.learn(value);
      else core.store.apply(new Map([[at, (row: Row) => fulfil(core, row, of(record), instantOf(record))]]));
      core.store.fence([at]);
    },
    overrules: (core, intent, earlier: WriteRecord) => overrules(core, of(intent), of(earlier)),
    fulfilled(core, record) {
      const base = core.store.base(key(of(record)));
      return Boolean(base) && fulfil(core, base, of(record), instantOf(record)) === base;
    },
  };
}

const isExclusive = (core: Core) => core.viewer?.reactionMode === 'one';

export const setReaction = wishing<Omit<SetReaction, 'idempotencyKey'>>({
  key: ({ subject }) => keyOf('reactions', subject),
  place: ({ subject }) => subject,
  fulfil: (core, row, { kind, on }) => react(row, kind, on, isExclusive(core), core.viewerRef),
  // Where one kind turns the others off, a waiting wish matters beyond its own kind until another is turned on.
  overrules: (core, { kind, on }, earlier) => (isExclusive(core) ? on : earlier.kind === kind),
});

export const setFollow = wishing<Omit<SetFollow, 'idempotencyKey'>>({
  key: ({ person }) => keyOf('person', person),
  place: ({ person }) => person,
  fulfil: (_core, row, { on }) => followed(row, on),
  overrules: () => true,
});

/** Something about an activity is as the viewer wishes: `change` gives its new fields, or nothing where it is so already. */
export const onActivity = <C extends { readonly id: Id }>(
  change: (row: NonNullable<Row>, command: C, core: Core) => object | undefined,
) =>
  wishing<C>({
    key: ({ id }) => keyOf('activity', id),
    place: ({ id }) => id,
    fulfil(core, row, command) {
      const changes = row && change(row, command, core);
      return changes ? { ...row, ...changes } : row;
    },
    overrules: () => true,
  });

/** A field of an activity is as the viewer wishes. */
const flagging = (field: string) =>
  onActivity<{ readonly id: Id; readonly on: boolean }>((row, { on }) =>
    (row[field] ?? false) === on ? undefined : { [field]: on },
  );

export const setSaved = flagging('viewerSaved');
export const setMuted = flagging('viewerMuted');

/** What somebody who is thanked says to being shown. */
export const setKudosConsent: WriteKind = {
  ...wishing<SetKudosConsent>({
    key: ({ id }) => keyOf('kudos', id),
    place: ({ id }) => id,
    fulfil: (_core, row, { on }) => {
      const consent = row?.['consent'] as KudosConsent | null | undefined;
      return row && consent ? { ...row, consent: { ...consent, state: on ? 'given' : 'declined' } } : row;
    },
    overrules: () => true,
  }),
  // The state is everybody's answer together: that it is so already does not say that the viewer has answered.
  fulfilled: () => false,
};

function followed(row: Row, on: boolean): Row {
  if (!row || row['viewerFollows'] === on) return row;
  const count = row['followerCount'];
  const followerCount = typeof count === 'number' ? Math.max(0, count + (on ? 1 : -1)) : count;
  return { ...row, viewerFollows: on, followerCount };
}

type Group = Omit<ReactionGroup, 'people'> & { readonly people?: readonly unknown[] | null };

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
