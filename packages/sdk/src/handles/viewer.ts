import type { Viewer } from '@maillon/contract';
import type { Boxed, Core } from '../core.ts';
import { StoreHandle } from './handle.ts';

export class StoreViewer extends StoreHandle<Viewer | null> {
  constructor(core: Core) {
    super(core, 'viewer');
  }

  protected override value(): Viewer | null | undefined {
    return (this.core.store.read(this.key) as Boxed<Viewer | null> | undefined)?.value;
  }

  protected async load(signal: AbortSignal): Promise<void> {
    const { core } = this;
    const asked = core.store.stamp();
    const viewer = core.has('viewer') ? await core.backend.viewer({ signal }) : null;
    if (!signal.aborted) core.store.hold(this.key, viewer, asked);
  }
}
