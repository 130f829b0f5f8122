import { loadNotes } from '../foundation/open-write.ts';
import { loadLaterStrings } from '../locales/index.ts';

/** Registers `<social-composer>`: its code comes when somebody is about to write. Asking again costs nothing. */
export async function loadComposer(registry?: CustomElementRegistry): Promise<void> {
  const [{ defineComposer }] = await Promise.all([
    import('./define-composer.ts'),
    loadNotes(),
    loadLaterStrings(),
  ]);
  defineComposer(registry);
}

/** Does so, and `more`, when the page has nothing better to do. What fails here is loaded again on the first press. */
export function loadComposerWhenIdle(registry?: CustomElementRegistry, more?: () => Promise<unknown>): void {
  const load = (): void => {
    for (const one of [loadComposer(registry), more?.()]) one?.catch(() => undefined);
  };
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2000 });
  else setTimeout(load, 200);
}
