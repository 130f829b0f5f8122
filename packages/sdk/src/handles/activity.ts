import type { Activity } from '@maillon/contract';
import type { ActivityHandle, EditDraft, RemoveOptions, Shown } from '../api.ts';
import { StoreEntity } from './entity.ts';

export class StoreActivity extends StoreEntity<Shown<Activity>> implements ActivityHandle {
  edit(draft: EditDraft & { readonly title?: string }): Promise<Activity | null> {
    const { body, title, id: write, version = this.value()?.version } = draft;
    const changes = { body, ...(title === undefined ? {} : { title }) };
    return this.write({
      verb: 'feed.edit',
      needs: 'feed.edit',
      command: { id: this.id, ...changes, ...(version ? { expectedVersion: version } : {}) },
      id: write,
    });
  }

  async remove({ id: write, undoMs }: RemoveOptions = {}): Promise<void> {
    const { id } = this;
    await this.write({ verb: 'feed.remove', needs: 'feed.remove', command: { id }, id: write, undoMs });
  }
}
