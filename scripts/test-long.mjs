// npm run test:long [-- histories|tabs]: what takes too long for every change. Some fifty thousand fault histories in
// Node, from a new seed each time, and sixty tabs that are killed in a real browser.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { root } from './lib/repository.mjs';

const seed = process.env.MAILLON_SEED ?? String(Math.floor(Math.random() * 1_000_000_000));
const parts = {
  histories: {
    files: 'packages/sdk/src/faults/*.test.ts',
    settings: { MAILLON_HISTORIES: process.env.MAILLON_HISTORIES ?? '13' },
  },
  tabs: {
    files: 'examples/html/killed-tabs.e2e.test.ts',
    settings: { MAILLON_KILLED_TABS: process.env.MAILLON_KILLED_TABS ?? '60' },
  },
};

const wanted = process.argv.slice(2).filter((word) => word in parts);
console.log(`MAILLON_SEED=${seed}`);
let failed = false;
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
  const { files, settings } = parts[name];
  if (name === 'tabs' && !ensureBuilt()) process.exit(1);
  const { status } = spawnSync(
    process.execPath,
    [
      '--conditions=@maillon/source',
      '--test',
      '--test-timeout=14400000',
      '--test-concurrency=2',
      ...globSync(files, { cwd: root }),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...settings, MAILLON_SEED: seed } },
  );
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
