// npm test [-- node|browser|e2e …] [part of a path …]: all the tests, or those of the named kinds and paths. Examples with a
// backend of their own are tested when they are named: npm run test:postgraphile, npm run test:cms.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { inRoot, root } from './lib/repository.mjs';

const kinds = {
  node: {
    title: 'Node tests',
    files: ['packages/{contract,sdk,server,cli}/src/**/*.test.ts', 'scripts/**/*.test.mjs'],
    except: /\.wire\.test\.ts$/,
    run: runInNode,
  },
  browser: {
    title: 'Browser tests',
    files: ['packages/elements/src/**/*.test.ts', 'packages/sdk/src/**/*.wire.test.ts'],
    run: runInBrowser,
  },
  e2e: {
    title: 'Example pages',
    files: ['examples/**/*.e2e.test.ts'],
    except: /^examples\/(postgraphile|strapi)\//,
    run: runOnBuiltPages,
  },
  postgraphile: {
    title: 'PostGraphile',
    files: ['examples/postgraphile/*.test.ts'],
    run: runOnBuiltPages,
    onlyWhenNamed: true,
  },
  strapi: {
    title: 'Strapi',
    files: ['examples/strapi/*.test.ts'],
    run: runOnBuiltPages,
    onlyWhenNamed: true,
  },
};

const words = process.argv.slice(2);
const chosen = Object.keys(kinds).filter((kind) => words.includes(kind));
const paths = words.filter((word) => !(word in kinds));
const scratch = mkdtempSync(join(tmpdir(), 'maillon-test-'));
const total = { passed: 0, failed: 0 };

const usual = Object.keys(kinds).filter((kind) => !kinds[kind].onlyWhenNamed);
for (const kind of chosen.length > 0 ? chosen : usual) {
  const { title, files, except, run } = kinds[kind];
  const found = globSync(files, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) => !except?.test(file) && (paths.length === 0 || paths.some((path) => file.includes(path))),
    )
    .sort();
  if (found.length === 0) continue;
  console.log(`\n${title}`);
  const counts = run(found, join(scratch, kind));
  total.passed += counts.passed;
  total.failed += counts.failed;
}

rmSync(scratch, { recursive: true, force: true });
if (total.passed + total.failed === 0) console.error('No test ran.');
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

function runInNode(files, report) {
  const status = run([
    '--conditions=@maillon/source',
    '--test',
    '--test-timeout=300000',
    '--test-concurrency=2',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
    ...files,
  ]);
  const tap = readIfThere(report);
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return counted({ passed: count('pass'), failed: count('fail') + count('cancelled') }, status);
}

/** Example pages load what we publish. */
function runOnBuiltPages(files, report) {
  return ensureBuilt() ? runInNode(files, report) : { passed: 0, failed: 1 };
}

function runInBrowser(files, report) {
  const wtr = inRoot('node_modules/@web/test-runner/dist/bin.js');
  const status = run([wtr, '--files', ...files], { MAILLON_COUNTS: report });
  return counted(JSON.parse(readIfThere(report) || '{"passed":0,"failed":0}'), status);
}

function run(args, env = {}) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    .status;
}

/** A runner that ended badly without a failed test (a crash) is one failure. */
function counted(counts, status) {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
