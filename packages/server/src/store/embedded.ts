import { PGlite } from '@electric-sql/pglite';
import type { DatabaseConnection } from 'kysely';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedDialect } from './database.ts';
import { EmbeddedDialect } from './embedded-dialect.ts';
import { lockFolder } from './folder-lock.ts';

export interface EmbeddedOptions {
  /** In memory: begin with this copy (from `PGlite.dumpDataDir`) instead of with nothing. */
  readonly copy?: Blob | undefined;
}

/**
 * PostgreSQL inside this process, in memory or in a folder that nobody else may open meanwhile.
 *
 * @throws StartError when the folder is in use or cannot be written
 */
export async function openEmbedded(
  location: 'memory' | { readonly folder: string },
  onCreateConnection: (connection: DatabaseConnection) => Promise<void>,
  { copy }: EmbeddedOptions = {},
): Promise<OpenedDialect> {
  const unlock = location === 'memory' ? () => undefined : lockFolder(location.folder);
  try {
    const pglite = await PGlite.create({
      dataDir: location === 'memory' ? 'memory://' : await databaseIn(location.folder),
      ...(copy === undefined ? {} : { loadDataDir: copy }),
    });
    return {
      dialect: new EmbeddedDialect({ pglite, onCreateConnection }),
      // One process only: there is nobody else to listen to.
      listen: async () => undefined,
      copy: () => pglite.dumpDataDir('none'),
      async close() {
        if (!pglite.closed) await pglite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The database's own folder. A new one is made beside it first: one that was cut short at its birth would never open. */
async function databaseIn(folder: string): Promise<string> {
  const database = join(folder, 'database');
  if (existsSync(database)) return database;
  const unfinished = `${database}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await (await PGlite.create({ dataDir: unfinished })).close();
  await rename(unfinished, database);
  return database;
}
