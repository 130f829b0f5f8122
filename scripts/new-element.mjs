// npm run new-element -- <feature> <tag-name>: a feature folder, or one more element in it, in the shape of the house.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, shown } from './lib/repository.mjs';

const templates = inRoot('scripts/templates');

/**
 * Writes the files of a new element. Files of the feature that are there already stay as they are.
 * @param {{ feature: string, tag: string, into?: string }} options `into`: the folder of features
 * @returns {{ written: string[], kept: string[] }} absolute paths
 */
export function scaffold({ feature, tag, into = inRoot('packages/elements/src') }) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(feature)) {
    throw new Error(`“${feature}” is no folder name: use lower-case words, e.g. polls.`);
  }
  if (!/^social(-[a-z]+)+$/.test(tag)) {
    throw new Error(`“${tag}” is no tag of ours: it starts with social-, e.g. social-poll.`);
  }
  const folder = join(into, feature);
  if (existsSync(join(folder, `${tag}.ts`))) throw new Error(`<${tag}> exists: ${shown(folder)}/${tag}.ts.`);
  const files = {
    'social-example.ts': `${tag}.ts`,
    'social-example.styles.ts': `${tag}.styles.ts`,
    'social-example.test.ts': `${tag}.test.ts`,
    'events.ts': 'events.ts',
    'example.md': `${feature}.md`,
  };
  mkdirSync(folder, { recursive: true });
  const result = { written: [], kept: [] };
  for (const [template, name] of Object.entries(files)) {
    const path = join(folder, name);
    const kept = existsSync(path);
    if (!kept) writeFileSync(path, renamed(readFileSync(join(templates, template), 'utf8'), tag));
    result[kept ? 'kept' : 'written'].push(path);
  }
  return result;
}

export const className = (tag) => tag.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());

function renamed(text, tag) {
  const name = className(tag);
  const variable = name[0].toLowerCase() + name.slice(1);
  return text
    .replaceAll('social-example', tag)
    .replaceAll('SocialExample', name)
    .replaceAll('socialExample', variable);
}

if (import.meta.main) {
  const [feature, tag] = process.argv.slice(2);
  if (feature === undefined || tag === undefined) {
    console.error(
      'Usage: npm run new-element -- <feature> <tag-name>, e.g. npm run new-element -- polls social-poll',
    );
    process.exit(2);
  }
  try {
    const { written, kept } = scaffold({ feature, tag });
    for (const path of written) console.log(`written  ${shown(path)}`);
    for (const path of kept) console.log(`kept     ${shown(path)}: add what <${tag}> needs`);
    console.log(`
Next:
  1. packages/elements/src/index.ts    export { ${className(tag)} } from './${feature}/${tag}.ts';
  2. packages/elements/src/define.ts   ${className(tag)}.define();
  3. npm test -- browser ${tag}
  4. npm run parts && npm run lint && npm run typecheck`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
