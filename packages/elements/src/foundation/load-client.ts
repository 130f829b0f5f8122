import type { ClientOptions, JoinedClient } from '@maillon/sdk';

/** What names a client on a page: as the SDK wants it, or with a mapping that stands in a file. */
export interface PageOptions extends ClientOptions {
  /** Address of a mapping as JSON. */
  readonly mapping?: string;
}

type Backend = NonNullable<ClientOptions['backend']>;

/** Mappings of this page, by their addresses. */
const backends = new Map<string, Promise<Backend>>();

/**
 * Joins the page's client for these options. The SDK comes with the first call: a page that builds its own client, or
 * shows nothing yet, does not wait for it.
 */
export async function loadClient({ mapping, ...options }: PageOptions): Promise<JoinedClient> {
  const { joinClient, loadBackend } = await import('@maillon/sdk/page');
  if (!mapping || options.backend) return joinClient(options);
  const address = new URL(mapping, document.baseURI).href;
  let backend = backends.get(address);
  if (!backend) {
    backend = loadBackend(address);
    backends.set(address, backend);
    // It may be there the next time.
    backend.catch(() => backends.delete(address));
  }
  return joinClient({ ...options, backend: await backend });
}
