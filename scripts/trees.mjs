// npm run trees: writes what a screen reader is told of every element in every state, as
// packages/elements/src/testing/examples/trees/*.txt, for people to read; the browser tests compare it.
import { spawnSync } from 'node:child_process';
import { inRoot, root } from './lib/repository.mjs';

const { status } = spawnSync(process.execPath, [inRoot('scripts/test.mjs'), 'browser', 'examples/trees'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, MAILLON_TREES: 'write' },
});
process.exit(status ?? 1);
