import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { inRoot } from './repository.mjs';

const dist = inRoot('packages/elements/dist');

/** The files for pages without a build that hold a part of Maillon: dist/only/<name>.js, and the elements it registers. */
export const parts = {
  feed: ['social-provider', 'social-feed'],
  comments: ['social-provider', 'social-comment-thread', 'social-comment-count'],
  people: ['social-provider', 'social-profile-card', 'social-person'],
  'kudos-button': ['social-kudos-button'],
};

/** The path of an element's compiled module, or undefined while nobody has written it. */
export function moduleOf(tag) {
  const [found] = globSync(`*/${tag}.js`, { cwd: dist });
  return found && `${dist}/${found.replaceAll('\\', '/')}`;
}

export const classOf = (tag) => tag.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());

/** The source of an entry that registers these elements, as define.ts does for all. */
export function registering(tags) {
  const imports = tags.map((tag) => `import { ${classOf(tag)} } from '${moduleOf(tag)}';`);
  const calls = tags.map((tag) => `${classOf(tag)}.define();`);
  const contextRoot = `import { attachContextRoot } from '${dist}/foundation/context-root.js';`;
  return [contextRoot, ...imports, 'attachContextRoot();', ...calls].join('\n');
}

/** Rollup plugin: notes what each written file holds, in .cache/bundles/, for scripts/check-size.mjs. */
export function noteContents(name) {
  return {
    name: 'maillon-note-contents',
    writeBundle({ dir }, bundle) {
      const files = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const notes = files.map(({ fileName, isEntry, facadeModuleId, imports, dynamicImports, modules }) => ({
        file: fileName,
        isEntry,
        opens: facadeModuleId?.replaceAll('\\', '/') ?? null,
        imports,
        lazy: dynamicImports,
        contents: byPackage(modules),
      }));
      mkdirSync(inRoot('.cache/bundles'), { recursive: true });
      writeFileSync(inRoot(`.cache/bundles/${name}.json`), JSON.stringify({ dir, files: notes }));
    },
  };
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
