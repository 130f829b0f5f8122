// GraphQL stub + static file server on one origin (so no CORS preflight distorts request counts).
//   node stub-server.mjs [port]      env: LATENCY_MS (added to every GraphQL response)
// Real graphql-js execution (any document valid against lib/schema.graphql works, aliases, fragments,
// JSON-array batching), responses of pure queries are memoised so that the server costs next to nothing
// once warmed up.
import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate, execute } from 'graphql';
import { buildData } from './lib/data.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const port = Number(process.argv[2] ?? 4600);
const roots = { '/apps/': path.join(here, 'dist') };
for (const extra of (process.env.EXTRA_APPS || '').split(',').filter(Boolean)) {
  // name=/abs/folder
  const [name, dir] = extra.split('=');
  roots[`/apps/${name}/`] = path.resolve(dir);
}
const schema = buildSchema(fs.readFileSync(path.join(here, 'lib/schema.graphql'), 'utf8'));
let data, byId, dirty, stats;
function reset() {
  data = buildData();
  byId = new Map();
  for (const k of ['persons', 'list', 'live', 'kudos']) for (const o of data[k]) byId.set(o.id, o);
  dirty = false;
}
function resetStats() {
  stats = { http: 0, operations: 0, bytesIn: 0, bytesOut: 0 };
}
reset();
resetStats();

