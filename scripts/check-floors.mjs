// npm run floors: who imports whom, as CONTRIBUTING.md draws it. Prints each breach with its remedy.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, matchesGlob, posix } from 'node:path';
import { importsOf } from './lib/imports.mjs';
import { packages, readJson, root as repository } from './lib/repository.mjs';

/** What each package may stand on. */
const standsOn = {
  contract: [],
  sdk: ['contract'],
  elements: ['contract', 'sdk'],
  server: ['contract'],
  cli: ['contract', 'sdk'],
};
/** Packages that pages load: nothing of Node in them. */
const inBrowser = ['contract', 'sdk', 'elements'];
/** Inlined when the SDK is built, so development dependencies of it. */
const inlined = ['graphql-request', 'graphql-sse', 'graphql-ws'];
const lazyDoor = 'packages/elements/src/foundation/load-client.ts';

const isTest = (file) => /\.(test|fixture)\.m?ts$|\/testing\//.test(file);
const folderOf = Object.fromEntries(Object.entries(packages).map(([folder, name]) => [name, folder]));

/**
 * Every import in the repository that the floors do not allow.
 * @param {string} root the repository's folder
 * @returns {{ file: string, line: number, rule: string, remedy: string }[]}
 */
export function findBreaches(root) {
  const breaches = [];
  const uses = collect(root);
  for (const use of uses) {
    const breach = judge(root, use);
    if (breach !== undefined) breaches.push({ file: use.file, line: use.line, ...breach });
  }
  const all = [...breaches, ...judgeTransport(root, uses), ...findSourcePaths(root)];
  return all.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

function collect(root) {
  const files = globSync(
    ['packages/*/src/**/*.ts', '{examples,docs,bench/apps}/**/*.{ts,tsx,js,mjs,jsx}', 'scripts/**/*.mjs'],
    {
      cwd: root,
      exclude: (path) => /(^|[\\/])(node_modules|dist|templates)([\\/]|$)/.test(String(path)),
    },
  );
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.d.ts'))
    .flatMap((file) => importsOf(join(root, file)).map((use) => ({ ...use, file, home: homeOf(file) })));
}

/** The package folder that a file belongs to, or undefined for examples, docs, benchmark and scripts. */
function homeOf(file) {
  return /^packages\/([^/]+)\//.exec(file)?.[1];
}

function judge(root, use) {
  if (use.specifier.startsWith('.')) return judgeRelative(use);
  if (isBuiltin(use.specifier)) return judgeBuiltin(use);
  const name = packageName(use.specifier);
  const ours = folderOf[name];
  if (ours !== undefined) return judgeOurs(root, use, name, ours);
  return judgeDeclared(root, use, name);
}

function judgeRelative({ file, specifier, home }) {
  const target = posix.join(posix.dirname(file), specifier);
  const otherHome = homeOf(target);
  if (otherHome === undefined || otherHome === home || file.startsWith('scripts/')) return undefined;
  return {
    rule: `reaches into packages/${otherHome} by path (${specifier})`,
    remedy: `import from '${packages[otherHome] ?? otherHome}' or one of its subpaths; export there what is missing`,
  };
}

function judgeBuiltin({ file, specifier, home, typeOnly }) {
  if (!inBrowser.includes(home) || isTest(file) || typeOnly) return undefined;
  return {
    rule: `${specifier} in a package that pages load`,
    remedy: 'use what browsers have too, or move this to the server or the cli',
  };
}

function judgeOurs(root, use, name, ours) {
  const { file, home, specifier } = use;
  const exported = readJson(join(root, 'packages', ours, 'package.json')).exports ?? {};
  const subpath = `.${specifier.slice(name.length)}`;
  if (!Object.keys(exported).some((pattern) => pattern === subpath || matchesStar(pattern, subpath))) {
    const offered = Object.keys(exported).filter((key) => key !== './package.json');
    return {
      rule: `'${specifier}' is not an entry point of ${name}`,
      remedy: `use one of ${offered.join(' ')}, or add it to packages/${ours}/package.json "exports"`,
    };
  }
  if (specifier.endsWith('/sample-data') && !mayUseSampleData(file, home)) {
    return {
      rule: 'sample data outside the demo backend and the tests',
      remedy: 'move this to packages/sdk/src/backends/demo*, or give the data from outside',
    };
  }
  if (home === undefined || home === ours || isTest(file)) return undefined;
  if (!standsOn[home]?.includes(ours)) {
    return {
      rule: `${home} stands on ${standsOn[home]?.join(' and ') || 'nothing'}, not on ${ours}`,
      remedy: `move the shared part down to a floor that both stand on (usually contract)`,
    };
  }
  if (home === 'elements' && ours === 'sdk' && !use.typeOnly && !(file === lazyDoor && use.lazy)) {
    return {
      rule: 'elements import types only from the SDK',
      remedy: `write \`import type\`; what runs comes with the client, loaded in ${lazyDoor}`,
    };
  }
  return judgeDeclared(root, use, name);
}

function mayUseSampleData(file, home) {
  if (home !== 'sdk' && home !== 'elements') return true;
  return isTest(file) || file.startsWith('packages/sdk/src/backends/demo');
}

function judgeDeclared(root, { file, home, specifier }, name) {
  const manifestPath = nearestManifest(root, file);
  const manifest = readJson(join(root, manifestPath));
  const developing = { ...manifest.devDependencies, ...rootDevDependencies(root) };
  const declared = { ...manifest.dependencies, ...manifest.peerDependencies };
  if (name === manifest.name || name in declared) return undefined;
  const mayUseDevelopment = home === undefined || isTest(file) || inlined.includes(name);
  if (mayUseDevelopment && name in developing) return undefined;
  return {
    rule: `'${specifier}' is not declared in ${manifestPath}`,
    remedy: `npm install ${name}${home === undefined ? ' --save-dev' : ` --workspace packages/${home}`}, or do without it`,
  };
}

function judgeTransport(root, uses) {
  const importing = uses.filter(({ specifier }) => packageName(specifier) === 'graphql-request');
  const published = importing.filter(({ file, typeOnly }) => !isTest(file) && !typeOnly);
  const strays = published.filter(({ file }) => !file.startsWith('packages/sdk/src/transport/'));
  const extra = new Set(published.map(({ file }) => file)).size > 1 ? published.slice(1) : [];
  return [...new Set([...strays, ...extra])].map(({ file, line }) => ({
    file,
    line,
    rule: 'graphql-request in more than the one file under packages/sdk/src/transport/',
    remedy: 'go through the transport port: graphql-request stays replaceable',
  }));
}

/** Pages of examples, docs and benchmark may not name a source path in text either (script tags, import maps). */
function findSourcePaths(root) {
  const files = globSync('{examples,docs,bench/apps}/**/*.{html,js,mjs,ts,tsx,jsx,vue,svelte,json}', {
    cwd: root,
    exclude: (path) => /(^|[\\/])(node_modules|dist)([\\/]|$)/.test(String(path)),
  });
  return files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((text, index) => (/packages\/[a-z]+\/src\b/.test(text) ? [index + 1] : []))
      .map((line) => ({
        file: file.replaceAll('\\', '/'),
        line,
        rule: 'a source path in an example, in the docs or in the benchmark',
        remedy: 'use what a reader could copy: a published entry point of the package',
      })),
  );
}

function packageName(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function matchesStar(pattern, subpath) {
  return pattern.includes('*') && matchesGlob(subpath, pattern.replace('*', '**'));
}

function nearestManifest(root, file) {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (existsSync(join(root, folder, 'package.json'))) return `${folder}/package.json`;
  }
  return 'package.json';
}

function rootDevDependencies(root) {
  const { dependencies, devDependencies } = readJson(join(root, 'package.json'));
  return { ...dependencies, ...devDependencies };
}

if (import.meta.main) {
  const breaches = findBreaches(repository);
  for (const { file, line, rule, remedy } of breaches)
    console.error(`${file}:${line}  ${rule}\n    → ${remedy}`);
  console.log(
    breaches.length === 0 ? 'Every import keeps to the floors.' : `${breaches.length} imports do not.`,
  );
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
