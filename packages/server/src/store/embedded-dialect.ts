import {
  PGliteDialect,
  PGliteDriver,
  type DatabaseConnection,
  type Driver,
  type PGliteDialectConfig,
} from 'kysely';

/**
 * Kysely's dialect for PGlite, made safe for concurrent requests: PGlite is one connection, and Kysely hands it to
 * everybody at once, so that a statement of one request could fall into the transaction of another.
 */
export class EmbeddedDialect extends PGliteDialect {
  readonly #config: PGliteDialectConfig;

  constructor(config: PGliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ExclusiveDriver(this.#config);
  }
}

class ExclusiveDriver extends PGliteDriver {
  #last: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((resolve) => (release = resolve));
    await before;
    this.#release = release;
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    const release = this.#release;
    this.#release = undefined;
    release?.();
  }
}
