// npm start: the demo intranet and its server, until Ctrl+C. Builds the scripts of the pages when sources are newer.
import { ensureBuilt } from './lib/ensure-built.mjs';
import { inRoot } from './lib/repository.mjs';
import './lib/source-condition.mjs';

if (!ensureBuilt()) {
  console.error('\nThe elements could not be built: see above. The server was not started.');
  process.exit(1);
}

const { main } = await import('@maillon/server');
await main({
  dataFolder: inRoot('.maillon'),
  pages: inRoot('examples/html'),
  scripts: inRoot('packages/elements/dist'),
});
