// Runs before `npm start` and `npm test`, on whatever Node the machine has, with nothing installed yet:
// no dependency may be imported here.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './lib/npm.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.maillon-installed');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `Maillon needs Node 20 or newer; this is Node ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(1);
}

const workspaces = readJson('package.json').workspaces;
const manifests = ['package.json', ...workspaces.map((folder) => `${folder}/package.json`)];
const wanted = fingerprint();

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  if (!installedByHand()) install();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint());
}

if (process.argv.includes('--browser')) {
  const { ensureBrowser } = await import('./lib/browser.mjs');
  if (!(await ensureBrowser())) process.exit(1);
}

function fingerprint() {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const path of ['package-lock.json', ...manifests]) {
    if (existsSync(join(root, path))) hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** True when someone ran `npm install` themselves: npm's own record agrees with the lockfile and the manifests. */
function installedByHand() {
  const record = join('node_modules', '.package-lock.json');
  if (!existsSync(join(root, record)) || !existsSync(join(root, 'package-lock.json'))) return false;
  const locked = readJson('package-lock.json').packages;
  const present = readJson(record).packages;
  const complete = Object.entries(locked).every(
    ([path, entry]) =>
      !path.includes('node_modules') ||
      entry.optional ||
      entry.peer ||
      present[path]?.version === entry.version,
  );
  const declared = (entry) =>
    JSON.stringify(
      [entry?.dependencies ?? {}, entry?.devDependencies ?? {}].map((all) => Object.entries(all).sort()),
    );
  return (
    complete &&
    manifests.every(
      (path) => declared(locked[dirname(path).replace(/^\.$/, '')]) === declared(readJson(path)),
    )
  );
}

function install() {
  console.log('Installing dependencies (about a minute, only when they change)…');
  if (npm(root, 'ci') === 0) return;
  console.log('`npm ci` did not succeed; trying `npm install --no-save`…');
  const status = npm(root, 'install', '--no-save');
  if (status === 0) return;
  console.error('Dependencies could not be installed: see the message of npm above.');
  process.exit(status || 1);
}
