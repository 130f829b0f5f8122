import { CamelCasePlugin, Kysely, sql, type DatabaseConnection, type Dialect, CompiledQuery } from 'kysely';
import { openEmbedded, type EmbeddedOptions } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openRemote } from './remote.ts';
import type { Tables } from './schema.ts';

/** Where the data is: in memory (gone with the process), in a folder of our own, or on a PostgreSQL server. */
export type DatabaseLocation = 'memory' | { readonly folder: string } | { readonly url: string };

export interface DatabaseOptions {
  /** Called with every statement's text, never its values: for counting and tracing. */
  readonly onStatement?: ((statement: string) => void) | undefined;
}

/** Anything that can run statements: the database, or a transaction on it. */
export type Queries = Kysely<Tables>;

/** An open database with the tables of this version. */
export interface Database {
  readonly db: Queries;
  /** Calls the listener when another process on the same database has written. Rings too often rather than too seldom. */
  listen(listener: () => void): Promise<void>;
  /** Embedded only: a copy of everything, to open another one with. */
  copy?(): Promise<Blob>;
  close(): Promise<void>;
}

/** What a kind of database brings along. */
export interface OpenedDialect {
  readonly dialect: Dialect;
  listen(listener: () => void): Promise<void>;
  copy?(): Promise<Blob>;
  close(): Promise<void>;
}

/**
 * Opens a database and brings its tables up to date.
 *
 * @throws StartError saying what is wrong and what to do
 */
export async function openDatabase(
  location: DatabaseLocation,
  options: DatabaseOptions & EmbeddedOptions = {},
): Promise<Database> {
  const opened =
    typeof location === 'object' && 'url' in location
      ? await openRemote(location.url, enterSchema)
      : await openEmbedded(location, enterSchema, options);
  const { onStatement } = options;
  const db = new Kysely<Tables>({
    dialect: opened.dialect,
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: onStatement && ((event) => onStatement(event.query.sql)),
  });
  const close = async () => {
    await db.destroy();
    await opened.close();
  };
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...opened, db, close };
}

/** Our tables live in a schema of their own, beside whatever else the database holds. */
async function enterSchema(connection: DatabaseConnection): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw('set search_path to maillon'));
}

/** `column = any(values)`: one parameter and one statement text, however many values. */
export function isAnyOf(column: string, values: readonly string[]) {
  return sql<boolean>`${sql.ref(column)} = any(${[...values]}::text[])`;
}
