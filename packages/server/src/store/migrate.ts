import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../migrations/index.ts';
import type { Queries } from './database.ts';
import { codeOf, StartError } from './start-error.ts';

/** Any number: our name among the database's advisory locks. */
const migrationLock = 7_101_202_612;

/**
 * Brings the tables up to date. Several servers may do it at once: the first one works, the others wait.
 *
 * @throws StartError when the database was made by a newer version, or may not be changed by this user
 */
export async function migrate(db: Queries): Promise<void> {
  await db.connection().execute(async (connection) => {
    // Held by one connection, so that all statements have to be that connection's.
    await sql`select pg_advisory_lock(${migrationLock}::bigint)`.execute(connection);
    try {
      await refuseNewer(connection);
      await migrateAlone(connection);
    } finally {
      await sql`select pg_advisory_unlock(${migrationLock}::bigint)`.execute(connection);
    }
  });
}

async function migrateAlone(db: Queries): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableSchema: 'maillon',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (codeOf(error) === '42501') {
    throw new StartError(
      'The database user may not create tables. Grant it CREATE on the database (grant create on database … to …).',
    );
  }
  if (error !== undefined) throw error as Error;
}

async function refuseNewer(db: Queries): Promise<void> {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('maillon.migration') is not null as there`.execute(db);
  if (rows[0]?.there !== true) return;
  const applied = await sql<{ name: string }>`select name from maillon.migration order by name`.execute(db);
  const unknown = applied.rows.find(({ name }) => !(name in migrations));
  if (unknown === undefined) return;
  throw new StartError(
    `This database was written by a newer version of Maillon (it has the migration ${unknown.name}). ` +
      'Install that version, or use another database.',
  );
}
