// Servers of other makes, made up from their own schemas, mounted inside the test runner's own web server.
import './source-condition.mjs';

/** Address → the server that answers there, on the way. */
const servers = new Map();

/**
 * `/__mock/github/graphql?seed=7&nulls=0.25&failures=0.02`: answers by chance, as GitHub's schema allows. Each address has
 * a world of its own.
 * @returns a Koa middleware
 */
export async function mockedServers(context, next) {
  const [, product] = /^\/__mock\/(\w+)\/graphql$/.exec(context.path) ?? [];
  if (product === undefined) return next();
  const { url } = context;
  if (!servers.has(url)) servers.set(url, open(product, context.query));
  const answer = await servers.get(url);
  const body = await new Response(context.req).text();
  context.type = 'application/json';
  context.body = JSON.stringify(await answer(JSON.parse(body)));
  return undefined;
}

async function open(product, asked) {
  const { mockedServer } = await import('../../packages/sdk/src/testing/mocked-schema.ts');
  const products = await import('../../packages/sdk/src/testing/mocked-products.ts');
  const oddities = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, Number(value)]));
  return mockedServer(products[product], oddities);
}
