import type { Migration } from 'kysely/migration';
import * as foundation from './0001-foundation.ts';
import * as savedAndHistory from './0002-saved-and-history.ts';
import * as threads from './0003-threads.ts';
import * as kinds from './0004-kinds.ts';
import * as kudos from './0005-kudos.ts';
import * as composer from './0006-composer.ts';
import * as linkPictures from './0007-link-pictures.ts';

/** Every step of the schema by its name, in order. Steps are only ever added. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
  '0002-saved-and-history': savedAndHistory,
  '0003-threads': threads,
  '0004-kinds': kinds,
  '0005-kudos': kudos,
  '0006-composer': composer,
  '0007-link-pictures': linkPictures,
};
