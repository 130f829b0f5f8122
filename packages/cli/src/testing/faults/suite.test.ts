import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { validMappings } from '../mappings/index.ts';
import { runFaults } from './suite.ts';

describe('check', () => {
  const score = runFaults(validMappings(), { seed: 3, count: 240 });

  test('finds every mistake put into valid mappings, and says file, line, schema path and remedy', () => {
    const missed = score.outcomes.filter(({ found }) => !found);
    assert.deepEqual(
      missed.map(({ mapping, fault, said }) => [
        mapping,
        fault.kind,
        fault.done,
        said.map(({ what }) => what),
      ]),
      [],
    );
    assert.ok(score.outcomes.length >= 200, String(score.outcomes.length));
    assert.ok(new Set(score.outcomes.map(({ fault }) => fault.kind)).size > 40);
  });

  test('says nothing of mappings in which nothing is wrong', () => {
    assert.deepEqual(
      score.falseAlarms.map(({ what }) => what),
      [],
    );
  });

  test('is asked for mistakes of many thousand possible ones', () => {
    assert.ok(score.possible > 5_000, String(score.possible));
  });
});
