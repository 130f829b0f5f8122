import { after, test } from 'node:test';
import { holdThroughFaults } from './histories.fixture.ts';
import { limitMs } from './suite.fixture.ts';
import { openMaillon } from './intranets.fixture.ts';

const maillon = await openMaillon();
after(() => maillon.close());

test(
  'with our server, nothing that was acknowledged is lost, doubled or shown wrong, whatever breaks',
  { timeout: limitMs },
  () => holdThroughFaults(['key'], 3, () => maillon.intranet()),
);
