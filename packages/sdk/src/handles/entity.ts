import type { Capability, Id } from '@maillon/contract';
import type { Core } from '../core.ts';
import { SocialError } from '../errors.ts';
import { present, type Loaders } from '../loading/loaders.ts';
import { keyOf } from '../store/normalise.ts';
import { StoreHandle } from './handle.ts';

/** One thing with an id, asked for together with others of its kind. */
export class StoreEntity<T> extends StoreHandle<T> {
  protected readonly id: Id;
  readonly #needs: Capability;
  readonly #loader: keyof Loaders;

  constructor(core: Core, type: string, id: Id, needs: Capability, loader: keyof Loaders) {
    super(core, keyOf(type, id));
    this.id = id;
    this.#needs = needs;
    this.#loader = loader;
  }

  protected async load(): Promise<void> {
    this.core.require(this.#needs);
    present(this.core, this.key, await this.core.loaders[this.#loader].load(this.id));
  }
}

/** One thing that comes with others and has no question of its own. */
export class StorePart<T> extends StoreHandle<T> {
  protected readonly id: Id;

  constructor(core: Core, type: string, id: Id) {
    super(core, keyOf(type, id));
    this.id = id;
  }

  protected override enough(): boolean {
    return this.value() !== undefined;
  }

  protected async load(): Promise<void> {
    if (!this.enough()) throw new SocialError('not-found');
  }
}
