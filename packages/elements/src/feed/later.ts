import { loadNotes } from '../foundation/open-write.ts';
import { loadLaterStrings } from '../locales/index.ts';

/**
 * Code that nobody needs at first sight: to write, to thank, to discuss, to change one's own. It comes once the page is
 * idle, or with the first press; where something else stands there afterwards, a plain button that looks the same stands
 * in until then.
 */

/** Loads once; a load that failed may be tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

/** Registers `<social-composer>`. */
export const loadComposer = once(async () => {
  const [module] = await Promise.all([
    import('../composer/define-composer.ts'),
    loadNotes(),
    loadLaterStrings(),
  ]);
  module.defineComposer();
  return module;
});

/** Registers `<social-kudos-button>`. */
export const loadKudos = once(async () => {
  const module = await import('../kudos/define-kudos.ts');
  module.defineKudos();
  return module;
});

/** Registers `<social-kudos-answer>`, and what stands in it. */
export const loadKudosAnswer = once(async () => {
  const [module] = await Promise.all([
    import('../kudos/social-kudos-answer.ts'),
    loadKudos(),
    loadLaterStrings(),
  ]);
  module.SocialKudosAnswer.define();
  return module;
});

/** Registers `<social-comment-thread>`. */
export const loadComments = once(async () => {
  const module = await import('../comments/define-comments.ts');
  module.defineComments();
  return module;
});

/** What authors do to their posts. */
export const loadOwnPost = once(async () => {
  const [module] = await Promise.all([import('./own-post.ts'), loadLaterStrings()]);
  return module;
});

/** Keys of the feed, where a page wants them. */
export const loadShortcuts = once(async () => {
  const [module] = await Promise.all([import('./shortcuts.ts'), loadLaterStrings()]);
  return module;
});

/** What readers do with posts by the menu and by the buttons of their kinds. */
export const loadDeeds = once(async () => {
  const [module] = await Promise.all([import('./item-deeds.ts'), loadLaterStrings()]);
  return module;
});

/**
 * Loads what many will press, of what is offered, when the page has nothing better to do. What fails here is loaded again
 * on the first press.
 */
export function loadWhenIdle(offered: { readonly composer: boolean; readonly kudos: boolean }): void {
  const wanted = [offered.composer && loadComposer, offered.kudos && loadKudos, loadDeeds];
  const load = (): void => wanted.forEach((one) => one && void one().catch(() => undefined));
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2000 });
  else setTimeout(load, 200);
}
