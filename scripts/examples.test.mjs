// The mappings of the examples, held against the schemas of their backends, without starting these.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { inRoot } from './lib/repository.mjs';

test('maillon check finds nothing wrong in the mapping of examples/strapi', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--conditions=@maillon/source',
      inRoot('packages/cli/src/main.ts'),
      'check',
      inRoot('examples/strapi/mapping.mjs'),
      '--schema',
      inRoot('examples/strapi/schema.graphql'),
    ],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /^18 of 18 operations valid/m);
});
