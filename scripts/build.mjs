// npm run build: packages/*/dist, as published, and the files for pages without a build (rollup.config.mjs).
// With --pages of the latter only maillon.js, which the demo loads: three times as fast.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build as bundle } from 'esbuild';
import { inRoot, packages, root, shown } from './lib/repository.mjs';
import { trimGraphqlRequest } from './lib/trim-graphql-request.mjs';

const inlined = /from ['"](graphql-request|graphql-sse|graphql-ws)(\/[^'"]*)?['"]/;

const typescript = inRoot('node_modules/typescript7/bin/tsc');
const rollup = inRoot('node_modules/rollup/dist/bin/rollup');

for (const name of Object.keys(packages)) {
  const folder = inRoot('packages', name);
  if (globSync('src/**/*.ts', { cwd: folder }).length === 0) continue;
  step(`@ ${packages[name]}`, () => compile(folder));
  if (name === 'sdk') await inlineLibraries(folder);
  // Beside the script, for pages without a build.
  if (name === 'elements') cpSync(join(folder, 'themes'), join(folder, 'dist/themes'), { recursive: true });
  if (name === 'cli') chmodSync(join(folder, 'dist/main.js'), 0o755);
}
if (existsSync(inRoot('packages/elements/dist/define.js'))) {
  step('@ files for pages without a build', () =>
    run(
      rollup,
      '--config',
      'rollup.config.mjs',
      '--silent',
      ...(process.argv.includes('--pages') ? ['--configPages'] : []),
    ),
  );
}

function compile(folder) {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  run(typescript, '-p', join(folder, 'tsconfig.build.json'));
  const assets = globSync('**/*.{css,sql,json,graphql}', { cwd: join(folder, 'src') });
  for (const asset of assets) cpSync(join(folder, 'src', asset), join(folder, 'dist', asset));
}

/**
 * Puts each of these libraries, without the graphql-js it would bring along, into the one file of the SDK that imports
 * it: what we publish depends on none of them.
 */
async function inlineLibraries(folder) {
  const importing = globSync('dist/**/*.js', { cwd: folder })
    .map((file) => join(folder, file))
    .filter((file) => inlined.test(readFileSync(file, 'utf8')));
  for (const file of importing) {
    await bundle({
      entryPoints: [file],
      outfile: file,
      allowOverwrite: true,
      bundle: true,
      format: 'esm',
      target: 'es2022',
      sourcemap: true,
      logLevel: 'warning',
      plugins: [
        { name: 'libraries-only', setup: (build) => build.onResolve({ filter: /.*/ }, placeImport) },
        trimGraphqlRequest,
      ],
    });
  }
  const leaking = globSync('dist/**/*.d.ts', { cwd: folder }).filter((file) =>
    /from ['"](graphql|graphql-request|graphql-sse|graphql-ws)(\/[^'"]*)?['"]/.test(
      readFileSync(join(folder, file), 'utf8'),
    ),
  );
  for (const file of leaking)
    fail(`${shown(join(folder, file))}: the published types mention a library that is inlined.`);
}

function placeImport({ path, importer, kind }) {
  // Its main module brings the server's side along, and that graphql-js.
  if (path === 'graphql-sse') return { path: inRoot('node_modules/graphql-sse/lib/client.mjs') };
  if (kind === 'entry-point' || inlined.test(`from '${path}'`)) return undefined;
  if (path === 'graphql') return { path: inRoot('scripts/lib/graphql-shim.mjs') };
  return importer.includes('node_modules') ? undefined : { path, external: true };
}

function step(title, work) {
  const began = performance.now();
  work();
  console.log(`${title.replace('@', '·')} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail(`${shown(dirname(script))} ended with ${status}.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
