// The company's Strapi, in a process of its own.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../../../scripts/lib/npm.mjs';

export const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const strapi = join(home, 'node_modules/@strapi/strapi/bin/strapi.js');
const patienceMs = 120_000;

/** Without what npm put before it: the Node of the repository's scripts is not always the one npm compiled for. */
const machine = {
  ...process.env,
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter),
  STRAPI_TELEMETRY_DISABLED: 'true',
  NODE_ENV: 'production',
};

/** Installs what is missing or has changed; answers the seconds it took. Throws where npm could not. */
export function ensureStrapi() {
  const began = performance.now();
  const ensure = join(home, '../../scripts/ensure-example.mjs');
  const { status } = spawnSync(process.execPath, [ensure, 'strapi'], { stdio: 'inherit' });
  if (status !== 0)
    throw new Error(
      'Strapi could not be installed: see npm above. Where SQLite has to be compiled, that needs a C++ compiler, make and Python.',
    );
  if (!findNode()) npm(home, 'rebuild', 'better-sqlite3');
  return Math.round((performance.now() - began) / 1000);
}

/**
 * The Node that Strapi runs on. It keeps its data in SQLite, whose addon fits one version of Node only: the machine's, or
 * that of the repository's scripts, as npm found it when it installed.
 */
function findNode() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  return ['node', process.execPath].find(
    (node) => spawnSync(node, ['-e', probe], { cwd: home, env: machine, stdio: 'ignore' }).status === 0,
  );
}

function strapiNode() {
  const found = findNode();
  if (found) return found;
  throw new Error('SQLite was not compiled for this Node: npm rebuild better-sqlite3, in examples/strapi.');
}

/** Builds the panel in which editors write, unless it is there; answers the seconds it took. */
export function ensurePanel() {
  if (existsSync(join(home, 'dist/build/index.html')) || existsSync(join(home, 'build/index.html'))) return 0;
  console.log('Building Strapi’s panel for editors (a minute or two, only the first time)…');
  const began = performance.now();
  const { status } = spawnSync(strapiNode(), [join(home, 'tools/build-panel.cjs')], {
    ...{ cwd: home, stdio: ['ignore', 'ignore', 'inherit'] },
    env: { ...machine, ...placeholders },
  });
  if (status !== 0) throw new Error('Strapi’s panel could not be built: see above.');
  return Math.round((performance.now() - began) / 1000);
}

const secrets = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
];
const placeholders = Object.fromEntries(secrets.map((name) => [name, 'for-the-build']));

/** The secrets of an installation, made at its first start. */
function settingsOf(folder) {
  const file = join(folder, 'settings.json');
  if (!existsSync(file)) {
    mkdirSync(join(folder, 'public/uploads'), { recursive: true });
    const made = secrets.map((name) => [name, randomBytes(24).toString('base64url')]);
    // Strapi asks of passwords what some people ask: a capital, a figure.
    const password = `Verger-${randomBytes(4).toString('hex')}-7`;
    writeFileSync(file, JSON.stringify({ ...Object.fromEntries(made), DEMO_PASSWORD: password }), {
      mode: 0o600,
    });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Starts Strapi over the database in `data`, which it seeds if there is none, and waits until it answers.
 * @param {{ data: string, port?: number, panel?: boolean, fresh?: boolean }} options
 * @returns {Promise<{ url: string, password: string, seconds: number, stop(): Promise<void>, said(): string }>}
 */
export async function startStrapi({ data, port = 0, panel = false, fresh = false }) {
  if (fresh) rmSync(data, { recursive: true, force: true });
  const settings = settingsOf(data);
  const chosen = await freePort(port);
  const began = performance.now();
  const child = spawn(strapiNode(), [strapi, 'start'], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...machine,
      ...settings,
      PORT: String(chosen),
      DATABASE_FILE: join(data, 'intranet.db'),
      PUBLIC_FOLDER: join(data, 'public'),
      ADMIN_PANEL: String(panel),
    },
  });
  let output = '';
  const note = (text) => void (output += text);
  child.stdout.setEncoding('utf8').on('data', note);
  child.stderr.setEncoding('utf8').on('data', note);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // Whoever started it may end first: it must not stay behind.
  const takeAlong = () => child.kill('SIGKILL');
  process.once('exit', takeAlong);
  void ended.then(() => process.off('exit', takeAlong));
  await new Promise((resolve, reject) => {
    const failed = (why) => reject(new Error(`Strapi ${why}. It said:\n${output}`));
    const limit = setTimeout(() => failed('did not start in time'), patienceMs);
    child.stdout.on('data', () => {
      if (!/started successfully/.test(output)) return;
      clearTimeout(limit);
      resolve();
    });
    child.once('error', (error) => failed(`could not be started: ${error.message}`));
    child.once('exit', (code) => failed(`ended with ${code}`));
  });
  return {
    url: `http://127.0.0.1:${chosen}`,
    password: settings.DEMO_PASSWORD,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    said: () => output,
    stop: () => (child.exitCode === null && child.kill('SIGTERM'), ended),
  };
}

/** The port that was asked for, or a free one where that is taken, or 0 was asked for. */
function freePort(wanted) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      wanted !== 0 && error.code === 'EADDRINUSE' ? resolve(freePort(0)) : reject(error),
    );
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
