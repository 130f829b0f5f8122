// The real server, mounted inside the test runner's own web server, in memory and with the sample data.
import './source-condition.mjs';

/** More than the pages that run side by side; the one that rested longest is closed for the next. */
const mostOpen = 4;

/**
 * `/graphql` and `/demo/*` are answered by @maillon/server in demo mode; `POST /__test/reset` puts the sample data back.
 * Each test file has a server of its own, which opens at its first request: runs without wire tests do not pay for it.
 * @returns a Koa middleware, and a wtr plugin that closes the servers at the end
 */
export function testServer() {
  /** Test session → its server on the way; the last used comes last. */
  const servers = new Map();
  const serverFor = (session) => {
    const server = servers.get(session) ?? openServer();
    servers.delete(session);
    servers.set(session, server);
    if (servers.size > mostOpen) {
      const [oldest] = servers.keys();
      const resting = servers.get(oldest);
      servers.delete(oldest);
      void resting.then((one) => one.close());
    }
    return server;
  };
  const middleware = async (context, next) => {
    if (!/^\/(graphql$|demo\/|__test\/)/.test(context.path)) return next();
    const server = await serverFor(sessionOf(context));
    if (context.path === '/__test/reset') {
      await server.reset();
      context.status = 204;
      return undefined;
    }
    context.respond = false;
    context.res.statusCode = 200;
    if (!(await server.handle(context.req, context.res))) context.res.writeHead(404).end();
    return undefined;
  };
  const close = () => Promise.all([...servers.values()].map(async (server) => (await server).close()));
  return { middleware, plugin: { name: 'maillon-test-server', serverStop: close } };
}

/** The runner opens each test file as a page whose address holds the session. */
function sessionOf({ request }) {
  return /wtr-session-id=([\w-]+)/.exec(request.get('referer'))?.[1] ?? 'shared';
}

let first;

/** A server over a database of its own; all but the first begin as a copy, which is faster. */
async function openServer() {
  const { createServer } = await import('@maillon/server');
  const options = { database: 'memory', demo: true, sampleData: true };
  first ??= createServer(options).then(async (server) => {
    const copy = await server.database.copy();
    await server.close();
    return copy;
  });
  return createServer({ ...options, copy: await first });
}
