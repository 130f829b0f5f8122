import type { Viewer } from '@maillon/contract';
import type { Boxed, Core } from '../core.ts';
import { StoreHandle } from './handle.ts';

export class StoreViewer extends StoreHandle<Viewer | null> {
  readonly #given: Viewer | null | undefined;

  /** @param given as the page has it already */
  constructor(core: Core, given?: Viewer | null) {
    super(core, 'viewer');
    this.#given = given;
    if (given !== undefined) core.store.hold(this.key, given, core.store.stamp());
  }

  protected override value(): Viewer | null | undefined {
    return (this.core.store.read(this.key) as Boxed<Viewer | null> | undefined)?.value;
  }

  protected async load(signal: AbortSignal): Promise<void> {
    const { core } = this;
    const asked = core.store.stamp();
    const viewer =
      this.#given ??
      (core.has('viewer') && this.#given !== null ? await core.backend.viewer({ signal }) : null);
    if (!signal.aborted) core.store.hold(this.key, viewer, asked);
  }
}
