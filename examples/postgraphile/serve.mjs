// npm start: the database, PostGraphile over it, and a page of the intranet with the social elements in it.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../scripts/lib/ensure-built.mjs';

// PostGraphile would ask for it at each start.
process.env.GRAPHILE_ENV ??= 'production';

if (!ensureBuilt()) process.exit(1);
const { default: pg } = await import('pg');
const { postgraphile } = await import('postgraphile');
const { grafserv } = await import('postgraphile/grafserv/node');
const { openDatabase } = await import('./database.mjs');
const { presetFor } = await import('./preset.mjs');

const folderOf = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Where what is asked for lies: the page, what Maillon publishes, the photo store. */
const folders = [
  ['/maillon/', folderOf('../../packages/elements/dist/')],
  ['/sdk/', folderOf('../../packages/sdk/dist/')],
  ['/photos/', folderOf('../html/avatars/')],
  ['/mapping.mjs', folderOf('mapping.mjs')],
  ['/', folderOf('page/')],
];
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

const database = await openDatabase();
const pool = new pg.Pool({ connectionString: database.gateway, max: 8 });
const gateway = postgraphile(presetFor(pool, employeeOf));
const api = gateway.createServ(grafserv).createHandler();
const owner = new pg.Pool({ connectionString: database.owner, max: 1 });
// At the end, connections are cut.
for (const each of [pool, owner]) each.on('error', () => {});

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500).end();
  });
});
// One machine's demonstration: whoever reaches it may be anybody.
server.listen(Number(process.env.PORT ?? 4010), '127.0.0.1', () => {
  const { port } = server.address();
  console.log(
    `Ateliers Kerouan  http://localhost:${port}/\nPostGraphile      http://localhost:${port}/graphql`,
  );
});
server.once('error', (error) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${error.port} is taken. Choose another: PORT=4011 npm start` : error.message);
  void stop(1);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop(0));

async function stop(code) {
  server.closeAllConnections();
  server.close();
  await gateway.release();
  await Promise.all([pool.end(), owner.end()]);
  await database.stop();
  process.exit(code);
}

async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/graphql') return api(request, response);
  if (pathname === '/demo/employees') return listEmployees(request, response);
  if (pathname === '/demo/session' && request.method === 'POST') return signIn(request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
  return sendFile(pathname, request, response);
}

/** Demonstration: the cookie is believed. A real intranet has a session, or a token that it verifies here. */
function employeeOf(request) {
  const [, number] = /(?:^|; ?)salarie=(\d+)/.exec(request.headers.cookie ?? '') ?? [];
  return number === undefined ? undefined : Number(number);
}

async function listEmployees(request, response) {
  const { rows } = await owner.query(
    `select matricule, prenom || ' ' || nom_usage as nom, poste from rh.salarie where statut <> 'sorti' order by 1`,
  );
  const told = { moi: employeeOf(request) ?? null, salaries: rows };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told));
}

async function signIn(request, response) {
  let body = '';
  for await (const chunk of request) body += chunk;
  const number = /^\d+$/.test(body) ? body : '';
  response.writeHead(204, { 'set-cookie': `salarie=${number}; Path=/; SameSite=Lax; HttpOnly` }).end();
}

function sendFile(pathname, request, response) {
  const [prefix, folder] = folders.find(([start]) => pathname.startsWith(start));
  const rest = decodeURIComponent(pathname.slice(prefix.length));
  const file =
    rest === '' && !folder.endsWith(sep) ? folder : join(folder, rest === '' ? 'index.html' : rest);
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
    return response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Introuvable.');
  }
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  if (extname(file) === '.html') sendPage(file, request, response);
  else createReadStream(file).pipe(response);
}

/** The first visit is Solène's; the import map, the one script written in a page, is allowed by its hash. */
function sendPage(file, request, response) {
  const page = readFileSync(file, 'utf8');
  if (!/(?:^|; ?)salarie=/.test(request.headers.cookie ?? '')) {
    response.setHeader('set-cookie', 'salarie=1001; Path=/; SameSite=Lax; HttpOnly');
  }
  const [, map = ''] = /<script type="importmap">([^]*?)<\/script>/.exec(page) ?? [];
  const hash = createHash('sha256').update(map).digest('base64');
  response.setHeader(
    'content-security-policy',
    [
      "default-src 'none'",
      "connect-src 'self'",
      "img-src 'self'",
      `script-src 'self' 'sha256-${hash}'`,
      "style-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types lit-html 'allow-duplicates'",
    ].join('; '),
  );
  response.end(page);
}
