// The files for pages without a build, from what npm run build compiled. Everything is in them, lit too; what is not
// needed at once is in chunks of its own.
//   packages/elements/dist/maillon.js       every element: the CDN file
//   packages/elements/dist/only/<name>.js   a part: scripts/lib/bundles.mjs says which, and the SDK alone
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { isThere, noteContents, parts, registering } from './scripts/lib/bundles.mjs';
import { minifyTemplates } from './scripts/lib/minify-templates.mjs';
import { inRoot } from './scripts/lib/repository.mjs';

const dist = inRoot('packages/elements/dist');

/** @param {string} source the entry: a module's text */
const bundle = (name, source, { dir, chunks, without, weighed }) => ({
  input: { [name]: 'entry' },
  // What is only weighed need not keep its exports in a file of their own, beside what later chunks share with it.
  ...(weighed ? { preserveEntrySignatures: 'allow-extension' } : {}),
  plugins: [
    {
      name: 'entry',
      resolveId: (id) => (id === 'entry' ? '\0entry' : null),
      load: (id) => (id === '\0entry' ? source : null),
    },
    without && {
      name: 'without',
      load: (id) => (without.test(id.replaceAll('\\', '/')) ? 'export const maillon = {};' : null),
    },
    minifyTemplates(),
    nodeResolve({ browser: true, exportConditions: ['browser', 'production'] }),
    terser({ ecma: 2022, module: true, compress: { passes: 2 }, format: { comments: false } }),
    noteContents(name),
  ],
  output: {
    dir,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: `${chunks}/[name]-[hash].js`,
  },
});

const part = (name, source) => bundle(name, source, { dir: `${dist}/only`, chunks: `chunks/${name}` });

const pages = [bundle('maillon', `import '${dist}/define.js';`, { dir: dist, chunks: 'chunks' })];

/** Rollup calls it with the command line; `--configPages` asks for what the demo loads and no more. */
export default ({ configPages }) => (configPages ? pages : everything());

const everything = () => [
  ...pages,
  ...Object.entries(parts)
    .filter(([, calls]) => isThere(calls))
    .map(([name, calls]) => part(name, registering(calls))),
  part('sdk', `export * from '@maillon/sdk';`),
  // Not published, only weighed: the client with the mapping of our own server, and the core any mapping stands on.
  bundle('sdk-client', `export { createClient } from '@maillon/sdk';`, {
    dir: inRoot('.cache/bundles/sdk-client'),
    chunks: 'chunks',
    weighed: true,
  }),
  bundle('sdk-core', `export { createClient } from '@maillon/sdk';`, {
    dir: inRoot('.cache/bundles/sdk-core'),
    chunks: 'chunks',
    weighed: true,
    without: /\/sdk\/dist\/backends\/maillon\.js$/,
  }),
];
