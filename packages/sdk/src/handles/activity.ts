import type { Activity, Id } from '@maillon/contract';
import type { ActivityHandle, PostDraft, Shown } from '../api.ts';
import type { Core } from '../core.ts';
import { present } from '../loading/loaders.ts';
import { keyOf } from '../store/normalise.ts';
import type { Patch, Patches, Row } from '../store/store.ts';
import { StoreFeed } from './feed.ts';
import { StoreHandle } from './handle.ts';
import { asList, asRow, without } from './list.ts';

export class StoreActivity extends StoreHandle<Shown<Activity>> implements ActivityHandle {
  readonly #id: Id;

  constructor(core: Core, id: Id) {
    super(core, keyOf('activity', id));
    this.#id = id;
  }

  protected async load(): Promise<void> {
    this.core.require('feed.read');
    present(this.core, this.key, await this.core.loaders.activities.load(this.#id));
  }

  async edit({ body, title }: Pick<PostDraft, 'body' | 'title'>): Promise<Activity | null> {
    const { core, key } = this;
    const version = this.value()?.version;
    const changes = { body, ...(title === undefined ? {} : { title }) };
    const editedAt = new Date(core.clock.now()).toISOString();
    return core.write<Activity>({
      needs: 'feed.edit',
      command: [this.#id, changes],
      expected: new Map([[key, (row: Row) => row && { ...row, ...changes, editedAt, local: 'saving' }]]),
      send: (meta, context) =>
        core.backend.feed.edit(
          { id: this.#id, ...changes, ...(version ? { expectedVersion: version } : {}), ...meta },
          context,
        ),
      confirmed: ({ value }) => void core.store.learn(value),
    });
  }

  async remove(): Promise<void> {
    const { core } = this;
    const gone = withoutActivity(core, this.#id);
    await core.write({
      needs: 'feed.remove',
      command: this.#id,
      expected: gone,
      send: (meta, context) => core.backend.feed.remove({ id: this.#id, ...meta }, context),
      confirmed: () => core.store.apply(gone),
    });
  }
}

/** The activity gone, from the store and from every feed. */
export function withoutActivity(core: Core, id: Id): Patches {
  const patches = new Map<string, Patch>([[keyOf('activity', id), () => null]]);
  for (const feed of core.handlesOf(StoreFeed)) {
    patches.set(feed.key, (row) => {
      const known = asList(row);
      return known ? asRow(without(known, id)) : row;
    });
  }
  return patches;
}
