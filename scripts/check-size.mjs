// npm run size [-- --detail]: what a page loads, gzip -9, against goals and ceilings. Builds first when something changed
// since. --detail: the heaviest modules of each.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { inRoot, readJson } from './lib/repository.mjs';

/**
 * What is loaded lazily and yet by every page that shows something: the client, the mapping of our own server, a language.
 */
const onFirstLoad = [/sdk\/dist\/hub\.js$/, /sdk\/dist\/backends\/maillon\.js$/, /locales\/en\.js$/];

/**
 * In kB of 1,000 bytes, everything that the page needs to be ready: lit, the SDK and graphql-request included.
 * `goal` is where we want to be; `ceiling` is where we are: nothing may grow past it, and what shrinks lowers it.
 */
const budgets = [
  { bundle: 'feed', title: '<social-feed>, ready to read and react', goal: 34, ceiling: 75.4 },
  { bundle: 'kudos-button', title: '<social-kudos-button> alone', goal: 20, ceiling: 48.8 },
  { bundle: 'kudos-wall', title: '<social-kudos-wall>, until its cards come', ceiling: 51.4 },
  { bundle: 'comments', title: '<social-comment-thread>', ceiling: 68.6 },
  { bundle: 'people', title: '<social-profile-card>', ceiling: 62.4 },
  { bundle: 'maillon', title: 'every element (maillon.js)', goal: 45, ceiling: 97.9 },
  { bundle: 'sdk-core', title: 'SDK core: client, store, transport', goal: 15, ceiling: 15 },
  { bundle: 'sdk-client', title: 'SDK: createClient with our own mapping', ceiling: 28.0 },
  { bundle: 'sdk', title: 'SDK: all of it' },
];

if (!ensureBuilt('everything')) process.exit(1);

const rows = budgets.filter(({ bundle }) => existsSync(notePath(bundle))).map(measure);
print(rows);
const over = rows.filter(({ gzip, ceiling }) => ceiling !== undefined && gzip > ceiling * 1000);
const missing = budgets.filter(({ bundle }) => !existsSync(notePath(bundle)));
for (const { title, gzip, goal } of rows)
  if (goal !== undefined && gzip > goal * 1000)
    console.log(`Above its goal: ${title}, by ${kB(gzip - goal * 1000)} kB.`);
for (const { title, gzip, ceiling } of over)
  console.error(
    `Grown past its ceiling: ${title}, by ${kB(gzip - ceiling * 1000)} kB. Load later what is not needed at first.`,
  );
for (const { title } of missing) console.error(`Not measured, its bundle is missing: ${title}.`);
process.exitCode = over.length === 0 && missing.length === 0 ? 0 : 1;

function measure({ bundle, title, goal, ceiling }) {
  const { dir, files } = readJson(notePath(bundle));
  const byName = new Map(files.map((file) => [file.file, file]));
  const first = new Set();
  const load = (name) => {
    if (first.has(name)) return;
    first.add(name);
    const { imports, lazy } = byName.get(name);
    imports.forEach(load);
    lazy
      .filter((one) => byName.get(one)?.holds.some((id) => onFirstLoad.some((pattern) => pattern.test(id))))
      .forEach(load);
  };
  files.filter(({ isEntry }) => isEntry).forEach(({ file }) => load(file));
  const weigh = (name) => {
    const text = readFileSync(join(dir, name));
    return { name, raw: text.length, gzip: gzipSync(text, { level: 9 }).length };
  };
  const loaded = [...first].map(weigh);
  const later = files.filter(({ file }) => !first.has(file)).map(({ file }) => weigh(file));
  const sum = (key) => loaded.reduce((total, file) => total + file[key], 0);
  const contents = {};
  for (const name of first) {
    for (const [of, bytes] of Object.entries(byName.get(name).contents))
      contents[of] = (contents[of] ?? 0) + bytes;
  }
  return {
    title,
    goal,
    ceiling,
    raw: sum('raw'),
    gzip: sum('gzip'),
    files: loaded.length,
    contents,
    later,
    modules: heaviest([...first].flatMap((name) => byName.get(name).modules)),
  };
}

function heaviest(modules) {
  return modules.sort((a, b) => b.gzip - a.gzip).slice(0, 25);
}

function print(measured) {
  const line = (cells) =>
    `${cells[0].padEnd(42)}${cells
      .slice(1, 6)
      .map((cell) => cell.padStart(9))
      .join('')}   ${cells[6]}`;
  console.log(
    line([
      'loaded at first',
      'raw kB',
      'gzip kB',
      'goal',
      'ceiling',
      'files',
      'share of each package before gzip',
    ]),
  );
  for (const { title, raw, gzip, goal, ceiling, files, contents, later, modules } of measured) {
    console.log(
      line([title, kB(raw), kB(gzip), limit(goal), limit(ceiling), String(files), shares(contents)]),
    );
    const chunks = later.map(({ name, gzip: size }) => `${short(name)} ${kB(size)}`);
    if (chunks.length > 0) console.log(`    when needed: ${chunks.join(', ')}`);
    if (!process.argv.includes('--detail')) continue;
    for (const { module, gzip: size } of modules) console.log(`    ${kB(size).padStart(6)} ${module}`);
  }
}

function limit(kilobytes) {
  return kilobytes === undefined ? '' : kB(kilobytes * 1000);
}

function shares(contents) {
  const total = Object.values(contents).reduce((sum, bytes) => sum + bytes, 0);
  return Object.entries(contents)
    .sort(([, a], [, b]) => b - a)
    .map(([name, bytes]) => `${name} ${Math.round((bytes / total) * 100)} %`)
    .filter((share) => !share.endsWith(' 0 %'))
    .join(', ');
}

function short(name) {
  return name.replace(/^.*\//, '').replace(/-[\w-]{8}\.js$/, '');
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}

function notePath(bundle) {
  return inRoot('.cache/bundles', `${bundle}.json`);
}
