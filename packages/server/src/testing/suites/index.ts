import { describe } from 'node:test';
import type { OpenServer } from '../server.ts';
import { idempotencySuite } from './idempotency.ts';
import { kudosSuite } from './kudos.ts';
import { liveSuite } from './live.ts';
import { participationSuite } from './participation.ts';
import { readingSuite } from './reading.ts';
import { shownKudosSuite } from './shown-kudos.ts';
import { threadSuite } from './threads.ts';
import { writingSuite } from './writing.ts';

/** Everything a database has to bear, on one kind of database. */
export function allSuites(database: string, open: OpenServer): void {
  describe(database, () => {
    readingSuite(open);
    writingSuite(open);
    kudosSuite(open);
    participationSuite(open);
    shownKudosSuite(open);
    threadSuite(open);
    idempotencySuite(open);
    liveSuite(open);
  });
}
