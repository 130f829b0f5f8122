/**
 * Mappings as plain JSON with `.graphql` files, for sites without a build.
 * @module
 */
import type { MappedBackend } from './define-backend.ts';
import { backendFromJson } from './mapping/json-form.ts';

export { backendFromJson, mappingToJson } from './mapping/json-form.ts';
export type { ReadFile } from './mapping/json-form.ts';
export type { MappedBackend } from './define-backend.ts';

/**
 * The backend of a mapping that stands in a JSON file; its documents may stand in `.graphql` files beside it. Rejects
 * with a TypeError that names the file and what is wrong with it.
 */
export async function loadBackend(
  url: string,
  { fetch: fetcher = globalThis.fetch }: { readonly fetch?: typeof fetch } = {},
): Promise<MappedBackend> {
  const address = new URL(url, globalThis.document?.baseURI).href;
  const read = async (file: string) => {
    const response = await fetcher(file);
    if (!response.ok) throw new TypeError(`HTTP ${response.status}`);
    return response.text();
  };
  const text = await read(address).catch((cause: unknown) => {
    const why = cause instanceof TypeError && cause.message.startsWith('HTTP') ? ` (${cause.message})` : '';
    throw new TypeError(`maillon: the mapping ${url} cannot be read${why}; is this its address?`, { cause });
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new TypeError(`maillon: the mapping ${url} is not JSON`, { cause });
  }
  try {
    return await backendFromJson(data, (name) => read(new URL(name, address).href));
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new TypeError(`maillon: the mapping ${url}: ${cause.message.replace(/^maillon: /, '')}`, { cause });
  }
}
