import type { Activity, Id } from '@maillon/contract';
import type { ActivityHandle, PostDraft, Shown } from '../api.ts';
import type { Core } from '../core.ts';
import { keyOf } from '../store/normalise.ts';
import type { Patch, Patches, Row } from '../store/store.ts';
import { StoreEntity } from './entity.ts';
import { StoreFeed } from './feed.ts';
import { inList, without } from './list.ts';

export class StoreActivity extends StoreEntity<Shown<Activity>> implements ActivityHandle {
  async edit({ body, title }: Pick<PostDraft, 'body' | 'title'>): Promise<Activity | null> {
    const { core, id, key } = this;
    const version = this.value()?.version;
    const changes = { body, ...(title === undefined ? {} : { title }) };
    const editedAt = core.instant;
    return this.write<Activity>({
      needs: 'feed.edit',
      command: [id, changes],
      expected: new Map([[key, (row: Row) => row && { ...row, ...changes, editedAt, local: 'saving' }]]),
      send: (meta, context) =>
        core.backend.feed.edit({ id, ...changes, expectedVersion: version ?? undefined, ...meta }, context),
      confirmed: ({ value }) => this.confirmed(value),
    });
  }

  async remove(): Promise<void> {
    const { core, id } = this;
    const gone = withoutActivity(core, id);
    await this.write({
      needs: 'feed.remove',
      command: id,
      expected: gone,
      send: (meta, context) => core.backend.feed.remove({ id, ...meta }, context),
      confirmed: () => core.store.apply(gone),
    });
  }
}

/** The activity gone, from the store and from every feed. */
export function withoutActivity(core: Core, id: Id): Patches {
  const patches = new Map<string, Patch>([[keyOf('activity', id), () => null]]);
  for (const { key } of core.handlesOf(StoreFeed)) patches.set(key, inList(without, id));
  return patches;
}
