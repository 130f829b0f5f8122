import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { inRoot, root } from './repository.mjs';

const bundle = inRoot('packages/elements/dist/maillon.js');

/**
 * Runs `npm run build` when a source is newer than what was built last.
 * @returns {boolean} whether it is built now
 */
export function ensureBuilt() {
  if (existsSync(bundle) && !isOlderThanSources(statSync(bundle).mtimeMs)) return true;
  console.log('Building (some seconds, only when sources change)…');
  const { status } = spawnSync(process.execPath, [inRoot('scripts/build.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}

function isOlderThanSources(built) {
  return globSync(['packages/{contract,sdk,elements}/src/**/*', 'rollup.config.mjs'], { cwd: root })
    .filter((source) => !/\.(test|fixture)\.ts$|[\\/]testing[\\/]/.test(source))
    .some((source) => statSync(inRoot(source)).mtimeMs > built);
}
