import { after, before } from 'node:test';
import { openDatabase } from './store/database.ts';
import { insertCompany } from './store/seed.ts';
import { allSuites } from './testing/suites/index.ts';
import { testCompany } from './testing/company.ts';
import { startPostgres, type PostgresServer } from './testing/postgres.ts';
import { serve } from './testing/server.ts';

let postgres: PostgresServer;
let databases = 0;

before(async () => {
  postgres = await startPostgres();
  await postgres.createDatabase('filled');
  const database = await openDatabase({ url: postgres.urlOf('filled') });
  await insertCompany(database.db, async () => testCompany);
  await database.close();
});
after(() => postgres?.stop());

allSuites('on PostgreSQL', async (options = {}) => {
  const name = `test_${(databases += 1)}`;
  await postgres.createDatabase(name, 'filled');
  return serve({ url: postgres.urlOf(name) }, options);
});
