/**
 * What tags load to join the page's client, and nothing more: bundlers count every export of a lazily loaded module as
 * needed once any part of the page uses it, and the whole SDK would bring every lens along.
 * @module
 */
import type { MappedBackend } from './define-backend.ts';

export { joinClient } from './hub.ts';

/** As in `@maillon/sdk/json`, which comes with the first mapping that is loaded. */
export async function loadBackend(url: string): Promise<MappedBackend> {
  const json = await import('./json.ts');
  return json.loadBackend(url);
}
