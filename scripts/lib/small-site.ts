// A host's site for tests: the real server in memory, pages of the test's own, and our script, as one address or as two
// copies of it.
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type ServerOptions, type SocialServer } from '@maillon/server';

const dist = fileURLToPath(new URL('../../packages/elements/dist/', import.meta.url));
const avatars = fileURLToPath(new URL('../../examples/html/avatars/', import.meta.url));

/** A page's HTML, a script where its path ends in `.js`, or what answers bit by bit. */
export type SitePage = string | ((response: ServerResponse) => Promise<void>);

export interface SiteOptions {
  readonly pages: Readonly<Record<string, SitePage>>;
  /** Of the API; in demo mode, in memory and with the sample company if not said otherwise. */
  readonly server?: Partial<ServerOptions>;
  /** Any free one if absent. */
  readonly port?: number;
  /** Answers a request to the API itself where it returns true. */
  readonly intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface Site {
  /** Its address, with the last slash. */
  readonly url: string;
  readonly port: number;
  readonly server: SocialServer;
  /** API requests on their way, streams included. */
  readonly open: ReadonlySet<IncomingMessage>;
  close(): Promise<void>;
}

/** `/maillon/` and `/copy/` are two copies of what we publish for pages without a build. */
export async function openSite({ pages, server: settings, port = 0, intercept }: SiteOptions): Promise<Site> {
  const server = await createServer({ database: 'memory', demo: true, sampleData: true, ...settings });
  const open = new Set<IncomingMessage>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/graphql') {
      open.add(request);
      response.once('close', () => open.delete(request));
      if (intercept?.(request, response)) return;
    }
    if (await server.handle(request, response)) return;
    const page = pages[path];
    if (page !== undefined) {
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.setHeader('content-type', `${type}; charset=utf-8`);
      if (typeof page === 'string') response.end(page);
      else await page(response);
      return;
    }
    await sendFile(path, response);
  };
  const http = createHttp((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  const { port: taken } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    port: taken,
    server,
    open,
    async close() {
      server.endStreams();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await server.close();
    },
  };
}

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  const [, folder = '', below = ''] = /^\/(maillon|copy|avatars)\/([\w./-]+)$/.exec(normalize(path)) ?? [];
  const file = join(folder === 'avatars' ? avatars : dist, below);
  const text = below && (await readFile(file, 'utf8').catch(() => ''));
  const type = file.endsWith('.svg') ? 'image/svg+xml' : 'text/javascript; charset=utf-8';
  response.writeHead(text ? 200 : 404, { 'content-type': type }).end(text);
}

/** A page in French with this in its body. */
export const pageWith = (...body: string[]): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${body.join('\n')}</html>`;

export const scriptTag = (address: string, attributes = ''): string =>
  `<script type="module" ${attributes} src="${address}"></script>`;
