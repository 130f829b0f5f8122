import { test } from 'node:test';
import { holdThroughFaults } from './histories.fixture.ts';
import { limitMs } from './suite.fixture.ts';
import { openBoard } from './intranets.fixture.ts';

for (const rungs of [['client-id', 'set-state'], ['read-back'], ['none']] as const) {
  test(
    `with a backend that knows no keys (${rungs.join(', ')}), nothing is lost, and what nobody can know is said`,
    { timeout: limitMs },
    () => holdThroughFaults(rungs, 5, async (rung) => openBoard(rung as 'none')),
  );
}
