import type { ClientOptions, JoinedClient } from '@maillon/sdk';

/**
 * Joins the page's client for these options. The SDK comes with the first call: a page that builds its own client, or
 * shows nothing yet, does not wait for it.
 */
export async function loadClient(options: ClientOptions): Promise<JoinedClient> {
  const { joinClient } = await import('@maillon/sdk');
  return joinClient(options);
}
