// The intranet beside Strapi: a few files, on an address of its own, as strict as a security department wishes.
import { build } from 'esbuild';
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { home } from './strapi-process.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Serves the page, the built elements below /maillon/, and the page's script with the mapping in it.
 * @param {{ strapi: string, password: string, scripts: string, port?: number, pages?: Record<string, string> }} options `strapi`:
 *   where Strapi answers; `pages`: further ones, by their path
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function servePage({ strapi, password, scripts, port = 0, pages = {} }) {
  const script = await bundle(join(home, 'intranet/page.js'));
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: ${strapi}`,
    `connect-src 'self' ${strapi}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (type, body) => {
      response.writeHead(200, {
        'content-type': type,
        'content-security-policy': policy,
        'cache-control': 'no-store',
      });
      body.pipe ? body.pipe(response) : response.end(body);
    };
    if (pathname === '/page.js') return send(types['.js'], script);
    if (Object.hasOwn(pages, pathname)) return send(types['.html'], pages[pathname]);
    // The demonstration signs in for its visitors; an intranet has a session of its own.
    if (pathname === '/settings.json') return send('application/json', JSON.stringify({ strapi, password }));
    const below = pathname.startsWith('/maillon/')
      ? join(scripts, normalize(pathname.slice('/maillon'.length)))
      : join(home, 'intranet', normalize(pathname === '/' ? '/index.html' : pathname));
    const type = types[extname(below)];
    if (type && statSync(below, { throwIfNoEntry: false })?.isFile())
      return send(type, createReadStream(below));
    return response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.\n');
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => (server.closeAllConnections(), new Promise((resolve) => server.close(resolve))),
  };
}

/** The mapping travels with the page's own script, as in any project that has a bundler. */
async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}
