import type { Kudos } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { loadNotes } from '../../foundation/open-write.ts';
import { defineKudosWall } from '../../kudos/define-kudos-wall.ts';
// It comes later on a page.
import '../../kudos/kudos-wall-body.ts';
import type { FakeClient } from '../fake-client.ts';
import { deep, deepAll, settled } from '../look.ts';
import { aminata, cards, malo, noor, reactionsOn, thanks, values, viewer } from './company.ts';
import { appears, clientOf, place, statesOf, type Example } from './example.ts';

defineKudosWall();

const page = (ids: readonly string[], hasMore = false) => ({ ids, total: { exact: ids.length }, hasMore });

interface Wall {
  readonly hangs?: readonly string[];
  readonly hasMore?: boolean;
  readonly props?: Readonly<Record<string, unknown>>;
  readonly set?: (client: FakeClient) => void;
}

function filled(set: (client: FakeClient) => void = () => undefined): FakeClient {
  const client = clientOf(viewer);
  client.kudos.values().ready(values);
  for (const [id, kudos] of Object.entries(cards)) client.kudos.get(id).ready(kudos);
  client.kudos.get(thanks.id).ready({ ...thanks, activityId: 'a' });
  client.reactions('a').ready(reactionsOn('a'));
  set(client);
  return client;
}

/** A wall, on which something may happen then. */
function wall(
  state: string,
  { hangs = ['own'], hasMore = false, props = {}, set }: Wall,
  act: (wall: HTMLElement, client: FakeClient) => Promise<unknown> = () => Promise.resolve(),
  more: Partial<Example> = {},
): Example {
  return {
    ...more,
    element: 'social-kudos-wall',
    state,
    async draw(box) {
      await loadNotes();
      const client = filled(set);
      client.kudos.list({}).ready(page(hangs, hasMore));
      const drawn = await place(box, 'social-kudos-wall', client, { loading: 'eager', ...props });
      await appears(() => deepAll(drawn, 'social-kudos-card').length === hangs.length, drawn);
      await act(drawn, client);
      await settled(drawn);
      return drawn;
    },
  };
}

const suggested = (client: FakeClient): void =>
  client.ask('kudos.unthanked', { weeks: 8 }).ready([
    { person: aminata, lastThankedAt: null, because: 'team' },
    { person: noor, lastThankedAt: null, because: 'talks' },
  ]);

const compared = (client: FakeClient): void =>
  client.ask('kudos.ranking', {}).ready([
    { person: malo, count: 12 },
    { person: aminata, count: 9 },
  ]);

/** One's own, not acknowledged yet. */
function unsent(
  local: 'saving' | 'queued' | 'failed' | 'doubtful',
  more: Partial<Kudos> | object = {},
): Wall {
  const why = { saving: undefined, queued: 'offline', failed: 'forbidden', doubtful: 'network' } as const;
  return {
    hangs: ['own', 'team'],
    set(client) {
      const kind = why[local];
      const rest = { verb: 'kudos.give', item: 'own', place: malo.id, kept: 'device', since: 0 } as const;
      client.outbox.set({ id: 'w', state: local, ...rest, ...(kind && { error: new SocialError(kind) }) });
      client.kudos.get('own').ready({ ...(cards['own'] as Kudos), local, write: 'w', ...more });
    },
  };
}

const undoUntil = Date.now() + 600_000;

/** The wall of thanks. */
export const walls: readonly Example[] = [
  ...statesOf({
    element: 'social-kudos-wall',
    client: filled,
    props: { loading: 'eager' },
    handle: (client) => client.kudos.list({}),
    value: page([thanks.id]),
    empty: page([]),
    pages: page([thanks.id], true),
  }),
  wall('full', {
    hangs: ['asks', 'own', 'team'],
    hasMore: true,
    set: suggested,
    props: { points: true },
  }),
  wall('ranking', { hangs: ['own', 'team'], set: compared, props: { ranking: true } }),
  wall('with new thanks', { hangs: ['own', 'team'] }, async (drawn, client) => {
    client.kudos.list({}).ready(page(['asks', 'own', 'team']));
    await appears(() => drawn.shadowRoot?.querySelector('[part=new-items]'), drawn);
  }),
  wall(
    'menu of a card',
    {},
    async (drawn) => {
      deep(deep(drawn, 'social-kudos-card'), '[aria-haspopup=menu]').click();
      await settled(drawn);
    },
    { floats: true },
  ),
  wall(
    'an answer that was not saved',
    {
      hangs: ['asks'],
      set(client) {
        client.write.answer = () => Promise.reject(new SocialError('server'));
      },
    },
    async (drawn) => {
      const answer = deep(drawn, 'social-kudos-answer');
      deep(answer, '.choice button').click();
      await appears(() => answer.shadowRoot?.querySelector('[part=status]'), drawn);
    },
  ),
  wall('given, to be undone', unsent('saving', { undoUntil })),
  wall('taken back, to be undone', {
    hangs: ['own', 'team'],
    set: (client) =>
      client.kudos.get('own').ready({ ...(cards['own'] as Kudos), local: 'saving', write: 'w', undoUntil }),
  }),
  ...(['saving', 'queued', 'failed', 'doubtful'] as const).map((local) =>
    wall(`card ${local}`, unsent(local)),
  ),
  wall('side column', {
    hangs: ['own', 'team'],
    hasMore: true,
    props: { density: 'compact', filters: 'none' },
  }),
];
