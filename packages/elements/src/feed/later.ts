/**
 * Code that nobody needs at first sight: to write and to thank. It comes once the page is idle, or with the first press
 * on the plain button that stands in until then, looking the same.
 */
let writing: Promise<void> | undefined;
let thanking: Promise<void> | undefined;

/** Registers `<social-composer>`; a load that failed may be tried again. */
export function loadComposer(): Promise<void> {
  writing ??= import('../composer/define-composer.ts').then(({ defineComposer }) => defineComposer());
  return writing.catch((error: unknown) => {
    writing = undefined;
    throw error;
  });
}

/** Registers `<social-kudos-button>`; a load that failed may be tried again. */
export function loadKudos(): Promise<void> {
  thanking ??= import('../kudos/define-kudos.ts').then(({ defineKudos }) => defineKudos());
  return thanking.catch((error: unknown) => {
    thanking = undefined;
    throw error;
  });
}

/** Loads both when the page has nothing better to do. What fails here is loaded again on the first press. */
export function loadWhenIdle(): void {
  const load = (): void => {
    loadComposer().catch(() => undefined);
    loadKudos().catch(() => undefined);
  };
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2000 });
  else setTimeout(load, 200);
}
