import assert from 'node:assert/strict';
import type { Intranet, Rung } from './intranet.fixture.ts';
import { campaign, cellsOf, coverageTable, holesOf, perCell, seed, told } from './suite.fixture.ts';

/** The fault suite for some rungs: no history may break an invariant, no combination may be left out. */
export async function holdThroughFaults(
  rungs: readonly Rung[],
  usual: number,
  open: (rung: Rung) => Promise<Intranet>,
): Promise<void> {
  const began = performance.now();
  const result = await campaign(cellsOf(rungs), perCell(usual), open);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${coverageTable(result, rungs)}\n`);
  console.log(`${result.histories} histories in ${seconds} s, MAILLON_SEED=${seed}`);
  const { failures } = result;
  assert.equal(
    failures.length,
    0,
    `MAILLON_SEED=${seed}: ${failures.length} combinations do not hold\n${failures.slice(0, 20).map(told).join('\n')}`,
  );
  assert.deepEqual(holesOf(result), []);
}
