import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { inRoot, root } from './repository.mjs';

/** What is written last: for pages the CDN file, for everything the last of the bundles. */
const last = {
  pages: inRoot('packages/elements/dist/maillon.js'),
  everything: inRoot('.cache/bundles/sdk-core.json'),
};

/** What decides, beside the sources, what is written. */
const builders = [
  'rollup.config.mjs',
  'scripts/build.mjs',
  'scripts/lib/{bundles,graphql-shim,minify-templates,trim-graphql-request}.mjs',
];

/**
 * Builds when a source is newer than what was built last.
 * @param {'pages' | 'everything'} what the one file that pages load, or the bundles of single elements, too
 * @returns {boolean} whether it is built now
 */
export function ensureBuilt(what = 'pages') {
  const outputs = what === 'pages' ? [last.pages] : [last.pages, last.everything];
  if (outputs.every((output) => existsSync(output) && !isOlderThanSources(statSync(output).mtimeMs)))
    return true;
  console.log('Building (some seconds, only when sources change)…');
  const { status } = spawnSync(process.execPath, [inRoot('scripts/build.mjs'), `--${what}`], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}

function isOlderThanSources(time) {
  return globSync(
    [...builders, 'packages/{contract,sdk,elements}/src/**/*', 'packages/elements/themes/**/*.css'],
    { cwd: root },
  )
    .filter((source) => !/\.(test|fixture)\.ts$|[\\/]testing[\\/]/.test(source))
    .some((source) => statSync(inRoot(source)).mtimeMs > time);
}
