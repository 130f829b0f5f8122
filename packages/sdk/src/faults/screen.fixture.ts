import type { Stored, StoredWords } from './intranet.fixture.ts';
import { valueIn, type Family, type Tab, type World } from './world.fixture.ts';

/** A line of a list as a person sees it. */
export interface Line {
  readonly id: string;
  readonly words: string;
  /** What is said beside it: saving, queued … */
  readonly local?: string;
}

/** What a tab shows of one history; undefined where it has nothing to show. */
export interface Screen {
  readonly comments: readonly Line[] | undefined;
  readonly posts: readonly Line[] | undefined;
  readonly kudos: readonly Line[] | undefined;
  readonly liked: string | undefined;
  readonly followed: string | undefined;
  readonly saved: boolean | undefined;
  /** Whether others may see what Cleo thanked both for. */
  readonly consent: string | undefined;
}

type Item = { readonly kind?: string; readonly local?: string } & Record<
  'body' | 'message',
  { readonly value: string } | null
>;

export function screenOf(tab: Tab, families: ReadonlySet<Family>): Screen {
  const { client } = tab;
  const lines = (
    family: Family,
    list: () => { readonly state: unknown },
    get: (id: string) => { readonly state: unknown },
  ): readonly Line[] | undefined => {
    if (!families.has(family)) return undefined;
    const ids = valueIn<{ readonly ids: readonly string[] }>(list() as never)?.ids;
    return ids?.flatMap((id) => {
      const item = valueIn<Item>(get(id) as never);
      // Thanks show in feeds too, on some backends; they are looked at by themselves.
      if (family === 'feed' && item?.kind === 'kudos') return [];
      const words = (item?.body ?? item?.message)?.value ?? '';
      return [{ id, words, ...(item?.local ? { local: item.local } : {}) }];
    });
  };
  const like = families.has('reactions')
    ? valueIn(tab.reactions)?.groups.find(({ kind }) => kind === 'like')
    : undefined;
  const cleo = families.has('people') ? valueIn(tab.cleo) : undefined;
  return {
    comments: lines('comments', () => tab.comments, client.comment),
    posts: lines('feed', () => tab.feed, client.activity),
    kudos: lines('kudos', () => tab.kudos, client.kudos.get),
    liked:
      families.has('reactions') && valueIn(tab.reactions)
        ? told(like?.viewerHasReacted, like?.count)
        : undefined,
    saved: families.has('saved') ? (valueIn(tab.news)?.viewerSaved ?? undefined) : undefined,
    consent: families.has('kudosConsent') ? valueIn(tab.asked)?.consent?.state : undefined,
    followed: cleo ? told(cleo.viewerFollows, cleo.followerCount) : undefined,
  };
}

const told = (mine: boolean | null | undefined, count: number | null | undefined): string =>
  `${mine ? 'mine' : 'not mine'}, ${count ?? 0}`;

/** One yes is enough to show it, one no to close it again. */
function agreed(consents: readonly string[]): string {
  if (consents.some((answer) => answer.endsWith(' false'))) return 'declined';
  return consents.length > 0 ? 'given' : 'pending';
}

/** What a tab should show once everything is healed and nothing is on its way. */
export function expectedOf(world: World, tab: Tab, stored: Stored): Screen {
  const { families } = world;
  const { cleo } = world.intranet.people;
  const lines = (family: Family, rows: readonly StoredWords[]) =>
    families.has(family) ? rows.map(({ id, words }) => ({ id, words })) : undefined;
  const mine = (states: readonly string[], state: string) => states.includes(state);
  return {
    comments: lines('comments', stored.comments),
    posts: lines('feed', stored.posts.filter(({ by }) => by === tab.me).toReversed()),
    kudos: lines('kudos', stored.kudos.toReversed()),
    liked: families.has('reactions')
      ? told(mine(stored.reactions, `${tab.me} like`), stored.reactions.length)
      : undefined,
    saved: families.has('saved') ? mine(stored.saved, `${tab.me} ${world.news}`) : undefined,
    consent: families.has('kudosConsent') ? agreed(stored.consents) : undefined,
    followed: families.has('people')
      ? told(mine(stored.follows, `${tab.me} ${cleo}`), stored.follows.length)
      : undefined,
  };
}