const get = (type, id) => {
  const o = byId.get(id);
  return o && o.__typename === type ? o : null;
};
const root = {
  feed({ first, after }) {
    const start = after ? Number(after) + 1 : 0;
    const end = Math.min(data.list.length, start + first);
    const edges = [];
    for (let i = start; i < end; i++)
      edges.push({ __typename: 'ActivityEdge', cursor: String(i), node: data.list[i] });
    return {
      __typename: 'ActivityConnection',
      edges,
      pageInfo: {
        __typename: 'PageInfo',
        hasNextPage: end < data.list.length,
        hasPreviousPage: start > 0,
        startCursor: String(start),
        endCursor: String(end - 1),
      },
    };
  },
  live: ({ batch, first }) => data.live.slice(batch * first, (batch + 1) * first),
  activity: ({ id }) => get('Activity', id),
  activities: ({ ids }) => ids.map((id) => get('Activity', id)),
  person: ({ id }) => get('Person', id),
  people: ({ ids }) => ids.map((id) => get('Person', id)),
  kudos: ({ id }) => get('Kudos', id),
  kudosList: ({ ids }) => ids.map((id) => get('Kudos', id)),
  toggleReaction({ activityId, type }) {
    dirty = true;
    const a = get('Activity', activityId);
    const r = a.reactions.find((x) => x.type === type);
    r.viewerHasReacted = !r.viewerHasReacted;
    r.count += r.viewerHasReacted ? 1 : -1;
    return a;
  },
  updatePerson({ id, name }) {
    dirty = true;
    const p = get('Person', id);
    p.name = name;
    return p;
  },
  giveKudos({ id }) {
    dirty = true;
    const k = get('Kudos', id);
    k.viewerHasGiven = !k.viewerHasGiven;
    k.count += k.viewerHasGiven ? 1 : -1;
    return k;
  },
};
// "comments(first)" is the one field with arguments that is plain data
const fieldResolver = (src, args, ctx, info) => {
  const v = src[info.fieldName];
  if (typeof v === 'function') return v(args);
  return info.fieldName === 'comments' ? v.slice(0, args.first) : v;
};
const docs = new Map();
function runOne(op) {
  stats.operations++;
  let doc = docs.get(op.query);
  if (!doc) {
    try {
      doc = { ast: parse(op.query) };
    } catch (e) {
      return { errors: [{ message: String(e.message) }] };
    }
    const errors = validate(schema, doc.ast);
    if (errors.length) return { errors: errors.map((e) => ({ message: e.message })) };
    docs.set(op.query, doc);
  }
  return execute({
    schema,
    document: doc.ast,
    rootValue: root,
    variableValues: op.variables,
    operationName: op.operationName,
    fieldResolver,
  });
}
const memo = new Map();
function countOps(body) {
  const j = JSON.parse(body);
  stats.operations += Array.isArray(j) ? j.length : 1;
}
function answer(body) {
  if (!dirty && memo.has(body)) {
    countOps(body);
    return memo.get(body);
  }
  const json = JSON.parse(body);
  const wasDirty = dirty;
  const out = Array.isArray(json) ? json.map(runOne) : runOne(json);
  const raw = Buffer.from(JSON.stringify(out));
  const entry = { raw, gz: raw.length > 1024 ? zlib.gzipSync(raw, { level: 6 }) : null };
  if (!dirty && !wasDirty && memo.size < 3000) memo.set(body, entry);
  return entry;
}
const MIME = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
};
const files = new Map();
function staticFile(url) {
  const prefix = Object.keys(roots)
    .sort((a, b) => b.length - a.length)
    .find((p) => url.startsWith(p));
  if (!prefix) return null;
  let file = path.join(roots[prefix], decodeURIComponent(url.slice(prefix.length)));
  if (!file.startsWith(roots[prefix])) return null;
  if (file.endsWith(path.sep) || (fs.existsSync(file) && fs.statSync(file).isDirectory()))
    file = path.join(file, 'index.html');
  if (files.has(file)) return files.get(file);
  if (!fs.existsSync(file)) return null;
  const raw = fs.readFileSync(file);
  const entry = {
    raw,
    type: MIME[path.extname(file)] || 'application/octet-stream',
    br: zlib.brotliCompressSync(raw, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } }),
    gz: zlib.gzipSync(raw, { level: 9 }),
  };
  files.set(file, entry);
  return entry;
}
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
};
const latency = Number(process.env.LATENCY_MS || 0);
const server = http.createServer((req, res) => {
  const url = new URL(req.url, 'http://x');
  const enc = req.headers['accept-encoding'] || '';
  if (req.method === 'OPTIONS') {
    res.writeHead(204, cors);
    return res.end();
  }
  if (url.pathname === '/graphql') {
    const chunks = [];
    req.on('data', (c) => chunks.push(c));
    req.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      stats.http++;
      stats.bytesIn += body.length;
      let e;
      try {
        e = answer(body);
      } catch (err) {
        res.writeHead(400, cors);
        return res.end(String(err));
      }
      const gz = e.gz && enc.includes('gzip');
      const buf = gz ? e.gz : e.raw;
      stats.bytesOut += buf.length;
      const send = () => {
        res.writeHead(200, {
          'content-type': 'application/json',
          'content-length': buf.length,
          ...(gz ? { 'content-encoding': 'gzip' } : {}),
          ...cors,
        });
        res.end(buf);
      };
      latency ? setTimeout(send, latency) : send();
    });
    return;
  }
  if (url.pathname === '/__reset') {
    if (dirty) reset();
    resetStats();
    res.writeHead(200, cors);
    return res.end('ok');
  }
  if (url.pathname === '/__stats') {
    res.writeHead(200, { 'content-type': 'application/json', ...cors });
    return res.end(JSON.stringify(stats));
  }
  if (url.pathname === '/favicon.ico') {
    res.writeHead(204);
    return res.end();
  }
  if (url.pathname === '/blank') {
    res.writeHead(200, { 'content-type': 'text/html' });
    return res.end('<!doctype html><title>blank</title>');
  }
  const f = staticFile(url.pathname);
  if (!f) {
    res.writeHead(404);
    return res.end('not found');
  }
  const br = enc.includes('br'),
    gz = enc.includes('gzip');
  res.writeHead(200, {
    'content-type': f.type,
    'cache-control': 'no-cache',
    ...(br ? { 'content-encoding': 'br' } : gz ? { 'content-encoding': 'gzip' } : {}),
  });
  res.end(br ? f.br : gz ? f.gz : f.raw);
});
server.keepAliveTimeout = 60000;
server.listen(port, '127.0.0.1', () => console.log(`stub on http://127.0.0.1:${server.address().port}`));
