import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
/**
 * What a strict host would allow its pages. The demo runs under it, so that the elements are known to need no more: no
 * inline script or style, no other origin, no HTML sink but Lit's.
 */
const pagePolicy = [
  "default-src 'none'",
  "connect-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');
const worthZipping = /^(text\/|application\/json|image\/svg)/u;

/**
 * Sends a file of a folder: `/news/` is `news/index.html`, `/news` is `news` or `news.html`.
 *
 * @param path the decoded path below the folder, with its first slash
 * @returns false when there is no such file
 */
export async function sendFile(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const file = await findFile(folder, path);
  if (file === null) return false;
  const type = types[extname(file.path)] ?? 'application/octet-stream';
  const etag = `"${file.size.toString(36)}-${Math.trunc(file.mtimeMs).toString(36)}"`;
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('etag', etag);
  response.setHeader('x-content-type-options', 'nosniff');
  // Pages on other hosts load our scripts as modules, which browsers fetch with CORS.
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('vary', 'accept-encoding');
  if (type.startsWith('text/html')) response.setHeader('content-security-policy', pagePolicy);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return true;
  }
  const zips = worthZipping.test(type) && /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
  if (zips) response.setHeader('content-encoding', 'gzip');
  else response.setHeader('content-length', file.size);
  response.writeHead(200);
  if (request.method === 'HEAD') response.end();
  else await send(file.path, zips, response);
  return true;
}

async function send(path: string, zips: boolean, response: ServerResponse): Promise<void> {
  try {
    if (zips) await pipeline(createReadStream(path), createGzip(), response);
    else await pipeline(createReadStream(path), response);
  } catch {
    // The reader went away, or the file did: the connection says so.
    response.destroy();
  }
}

async function findFile(folder: string, path: string) {
  const wanted = normalize(join(folder, path));
  if (path.includes('\0') || (wanted !== normalize(folder) && !wanted.startsWith(normalize(folder + sep))))
    return null;
  const candidates = path.endsWith('/') ? [join(wanted, 'index.html')] : [wanted, `${wanted}.html`];
  for (const candidate of candidates) {
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile() === true) return { path: candidate, size: found.size, mtimeMs: found.mtimeMs };
  }
  return null;
}
