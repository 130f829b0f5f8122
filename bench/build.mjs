// node build.mjs [app …]: apps/* → dist/*, by Vite, as for production. Ours is built from the packages as they are published:
// packages/*/dist, which is brought up to date first.
import { copyFileSync, existsSync, globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ensureBuilt } from '../scripts/lib/ensure-built.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Builds those of our pages that are not there, or older than their sources. */
export async function buildMissing(targets) {
  const apps = new Set(targets.filter(({ dir }) => dir === undefined).map(({ app }) => app));
  if (apps.has('maillon') && !ensureBuilt()) process.exit(1);
  for (const app of new Set([...apps, 'vanilla'])) if (isOld(app)) await buildPage(app);
}

export async function buildPage(app) {
  const root = `${here}apps/${app}`;
  const outDir = `${here}dist/${app}`;
  await build({
    root,
    configFile: false,
    mode: 'production',
    base: './',
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // To read profiles by; browsers load it only with open developer tools.
      sourcemap: true,
    },
  });
  if (existsSync(`${root}/bench.json`)) copyFileSync(`${root}/bench.json`, `${outDir}/bench.json`);
  console.log(`built bench/dist/${app}`);
}

function isOld(app) {
  const built = `${here}dist/${app}/index.html`;
  if (!existsSync(built)) return true;
  const time = statSync(built).mtimeMs;
  const sources = [
    `apps/${app}/*`,
    'shared/*',
    'build.mjs',
    ...(app === 'maillon' ? ['../packages/{contract,sdk,elements}/dist/**/*.js'] : []),
  ];
  return globSync(sources, { cwd: here }).some((file) => statSync(`${here}${file}`).mtimeMs > time);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2);
  const apps =
    named.length > 0 ? named : globSync('apps/*', { cwd: here }).map((path) => path.split(/[\\/]/)[1]);
  if (apps.includes('maillon') && !ensureBuilt()) process.exit(1);
  for (const app of apps) await buildPage(app);
}
