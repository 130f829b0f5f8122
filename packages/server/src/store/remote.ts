import { PostgresDialect, type DatabaseConnection } from 'kysely';
import pg from 'pg';
import type { OpenedDialect } from './database.ts';
import { codeOf, StartError } from './start-error.ts';

const statementTimeoutMs = 20_000;
const reconnectMs = 1_000;
/** int8: counts and log positions, far below 2^53. */
const bigint = 20;

/**
 * A PostgreSQL server, by its URL.
 *
 * @throws StartError when it cannot be reached or does not let us in
 */
export async function openRemote(
  url: string,
  onCreateConnection: (connection: DatabaseConnection) => Promise<void>,
): Promise<OpenedDialect> {
  const pool = new pg.Pool({
    ...settings(url),
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementTimeoutMs,
    types: {
      getTypeParser: (type, format): ((value: string) => unknown) =>
        Number(type) === bigint
          ? Number
          : (pg.types.getTypeParser(Number(type), format) as (value: string) => unknown),
    },
  });
  // A connection that breaks while idle is replaced by the pool; without a listener Node would exit.
  pool.on('error', () => undefined);
  try {
    const client = await pool.connect();
    client.release();
  } catch (error) {
    await pool.end();
    throw refusedBy(url, error);
  }
  const listening = new Listening(url);
  return {
    dialect: new PostgresDialect({ pool, onCreateConnection }),
    listen: (listener) => listening.start(listener),
    close: () => listening.stop(),
  };
}

/** One connection that hears `maillon_change`, and comes back when it is cut. */
class Listening {
  readonly #url: string;
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(url: string) {
    this.#url = url;
  }

  async start(listener: () => void): Promise<void> {
    const client = new pg.Client(settings(this.#url));
    this.#client = client;
    const again = () => {
      if (this.#stopped || this.#client !== client) return;
      this.#client = undefined;
      this.#retry = setTimeout(() => void this.start(listener).then(listener, again), reconnectMs);
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', listener);
    try {
      await client.connect();
      await client.query('listen maillon_change');
    } catch {
      again();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#client?.end();
  }
}

function settings(url: string): pg.ClientConfig {
  try {
    if (!['postgres:', 'postgresql:'].includes(new URL(url).protocol)) throw new TypeError('not PostgreSQL');
  } catch {
    throw new StartError(
      'DATABASE_URL is not the address of a PostgreSQL database. It looks like postgres://user:password@host:5432/name.',
    );
  }
  return { connectionString: url, application_name: 'maillon' };
}

/** In words, without the password. */
function refusedBy(url: string, error: unknown): unknown {
  const { hostname, port, pathname, username } = new URL(url);
  const server = `${hostname}:${port || '5432'}`;
  const name = decodeURIComponent(pathname.slice(1)) || username;
  const code = firstCodeOf(error);
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(
        `DATABASE_URL names the host ${hostname}, which is not known here. Check its spelling.`,
      );
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ECONNRESET':
    case 'ETIMEDOUT':
      return new StartError(
        `No PostgreSQL answers at ${server} (${code}). Start it, or correct the host and port in DATABASE_URL.`,
      );
    case '28P01':
    case '28000':
      return new StartError(
        `PostgreSQL at ${server} does not let in the user "${decodeURIComponent(username)}". ` +
          'Correct the user and password in DATABASE_URL.',
      );
    case '3D000':
      return new StartError(
        `PostgreSQL at ${server} has no database "${name}". Create it (createdb ${name}), or correct DATABASE_URL.`,
      );
    default:
      if (error instanceof Error && /timeout/i.test(error.message)) {
        return new StartError(`No answer from ${server} within 10 seconds. Check host, port and firewall.`);
      }
      if (error instanceof Error && /password must be a string/.test(error.message)) {
        return new StartError(`PostgreSQL at ${server} wants a password. Put it into DATABASE_URL.`);
      }
      return error;
  }
}

function firstCodeOf(error: unknown): string {
  // Node tries each address of a host name and reports them together.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error);
}
