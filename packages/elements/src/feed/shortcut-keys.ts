import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Localizer } from '../foundation/localize.ts';
import { loadShortcuts } from './later.ts';
import type { ShortcutActions, Shortcuts } from './shortcuts.ts';

/** Has the code of the single keys there as long as its host wants them. */
export class ShortcutKeys implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #areWanted: () => boolean;
  readonly #actions: ShortcutActions;
  #keys: Shortcuts | undefined;

  constructor(host: ReactiveControllerHost & Element, areWanted: () => boolean, actions: ShortcutActions) {
    this.#host = host;
    this.#areWanted = areWanted;
    this.#actions = actions;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#areWanted()) void this.#load();
  }

  hostUpdated(): void {
    if (!this.#areWanted()) this.hostDisconnected();
    else if (!this.#keys) void this.#load();
  }

  hostDisconnected(): void {
    this.#keys?.stop();
    this.#keys = undefined;
  }

  /** The list of keys, which one of them opens. */
  render(localizer: Localizer): unknown {
    return this.#keys?.render(localizer) ?? nothing;
  }

  async #load(): Promise<void> {
    const module = await loadShortcuts().catch(() => undefined);
    if (!module || this.#keys || !this.#areWanted() || !this.#host.isConnected) return;
    this.#keys = new module.Shortcuts(this.#actions);
    this.#host.requestUpdate();
  }
}
