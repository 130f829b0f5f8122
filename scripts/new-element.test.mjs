import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { findUndocumented } from './check-parts.mjs';
import { inRoot } from './lib/repository.mjs';
import { scaffold } from './new-element.mjs';

/** A package beside ours that has our foundation and dependencies, and no element yet. */
function emptyPackage(context) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'maillon-element-')));
  context.after(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  for (const shared of ['foundation', 'locales', 'testing']) {
    symlinkSync(inRoot('packages/elements/src', shared), join(root, shared), 'junction');
  }
  symlinkSync(inRoot('node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

test('a new element type-checks and has a complete manual', (context) => {
  const into = emptyPackage(context);
  const { written } = scaffold({ feature: 'polls', tag: 'social-poll', into });
  assert.deepEqual(written.map((path) => basename(path)).sort(), [
    'events.ts',
    'polls.md',
    'social-poll.styles.ts',
    'social-poll.test.ts',
    'social-poll.ts',
  ]);
  assert.doesNotMatch(written.map((path) => readFileSync(path, 'utf8')).join(), /example/i);
  assert.deepEqual(findUndocumented([join(into, 'polls/social-poll.ts')]), []);

  const configuration = { extends: inRoot('tsconfig.json'), include: ['polls'], exclude: [] };
  writeFileSync(join(into, 'tsconfig.json'), JSON.stringify(configuration));
  const typescript = inRoot('node_modules/typescript7/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [typescript, '-p', into, '--pretty', 'false'], {
    cwd: into,
    encoding: 'utf8',
  });
  const ours = stdout.split('\n').filter((line) => line.startsWith('polls/'));
  assert.equal(ours.join('\n'), '');
});

test('what a feature has already is kept, an element is never overwritten', (context) => {
  const into = emptyPackage(context);
  scaffold({ feature: 'polls', tag: 'social-poll', into });
  const { kept } = scaffold({ feature: 'polls', tag: 'social-poll-option', into });
  assert.deepEqual(kept.map((path) => basename(path)).sort(), ['events.ts', 'polls.md']);
  assert.throws(() => scaffold({ feature: 'polls', tag: 'social-poll', into }), /<social-poll> exists/);
});

test('names that are not of the house are refused', () => {
  assert.throws(() => scaffold({ feature: 'polls', tag: 'x-poll' }), /starts with social-/);
  assert.throws(() => scaffold({ feature: '../polls', tag: 'social-poll' }), /no folder name/);
});
