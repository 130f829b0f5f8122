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

/** Does so when the page has nothing better to do. What fails here is loaded again on the first press. */
export function loadComposerWhenIdle(registry?: CustomElementRegistry): void {
  const load = (): void => void loadComposer(registry).catch(() => undefined);
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2000 });
  else setTimeout(load, 200);
}
