import type { Migration } from 'kysely/migration';
import * as foundation from './0001-foundation.ts';

/** Every step of the schema by its name, in order. Steps are only ever added. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
};
