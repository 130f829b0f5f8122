// The real server, mounted inside the test runner's own web server: one per run, in memory, with the sample data.
import { existsSync } from 'node:fs';
import { inRoot } from './repository.mjs';
import './source-condition.mjs';

const entry = inRoot('packages/server/src/index.ts');

/**
 * `/graphql` is answered by @maillon/server; `POST /__test/reset` puts the sample data back.
 * The server opens at the first request, so runs without wire tests do not pay for it.
 * @returns a Koa middleware and a wtr plugin that closes the server at the end
 */
export function testServer() {
  let opening;
  const middleware = async (context, next) => {
    if (context.path !== '/graphql' && !context.path.startsWith('/__test/')) return next();
    if (!existsSync(entry)) {
      context.status = 503;
      context.body = 'packages/server is not there yet: nothing to answer with.';
      return undefined;
    }
    const server = await (opening ??= openServer());
    if (context.path === '/__test/reset') {
      await server.reset();
      context.status = 204;
      return undefined;
    }
    context.respond = false;
    context.res.statusCode = 200;
    await server.handle(context.req, context.res);
    return undefined;
  };
  const close = async () => {
    if (opening !== undefined) await (await opening).close?.();
  };
  return { middleware, plugin: { name: 'maillon-test-server', serverStop: close } };
}

/** A server over a fresh in-memory database with the sample data. */
export async function openServer() {
  const { createServer } = await import('@maillon/server');
  return createServer({ database: 'memory', sampleData: true });
}
