// The SDK as another release would be: the same source with another version and one verb removed, the counting of
// comments. As one script without imports, for pages that hold two versions.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** By file: what is replaced in it. */
const changes = (version: string): Readonly<Record<string, readonly [RegExp, string]>> => ({
  'version.ts': [/version = '[^']+'/, `version = '${version}'`],
  'client.ts': [/ {4}commentCount: .*?\n {4}\},\n/s, ''],
  'maillon.ts': [/ {4}'comments\.counts': .*\n/, ''],
});

/** @returns the script's text; it exports what `@maillon/sdk` does */
export async function sdkOfVersion(version: string): Promise<string> {
  const asked = changes(version);
  const change: Plugin = {
    name: 'other-version',
    setup(to) {
      to.onResolve({ filter: /^graphql-sse$/ }, () => ({
        path: fromRoot('node_modules/graphql-sse/lib/client.mjs'),
      }));
      to.onResolve({ filter: /^graphql$/ }, () => ({ path: fromRoot('scripts/lib/graphql-shim.mjs') }));
      to.onLoad({ filter: /sdk\/src\/(\w+|backends\/maillon)\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const [part, other] = asked[path.replace(/.*[\\/]/, '')] ?? [/$/, ''];
        if (!part.test(text)) throw new Error(`${path} has changed: look at scripts/lib/other-version.ts`);
        return { contents: text.replace(part, other), loader: 'ts' };
      });
    },
  };
  const { outputFiles } = await build({
    entryPoints: [fromRoot('packages/sdk/src/index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@maillon/source'],
    plugins: [change],
    outdir: 'out',
  });
  return outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? '';
}
