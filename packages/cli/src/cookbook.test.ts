import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recipes } from '../../../scripts/lib/recipes.ts';
import { checkMapping } from './check/check-mapping.ts';

const all = await recipes();

describe('a recipe of the cookbook passes the check:', () => {
  for (const { title, schema, backend } of all) {
    test(title, () => {
      const report = checkMapping({ ...backend.mapping }, schema, () => ({ file: 'cookbook', line: 1 }));
      const findings = [...report.operations.flatMap((each) => each.findings), ...report.general];
      assert.deepEqual(
        findings
          .filter(({ severity }) => severity === 'error')
          .map(({ what, because }) => `${what}: ${because}`),
        [],
      );
    });
  }
});
