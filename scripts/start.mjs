// npm start: the demo intranet and its server, until Ctrl+C. Builds the scripts of the pages when sources are newer.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { inRoot, root } from './lib/repository.mjs';
import './lib/source-condition.mjs';

const bundle = inRoot('packages/elements/dist/maillon.js');

if (isOlderThanSources(bundle)) {
  console.log('Building the elements (about half a minute, only when they change)…');
  const { status } = spawnSync(process.execPath, [inRoot('scripts/build.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error('\nThe elements could not be built: see above. The server was not started.');
    process.exit(1);
  }
}

const { main } = await import('@maillon/server');
await main({
  dataFolder: inRoot('.maillon'),
  pages: inRoot('examples/html'),
  scripts: inRoot('packages/elements/dist'),
});

function isOlderThanSources(file) {
  if (!existsSync(file)) return true;
  const built = statSync(file).mtimeMs;
  return globSync(['packages/{contract,sdk,elements}/src/**/*', 'rollup.config.mjs'], { cwd: root })
    .filter((source) => !/\.test\.ts$|\/testing\//.test(source))
    .some((source) => statSync(inRoot(source)).mtimeMs > built);
}
