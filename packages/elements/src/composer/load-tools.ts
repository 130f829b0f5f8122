type Tools = typeof import('./composer-tools.ts');

let loading: Promise<Tools> | undefined;

/** The tools of the composer, once for the page; a load that failed is tried again with the next focus. */
export function loadTools(): Promise<Tools> {
  return (loading ??= import('./composer-tools.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}
