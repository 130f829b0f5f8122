// Texts are where the code that says them expects them.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { importsOf } from './lib/imports.mjs';
import { inRoot, shown } from './lib/repository.mjs';

const elements = inRoot('packages/elements/src');
const { en } = await import(join(elements, 'locales/en.ts'));
const { enLater } = await import(join(elements, 'locales/en.later.ts'));
const first = Object.keys(en);
const later = Object.keys(enLater);

const sources = globSync('**/*.ts', { cwd: elements })
  .filter((path) => !/\.test\.ts$|^(locales|testing)\//.test(path))
  .map((path) => join(elements, path));
const saidIn = new Map(sources.map((path) => [path, keysIn(readFileSync(path, 'utf8'))]));

/** The keys that a source names, whole or by their beginning: `feed.idea.${stage}`. */
function keysIn(text) {
  const whole = (key) => text.includes(`'${key}'`);
  const beginnings = [...text.matchAll(/`([a-z]+\.(?:[\w-]+\.)*)\$\{/gi)].map(([, beginning]) => beginning);
  return [...first, ...later].filter(
    (key) => whole(key) || beginnings.some((beginning) => key.startsWith(beginning)),
  );
}

/** The sources that a page loads at once with `entry`. */
function atOnceWith(entry, found = new Set()) {
  if (found.has(entry) || !existsSync(entry)) return found;
  found.add(entry);
  for (const { specifier, typeOnly, lazy } of importsOf(entry)) {
    if (!typeOnly && !lazy && specifier.startsWith('.')) atOnceWith(join(dirname(entry), specifier), found);
  }
  return found;
}

describe('the texts of the elements', () => {
  it('are loaded at first sight where they are said at first sight', () => {
    const wrong = [...atOnceWith(join(elements, 'define.ts'))].flatMap((path) =>
      (saidIn.get(path) ?? [])
        .filter((key) => later.includes(key))
        .map(
          (key) => `${shown(path)} is loaded at first and says '${key}': move it out of the .later.ts file`,
        ),
    );
    assert.deepEqual(wrong, []);
  });

  it('are in one place each, and said somewhere', () => {
    assert.deepEqual(
      first.filter((key) => later.includes(key)),
      [],
    );
    const said = new Set([...saidIn.values()].flat());
    assert.deepEqual(
      [...first, ...later].filter((key) => !said.has(key)),
      [],
    );
  });
});
