import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { inRoot, shown } from './repository.mjs';

const dist = inRoot('packages/elements/dist');

/**
 * The files for pages without a build that hold a part of Maillon, dist/only/<name>.js: what each calls, by module.
 */
export const parts = {
  feed: { 'provider/social-provider.js': 'SocialProvider.define', 'feed/define-feed.js': 'defineFeed' },
  comments: {
    'provider/social-provider.js': 'SocialProvider.define',
    'comments/define-comments.js': 'defineComments',
  },
  people: {
    'provider/social-provider.js': 'SocialProvider.define',
    'people/define-people.js': 'definePeople',
  },
  'kudos-button': { 'kudos/social-kudos-button.js': 'SocialKudosButton.define' },
  'kudos-wall': { 'kudos/social-kudos-wall.js': 'SocialKudosWall.define' },
};

export const isThere = (part) => Object.keys(part).every((module) => existsSync(`${dist}/${module}`));

/** The source of an entry that registers these elements, as define.ts does for all. */
export function registering(part) {
  const calls = Object.entries({ 'foundation/context-root.js': 'attachContextRoot', ...part });
  return calls
    .map(([module, call]) => `import { ${call.split('.')[0]} } from '${dist}/${module}';\n${call}();`)
    .join('\n');
}

/** Rollup plugin: notes what each written file holds, in .cache/bundles/, for scripts/check-size.mjs. */
export function noteContents(name) {
  return {
    name: 'maillon-note-contents',
    writeBundle({ dir }, bundle) {
      const files = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const notes = files.map(({ fileName, isEntry, imports, dynamicImports, modules }) => ({
        file: fileName,
        isEntry,
        holds: Object.keys(modules).map((id) => id.replaceAll('\\', '/')),
        imports,
        lazy: dynamicImports,
        contents: byPackage(modules),
        modules: weighModules(modules),
      }));
      mkdirSync(inRoot('.cache/bundles'), { recursive: true });
      writeFileSync(inRoot(`.cache/bundles/${name}.json`), JSON.stringify({ dir, files: notes }));
    },
  };
}

/** What each module would weigh on its own: its share of the whole is a little less. */
function weighModules(modules) {
  return Object.entries(modules)
    .filter(([, { code }]) => code)
    .map(([id, { code }]) => {
      const { code: small } = transformSync(code, { minify: true, target: 'es2022' });
      return { module: shown(id.replace('\0', '')), gzip: gzipSync(small, { level: 9 }).length };
    });
}

function byPackage(modules) {
  const bytes = {};
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    const path = id.replaceAll('\\', '/');
    const [, name] =
      /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? /.*\/packages\/([^/]+)\//.exec(path) ?? [];
    bytes[name ?? 'glue'] = (bytes[name ?? 'glue'] ?? 0) + renderedLength;
  }
  return bytes;
}
