// npm run example -- strapi: an intranet's Strapi with its content, and a page beside it with the social
// elements. Installs, builds and seeds what is missing. --without-panel leaves out the panel in which editors write.
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/lib/ensure-built.mjs';
import { inRoot } from '../../scripts/lib/repository.mjs';
import { servePage } from './tools/page-server.mjs';
import { ensurePanel, ensureStrapi, home, startStrapi } from './tools/strapi-process.mjs';

const panel = !process.argv.includes('--without-panel');
try {
  ensureStrapi();
  if (panel) ensurePanel();
  if (!ensureBuilt()) throw new Error('The elements could not be built: see above.');
  const strapi = await startStrapi({ data: join(home, '.maillon'), port: 1337, panel });
  const page = await servePage({
    ...{ strapi: strapi.url, password: strapi.password, port: 4100 },
    scripts: inRoot('packages/elements/dist'),
  });
  console.log(`
  The intranet   ${page.url}
                 Paul Fabrègue looks at it; choose somebody else, or nobody, at the top.
                 Accounts are logins such as paul.fabregue, with the password ${strapi.password}
  GraphQL        ${strapi.url}/graphql${
    panel
      ? `
  Editors        ${strapi.url}/admin
                 redaction@verdoyer.example, with the same password: write an article, publish it, reload the intranet.`
      : ''
  }
  Strapi ${strapi.seconds} s, its data in examples/strapi/.maillon. Ctrl+C ends.
`);
  const end = () => void Promise.all([page.close(), strapi.stop()]).then(() => process.exit());
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
