// npm run test:long [-- histories|tabs|axe|keys]: what takes too long for every change. Some fifty thousand fault histories in
// Node, from a new seed each time; sixty tabs that are killed in a real browser; every element in every state, theme,
// scheme and language before axe, in sixteen slices; five hundred walks with random keys.
//   MAILLON_SLICE=7 npm run test:long -- axe    goes on with the seventh slice
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { inRoot, root } from './lib/repository.mjs';

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
  axe: {
    files: 'packages/elements/src/testing/examples/axe.test.ts',
    settings: { MAILLON_EVERYTHING: 'yes' },
    inBrowser: true,
    slices: 16,
  },
  keys: {
    files: 'packages/elements/src/testing/walks/keys.test.ts',
    settings: { MAILLON_WALKS: process.env.MAILLON_WALKS ?? '500' },
    inBrowser: true,
  },
};

const wanted = process.argv.slice(2).filter((word) => word in parts);
console.log(`MAILLON_SEED=${seed}`);
let failed = false;
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
  const { files, settings, inBrowser = false, slices = 1 } = parts[name];
  if (name === 'tabs' && !ensureBuilt()) process.exit(1);
  const found = globSync(files, { cwd: root });
  const from = slices > 1 ? Number(process.env.MAILLON_SLICE ?? 1) : 1;
  for (let slice = from; slice <= slices; slice++) {
    const began = Date.now();
    const { status } = spawnSync(process.execPath, inBrowser ? inABrowser(found) : inNode(found), {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...settings, MAILLON_SEED: seed, MAILLON_SLICE: `${slice}/${slices}` },
    });
    failed ||= status !== 0;
    const minutes = ((Date.now() - began) / 60_000).toFixed(1);
    console.log(`${name}: ${slice} of ${slices} ${status === 0 ? 'passed' : 'failed'}, ${minutes} min`);
  }
}
process.exit(failed ? 1 : 0);

function inNode(files) {
  const limits = ['--test-timeout=14400000', '--test-concurrency=2'];
  return ['--conditions=@maillon/source', '--test', ...limits, ...files];
}

function inABrowser(files) {
  return [inRoot('node_modules/@web/test-runner/dist/bin.js'), '--files', ...files];
}
